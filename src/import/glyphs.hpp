#pragma once

#include <fazhi/core/range.hpp>

#include "core/scan_text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

struct Lexicon;

/// A run of glyphs `[begin, end)`.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
};

/// The text as the scanner sees it: one glyph a code point, made regular for matching. Full-width and half-width
/// punctuation, brackets, dashes and spaces become one, frequent traditional characters become simplified ones,
/// zero-width characters are gone, and so are the line ends inside a paragraph that is wrapped. Each glyph knows its
/// bytes, so whatever is found is cut from the text as printed.
class Glyphs {
 public:
  /// `known`: the words that the importer looks for; it must outlive the glyphs.
  Glyphs(std::string_view bytes, const Lexicon& known);
  /// The same of a text that nothing has wrapped: its lines stay as they are.
  static Glyphs of_lines(std::string_view bytes, const Lexicon& known) { return Glyphs(bytes, &known); }

  std::size_t size() const { return folded_.size(); }
  /// The glyph at `at`; a line end behind the last one, so that look-ahead needs no check.
  char32_t operator[](std::size_t at) const { return at < folded_.size() ? folded_[at] : U'\n'; }
  /// The glyphs of a run; what lies beyond the text is left out.
  std::u32string_view view(Span span) const {
    if (span.begin >= span.end || span.begin >= size()) return {};
    return std::u32string_view(folded_).substr(span.begin, span.end - span.begin);
  }
  /// Whether `word` begins at `at`.
  bool starts(std::size_t at, std::u32string_view word) const {
    return at <= size() && folded_.compare(at, word.size(), word) == 0;
  }
  std::u32string_view all() const { return folded_; }
  const Lexicon& vocabulary() const { return *known_; }

  /// Whether the glyph is printed as one byte.
  bool is_narrow(std::size_t at) const {
    return static_cast<unsigned char>(bytes_[offsets_[at]]) < 0x80 || (folded_[at] == U' ' && length_at(at) == 1);
  }
  /// The bytes of a run; an empty run has the place where it stands.
  Range range(Span span) const;
  /// The bytes of a run as they stand in the text.
  std::string_view bytes(Span span) const {
    const Range printed = range(span);
    return bytes_.substr(printed.begin, printed.size());
  }
  /// The text as printed, without zero-width characters and line ends.
  std::string text(Span span) const;
  /// The text as printed without any spaces.
  std::string dense(Span span) const;

  /// The glyphs that are printed as one of `printed`, in their order.
  std::vector<std::uint32_t> printed_as(const scan::CodePointSet& printed) const;

  /// The control characters, which are read as spaces: how many, and where in the bytes the first stands.
  std::size_t controls() const { return controls_; }
  std::size_t first_control() const { return first_control_; }

  /// The lines that hold something, without the spaces around them.
  const std::vector<Span>& lines() const { return lines_; }

  /// The run without spaces and line ends at either end.
  Span trim(Span span) const;
  std::size_t skip_spaces(std::size_t at) const;
  /// The first of `marks` in `[from, to)`, or `to`.
  std::size_t find_any(std::u32string_view marks, std::size_t from, std::size_t to) const;

 private:
  friend std::u32string fold(std::string_view text);
  void decode();
  /// `known` may be null where nothing is looked for; lines stay as they are.
  Glyphs(std::string_view bytes, const Lexicon* known);
  void find_lines();
  /// Takes out the gaps, which are in the order of the text: what they divide is one line then.
  void close(const std::vector<Span>& gaps);
  std::string copy(Span span, bool with_spaces) const;
  std::size_t length_at(std::size_t at) const;

  std::string_view bytes_;
  const Lexicon* known_ = nullptr;
  std::u32string folded_;
  std::vector<std::uint32_t> offsets_;
  std::vector<std::uint32_t> breaks_;  ///< the glyphs before which bytes were left out, line ends not among them
  std::vector<Span> lines_;
  std::size_t controls_ = 0;
  std::size_t first_control_ = 0;
};

/// All characters that become one of these glyphs, which are neither white space nor forms of other glyphs.
std::u32string forms_of(std::u32string_view glyphs);

/// A word of the vocabulary in the form that glyphs have.
std::u32string fold(std::string_view text);

constexpr bool is_space(char32_t c) { return c == U' '; }
constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
/// A Chinese character.
constexpr bool is_han(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == U'〇'; }
/// What closes a sentence.
constexpr bool ends_sentence(char32_t c) { return c == U'。' || c == U'!' || c == U'?'; }
/// What closes a clause that an item may follow.
constexpr bool ends_clause(char32_t c) { return ends_sentence(c) || c == U';' || c == U':' || c == U','; }

}  // namespace importer::detail
FAZHI_END_NAMESPACE
