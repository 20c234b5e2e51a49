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

/// Some high bit where a byte of the word is one that JSON escapes: a control character, a quote or a backslash.
constexpr std::uint64_t json_escapes(std::uint64_t word) {
  const std::uint64_t below_space = (word - words::all(0x20)) & ~word & words::all(0x80);
  return below_space | words::equal(word, '"') | words::equal(word, '\\') | words::equal(word, 0x7F);
}

constexpr bool is_json_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == 0x7F;
}

/// Where the first byte stands that JSON escapes, from `at` on; the size of the text where there is none.
inline std::size_t find_json_escape(std::string_view text, std::size_t at) {
  while (text.size() - at >= 8 && json_escapes(words::load(text.data() + at)) == 0) at += 8;
  while (at < text.size() && !is_json_escape(text[at])) ++at;
  return at;
}

}  // namespace scan
FAZHI_END_NAMESPACE
