#include "rules/support/causes.hpp"

#include "rules/support/contents.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Words by which a Chinese clause gives a reason.
constexpr std::string_view reasons[] = {"由于", "由於", "因为", "因為", "原因", "导致", "導致", "致使",   "造成",
                                        "缘于", "源于", "根源", "究其", "归因", "，因", ",因",  "受制于", "使得"};

/// 主要是 gives a reason unless it opens a list of shortcomings.
bool has_main_reason(std::string_view text) {
  constexpr std::string_view word = "主要是";
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::string_view rest = text.substr(at + word.size());
    if (rest.substr(0, 1) != ":" && rest.substr(0, 3) != "：" && rest.substr(0, 3) != "一") return true;
  }
  return false;
}

bool has_reason(std::string_view text) {
  return has_main_reason(text) || std::any_of(std::begin(reasons), std::end(reasons), [&](std::string_view word) {
           return text.find(word) != std::string_view::npos;
         });
}

bool has_reason(const std::vector<std::string>& texts) {
  return std::any_of(texts.begin(), texts.end(), [](const std::string& text) { return has_reason(text); });
}

bool all_blank(const std::vector<std::string>& texts) {
  return std::all_of(texts.begin(), texts.end(), [](const std::string& text) { return is_blank(text); });
}

bool is_on_causes(const model::Section& section) { return promises_cause(section.heading) && says_anything(section); }

}  // namespace

bool promises_cause(std::string_view heading) {
  return heading.find("原因") != std::string_view::npos || heading.find("成因") != std::string_view::npos;
}

bool gives_cause(const model::Shortcoming& shortcoming) {
  if (!all_blank(shortcoming.causes) || has_reason(shortcoming.title) || has_reason(shortcoming.paragraphs))
    return true;
  return std::any_of(shortcoming.aspects.begin(), shortcoming.aspects.end(),
                     [](const model::Shortcoming& aspect) { return gives_cause(aspect); });
}

bool gives_cause_for_all(const model::Section& section) {
  if (section.kind != model::SectionKind::shortcomings) return false;
  return has_reason(section.paragraphs) ||
         std::any_of(section.subsections.begin(), section.subsections.end(), is_on_causes);
}

bool gives_cause(const model::Section& section) {
  return gives_cause_for_all(section) ||
         std::any_of(section.shortcomings.begin(), section.shortcomings.end(),
                     [](const model::Shortcoming& shortcoming) { return gives_cause(shortcoming); });
}

}  // namespace rules
FAZHI_END_NAMESPACE
