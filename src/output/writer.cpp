#include <fazhi/output/writer.hpp>

#include "output/writers.hpp"

#include <stdexcept>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace output {

Writer::~Writer() = default;

std::unique_ptr<Writer> writer_of(Format format, const check::Checker& checker, const WriterOptions& options) {
  switch (format) {
    case Format::text:
      return detail::text_writer(checker, options);
    case Format::json:
      return detail::json_writer(checker);
    default:
      break;
  }
  throw std::invalid_argument("fazhi: no such format");
}

}  // namespace output
FAZHI_END_NAMESPACE
