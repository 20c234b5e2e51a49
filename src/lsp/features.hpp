#pragma once

#include "lsp/document.hpp"
#include "lsp/json.hpp"

#include <fazhi/core/text.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace lsp {

/// What the client understands.
struct Client {
  Encoding encoding = Encoding::utf16;
  Language language = Language::en;
  bool markdown = false;             ///< in texts of hovers
  bool markdown_completion = false;  ///< in those of completion
  bool snippets = false;             ///< in what is inserted
  bool adjusts = false;              ///< it indents further lines of what is inserted
  bool related = false;              ///< further places of a diagnostic
  bool unnecessary = false;          ///< the tag of what is not needed
  bool pulls = false;                ///< it asks for diagnostics
  bool versioned_edits = false;      ///< edits of a certain version of a document
  bool code_actions = false;         ///< more than commands
  bool preferred_actions = false;
  bool outline_tree = false;  ///< an outline with levels
};

/// What the client says of itself when it begins.
Client client_of(const json::value& initialize, std::optional<Language> asked, Language otherwise);

/// Everything that a feature is asked with.
struct Context {
  const Document& document;
  const Analysis& analysis;
  const check::Checker& checker;
  const Client& client;

  const std::string& text() const { return document.source.text(); }
  json::object range(Range range) const { return as_json(range, document.source, client.encoding); }
};

json::array diagnostics_of(const Context& context);
json::value hover_at(const Context& context, std::size_t offset);
/// Of the analysis it needs the format alone.
json::value completion_at(const Context& context, std::size_t offset);
/// `only` holds the kinds that are asked for; none: all.
json::array actions_in(const Context& context, Range range, const std::vector<std::string>& only);
json::array outline_of(const Context& context);
/// The edits that bring a document into its canonical form; none where it has none.
json::array formatting_of(const Context& context);

/// The field that a node fills.
struct Slot {
  const bind::Ops* type = nullptr;       ///< of the value
  const bind::Member* member = nullptr;  ///< the field, also of the items of its list; null for the document
  const bind::Ops* holder = nullptr;     ///< the type that has the field
};

/// What a node is by the description of the whole; none where that has no such field.
std::optional<Slot> slot_of(const Sketch& sketch, std::size_t node, const bind::Ops& root);

/// An item of the report that others may refer to.
struct Target {
  std::string id;
  std::string_view type;  ///< `plan-item`
  std::string title;
};
/// What has an id; those of one type of items, or of all.
std::vector<Target> targets_in(const Sketch& sketch, const bind::Ops& root);
/// The type of items whose ids a field holds; empty for other fields.
std::string_view referred_by(const Slot& slot);
/// The catalogues whose codes a field holds.
std::vector<const model::Catalogue*> catalogues_for(const Slot& slot, const check::Checker& checker);

/// What a field means, in the words of its row; Markdown, or plain text.
std::string told(const Slot& slot, Language language, bool markdown);
/// `整数 2000–2099`
std::string told_type(const bind::Ops& type, Language language);

/// A text with what Markdown would take for marks escaped.
std::string escaped(std::string_view text);

}  // namespace lsp
FAZHI_END_NAMESPACE
