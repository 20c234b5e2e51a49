#include "lsp/server.hpp"

#include <fazhi/version.hpp>

#include <algorithm>
#include <exception>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace lsp {
namespace {

// Codes of JSON-RPC and of the protocol.
constexpr int parse_error = -32700;
constexpr int invalid_request = -32600;
constexpr int method_not_found = -32601;
constexpr int invalid_params = -32602;
constexpr int internal_error = -32603;
constexpr int not_initialized = -32002;
constexpr int request_cancelled = -32800;

constexpr std::size_t longest_told = 200;  // bytes of a client's word that are said back to it

/// Deeper than any message of the protocol; what clients add of their own may go deep.
constexpr std::size_t deepest_message = 512;

int code_unit(std::string_view digits) {
  int unit = 0;
  for (const char c : digits) {
    const bool is_letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (!is_letter && (c < '0' || c > '9')) return -1;
    unit = unit * 16 + (is_letter ? (c | 0x20) - 'a' + 10 : c - '0');
  }
  return digits.size() == 4 ? unit : -1;
}

/// The message with U+FFFD for each half of a pair of surrogates that stands alone. Editors that hold UTF-16 write such
/// halves; the other character is one code unit too, so that positions stay. None where there is no such half.
std::optional<std::string> with_whole_characters(std::string_view message) {
  std::optional<std::string> whole;
  const auto unit_at = [&](std::size_t at) {
    return message.substr(at, 2) == "\\u" ? code_unit(message.substr(at + 2, 4)) : -1;
  };
  const auto is_within = [](int unit, int first) { return first <= unit && unit < first + 0x400; };
  for (std::size_t at = message.find('\\'); at < message.size(); at = message.find('\\', at)) {
    const int unit = unit_at(at);
    const bool is_pair = is_within(unit, 0xD800) && is_within(unit_at(at + 6), 0xDC00);
    if (!is_pair && is_within(unit & ~0x400, 0xD800)) {
      if (!whole) whole = message;
      whole->replace(at + 2, 4, "fffd");
    }
    at += is_pair ? 12 : unit >= 0 ? 6 : 2;
  }
  return whole;
}

json::value parsed(std::string_view message, json::error_code& failed) {
  json::parse_options options;
  options.max_depth = deepest_message;
  json::value value = json::parse(view(message), failed, {}, options);
  if (!failed) return value;
  const auto whole = with_whole_characters(message);
  if (whole) value = json::parse(view(*whole), failed, {}, options);
  return value;
}

/// The beginning of a word, whole characters of it.
std::string shortened(std::string_view word) {
  if (word.size() <= longest_told) return std::string(word);
  std::size_t cut = longest_told;
  while (cut > 0 && (static_cast<unsigned char>(word[cut]) & 0xC0U) == 0x80U) --cut;
  return std::string(word.substr(0, cut)) + "…";
}

json::value capabilities(Encoding encoding) {
  constexpr const char* names[] = {"utf-8", "utf-16", "utf-32"};
  return json::object{
      {"positionEncoding", names[static_cast<int>(encoding)]},
      {"textDocumentSync",
       json::object{{"openClose", true}, {"change", 2}, {"save", json::object{{"includeText", true}}}}},
      {"hoverProvider", true},
      {"completionProvider", json::object{{"triggerCharacters", json::array{" ", "\"", ":"}}}},
      {"codeActionProvider", json::object{{"codeActionKinds", json::array{"quickfix", "source.fixAll.fazhi"}}}},
      {"documentSymbolProvider", true},
      {"documentFormattingProvider", true},
      {"diagnosticProvider",
       json::object{{"identifier", "fazhi"}, {"interFileDependencies", false}, {"workspaceDiagnostics", false}}}};
}

}  // namespace

const Server::Request Server::requests[] = {
    {"initialize", &Server::initialize},
    {"shutdown", &Server::shutdown},
    {"textDocument/hover", &Server::hover},
    {"textDocument/completion", &Server::completion},
    {"textDocument/codeAction", &Server::code_actions},
    {"textDocument/documentSymbol", &Server::outline},
    {"textDocument/formatting", &Server::formatting},
    {"textDocument/diagnostic", &Server::diagnostics},
};

const Server::Notification Server::notifications[] = {
    {"exit", &Server::exit},
    {"textDocument/didOpen", &Server::opened},
    {"textDocument/didChange", &Server::changed},
    {"textDocument/didSave", &Server::saved},
    {"textDocument/didClose", &Server::closed},
};

