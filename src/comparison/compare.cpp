#include <fazhi/bind/visit.hpp>
#include <fazhi/comparison/compare.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/model/precision.hpp>

#include "comparison/wording.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <type_traits>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace comparison {
namespace {

using diag::Pointer;
using model::Report;
using model::SectionKind;

Side side_of(const Report& report) {
  Side side;
  side.title = report.metadata.title;
  if (report.metadata.issuing_agency) side.agency = report.metadata.issuing_agency->name;
  side.report_year = report.metadata.report_year;
  return side;
}

/// The length of all paragraphs below a part.
template <class T>
std::int64_t characters_of(const T& part) {
  std::int64_t sum = 0;
  bind::visit(part, [&](const Pointer&, const auto& inner) {
    using Inner = std::decay_t<decltype(inner)>;
    if constexpr (!std::is_same_v<Inner, model::Indicator> && meta::is_described_struct<Inner>)
      meta::for_each_field(inner, [&](const meta::FieldRow& row, const auto& field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, std::vector<std::string>>) {
          if (row.name != "paragraphs") return;
          for (const std::string& paragraph : field) sum += static_cast<std::int64_t>(utf8::length(paragraph));
        }
      });
  });
  return sum;
}

Part part_of(const Pointer& at, const model::Section& section) {
  const std::size_t items = section.measures.size() + section.shortcomings.size() + section.duties.size() +
                            section.plan_items.size() + section.subsections.size();
  return {at.text(), section.heading, static_cast<std::int64_t>(items), characters_of(section)};
}

/// Sections in the order of the second report, those that only the first has behind them; the same kind twice is
/// matched in its order, what was not classified by its heading.
std::vector<SectionChange> compare_sections(const Report& before, const Report& after) {
  using Key = std::pair<SectionKind, std::string>;
  const auto key_of = [](const model::Section& section) {
    return Key{section.kind, section.kind == SectionKind::other ? section.heading : std::string()};
  };
  std::multimap<Key, std::size_t> waiting;
  std::vector<std::pair<SectionKind, Part>> firsts;
  bind::visit(before, [&](const Pointer& at, const model::Section& section) {
    waiting.emplace(key_of(section), firsts.size());
    firsts.emplace_back(section.kind, part_of(at, section));
  });
  std::vector<bool> matched(firsts.size(), false);
  std::vector<SectionChange> changes;
  bind::visit(after, [&](const Pointer& at, const model::Section& section) {
    SectionChange change{section.kind, Presence::only_after, std::nullopt, part_of(at, section)};
    const auto match = waiting.lower_bound(key_of(section));  // the first of equal ones
    if (match != waiting.end() && match->first == key_of(section)) {
      change.presence = Presence::both;
      change.before = firsts[match->second].second;
      matched[match->second] = true;
      waiting.erase(match);
    }
    changes.push_back(std::move(change));
  });
  for (std::size_t i = 0; i < firsts.size(); ++i)
    if (!matched[i]) changes.push_back({firsts[i].first, Presence::only_before, firsts[i].second, std::nullopt});
  return changes;
}

/// A figure with what it is matched by.
struct Stated {
  std::optional<std::string> code;
  std::string name;
  std::string unit;
  Figure figure;

  std::tuple<std::string, std::string, std::string> key() const {
    return {code.value_or(""), code ? std::string() : name, unit};
  }
};

class IndicatorComparer {
 public:
  explicit IndicatorComparer(const Options& options) : options_(options) {
    if (options.indicators == nullptr) return;
    for (const model::CatalogueEntry& entry : options.indicators->entries) {
      entries_.emplace(entry.code, &entry);
      named_.emplace(std::pair{entry.name, entry.unit.value_or("")}, &entry);
      for (const std::string& name : entry.other_names)
        named_.emplace(std::pair{name, entry.unit.value_or("")}, &entry);
    }
  }

  std::vector<IndicatorChange> run(const Report& before, const Report& after) const {
    std::vector<Stated> firsts = stated_in(before);
    std::vector<Stated> seconds = stated_in(after);
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<std::size_t>> waiting;
    for (std::size_t i = firsts.size(); i-- > 0;) waiting[firsts[i].key()].push_back(i);  // the first comes last
    std::vector<IndicatorChange> changes;
    std::vector<bool> matched(firsts.size(), false);
    for (Stated& second : seconds) {
      const auto match = waiting.find(second.key());
      if (match == waiting.end() || match->second.empty()) {
        changes.push_back(change(nullptr, &second));
        continue;
      }
      const std::size_t first = match->second.back();
      match->second.pop_back();
      matched[first] = true;
      changes.push_back(change(&firsts[first], &second));
    }
    for (std::size_t i = 0; i < firsts.size(); ++i)
      if (!matched[i]) changes.push_back(change(&firsts[i], nullptr));
    return changes;
  }

 private:
  std::vector<Stated> stated_in(const Report& report) const {
    std::vector<Stated> all;
    bind::visit(report, [&](const Pointer& at, const model::Indicator& indicator) {
      if (indicator.nature != model::IndicatorNature::result || all.size() >= options_.max_items) return;
      const auto base = model::in_base_unit(indicator.quantity);
      if (!base || (!indicator.name && !indicator.code)) return;
      Stated stated{indicator.code, indicator.name.value_or(""), base->unit, {at.text(), indicator.quantity}};
      if (!stated.code) {
        const auto named = named_.find({stated.name, stated.unit});
        if (named != named_.end()) stated.code = named->second->code;
      }
      all.push_back(std::move(stated));
    });
    return all;
  }

