#include "rules/support/section_texts.hpp"

#include <fazhi/core/utf8.hpp>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

bool is_digit(char32_t point) { return (point >= U'0' && point <= U'9') || (point >= U'０' && point <= U'９'); }
bool is_one_of(char32_t point, std::u32string_view points) { return points.find(point) != std::u32string_view::npos; }

bool is_mark(char32_t point) {
  return is_one_of(point, U" \t\r\n\u00A0\u3000\u200B\uFEFF,.;:!?，。；：！？、“”‘’《》〈〉（）()〔〕[]【】—…·-%％");
}

void add(std::string_view text, Extent& extent) {
  std::size_t digits = 0;  // of the number that is being read
  const auto end_number = [&](char32_t next) {
    if (digits > 0 && !(digits == 4 && next == U'年')) extent.figures = true;
    digits = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = utf8::next(text, at);
    if (is_digit(point))
      ++digits;
    else
      end_number(point);
    if (!is_mark(point)) ++extent.characters;
    if (is_one_of(point, U"。！？；;!?")) ++extent.sentences;
  }
  end_number(U'\n');
}

}  // namespace

std::vector<Placed> sections_of(const Subject& subject, model::SectionKind kind) {
  std::vector<Placed> found;
  const std::vector<Placed>& all = all_sections(subject);
  for (std::size_t i = 0; i < all.size();) {
    if (all[i].section->kind != kind) {
      ++i;
      continue;
    }
    found.push_back(all[i]);
    i += 1 + all[i].below;
  }
  return found;
}

bool has_items(const model::Section& section) {
  return !section.measures.empty() || !section.shortcomings.empty() || !section.duties.empty() ||
         !section.plan_items.empty() || !section.subsections.empty();
}

Extent extent_of(const std::vector<std::string_view>& texts) {
  Extent extent;
  for (const std::string_view text : texts) add(text, extent);
  return extent;
}

std::string without_spaces(std::string_view text) {
  std::string rest;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = utf8::next(text, at);
    if (!is_one_of(point, U" \t\r\n\u00A0\u3000\u200B\uFEFF")) utf8::append(rest, point);
  }
  return rest;
}

}  // namespace rules
FAZHI_END_NAMESPACE