void Server::push(std::string_view message) {
  json::error_code failed;
  json::value value = parsed(message, failed);
  if (failed) {
    Message wrong;
    wrong.fault = Fault{parse_error, "the message is not JSON: " + failed.message()};
    return wait(std::move(wrong));
  }
  wait(understood(std::move(value)));
}

void Server::push_too_long() {
  Message wrong;
  wrong.fault = Fault{invalid_request, "the message is longer than this server takes"};
  wait(std::move(wrong));
}

Server::Message Server::understood(json::value value) const {
  Message message;
  const json::value* id = find(value, {"id"});
  if (id != nullptr && (id->is_string() || id->is_int64() || id->is_uint64())) message.id = *id;
  const auto method = text_at(value, {"method"});
  if (!method) {
    // An answer to something that was never asked is nothing to answer to.
    const bool is_answer = find(value, {"result"}) != nullptr || find(value, {"error"}) != nullptr;
    if (!is_answer) message.fault = Fault{invalid_request, "this is neither a request nor a notification"};
    return message;
  }
  message.method = *method;
  if (text_at(value, {"jsonrpc"}) != "2.0")
    message.fault = Fault{invalid_request, "\"jsonrpc\" must be \"2.0\""};
  else if (id != nullptr && !message.id)
    message.fault = Fault{invalid_request, "\"id\" must be a text or a whole number"};
  if (json::value* params = value.as_object().if_contains("params")) message.params = std::move(*params);
  return message;
}

void Server::wait(Message message) {
  if (message.method == "$/cancelRequest") return cancel(message.params);
  if (message.method.empty() && !message.fault) return;
  if (waiting_.size() >= options_.max_waiting) {
    message.fault = Fault{invalid_request, "too many messages wait"};
    message.params = nullptr;
    // Nobody waits for an answer to a notification, and that some were dropped is known by the first.
    message.is_dropped = !message.id;
    if (message.is_dropped && waiting_.back().is_dropped) return;
  }
  waiting_.push_back(std::move(message));
}

void Server::cancel(const json::value& params) {
  const json::value* id = find(params, {"id"});
  if (id == nullptr) return;
  for (Message& message : waiting_)
    if (message.id && *message.id == *id) message.cancelled = true;
}

std::vector<std::string> Server::step() {
  if (!waiting_.empty()) {
    const Message message = std::move(waiting_.front());
    waiting_.pop_front();
    take(message);
  } else if (!changed_.empty()) {
    const std::string uri = *changed_.begin();
    changed_.erase(changed_.begin());
    if (const auto found = documents_.find(uri); found != documents_.end()) publish(found->second);
  }
  return std::move(out_);
}

void Server::take(const Message& message) {
  if (message.fault) {
    // What was not understood may have been a change.
    if (!message.id) lose_texts();
    if (!message.is_dropped) send_answer(message.id.value_or(nullptr), *message.fault);
    return;
  }
  if (!message.id) return notice(message);
  try {
    send_answer(*message.id, answer(message));
  } catch (const std::exception& failure) {
    send_answer(*message.id, Fault{internal_error, failure.what()});
  }
}

Server::Answer Server::answer(const Message& message) {
  if (message.cancelled) return Fault{request_cancelled, "cancelled"};
  if (state_ == State::begun && message.method != "initialize")
    return Fault{not_initialized, "the first request must be initialize"};
  if (state_ == State::shut_down) return Fault{invalid_request, "the server was told to shut down"};
  for (const Request& request : requests)
    if (request.method == message.method) return (this->*request.handle)(message.params);
  return Fault{method_not_found, "there is no method " + shortened(message.method)};
}

void Server::notice(const Message& message) {
  const bool is_heard = state_ == State::initialized || message.method == "exit";
  if (!is_heard) return;
  for (const Notification& notification : notifications) {
    if (notification.method != message.method) continue;
    try {
      (this->*notification.handle)(message.params);
    } catch (const std::exception& failure) {
      log(failure.what(), failure.what());
      lose_texts();
    }
  }
}

void Server::send(json::object message) {
  message["jsonrpc"] = "2.0";
  out_.push_back(json::serialize(message));
}

void Server::send_answer(const json::value& id, const Answer& answer) {
  json::object message{{"id", id}};
  if (const auto* fault = std::get_if<Fault>(&answer))
    message["error"] = json::object{{"code", fault->code}, {"message", as_json(fault->message)}};
  else
    message["result"] = std::get<json::value>(answer);
  send(std::move(message));
}

