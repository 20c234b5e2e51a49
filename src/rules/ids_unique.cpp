#include "rules/list.hpp"
#include "rules/support/ids.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  std::map<Identifier, diag::Pointer> seen;
  for_each_id(subject.report, [&](const Identifier& id, const Identified& what) {
    const auto [first, is_new] = seen.emplace(id, what.at / "id");
    if (is_new) return;
    found.add(what.at / "id", {id.to_wire()}).see(first->second, {"首次用于此处", "first used here"});
  });
}

}  // namespace

constexpr Rule ids_unique = rule("ids-unique")
                                .severity(diag::Severity::error)
                                .category(Category::references)
                                .basis("fazhi-format", "编号", "ids")
                                .titled("编号不重复", "No id is used twice")
                                .says("编号“{0}”已用于另一处", "the id “{0}” is used elsewhere already")
                                .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
