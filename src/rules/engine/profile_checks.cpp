#include "rules/engine/profile_checks.hpp"

#include <fazhi/core/utf8.hpp>

#include "rules/support/contents.hpp"

#include <algorithm>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

using bind::Ops;
using Shape = Ops::Shape;

constexpr std::size_t shown_points = 40;  // of a value, in a message

bool is_list(Shape shape) { return shape == Shape::array; }
bool is_number(Shape shape) { return shape == Shape::integer || shape == Shape::decimal; }
bool is_text(Shape shape) { return shape == Shape::string || shape == Shape::enumeration; }
bool is_scalar(Shape shape) { return shape != Shape::array && shape != Shape::object; }

struct Condition {
  std::string_view name;
  bool (*is_asked)(const ProfileCheck& check);
  bool (*suits)(Shape shape);
};

constexpr Condition conditions[] = {
    {"present", [](const ProfileCheck& check) { return check.present; }, [](Shape) { return true; }},
    {"pattern", [](const ProfileCheck& check) { return check.pattern.has_value(); }, &is_text},
    {"one_of", [](const ProfileCheck& check) { return !check.one_of.empty(); }, &is_scalar},
    {"min_length", [](const ProfileCheck& check) { return check.min_length.has_value(); }, &is_text},
    {"max_length", [](const ProfileCheck& check) { return check.max_length.has_value(); }, &is_text},
    {"min_items", [](const ProfileCheck& check) { return check.min_items.has_value(); }, &is_list},
    {"max_items", [](const ProfileCheck& check) { return check.max_items.has_value(); }, &is_list},
    {"min_value", [](const ProfileCheck& check) { return check.min_value.has_value(); }, &is_number},
    {"max_value", [](const ProfileCheck& check) { return check.max_value.has_value(); }, &is_number},
};

bool within(std::size_t count, std::optional<std::int64_t> least, std::optional<std::int64_t> most) {
  const auto size = static_cast<std::int64_t>(count);
  return (!least || size >= *least) && (!most || size <= *most);
}

/// Numbers are the same however many zeros they are written with.
bool same_value(const Ops& type, std::string_view a, std::string_view b) {
  if (type.shape != Shape::decimal) return a == b;
  const auto left = Decimal::from_wire(a);
  const auto right = Decimal::from_wire(b);
  return left && right && compare(left.value(), right.value()) == 0;
}

bool is_one_of(const ProfileCheck& check, const Ops& type, std::string_view text) {
  return check.one_of.empty() || std::any_of(check.one_of.begin(), check.one_of.end(), [&](const std::string& allowed) {
           return same_value(type, text, allowed);
         });
}

bool value_within(const ProfileCheck& check, std::string_view text) {
  if (!check.min_value && !check.max_value) return true;
  const auto value = Decimal::from_wire(text);
  return value && (!check.min_value || compare(value.value(), *check.min_value) >= 0) &&
         (!check.max_value || compare(value.value(), *check.max_value) <= 0);
}

/// What stands for `{0}`: the value, or of a list the number of its items.
Argument shown(const Ops& type, const void* value) {
  if (value == nullptr && type.shape == Shape::array) return "0";
  if (value == nullptr || type.shape == Shape::object) return Text{"（无）", "(none)"};
  if (type.shape == Shape::array) return std::to_string(type.size(value));
  return shortened(type.write(value), shown_points);
}

Error condition_kind(std::string_view name) {
  return {
      "check.condition-kind",
      {"此处的值不能用条件" + std::string(name), "the condition " + std::string(name) + " does not suit the value"}};
}

Error gave_up(std::string_view at) {
  return {"pattern.bound",
          {"正则表达式在" + std::string(at) + "处匹配过久，已放弃",
           "matching the regular expression took too long at " + std::string(at) + " and was given up"}};
}

}  // namespace

Rule rule_of(const ProfileCheck& check) {
  RuleBuilder builder = rule(check.id.to_wire())
                            .severity(severity_of(check.level).value_or(diag::Severity::warning))
                            .titled(check.message.zh, check.message.en)
                            .says(check.message.zh, check.message.en);
  if (check.basis) {
    const std::string_view part = check.basis->part ? std::string_view(*check.basis->part) : std::string_view();
    builder = builder.basis(check.basis->instrument, part, part);
  }
  if (check.level == RuleLevel::off) builder = builder.off_by_default();
  return builder.checks(nullptr);
}

