#include "cli/charset.hpp"
#include "cli/commands.hpp"
#include "cli/report_writer.hpp"
#include "cli/terminal.hpp"

#include <fazhi/core/report_year.hpp>
#include <fazhi/io/skeleton.hpp>

#include <filesystem>
#include <system_error>

namespace cli {

Status run_new(const NewArguments& arguments) {
  const auto text = fazhi::io::skeleton(fazhi::ReportYear::from_wire(arguments.year).value(), shown(arguments.agency),
                                        arguments.language);
  if (!text) {
    complain("fazhi new: " + text.error().message.in(arguments.language) + " [" + text.error().code + "]\n");
    return usage;
  }
  if (format_to_write({}, arguments.out) == "json") {
    complain(file_error(arguments.out,
                        {"format.yaml-only",
                         {"骨架带有注释，只能写成YAML；请另指一个文件名",
                          "the skeleton has comments and is YAML; choose another name"}},
                        arguments.language));
    return usage;
  }
  // A report that is there already has been worked on.
  std::error_code none;
  if (!arguments.out.empty() && arguments.out != "-" && std::filesystem::exists(arguments.out, none)) {
    complain(file_error(
        arguments.out,
        {"file.exists",
         {"文件已存在，不会覆盖；请另指一个文件名", "the file exists and is not overwritten; choose another name"}},
        arguments.language));
    return usage;
  }
  return deliver(arguments.out, text.value(), arguments.language) ? clean : fault;
}

}  // namespace cli
