#include "import/extract/docx_words.hpp"

#include "import/extract/docx_elements.hpp"

#include <fazhi/core/utf8.hpp>

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {
namespace {

bool is_letter(char32_t point) {
  // 第 1 页 共 9 页 says no more than 1.
  constexpr std::u32string_view of_page_numbers = U"第页共頁";
  const bool latin = (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z');
  return latin || (point >= 0x3400 && point <= 0x9FFF && of_page_numbers.find(point) == std::u32string_view::npos);
}

class WordsReader final : public XmlReader {
 public:
  bool found = false;

  void begin(const XmlTag& tag) override { in_text_.push_back(element_of(tag) == Element::text); }
  void end() override { in_text_.pop_back(); }
  void text(std::string_view piece) override {
    if (!in_text_.back()) return;
    for (std::size_t at = 0; at < piece.size() && !found;) found = is_letter(utf8::next(piece, at));
  }

 private:
  std::vector<bool> in_text_;
};

}  // namespace

Result<bool> has_words(std::string_view name, std::string_view xml, std::size_t max_depth) {
  WordsReader reader;
  if (std::optional<Error> error = read_xml(name, xml, max_depth, reader)) return *error;
  return reader.found;
}

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE
