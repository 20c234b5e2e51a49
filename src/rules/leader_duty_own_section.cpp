#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { inside_another, in_a_shared_heading };

void check(const Subject& subject, Findings& found) {
  diag::Pointer at;
  const Presence presence = presence_of(subject, model::SectionKind::principal_leader_duty, &at);
  if (presence == Presence::nested) found.add(inside_another, at);
  if (presence == Presence::merged) found.add(in_a_shared_heading, at);
}

}  // namespace

constexpr Rule leader_duty_own_section =
    rule("leader-duty-own-section")
        .severity(diag::Severity::warning)
        .category(Category::contents)
        .basis("fazhi-format", "各部分的惯例", "how reports are usually divided")
        .catches("履职情况夹在举措或基本情况之中，读者和考核人员查不到",
                 "the duty is told among the measures or the basic situation, where readers do not find it")
        .for_reports_of(2019)
        .titled("第一责任人职责情况单列一部分", "The principal-leader duty is a section of its own")
        .says("党政主要负责人履职情况夹在其他部分之内，宜单列一部分，便于查阅",
              "the principal-leader duty stands inside another section; in one of its own it is easier to find")
        .says("党政主要负责人履职情况与其他内容合为一部分，宜单列一部分，便于查阅",
              "the principal-leader duty shares a section with another content; in one of its own it is easier to find")
        .example("三、党政主要负责人履行推进法治建设第一责任人职责情况\n局主要负责人主持学法4次，亲自部署案卷评查。",
                 "一、主要举措和成效\n（五）履行第一责任人职责。局主要负责人主持学法4次。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
