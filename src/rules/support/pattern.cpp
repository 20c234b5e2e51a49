#include "rules/support/pattern.hpp"

#include <utility>

#ifdef FAZHI_HAS_ICU
#include <unicode/uregex.h>
#include <unicode/ustring.h>

#include <chrono>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>
#endif

FAZHI_BEGIN_NAMESPACE
namespace rules {

#ifdef FAZHI_HAS_ICU

namespace {

using Clock = std::chrono::steady_clock;

// ICU counts the states that it may come back to, and tells of them so many at a time. What it does with the first of
// them in a text is not told, nor how much it skips in one step: that is left to the clock.
constexpr std::int64_t steps_of_tick = 10'000;
constexpr std::int32_t stack_bytes = 8'000'000;

struct Close {
  void operator()(URegularExpression* expression) const { uregex_close(expression); }
};

/// None for a text that is too long for ICU. Wrong bytes become U+FFFD.
bool to_utf16(std::string_view text, std::vector<UChar>& units) {
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()) - 1) return false;
  units.resize(text.size() + 1);  // never more units than bytes
  std::int32_t size = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8WithSub(units.data(), static_cast<std::int32_t>(units.size()), &size, text.data(),
                       static_cast<std::int32_t>(text.size()), 0xFFFD, nullptr, &status);
  if (U_FAILURE(status) != 0) return false;
  units.resize(static_cast<std::size_t>(size));
  return true;
}

Error wrong_syntax(const char* reason, std::int32_t offset) {
  std::string zh = "不是正确的正则表达式";
  std::string en = "not a regular expression";
  if (offset > 0) {
    zh += "，错在第" + std::to_string(offset) + "个字符处";
    en += ", wrong at character " + std::to_string(offset);
  }
  return {"pattern.syntax", {zh + "（" + reason + "）", en + " (" + reason + ")"}};
}

}  // namespace

struct Pattern::State {
  std::unique_ptr<URegularExpression, Close> expression;
  std::vector<UChar> units;
  std::int64_t steps_left = 0;
  std::int64_t steps_of_character = 0;
  std::int64_t steps_taken = 0;  // by the search that runs
  Clock::duration time_left{};
  Clock::time_point until;

  static UBool U_CALLCONV tick(const void* context, std::int32_t ticks) {
    State& state = *static_cast<State*>(const_cast<void*>(context));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
    state.steps_taken = ticks * steps_of_tick;
    return static_cast<UBool>(state.steps_taken < state.steps_left && Clock::now() < state.until);
  }
  static UBool U_CALLCONV next_start(const void* context, std::int64_t start) {
    const State& state = *static_cast<const State*>(context);
    return static_cast<UBool>(start % 64 != 0 || Clock::now() < state.until);
  }
};

bool Pattern::supported() { return true; }

Result<Pattern> Pattern::compile(std::string_view expression, const PatternLimits& limits) {
  auto state = std::make_unique<State>();
  state->steps_left = limits.max_steps;
  state->steps_of_character = limits.max_steps_of_character;
  state->time_left = limits.max_time;
  if (!to_utf16(expression, state->units) || state->units.empty()) return wrong_syntax("U_ILLEGAL_ARGUMENT_ERROR", 0);
  UErrorCode status = U_ZERO_ERROR;
  UParseError place{};
  state->expression.reset(uregex_open(state->units.data(), static_cast<std::int32_t>(state->units.size()),
                                      UREGEX_ERROR_ON_UNKNOWN_ESCAPES, &place, &status));
  if (U_FAILURE(status) != 0) return wrong_syntax(u_errorName(status), place.line == 1 ? place.offset : 0);
  URegularExpression* const made = state->expression.get();
  uregex_setStackLimit(made, stack_bytes, &status);
  uregex_setMatchCallback(made, &State::tick, state.get(), &status);
  uregex_setFindProgressCallback(made, &State::next_start, state.get(), &status);
  if (U_FAILURE(status) != 0) return wrong_syntax(u_errorName(status), 0);
  return Pattern(std::move(state));
}

Pattern::Answer Pattern::search(std::string_view text) {
  State& state = *state_;
  if (!to_utf16(text, state.units)) return Answer::gave_up;
  state.steps_left += static_cast<std::int64_t>(state.units.size()) * state.steps_of_character;
  state.steps_taken = 0;
  const Clock::time_point begin = Clock::now();
  state.until = begin + state.time_left;
  if (state.steps_left <= 0 || state.time_left <= Clock::duration::zero()) return Answer::gave_up;
  UErrorCode status = U_ZERO_ERROR;
  // An empty vector may have no address, and without one ICU refuses the text.
  static constexpr UChar nothing = 0;
  uregex_setText(state.expression.get(), state.units.empty() ? &nothing : state.units.data(),
                 static_cast<std::int32_t>(state.units.size()), &status);
  const bool found = uregex_find(state.expression.get(), 0, &status) != 0;
  state.steps_left -= state.steps_taken;
  state.time_left -= Clock::now() - begin;
  if (U_FAILURE(status) != 0) return Answer::gave_up;
  return found ? Answer::found : Answer::absent;
}

#else

struct Pattern::State {};

bool Pattern::supported() { return false; }

Result<Pattern> Pattern::compile(std::string_view, const PatternLimits&) {
  return Error{
      "pattern.support",
      {"此程序编译时未带正则表达式（FAZHI_ENCODINGS）", "this build has no regular expressions (FAZHI_ENCODINGS)"}};
}

Pattern::Answer Pattern::search(std::string_view) { return Answer::gave_up; }

#endif

Pattern::Pattern(std::unique_ptr<State> state) : state_(std::move(state)) {}
Pattern::Pattern(Pattern&& other) noexcept = default;
Pattern& Pattern::operator=(Pattern&& other) noexcept = default;
Pattern::~Pattern() = default;

}  // namespace rules
FAZHI_END_NAMESPACE
