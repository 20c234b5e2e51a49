#include "lsp/server.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

// What keeps the server's texts those of the editor.
FAZHI_BEGIN_NAMESPACE
namespace lsp {
namespace {

/// Bytes that may be moved for the changes of one message: a client that asks for more has lost its way.
constexpr std::uint64_t most_moved = std::uint64_t{1} << 32U;

std::optional<std::int64_t> version_in(const json::value& params) {
  const json::value* version = find(params, {"textDocument", "version"});
  if (version == nullptr || !version->is_int64()) return std::nullopt;
  return version->get_int64();
}

}  // namespace

void Server::set_text(Document& document, std::optional<std::string> text) {
  bytes_ -= document.source.text().size();
  document.is_lost = !text || text->size() > options_.max_document || bytes_ + text->size() > options_.max_all;
  if (document.is_lost) {
    text.emplace();
    log("此文档过大，或其改动无法跟上，不作校验：" + document.uri,
        "this document is too large, or its changes cannot be followed, so it is not judged: " + document.uri);
  }
  bytes_ += text->size();
  document.source = diag::Source(name_of(document.uri, document.language), std::move(*text));
  document.revision = ++revision_;
  changed_.insert(document.uri);
}

void Server::lose_texts() {
  bool any = false;
  for (auto& [uri, document] : documents_) {
    if (document.is_lost) continue;
    any = true;
    set_text(document, std::nullopt);
  }
  if (!any) return;
  const bool zh = client_.language == Language::zh;
  const char* text = zh ? "fazhi：编辑器的一条消息无法读入，已打开的文档暂不校验；保存或重新打开后恢复"
                        : "fazhi: a message of the editor could not be read, so open documents are not judged until "
                          "they are saved or opened again";
  send({{"method", "window/showMessage"}, {"params", json::object{{"type", 2}, {"message", text}}}});
}

void Server::opened(const json::value& params) {
  const auto uri = text_at(params, {"textDocument", "uri"});
  const auto text = text_at(params, {"textDocument", "text"});
  if (!uri || !text) return;
  if (documents_.find(*uri) == documents_.end() && documents_.size() >= options_.max_documents)
    return log("打开的文档过多，不再接受", "too many documents are open; this one is not looked at");
  Document& document = documents_[std::string(*uri)];
  document.uri = *uri;
  document.language = text_at(params, {"textDocument", "languageId"}).value_or("");
  document.version = version_in(params);
  set_text(document, std::string(*text));
}

std::optional<std::string> Server::after(const Document& document, const json::array& changes) const {
  bool is_lost = document.is_lost;
  std::string text = document.source.text();
  std::uint64_t moved = 0;
  for (const json::value& change : changes) {
    const auto with = text_at(change, {"text"});
    if (!with) return std::nullopt;
    if (find(change, {"range"}) == nullptr) {
      text = *with;
      is_lost = false;
      continue;
    }
    const json::value* start = find(change, {"range", "start"});
    const json::value* end = find(change, {"range", "end"});
    const auto from = start == nullptr ? std::nullopt : position_in(*start);
    const auto to = end == nullptr ? std::nullopt : position_in(*end);
    moved += text.size() + with->size();
    if (is_lost || !from || !to || moved > most_moved) return std::nullopt;
    const std::size_t begin = offset_of(text, *from, client_.encoding);
    const std::size_t stop = std::max(begin, offset_of(text, *to, client_.encoding));
    text.replace(begin, stop - begin, *with);
    if (text.size() > options_.max_document) return std::nullopt;
  }
  if (is_lost) return std::nullopt;
  return text;
}

void Server::changed(const json::value& params) {
  Document* document = document_in(params);
  const json::value* changes = find(params, {"contentChanges"});
  if (document == nullptr) return;
  if (const auto version = version_in(params)) document->version = version;
  if (changes == nullptr || !changes->is_array()) return set_text(*document, std::nullopt);
  if (changes->get_array().empty()) return;
  set_text(*document, after(*document, changes->get_array()));
}

/// What is judged is what was typed; a client that sends the text again is taken at its word. A text that was lost is
/// found again by it.
void Server::saved(const json::value& params) {
  Document* document = document_in(params);
  const auto text = text_at(params, {"text"});
  if (document != nullptr && text && (document->is_lost || *text != document->source.text()))
    set_text(*document, std::string(*text));
}

void Server::closed(const json::value& params) {
  Document* document = document_in(params);
  if (document == nullptr) return;
  const std::string uri = document->uri;
  bytes_ -= document->source.text().size();
  documents_.erase(uri);
  analyses_.erase(uri);
  changed_.erase(uri);
  if (!client_.pulls)
    send({{"method", "textDocument/publishDiagnostics"},
          {"params", json::object{{"uri", as_json(uri)}, {"diagnostics", json::array{}}}}});
}

/// A client that asks for diagnostics would show those twice that it is sent.
void Server::publish(const Document& document) {
  if (client_.pulls) return;
  json::object params{{"uri", as_json(document.uri)}};
  if (document.version) params["version"] = *document.version;
  try {
    params["diagnostics"] = diagnostics_of(context_of(document));
  } catch (const std::exception& failure) {
    log(failure.what(), failure.what());
    params["diagnostics"] = json::array{};
  }
  send({{"method", "textDocument/publishDiagnostics"}, {"params", std::move(params)}});
}

}  // namespace lsp
FAZHI_END_NAMESPACE
