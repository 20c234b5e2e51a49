#pragma once

#include <fazhi/check/problem_ids.hpp>

#include <array>
#include <iterator>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {

extern const std::array<ProblemGroup, 4> problems_of_reading;
extern const std::array<ProblemGroup, 3> problems_of_values;
extern const std::array<ProblemGroup, 5> problems_of_work;
extern const std::array<ProblemGroup, 2> problems_of_profiles;
extern const std::array<ProblemGroup, 3> problems_of_known;
extern const std::array<ProblemGroup, 1> problems_of_calls;

}  // namespace check::detail
FAZHI_END_NAMESPACE
