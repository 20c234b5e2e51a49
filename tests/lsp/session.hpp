#pragma once

#include "lsp/json.hpp"
#include "lsp/server.hpp"

#include <fazhi/check/check.hpp>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A client in a few lines, for tests.
namespace session {

namespace json = boost::json;
using fazhi::lsp::Server;
using fazhi::lsp::ServerOptions;

inline const fazhi::check::Checker& checker() {
  static const fazhi::check::Checker one;
  return one;
}

/// What editors of today say of themselves.
inline json::value capabilities() {
  return json::parse(R"({
    "general": {"positionEncodings": ["utf-16"]},
    "workspace": {"workspaceEdit": {"documentChanges": true}},
    "textDocument": {
      "hover": {"contentFormat": ["markdown", "plaintext"]},
      "completion": {"completionItem": {"snippetSupport": true, "documentationFormat": ["markdown"],
                                        "insertTextModeSupport": {"valueSet": [1, 2]}}},
      "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}},
                     "isPreferredSupport": true},
      "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
      "publishDiagnostics": {"relatedInformation": true, "tagSupport": {"valueSet": [1]}}
    }})");
}

/// Where the mark `¦` stands in a text, and the text without it.
struct Marked {
  std::string text;
  json::object position;
};
inline Marked marked(std::string text) {
  const std::string mark = "¦";
  const std::size_t at = text.find(mark);
  if (at == std::string::npos) throw std::invalid_argument("no mark");
  text.erase(at, mark.size());
  const fazhi::diag::Source source("", text);
  return {text, fazhi::lsp::as_json(fazhi::lsp::position_of(source, at, fazhi::lsp::Encoding::utf16))};
}

class Session {
 public:
  explicit Session(ServerOptions options = {}, json::value can = capabilities()) : server(checker(), options) {
    answer_of("initialize", {{"processId", nullptr}, {"rootUri", nullptr}, {"capabilities", std::move(can)}});
    notify("initialized", json::object{});
  }

  void notify(std::string_view method, json::value params) {
    server.push(json::serialize(
        json::object{{"jsonrpc", "2.0"}, {"method", fazhi::lsp::as_json(method)}, {"params", std::move(params)}}));
  }

  /// The whole answer.
  json::value answer_of(std::string_view method, json::object params) {
    const int id = ++last_;
    server.push(json::serialize(json::object{
        {"jsonrpc", "2.0"}, {"id", id}, {"method", fazhi::lsp::as_json(method)}, {"params", std::move(params)}}));
    while (server.has_message()) step();
    for (const json::value& one : sent)
      if (const json::value* its = fazhi::lsp::find(one, {"id"}); its != nullptr && *its == id) return one;
    throw std::runtime_error("no answer");
  }
  json::value result_of(std::string_view method, json::object params) {
    const json::value answer = answer_of(method, std::move(params));
    const json::value* result = fazhi::lsp::find(answer, {"result"});
    if (result == nullptr) throw std::runtime_error(json::serialize(answer));
    return *result;
  }

  void open(const std::string& uri, const std::string& text, const std::string& language = "yaml") {
    notify("textDocument/didOpen",
           json::object{
               {"textDocument", json::object{{"uri", uri}, {"languageId", language}, {"version", 1}, {"text", text}}}});
  }
  void change(const std::string& uri, int version, json::array changes) {
    notify("textDocument/didChange", json::object{{"textDocument", json::object{{"uri", uri}, {"version", version}}},
                                                  {"contentChanges", std::move(changes)}});
  }
  static json::object about(const std::string& uri) { return {{"textDocument", json::object{{"uri", uri}}}}; }
  static json::object at(const std::string& uri, const json::object& position) {
    return {{"textDocument", json::object{{"uri", uri}}}, {"position", position}};
  }

  void step() {
    for (const std::string& message : server.step()) sent.push_back(json::parse(message));
  }
  void settle() {
    while (server.has_work()) step();
  }

  /// The params of what was last published, everything waited for.
  const json::object& published() {
    settle();
    for (auto one = sent.rbegin(); one != sent.rend(); ++one)
      if (fazhi::lsp::text_at(*one, {"method"}) == "textDocument/publishDiagnostics")
        return one->at("params").as_object();
    throw std::runtime_error("nothing published");
  }
  /// `rule-id@line:character` each.
  std::vector<std::string> told() {
    std::vector<std::string> all;
    for (const json::value& one : published().at("diagnostics").as_array()) {
      const json::value& start = one.at("range").at("start");
      all.push_back(std::string(one.at("code").as_string().c_str()) + "@" +
                    std::to_string(start.at("line").as_int64()) + ":" +
                    std::to_string(start.at("character").as_int64()));
    }
    return all;
  }