SharedLimits::SharedLimits(const PatternLimits& limits) : limits_(limits) {}

PatternLimits SharedLimits::left() {
  const Clock::time_point now = Clock::now();
  if (!begin_) begin_ = now;
  PatternLimits left = limits_;
  left.max_time -= std::chrono::duration_cast<std::chrono::milliseconds>(now - *begin_);
  return left;
}

std::optional<Error> skip_reason(const ProfileCheck& check) {
  if (!check.pattern || Pattern::supported()) return std::nullopt;
  return Pattern::compile(*check.pattern, {}).error();
}

std::vector<std::string_view> unsuitable_conditions(const ProfileCheck& check, const bind::Ops& type) {
  std::vector<std::string_view> names;
  for (const Condition& condition : conditions)
    if (condition.is_asked(check) && !condition.suits(type.shape)) names.push_back(condition.name);
  return names;
}

bool has_condition(const ProfileCheck& check) {
  return std::any_of(std::begin(conditions), std::end(conditions),
                     [&](const Condition& condition) { return condition.is_asked(check); });
}

ReadyCheck::ReadyCheck(const ProfileCheck& check, ValuePath path, std::optional<Pattern> pattern)
    : check_(&check), path_(std::move(path)), pattern_(std::move(pattern)) {}

Result<ReadyCheck> ReadyCheck::of(const ProfileCheck& check, const PatternLimits& limits) {
  auto path = ValuePath::parse(check.at);
  if (!path) return path.error();
  const auto unsuitable = unsuitable_conditions(check, path.value().type());
  if (!unsuitable.empty()) return condition_kind(unsuitable.front());
  if (!check.pattern) return ReadyCheck(check, std::move(path).value(), std::nullopt);
  auto pattern = Pattern::compile(*check.pattern, limits);
  if (!pattern) return pattern.error();
  return ReadyCheck(check, std::move(path).value(), std::move(pattern).value());
}

ReadyCheck::Verdict ReadyCheck::judge_text(std::string_view text) {
  const Ops& type = path_.type();
  if (check_->present && text.empty()) return Verdict::broken;
  if (!is_one_of(*check_, type, text)) return Verdict::broken;
  if (is_number(type.shape)) return value_within(*check_, text) ? Verdict::holds : Verdict::broken;
  if (!within(utf8::length(text), check_->min_length, check_->max_length)) return Verdict::broken;
  if (!pattern_) return Verdict::holds;
  const Pattern::Answer answer = pattern_->search(text);
  if (answer == Pattern::Answer::gave_up) return Verdict::unknown;
  return answer == Pattern::Answer::found ? Verdict::holds : Verdict::broken;
}

ReadyCheck::Verdict ReadyCheck::judge(const void* value) {
  const Ops& type = path_.type();
  if (value == nullptr && type.shape != Shape::array) return check_->present ? Verdict::broken : Verdict::holds;
  if (is_scalar(type.shape)) return judge_text(type.write(value));
  if (type.shape == Shape::object) return Verdict::holds;
  const std::size_t size = value == nullptr ? 0 : type.size(value);
  const bool given = !check_->present || size > 0;
  return given && within(size, check_->min_items, check_->max_items) ? Verdict::holds : Verdict::broken;
}

std::optional<Error> ReadyCheck::run(const ValuePath& path, const model::Report& report, Findings& found) {
  std::optional<Error> ended;
  path.each(report, [&](const void* value, std::string_view at) {
    const Verdict verdict = judge(value);
    if (verdict == Verdict::unknown) ended = gave_up(at);
    if (verdict == Verdict::broken) found.add(diag::Pointer::from_text(std::string(at)), {shown(path_.type(), value)});
    return verdict != Verdict::unknown;
  });
  return ended;
}

std::optional<Error> run(const ProfileCheck& check, const model::Report& report, Findings& found,
                         const PatternLimits& limits) {
  auto ready = ReadyCheck::of(check, limits);
  if (!ready) return ready.error();
  return std::move(ready).value().run(report, found);
}

CheckOutcome apply(const ProfileCheck& check, const model::Report& report, const PatternLimits& limits) {
  constexpr std::size_t most = 1000;
  const Rule rule = rule_of(check);
  Findings found(rule, rule.severity, most);
  std::optional<Error> ended = run(check, report, found, limits);
  return {found.take(), std::move(ended)};
}

}  // namespace rules
FAZHI_END_NAMESPACE
