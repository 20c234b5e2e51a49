#pragma once

#include "core/words.hpp"

FAZHI_BEGIN_NAMESPACE
namespace scan {

/// What a copying loop may write behind the text that it copies.
inline constexpr std::size_t slack = 32;

/// What decides how YAML writes a text. Of a text that is not UTF-8 it means nothing, but is harmless.
struct YamlLook {
  static constexpr unsigned line_end = 1;
  static constexpr unsigned mark = 2;    ///< `: ` or ` #`
  static constexpr unsigned escape = 4;  ///< a control character but the line end, or a mark that some readers drop

  unsigned found = 0;

  bool has_line_end() const { return (found & line_end) != 0; }
  bool has_mark() const { return (found & mark) != 0; }
  bool needs_escape() const { return (found & escape) != 0; }
};

/// The loops of the writers, in one form.
struct WriteForm {
  /// Copies the bytes that JSON holds as they are, up to the first that it escapes, or all; how many that were. There
  /// is room for `slack` bytes more than the text has.
  std::size_t (*copy_json)(char* to, std::string_view text);
  YamlLook (*look_yaml)(std::string_view text);
};

extern const WriteForm write_portable;
/// The form for AVX2, or null where the machine (or what compiled the library) does not know it.
const WriteForm* write_avx2();
/// The quickest form that the machine knows.
const WriteForm& write_best();

/// Some high bit where a byte of the word is one that JSON escapes: a control character, a quote or a backslash; or the
/// first of two, of which U+0080 to U+009F are control characters too.
constexpr std::uint64_t json_escapes(std::uint64_t word) {
  const std::uint64_t below_space = (word - words::all(0x20)) & ~word & words::all(0x80);
  return below_space | words::equal(word, '"') | words::equal(word, '\\') | words::equal(word, 0x7F) |
         words::equal(word, 0xC2);
}

constexpr bool is_json_escape(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || c == '"' || c == '\\' || byte == 0x7F || byte == 0xC2;
}

/// What JSON writes for what begins with such a byte.
class JsonEscape {
 public:
  explicit JsonEscape(std::string_view text) {
    constexpr std::string_view short_ones = "\b\f\n\r\t\"\\";
    constexpr std::string_view short_names = "bfnrt\"\\";
    const auto first = static_cast<unsigned char>(text[0]);
    const auto second = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0U;
    if (const auto known = short_ones.find(text[0]); known != std::string_view::npos) {
      put('\\');
      put(short_names[known]);
    } else if (first != 0xC2) {
      put_number(first);
    } else if (second >= 0x80 && second < 0xA0) {
      put_number(second);
      taken_ = 2;
    } else {
      put(text[0]);
    }
  }

  std::string_view text() const { return {text_, size_}; }
  std::size_t taken() const { return taken_; }  ///< bytes of the text that it stands for

 private:
  void put(char c) { text_[size_++] = c; }
  void put_number(unsigned point) {
    constexpr std::string_view hex = "0123456789abcdef";
    for (const char c : {'\\', 'u', '0', '0', hex[point >> 4U], hex[point & 0xFU]}) put(c);
  }

  char text_[6] = {};
  std::size_t size_ = 0;
  std::size_t taken_ = 1;
};

/// Where the first byte stands that JSON escapes, from `at` on; the size of the text where there is none.
inline std::size_t find_json_escape(std::string_view text, std::size_t at) {
  while (text.size() - at >= 8 && json_escapes(words::load(text.data() + at)) == 0) at += 8;
  while (at < text.size() && !is_json_escape(text[at])) ++at;
  return at;
}

}  // namespace scan
FAZHI_END_NAMESPACE
