#pragma once

#include <fazhi/rules/findings.hpp>
#include <fazhi/rules/subject.hpp>

#include "rules/support/linked_figures.hpp"

#include <cstddef>

FAZHI_BEGIN_NAMESPACE
namespace rules {

// What is said of relations that do not hold, in the words of every rule that tells them.

inline constexpr meta::Words says_sum_less{
    "合计写作{0}，而分项{1}相加为{2}，比合计少{3}",
    "the total is given as {0}, but its parts {1} add up to {2}, which is {3} less"};
inline constexpr meta::Words says_sum_more{
    "合计写作{0}，而分项{1}相加为{2}，比合计多{3}",
    "the total is given as {0}, but its parts {1} add up to {2}, which is {3} more"};
inline constexpr meta::Words says_sum_beyond{
    "总数写作{0}，而所列部分{1}相加已有{2}，超出{3}",
    "the whole is given as {0}, but some of its parts alone, {1}, add up to {2}, which is {3} more"};
inline constexpr meta::Words says_sum_overlaps{
    "分项{1}之和为{2}，超过总数{0}；如各项有交叉，可不改",
    "the parts {1} add up to {2}, more than the whole, {0}; leave it if they overlap"};
inline constexpr meta::Words says_ratio{"比率写作{0}，而按{1}除以{2}计算应为{3}",
                                        "the rate is given as {0}, but {1} of {2} is {3}"};
inline constexpr meta::Words says_equality{"同一数字，此处写作{0}，另一处写作{1}",
                                           "the same figure is given as {0} here and as {1} elsewhere"};
inline constexpr meta::Words says_subset{"{0}是{1}的一部分，却比{1}多{2}",
                                         "{0} is a part of {1}, and yet {2} more than it"};

/// Reports the relations of that type and manner that do not hold: each with its figures as second places. A figure
/// that breaks more than two of them makes one finding, with the others beside it. The message is number `message`, and
/// of a sum that or one of the two behind it. Partial sums whose parts fit the whole
/// one by one are taken as implied.
void tell_broken(const Subject& subject, model::RelationType type, model::Stated stated, std::size_t message,
                 Findings& found);

/// Adds all figures of a relation but the one that the finding is at, with what they are in it.
void see_members(Finding& finding, const LinkedFigures& linked, const diag::Pointer& at);

}  // namespace rules
FAZHI_END_NAMESPACE
