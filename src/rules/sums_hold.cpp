#include "rules/engine/gathered.hpp"
#include "rules/list.hpp"
#include "rules/support/broken_relations.hpp"
#include "rules/support/nested_sums.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { broken, nested = 3 };

void check(const Subject& subject, Findings& found) {
  tell_broken(subject, model::RelationType::sum, model::Stated::explicit_, broken, found);
  for (const NestedSum& sum : broken_nested_sums(subject.gathered().linked())) {
    const diag::Pointer at = sum.top.whole->value();
    Finding finding = found.add(nested, at, {printed(sum.top.whole->quantity()), sum.total});
    see_members(finding, sum.top, at);
  }
}

}  // namespace

constexpr Rule sums_hold =
    rule("sums-hold")
        .severity(diag::Severity::error)
        .category(Category::arithmetic)
        .basis("fazhi-format", "关系，合计", "relations, sums")
        .catches("分项相加不等于合计：个别数字更新后合计未改，或抄录有误",
                 "parts that do not make up their total: one of them was updated or copied wrong")
        .titled("分项相加等于合计", "Parts add up to their total")
        .says(says_sum_less.zh, says_sum_less.en)
        .says(says_sum_more.zh, says_sum_more.en)
        .says(says_sum_beyond.zh, says_sum_beyond.en)
        .says("合计写作{0}，而把各分项的明细逐项相加为{1}，两者不符",
              "the total is given as {0}, but the parts of its parts add up to {1}, which is something else")
        .example("受理复议申请64件，其中维持41件、撤销9件、终止14件。",
                 "受理复议申请64件，其中维持47件、撤销9件、终止14件。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
