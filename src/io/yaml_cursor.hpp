#pragma once

#include "core/scan_yaml.hpp"

#include <fazhi/bind/scalar.hpp>

#include <cstddef>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// A place in a YAML text, and what can be read there before it is known what it is for: lines and scalars, of the
/// kinds that tools write. Where it gives false the text is of another kind, or wrong, and nothing more is asked.
///
/// The text must be UTF-8 and pass scan::is_plain_yaml().
class YamlCursor {
 public:
  explicit YamlCursor(std::string_view text) : text_(text) {}

  /// Goes to the first line that says something, past a byte order mark and the `---` of a document.
  bool begin();

  /// Goes from the end of a line to the next that says something.
  bool next_line() {
    enter_line(at_ + 1);
    return at_end() || column_ > 0 || !is_marker() || ends_here();
  }

  bool at_end() const { return at_ == text_.size(); }
  std::size_t at() const { return at_; }
  std::size_t column() const { return column_; }  ///< of what the line says first, or of what stands behind dashes

  /// Whether an item of a block sequence begins here.
  bool at_dash() const { return text_[at_] == '-' && is_blank(at_ + 1); }
  /// Steps over the dash, to what stands behind it.
  void pass_dash() {
    at_ = scan::spaces_end(text_, at_ + 1);
    column_ = at_ - line_;
  }
  /// Steps over the colon behind a key, to its value.
  void pass_colon() { at_ = scan::spaces_end(text_, at_ + 1); }

  /// Steps to the end of the line, where nothing but a comment is left of it. Otherwise it stays.
  bool pass_rest() {
    if (!is_line_end(at_)) {
      const std::size_t rest = scan::spaces_end(text_, at_);
      if (!is_line_end(rest) && (text_[rest] != '#' || rest == 0 || text_[rest - 1] != ' ')) return false;
      at_ = scan::line_end(text_, rest);
    }
    return true;
  }

  /// What stands here: `text` is valid until the next call.
  struct Scalar {
    bind::Scalar::Kind kind = bind::Scalar::Kind::plain;
    std::string_view text;
    bool is_key = false;  ///< it ends at the colon of a key
  };

  /// Reads a quoted scalar, or the first line of a plain one. `parent` is the column of the collection that holds it, 0
  /// for the document.
  bool read_word(Scalar& word, std::size_t parent) {
    word.is_key = false;
    if (!starts_plain()) return read_quoted(word, parent);
    const std::size_t end = scan::plain_end(text_, at_);
    word.kind = bind::Scalar::Kind::plain;
    word.is_key = end < text_.size() && text_[end] == ':';
    if (word.is_key && text_[end - 1] == ' ') return false;
    word.text = trimmed(end);
    at_ = end;
    return true;
  }
  /// Reads the further lines of a plain scalar that is no key, if any, and goes to the next line.
  bool finish(Scalar& word, std::size_t parent) {
    const bool may_go_on = word.kind == bind::Scalar::Kind::plain && is_line_end(at_);  // a comment ends it
    if (!pass_rest() || !next_line()) return false;
    return !may_go_on || at_end() || commented_ || column_ <= parent || go_on_plain(word, parent);
  }
  /// Reads a literal or a folded block and goes to the next line.
  bool read_block(Scalar& scalar, std::size_t parent);

  /// Passes `[]` or `{}` and goes to the next line.
  bool pass_empty_flow();

  char peek() const { return text_[at_]; }

 private:
  bool is_line_end(std::size_t at) const { return at >= text_.size() || text_[at] == '\n'; }
  bool is_blank(std::size_t at) const { return is_line_end(at) || text_[at] == ' '; }
  bool starts_plain() const {
    // The signs that mean something there; the first three may begin one before anything but white space.
    constexpr auto bit = [](char sign) { return std::uint64_t{1} << static_cast<unsigned>(sign); };
    constexpr std::uint64_t signs = bit('-') | bit('?') | bit(':') | bit(',') | bit('#') | bit('&') | bit('*') |
                                    bit('!') | bit('>') | bit('\'') | bit('"') | bit('%');
    const auto c = static_cast<unsigned char>(text_[at_]);
    if (c >= 0x80) return true;
    if (c >= 0x40) return c != '[' && c != ']' && c != '{' && c != '}' && c != '|' && c != '@' && c != '`';
    return (signs >> c & 1U) == 0 || ((c == '-' || c == '?' || c == ':') && !is_blank(at_ + 1));
  }
  bool is_marker() const;
  bool ends_here();

  /// Looks for the next line that says something, from the beginning of one.
  void enter_line(std::size_t line) {
    commented_ = false;
    blanks_ = 0;
    for (; line < text_.size(); line = at_ + 1) {
      line_ = line;
      at_ = scan::spaces_end(text_, line_);
      column_ = at_ - line_;
      if (at_ == text_.size()) return;
      if (text_[at_] == '\n') {
        ++blanks_;
      } else if (text_[at_] == '#') {
        commented_ = true;
        at_ = scan::line_end(text_, at_);
      } else {
        return;
      }
    }
    at_ = text_.size();
  }

  /// The text from here to `end`, without the spaces before that.
  std::string_view trimmed(std::size_t end) const {
    while (text_[end - 1] == ' ') --end;
    return text_.substr(at_, end - at_);
  }
  /// A literal or a folded block, as far as it was read.
  struct Block {
    bool is_folded = false;
    char chomping = ' ';       // the sign that says so
    std::size_t indent = 0;    // of its lines; 0: not known yet
    std::size_t end = 0;       // of its last line that says something
    std::size_t blanks = 0;    // empty lines behind that
    bool is_buffered = false;  // its text is in buffer_, where the document has no such text
  };
  bool begin_block(Block& block, std::size_t parent);
  bool read_first_line(Block& block, Scalar& scalar, std::size_t parent);
  bool read_lines(Block& block, Scalar& scalar);
  void end_block(Block& block, Scalar& scalar);
  std::string& buffered(Block& block, const Scalar& scalar);

  bool read_quoted(Scalar& word, std::size_t parent);
  bool go_on_plain(Scalar& word, std::size_t parent);
  bool read_double_quoted(Scalar& word, std::size_t parent);
  bool read_single_quoted(Scalar& word, std::size_t parent);
  void end_quoted(Scalar& word, bool is_one_line);
  bool unescape();
  bool unescape_code(std::size_t digits);
  bool unescape_run();
  bool fold(std::size_t kept, bool is_joined, std::size_t parent);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;    // where the line begins
  std::size_t column_ = 0;  // of what the line says
  std::size_t blanks_ = 0;  // empty lines before it
  bool commented_ = false;  // whether comments stand before it
  std::string buffer_;      // a scalar that does not stand in the text as it is
};

}  // namespace io::detail
FAZHI_END_NAMESPACE
