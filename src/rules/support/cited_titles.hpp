#pragma once

#include <fazhi/core/range.hpp>

#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// The titles that a text cites: the bytes between 《 and 》, with the titles inside them, of titles that end in the
/// same paragraph and are at most 600 bytes long.
std::vector<Range> cited_titles(std::string_view text);

/// By what a title is known whatever way it is printed: without spaces, quotation marks and 中华人民共和国, with
/// brackets, inner 《》 and the dash between years in one form, and without 年 in a range of years.
std::string title_key(std::string_view title);

/// The sentence around some bytes of a text, as far as it stands within 600 bytes on both sides.
Range sentence_around(std::string_view text, Range bytes);

}  // namespace rules
FAZHI_END_NAMESPACE
