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
  std::string period;  // empty where nothing is said
  std::string scope;
  Figure figure;

  using Key = std::tuple<std::string, std::string, std::string>;
  Key key() const { return {code.value_or(""), code ? std::string() : name, unit}; }
};

/// The figures of one report, as far as the limit goes.
struct Figures {
  std::vector<Stated> all;
  std::int64_t beyond = 0;
};

/// A period without the year of the report, so that 2023年上半年 and 2024年上半年 are one; the year itself is 全年.
std::string period_in(const Report& report, const std::string& period) {
  if (!report.metadata.report_year) return period;
  const std::string year = std::to_string(report.metadata.report_year->value()) + "年";
  if (period.compare(0, year.size(), year) != 0) return period;
  std::string rest = period.substr(year.size());
  const std::string_view of_the_year = "度";
  if (rest.compare(0, of_the_year.size(), of_the_year) == 0) rest.erase(0, of_the_year.size());
  return rest.empty() ? "全年" : rest;
}

/// Whether two figures may be of the same period and scope: what is not said may be any.
bool may_match(const Stated& a, const Stated& b) {
  return (a.period == b.period || a.period.empty() || b.period.empty()) &&
         (a.scope == b.scope || a.scope.empty() || b.scope.empty());
}

constexpr std::size_t nothing = static_cast<std::size_t>(-1);

