#include "import/extract/decoding.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using Byte = unsigned char;

Byte byte(std::string_view bytes, std::size_t at) { return static_cast<Byte>(bytes[at]); }
constexpr bool within(Byte value, Byte least, Byte most) { return value >= least && value <= most; }

/// What one reading of the bytes as characters of two makes of them.
struct Pairs {
  std::size_t count = 0;
  std::size_t common = 0;  ///< punctuation and the characters that make up most of any text
  std::size_t low = 0;     ///< with an ASCII byte as the second
  std::size_t wrong = 0;   ///< bytes

  /// As one in a hundred. Nothing is no evidence of anything.
  std::size_t common_share() const { return count == 0 ? 0 : common * 100 / count; }
  std::size_t low_share() const { return count == 0 ? 0 : low * 100 / count; }
  /// Whether the bytes can be read in this way, a slip here and there.
  bool fits() const { return count != 0 && wrong * 20 <= count; }
};

/// The length of the GB18030 character at `at` beyond ASCII, by structure; 0 when there is none.
std::size_t gb18030_length(std::string_view bytes, std::size_t at) {
  if (!within(byte(bytes, at), 0x81, 0xFE) || at + 1 >= bytes.size()) return 0;
  const Byte second = byte(bytes, at + 1);
  if (within(second, 0x40, 0xFE) && second != 0x7F) return 2;
  const bool four = within(second, 0x30, 0x39) && at + 3 < bytes.size() && within(byte(bytes, at + 2), 0x81, 0xFE) &&
                    within(byte(bytes, at + 3), 0x30, 0x39);
  return four ? 4 : 0;
}

std::size_t big5_length(std::string_view bytes, std::size_t at) {
  if (!within(byte(bytes, at), 0x81, 0xFE) || at + 1 >= bytes.size()) return 0;
  const Byte second = byte(bytes, at + 1);
  return within(second, 0x40, 0x7E) || within(second, 0xA1, 0xFE) ? 2 : 0;
}

/// Punctuation and the 3755 characters of GB2312's first level, which are nearly all of a modern text.
bool common_in_gb(Byte lead, Byte second) {
  return second >= 0xA1 && (within(lead, 0xA1, 0xA3) || within(lead, 0xB0, 0xD7));
}

/// Punctuation and the 5401 frequent characters.
bool common_in_big5(Byte lead, Byte) { return within(lead, 0xA1, 0xC6); }

template <class Length, class Common>
Pairs count_pairs(std::string_view bytes, Length length_of, Common common) {
  Pairs pairs;
  for (std::size_t at = 0; at < bytes.size();) {
    if (byte(bytes, at) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t length = length_of(bytes, at);
    if (length == 0) {
      ++pairs.wrong;
      ++at;
      continue;
    }
    ++pairs.count;
    if (length == 2) {
      pairs.common += common(byte(bytes, at), byte(bytes, at + 1)) ? 1 : 0;
      pairs.low += byte(bytes, at + 1) < 0x80 ? 1 : 0;
    }
    at += length;
  }
  return pairs;
}

/// How the bytes look as UTF-8.
struct Sequences {
  std::size_t two = 0;
  std::size_t alone = 0;  ///< those of two bytes without one beside it
  std::size_t more = 0;
  std::size_t wrong = 0;

  bool valid() const { return wrong == 0; }
  /// Chance makes sequences of two bytes, hardly ever of three.
  bool mostly() const { return more * 3 > wrong; }
};

Sequences count_sequences(std::string_view bytes) {
  Sequences found;
  std::size_t twos = 0;
  const auto end_run = [&] {
    found.alone += twos == 1 ? 1 : 0;
    twos = 0;
  };
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = utf8::detail::sequence(bytes, at);
    twos += length == 2 ? 1 : 0;
    if (length != 2) end_run();
    found.two += length == 2 ? 1 : 0;
    found.more += length > 2 ? 1 : 0;
    found.wrong += length == 0 ? 1 : 0;
    at += std::max<std::size_t>(length, 1);
  }
  end_run();
  return found;
}

/// Some words in GB2312 happen to be UTF-8 as well, all of it in sequences of two bytes, which no Chinese text has.
bool only_looks_utf8(const Sequences& found, const Pairs& gb) {
  return found.more == 0 && found.two >= 2 && found.alone == 0 && gb.wrong == 0 && gb.low == 0 && gb.common == gb.count;
}

/// GB18030 or Big5. By the bytes where these are sure, then as the page says, then as ICU's detector holds.
std::optional<Encoding> chinese_encoding(std::string_view bytes, const Pairs& gb, std::optional<Encoding> declared) {
  const Pairs big5 = count_pairs(bytes, big5_length, common_in_big5);
  const bool surely_gb = gb.fits() && gb.common_share() >= 80;
  // About two of five characters in Big5 have an ASCII byte; as GB18030 most of it is what nobody writes.
  const bool surely_big5 = big5.fits() && big5.count >= 4 && big5.common_share() >= 90 && big5.low_share() >= 10 &&
                           big5.low_share() <= 80 && gb.common_share() < 60;
  constexpr std::size_t many = 40;
  if (declared == Encoding::gb18030 && gb.fits() && !(surely_big5 && big5.count >= many)) return declared;
  if (declared == Encoding::big5 && big5.fits() && !(surely_gb && gb.count >= many)) return declared;
  if (surely_gb) return Encoding::gb18030;
  const auto detected = detected_by_icu(bytes);
  if (surely_big5 && detected != Encoding::gb18030) return Encoding::big5;
  if (gb.fits() && detected == Encoding::gb18030 && gb.low_share() < 50) return detected;
  return std::nullopt;
}

