#pragma once

#include "import/glyphs.hpp"

#include <fazhi/import/annotation.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

struct Reading;

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
std::vector<Defect> find_defects(const Reading& reading, std::size_t most);

/// A defect for those who read annotations.
DefectFact fact_of(const Glyphs& text, Defect defect);

// Its parts. Each looks at one line.

/// Leftovers of templates and tools, advertising, placeholders, broken characters.
void find_foreign_text(const Glyphs& text, Span line, DefectList& found);
/// A short line of the tools of a page: a person copied them with the text.
void find_tools(const Glyphs& text, Span line, DefectList& found);
/// Doubled punctuation and spaces inside a sentence.
void find_slips(const Glyphs& text, Span line, DefectList& found);
/// Numbers of persons that a page must not show.
void find_personal_data(const Glyphs& text, Span line, DefectList& found);

/// The brackets around the year of a document number that are not 〔〕.
void find_number_brackets(const Glyphs& text, Span number, DefectList& found);

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

}  // namespace importer::detail
FAZHI_END_NAMESPACE
