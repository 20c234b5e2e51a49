#pragma once

#include <fazhi/core/range.hpp>

#include <algorithm>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// Lines of a text, as the editor needs them: they end with LF or CR LF.

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The first byte of the line that holds `at`, behind a byte order mark.
inline std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  if (before != std::string_view::npos) return before + 1;
  return text.substr(0, byte_order_mark.size()) == byte_order_mark ? std::min(byte_order_mark.size(), at) : 0;
}

/// The byte behind the line that holds `at`, before its line end.
inline std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  return end > at && end < text.size() && text[end - 1] == '\r' ? end - 1 : end;
}

/// The first byte of the line behind the one that holds `at`, or the end of the text.
inline std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

/// The line end at `at`; empty at the end of the text.
inline std::string_view break_at(std::string_view text, std::size_t at) {
  return text.substr(at, next_line(text, at) - at);
}

inline std::size_t skip_spaces(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t", at), text.size());
}

/// Whether nothing but a comment, or nothing at all, stands on the line from `at` on.
inline bool rest_is_blank(std::string_view text, std::size_t at) {
  at = skip_spaces(text, at);
  return at == text.size() || text[at] == '\r' || text[at] == '\n';
}
inline bool rest_is_comment(std::string_view text, std::size_t at) {
  at = skip_spaces(text, at);
  return at < text.size() && text[at] == '#';
}

/// White space, line ends and, in YAML, comments.
inline std::size_t skip_blank(std::string_view text, std::size_t at, bool comments = true) {
  for (;;) {
    at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    if (!comments || at == text.size() || text[at] != '#') return at;
    at = line_end(text, at);
  }
}

/// The columns of a byte within its line; what stands before it there is ASCII wherever this is asked.
inline std::size_t column_of(std::string_view text, std::size_t at) { return at - line_begin(text, at); }

/// The white space that begins the line of `at`.
inline std::string_view indent_of(std::string_view text, std::size_t at) {
  const std::size_t begin = line_begin(text, at);
  return text.substr(begin, skip_spaces(text, begin) - begin);
}

/// Whether `at` is the first thing on its line.
inline bool leads_line(std::string_view text, std::size_t at) {
  const std::size_t begin = line_begin(text, at);
  return skip_spaces(text, begin) >= at;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
