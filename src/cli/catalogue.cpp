#include "cli/commands.hpp"
#include "cli/terminal.hpp"

#include <fazhi/bind/nearest.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/write.hpp>

namespace cli {
namespace {

/// `task-areas-2021  法治政府建设…  9`
std::string line_of(std::string_view id, fazhi::Language language) {
  const auto catalogue = fazhi::io::builtin_catalogue(id).value();
  const std::string count = std::to_string(catalogue.entries.size());
  return std::string(id) + "  " + catalogue.title + "  " +
         (language == fazhi::Language::zh ? count + "项" : count + " entries") + '\n';
}

Status no_such(const std::string& id, fazhi::Language language) {
  const auto ids = fazhi::io::builtin_catalogues();
  const std::string meant(fazhi::bind::nearest(id, ids, [](std::string_view one) { return one; }));
  const std::string name = fazhi::diag::printable(id);
  if (language == fazhi::Language::zh)
    complain("fazhi: 没有目录“" + name + "”" + (meant.empty() ? "" : "；是否为“" + meant + "”？") + '\n');
  else
    complain("fazhi: there is no catalogue '" + name + "'" + (meant.empty() ? "" : "; did you mean '" + meant + "'?") +
             '\n');
  return usage;
}

}  // namespace

Status run_catalogue(const CatalogueArguments& arguments) {
  if (arguments.id.empty()) {
    for (const std::string_view id : fazhi::io::builtin_catalogues()) print(line_of(id, arguments.language));
  } else {
    const auto catalogue = fazhi::io::builtin_catalogue(arguments.id);
    if (!catalogue) return no_such(arguments.id, arguments.language);
    print(arguments.to == "json" ? fazhi::io::write_json(*catalogue) : fazhi::io::write_yaml(*catalogue));
  }
  flush();
  return clean;
}

}  // namespace cli
