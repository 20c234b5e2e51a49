#pragma once

#include "lsp/document.hpp"
#include "lsp/features.hpp"
#include "lsp/json.hpp"

#include <fazhi/check/check.hpp>

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace lsp {

struct ServerOptions {
  std::optional<Language> language;       ///< of messages; none: that of the client
  Language otherwise = Language::en;      ///< where the client names none
  std::size_t max_document = 16U << 20U;  ///< bytes of one document
  std::size_t max_all = 256U << 20U;      ///< bytes of all that are open
  std::size_t max_documents = 256;        ///< open at a time
  std::size_t max_waiting = 100'000;      ///< messages that wait; what is over that is refused
};

/// The language server without its streams: messages in, messages out. It reads and writes nothing itself. The checker
/// must outlive it.
///
/// Messages wait until they are asked for one by one, so that what came meanwhile can still cancel them, and a text is
/// judged only when nothing waits: quick typing does not queue judgements.
class Server {
 public:
  explicit Server(const check::Checker& checker, ServerOptions options = {}) : checker_(checker), options_(options) {}

  /// Takes a message, as it stood in its frame.
  void push(std::string_view message);
  /// A message that was longer than is taken.
  void push_too_long();

  /// Answers the next message, or, where none waits, judges the next document that has changed. Gives what is to be
  /// sent, in order.
  std::vector<std::string> step();

  bool has_message() const { return !waiting_.empty(); }
  bool has_work() const { return has_message() || !changed_.empty(); }

  /// What the program is to end with, once the client has said that it may: 0, or 1 where it was not told to shut down
  /// before.
  std::optional<int> exit_status() const { return exit_status_; }

 private:
  struct Fault {
    int code;
    std::string message;
  };
  using Answer = std::variant<json::value, Fault>;

  /// A request, a notification, or what could not be understood.
  struct Message {
    std::optional<json::value> id;
    std::string method;
    json::value params;
    std::optional<Fault> fault;
    bool cancelled = false;
    bool is_dropped = false;  ///< a notification for which there was no room
  };

  struct Request {
    std::string_view method;
    Answer (Server::*handle)(const json::value& params);
  };
  struct Notification {
    std::string_view method;
    void (Server::*handle)(const json::value& params);
  };
  static const Request requests[];
  static const Notification notifications[];

  Message understood(json::value value) const;
  void wait(Message message);
  void cancel(const json::value& params);
  void take(const Message& message);
  Answer answer(const Message& message);
  void notice(const Message& message);

  void send(json::object message);
  void send_answer(const json::value& id, const Answer& answer);
  void log(const std::string& zh, const std::string& en);

  Answer initialize(const json::value& params);
  Answer shutdown(const json::value& params);
  Answer hover(const json::value& params);
  Answer completion(const json::value& params);
  Answer code_actions(const json::value& params);
  Answer outline(const json::value& params);
  Answer formatting(const json::value& params);
  Answer diagnostics(const json::value& params);

  void exit(const json::value& params);
  void opened(const json::value& params);
  void changed(const json::value& params);
  void saved(const json::value& params);
  void closed(const json::value& params);

  Document* document_in(const json::value& params);
  /// What a feature is asked with; none where the document is not open.
  std::optional<Context> context_in(const json::value& params);
  Context context_of(const Document& document);

  void set_text(Document& document, std::optional<std::string> text);
  /// The text after a change; none where it cannot be made.
  std::optional<std::string> after(const Document& document, const json::array& changes) const;
  /// Forgets the texts of all documents until the editor gives them whole, as what it changed has been lost.
  void lose_texts();
  void publish(const Document& document);

  const check::Checker& checker_;
  ServerOptions options_;
  Client client_;
  enum class State { begun, initialized, shut_down } state_ = State::begun;
  std::optional<int> exit_status_;
  std::deque<Message> waiting_;
  std::vector<std::string> out_;
  std::map<std::string, Document, std::less<>> documents_;
  std::map<std::string, Analysis, std::less<>> analyses_;
  std::set<std::string, std::less<>> changed_;
  std::size_t revision_ = 0;
  std::size_t bytes_ = 0;  // of all documents
};

}  // namespace lsp
FAZHI_END_NAMESPACE
