#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::private_person, found);
}

}  // namespace

constexpr Rule no_private_names =
    rule("no-private-names")
        .severity(diag::Severity::info)
        .category(Category::privacy)
        .basis("fazhi-format", "个人信息保护", "protection of personal data")
        .catches("公开的报告写出律师、讲师、职工等非公职人员的姓名",
                 "names of people who hold no office, such as lawyers, lecturers and employees, on a public page")
        .titled("不必要时不写非公职人员的姓名", "People who hold no office are not named without need")
        .says("写出非公职人员的姓名“{0}”，请考虑是否有必要公开",
              "it names “{0}”, who holds no office; consider whether the public needs the name")
        .example("邀请1名律师授课。", "邀请律师王小明授课。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
