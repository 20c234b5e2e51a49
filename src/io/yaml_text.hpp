#pragma once

#include <fazhi/core/utf8.hpp>

#include "core/scan.hpp"
#include "core/scan_write.hpp"

#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// How a text is written in YAML so that every reader takes it for that text: what the writer and the editor share.

constexpr std::string_view word_characters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%";
constexpr std::size_t longest_word = 5;      // of those that looks_typed() knows
constexpr std::size_t longest_on_line = 60;  // code points of a text that stays behind its key

inline bool starts_like_markup(char c) {
  return static_cast<unsigned char>(c) < 0x80 &&
         std::string_view("-?:,[]{}#&*!|>'\"%@`=<").find(c) != std::string_view::npos;
}

/// What must be escaped: controls, and the marks that some readers take as line ends or drop.
constexpr bool needs_escape(char32_t point) {
  return (point < 0x20 && point != '\n') || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029 ||
         point == 0xFEFF || point == 0xFFFE || point == 0xFFFF;
}

/// Whether some reader of YAML 1.1 or 1.2 takes a plain scalar for a truth value, null, number, time or date.
inline bool looks_typed(std::string_view text) {
  constexpr std::string_view words[] = {"null", "true", "false", "yes", "no", "on", "off", "y", "n", "~", ".nan"};
  if (text.size() <= longest_word) {
    char lower[longest_word] = {};
    for (std::size_t i = 0; i < text.size(); ++i)
      lower[i] = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
    for (const std::string_view word : words)
      if (std::string_view(lower, text.size()) == word) return true;
  }
  const char first = text[0];
  if (!(first >= '0' && first <= '9') && first != '+' && first != '-' && first != '.') return false;
  return text.find_first_not_of("0123456789abcdefABCDEFxoXO_:.,+-tTzZinIN ") == std::string_view::npos;
}

inline bool can_be_plain(std::string_view text, const scan::YamlLook& look) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':' || starts_like_markup(text[0]))
    return false;
  // Three dots end a document where they begin a line.
  if (text.substr(0, 3) == "...") return false;
  return !look.has_mark() && !look.has_line_end() && !look.needs_escape() && !looks_typed(text);
}

/// Whether a literal block brings the text back as it is: it must begin with something else than white space, and end
/// with one line end at the most.
inline bool can_be_literal(std::string_view text, const scan::YamlLook& look) {
  if (text.empty() || text.front() == ' ' || text.front() == '\n' || look.needs_escape()) return false;
  return text.size() < 2 || text.substr(text.size() - 2) != "\n\n";
}

/// Whether the writer gives the text lines of its own. A word such as an address or a digest stays where it is.
inline bool is_long(std::string_view text, const scan::YamlLook& look) {
  if (look.has_line_end()) return true;
  if (text.size() <= longest_on_line) return false;
  const bool is_word = text.find_first_not_of(word_characters) == std::string_view::npos;
  return !is_word && scan::code_points(text) > longest_on_line;
}

/// The three ways to write a text.
enum class YamlForm { plain, quoted, literal };

inline YamlForm form_of(std::string_view text, const scan::YamlLook& look) {
  if (is_long(text, look) && can_be_literal(text, look)) return YamlForm::literal;
  return can_be_plain(text, look) ? YamlForm::plain : YamlForm::quoted;
}

// The same where one thing alone is asked.
inline scan::YamlLook look_at(std::string_view text) { return scan::write_best().look_yaml(text); }
inline bool has_escapes(std::string_view text) { return look_at(text).needs_escape(); }
inline bool can_be_plain(std::string_view text) { return can_be_plain(text, look_at(text)); }
inline bool can_be_literal(std::string_view text) { return can_be_literal(text, look_at(text)); }
inline bool is_long(std::string_view text) { return is_long(text, look_at(text)); }

inline std::string double_quoted(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t point = utf8::next(text, at);
    if (point == '"' || point == '\\') {
      (out += '\\') += static_cast<char>(point);
    } else if (point == '\n') {
      out += "\\n";
    } else if (!needs_escape(point)) {
      out += text.substr(begin, at - begin);
    } else {
      out += point < 0x100 ? "\\x" : "\\u";
      for (int shift = point < 0x100 ? 4 : 12; shift >= 0; shift -= 4)
        out += hex[(point >> static_cast<unsigned>(shift)) & 0xFU];
    }
  }
  return out + '"';
}

/// The text on the line of its key.
inline std::string inline_form(std::string_view text) {
  return can_be_plain(text) ? std::string(text) : double_quoted(text);
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
