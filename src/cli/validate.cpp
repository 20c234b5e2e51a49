#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/lists.hpp"
#include "cli/profiles.hpp"
#include "cli/terminal.hpp"
#include "cli/vocabulary.hpp"

#include <fazhi/check/check.hpp>
#include <fazhi/output/writer.hpp>

#include <utility>

namespace cli {
namespace {

using fazhi::check::Checked;
using fazhi::check::Checker;
using fazhi::check::FailOn;
using fazhi::check::Opened;

Status status_of(const Checked& checked) {
  if (checked.status == fazhi::rules::FileStatus::unreadable) return unreadable;
  if (checked.status == fazhi::rules::FileStatus::failed) return fault;
  return checked.acceptable() ? clean : findings;
}

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

/// What to judge by; none where a file of it cannot be read, which has been told then.
std::optional<Checker> checker_of(const ValidateArguments& arguments) {
  auto load = load_options(arguments);
  if (!load) return std::nullopt;
  fazhi::check::CheckOptions options;
  options.load = std::move(*load);
  options.fail_on = fail_on(arguments.fail_on);
  if (!arguments.as_of.empty()) options.as_of = fazhi::Date::from_wire(arguments.as_of).value();
  if (!arguments.profile.empty()) {
    auto chain = profile_chain(arguments.profile, arguments.language);
    if (!chain) return std::nullopt;
    options.profiles = std::move(*chain);
  }
  if (!arguments.previous.empty()) {
    auto previous = report_in(arguments.previous, options.load, arguments.language);
    if (!previous) return std::nullopt;
    options.previous = std::move(previous->value);
  }
  options.catalogues = catalogues_with(arguments.catalogues, arguments.language);
  options.instruments = instruments_with(arguments.instruments, arguments.language);
  if (!options.catalogues || !options.instruments) return std::nullopt;
  return Checker(std::move(options));
}

}  // namespace

Status run_validate(const ValidateArguments& arguments) {
  const auto checker = checker_of(arguments);
  if (!checker) return unreadable;
  const auto format =
      fazhi::output::format_named(arguments.formats.empty() ? "text" : arguments.formats.front()).value();
  const auto writer = writer_of(format, *checker, {arguments.language});
  fazhi::rules::RunSummary run;
  Status status = clean;
  print(writer->begin());
  for (const std::string& file : arguments.files) {
    const Opened input = open(file, checker->options().load.extract);
    const auto loaded = fazhi::check::load(input, checker->options().load);
    const Checked checked = checker->check(loaded);
    status = worse(status, status_of(checked));
    count(run, checked.status);
    print(writer->file(loaded, checked));
  }
  print(writer->end(run));
  flush();
  return status;
}

}  // namespace cli
