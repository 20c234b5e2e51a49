#pragma once

#include <fazhi/core/result.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {

/// A style of word/styles.xml: what it says itself, or, once resolved, with what it takes from those it is based on.
struct Style {
  std::string based_on;
  std::optional<int> list;
  std::optional<int> level;
  std::optional<bool> hidden;
  std::string list_style;  ///< once resolved: the style in the chain that named the list
  bool contents = false;   ///< an entry, or the heading, of a table of contents
};

/// The styles of a document, by id.
class Styles {
 public:
  Styles() = default;

  /// A style with all that it takes over; an empty one when the id is unknown.
  const Style& find(std::string_view id) const;
  /// The style of paragraphs that name none.
  const Style& of_plain_paragraphs() const { return find(plain_); }
  const std::string& plain() const { return plain_; }

 private:
  friend class StylesReader;
  void resolve();

  std::map<std::string, Style, std::less<>> styles_;
  std::string plain_;
};

Result<Styles> read_styles(std::string_view name, std::string_view xml, std::size_t max_depth);

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE
