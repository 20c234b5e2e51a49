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
    case Format::jsonl:
      return detail::jsonl_writer(checker);
    case Format::sarif:
      return detail::sarif_writer(checker);
    case Format::github:
      return detail::github_writer();
    case Format::gitlab:
      return detail::gitlab_writer();
    case Format::junit:
      return detail::junit_writer();
    case Format::summary_csv:
      return detail::summary_csv_writer(checker);
    case Format::html:
      return detail::html_writer(checker, options);
    case Format::summary_html:
      return detail::summary_html_writer(checker, options);
  }
  throw std::invalid_argument("fazhi: no such format");
}

}  // namespace output
FAZHI_END_NAMESPACE
