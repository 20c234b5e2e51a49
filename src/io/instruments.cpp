#include <fazhi/io/instruments.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>

#include "io/embedded.hpp"

FAZHI_BEGIN_NAMESPACE
namespace io {

model::InstrumentList builtin_instruments() {
  for (std::size_t i = 0; i < detail::instrument_file_count; ++i) {
    const detail::DataFile& file = detail::instrument_files[i];
    if (file.id != builtin_instruments_id) continue;
    auto read = read_yaml<model::InstrumentList>(diag::Source(std::string(file.id) + ".yaml", std::string(file.text)));
    if (read) return std::move(read.document->value);
  }
  return {};
}

Read<model::InstrumentList> read_instruments(const diag::Source& source, const ReadOptions& options) {
  return read<model::InstrumentList>(source, detect(source.name(), source.text()), options);
}

std::string instruments_schema() { return schema<model::InstrumentList>(instruments_schema_id); }

}  // namespace io
FAZHI_END_NAMESPACE
