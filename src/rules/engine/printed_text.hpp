#pragma once

#include <fazhi/core/range.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// Tells where the bytes of a text stand in its source, which may print it in quotes, with escapes, indents and wraps.
/// It views the text and the source.
class PrintedText {
 public:
  /// `place` is where the source prints the text, or begins to: of a text of many lines it may hold the first alone.
  /// Takes time linear in the text.
  PrintedText(std::string_view text, Range place, std::string_view source);

  /// The bytes of the source that print a part of the text; none where that cannot be told.
  std::optional<Range> part(Range within) const;

  /// Whether the source may have `replacement` in the place of a part, so that nothing but that part is read otherwise.
  bool takes(Range part, std::string_view replacement) const;

 private:
  enum class Style { plain, single_quoted, double_quoted, block };
  /// Offsets behind the begin of the place.
  struct Printed {
    std::uint32_t begin;
    std::uint32_t end;
  };
  struct Unit {
    char byte;
    Printed at;
  };

  static Printed printed(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  bool find_body(bool is_whole_place);
  void align();
  std::size_t read(std::size_t at, std::vector<Unit>& units) const;
  std::size_t escape(std::size_t at, std::vector<Unit>& units) const;
  std::optional<Range> blank_part(Range within) const;
  bool stands_among_letters(Range part) const;
  std::string changed(Range part, std::string_view replacement) const;
  Range scalar() const;

  std::string_view text_;
  std::size_t begin_;         ///< of the place
  std::string_view printed_;  ///< the source from there on, as far as the text may reach
  Style style_ = Style::plain;
  std::size_t body_ = 0;  ///< behind an anchor, a tag, the opening quote or the head of a block
  std::size_t verbatim_ = std::string_view::npos;  ///< where the place has the text byte by byte
  std::vector<Printed> bytes_;                     ///< where each byte of the text is printed; of blanks, nothing
};

}  // namespace rules
FAZHI_END_NAMESPACE
