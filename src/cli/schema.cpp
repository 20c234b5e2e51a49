#include "cli/commands.hpp"
#include "cli/terminal.hpp"

#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>

namespace cli {

Status run_schema() {
  print(fazhi::io::schema<fazhi::model::Report>("urn:fazhi:schema:report:1"));
  flush();
  return clean;
}

}  // namespace cli
