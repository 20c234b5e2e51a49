#include "untyped.hpp"

#include <fazhi/io/read.hpp>

#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

Read<bind::Tree> read_untyped(const diag::Source& source, Format format, const ReadOptions& options) {
  if (format != Format::json && format != Format::yaml) return io::read<bind::Tree>(source, format, options);
  bind::BindOptions bind_options;
  bind_options.max_problems = options.limits.max_problems;
  bind_options.keep_odd_numbers = true;
  Document<bind::Tree> document;
  bind::Binder binder(document.value, bind_options);
  Read<bind::Tree> result;
  const auto read_text = format == Format::json ? read_json : options.fast_readers ? read_yaml : read_yaml_completely;
  result.problems = read_text(source, options.limits, binder);
  if (result.problems.empty()) result.document = std::move(document);
  return result;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