  /// The labels that are offered where the mark is.
  std::vector<std::string> offered(const std::string& text, const std::string& uri = "file:///r.yaml") {
    const Marked here = marked(text);
    open(uri, here.text, uri.substr(uri.rfind('.') + 1));
    items = result_of("textDocument/completion", at(uri, here.position)).at("items").as_array();
    std::vector<std::string> labels;
    for (const json::value& one : items) labels.emplace_back(one.at("label").as_string().c_str());
    return labels;
  }
  /// What would be inserted for a label of the last offer.
  std::string inserted(const std::string& label) const {
    for (const json::value& one : items)
      if (one.at("label").as_string() == label) return one.at("textEdit").at("newText").as_string().c_str();
    return "(not offered)";
  }

  std::string hover(const std::string& text, const std::string& uri = "file:///r.yaml") {
    const Marked here = marked(text);
    open(uri, here.text, uri.substr(uri.rfind('.') + 1));
    const json::value found = result_of("textDocument/hover", at(uri, here.position));
    return found.is_null() ? "" : found.at("contents").at("value").as_string().c_str();
  }

  Server server;
  std::vector<json::value> sent;
  json::array items;

 private:
  int last_ = 0;
};

/// A session as its messages.
inline std::vector<std::string> messages(const std::string& uri, const std::string& text) {
  std::vector<std::string> all;
  const auto add = [&](json::object message) {
    message["jsonrpc"] = "2.0";
    all.push_back(json::serialize(message));
  };
  const json::object position{{"line", 5}, {"character", 8}};
  const json::object range{{"start", position}, {"end", json::object{{"line", 9}, {"character", 3}}}};
  const json::object document{{"uri", uri}, {"languageId", "yaml"}, {"version", 1}, {"text", text}};
  add({{"id", 1}, {"method", "initialize"}, {"params", json::object{{"capabilities", capabilities()}}}});
  add({{"method", "textDocument/didOpen"}, {"params", json::object{{"textDocument", document}}}});
  add({{"method", "textDocument/didChange"},
       {"params", json::object{{"textDocument", json::object{{"uri", uri}, {"version", 2}}},
                               {"contentChanges", json::array{json::object{{"range", range}, {"text", "\"[{- "}}}}}}});
  int id = 1;
  for (const char* method : {"hover", "completion", "codeAction", "documentSymbol", "formatting", "diagnostic"})
    add({{"id", ++id},
         {"method", std::string("textDocument/") + method},
         {"params", json::object{{"textDocument", json::object{{"uri", uri}}},
                                 {"position", position},
                                 {"range", range},
                                 {"context", json::object{{"only", json::array{"quickfix", "source"}}}}}}});
  add({{"method", "textDocument/didClose"}, {"params", Session::about(uri)}});
  add({{"id", 90}, {"method", "shutdown"}});
  add({{"method", "exit"}});
  return all;
}

/// A snippet filled in with numbers.
inline std::string unsnippeted(std::string snippet) {
  for (std::size_t at = 0; (at = snippet.find('$', at)) != std::string::npos;) snippet.erase(at, 1);
  return snippet.substr(0, snippet.size() - 1);
}

/// A text after edits, which do not touch one another, as a client makes them.
inline std::string edited(std::string text, const json::array& edits) {
  std::vector<std::pair<fazhi::Range, std::string>> all;
  for (const json::value& one : edits) {
    const auto from = fazhi::lsp::position_in(one.at("range").at("start")).value();
    const auto to = fazhi::lsp::position_in(one.at("range").at("end")).value();
    constexpr auto encoding = fazhi::lsp::Encoding::utf16;
    all.push_back({{fazhi::lsp::offset_of(text, from, encoding), fazhi::lsp::offset_of(text, to, encoding)},
                   one.at("newText").as_string().c_str()});
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first.begin > b.first.begin; });
  for (const auto& [range, with] : all) text.replace(range.begin, range.size(), with);
  return text;
}

}  // namespace session
