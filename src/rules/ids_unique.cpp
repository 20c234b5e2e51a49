#include "rules/engine/gathered.hpp"
#include "rules/list.hpp"

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  for (const auto& [again, first] : subject.gathered().repeated_ids())
    found.add(again->at / "id", {std::string(again->id)}).see(first->at / "id", {"首次用于此处", "first used here"});
}

}  // namespace

constexpr Rule ids_unique =
    rule("ids-unique")
        .severity(diag::Severity::error)
        .category(Category::references)
        .basis("fazhi-format", "编号", "ids")
        .catches("复制一项后没有改编号，引用它的地方不知指哪一项",
                 "an item was copied with its id, and what refers to it may mean either")
        .titled("编号不重复", "No id is used twice")
        .says("编号“{0}”已用于另一处", "the id “{0}” is used elsewhere already")
        .example("measures:\n  - {id: m-01, title: 规范执法检查}\n  - {id: m-02, title: 清理规范性文件}",
                 "measures:\n  - {id: m-01, title: 规范执法检查}\n  - {id: m-01, title: 清理规范性文件}")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
