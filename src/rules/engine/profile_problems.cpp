#include <fazhi/rules/catalogue.hpp>
#include <fazhi/rules/profile_checks.hpp>

#include "rules/engine/profile_checks.hpp"

#include <array>
#include <set>
#include <string>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

using diag::Pointer;
using Problems = std::vector<diag::Diagnostic>;

constexpr std::size_t max_checks = 1000;
constexpr std::size_t max_values = 1000;  // of one_of, and examples of a kind

void tell(Problems& problems, Pointer at, Error error, diag::Severity severity = diag::Severity::error) {
  diag::Diagnostic problem;
  problem.id = std::move(error.code);
  problem.severity = severity;
  problem.message = std::move(error.message);
  problem.at = std::move(at);
  problems.push_back(std::move(problem));
}

/// Small letters and digits in groups, with a hyphen between them, a letter first.
bool is_kebab_case(std::string_view id) {
  bool in_group = false;
  for (const char c : id) {
    const bool letter = c >= 'a' && c <= 'z';
    const bool digit = c >= '0' && c <= '9';
    if (!letter && !digit && (c != '-' || !in_group)) return false;
    in_group = letter || digit;
  }
  return in_group && id[0] >= 'a';
}

using Ids = std::set<std::string_view>;

/// What is wrong with one check.
class Examiner {
 public:
  Examiner(const ProfileCheck& check, Pointer at, Problems& problems)
      : check_(check), at_(std::move(at)), problems_(problems) {}

  void examine(const Ids& of_rules, Ids& of_checks) {
    id(of_rules, of_checks);
    message();
    bounds();
    if (!has_condition(check_))
      tell(problems_, at_,
           {"check.no-condition",
            {"没有任何条件：可写present、pattern、one_of等",
             "nothing is asked: say present, pattern, one_of or another"}});
    values();
  }

 private:
  void id(const Ids& of_rules, Ids& of_checks) {
    const std::string& id = check_.id.to_wire();
    if (!is_kebab_case(id))
      tell(problems_, at_ / "id",
           {"check.id-form",
            {"检查的编号由小写字母和数字组成，以“-”分隔，如 title-of-the-city",
             "the id of a check is of small letters and digits with hyphens between, such as title-of-the-city"}});
    else if (of_rules.count(id) != 0)
      tell(problems_, at_ / "id", {"check.id-of-rule", {"已有同名的规则：" + id, "there is a rule of that id: " + id}});
    else if (!of_checks.insert(id).second)
      tell(problems_, at_ / "id", {"check.id-taken", {"前面已有此编号：" + id, "an earlier check has that id: " + id}});
  }

  void message() {
    if (check_.message.zh.empty() || check_.message.en.empty())
      tell(problems_, at_ / "message" / (check_.message.zh.empty() ? "zh" : "en"),
           {"check.no-message", {"消息须有中文和英文", "the message is given in Chinese and English"}});
  }

  void bounds() {
    counts("min_length", check_.min_length, "max_length", check_.max_length);
    counts("min_items", check_.min_items, "max_items", check_.max_items);
    if (check_.min_value && check_.max_value && compare(*check_.min_value, *check_.max_value) > 0)
      crossed("min_value", "max_value");
  }

  void counts(const char* least_name, std::optional<std::int64_t> least, const char* most_name,
              std::optional<std::int64_t> most) {
    const auto below_zero = [this](const char* name) {
      tell(problems_, at_ / name, {"check.bounds", {"不能小于0", "cannot be below 0"}});
    };
    if (least && *least < 0) below_zero(least_name);
    if (most && *most < 0) below_zero(most_name);
    if (least && most && *least > *most) crossed(least_name, most_name);
  }

  void crossed(const std::string& least, const std::string& most) {
    tell(problems_, at_ / least,
         {"check.bounds",
          {least + "大于" + most + "，没有值能符合", least + " is above " + most + ": no value can pass"}});
  }

  /// What depends on what stands at the pointer.
  void values() {
    const auto path = ValuePath::parse(check_.at);
    if (!path) return tell(problems_, at_ / "at", path.error());
    for (const std::string_view name : unsuitable_conditions(check_, path.value().type()))
      tell(problems_, at_ / name,
           {"check.condition-kind",
            {"此条件不适用于" + check_.at + "处的值", "the condition does not suit the value at " + check_.at}});
    for (std::size_t i = 0; i < check_.one_of.size(); ++i) {
      model::Report report;
      if (const auto error = path.value().put(report, check_.one_of[i]); error && error->code != "check.no-text")
        tell(problems_, at_ / "one_of" / i,
             {"check.value", {"该处不会有此值：" + error->message.zh, "never stands there: " + error->message.en}});
    }
    if (check_.pattern && Pattern::supported()) {
      const auto pattern = Pattern::compile(*check_.pattern, {});
      if (!pattern) tell(problems_, at_ / "pattern", pattern.error());
    }
  }

