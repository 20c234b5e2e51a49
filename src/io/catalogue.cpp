#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>

#include "io/embedded.hpp"

FAZHI_BEGIN_NAMESPACE
namespace io {

std::vector<std::string_view> builtin_catalogues() {
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < detail::catalogue_file_count; ++i) ids.push_back(detail::catalogue_files[i].id);
  return ids;
}

std::optional<model::Catalogue> builtin_catalogue(std::string_view id) {
  for (std::size_t i = 0; i < detail::catalogue_file_count; ++i) {
    const detail::DataFile& file = detail::catalogue_files[i];
    if (file.id != id) continue;
    auto read = read_yaml<model::Catalogue>(diag::Source(std::string(id) + ".yaml", std::string(file.text)));
    if (read) return std::move(read.document->value);
  }
  return std::nullopt;
}

std::vector<model::Catalogue> all_builtin_catalogues() {
  std::vector<model::Catalogue> all;
  for (const std::string_view id : builtin_catalogues())
    if (auto one = builtin_catalogue(id)) all.push_back(std::move(*one));
  return all;
}

Read<model::Catalogue> read_catalogue(const diag::Source& source, const ReadOptions& options) {
  return read<model::Catalogue>(source, detect(source.name(), source.text()), options);
}

std::string catalogue_schema() { return schema<model::Catalogue>(catalogue_schema_id); }

}  // namespace io
FAZHI_END_NAMESPACE
