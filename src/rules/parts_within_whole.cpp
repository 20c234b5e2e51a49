#include "rules/list.hpp"
#include "rules/support/broken_relations.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

// Parts of one whole may overlap, so each is judged alone; those that do not are a sum with partial coverage.
void check(const Subject& subject, Findings& found) {
  tell_broken(subject, model::RelationType::subset, model::Stated::explicit_, 0, found);
}

}  // namespace

constexpr Rule parts_within_whole =
    rule("parts-within-whole")
        .severity(diag::Severity::error)
        .category(Category::arithmetic)
        .basis("fazhi-format", "关系，其中", "relations, subsets")
        .catches("“其中”之数大于总数", "what is said to be some of a number is more than it")
        .titled("部分不大于总数", "A part is not larger than its whole")
        .says(says_subset.zh, says_subset.en)
        .example("立案310件，其中移送司法机关6件。", "立案31件，其中移送司法机关60件。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
