#pragma once

#include "import/glyphs.hpp"

#include <fazhi/import/annotation.hpp>
#include <fazhi/import/options.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

struct Reading;
struct DocumentNumberMatch;
struct QuantityMatch;

/// Something wrong with the page; an empty span stands where something is missing.
struct Defect {
  Span span;
  DefectKind kind = DefectKind::page_residue;
  Confidence confidence = Confidence::certain;
  std::optional<std::string> correction{};  ///< of exactly the span
};

/// Collects defects up to a limit.
class DefectList {
 public:
  explicit DefectList(std::size_t most) : most_(most) {}

  void add(Span span, DefectKind kind, Confidence confidence = Confidence::certain,
           std::optional<std::string> correction = std::nullopt) {
    if (!full()) found_.push_back({span, kind, confidence, std::move(correction)});
  }
  bool full() const { return found_.size() >= most_; }
  std::vector<Defect> take();  ///< in the order of the text

 private:
  std::size_t most_;
  std::vector<Defect> found_;
};

/// What is wrong with the page, by form alone, in the order of the text.
std::vector<Defect> find_defects(const Reading& reading, const Options& options);

/// A defect for those who read annotations.
DefectFact fact_of(const Glyphs& text, Defect defect);

/// What the finders of these suspicions find in one line.
void find_in_line(const Glyphs& text, Span line, unsigned suspicions, DefectList& found);

// Its parts. Each looks at one line.

/// Leftovers of templates and tools, advertising, placeholders, broken characters.
void find_foreign_text(const Glyphs& text, Span line, DefectList& found);
/// A short line of the tools of a page: a person copied them with the text.
void find_tools(const Glyphs& text, Span line, DefectList& found);
/// Doubled punctuation and spaces inside a sentence.
void find_slips(const Glyphs& text, Span line, DefectList& found);
/// Numbers of persons that a page must not show.
void find_personal_data(const Glyphs& text, Span line, DefectList& found);

/// Names of persons who hold no office, told by what stands around them.
void find_private_persons(const Glyphs& text, Span line, DefectList& found);
/// Words that stand twice by mistake.
void find_repeated_words(const Glyphs& text, Span line, DefectList& found);
/// Marks of secrecy: what bears one must not be published.
void find_secrecy_marks(const Glyphs& text, Span line, DefectList& found);

/// Figures that are exact to the unit and yet told as rounded.
void find_inexact_figures(const Glyphs& text, const std::vector<QuantityMatch>& quantities, DefectList& found);
/// Spaces in document numbers, and brackets around their years that are not 〔〕.
void find_number_slips(const Glyphs& text, const std::vector<DocumentNumberMatch>& numbers, DefectList& found);

/// Brackets and quotation marks of one paragraph, each kind by itself. A pair may reach over the next lines, as soft
/// wraps break paragraphs.
class Balance {
 public:
  Balance(const Glyphs& text, DefectList& found) : text_(text), found_(found) {}

  void line(Span line);
  void finish();

 private:
  struct Opening {
    std::size_t at;
    std::size_t line;
  };
  struct Pair {
    char32_t opening;
    char32_t closing;
    DefectKind kind;
    std::vector<Opening> open;
  };

  void take(std::size_t i, Span line);
  void report(const Pair& pair, std::size_t at) { found_.add({at, at + 1}, pair.kind, Confidence::likely); }

  const Glyphs& text_;
  DefectList& found_;
  std::size_t number_ = 0;
  Pair pairs_[4] = {{U'(', U')', DefectKind::unbalanced_bracket, {}},
                    {U'《', U'》', DefectKind::unbalanced_bracket, {}},
                    {U'【', U'】', DefectKind::unbalanced_bracket, {}},
                    {U'“', U'”', DefectKind::unbalanced_quote, {}}};
};

/// Half-width marks between Chinese characters: each by itself where they are slips, the first alone where they are the
/// habit of the text.
class HalfWidth {
 public:
  HalfWidth(const Glyphs& text, DefectList& found) : text_(text), found_(found) {}

  void line(Span line);
  void finish();

 private:
  /// Brackets, and the other marks: a text may have a habit in one and not in the other.
  struct Marks {
    std::vector<std::size_t> half;  ///< the places, as far as they may have to be told
    std::size_t full = 0;
  };

  static bool is_habit(const Marks& marks);

  const Glyphs& text_;
  DefectList& found_;
  Marks brackets_;
  Marks others_;
};

}  // namespace importer::detail
FAZHI_END_NAMESPACE
