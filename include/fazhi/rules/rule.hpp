#pragma once

#include <fazhi/core/date.hpp>
#include <fazhi/core/text.hpp>
#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/meta/row.hpp>
#include <fazhi/model/report.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// Rules judge a report that was read: is it complete, lawful in form, consistent, and published in time?
namespace rules {

class Findings;

/// What a rule is given to judge. It grows as rules come that need more; a check reads what it knows.
struct Subject {
  const model::Report& report;
  std::optional<Date> as_of;  ///< the day to judge deadlines by; no rule reads a clock
};

/// Reports what it finds and keeps no state.
using Check = void (*)(const Subject&, Findings&);

/// What a rule looks after.
enum class Category { contents, metadata, form, publication, references };

/// The name of a category in every machine format.
constexpr std::string_view name_of(Category category) {
  switch (category) {
    case Category::contents:
      return "contents";
    case Category::metadata:
      return "metadata";
    case Category::form:
      return "form";
    case Category::publication:
      return "publication";
    case Category::references:
      return "references";
  }
  return "contents";
}

/// A text in both languages that outlives the rule, as a literal does. In messages `{0}` … `{9}` stand for arguments.
using meta::Words;

inline Text text_of(Words words) { return {std::string(words.zh), std::string(words.en)}; }

/// What a rule rests on: an instrument of core/legal.hpp, and its part.
struct Basis {
  std::string_view instrument;
  Words part;
};

/// The report years that a rule is for, both included. Contents are judged by the rules of the report's own year.
struct Validity {
  int first = 0;
  int last = 9999;

  constexpr bool holds(int year) const { return first <= year && year <= last; }
};

/// A rule: data, and one function without state. Ids are kebab-case, stable, and never used again.
/// It owns nothing: its texts must outlive it.
struct Rule {
  static constexpr std::size_t max_messages = 4;

  std::string_view id;
  diag::Severity severity = diag::Severity::warning;
  Category category = Category::contents;
  Basis basis;
  Validity validity;
  bool needs_today = false;  ///< skipped when nobody says which day it is
  Words title;
  std::array<Words, max_messages> messages{};  ///< in the order in which a check numbers them
  std::size_t message_count = 0;
  Check check = nullptr;
};

/// Writes a rule down: `rule("some-id").severity(…).category(…).basis(…).titled(…).says(…).checks(check)`.
class RuleBuilder {
  Rule rule_;

  template <class Change>
  constexpr RuleBuilder with(Change change) const {
    RuleBuilder next = *this;
    change(next.rule_);
    return next;
  }

 public:
  constexpr explicit RuleBuilder(std::string_view id) { rule_.id = id; }

  constexpr RuleBuilder severity(diag::Severity severity) const {
    return with([&](Rule& rule) { rule.severity = severity; });
  }
  constexpr RuleBuilder category(Category category) const {
    return with([&](Rule& rule) { rule.category = category; });
  }
  constexpr RuleBuilder basis(std::string_view instrument, std::string_view part_zh, std::string_view part_en) const {
    return with([&](Rule& rule) { rule.basis = {instrument, {part_zh, part_en}}; });
  }
  /// The rule is for reports on `first` and the years after, up to `last`.
  constexpr RuleBuilder for_reports_of(int first, int last = 9999) const {
    return with([&](Rule& rule) { rule.validity = {first, last}; });
  }
  constexpr RuleBuilder needs_today() const {
    return with([](Rule& rule) { rule.needs_today = true; });
  }
  constexpr RuleBuilder titled(std::string_view zh, std::string_view en) const {
    return with([&](Rule& rule) { rule.title = {zh, en}; });
  }
  /// Adds a message; the first is number 0. More than Rule::max_messages do not compile.
  constexpr RuleBuilder says(std::string_view zh, std::string_view en) const {
    return with([&](Rule& rule) { rule.messages.at(rule.message_count++) = {zh, en}; });
  }
  constexpr Rule checks(Check check) const {
    Rule rule = rule_;
    rule.check = check;
    return rule;
  }
};

constexpr RuleBuilder rule(std::string_view id) { return RuleBuilder(id); }

}  // namespace rules
FAZHI_END_NAMESPACE
