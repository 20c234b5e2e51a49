#include "import/extract/decoding.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using utf8::detail::sequence;

/// Where the run of wrong bytes at `at` ends. What another encoding left behind holds sequences of two bytes by chance;
/// between wrong bytes these are part of the run.
std::size_t wrong_end(std::string_view bytes, std::size_t at) {
  std::size_t end = at;
  for (;;) {
    while (end < bytes.size() && sequence(bytes, end) == 0) ++end;
    std::size_t behind = end;
    while (behind < bytes.size() && sequence(bytes, behind) == 2) behind += 2;
    if (behind == end || behind == bytes.size() || sequence(bytes, behind) != 0) return end;
    end = behind;
  }
}

void decode_utf8(std::string_view bytes, std::size_t at, Decoding& decoding) {
  std::size_t good = at;   // taken up to here
  std::size_t pairs = at;  // sequences of two bytes from here on
  while (at < bytes.size() && !decoding.hopeless()) {
    const std::size_t length = sequence(bytes, at);
    if (length != 0) {
      at += length;
      if (length != 2) pairs = at;
      continue;
    }
    const std::size_t end = wrong_end(bytes, at);
    std::size_t begin = at;
    std::optional<Encoding> foreign;
    if (looks_gb2312(bytes.substr(pairs, end - pairs))) begin = pairs;
    if (begin < at || looks_gb2312(bytes.substr(at, end - at))) foreign = Encoding::gb18030;
    decoding.take(bytes.substr(good, begin - good));
    decoding.wrong(begin, end, foreign);
    at = good = pairs = end;
  }
  decoding.take(bytes.substr(good, at - good));
}

void decode_utf16(std::string_view bytes, std::size_t at, bool big_endian, Decoding& decoding) {
  const auto unit = [&](std::size_t from) {
    const auto first = static_cast<unsigned char>(bytes[from]);
    const auto second = static_cast<unsigned char>(bytes[from + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  for (; at + 1 < bytes.size() && !decoding.hopeless(); at += 2) {
    const char32_t point = unit(at);
    if ((point & 0xF800U) != 0xD800U) {
      decoding.take(point);
      continue;
    }
    const char32_t low = at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (point < 0xDC00 && (low & 0xFC00U) == 0xDC00U) {
      decoding.take(0x10000U + ((point & 0x3FFU) << 10U) + (low & 0x3FFU));
      at += 2;
    } else {
      decoding.wrong(at, at + 2);
    }
  }
  if (at + 1 == bytes.size()) decoding.wrong(at, at + 1);
}

/// By ICU, but for what is UTF-8 in the middle of it, which would be read as other characters without a word.
bool decode_multibyte(std::string_view bytes, std::size_t at, Encoding encoding, Decoding& decoding) {
  std::size_t begin = at;
  while (at < bytes.size() && !decoding.hopeless()) {
    const std::size_t foreign = utf8_run(bytes, at);
    if (foreign == 0) {
      ++at;
      continue;
    }
    if (!decode_by_icu(bytes, begin, at, encoding, decoding)) return false;
    decoding.wrong(at, at + foreign, Encoding::utf8);
    begin = at += foreign;
  }
  return decode_by_icu(bytes, begin, at, encoding, decoding);
}

Error too_wrong(Encoding encoding, std::size_t first) {
  const std::string name(name_of(encoding));
  const std::string at = std::to_string(first);
  return {"extract.encoding",
          {"文件中不合" + name + "的字节太多，第一处在偏移" + at +
               "字节；请用 --encoding 指明编码，例如 --encoding gb18030",
           "too many bytes are not " + name + ", the first at byte offset " + at +
               "; name the encoding by --encoding, such as --encoding gb18030"}};
}

Error no_support(Encoding encoding) {
  const std::string name(name_of(encoding));
  return {"extract.support",
          {"此程序编译时未带" + name + "（FAZHI_ENCODINGS）；请先转换：iconv -f " + name + " -t UTF-8",
           "this build cannot read " + name + " (FAZHI_ENCODINGS); convert the file first: iconv -f " + name +
               " -t UTF-8"}};
}

}  // namespace

Result<Decoded> decode(std::string_view bytes, Opening opening, std::size_t most) {
  Decoding decoding(bytes.size(), most);
  bool supported = true;
  switch (opening.encoding) {
    case Encoding::utf8:
      decode_utf8(bytes, opening.mark, decoding);
      break;
    case Encoding::utf16le:
    case Encoding::utf16be:
      decode_utf16(bytes, opening.mark, opening.encoding == Encoding::utf16be, decoding);
      break;
    case Encoding::gb18030:
    case Encoding::big5:
      supported = decode_multibyte(bytes, opening.mark, opening.encoding, decoding);
      break;
  }
  if (!supported) return no_support(opening.encoding);
  if (decoding.hopeless()) return too_wrong(opening.encoding, decoding.first_wrong());
  return decoding.done();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