bool is_utf16(Encoding encoding) { return encoding == Encoding::utf16le || encoding == Encoding::utf16be; }

Error unknown_name(std::string_view name) {
  const std::string shown(name.substr(0, 40));
  return {"extract.encoding",
          {"不认识编码“" + shown + "”；可用：utf-8、utf-16le、utf-16be、gb18030、gbk、gb2312、big5",
           "there is no encoding \"" + shown +
               "\" here; known are utf-8, utf-16le, utf-16be, gb18030, gbk, gb2312 and big5"}};
}

Error no_encoding() {
  return {"extract.encoding",
          {"看不出文件是什么编码；请用 --encoding 指明，例如 --encoding gb18030",
           "the encoding of the file cannot be told; name it by --encoding, such as --encoding gb18030"}};
}

}  // namespace

bool looks_gb2312(std::string_view run) {
  for (std::size_t first = 0; first < 2 && first < run.size(); ++first) {
    std::size_t good = 0;
    std::size_t at = first;
    for (; at + 1 < run.size(); at += 2, ++good) {
      const Byte lead = byte(run, at);
      const bool area = within(lead, 0xA1, 0xA9) || within(lead, 0xB0, 0xF7);
      if (!area || !within(byte(run, at + 1), 0xA1, 0xFE)) break;
    }
    if (good >= 2 && at + 1 >= run.size()) return true;
  }
  return false;
}

std::size_t utf8_run(std::string_view bytes, std::size_t at) {
  std::size_t end = at;
  while (end < bytes.size() && (within(byte(bytes, end), 0xE3, 0xE9) || byte(bytes, end) == 0xEF) &&
         utf8::detail::sequence(bytes, end) == 3)
    end += 3;
  return end - at >= 12 ? end - at : 0;
}

std::optional<Encoding> unmarked_utf16(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 65536);
  const std::size_t units = head.size() / 2;
  if (units < 2) return std::nullopt;
  // Other encodings have pairs that look so, but hardly any control characters.
  const auto is_control = [](Byte byte) { return byte < 9 || (byte >= 0x0E && byte <= 0x1F); };
  bool controls = false;
  for (const char c : head.substr(0, 2 * units)) controls |= is_control(static_cast<Byte>(c));
  if (!controls) return std::nullopt;
  const auto expected = [](Byte high, Byte low) {
    if (high == 0) return within(low, 0x20, 0x7E) || low >= 0xA0 || low == '\t' || low == '\n' || low == '\r';
    // Characters, punctuation in all its widths, signs.
    return within(high, 0x4E, 0x9F) || high == 0x30 || high >= 0xFE || within(high, 0x20, 0x26);
  };
  std::size_t little = 0;
  std::size_t big = 0;
  for (std::size_t at = 0; at + 1 < head.size(); at += 2) {
    const Byte first = byte(head, at);
    const Byte second = byte(head, at + 1);
    little += expected(second, first) ? 1 : 0;
    big += expected(first, second) ? 1 : 0;
  }
  if (little * 20 >= units * 19 && big * 4 < units * 3) return Encoding::utf16le;
  if (big * 20 >= units * 19 && little * 4 < units * 3) return Encoding::utf16be;
  return std::nullopt;
}

Result<Opening> find_encoding(std::string_view bytes, std::string_view named, std::string_view declared) {
  const auto mark = opening_by_mark(bytes);
  if (!named.empty()) {
    const auto encoding = encoding_named(named);
    if (!encoding) return unknown_name(named);
    // What begins with a mark of UTF-16 is of that order, whichever was named.
    const bool same = mark && (mark->encoding == *encoding || (is_utf16(mark->encoding) && is_utf16(*encoding)));
    return same ? *mark : Opening{*encoding, 0};
  }
  if (mark) return *mark;
  if (const auto utf16 = unmarked_utf16(bytes)) return Opening{*utf16, 0};
  const Sequences sequences = count_sequences(bytes);
  if (sequences.mostly()) return Opening{Encoding::utf8, 0};
  const Pairs gb = count_pairs(bytes, gb18030_length, common_in_gb);
  if (sequences.valid() && !only_looks_utf8(sequences, gb)) return Opening{Encoding::utf8, 0};
  if (const auto chinese = chinese_encoding(bytes, gb, encoding_named(declared))) return Opening{*chinese, 0};
  if (sequences.valid()) return Opening{Encoding::utf8, 0};
  return no_encoding();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
