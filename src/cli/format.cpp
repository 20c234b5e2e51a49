#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/terminal.hpp"
#include "cli/unified_diff.hpp"

#include <fazhi/diag/render.hpp>
#include <fazhi/io/canonical.hpp>
#include <fazhi/io/read.hpp>

#include <algorithm>

namespace cli {
namespace {

fazhi::Error not_structured() {
  return {"format.not-structured",
          {"这不是YAML或JSON文件；印出的报告请先用 fazhi import 读入",
           "this is neither YAML nor JSON; read a printed report by fazhi import first"}};
}

/// What to do with the canonical form of one file.
Status use(const fazhi::check::Opened& input, const std::string& text, const FormatArguments& arguments) {
  const bool same = text == input.source()->text();
  if (arguments.diff) print(unified_diff(input.name, input.source()->text(), text));
  if (arguments.check && !same) print(fazhi::diag::printable(input.name) + '\n');
  if (arguments.check || arguments.diff) return same ? clean : findings;
  if (input.name == "-") print(text);
  if (input.name == "-" || same) return clean;
  return deliver(input.name, text, arguments.language) ? clean : fault;
}

Status format_one(const std::string& path, const FormatArguments& arguments) {
  const fazhi::check::Opened input = open(path);
  if (!input.source()) {
    complain(file_error(input.name, *input.error, arguments.language));
    return unreadable;
  }
  if (const auto invalid = fazhi::io::check_utf8(*input.source())) {
    complain(render_all({*invalid}, *input.source(), arguments.language));
    return unreadable;
  }
  const bool is_empty = input.source()->text().find_first_not_of(" \t\r\n") == std::string::npos;
  if (!is_empty && input.printed) {
    complain(file_error(input.name, not_structured(), arguments.language));
    return unreadable;
  }
  fazhi::io::CanonicalOptions options;
  options.assign_ids = arguments.assign_ids;
  const fazhi::io::Canonical canonical = fazhi::io::canonical(*input.source(), options);
  complain(render_all(canonical.problems, *input.source(), arguments.language));
  return canonical.text ? use(input, *canonical.text, arguments) : unreadable;
}

}  // namespace

Status run_format(const FormatArguments& arguments) {
  Status status = clean;
  for (const std::string& file : arguments.files) status = worse(status, format_one(file, arguments));
  flush();
  return status;
}

}  // namespace cli
