#include "lsp/features.hpp"

#include <fazhi/core/legal.hpp>

#include <array>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace lsp {
namespace {

const bind::Member* member_of(const bind::Ops& type, std::string_view name) {
  for (std::size_t i = 0; i < type.member_count; ++i)
    if (type.members[i].row->name == name) return &type.members[i];
  return nullptr;
}

std::string_view in(meta::Words words, Language language) { return language == Language::zh ? words.zh : words.en; }

std::string citation(std::string_view id, Language language) {
  const legal::Instrument* instrument = legal::find(id);
  if (instrument == nullptr) return std::string(id);
  const bool zh = language == Language::zh;
  std::string text = zh ? "《" + std::string(instrument->zh) + "》" : std::string(instrument->en);
  if (!instrument->number.empty()) text += (zh ? "（" : " (") + std::string(instrument->number) + (zh ? "）" : ")");
  return text;
}

/// Lines of a hover.
class Lines {
 public:
  Lines(Language language, bool markdown) : zh_(language == Language::zh), markdown_(markdown) {}

  void add(const char* zh, const char* en, const std::string& value) {
    if (value.empty()) return;
    (text_ += markdown_ ? "\n- " : "\n") += zh_ ? zh : en;
    text_ += (zh_ ? "：" : ": ") + (markdown_ ? escaped(value) : value);
  }
  /// A pattern, which is said as it is: nothing of it is to be read as Markdown.
  void add_code(const char* zh, const char* en, std::string_view code) {
    if (code.empty()) return;
    const char* quote = markdown_ ? (code.find('`') == std::string_view::npos ? "`" : "`` ") : "";
    (text_ += markdown_ ? "\n- " : "\n") += zh_ ? zh : en;
    ((text_ += zh_ ? "：" : ": ") += quote) += code;
    text_ += quote[0] != '\0' && quote[1] != '\0' ? " ``" : quote;
  }
  void add(const char* zh, const char* en, std::size_t value) {
    if (value != 0) add(zh, en, std::to_string(value));
  }
  std::string take() { return std::move(text_); }

 private:
  bool zh_;
  bool markdown_;
  std::string text_;
};

}  // namespace

std::optional<Slot> slot_of(const Sketch& sketch, std::size_t node, const bind::Ops& root) {
  std::vector<std::size_t> way;
  for (std::size_t at = node; at != 0; at = sketch.nodes[at].parent) way.push_back(at);
  Slot slot{&root, nullptr, nullptr};
  for (auto at = way.rbegin(); at != way.rend(); ++at) {
    const Sketch::Node& step = sketch.nodes[*at];
    if (step.key) {
      if (slot.type->shape != bind::Ops::Shape::object) return std::nullopt;
      const bind::Member* member = member_of(*slot.type, step.name);
      if (member == nullptr) return std::nullopt;
      slot = {&member->type(), member, slot.type};
    } else {
      if (slot.type->shape != bind::Ops::Shape::array) return std::nullopt;
      slot.type = &slot.type->element();
    }
  }
  return slot;
}

std::vector<Target> targets_in(const Sketch& sketch, const bind::Ops& root) {
  std::vector<Target> targets;
  for (std::size_t i = 1; i < sketch.nodes.size(); ++i) {
    if (sketch.nodes[i].name != "id" || sketch.nodes[i].kind != Sketch::Kind::scalar) continue;
    const std::size_t item = sketch.nodes[i].parent;
    const auto slot = slot_of(sketch, item, root);
    if (!slot || slot->type->shape != bind::Ops::Shape::object) continue;
    Target target{sketch.scalar(i), slot->type->name, {}};
    for (const char* name : {"title", "heading", "name"})
      if (target.title.empty()) target.title = sketch.scalar(sketch.member(item, name));
    targets.push_back(std::move(target));
  }
  return targets;
}

