#include "rules/list.hpp"
#include "rules/support/broken_relations.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

// The numbers of the messages below; a sum has three.
enum Says : std::size_t { sum, ratio = 3, equality, subset };

void check(const Subject& subject, Findings& found) {
  using model::RelationType;
  const auto tell = [&](RelationType type, Says message) {
    tell_broken(subject, type, model::Stated::implied, message, found);
  };
  tell(RelationType::sum, sum);
  tell(RelationType::ratio, ratio);
  tell(RelationType::equality, equality);
  tell(RelationType::subset, subset);
}

}  // namespace

constexpr Rule implied_figures_agree =
    rule("implied-figures-agree")
        .severity(diag::Severity::warning)
        .category(Category::arithmetic)
        .basis("fazhi-format", "关系，隐含", "relations, implied")
        .catches("分处写出的数字，读来彼此相关，算来却不相符",
                 "figures that a reader takes to hang together, though no word says so, and that do not")
        .titled("隐含相关的数字彼此相符", "Figures agree that a reader must take to hang together")
        .says(says_sum_less.zh, says_sum_less.en)
        .says(says_sum_overlaps.zh, says_sum_overlaps.en)
        .says(says_sum_beyond.zh, says_sum_beyond.en)
        .says(says_ratio.zh, says_ratio.en)
        .says(says_equality.zh, says_equality.en)
        .says(says_subset.zh, says_subset.en)
        .example("评查案卷45卷，合格43卷、不合格2卷。", "评查案卷45卷，合格43卷、不合格3卷。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
