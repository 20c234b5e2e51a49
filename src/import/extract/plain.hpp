#pragma once

#include <fazhi/import/extract.hpp>

#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// The text of a document whose markup is gone: UTF-8, a line for each paragraph.
struct PlainText {
  std::string text;
  std::vector<diag::Diagnostic> notes;  ///< places in `text`
};

/// The visible text of a page. `html` is valid UTF-8, whatever the page declares.
Result<PlainText> text_of_html(std::string_view html, const ExtractOptions& options);

/// The text of a Word document (a zip package), with its automatic numbers.
Result<PlainText> text_of_docx(std::string_view package, const ExtractOptions& options);

}  // namespace importer::detail
FAZHI_END_NAMESPACE
