#include "rules/support/outline.hpp"

#include "rules/support/chains.hpp"
#include "rules/support/ordinals.hpp"

#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

template <class Item>
const std::vector<Item>& inner_of(const Item& item) {
  return item.actions;
}
const std::vector<model::Shortcoming>& inner_of(const model::Shortcoming& item) { return item.aspects; }

template <class Item>
constexpr std::string_view inner_key = "actions";
template <>
constexpr std::string_view inner_key<model::Shortcoming> = "aspects";

/// Reads the number of a part, once for all who ask for it.
void read_number(OutlinePart& part) {
  const std::string_view printed = part.printed_number();
  if (printed.empty()) return;
  part.ordinal = ordinal_of(printed);
  part.is_of_chain = chain_number(printed).has_value();
}

template <class Item>
std::vector<OutlinePart> parts_of(const std::vector<Item>& items, const diag::Path& above, std::string_view key,
                                  diag::Paths& paths) {
  std::vector<OutlinePart> parts;
  if (items.empty()) return parts;
  const diag::Path& at = paths.add(above, key);
  parts.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const diag::Path& here = paths.add(at, i);
    parts.push_back({here,
                     {here, "title"},
                     &items[i].number,
                     items[i].title,
                     &items[i].paragraphs,
                     parts_of(inner_of(items[i]), here, inner_key<Item>, paths)});
    read_number(parts.back());
  }
  return parts;
}

int value_of(const OutlinePart& part) {
  if (part.ordinal) return part.ordinal->value;
  const auto chained = chain_number(part.printed_number());
  return chained ? chained->value : 0;
}

std::vector<int> values_of(const std::vector<OutlinePart>& parts) {
  std::vector<int> values;
  values.reserve(parts.size());
  for (const OutlinePart& part : parts) values.push_back(value_of(part));
  return values;
}

/// Puts two lists together that the page prints as one. Each keeps its order, which need not be that of its numbers, as
/// std::merge asks.
std::vector<OutlinePart> merged(std::vector<OutlinePart> first, std::vector<OutlinePart> second) {
  if (second.empty()) return first;
  if (first.empty()) return second;
  const std::vector<int> firsts = values_of(first);
  const std::vector<int> seconds = values_of(second);
  std::vector<OutlinePart> all;
  all.reserve(first.size() + second.size());
  for (std::size_t i = 0, j = 0; i < first.size() || j < second.size();) {
    const bool takes_second = i == first.size() || (j < second.size() && seconds[j] < firsts[i]);
    all.push_back(std::move(takes_second ? second[j++] : first[i++]));
  }
  return all;
}

std::vector<OutlinePart> sections_of(const std::vector<model::Section>& sections, const diag::Path& above,
                                     const char* key, diag::Paths& paths) {
  std::vector<OutlinePart> all;
  if (sections.empty()) return all;
  const diag::Path& at = paths.add(above, key);
  all.reserve(sections.size());
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const model::Section& section = sections[i];
    const diag::Path& here = paths.add(at, i);
    std::vector<OutlinePart> parts = parts_of(section.measures, here, "measures", paths);
    parts = merged(std::move(parts), parts_of(section.shortcomings, here, "shortcomings", paths));
    parts = merged(std::move(parts), parts_of(section.duties, here, "duties", paths));
    parts = merged(std::move(parts), parts_of(section.plan_items, here, "plan_items", paths));
    parts = merged(std::move(parts), sections_of(section.subsections, here, "subsections", paths));
    all.push_back({here, {here, "heading"}, &section.number, section.heading, &section.paragraphs, std::move(parts)});
    read_number(all.back());
  }
  return all;
}

}  // namespace

std::vector<OutlinePart> outline_of(const model::Report& report, diag::Paths& paths) {
  return sections_of(report.sections, paths.root(), "sections", paths);
}

}  // namespace rules
FAZHI_END_NAMESPACE
