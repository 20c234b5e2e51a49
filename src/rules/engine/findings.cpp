#include <fazhi/rules/findings.hpp>

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

Findings::Findings(const Rule& rule, diag::Severity severity, std::size_t limit)
    : rule_(rule), severity_(severity), limit_(limit) {}

void Findings::add(diag::Pointer at, const Arguments& arguments, std::vector<diag::Related> related) {
  add(0, std::move(at), arguments, std::move(related));
}

void Findings::add(std::size_t message, diag::Pointer at, const Arguments& arguments,
                   std::vector<diag::Related> related) {
  ++count_;
  if (kept_.size() >= limit_) return;
  const Words& words = rule_.messages.at(message);
  diag::Diagnostic found;
  found.id = rule_.id;
  found.severity = severity_;
  found.message = {fill(words.zh, arguments, Language::zh), fill(words.en, arguments, Language::en)};
  found.at = std::move(at);
  found.related = std::move(related);
  kept_.push_back(std::move(found));
}

}  // namespace rules
FAZHI_END_NAMESPACE
