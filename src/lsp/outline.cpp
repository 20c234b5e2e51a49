#include "lsp/features.hpp"

#include <fazhi/diag/pointer.hpp>

#include <algorithm>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace lsp {
namespace {

using Shape = bind::Ops::Shape;

constexpr std::size_t most_symbols = 20'000;
constexpr std::size_t longest_name = 120;  // bytes

struct Symbol {
  std::string name;
  std::string detail;
  int kind = 19;
  Range range;
  Range selection;
  std::vector<Symbol> children;
};

/// The kinds of symbols that editors have pictures for.
int kind_of(std::string_view type) {
  constexpr std::pair<std::string_view, int> kinds[] = {
      {"metadata", 3},     {"provenance", 3}, {"section", 2},    {"measure", 12},  {"shortcoming", 24},
      {"leader-duty", 12}, {"plan-item", 12}, {"indicator", 16}, {"relation", 25}, {"attachment", 1}};
  for (const auto& [name, kind] : kinds)
    if (name == type) return kind;
  return 19;
}

std::string shortened(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  if (text.size() <= longest_name) return text;
  std::size_t cut = longest_name;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
  return text.substr(0, cut) + "…";
}

std::string title_of(meta::Words words, Language language) {
  return std::string(language == Language::zh ? words.zh : words.en);
}

/// Whether an item of that type has a place in the outline: what is listed, and the parts of the document itself.
bool is_listed(const bind::Ops& type) { return type.shape == Shape::array && type.element().shape == Shape::object; }

/// An object of a document, whether it is still text or was read: what an outline asks of it.
struct Names {
  std::string number, main, kind, id;
};

void name(Symbol& symbol, const Names& names, const bind::Ops& type, Language language) {
  symbol.kind = kind_of(type.name);
  const std::string& main = !names.main.empty() ? names.main : names.id;
  symbol.name =
      shortened(main.empty() ? title_of(type.title, language) + (names.number.empty() ? "" : " ") + names.number
                             : names.number + main);
  symbol.detail = names.kind.empty() ? title_of(type.title, language) : names.kind;
}

std::string title_of_value(const bind::Ops& type, const std::string& value, Language language) {
  for (std::size_t i = 0; i < type.names.count; ++i)
    if (type.names.begin[i].name == value) return title_of(type.names.begin[i].title, language);
  return {};
}

constexpr std::string_view main_fields[] = {"heading", "title", "name", "rule", "code"};

/// The outline of JSON and YAML, by how it is written.
class Written {
 public:
  Written(const Sketch& sketch, const bind::Ops& root, Language language)
      : sketch_(sketch), root_(root), language_(language) {}

  std::vector<Symbol> all() { return within(0, root_, true); }

 private:
  std::vector<Symbol> within(std::size_t node, const bind::Ops& type, bool outermost) {
    std::vector<Symbol> symbols;
    for (const std::size_t child : sketch_.nodes[node].children) {
      for (std::size_t i = 0; i < type.member_count; ++i) {
        const bind::Member& member = type.members[i];
        if (!sketch_.nodes[child].key || member.row->name != sketch_.nodes[child].name) continue;
        if (is_listed(member.type()))
          items(symbols, child, member.type().element());
        else if (outermost && member.type().shape == Shape::object)
          symbols.push_back(symbol(child, member.type()));
        break;
      }
    }
    return symbols;
  }

  void items(std::vector<Symbol>& symbols, std::size_t list, const bind::Ops& type) {
    for (const std::size_t item : sketch_.nodes[list].children)
      if (!sketch_.nodes[item].key && ++made_ <= most_symbols) symbols.push_back(symbol(item, type));
  }

  Symbol symbol(std::size_t node, const bind::Ops& type) {
    Names names;
    Symbol made;
    made.range = sketch_.nodes[node].whole;
    made.selection = sketch_.nodes[node].key.value_or(Range{made.range.begin, made.range.begin});
    for (const std::size_t child : sketch_.nodes[node].children) {
      const std::string& field = sketch_.nodes[child].name;
      if (field == "number") names.number = sketch_.scalar(child);
      if (field == "id") names.id = sketch_.scalar(child);
      if (field == "kind") names.kind = kind(type, sketch_.scalar(child));
      const bool is_main = std::find(std::begin(main_fields), std::end(main_fields), field) != std::end(main_fields);
      if (!is_main || !names.main.empty() || sketch_.nodes[node].key) continue;
      names.main = sketch_.scalar(child);
      if (!names.main.empty()) made.selection = sketch_.nodes[child].value;
    }
    name(made, names, type, language_);
    made.children = within(node, type, false);
    return made;
  }

  std::string kind(const bind::Ops& type, const std::string& value) const {
    for (std::size_t i = 0; i < type.member_count; ++i)
      if (type.members[i].row->name == "kind") return title_of_value(type.members[i].type(), value, language_);
    return {};
  }

