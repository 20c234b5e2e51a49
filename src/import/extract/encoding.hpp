#pragma once

#include <fazhi/core/result.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// What Chinese pages are written in. GB2312 and GBK are read as GB18030, which holds both.
enum class Encoding { utf8, utf16le, utf16be, gb18030, big5 };

constexpr std::string_view name_of(Encoding encoding) {
  constexpr std::string_view names[] = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5"};
  return names[static_cast<int>(encoding)];
}

/// The encoding of that name, in any of its spellings (`GBK`, `cp936`, `utf8`); `UTF-16` is taken as little-endian.
std::optional<Encoding> encoding_named(std::string_view name);

/// The encoding that a text is to be decoded by, and the length of its byte order mark.
struct Opening {
  Encoding encoding = Encoding::utf8;
  std::size_t mark = 0;
};

/// By the byte order mark alone.
std::optional<Opening> opening_by_mark(std::string_view bytes);

/// UTF-16 without a mark, told by which half of the units is that of Chinese characters and punctuation.
std::optional<Encoding> unmarked_utf16(std::string_view bytes);

/// What a page says of itself in its first 4 KB: `<meta charset=…>` or an XML declaration. A copy of the name.
std::string declared_encoding(std::string_view html);

/// Which encoding the bytes are of. `named` is what the user says, `declared` what the page says; either may be empty.
/// What the bytes cannot be is not believed of a page. Errors: `extract.encoding`.
Result<Opening> find_encoding(std::string_view bytes, std::string_view named, std::string_view declared);

/// A run of bytes that cannot stand where they do.
struct Damage {
  std::size_t begin = 0;  ///< in the file
  std::size_t end = 0;
  std::size_t at = 0;               ///< of its U+FFFD in the text
  std::optional<Encoding> foreign;  ///< what the run is in, where it is another encoding that got into the text
};

struct Decoded {
  std::string text;             ///< UTF-8
  std::vector<Damage> damages;  ///< the first `most`
  std::size_t damage_count = 0;
};

/// Decodes all but the mark. Each run of wrong bytes becomes one U+FFFD. Errors: `extract.encoding` where too much is
/// wrong for the text to be of this encoding, `extract.support` where the build cannot decode it.
Result<Decoded> decode(std::string_view bytes, Opening opening, std::size_t most);

/// The bytes of a text in valid UTF-8 in that encoding, without a mark. None where the encoding has not all of its
/// characters, or the build cannot encode it.
std::optional<std::string> encode(std::string_view text, Encoding encoding);

}  // namespace importer::detail
FAZHI_END_NAMESPACE
