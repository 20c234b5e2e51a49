#pragma once

#include <fazhi/core/range.hpp>
#include <fazhi/diag/source.hpp>

#include <cstddef>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace lsp {

/// What characters of a line are counted in, as client and server agree.
enum class Encoding { utf8, utf16, utf32 };

/// A place as the protocol has it: both count from 0.
struct Position {
  std::size_t line = 0;
  std::size_t character = 0;

  friend bool operator==(Position a, Position b) { return a.line == b.line && a.character == b.character; }
};

/// The position of a byte offset.
Position position_of(const diag::Source& source, std::size_t offset, Encoding encoding);

/// The byte offset of a position. What lies behind the end of its line is that end, what lies behind the last line is
/// the end of the text; within a character it is where that begins.
std::size_t offset_of(std::string_view text, Position position, Encoding encoding);

/// Where the line of an offset begins, and where it ends without its line end.
std::size_t line_begin(std::string_view text, std::size_t offset);
std::size_t line_end(std::string_view text, std::size_t offset);

}  // namespace lsp
FAZHI_END_NAMESPACE
