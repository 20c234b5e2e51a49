#pragma once

#include <fazhi/core/utf8.hpp>

#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// Whether `title` is the opening phrase of `paragraph`: the paragraph begins with it, and then ends or goes on with
/// a mark such as 。 or ，. Where it is that of an item's first paragraph, the item was printed as one run: its number,
/// then the paragraph. Where it is not, the title was printed apart from the paragraphs.
inline bool is_opening_phrase(std::string_view title, std::string_view paragraph) {
  if (title.empty() || paragraph.substr(0, title.size()) != title) return false;
  std::size_t at = title.size();
  if (at == paragraph.size()) return true;
  constexpr std::u32string_view closing = U" 。！？；：，、．….!?;:,*　｡､";
  return closing.find(utf8::next(paragraph, at)) != std::u32string_view::npos;
}

}  // namespace model
FAZHI_END_NAMESPACE
