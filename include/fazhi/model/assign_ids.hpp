#pragma once

#include <fazhi/model/report.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace model {
namespace detail {

/// Gives ids to what has none. Ids that are there already are never changed and never given again.
/// A template so that only who gives ids pays the compiler for it.
template <class = void>
class IdAssigner {
 public:
  std::size_t run(Report& report) {
    for (const Relation& relation : report.relations) take(relation.id);
    for (const Section& section : report.sections) take_all(section);
    for (std::size_t i = 0; i < report.sections.size(); ++i) assign(report.sections[i], std::to_string(i + 1));
    for (std::size_t i = 0; i < report.relations.size(); ++i) give(report.relations[i].id, 'r', std::to_string(i + 1));
    return given_;
  }

 private:
  void take(const std::optional<Identifier>& id) {
    if (id) taken_.insert(id->to_wire());
  }
  template <class T>
  void take_list(const std::vector<T>& list) {
    for (const T& item : list) take_all(item);
  }
  void take_all(const Indicator& indicator) { take(indicator.id); }
  void take_all(const Measure& item) {
    take(item.id);
    take_list(item.actions);
    take_list(item.indicators);
  }
  void take_all(const Shortcoming& item) {
    take(item.id);
    take_list(item.aspects);
    take_list(item.indicators);
  }
  void take_all(const LeaderDuty& item) {
    take(item.id);
    take_list(item.actions);
    take_list(item.indicators);
  }
  void take_all(const PlanItem& item) {
    take(item.id);
    take_list(item.actions);
    take_list(item.targets);
  }
  void take_all(const Section& section) {
    take(section.id);
    take_list(section.measures);
    take_list(section.shortcomings);
    take_list(section.duties);
    take_list(section.plan_items);
    take_list(section.subsections);
    take_list(section.indicators);
  }

  void assign(Section& section, const std::string& path) {
    give(section.id, 's', path);
    figures(section.indicators, path);
    // Counted over all lists, so that no two items of a section share a path.
    std::size_t count = 0;
    items(section.measures, path, count);
    items(section.shortcomings, path, count);
    items(section.duties, path, count);
    items(section.plan_items, path, count);
    for (std::size_t i = 0; i < section.subsections.size(); ++i)
      assign(section.subsections[i], path + ".s" + std::to_string(i + 1));
  }

  template <class T>
  void items(std::vector<T>& list, const std::string& path, std::size_t& count) {
    for (T& item : list) assign(item, path + '.' + std::to_string(++count));
  }
  template <class T>
  void items(std::vector<T>& list, const std::string& path) {
    std::size_t count = 0;
    items(list, path, count);
  }

  void assign(Measure& item, const std::string& path) {
    give(item.id, 'm', path);
    figures(item.indicators, path);
    items(item.actions, path);
  }
  void assign(Shortcoming& item, const std::string& path) {
    give(item.id, 'q', path);
    figures(item.indicators, path);
    items(item.aspects, path);
  }
  void assign(LeaderDuty& item, const std::string& path) {
    give(item.id, 'l', path);
    figures(item.indicators, path);
    items(item.actions, path);
  }
  void assign(PlanItem& item, const std::string& path) {
    give(item.id, 'p', path);
    figures(item.targets, path);
    items(item.actions, path);
  }
  void figures(std::vector<Indicator>& list, const std::string& path) {
    for (std::size_t i = 0; i < list.size(); ++i) give(list[i].id, 'i', path + '-' + std::to_string(i + 1));
  }

  void give(std::optional<Identifier>& id, char letter, const std::string& path) {
    if (id) return;
    std::string base = std::string(1, letter) + '-' + path;
    constexpr std::size_t longest = Identifier::max_size - suffix_size;
    std::string text = base;
    // No two parts have one path, so only what was there before can be in the way, or a path that is cut.
    if (base.size() >= longest || (!taken_.empty() && taken_.count(base) != 0)) {
      // Room for a suffix; a path that is cut clashes with its neighbours and is told apart by it.
      if (base.size() > longest) base.resize(longest);
      text = base;
      for (std::size_t& next = suffix_.try_emplace(base, 2).first->second; !taken_.insert(text).second; ++next)
        text = base + '_' + std::to_string(next);
    }
    id = Identifier::from_wire(text).value();
    ++given_;
  }

  static constexpr std::size_t suffix_size = 12;

  std::set<std::string> taken_;
  std::map<std::string, std::size_t> suffix_;  // the next one to try, so that many clashes cost no search
  std::size_t given_ = 0;
};

}  // namespace detail

/// Gives an id to each section, item, indicator and relation that has none, and says how many were given. An id is a
/// letter (s section, m measure, q shortcoming, l duty, p plan item, i indicator, r relation) and the path by
/// positions, such as `m-1.2.3`; where that is taken already, with a suffix as in `m-1.2.3_2`. Ids that are there are
/// never changed.
template <class = void>
std::size_t assign_ids(Report& report) {
  return detail::IdAssigner<>().run(report);
}

}  // namespace model
FAZHI_END_NAMESPACE