  const Sketch& sketch_;
  const bind::Ops& root_;
  Language language_;
  std::size_t made_ = 0;
};

/// The outline of a printed report, by what the importer found where.
class Printed {
 public:
  Printed(const diag::SourceMap& places, Language language) : places_(places), language_(language) {}

  std::vector<Symbol> all(const model::Report& report) {
    return within(&report, bind::ops_of<model::Report>(), {}, true);
  }

 private:
  std::vector<Symbol> within(const void* object, const bind::Ops& type, const diag::Pointer& at, bool outermost) {
    std::vector<Symbol> symbols;
    for (std::size_t i = 0; i < type.member_count; ++i) {
      const bind::Member& member = type.members[i];
      const void* value = member.look(object);
      if (value == nullptr) continue;
      const diag::Pointer here = at / member.row->name;
      if (is_listed(member.type())) {
        const bind::Ops& items = member.type();
        for (std::size_t k = 0; k < items.size(value); ++k)
          add(symbols, items.item(value, k), items.element(), here / k);
      } else if (outermost && member.type().shape == Shape::object) {
        add(symbols, value, member.type(), here);
      }
    }
    // Editors want them in the order of the text.
    std::stable_sort(symbols.begin(), symbols.end(),
                     [](const Symbol& a, const Symbol& b) { return a.range.begin < b.range.begin; });
    return symbols;
  }

  void add(std::vector<Symbol>& symbols, const void* object, const bind::Ops& type, const diag::Pointer& at) {
    const diag::Place* place = places_.find(at);
    if (place == nullptr || ++made_ > most_symbols) return;
    Symbol made;
    made.range = place->value;
    made.selection = {place->value.begin, place->value.begin};
    Names names;
    for (std::size_t i = 0; i < type.member_count; ++i) {
      const bind::Member& member = type.members[i];
      const void* value = member.look(object);
      if (value == nullptr || member.type().view == nullptr) continue;
      const std::string_view field = member.row->name;
      const std::string text = member.type().write(value);
      if (field == "number") names.number = text;
      if (field == "id") names.id = text;
      if (field == "kind") names.kind = title_of_value(member.type(), text, language_);
      const bool is_main = std::find(std::begin(main_fields), std::end(main_fields), field) != std::end(main_fields);
      if (!is_main || !names.main.empty() || type.name == "metadata") continue;
      names.main = text;
      if (const diag::Place* own = places_.find(at / field)) made.selection = own->value;
    }
    name(made, names, type, language_);
    made.children = within(object, type, at, false);
    symbols.push_back(std::move(made));
  }

  const diag::SourceMap& places_;
  Language language_;
  std::size_t made_ = 0;
};

/// Each range holds those of its children and its own selection, as editors demand.
void contain(Symbol& symbol) {
  for (Symbol& child : symbol.children) {
    contain(child);
    symbol.range = {std::min(symbol.range.begin, child.range.begin), std::max(symbol.range.end, child.range.end)};
  }
  if (!symbol.range.holds(symbol.selection)) symbol.selection = {symbol.range.begin, symbol.range.begin};
}

json::array tree(const std::vector<Symbol>& symbols, const Context& context) {
  json::array all;
  for (const Symbol& one : symbols) {
    json::object made{{"name", as_json(one.name)},
                      {"detail", as_json(one.detail)},
                      {"kind", one.kind},
                      {"range", context.range(one.range)},
                      {"selectionRange", context.range(one.selection)}};
    if (!one.children.empty()) made["children"] = tree(one.children, context);
    all.push_back(std::move(made));
  }
  return all;
}

void flatten(const std::vector<Symbol>& symbols, const std::string& holder, const Context& context, json::array& all) {
  for (const Symbol& one : symbols) {
    json::object made{
        {"name", as_json(one.name)},
        {"kind", one.kind},
        {"location", json::object{{"uri", as_json(context.document.uri)}, {"range", context.range(one.range)}}}};
    if (!holder.empty()) made["containerName"] = as_json(holder);
    all.push_back(std::move(made));
    flatten(one.children, one.name, context, all);
  }
}

}  // namespace

json::array outline_of(const Context& context) {
  std::vector<Symbol> symbols;
  if (const bind::Ops* root = description_of(context.analysis.genre)) {
    const Sketch sketch = sketch_of(context.document.source, context.analysis.format);
    symbols = Written(sketch, *root, context.client.language).all();
  } else if (context.analysis.loaded && context.analysis.loaded->imported) {
    const importer::Imported& imported = *context.analysis.loaded->imported;
    symbols = Printed(imported.places, context.client.language).all(imported.report);
  }
  for (Symbol& symbol : symbols) contain(symbol);
  if (context.client.outline_tree) return tree(symbols, context);
  json::array all;
  flatten(symbols, "", context, all);
  return all;
}

}  // namespace lsp
FAZHI_END_NAMESPACE
