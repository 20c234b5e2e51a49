#include <fazhi/io/read.hpp>
#include <fazhi/io/report.hpp>
#include <fazhi/io/write.hpp>

FAZHI_BEGIN_NAMESPACE
namespace io {

Read<model::Report> read_report(const diag::Source& source, const ReadOptions& options) {
  return read<model::Report>(source, detect(source.name(), source.text()), options);
}

std::string write_report(const Document<model::Report>& document, Format format) {
  return format == Format::json ? write_json(document) : write_yaml(document);
}

std::string write_report(const model::Report& report, Format format) {
  return format == Format::json ? write_json(report) : write_yaml(report);
}

std::string report_schema() { return schema<model::Report>(report_schema_id); }

}  // namespace io
FAZHI_END_NAMESPACE
