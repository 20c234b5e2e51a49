#include "cli/commands.hpp"
#include "cli/meant.hpp"
#include "cli/terminal.hpp"

#include <fazhi/diag/render.hpp>
#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/instruments.hpp>
#include <fazhi/io/write.hpp>

namespace cli {
namespace {

/// What can be asked for: the catalogues of codes, and the list of instruments with their dates.
std::vector<std::string_view> all_ids() {
  auto ids = fazhi::io::builtin_catalogues();
  ids.push_back(fazhi::io::builtin_instruments_id);
  return ids;
}

/// `task-areas-2021  法治政府建设…  9项`
std::string line(std::string_view id, const std::string& title, std::size_t size, fazhi::Language language) {
  const std::string count = std::to_string(size);
  return std::string(id) + "  " + title + "  " + (language == fazhi::Language::zh ? count + "项" : count + " entries") +
         '\n';
}

void list(fazhi::Language language) {
  for (const std::string_view id : fazhi::io::builtin_catalogues()) {
    const auto catalogue = fazhi::io::builtin_catalogue(id).value();
    tell(line(id, catalogue.title, catalogue.entries.size(), language));
  }
  const auto instruments = fazhi::io::builtin_instruments();
  tell(line(fazhi::io::builtin_instruments_id, instruments.title, instruments.instruments.size(), language));
}

template <class T>
void print_as(const T& value, const std::string& to) {
  print(to == "json" ? fazhi::io::write_json(value) : fazhi::io::write_yaml(value));
}

Status no_such(const std::string& id, fazhi::Language language) {
  const fazhi::Text near = meant(id, all_ids());
  const std::string name = fazhi::diag::printable(id);
  if (language == fazhi::Language::zh)
    complain("fazhi: 没有目录“" + name + "”" + near.zh + "；fazhi catalogue 列出已有的目录\n");
  else
    complain("fazhi: there is no catalogue '" + name + "'" + near.en + "; fazhi catalogue lists those there are\n");
  return usage;
}

}  // namespace

Status run_catalogue(const CatalogueArguments& arguments) {
  if (arguments.id.empty()) {
    list(arguments.language);
  } else if (arguments.id == fazhi::io::builtin_instruments_id) {
    print_as(fazhi::io::builtin_instruments(), arguments.to);
  } else {
    const auto catalogue = fazhi::io::builtin_catalogue(arguments.id);
    if (!catalogue) return no_such(arguments.id, arguments.language);
    print_as(*catalogue, arguments.to);
  }
  flush();
  return clean;
}

}  // namespace cli
