#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/section_texts.hpp"

#include <array>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

constexpr std::array<std::string_view, 2> subjects = {"法治政府建设", "法治政府建設"};
/// Party committees report on the rule of law as a whole.
constexpr std::array<std::string_view, 2> subjects_of_committees = {"法治建设", "法治建設"};
constexpr std::array<std::string_view, 2> genres = {"报告", "報告"};

void check(const Subject& subject, Findings& found) {
  const auto& title = subject.report.metadata.title;
  if (!title || is_blank(*title)) return;  // title-given speaks of that
  const std::string printed = without_spaces(*title);
  const bool of_committee = printed.find("委") != printed.npos && has_any(printed, subjects_of_committees);
  if (!(has_any(printed, subjects) || of_committee) || !has_any(printed, genres))
    found.add(metadata() / "title", {shortened(printed, 40)});
}

}  // namespace

constexpr Rule title_form =
    rule("title-form")
        .severity(diag::Severity::hint)
        .category(Category::metadata)
        .basis("fazhi-format", "标题的惯例", "how titles are usually written")
        .catches("标题写作工作总结、依法行政报告等，按名称检索不到",
                 "the title calls it a summary of work or names another subject, and no one finds it by its name")
        .titled("标题写作“法治政府建设年度报告”或“法治政府建设情况报告”",
                "The title calls the report by its name, 法治政府建设年度报告 or 法治政府建设情况报告")
        .says("标题“{0}”未写明是法治政府建设报告，宜写作“某机关某年度法治政府建设年度报告”",
              "the title “{0}” does not say that this is a report on 法治政府建设; name it 法治政府建设年度报告")
        .example("清河县应急管理局2024年度法治政府建设年度报告", "清河县应急管理局2024年依法行政工作总结")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
