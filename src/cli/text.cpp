#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/terminal.hpp"

namespace cli {

Status run_text(const TextArguments& arguments) {
  if (would_destroy(arguments.file, arguments.out, arguments.language)) return usage;
  fazhi::importer::ExtractOptions options;
  options.encoding = arguments.encoding;
  const fazhi::check::Opened input = open(arguments.file, options);
  if (!input.source()) {
    complain(file_error(input.name, *input.error, arguments.language));
    return unreadable;
  }
  if (!deliver(arguments.out, input.source()->text(), arguments.language)) return fault;
  if (input.printed) complain(render_all(input.printed->notes, *input.source(), arguments.language));
  return clean;
}

}  // namespace cli
