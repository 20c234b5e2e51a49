#pragma once

#include <fazhi/bind/tree.hpp>

#include <cstddef>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// How values are written between brackets: JSON, and YAML's flow style.
struct FlowStyle {
  bool json = false;
  bool stacked = false;  ///< each entry has a line of its own
  std::string comma = ", ";
  std::string colon = ": ";
  std::string unit = "  ";  ///< of indentation
  std::string line = "\n";  ///< a line end
};

/// How values are written in YAML's block style.
struct BlockStyle {
  std::size_t step = 2;  ///< columns from an object's keys to those of an object within
  std::size_t list = 2;  ///< columns from a key to the dashes of its list
  std::size_t gap = 1;   ///< columns between a dash and its item
  bool literals = true;  ///< whether a literal block can stand there
  bool clips = true;     ///< whether its last line can have a line end
  std::string line = "\n";
};

/// A value behind a key or dash: what stands on that line, and the lines below, each with its line end before it.
struct Form {
  std::string head;
  std::string body;
};

/// What the old value looked like: a quote, `|` or `>`, `a` for a plain text, or nothing where there was no text.
enum class Quoting { none, plain, single_quotes, double_quotes, literal, folded };

/// A value between brackets; `indent` begins its line.
std::string flow_form(const bind::Tree& tree, const FlowStyle& style, const std::string& indent,
                      Quoting old = Quoting::none);

/// A key between brackets, with its colon.
std::string flow_key(std::string_view key, const FlowStyle& style);

/// A value in block style, of a key or dash that stands in `column`. An object or list behind a dash may begin on its
/// line, where `compact` gives the columns from the dash to it; 0 puts it below.
Form block_form(const bind::Tree& tree, const BlockStyle& style, std::size_t column, bool behind_dash,
                std::size_t compact, Quoting old = Quoting::none);

/// A member or item of a block, from its key or dash on.
std::string block_member(std::string_view key, const bind::Tree& value, const BlockStyle& style, std::size_t column);
std::string block_item(const bind::Tree& value, const BlockStyle& style, std::size_t column);

}  // namespace io::detail
FAZHI_END_NAMESPACE
