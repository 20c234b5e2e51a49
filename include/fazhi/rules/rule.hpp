#pragma once

#include <fazhi/core/text.hpp>
#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/meta/row.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// Rules judge a report that was read: is it complete, lawful in form, consistent, and published in time?
namespace rules {

class Subject;
class Findings;

/// Reports what it finds and keeps no state. What a rule of your own needs beside the subject may stand in a struct
/// derived from Rule: Findings::rule() is that object.
using Check = void (*)(const Subject&, Findings&);

/// What a rule looks after.
enum class Category { contents, metadata, form, publication, arithmetic, language, page, privacy, references };

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
    case Category::arithmetic:
      return "arithmetic";
    case Category::language:
      return "language";
    case Category::page:
      return "page";
    case Category::privacy:
      return "privacy";
    case Category::references:
      return "references";
  }
  return "contents";
}

/// A text in both languages that outlives the rule, as a literal does. In messages `{0}` … `{9}` stand for arguments.
using meta::Words;

/// A copy that outlives them.
inline Text text_of(Words words) { return {std::string(words.zh), std::string(words.en)}; }

/// What a rule rests on: an instrument of core/legal.hpp, and its part.
struct Basis {
  std::string_view instrument;
  Words part;
};

/// The years that a rule is for, both included. Contents are judged by the rules of the report's own year, deadlines by
/// those of the year after, in which they fall.
struct Validity {
  int first = 0;
  int last = 9999;
  bool of_year_after = false;

  /// Whether it is in force for the report of a year.
  constexpr bool holds(int report_year) const {
    const int year = report_year + (of_year_after ? 1 : 0);
    return first <= year && year <= last;
  }
};

/// What a rule needs beside the report; without it the rule is skipped, and told as skipped.
enum class Need : unsigned {
  today = 1,        ///< the day to judge by
  previous = 2,     ///< the report of the year before
  page = 4,         ///< the printed page that the report was imported from
  catalogues = 8,   ///< of codes
  instruments = 16  ///< a list with the dates of instruments
};

/// Whether a rule can say how to mend what it finds.
enum class Fixable { no, safely, unsafely };

/// Its name in files.
constexpr std::string_view name_of(Fixable fixable) {
  constexpr std::string_view names[] = {"no", "safely", "unsafely"};
  return names[static_cast<int>(fixable)];
}

/// A whole number that a profile may set.
struct ParameterRow {
  std::string_view name;
  std::int64_t value = 0;  ///< where no profile sets it
  std::int64_t least = 0;
  std::int64_t greatest = 0;
  Words title;
};

/// A rule: data, and one function without state. Ids are kebab-case, stable, and never used again.
/// It owns nothing: its texts must outlive it.
struct Rule {
  static constexpr std::size_t max_messages = 6;
  static constexpr std::size_t max_parameters = 3;

  std::string_view id;
  diag::Severity severity = diag::Severity::warning;
  Category category = Category::contents;
  Basis basis;
  Words catches;  ///< the real-life defect it is for, where it serves no provision alone
  Validity validity;
  unsigned needs = 0;           ///< of Need
  bool off_by_default = false;  ///< runs only where a profile gives it a level
  Fixable fixable = Fixable::no;
  Words title;
  std::array<Words, max_messages> messages{};  ///< in the order in which a check numbers them
  std::size_t message_count = 0;
  std::array<ParameterRow, max_parameters> parameters{};
  std::size_t parameter_count = 0;
  std::string_view good;  ///< a text of a report that passes
  std::string_view bad;   ///< one that does not
  Check check = nullptr;

  /// Whether it is skipped without that.
  constexpr bool needs_this(Need need) const { return (needs & static_cast<unsigned>(need)) != 0; }
};

/// Writes a rule down: `rule("some-id").severity(…).category(…).basis(…).titled(…).says(…).example(…).checks(check)`.
class RuleBuilder {
  Rule rule_;

  template <class Change>
  constexpr RuleBuilder with(Change change) const {
    RuleBuilder next = *this;
    change(next.rule_);
    return next;
  }

 public:
  /// A rule of that id; a category, a title, words and a check are to follow.
  constexpr explicit RuleBuilder(std::string_view id) { rule_.id = id; }

  /// That of its findings, where no profile says another.
  constexpr RuleBuilder severity(diag::Severity severity) const {
    return with([&](Rule& rule) { rule.severity = severity; });
  }
  /// What its page is listed under.
  constexpr RuleBuilder category(Category category) const {
    return with([&](Rule& rule) { rule.category = category; });
  }
  /// What it rests on: the id of an instrument of core/legal.hpp, and the part as it is cited.
  constexpr RuleBuilder basis(std::string_view instrument, std::string_view part_zh, std::string_view part_en) const {
    return with([&](Rule& rule) { rule.basis = {instrument, {part_zh, part_en}}; });
  }
  /// The real-life defect that the rule is for.
  constexpr RuleBuilder catches(std::string_view zh, std::string_view en) const {
    return with([&](Rule& rule) { rule.catches = {zh, en}; });
  }
  /// The rule is for reports on `first` and the years after, up to `last`.
  constexpr RuleBuilder for_reports_of(int first, int last = 9999) const {
    return with([&](Rule& rule) { rule.validity = {first, last, false}; });
  }
  /// The rule is for deadlines that fall in `first` and the years after, up to `last`.
  constexpr RuleBuilder for_deadlines_in(int first, int last = 9999) const {
    return with([&](Rule& rule) { rule.validity = {first, last, true}; });
  }
  /// It is skipped, and told as skipped, without that.
  constexpr RuleBuilder needs(Need need) const {
    return with([&](Rule& rule) { rule.needs |= static_cast<unsigned>(need); });
  }
  /// The rule runs only where a profile gives it a level.
  constexpr RuleBuilder off_by_default() const {
    return with([](Rule& rule) { rule.off_by_default = true; });
  }
  /// Whether its findings bring fixes.
  constexpr RuleBuilder fixable(Fixable fixable) const {
    return with([&](Rule& rule) { rule.fixable = fixable; });
  }
  /// Its name for people.
  constexpr RuleBuilder titled(std::string_view zh, std::string_view en) const {
    return with([&](Rule& rule) { rule.title = {zh, en}; });
  }
  /// Adds a message; the first is number 0. More than Rule::max_messages do not compile.
  constexpr RuleBuilder says(std::string_view zh, std::string_view en) const {
    return with([&](Rule& rule) { rule.messages.at(rule.message_count++) = {zh, en}; });
  }
  /// Adds a parameter, a whole number from `least` to `greatest`; Findings::number() reads it.
  constexpr RuleBuilder parameter(std::string_view name, std::int64_t value, std::int64_t least, std::int64_t greatest,
                                  std::string_view zh, std::string_view en) const {
    return with([&](Rule& rule) {
      rule.parameters.at(rule.parameter_count++) = {name, value, least, greatest, {zh, en}};
    });
  }
  /// What passes and what does not, as a report prints it.
  constexpr RuleBuilder example(std::string_view good, std::string_view bad) const {
    return with([&](Rule& rule) {
      rule.good = good;
      rule.bad = bad;
    });
  }
  /// Ends the making of the rule.
  constexpr Rule checks(Check check) const {
    Rule rule = rule_;
    rule.check = check;
    return rule;
  }
};

constexpr RuleBuilder rule(std::string_view id) { return RuleBuilder(id); }  ///< begins the making of a rule

}  // namespace rules
FAZHI_END_NAMESPACE
