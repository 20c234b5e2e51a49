#include "migrate_from_0.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

using bind::Tree;

Tree text(std::string_view value) { return {Tree::Kind::string, std::string(value), {}, {}}; }
Tree object() { return {Tree::Kind::object, {}, {}, {}}; }

/// Takes a member out of an object.
std::optional<Tree> take(Tree& tree, std::string_view key) {
  Tree::Member* const found = bind::find_member(tree, key);
  if (found == nullptr) return std::nullopt;
  Tree value = std::move(found->value);
  bind::erase_member(tree, found);
  return value;
}

/// Moves a member to another object, or to another name in the same one.
void move(Tree& from, std::string_view key, Tree& to, std::string_view new_key) {
  if (auto value = take(from, key)) to.members.push_back({std::string(new_key), std::move(*value)});
}

struct Kind {
  std::string_view before;
  std::string_view after;
  std::string_view list;
};
constexpr std::array<Kind, 4> kinds = {{{"results", "achievements", "measures"},
                                        {"problems", "shortcomings", "shortcomings"},
                                        {"leader", "principal_leader_duty", "duties"},
                                        {"next", "plan", "plan_items"}}};

/// A figure held its value and unit itself.
void migrate_figure(Tree& figure) {
  Tree quantity = object();
  move(figure, "value", quantity, "value");
  move(figure, "unit", quantity, "unit");
  if (!quantity.members.empty()) figure.members.push_back({"quantity", std::move(quantity)});
}

void migrate_item(Tree& item) {
  move(item, "figures", item, "indicators");
  if (Tree::Member* figures = bind::find_member(item, "indicators"))
    for (Tree& figure : figures->value.items) migrate_figure(figure);
}

void migrate_section(Tree& section) {
  const auto type = take(section, "type");
  const auto kind =
      std::find_if(kinds.begin(), kinds.end(), [&](const Kind& one) { return type && one.before == type->text; });
  section.members.insert(section.members.begin(),
                         {"kind", kind != kinds.end() ? text(kind->after) : type.value_or(text("other"))});
  if (kind == kinds.end()) return;  // its items, if any, have no list to go to, and the reader will say so
  if (Tree::Member* items = bind::find_member(section, "items"))
    for (Tree& item : items->value.items) migrate_item(item);
  move(section, "items", section, kind->list);
}

}  // namespace

void migrate_from_0(Tree& document) {
  Tree metadata = object();
  move(document, "title", metadata, "title");
  move(document, "year", metadata, "report_year");
  if (auto agency = take(document, "agency")) {
    metadata.members.push_back({"issuing_agency", object()});
    metadata.members.back().value.members.push_back({"name", std::move(*agency)});
  }
  move(document, "document_number", metadata, "document_number");
  if (auto published = take(document, "published_on")) {
    metadata.members.push_back({"publication", object()});
    metadata.members.back().value.members.push_back({"published_on", std::move(*published)});
  }
  if (Tree::Member* version = bind::find_member(document, "schema_version")) version->value = text("1.0");
  document.members.push_back({"metadata", std::move(metadata)});
  if (Tree::Member* sections = bind::find_member(document, "sections"))
    for (Tree& section : sections->value.items) migrate_section(section);
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
