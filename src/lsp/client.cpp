#include "lsp/features.hpp"

FAZHI_BEGIN_NAMESPACE
namespace lsp {
namespace {

/// The first of the client's encodings that is known; UTF-16 where it names none.
Encoding encoding_of(const json::value& capabilities) {
  const json::value* offered = find(capabilities, {"general", "positionEncodings"});
  if (offered == nullptr || !offered->is_array()) return Encoding::utf16;
  for (const json::value& one : offered->get_array()) {
    if (one == "utf-8") return Encoding::utf8;
    if (one == "utf-16") return Encoding::utf16;
    if (one == "utf-32") return Encoding::utf32;
  }
  return Encoding::utf16;
}

}  // namespace

Client client_of(const json::value& initialize, std::optional<Language> asked, Language otherwise) {
  Client client;
  client.language = otherwise;
  if (const auto locale = text_at(initialize, {"locale"}))
    client.language = locale->substr(0, 2) == "zh" ? Language::zh : Language::en;
  if (asked) client.language = *asked;
  const json::value* found = find(initialize, {"capabilities"});
  const json::value capabilities = found == nullptr ? json::value(json::object{}) : *found;
  client.encoding = encoding_of(capabilities);
  client.markdown = holds(capabilities, {"textDocument", "hover", "contentFormat"}, "markdown");
  const std::initializer_list<std::string_view> item{"textDocument", "completion", "completionItem"};
  if (const json::value* completion = find(capabilities, item)) {
    client.markdown_completion = holds(*completion, {"documentationFormat"}, "markdown");
    client.snippets = is_true(*completion, {"snippetSupport"});
    client.adjusts = holds(*completion, {"insertTextModeSupport", "valueSet"}, 2);
  }
  if (const json::value* published = find(capabilities, {"textDocument", "publishDiagnostics"})) {
    client.related = is_true(*published, {"relatedInformation"});
    client.unnecessary = holds(*published, {"tagSupport", "valueSet"}, 1);
  }
  client.pulls = find(capabilities, {"textDocument", "diagnostic"}) != nullptr;
  client.versioned_edits = is_true(capabilities, {"workspace", "workspaceEdit", "documentChanges"});
  client.code_actions = find(capabilities, {"textDocument", "codeAction", "codeActionLiteralSupport"}) != nullptr;
  client.preferred_actions = is_true(capabilities, {"textDocument", "codeAction", "isPreferredSupport"});
  client.outline_tree = is_true(capabilities, {"textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"});
  return client;
}

}  // namespace lsp
FAZHI_END_NAMESPACE
