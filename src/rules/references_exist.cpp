#include <fazhi/bind/visit.hpp>

#include "rules/engine/gathered.hpp"
#include "rules/list.hpp"

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { nothing_there, something_else };

class References {
 public:
  References(const Subject& subject, Findings& found) : gathered_(subject.gathered()), found_(found) {}

  template <class Target>
  void check(const Identifier& id, const diag::Path& at) {
    const detail::PlacedId* const target = gathered_.id(id.to_wire());
    if (target == nullptr) {
      found_.add(nothing_there, at, {id.to_wire()});
    } else if (target->type != meta::description<Target>.name) {
      found_.add(something_else, at, {id.to_wire(), text_of(meta::description<Target>.title), text_of(target->title)})
          .see(target->at, {"编号用于此处", "the id is used here"});
    }
  }
  template <class Target>
  void check(const std::optional<Identifier>& id, const diag::Path& at) {
    if (id) check<Target>(*id, at);
  }
  template <class Target>
  void check(const std::vector<Identifier>& ids, const diag::Path& at) {
    for (std::size_t i = 0; i < ids.size(); ++i) check<Target>(ids[i], diag::Path(at, i));
  }

  // `follows` names items of another year's file, so it is not looked up here.
  void operator()(const diag::Path& at, const model::Shortcoming& shortcoming) {
    check<model::PlanItem>(shortcoming.addressed_by, {at, "addressed_by"});
  }
  void operator()(const diag::Path& at, const model::PlanItem& item) {
    check<model::Shortcoming>(item.addresses, {at, "addresses"});
  }
  void operator()(const diag::Path& at, const model::Relation& relation) {
    check<model::Indicator>(relation.whole, {at, "whole"});
    check<model::Indicator>(relation.parts, {at, "parts"});
    check<model::Indicator>(relation.rate, {at, "rate"});
  }

 private:
  detail::Gathered& gathered_;
  Findings& found_;
};

void check(const Subject& subject, Findings& found) { bind::visit(subject.report, References(subject, found)); }

}  // namespace

constexpr Rule references_exist =
    rule("references-exist")
        .severity(diag::Severity::error)
        .category(Category::references)
        .basis("fazhi-format", "编号", "ids")
        .catches("删改条目后，别处仍引用原来的编号", "an item was taken out or renamed while others still refer to it")
        .titled("所引编号存在", "What is referred to exists")
        .says("报告中没有编号“{0}”", "nothing in the report has the id “{0}”")
        .says("编号“{0}”须指向{1}，所指却是{2}", "the id “{0}” must name a part of the sort “{1}”, but names “{2}”")
        .example("plan_items:\n  - {title: 充实乡镇执法人员, addresses: [s-01]}\n（报告中有不足 s-01）",
                 "plan_items:\n  - {title: 充实乡镇执法人员, addresses: [s-09]}\n（报告中没有 s-09）")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
