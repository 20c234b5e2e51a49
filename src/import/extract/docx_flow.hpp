#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {

/// Lines below one another: the text of a document, of a cell or of a text box.
class Flow {
 public:
  /// A paragraph: what was carried over to it, its number, its text. Nothing when all are empty.
  void add_paragraph(const std::string& number, const std::string& text);
  /// A paragraph whose end is not printed, so that the next one goes on in its line. With a number of its own it leaves
  /// none to that one.
  void carry(const std::string& number, const std::string& text);
  bool carries_number() const { return carries_number_; }

  /// The lines of another one.
  void add(Flow&& lines);
  /// Ends a line that was carried over to a paragraph that never came.
  void finish();

  /// Takes the last line away when it is but the title of a table of contents.
  void drop_contents_title();

  /// The line of a cell that may stand beside others in one line.
  bool is_short() const;
  std::string_view line() const;

  const std::string& text() const { return text_; }
  std::string take() { return std::move(text_); }
  void clear();
  void note_table() { has_table_ = true; }

 private:
  void add_line(std::string line);
  void add(std::string&& lines);

  std::string text_;
  std::string carried_;
  std::size_t lines_ = 0;
  bool carries_number_ = false;
  bool has_table_ = false;
};

/// A row of a table.
struct Row {
  std::vector<Flow> cells;
  bool dropped = false;

  /// Adds a cell; what is beyond the last column that Word knows goes to that one.
  void add(Flow&& cell);
  /// Its lines: `| a | b |` where each cell is a short line, else the lines of one cell below those of the other.
  void move_to(Flow& flow);
};

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE
