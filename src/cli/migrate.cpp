#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/report_writer.hpp"
#include "cli/terminal.hpp"

#include <fazhi/io/migrate.hpp>

namespace cli {

Status run_migrate(const MigrateArguments& arguments) {
  if (would_destroy(arguments.file, arguments.out, arguments.language)) return usage;
  const fazhi::check::Opened input = open(arguments.file);
  if (!input.source()) {
    complain(file_error(input.name, *input.error, arguments.language));
    return unreadable;
  }
  const auto migrated = fazhi::io::migrate_report(*input.source());
  complain(render_all(migrated.problems, *input.source(), arguments.language));
  if (!migrated.document) return unreadable;
  const std::string text = written(*migrated.document, format_to_write(arguments.to, arguments.out));
  return deliver(arguments.out, text, arguments.language) ? clean : fault;
}

}  // namespace cli
