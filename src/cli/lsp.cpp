#include "cli/checker.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"

#include "lsp/framing.hpp"
#include "lsp/server.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <string_view>
#include <vector>

namespace cli {
namespace {

using fazhi::lsp::Framing;
using fazhi::lsp::Server;

/// How long nothing must come before a text is judged: shorter than a person notices, longer than between two keys that
/// are pressed together.
constexpr int quiet_milliseconds = 40;

/// Standard input as it comes.
class Input {
 public:
  /// Whether there is something to read, or nothing more will come, within that time; -1: however long it takes.
  static bool is_ready(int milliseconds) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, milliseconds) > 0;
  }

  /// What there is; empty at the end.
  std::string_view read() {
    for (;;) {
      const ssize_t got = ::read(STDIN_FILENO, buffer_.data(), buffer_.size());
      if (got >= 0) return {buffer_.data(), static_cast<std::size_t>(got)};
      if (errno != EINTR) return {};
    }
  }

 private:
  std::array<char, 65536> buffer_{};
};

void send(const std::vector<std::string>& messages) {
  for (const std::string& message : messages) print(fazhi::lsp::framed(message));
  if (!messages.empty()) flush();
}

/// Hands the messages that are whole to the server.
void hand_over(Framing& framing, Server& server) {
  while (auto frame = framing.next()) {
    if (frame->too_long)
      server.push_too_long();
    else
      server.push(frame->text);
  }
}

}  // namespace

Status run_lsp(const LspArguments& arguments) {
  const auto named = checker_of(arguments);
  if (!named.checker) return named.status;
  fazhi::lsp::ServerOptions options;
  if (arguments.is_language_given) options.language = arguments.language;
  options.otherwise = arguments.language;
  Server server(*named.checker, options);
  Framing framing(arguments.max_message << 20U);
  Input input;
  bool ended = false;
  while (!server.exit_status()) {
    // What has come is taken in first, so that a message can cancel one before it, and the last of many changes counts.
    const int patience = server.has_message() ? 0 : server.has_work() ? quiet_milliseconds : -1;
    if (!ended && Input::is_ready(patience)) {
      const std::string_view bytes = input.read();
      framing.feed(bytes);
      hand_over(framing, server);
      ended = bytes.empty() || framing.is_broken();
      if (framing.is_broken()) complain("fazhi lsp: a header without a length\n");
      continue;
    }
    if (!server.has_work()) break;
    send(server.step());
  }
  return server.exit_status().value_or(1) == 0 ? clean : findings;
}

}  // namespace cli
