#include <fazhi/rules/criteria.hpp>
#include <fazhi/rules/findings.hpp>

#include <stdexcept>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Puts the arguments in for `{0}` … `{9}`; a number without an argument stays as it is.
std::string fill(std::string_view message, const Arguments& arguments, Language language) {
  std::string text;
  for (std::size_t at = 0; at < message.size(); ++at) {
    const bool slot = message[at] == '{' && at + 2 < message.size() && message[at + 2] == '}' &&
                      message[at + 1] >= '0' && message[at + 1] <= '9';
    const auto number = slot ? static_cast<std::size_t>(message[at + 1] - '0') : arguments.size();
    if (number < arguments.size()) {
      text += arguments[number].in(language);
      at += 2;
    } else {
      text += message[at];
    }
  }
  return text;
}

}  // namespace

Finding& Finding::see(diag::Pointer at, Text what) {
  if (kept_) kept_->related.push_back({std::move(what), std::move(at), std::nullopt});
  return *this;
}

Finding& Finding::fix(diag::Fix fix) {
  if (kept_) kept_->fixes.push_back(std::move(fix));
  return *this;
}

Findings::Findings(const Rule& rule, diag::Severity severity, std::size_t limit, const Criteria* criteria)
    : rule_(rule), severity_(severity), limit_(limit), criteria_(criteria) {}

Finding Findings::add(diag::Pointer at, const Arguments& arguments) { return add(0, std::move(at), arguments); }

Finding Findings::add(std::size_t message, diag::Pointer at, const Arguments& arguments) {
  if (message >= rule_.message_count)
    throw std::out_of_range("the rule " + std::string(rule_.id) + " has no message " + std::to_string(message));
  ++count_;
  if (kept_.size() >= limit_) return Finding(nullptr);
  const Words& words = rule_.messages[message];
  diag::Diagnostic found;
  found.id = rule_.id;
  found.severity = severity_;
  found.message = {fill(words.zh, arguments, Language::zh), fill(words.en, arguments, Language::en)};
  found.at = std::move(at);
  found.discreet = rule_.category == Category::privacy;
  kept_.push_back(std::move(found));
  return Finding(&kept_.back());
}

std::int64_t Findings::number(std::string_view parameter) const {
  for (std::size_t i = 0; i < rule_.parameter_count; ++i) {
    const ParameterRow& row = rule_.parameters[i];
    if (row.name != parameter) continue;
    return criteria_ ? criteria_->number(rule_.id, row) : row.value;
  }
  throw std::out_of_range("the rule " + std::string(rule_.id) + " has no parameter " + std::string(parameter));
}

}  // namespace rules
FAZHI_END_NAMESPACE
