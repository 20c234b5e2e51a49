#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// What an element of a page does to its text.
enum class ElementKind {
  phrase,        ///< runs on in its line; all that is unknown too, as in a browser
  block,         ///< stands on lines of its own
  chrome,        ///< a block that holds what stands around the text: header, footer, aside
  navigation,    ///< nav
  heading,       ///< h1 to h6
  link,          ///< a
  line_break,    ///< br
  preformatted,  ///< a block whose line ends count
  ordered,       ///< ol
  list,          ///< ul and the like
  item,          ///< li
  table,
  row,
  cell,
  definitions,  ///< dl
  term,         ///< dt
  details,      ///< dd
  page,         ///< html, body
  title,
  meta,
  hidden  ///< what no browser shows as text, and what is there to be filled in
};

/// `name` in lower case.
ElementKind kind_of_element(std::string_view name);

/// The names of its items' numbers.
enum class Numbering { none, decimal, lower_letter, upper_letter, lower_roman, upper_roman, chinese };

/// The number of a list's item as a browser prints it, with what parts it from the text: `3. `, `三、`.
std::string number_of_item(Numbering numbering, int number);

/// The number of an `ol` by its old attribute `type`.
std::optional<Numbering> numbering_of_type(std::string_view type);

/// What a style attribute says about text. Sizes and colours are not looked at.
struct Style {
  enum class Display { unsaid, none, block, phrase };
  Display display = Display::unsaid;
  bool invisible = false;           ///< visibility: hidden
  std::optional<bool> keeps_lines;  ///< white-space: pre and the like
  std::optional<Numbering> numbering;
};

Style read_style(std::string_view css);

}  // namespace importer::detail
FAZHI_END_NAMESPACE
