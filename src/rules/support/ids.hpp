#pragma once

#include <fazhi/bind/visit.hpp>
#include <fazhi/rules/rule.hpp>

#include <map>
#include <string>
#include <type_traits>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// What an id stands for.
struct Identified {
  meta::Words title;  ///< of its type
  std::string_view type;
  diag::Pointer at;  ///< of the part that has the id
};

/// Whether `T` has an id of its own that is unique in the report.
template <class T>
inline constexpr bool has_own_id =
    std::is_same_v<T, model::Section> || std::is_same_v<T, model::Measure> || std::is_same_v<T, model::Shortcoming> ||
    std::is_same_v<T, model::LeaderDuty> || std::is_same_v<T, model::PlanItem> || std::is_same_v<T, model::Indicator> ||
    std::is_same_v<T, model::Relation>;

/// Calls `f(id, Identified)` for each id that is given, in the order of the report.
template <class F>
void for_each_id(const model::Report& report, F f) {
  bind::visit(report, [&](const diag::Pointer& at, const auto& part) {
    using Part = std::decay_t<decltype(part)>;
    if constexpr (has_own_id<Part>) {
      if (part.id) f(*part.id, Identified{meta::description<Part>.title, meta::description<Part>.name, at});
    }
  });
}

/// All ids; of one that is given twice the first.
inline std::map<Identifier, Identified> ids_of(const model::Report& report) {
  std::map<Identifier, Identified> ids;
  for_each_id(report, [&](const Identifier& id, Identified what) { ids.emplace(id, std::move(what)); });
  return ids;
}

}  // namespace rules
FAZHI_END_NAMESPACE
