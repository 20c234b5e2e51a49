#include "rules/list.hpp"
#include "rules/support/contents.hpp"

#include <algorithm>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// How the Provisions name the year that is reported on. 较上年度 compares.
std::optional<Range> last_year_in(std::string_view heading) {
  for (const std::string_view words : {"上一年度", "上（一）年度", "上(一)年度", "上年度"}) {
    const std::size_t at = heading.find(words);
    if (at == std::string_view::npos) continue;
    const std::string_view before = heading.substr(0, at);
    for (const std::string_view compares : {"较", "比", "与", "同", "对照"})
      if (before.size() >= compares.size() && before.substr(before.size() - compares.size()) == compares)
        return std::nullopt;
    return Range{at, at + words.size()};
  }
  return std::nullopt;
}

void check(const Subject& subject, Findings& found) {
  if (!subject.report.metadata.report_year) return;
  const std::string year = std::to_string(subject.report.metadata.report_year->value()) + "年度";
  for (const Placed& placed : all_sections(subject)) {
    const auto words = last_year_in(placed.section->heading);
    if (!words) continue;
    const std::string printed = placed.section->heading.substr(words->begin, words->size());
    found.add(placed.at / "heading", {printed, year})
        .within(*words)
        .fix({{"改为“" + year + "”", "write " + year}, false, {{placed.at / "heading", *words, year, std::nullopt}}});
  }
}

}  // namespace

constexpr Rule regulation_wording_adapted =
    rule("regulation-wording-adapted")
        .severity(diag::Severity::info)
        .category(Category::language)
        .basis("fazhi-format", "标题写明年度", "headings naming the year")
        .catches("照抄规定原文，标题仍写“上一年度”", "headings that are copied from the Provisions, with 上一年度")
        .fixable(Fixable::unsafely)
        .titled("标题写明是哪一年度", "Headings name the year that they are about")
        .says("“{0}”是规定的原文，宜写明“{1}”", "“{0}” is the wording of the Provisions; name the year: “{1}”")
        .example("一、2024年度推进法治政府建设的主要举措和成效", "一、上一年度推进法治政府建设的主要举措和成效")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