void Server::log(const std::string& zh, const std::string& en) {
  const std::string& text = client_.language == Language::zh ? zh : en;
  send(
      {{"method", "window/logMessage"}, {"params", json::object{{"type", 2}, {"message", as_json("fazhi: " + text)}}}});
}

Server::Answer Server::initialize(const json::value& params) {
  if (state_ != State::begun) return Fault{invalid_request, "initialize came before"};
  if (!params.is_object()) return Fault{invalid_params, "initialize has no params"};
  client_ = client_of(params, options_.language, options_.otherwise);
  state_ = State::initialized;
  return json::value(json::object{{"capabilities", capabilities(client_.encoding)},
                                  {"serverInfo", json::object{{"name", "fazhi"}, {"version", FAZHI_VERSION_STRING}}}});
}

Server::Answer Server::shutdown(const json::value&) {
  state_ = State::shut_down;
  changed_.clear();
  return json::value(nullptr);
}

void Server::exit(const json::value&) {
  exit_status_ = state_ == State::shut_down ? 0 : 1;
  waiting_.clear();
  changed_.clear();
}

Document* Server::document_in(const json::value& params) {
  const auto uri = text_at(params, {"textDocument", "uri"});
  const auto found = uri ? documents_.find(*uri) : documents_.end();
  return found == documents_.end() ? nullptr : &found->second;
}

Context Server::context_of(const Document& document) {
  Analysis& analysis = analyses_[document.uri];
  if (analysis.revision != document.revision) analysis = analyse(document, checker_);
  return {document, analysis, checker_, client_};
}

std::optional<Context> Server::context_in(const json::value& params) {
  const Document* document = document_in(params);
  if (document == nullptr) return std::nullopt;
  return context_of(*document);
}

Server::Answer Server::hover(const json::value& params) {
  const json::value* at = find(params, {"position"});
  const auto position = at == nullptr ? std::nullopt : position_in(*at);
  const auto context = context_in(params);
  if (!position || !context) return Fault{invalid_params, "there is no such position in an open document"};
  return hover_at(*context, offset_of(context->text(), *position, client_.encoding));
}

/// What is offered depends on how the text is built alone, so it is not judged for that.
Server::Answer Server::completion(const json::value& params) {
  const json::value* at = find(params, {"position"});
  const auto position = at == nullptr ? std::nullopt : position_in(*at);
  const Document* document = document_in(params);
  if (!position || document == nullptr) return Fault{invalid_params, "there is no such position in an open document"};
  Analysis unjudged;
  if (is_looked_at(*document)) unjudged.format = io::detect(document->source.name(), document->source.text());
  const Context context{*document, unjudged, checker_, client_};
  return completion_at(context, offset_of(context.text(), *position, client_.encoding));
}

Server::Answer Server::code_actions(const json::value& params) {
  const json::value* start = find(params, {"range", "start"});
  const json::value* end = find(params, {"range", "end"});
  const auto from = start == nullptr ? std::nullopt : position_in(*start);
  const auto to = end == nullptr ? std::nullopt : position_in(*end);
  const auto context = context_in(params);
  if (!from || !to || !context) return Fault{invalid_params, "there is no such range in an open document"};
  std::vector<std::string> only;
  if (const json::value* kinds = find(params, {"context", "only"}); kinds != nullptr && kinds->is_array())
    for (const json::value& kind : kinds->get_array())
      if (kind.is_string()) only.emplace_back(kind.get_string().data(), kind.get_string().size());
  const std::size_t begin = offset_of(context->text(), *from, client_.encoding);
  const std::size_t stop = std::max(begin, offset_of(context->text(), *to, client_.encoding));
  return json::value(actions_in(*context, {begin, stop}, only));
}

Server::Answer Server::outline(const json::value& params) {
  const auto context = context_in(params);
  if (!context) return Fault{invalid_params, "the document is not open"};
  return json::value(outline_of(*context));
}

Server::Answer Server::formatting(const json::value& params) {
  const auto context = context_in(params);
  if (!context) return Fault{invalid_params, "the document is not open"};
  return json::value(formatting_of(*context));
}

Server::Answer Server::diagnostics(const json::value& params) {
  const auto context = context_in(params);
  if (!context) return Fault{invalid_params, "the document is not open"};
  const std::string result = std::to_string(context->document.revision);
  if (text_at(params, {"previousResultId"}) == result)
    return json::value(json::object{{"kind", "unchanged"}, {"resultId", as_json(result)}});
  return json::value(
      json::object{{"kind", "full"}, {"resultId", as_json(result)}, {"items", diagnostics_of(*context)}});
}

}  // namespace lsp
FAZHI_END_NAMESPACE
