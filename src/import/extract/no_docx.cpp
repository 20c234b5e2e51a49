#include "import/extract/plain.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

// Stands in for docx.cpp where the library is built without libxml2 and minizip.
Result<PlainText> text_of_docx(std::string_view, const ExtractOptions&) {
  return Error{"extract.support",
               {"此程序编译时未带Word文档读取功能（FAZHI_DOCX）；请在Word或WPS中另存为纯文本（UTF-8）",
                "this build cannot read Word documents (FAZHI_DOCX); save the document as plain text (UTF-8) in Word "
                "or WPS"}};
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
