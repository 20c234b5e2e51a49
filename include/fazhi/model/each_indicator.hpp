#pragma once

#include <fazhi/model/report.hpp>

FAZHI_BEGIN_NAMESPACE
namespace model {
namespace detail {

/// Walks all parts of a report that can hold indicators; `Report` and its parts are const or not alike.
template <class Visitor>
class IndicatorWalk {
 public:
  explicit IndicatorWalk(Visitor& visitor) : visitor_(visitor) {}

  template <class Parts>
  void sections(Parts& list) {
    for (auto& section : list) {
      figures(section.indicators);
      items(section.measures);
      for (auto& item : section.shortcomings) shortcoming(item);
      items(section.duties);
      for (auto& item : section.plan_items) plan_item(item);
      sections(section.subsections);
    }
  }

 private:
  template <class Items>
  void items(Items& list) {
    for (auto& item : list) {
      figures(item.indicators);
      items(item.actions);
    }
  }
  template <class Item>
  void shortcoming(Item& item) {
    figures(item.indicators);
    for (auto& aspect : item.aspects) shortcoming(aspect);
  }
  template <class Item>
  void plan_item(Item& item) {
    figures(item.targets);
    for (auto& action : item.actions) plan_item(action);
  }
  template <class Figures>
  void figures(Figures& list) {
    for (auto& indicator : list) visitor_(indicator);
  }

  Visitor& visitor_;
};

}  // namespace detail

/// Calls `visitor` with each indicator of a report, section by section: those of a part before those of what is in it.
template <class Visitor>
void each_indicator(const Report& report, Visitor visitor) {
  detail::IndicatorWalk<Visitor>(visitor).sections(report.sections);
}
/// The same for a report that may be changed; the visitor must not add indicators.
template <class Visitor>
void each_indicator(Report& report, Visitor visitor) {
  detail::IndicatorWalk<Visitor>(visitor).sections(report.sections);
}

}  // namespace model
FAZHI_END_NAMESPACE
