#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/report_writer.hpp"
#include "cli/terminal.hpp"
#include "cli/vocabulary.hpp"

namespace cli {

Status run_convert(const ConvertArguments& arguments) {
  if (would_destroy(arguments.file, arguments.out, arguments.language)) return usage;
  const auto options = load_options(arguments);
  if (!options) return unreadable;
  const fazhi::check::Opened input = open(arguments.file, options->extract);
  if (!input.source()) {
    complain(file_error(input.name, *input.error, arguments.language));
    return unreadable;
  }
  const fazhi::check::Loaded loaded = fazhi::check::load(input, *options);
  complain(render_all(loaded.problems, *input.source(), arguments.language));
  if (!loaded.document) return unreadable;
  const std::string text = written(*loaded.document, format_to_write(arguments.to, arguments.out));
  return deliver(arguments.out, text, arguments.language) ? clean : fault;
}

}  // namespace cli