std::string_view referred_by(const Slot& slot) {
  struct Reference {
    std::string_view holder;
    std::string_view field;
    std::string_view type;
  };
  constexpr std::array<Reference, 5> references = {{{"plan-item", "addresses", "shortcoming"},
                                                    {"shortcoming", "addressed_by", "plan-item"},
                                                    {"relation", "whole", "indicator"},
                                                    {"relation", "parts", "indicator"},
                                                    {"relation", "rate", "indicator"}}};
  if (slot.member == nullptr) return {};
  for (const Reference& one : references)
    if (slot.holder->name == one.holder && slot.member->row->name == one.field) return one.type;
  return {};
}

std::vector<const model::Catalogue*> catalogues_for(const Slot& slot, const check::Checker& checker) {
  std::optional<model::CatalogueKind> kind;
  if (slot.member == nullptr) return {};
  const std::string_view holder = slot.holder->name;
  const std::string_view field = slot.member->row->name;
  if (field == "area" && (holder == "measure" || holder == "plan-item")) kind = model::CatalogueKind::task_areas;
  if (field == "duty" && holder == "leader-duty") kind = model::CatalogueKind::leader_duties;
  if (field == "code" && holder == "indicator") kind = model::CatalogueKind::indicators;
  std::vector<const model::Catalogue*> catalogues;
  if (kind)
    for (const model::Catalogue& one : *checker.options().catalogues)
      if (one.kind == *kind) catalogues.push_back(&one);
  return catalogues;
}

std::string told_type(const bind::Ops& type, Language language) {
  using Shape = bind::Ops::Shape;
  const bool zh = language == Language::zh;
  switch (type.shape) {
    case Shape::object:
    case Shape::enumeration:
      return std::string(in(type.title, language)) + (zh ? "（" : " (") + std::string(type.name) + (zh ? "）" : ")");
    case Shape::array:
      return (zh ? "列表：" : "list of ") + told_type(type.element(), language);
    case Shape::integer:
      if (type.scalar.kind != ScalarShape::Kind::integer) return zh ? "整数" : "integer";
      return (zh ? "整数 " : "integer ") + std::to_string(type.scalar.minimum) + "–" +
             std::to_string(type.scalar.maximum);
    case Shape::boolean:
      return zh ? "真假（true或false）" : "boolean";
    case Shape::decimal:
      return zh ? "十进制数" : "decimal";
    case Shape::string:
      break;
  }
  if (type.scalar.format == "date") return zh ? "日期，如2025-03-31" : "date, such as 2025-03-31";
  return zh ? "文字" : "text";
}

std::string told(const Slot& slot, Language language, bool markdown) {
  if (slot.member == nullptr) return {};
  const meta::FieldRow& row = *slot.member->row;
  const std::string titles = std::string(row.title.zh) + " · " + std::string(row.title.en);
  std::string text =
      (markdown ? "**" + escaped(titles) + "** `" : titles + " ") + std::string(row.name) + (markdown ? "`" : "");
  if (const auto meaning = std::string(in(row.meaning, language)); !meaning.empty())
    text += (markdown ? "\n\n" + escaped(meaning) : "\n" + meaning);
  Lines lines(language, markdown);
  const bool zh = language == Language::zh;
  lines.add("类型", "type",
            told_type(slot.member->type(), language) + (row.is_required ? zh ? "，必需" : ", required" : ""));
  lines.add_code("形式", "pattern", slot.member->type().scalar.pattern);
  lines.add("单位", "unit", std::string(row.unit));
  lines.add("最少字数", "least characters", row.min_length);
  lines.add("最多字数", "most characters", row.max_length);
  lines.add("最少项数", "least items", row.min_items);
  lines.add("依据", "source", citation(row.source.empty() ? slot.holder->source : row.source, language));
  if (row.since != "1.0") lines.add("始于版本", "since version", std::string(row.since));
  return text + (markdown ? "\n" : "") + lines.take();
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_{}[]<>()#+-!|~&$").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

}  // namespace lsp
FAZHI_END_NAMESPACE
