#include "cli/commands.hpp"
#include "cli/diff_text.hpp"
#include "cli/input.hpp"
#include "cli/terminal.hpp"
#include "cli/vocabulary.hpp"

#include <fazhi/bind/diff.hpp>
#include <fazhi/comparison/compare.hpp>
#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/write.hpp>

namespace cli {
namespace {

using fazhi::model::Report;

/// Whether the two are reports of different years or agencies, so that most of their values differ anyway.
bool are_different_reports(const Report& before, const Report& after) {
  const auto& a = before.metadata;
  const auto& b = after.metadata;
  const bool years = a.report_year && b.report_year && *a.report_year != *b.report_year;
  return years || (a.issuing_agency && b.issuing_agency && a.issuing_agency->name != b.issuing_agency->name);
}

}  // namespace

Status run_diff(const DiffArguments& arguments) {
  const auto options = load_options(arguments);
  if (!options) return unreadable;
  const auto before = report_in(arguments.before, *options, arguments.language);
  const auto after = report_in(arguments.after, *options, arguments.language);
  if (!before || !after) return unreadable;
  const bool by_contents =
      arguments.by.empty() ? are_different_reports(before->value, after->value) : arguments.by == "contents";
  const bool as_json = arguments.format == "json";
  Status status = clean;
  if (by_contents) {
    const auto catalogue = fazhi::io::builtin_catalogue("indicators");
    fazhi::comparison::Options how;
    how.indicators = catalogue ? &*catalogue : nullptr;
    const auto comparison = fazhi::comparison::compare(before->value, after->value, how);
    as_json ? print(fazhi::io::write_json(comparison)) : tell(text_of(comparison, arguments.language));
  } else {
    const auto changes = fazhi::bind::diff(before->value, before->extras, after->value, after->extras);
    if (!changes.empty()) status = findings;
    as_json ? print(fazhi::io::write_json(fazhi::comparison::differences_of(changes)))
            : tell(text_of(changes, before->value, after->value, arguments.language));
  }
  flush();
  return status;
}

}  // namespace cli
