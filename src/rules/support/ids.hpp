#pragma once

#include <fazhi/model/report.hpp>

#include <type_traits>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// Whether `T` has an id of its own that is unique in the report.
template <class T>
inline constexpr bool has_own_id =
    std::is_same_v<T, model::Section> || std::is_same_v<T, model::Measure> || std::is_same_v<T, model::Shortcoming> ||
    std::is_same_v<T, model::LeaderDuty> || std::is_same_v<T, model::PlanItem> || std::is_same_v<T, model::Indicator> ||
    std::is_same_v<T, model::Relation>;

}  // namespace rules
FAZHI_END_NAMESPACE
