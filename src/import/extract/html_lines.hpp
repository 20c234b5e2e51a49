#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// What the text holds so far. Two of them tell what lies between.
struct Counts {
  std::size_t characters = 0;  ///< without white space and what only parts links
  std::size_t linked = 0;      ///< of these, in links
  std::size_t links = 0;       ///< with a text
  std::size_t sentences = 0;
  std::size_t headings = 0;
  std::size_t files = 0;       ///< links to attachments
  std::size_t labels = 0;      ///< lines with a label of metadata and its value, as far as they were looked at
  std::size_t structures = 0;  ///< tables, lists and headings

  Counts since(const Counts& before) const;
};

/// The text of a page as it grows: white space is laid together as a browser does it, and what turns out to be no text
/// of the report is taken back. Lines keep their indentation, which tells the paragraphs of a page whose lines are
/// broken at a fixed width.
class HtmlLines {
 public:
  struct Mark {
    std::size_t end = 0;
    Counts counts;
  };

  /// Adds a piece of text, which may begin and end anywhere between two characters. `keeps_lines`: line ends count.
  void add(std::string_view piece, bool linked, bool keeps_lines);
  /// A tag stands here: a line end of the source beside it is a space even beside Chinese characters.
  void tag(bool opens);
  /// What stands behind `begin` in the line is a label of metadata. Where its value follows in a box of its own, which
  /// only a style sheet sets apart, a colon parts them; of a label that is no common word the value may be bare text.
  void label(std::size_t begin, bool is_common);
  /// Whether the line has such labels.
  bool labelled() const { return labelled_; }
  void end_line();

  /// Whether the line has nothing but its indentation.
  bool at_line_begin() const { return blank_; }
  std::size_t size() const { return text_.size(); }
  /// Behind the indentation.
  std::size_t line_begin() const { return words_begin_; }
  std::string_view line() const { return from(words_begin_); }
  std::string_view from(std::size_t begin) const { return std::string_view(text_).substr(begin); }

  /// At the beginning of a line.
  Mark mark() const { return {text_.size(), counts}; }
  /// Takes back all behind a mark.
  void take_back(const Mark& mark);
  /// Puts other words for all lines behind `begin`.
  void replace(std::size_t begin, std::string_view lines);
  /// Puts words before the current line.
  void prefix(std::string_view words);

  std::string take() && { return std::move(text_); }

  Counts counts;

 private:
  enum class Pending { nothing, line_end, space };
  enum class Awaited { nothing, boxed_value, value };
  void white_space(char32_t c);
  void begin_line();
  void visible(char32_t c, std::string_view bytes, bool linked);

  std::string text_;
  std::size_t line_begin_ = 0;
  std::size_t words_begin_ = 0;
  bool blank_ = true;
  Pending pending_ = Pending::nothing;
  Awaited label_ = Awaited::nothing;
  bool labelled_ = false;
  bool after_tag_ = true;
  bool wide_ = false;  ///< the last character
};

/// A line without its indentation.
std::string_view without_indentation(std::string_view line);

}  // namespace importer::detail
FAZHI_END_NAMESPACE
