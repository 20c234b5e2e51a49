#include "lsp/position.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace lsp {
namespace {

/// The bytes of the character at `at`, and how many units it takes.
struct Step {
  std::size_t bytes;
  std::size_t units;
};

Step step_at(std::string_view text, std::size_t at, Encoding encoding) {
  std::size_t next = at;
  const char32_t point = utf8::next(text, next);
  const std::size_t bytes = next - at;
  if (encoding == Encoding::utf8) return {bytes, bytes};
  return {bytes, encoding == Encoding::utf16 && point >= 0x10000 ? 2U : 1U};
}

}  // namespace

Position position_of(const diag::Source& source, std::size_t offset, Encoding encoding) {
  offset = std::min(offset, source.text().size());
  const diag::Position at = source.position(offset);
  std::size_t character = at.column - 1;
  if (encoding == Encoding::utf16) character = source.utf16_column(offset) - 1;
  if (encoding == Encoding::utf8) character = offset - source.line_at(offset).begin;
  return {at.line - 1, character};
}

std::size_t line_begin(std::string_view text, std::size_t offset) {
  const auto end = text.substr(0, offset).find_last_of("\r\n");
  // Between CR and LF a line has not begun yet.
  if (end != std::string_view::npos && text[end] == '\r' && offset < text.size() && text[offset] == '\n' &&
      end + 1 == offset)
    return line_begin(text, end);
  return end == std::string_view::npos ? 0 : end + 1;
}

std::size_t line_end(std::string_view text, std::size_t offset) {
  return std::min(text.find_first_of("\r\n", offset), text.size());
}

std::size_t offset_of(std::string_view text, Position position, Encoding encoding) {
  std::size_t at = 0;
  for (std::size_t line = 0; line < position.line; ++line) {
    at = line_end(text, at);
    if (at == text.size()) return at;
    at += text.substr(at, 2) == "\r\n" ? 2 : 1;
  }
  const std::size_t end = line_end(text, at);
  std::size_t left = position.character;
  while (at < end) {
    const Step step = step_at(text, at, encoding);
    if (step.units > left) break;
    left -= step.units;
    at += step.bytes;
  }
  return at;
}

}  // namespace lsp
FAZHI_END_NAMESPACE
