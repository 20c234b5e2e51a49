#pragma once

#include "import/glyphs.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// Words of a vocabulary, found in glyphs by their first character, the longest first.
class Words {
 public:
  Words() = default;
  template <std::size_t size>
  explicit Words(const char* const (&words)[size]) {
    for (const char* word : words) add(word);
  }

  void add(std::string_view word);

  /// The length of the longest word that begins at `at`, or 0.
  std::size_t at(std::u32string_view text, std::size_t at) const;
  /// The length of the longest word that ends before `end`, or 0.
  std::size_t before(std::u32string_view text, std::size_t end) const;
  /// Where the first word begins in `text`, or npos.
  std::size_t find(std::u32string_view text) const;
  bool in(std::u32string_view text) const { return find(text) != std::u32string_view::npos; }
  bool begins(std::u32string_view text) const { return at(text, 0) != 0; }
  bool ends(std::u32string_view text) const { return before(text, text.size()) != 0; }
  bool is(std::u32string_view text) const { return !text.empty() && at(text, 0) == text.size(); }

 private:
  std::unordered_map<char32_t, std::vector<std::u32string>> by_first_;
  std::unordered_map<char32_t, std::vector<std::u32string>> by_last_;
};

}  // namespace importer::detail
FAZHI_END_NAMESPACE
