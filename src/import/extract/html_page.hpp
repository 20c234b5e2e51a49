#pragma once

#include "import/extract/html_elements.hpp"
#include "import/extract/html_lines.hpp"
#include "import/extract/plain.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// The beginning of an element. Views last until the call returns.
class HtmlTag {
 public:
  /// `attributes`: names and values in turn, closed by a null pointer; a value may be one.
  HtmlTag(std::string_view element, const unsigned char* const* attributes) : name(element), attributes_(attributes) {}

  std::optional<std::string_view> get(std::string_view attribute) const;

  std::string_view name;

 private:
  const unsigned char* const* attributes_;
};

/// What the page says of itself where no reader sees it.
struct PageTags {
  std::string article_title;
  std::string published;
  std::string source;
  std::string window;  ///< its title
};

/// Takes the visible text out of a page that is told element by element.
class HtmlPage {
 public:
  explicit HtmlPage(const ExtractOptions& options) : options_(options) {}

  void begin(const HtmlTag& tag);
  void end();
  void text(std::string_view piece);

  /// Whether a script or a style sheet is open, which no parser looks into. What else is hidden has tags as all has.
  bool in_script() const { return !opens_.empty() && opens_.back().script; }
  /// Set where the page is beyond a limit.
  const std::optional<Error>& failure() const { return failure_; }

  PlainText take() &&;

 private:
  struct Open {
    ElementKind kind = ElementKind::phrase;
    bool block = false;
    bool hidden = false;
    bool keeps_lines = false;
    bool linked = false;
    bool names_file = false;
    bool paragraph = false;
    bool script = false;
    Numbering numbering = Numbering::none;  ///< of the items in it
    int number = 1;                         ///< of the next item
    std::size_t text_begin = 0;             ///< of a phrase
    HtmlLines::Mark mark;                   ///< of a block
  };
  struct Cell {
    std::size_t begin = 0;
    std::size_t end = 0;
    Counts counts;
    bool term = false;
  };
  struct Table {
    bool definitions = false;
    HtmlLines::Mark row;
    std::vector<Cell> cells;
  };

  bool is_hidden(const HtmlTag& tag, ElementKind kind, const Style& style) const;
  void begin_visible(const HtmlTag& tag, const Style& style, Open& open);
  void begin_list(const HtmlTag& tag, const Style& style, Open& open);
  void begin_item(const HtmlTag& tag, const Style& style);
  void begin_cell(const Open& open);
  void read_meta(const HtmlTag& tag);
  void end_visible(const Open& open);
  void end_link(const Open& open);
  void end_cell(const Open& open);
  void end_row();
  void end_block(const Open& open);
  void end_line();
  bool leads_elsewhere(const Open& open);
  bool has_labels(std::size_t begin);

  const ExtractOptions& options_;
  HtmlLines lines_;
  PageTags tags_;
  std::vector<Open> opens_;
  std::vector<Table> tables_;
  std::string item_number_;  ///< to be put before the next line
  int hidden_ = 0;           ///< hidden elements around
  std::size_t hidden_sentences_ = 0;
  bool in_title_ = false;
  std::optional<Error> failure_;
};

/// Adds to the text of a page, as labelled lines at its end, what the tags say and the text does not.
void add_page_tags(const PageTags& tags, std::string& text);

/// Whether words are a label of metadata and nothing else, and whether the label is a common word, such as 来源.
enum class Labelling { none, common, certain };
Labelling labelling_of(std::string_view words);

/// Whether a line holds a label of metadata with its value.
bool has_label(std::string_view line);

}  // namespace importer::detail
FAZHI_END_NAMESPACE
