#include "cli/lists.hpp"

#include "cli/input.hpp"
#include "cli/terminal.hpp"

#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/instruments.hpp>

#include <utility>

namespace cli {
namespace {

using fazhi::diag::Source;

/// Adds what `read` reads from each file.
template <class T, class Reader>
std::optional<std::vector<T>> with(std::vector<T> lists, const std::vector<std::string>& files, Reader read,
                                   fazhi::Language language) {
  for (const std::string& file : files) {
    auto text = fazhi::io::read_file(file);
    if (!text) {
      complain(file_error(file, with_way_out(text.error()), language));
      return std::nullopt;
    }
    const Source source(file, std::move(text).value());
    auto one = read(source);
    complain(render_all(one.problems, source, language));
    if (!one) return std::nullopt;
    lists.push_back(std::move(one.document->value));
  }
  return lists;
}

}  // namespace

std::optional<std::vector<fazhi::model::Catalogue>> catalogues_with(const std::vector<std::string>& files,
                                                                    fazhi::Language language) {
  return with(
      fazhi::io::all_builtin_catalogues(), files,
      [](const Source& source) { return fazhi::io::read_catalogue(source); }, language);
}

std::optional<std::vector<fazhi::model::InstrumentList>> instruments_with(const std::vector<std::string>& files,
                                                                          fazhi::Language language) {
  std::vector<fazhi::model::InstrumentList> ours;
  ours.push_back(fazhi::io::builtin_instruments());
  return with(
      std::move(ours), files, [](const Source& source) { return fazhi::io::read_instruments(source); }, language);
}

}  // namespace cli
