#pragma once

#include "import/glyphs.hpp"

#include <fazhi/import/annotation.hpp>

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

struct Reading;

/// Something wrong with the page; an empty span stands where something is missing.
struct Defect {
  Span span;
  DefectKind kind = DefectKind::page_residue;
  Confidence confidence = Confidence::certain;
};

/// Collects defects up to a limit.
class DefectList {
 public:
  explicit DefectList(std::size_t most) : most_(most) {}

  void add(Span span, DefectKind kind, Confidence confidence = Confidence::certain) {
    if (found_.size() < most_) found_.push_back({span, kind, confidence});
  }
  bool full() const { return found_.size() >= most_; }
  std::vector<Defect> take();  ///< in the order of the text

 private:
  std::size_t most_;
  std::vector<Defect> found_;
};

/// What is wrong with the page, by form alone, in the order of the text.
std::vector<Defect> find_defects(const Reading& reading, std::size_t most);

// Its parts. Each looks at one line.

/// Leftovers of templates and tools, advertising, placeholders, broken characters.
void find_foreign_text(const Glyphs& text, Span line, DefectList& found);
/// Doubled punctuation and spaces inside a sentence.
void find_slips(const Glyphs& text, Span line, DefectList& found);
/// Numbers of persons that a page must not show.
void find_personal_data(const Glyphs& text, Span line, DefectList& found);

}  // namespace importer::detail
FAZHI_END_NAMESPACE
