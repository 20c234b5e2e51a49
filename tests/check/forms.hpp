#pragma once

#include <fazhi/check/load.hpp>
#include <fazhi/io/report.hpp>

#include "import/docx_support.hpp"
#include "printed_page.hpp"

#include <string>
#include <vector>

/// One report in each form that fazhi reads.
namespace fazhi_tests {

struct Form {
  std::string name;
  std::string bytes;
};

inline std::string as_docx(const std::string& page) {
  std::string body;
  for (const std::string& line : lines_of(page)) body += plain(line);
  return docx({body});
}

/// The forms of a printed page that this build reads, first the page itself.
inline std::vector<Form> printed_forms(const std::string& page) {
  std::vector<Form> forms = {{"report.txt", page}};
  for (Form form : {Form{"report.html", as_html(page)}, Form{"report.docx", as_docx(page)}}) {
    const auto read = fazhi::importer::extract(form.name, form.bytes);
    if (read || read.error().code != "extract.support") forms.push_back(std::move(form));
  }
  return forms;
}

/// YAML and JSON of the report that the page holds.
inline std::vector<Form> structured_forms(const std::string& page) {
  const auto loaded = fazhi::check::load("report.txt", page);
  using fazhi::io::Format;
  return {{"report.yaml", fazhi::io::write_report(*loaded.document, Format::yaml)},
          {"report.json", fazhi::io::write_report(*loaded.document, Format::json)}};
}

}  // namespace fazhi_tests
