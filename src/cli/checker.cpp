#include "cli/checker.hpp"

#include "cli/input.hpp"
#include "cli/known.hpp"
#include "cli/lists.hpp"
#include "cli/profiles.hpp"
#include "cli/vocabulary.hpp"

#include <chrono>
#include <ctime>
#include <utility>

namespace cli {
namespace {

using fazhi::check::CheckOptions;
using fazhi::check::FailOn;

/// The threshold of --fail-on.
FailOn fail_on(const std::string& name) {
  constexpr std::pair<std::string_view, FailOn> names[] = {{"error", FailOn::error},
                                                           {"warning", FailOn::warning},
                                                           {"info", FailOn::info},
                                                           {"hint", FailOn::hint},
                                                           {"never", FailOn::never}};
  for (const auto& [word, level] : names)
    if (word == name) return level;
  return FailOn::profile;
}

/// The day that it is in China, where the deadlines are, whichever zone this machine is set to.
fazhi::Date today() {
  using Clock = std::chrono::system_clock;
  const std::time_t there = Clock::to_time_t(Clock::now() + std::chrono::hours(8));
  std::tm parts{};
  gmtime_r(&there, &parts);
  return fazhi::Date::of(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday).value();
}

/// Where no files are named it is left to the checker to read what comes with the library, if a report needs it.
bool take_lists(const ValidateArguments& arguments, CheckOptions& options) {
  const bool names_catalogues = !arguments.catalogues.empty();
  const bool names_instruments = !arguments.instruments.empty();
  if (names_catalogues) options.catalogues = catalogues_with(arguments.catalogues, arguments.language);
  if (names_instruments) options.instruments = instruments_with(arguments.instruments, arguments.language);
  return options.catalogues.has_value() == names_catalogues && options.instruments.has_value() == names_instruments;
}

/// All but what is known; `unreadable` where a file of it cannot be read.
Status take(const ValidateArguments& arguments, CheckOptions& options) {
  auto load = load_options(arguments);
  if (!load) return unreadable;
  options.load = std::move(*load);
  if (arguments.max_bytes != 0) {
    options.load.extract.max_bytes = arguments.max_bytes;
    options.load.extract.max_text_bytes = arguments.max_bytes;
    options.load.import.max_bytes = arguments.max_bytes;
    options.load.read.limits.max_bytes = arguments.max_bytes;
  }
  options.fail_on = fail_on(arguments.fail_on);
  options.max_findings = arguments.max_findings;
  if (!arguments.as_of.empty())
    options.as_of = arguments.as_of == "today" ? today() : fazhi::Date::from_wire(arguments.as_of).value();
  if (!arguments.profile.empty()) {
    auto chain = profile_chain(arguments.profile, arguments.language);
    if (!chain) return unreadable;
    options.profiles = std::move(*chain);
  }
  if (!arguments.previous.empty()) {
    auto previous = report_in(arguments.previous, options.load, arguments.language);
    if (!previous) return unreadable;
    options.previous = std::move(previous->value);
  }
  return take_lists(arguments, options) ? clean : unreadable;
}

}  // namespace

NamedChecker checker_of(const ValidateArguments& arguments) {
  CheckOptions options;
  Status status = take(arguments, options);
  if (status == clean) status = take_known(arguments, options);
  if (status != clean) return {std::nullopt, status};
  return {fazhi::check::Checker(std::move(options)), clean};
}

}  // namespace cli
