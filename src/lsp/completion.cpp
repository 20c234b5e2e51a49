#include "lsp/features.hpp"

#include <fazhi/check/profiles.hpp>
#include <fazhi/rules/catalogue.hpp>

#include <algorithm>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace lsp {
namespace {

using Kind = Sketch::Kind;
using Shape = bind::Ops::Shape;

/// Stands for the word that is typed, so that where it stands can be told like any other key or value.
constexpr std::string_view probe = "fazhi_probe";

constexpr std::string_view schema_version = "1.0";  // of what is begun now

/// What every report begins with.
constexpr std::string_view begun_yaml = R"(schema_version: "1.0"
metadata:
  title: $1
  report_year: $2
sections:
  - kind: $3
    heading: $4
$0)";
constexpr std::string_view begun_json = R"({
  "schema_version": "1.0",
  "metadata": {
    "title": "$1",
    "report_year": $2
  },
  "sections": [
    {
      "kind": "$3",
      "heading": "$4"
    }
  ]
}
$0)";

std::string without_stops(std::string_view snippet) {
  std::string text;
  for (std::size_t i = 0; i < snippet.size(); ++i) {
    if (snippet[i] == '$')
      ++i;
    else
      text += snippet[i];
  }
  return text;
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         c == '.' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// The word at the cursor and what stands around it.
struct Word {
  Range range;
  char quote = '\0';         ///< before it
  bool is_closed = false;    ///< the quote comes again behind it
  bool has_colon = false;    ///< behind it
  bool begins_line = false;  ///< nothing but spaces, dashes and its quote before it
  std::size_t indent = 0;    ///< of its line
  std::size_t column = 0;    ///< of itself, in bytes, with its quote

  Range with_quotes() const { return {range.begin - (quote != '\0' ? 1 : 0), range.end + (is_closed ? 1 : 0)}; }
};

Word word_at(std::string_view text, std::size_t offset, bool json) {
  Word word;
  word.range = {offset, offset};
  while (word.range.begin > 0 && is_word(text[word.range.begin - 1])) --word.range.begin;
  while (word.range.end < text.size() && is_word(text[word.range.end])) ++word.range.end;
  const std::size_t begin = line_begin(text, word.range.begin);
  if (word.range.begin > begin) {
    const char before = text[word.range.begin - 1];
    if (before == '"' || (before == '\'' && !json)) word.quote = before;
  }
  word.is_closed = word.quote != '\0' && word.range.end < text.size() && text[word.range.end] == word.quote;
  const std::size_t behind = text.find_first_not_of(" \t", word.with_quotes().end);
  word.has_colon = behind != std::string_view::npos && text[behind] == ':';
  const std::string_view before = text.substr(begin, word.with_quotes().begin - begin);
  word.begins_line = before.find_first_not_of(" -") == std::string_view::npos;
  word.indent = std::min(before.find_first_not_of(' '), before.size());
  word.column = before.size();
  return word;
}

/// What is offered for one word.
class Completion {
 public:
  Completion(const Context& context, std::size_t offset)
      : context_(context),
        json_(context.analysis.format == io::Format::json),
        zh_(context.client.language == Language::zh),
        word_(word_at(context.text(), offset, json_)) {}

  json::array take() {
    const std::string& text = context_.text();
    const Range word = word_.range;
    // A dash without a space is no word yet.
    if (!json_ && word.size() > 0 && text[word.begin] == '-' && word_.begins_line) return {};
    std::string probed = text.substr(0, word.begin);
    probed += probe;
    if (word_.quote != '\0' && !word_.is_closed) probed += word_.quote;
    std::string rest = text.substr(word.end);
    if (!json_ && word_.begins_line && !word_.has_colon) rest.insert(word_.is_closed ? 1 : 0, ":");
    probed += rest;
    sketch_ = json_ ? sketch_json(probed) : sketch_yaml(probed);
    root_ = description_of(begun_genre_of(sketch_, probe));
    if (root_ != nullptr) offer();
    return std::move(items_);
  }

 private:
  void offer() {
    if (sketch_.root().kind == Kind::scalar) return offer_skeleton();
    for (std::size_t i = 1; i < sketch_.nodes.size(); ++i) {
      const Sketch::Node& node = sketch_.nodes[i];
      if (node.key && node.name == probe) return offer_key(node.parent);
      if (node.kind != Kind::scalar || node.value.begin > word_.range.begin || node.value.end < word_.range.begin)
        continue;
      if (sketch_.scalar(i) != probe) continue;
      if (const auto slot = slot_of(sketch_, i, *root_)) offer_values(*slot, "");
      return;
    }
  }

  /// A word that may be a key, or the one word of an item or of a line of its own.
  void offer_key(std::size_t parent) {
    if (!json_ && parent == 0 && sketch_.root().children.size() == 1) offer_skeleton();
    const auto slot = slot_of(sketch_, parent, *root_);
    if (!slot) return;
    const bool alone = sketch_.nodes[parent].children.size() == 1;
    const bool is_list = slot->type->shape == Shape::array;
    Slot inner = *slot;
    if (is_list) inner.type = &slot->type->element();
    // Where items are due they begin with a dash, which brackets have no need of.
    const std::string dash = is_list && !sketch_.nodes[parent].flow ? "- " : "";
    if (inner.type->shape == Shape::object)
      offer_keys(*inner.type, is_list ? Sketch::no_node : parent, dash);
    else if (alone || is_list)
      offer_values(inner, dash);
  }

  /// The beginning of a report, where nothing is there yet.
  void offer_skeleton() {
    if (word_.has_colon || word_.quote != '\0') return;
    json::object item{{"label", zh_ ? "年度报告" : "annual report"},
                      {"kind", 15},
                      {"detail", zh_ ? "报告的开头" : "the beginning of a report"},
                      {"filterText", "schema_version"},
                      {"sortText", "2"}};
    const std::string_view snippet = json_ ? begun_json : begun_yaml;
    insert(item, "", context_.client.snippets ? std::string(snippet) : without_stops(snippet));
    items_.push_back(std::move(item));
  }

  void offer_keys(const bind::Ops& type, std::size_t object, const std::string& dash) {
    for (std::size_t i = 0; i < type.member_count; ++i) {
      const bind::Member& member = type.members[i];
      if (object != Sketch::no_node && sketch_.member(object, member.row->name) != Sketch::no_node) continue;
      const std::string name(member.row->name);
      const std::string order =
          (member.row->is_required ? "0" : "1") + std::string(i < 10 ? "0" : "") + std::to_string(i);
      const Slot slot{&member.type(), &member, &type};
      json::object item{{"label", as_json(name)},
                        {"kind", 10},
                        {"detail", as_json(zh_ ? member.row->title.zh : member.row->title.en)},
                        {"documentation", documentation(slot)},
                        {"sortText", as_json(order)}};
      insert(item, name, dash + (word_.has_colon ? quoted(name) : entry(name, member.type(), dash.size())));
      items_.push_back(std::move(item));
    }
  }

  json::value documentation(const Slot& slot) const {
    const bool markdown = context_.client.markdown_completion;
    return json::object{{"kind", markdown ? "markdown" : "plaintext"},
                        {"value", as_json(told(slot, context_.client.language, markdown))}};
  }

  void offer_values(const Slot& slot, const std::string& dash) {
    const bind::Names& names = slot.type->names;
    for (std::size_t i = 0; i < names.count; ++i)
      offer_value(std::string(names.begin[i].name),
                  std::string(zh_ ? names.begin[i].title.zh : names.begin[i].title.en), 20, dash);
    if (slot.type->shape == Shape::boolean)
      for (const char* name : {"true", "false"}) offer_value(name, "", 12, dash);
    for (const model::Catalogue* catalogue : catalogues_for(slot, context_.checker))
      for (const model::CatalogueEntry& entry : catalogue->entries)
        offer_value(entry.code, zh_ || !entry.english ? entry.name : *entry.english, 12, dash);
    if (const std::string_view type = referred_by(slot); !type.empty())
      for (const Target& target : targets_in(sketch_, *root_))
        if (target.type == type) offer_value(target.id, target.title, 18, dash);
    if (slot.member == nullptr) return;
    if (slot.member->row->name == "schema_version") offer_value(std::string(schema_version), "", 12, dash);
    if (slot.holder->name == "rule-setting" && slot.member->row->name == "rule")
      for (const rules::Rule* rule : context_.checker.options().rules)
        offer_value(std::string(rule->id), rules::text_of(rule->title).in(context_.client.language), 18, dash);
    if (slot.holder->name == "profile" && slot.member->row->name == "extends")
      for (const std::string_view id : check::builtin_profiles()) offer_value(std::string(id), "", 18, dash);
  }

  void offer_value(const std::string& value, const std::string& meaning, int kind, const std::string& dash) {
    const std::string order = std::to_string(10000 + items_.size());
    json::object item{{"label", as_json(value)}, {"kind", kind}, {"sortText", as_json(order)}};
    if (!meaning.empty()) item["detail"] = as_json(meaning);
    const bool bare = kind == 12 && (value == "true" || value == "false");
    insert(item, value, dash + literal(bare ? value : quoted(value)));
    items_.push_back(std::move(item));
  }

  /// A name with the quotes that it needs where it will stand.
  std::string quoted(const std::string& name) const {
    if (json_ || (word_.quote == '\0' && needs_quotes(name))) return '"' + name + '"';
    return word_.quote == '\0' ? name : word_.quote + name + word_.quote;
  }

  static bool needs_quotes(const std::string& name) {
    return name.empty() || !is_word(name[0]) || (name[0] >= '0' && name[0] <= '9') || name[0] == '-' ||
           name == "true" || name == "false" || name == "null" || name.find_first_of(":#") != std::string::npos;
  }

  /// A text in which snippets must see nothing of theirs.
  std::string literal(const std::string& text) const {
    if (!context_.client.snippets) return text;
    std::string out;
    for (const char c : text) {
      if (c == '$' || c == '}' || c == '\\') out += '\\';
      out += c;
    }
    return out;
  }

  std::string stop() const { return context_.client.snippets ? "$0" : ""; }

  /// A key with what its value begins with.
  std::string entry(const std::string& name, const bind::Ops& type, std::size_t shift) const {
    const std::string begin = quoted(name) + ": ";
    if (name == "schema_version") return begin + '"' + std::string(schema_version) + '"' + stop();
    if (json_) {
      if (type.shape == Shape::object) return begin + "{" + stop() + (context_.client.snippets ? "\\}" : "}");
      if (type.shape == Shape::array) return begin + "[" + stop() + "]";
      const bool bare = type.shape == Shape::integer || type.shape == Shape::boolean;
      return begin + (bare ? stop() : '"' + choices(type) + '"');
    }
    if (type.shape != Shape::object && type.shape != Shape::array) return begin + choices(type);
    if (!context_.client.adjusts) return quoted(name) + ":";
    // The client indents further lines as the first one is; behind a dash that is not enough.
    const std::string indent(word_.column - word_.indent + shift + 2, ' ');
    return quoted(name) + ":\n" + indent + (type.shape == Shape::array ? "- " : "") + stop();
  }

  /// The names of an enum to choose from.
  std::string choices(const bind::Ops& type) const {
    if (!context_.client.snippets || type.names.count == 0) return stop();
    std::string text = "${1|";
    for (std::size_t i = 0; i < type.names.count; ++i)
      text += (i == 0 ? "" : ",") + std::string(type.names.begin[i].name);
    return text + "|}";
  }

  void insert(json::object& item, const std::string& name, const std::string& text) const {
    const Range range = word_.with_quotes();
    item["textEdit"] = json::object{{"range", context_.range(range)}, {"newText", as_json(text)}};
    if (context_.client.snippets) item["insertTextFormat"] = 2;
    if (context_.client.adjusts) item["insertTextMode"] = 2;
    // Clients compare with what stands in the range.
    if (word_.quote != '\0') item["filterText"] = as_json(word_.quote + name);
  }

  const Context& context_;
  const bind::Ops* root_ = nullptr;
  bool json_;
  bool zh_;
  Word word_;
  Sketch sketch_;
  json::array items_;
};

}  // namespace

json::value completion_at(const Context& context, std::size_t offset) {
  const io::Format format = context.analysis.format;
  const bool is_structured = format == io::Format::json || format == io::Format::yaml;
  return json::object{{"isIncomplete", false},
                      {"items", is_structured ? Completion(context, offset).take() : json::array{}}};
}

}  // namespace lsp
FAZHI_END_NAMESPACE