  const ProfileCheck& check_;
  Pointer at_;
  Problems& problems_;
};

/// Tries the examples of one check.
class Trial {
 public:
  Trial(const ProfileCheck& check, ReadyCheck ready, Pointer at, Problems& problems)
      : ready_(std::move(ready)),
        first_(ready_.path().first()),
        rule_(rule_of(check)),
        at_(std::move(at)),
        problems_(problems) {}

  /// False once the check gave up: its bound is spent, so no example behind can be judged.
  bool tries(const std::vector<std::string>& examples, const char* name, bool good) {
    for (std::size_t i = 0; i < examples.size(); ++i)
      if (!tries(examples[i], at_ / name / i, good)) return false;
    return true;
  }

 private:
  bool tries(const std::string& example, Pointer at, bool good) {
    model::Report report;
    const auto refused = first_.put(report, example);
    const bool is_missing = example.empty() && refused && refused->code != "check.no-text";
    if (is_missing) report = {};
    if (refused && !is_missing) {
      tell(problems_, std::move(at),
           {"check.example", {"不能用作例子：" + refused->message.zh, "cannot be an example: " + refused->message.en}});
      return true;
    }
    Findings found(rule_, rule_.severity, 1);
    if (auto error = ready_.run(first_, report, found)) {
      tell(problems_, std::move(at), *std::move(error));
      return false;
    }
    const bool passed = found.count() == 0;
    if (good && !passed) tell(problems_, at, {"check.good-refused", {"正例不符合此检查", "a good example is refused"}});
    if (!good && passed) tell(problems_, at, {"check.bad-passed", {"反例符合此检查", "a bad example passes"}});
    return true;
  }

  ReadyCheck ready_;
  ValuePath first_;
  Rule rule_;
  Pointer at_;
  Problems& problems_;
};

Pointer place_of(std::size_t index) { return Pointer{} / "checks" / index; }

/// Whether lists of a check are longer than any that it needs, which is told.
bool is_too_long(const ProfileCheck& check, const Pointer& at, Problems& problems) {
  struct List {
    const char* name;
    std::size_t size;
  };
  const std::array<List, 3> lists = {
      {{"one_of", check.one_of.size()}, {"good", check.good.size()}, {"bad", check.bad.size()}}};
  bool too_long = false;
  for (const List& list : lists) {
    if (list.size <= max_values) continue;
    too_long = true;
    const std::string most = std::to_string(max_values);
    tell(problems, at / list.name,
         {"check.too-many", {"取值或例子超过" + most + "个", "there are more than " + most + " values"}});
  }
  return too_long;
}

void try_examples(const ProfileCheck& check, const Pointer& at, SharedLimits& limits, Problems& problems) {
  if (check.good.empty() && check.bad.empty()) return;
  if (auto reason = skip_reason(check)) {
    reason->message.zh.append("；未试例子");
    reason->message.en.append("; the examples were not tried");
    return tell(problems, at / "pattern", *std::move(reason), diag::Severity::warning);
  }
  auto ready = ReadyCheck::of(check, limits.left());
  if (!ready) return;
  Trial trial(check, std::move(ready).value(), at, problems);
  if (trial.tries(check.good, "good", true)) trial.tries(check.bad, "bad", false);
}

}  // namespace

std::vector<diag::Diagnostic> problems_of(const Profile& profile, const PatternLimits& limits, const RuleSet& rules) {
  Problems problems;
  if (profile.checks.size() > max_checks) {
    const std::string most = std::to_string(max_checks);
    tell(problems, Pointer{} / "checks",
         {"check.too-many", {"检查超过" + most + "项", "there are more than " + most + " checks"}});
    return problems;
  }
  SharedLimits shared(limits);
  Ids of_rules;
  Ids of_checks;
  for (const Rule* rule : rules) of_rules.insert(rule->id);
  for (std::size_t i = 0; i < profile.checks.size(); ++i) {
    const ProfileCheck& check = profile.checks[i];
    if (is_too_long(check, place_of(i), problems)) continue;
    Examiner(check, place_of(i), problems).examine(of_rules, of_checks);
    try_examples(check, place_of(i), shared, problems);
  }
  return problems;
}

std::vector<diag::Diagnostic> test_examples(const Profile& profile, const PatternLimits& limits) {
  Problems problems;
  SharedLimits shared(limits);
  for (std::size_t i = 0; i < profile.checks.size(); ++i)
    try_examples(profile.checks[i], place_of(i), shared, problems);
  return problems;
}

}  // namespace rules
FAZHI_END_NAMESPACE
