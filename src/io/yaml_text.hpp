#pragma once

#include <fazhi/core/utf8.hpp>

#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// How a text is written in YAML so that every reader takes it for that text: what the writer and the editor share.

constexpr std::string_view word_characters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%";
constexpr std::size_t longest_on_line = 60;  // code points of a text that stays behind its key

inline bool starts_like_markup(char c) {
  return std::string_view("-?:,[]{}#&*!|>'\"%@`=<").find(c) != std::string_view::npos;
}

/// What must be escaped: controls, and the marks that some readers take as line ends or drop.
constexpr bool needs_escape(char32_t point) {
  return (point < 0x20 && point != '\n') || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029 ||
         point == 0xFEFF || point == 0xFFFE || point == 0xFFFF;
}

inline bool has_escapes(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (needs_escape(utf8::next(text, at))) return true;
  return false;
}

/// Whether some reader of YAML 1.1 or 1.2 takes a plain scalar for a truth value, null, number, time or date.
inline bool looks_typed(std::string_view text) {
  constexpr std::string_view words[] = {"null", "true", "false", "yes", "no", "on", "off", "y", "n", "~", ".nan"};
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (const std::string_view word : words)
    if (lower == word) return true;
  const char first = text[0];
  if (!(first >= '0' && first <= '9') && first != '+' && first != '-' && first != '.') return false;
  return text.find_first_not_of("0123456789abcdefABCDEFxoXO_:.,+-tTzZinIN ") == std::string_view::npos;
}

inline bool can_be_plain(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':' || starts_like_markup(text[0]))
    return false;
  // Three dots end a document where they begin a line.
  if (text.substr(0, 3) == "...") return false;
  return text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos &&
         text.find_first_of("\n\t") == std::string_view::npos && !looks_typed(text) && !has_escapes(text);
}

/// Whether a literal block brings the text back as it is: it must begin with something else than white space, and end
/// with one line end at the most.
inline bool can_be_literal(std::string_view text) {
  if (text.empty() || std::string_view(" \t\n").find(text.front()) != std::string_view::npos || has_escapes(text))
    return false;
  return text.size() < 2 || text.substr(text.size() - 2) != "\n\n";
}

/// Whether the writer gives the text lines of its own. A word such as an address or a digest stays where it is.
inline bool is_long(std::string_view text) {
  if (text.find('\n') != std::string_view::npos) return true;
  const bool is_word = text.find_first_not_of(word_characters) == std::string_view::npos;
  return !is_word && utf8::length(text) > longest_on_line;
}

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

inline std::string inline_form(std::string_view text) {
  return can_be_plain(text) ? std::string(text) : double_quoted(text);
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
