#include "lsp/features.hpp"

#include <fazhi/rules/catalogue.hpp>
#include <fazhi/rules/rules_file.hpp>

#include <algorithm>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace lsp {
namespace {

using Kind = Sketch::Kind;

constexpr std::size_t most_findings = 3;  // told in one hover

bool touches(Range range, std::size_t offset) { return range.begin <= offset && offset <= range.end; }

class Hover {
 public:
  Hover(const Context& context, std::size_t offset)
      : context_(context), offset_(offset), zh_(context.client.language == Language::zh) {}

  json::value take() {
    if (const bind::Ops* root = description_of(context_.analysis.genre)) field(*root);
    findings();
    if (text_.empty()) return nullptr;
    return json::object{
        {"contents", json::object{{"kind", markdown() ? "markdown" : "plaintext"}, {"value", as_json(text_)}}},
        {"range", context_.range(range_)}};
  }

 private:
  bool markdown() const { return context_.client.markdown; }
  std::string plain(const std::string& text) const { return markdown() ? escaped(text) : text; }

  void add(const std::string& part, Range range) {
    if (part.empty()) return;
    if (text_.empty())
      range_ = range;
    else
      text_ += markdown() ? "\n\n---\n\n" : "\n\n";
    text_ += part;
  }

  void field(const bind::Ops& root) {
    const Sketch sketch = sketch_of(context_.document.source, context_.analysis.format);
    const std::size_t at = sketch.at(offset_);
    const Sketch::Node& node = sketch.nodes[at];
    const bool on_key = node.key && touches(*node.key, offset_);
    const bool on_value = node.kind == Kind::scalar && touches(node.value, offset_);
    if (!on_key && !on_value) return;
    const auto slot = slot_of(sketch, at, root);
    if (!slot) return;
    const Range range = on_key ? *node.key : node.value;
    if (on_value) add(value(*slot, sketch, sketch.scalar(at), root), range);
    add(told(*slot, context_.client.language, markdown()), range);
  }

  std::string line(const std::string& value, const std::string& meaning) const {
    return (markdown() ? "`" + value + "`" : value) + (zh_ ? "：" : ": ") + plain(meaning);
  }

  /// What a value stands for that is a name, a code or the id of something else.
  std::string value(const Slot& slot, const Sketch& sketch, const std::string& value, const bind::Ops& root) const {
    if (value.find('`') != std::string::npos) return {};
    const bind::Names& names = slot.type->names;
    for (std::size_t i = 0; i < names.count; ++i)
      if (names.begin[i].name == value)
        return line(value, std::string(names.begin[i].title.zh) + " · " + std::string(names.begin[i].title.en));
    for (const model::Catalogue* catalogue : catalogues_for(slot, context_.checker))
      if (const model::CatalogueEntry* entry = model::find(*catalogue, value))
        return line(value, entry->name + (entry->english ? " · " + *entry->english : "") + (zh_ ? "（" : " (") +
                               catalogue->title + (zh_ ? "）" : ")"));
    const std::string_view type = referred_by(slot);
    if (!type.empty())
      for (const Target& target : targets_in(sketch, root))
        if (target.type == type && target.id == value) return line(value, target.title);
    return {};
  }

  void findings() {
    std::size_t told = 0;
    for (const diag::Diagnostic& found : context_.analysis.findings) {
      if (!found.place || !touches(*found.place, offset_) || told == most_findings) continue;
      ++told;
      add(finding(found), *found.place);
    }
  }

  /// The page on a rule as far as it says what the rule asks for and why: its messages stand there with gaps, and how
  /// to set it is read on the page itself.
  std::string reasons(const rules::Rule& rule) const {
    const std::string page = rules::page(rule, context_.client.language);
    return page.substr(0, page.find(zh_ ? "\n## 消息\n" : "\n## Messages\n"));
  }

  std::string finding(const diag::Diagnostic& found) const {
    const std::string message = plain(found.message.in(context_.client.language));
    const rules::Rule* rule = rules::find(found.id);
    if (rule == nullptr) return (markdown() ? "`" + found.id + "`" : found.id) + (zh_ ? "：" : ": ") + message;
    if (markdown()) return message + "\n\n" + reasons(*rule);
    return found.id + (zh_ ? "：" : ": ") + rules::text_of(rule->title).in(context_.client.language) + "\n" + message;
  }

  const Context& context_;
  std::size_t offset_;
  bool zh_;
  std::string text_;
  Range range_;
};

}  // namespace

json::value hover_at(const Context& context, std::size_t offset) { return Hover(context, offset).take(); }

}  // namespace lsp
FAZHI_END_NAMESPACE