/// For each figure of the second report the one of the first that it is set beside, or `nothing`.
std::vector<std::size_t> match(const std::vector<Stated>& firsts, const std::vector<Stated>& seconds, bool whole) {
  struct Left {
    std::vector<std::size_t> firsts;
    std::vector<std::size_t> seconds;
  };
  std::vector<std::size_t> partner(seconds.size(), nothing);
  std::multimap<std::tuple<Stated::Key, std::string, std::string>, std::size_t> waiting;
  for (std::size_t i = 0; i < firsts.size(); ++i)
    waiting.emplace(std::tuple{firsts[i].key(), firsts[i].period, firsts[i].scope}, i);
  std::map<Stated::Key, Left> left;
  for (std::size_t i = 0; i < seconds.size(); ++i) {
    const std::tuple key{seconds[i].key(), seconds[i].period, seconds[i].scope};
    const auto found = waiting.lower_bound(key);  // the first of equal ones
    if (found == waiting.end() || found->first != key) {
      left[seconds[i].key()].seconds.push_back(i);
      continue;
    }
    partner[i] = found->second;
    waiting.erase(found);
  }
  if (!whole) return partner;  // of a part nobody can say that there is but one
  for (const auto& [key, i] : waiting) left[std::get<0>(key)].firsts.push_back(i);
  for (const auto& [key, of_name] : left)
    if (of_name.firsts.size() == 1 && of_name.seconds.size() == 1 &&
        may_match(firsts[of_name.firsts[0]], seconds[of_name.seconds[0]]))
      partner[of_name.seconds[0]] = of_name.firsts[0];
  return partner;
}

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

  /// Of a figure that has no partner where the other report was cut short nothing is said: it may stand there.
  std::vector<IndicatorChange> run(const Report& before, const Report& after, std::int64_t& left_out) const {
    const Figures firsts = stated_in(before);
    const Figures seconds = stated_in(after);
    left_out = firsts.beyond + seconds.beyond;
    std::vector<IndicatorChange> changes;
    const auto alone = [&](const Stated* first, const Stated* second, bool known) {
      if (known)
        changes.push_back(change(first, second));
      else
        ++left_out;
    };
    const auto partner = match(firsts.all, seconds.all, left_out == 0);
    std::vector<bool> matched(firsts.all.size(), false);
    for (std::size_t i = 0; i < seconds.all.size(); ++i) {
      if (partner[i] == nothing) {
        alone(nullptr, &seconds.all[i], firsts.beyond == 0);
        continue;
      }
      matched[partner[i]] = true;
      changes.push_back(change(&firsts.all[partner[i]], &seconds.all[i]));
    }
    for (std::size_t i = 0; i < firsts.all.size(); ++i)
      if (!matched[i]) alone(&firsts.all[i], nullptr, seconds.beyond == 0);
    return changes;
  }

 private:
  Figures stated_in(const Report& report) const {
    Figures figures;
    bind::visit(report, [&](const Pointer& at, const model::Indicator& indicator) {
      if (indicator.nature != model::IndicatorNature::result) return;
      const auto base = model::in_base_unit(indicator.quantity);
      if (!base || (!indicator.name && !indicator.code)) return;
      if (figures.all.size() >= options_.max_items) {
        ++figures.beyond;
        return;
      }
      Stated stated{indicator.code,
                    indicator.name.value_or(""),
                    base->unit,
                    period_in(report, indicator.period.value_or("")),
                    indicator.scope.value_or(""),
                    {at.text(), indicator.quantity}};
      if (!stated.code) {
        const auto named = named_.find({stated.name, stated.unit});
        if (named != named_.end()) stated.code = named->second->code;
      }
      figures.all.push_back(std::move(stated));
    });
    return figures;
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
    const bool same = model::same_figure(before->figure.quantity, after->figure.quantity) == model::Agreement::agrees;
    change.trend = same ? Trend::same : trend(any.code, compare(to, from));
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

/// The words by which an item is looked for: its title, with its first paragraph where the title is too short to tell.
template <class T>
std::string words_of(const T& item) {
  constexpr std::size_t telling = 8;  // code points
  if (utf8::length(item.title) >= telling || item.paragraphs.empty()) return item.title;
  return item.title + '\n' + item.paragraphs[0];
}

/// Something of the second report in which an item of the first's plan may live on.
template <class T>
struct Candidates {
  std::vector<std::pair<Pointer, const T*>> all;
  detail::Wording wording;
  std::int64_t beyond = 0;

  Candidates(const Report& report, std::size_t limit) {
    bind::visit(report, [&](const Pointer& at, const T& item) {
      if (all.size() >= limit) {
        ++beyond;
        return;
      }
      all.emplace_back(at, &item);
      std::string text = item.title;
      for (const std::string& paragraph : item.paragraphs) (text += '\n') += paragraph;
      wording.add(text, words_of(item));
    });
  }

  std::optional<Evidence> by_wording(const std::string& words, int least) {
    const auto match = wording.best(words);
    if (!match || match->likeness < least) return std::nullopt;
    return Evidence{all[match->index].first.text(), all[match->index].second->title, false, match->likeness};
  }
};

class PlanComparer {
 public:
  PlanComparer(const Report& after, const Options& options)
      : options_(options), plan_(after, options.max_items), measures_(after, options.max_items) {
    for (std::size_t i = 0; i < plan_.all.size(); ++i)
      for (const Identifier& id : plan_.all[i].second->follows) continued_.emplace(id, i);
    unknown_ = plan_.beyond;
  }

  /// Items of the first level: what is below them is how they are to be done.
  std::vector<PlanOutcome> run(const Report& before, LeftOut& left_out) {
    bind::visit(before, [&](const Pointer& at, const model::Section& section) {
      for (std::size_t i = 0; i < section.plan_items.size(); ++i) judge(at / "plan_items" / i, section.plan_items[i]);
    });
    left_out.plan_items = unknown_;
    left_out.measures = measures_.beyond;
    return std::move(outcomes_);
  }

 private:
  void judge(const Pointer& at, const model::PlanItem& item) {
    if (judged_++ >= options_.max_items) {
      ++unknown_;
      return;
    }
    PlanOutcome outcome{at.text(), item.title, Fate::dropped, std::nullopt, std::nullopt};
    const std::string words = words_of(item);
    const auto named = item.id ? continued_.find(*item.id) : continued_.end();
    if (named != continued_.end()) {
      const auto& [pointer, found] = plan_.all[named->second];
      outcome.plan = Evidence{pointer.text(), found->title, true, 0};
    } else {
      outcome.plan = plan_.by_wording(words, options_.least_likeness);
    }
    outcome.measure = measures_.by_wording(words, options_.least_likeness);
    outcome.fate = outcome.plan ? Fate::kept : outcome.measure ? Fate::done : Fate::dropped;
    // What was not looked at may be where it lives on.
    const bool certain = outcome.plan || (plan_.beyond == 0 && (outcome.measure || measures_.beyond == 0));
    if (certain)
      outcomes_.push_back(std::move(outcome));
    else
      ++unknown_;
  }

  const Options& options_;
  Candidates<model::PlanItem> plan_;
  Candidates<model::Measure> measures_;
  std::map<Identifier, std::size_t> continued_;  // an id of the first report → the item that follows it
  std::vector<PlanOutcome> outcomes_;
  std::size_t judged_ = 0;
  std::int64_t unknown_ = 0;  // of which nothing is said
};

}  // namespace

Comparison compare(const Report& before, const Report& after, const Options& options) {
  Comparison comparison;
  comparison.before = side_of(before);
  comparison.after = side_of(after);
  comparison.sections = compare_sections(before, after);
  comparison.indicators = IndicatorComparer(options).run(before, after, comparison.left_out.indicators);
  comparison.plan_items = PlanComparer(after, options).run(before, comparison.left_out);
  return comparison;
}

Differences differences_of(const std::vector<bind::Change>& changes) {
  using Kind = bind::Change::Kind;
  const auto kind_of = [](Kind kind) {
    switch (kind) {
      case Kind::added:
        return ChangeKind::added;
      case Kind::removed:
        return ChangeKind::removed;
      case Kind::moved:
        return ChangeKind::moved;
      case Kind::changed:
        break;
    }
    return ChangeKind::changed;
  };
  Differences differences;
  for (const bind::Change& change : changes) {
    Difference& difference = differences.differences.emplace_back();
    difference.kind = kind_of(change.kind);
    difference.before = change.before.text();
    difference.after = change.after.text();
    if (change.kind != Kind::added) difference.from = change.from;
    if (change.kind != Kind::removed) difference.to = change.to;
  }
  return differences;
}

}  // namespace comparison
FAZHI_END_NAMESPACE