  IndicatorChange change(const Stated* before, const Stated* after) const {
    const Stated& any = after != nullptr ? *after : *before;
    IndicatorChange change;
    change.code = any.code;
    change.name = any.name;
    change.unit = any.unit;
    change.presence = before == nullptr  ? Presence::only_after
                      : after == nullptr ? Presence::only_before
                                         : Presence::both;
    if (before != nullptr) change.before = before->figure;
    if (after != nullptr) change.after = after->figure;
    if (change.presence != Presence::both) return change;
    const Decimal from = model::in_base_unit(before->figure.quantity)->value;
    const Decimal to = model::in_base_unit(after->figure.quantity)->value;
    change.difference = add(to, *Decimal::of(-from.coefficient(), from.scale()));
    change.trend = trend(any.code, compare(to, from));
    return change;
  }

  Trend trend(const std::optional<std::string>& code, int sign) const {
    if (sign == 0) return Trend::same;
    const auto entry = code ? entries_.find(*code) : entries_.end();
    if (entry == entries_.end() || !entry->second->direction) return Trend::neither;
    switch (*entry->second->direction) {
      case model::Direction::higher_is_better:
        return sign > 0 ? Trend::better : Trend::worse;
      case model::Direction::lower_is_better:
        return sign < 0 ? Trend::better : Trend::worse;
      case model::Direction::neither:
        return Trend::neither;
    }
    return Trend::neither;
  }

  const Options& options_;
  std::map<std::string, const model::CatalogueEntry*> entries_;
  std::map<std::pair<std::string, std::string>, const model::CatalogueEntry*> named_;
};

/// Something of the second report in which an item of the first's plan may live on.
template <class T>
struct Candidates {
  std::vector<std::pair<Pointer, const T*>> all;
  detail::Wording wording;

  Candidates(const Report& report, std::size_t limit) {
    bind::visit(report, [&](const Pointer& at, const T& item) {
      if (all.size() >= limit) return;
      all.emplace_back(at, &item);
      std::string text = item.title;
      for (const std::string& paragraph : item.paragraphs) (text += '\n') += paragraph;
      wording.add(text);
    });
  }

  std::optional<Evidence> by_wording(const std::string& words, int least) const {
    const auto match = wording.best(words);
    if (!match || match->likeness < least) return std::nullopt;
    return Evidence{all[match->index].first.text(), all[match->index].second->title, false, match->likeness};
  }
};

/// The words by which an item is looked for: its title, with its first paragraph where the title is too short to tell.
std::string words_of(const model::PlanItem& item) {
  constexpr std::size_t telling = 8;  // code points
  if (utf8::length(item.title) >= telling || item.paragraphs.empty()) return item.title;
  return item.title + '\n' + item.paragraphs[0];
}

std::vector<PlanOutcome> compare_plans(const Report& before, const Report& after, const Options& options) {
  const Candidates<model::PlanItem> plan(after, options.max_items);
  const Candidates<model::Measure> measures(after, options.max_items);
  std::map<Identifier, std::size_t> continued;  // an id of the first report → the item that follows it
  for (std::size_t i = 0; i < plan.all.size(); ++i)
    for (const Identifier& id : plan.all[i].second->follows) continued.emplace(id, i);

  std::vector<PlanOutcome> outcomes;
  const auto judge = [&](const Pointer& at, const model::PlanItem& item) {
    if (outcomes.size() >= options.max_items) return;
    PlanOutcome outcome{at.text(), item.title, Fate::dropped, std::nullopt, std::nullopt};
    const auto named = item.id ? continued.find(*item.id) : continued.end();
    if (named != continued.end()) {
      const auto& [pointer, found] = plan.all[named->second];
      outcome.plan = Evidence{pointer.text(), found->title, true, 0};
    } else {
      outcome.plan = plan.by_wording(words_of(item), options.least_likeness);
    }
    outcome.measure = measures.by_wording(words_of(item), options.least_likeness);
    outcome.fate = outcome.plan ? Fate::kept : outcome.measure ? Fate::done : Fate::dropped;
    outcomes.push_back(std::move(outcome));
  };
  // Items of the first level: what is below them is how they are to be done.
  bind::visit(before, [&](const Pointer& at, const model::Section& section) {
    for (std::size_t i = 0; i < section.plan_items.size(); ++i) judge(at / "plan_items" / i, section.plan_items[i]);
  });
  return outcomes;
}

}  // namespace

Comparison compare(const Report& before, const Report& after, const Options& options) {
  Comparison comparison;
  comparison.before = side_of(before);
  comparison.after = side_of(after);
  comparison.sections = compare_sections(before, after);
  comparison.indicators = IndicatorComparer(options).run(before, after);
  comparison.plan_items = compare_plans(before, after, options);
  return comparison;
}

}  // namespace comparison
FAZHI_END_NAMESPACE
