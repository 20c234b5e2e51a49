#include "import/extract/plain.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

// Stands in for html.cpp where the library is built without libxml2.
Result<PlainText> text_of_html(std::string_view, const ExtractOptions&) {
  return Error{"extract.support",
               {"此程序编译时未带网页读取功能（FAZHI_HTML）；请在浏览器中打开网页，把正文另存为纯文本（UTF-8）",
                "this build cannot read web pages (FAZHI_HTML); open the page in a browser and save its text as plain "
                "text (UTF-8)"}};
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
