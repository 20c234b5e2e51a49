#include "rules/support/blemishes.hpp"

#include <fazhi/core/utf8.hpp>
#include <fazhi/import/annotation.hpp>

#include "rules/support/contents.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

constexpr std::size_t longest_quote = 30;

Text title_of(const std::string& correction) {
  if (is_blank(correction)) return {"删去", "delete it"};
  return {"改为“" + correction + "”", "replace it with “" + correction + "”"};
}

/// An edit of the page alone, which no text prints byte by byte, names no text.
diag::TextEdit edit_of(const Blemish& blemish) {
  return {blemish.within ? blemish.at : diag::Pointer{}, blemish.within.value_or(Range{}), *blemish.correction,
          blemish.place};
}

/// A space in a number or behind it only sets it apart; one between two words may stand for a mark.
bool is_safe(const Blemish& blemish) {
  return importer::is_safe(blemish.kind) || (blemish.kind == importer::DefectKind::whitespace_inside_word &&
                                             blemish.confidence != importer::Confidence::unsure);
}

diag::Fix fix_of(const Blemish& blemish) {
  return {title_of(*blemish.correction), is_safe(blemish), {edit_of(blemish)}};
}

/// Mends all of one text, each in its own way.
diag::Fix fix_of(const std::vector<const Blemish*>& blemishes) {
  diag::Fix fix = fix_of(*blemishes.front());
  if (blemishes.size() > 1) fix.title = {"改正本段全部各处", "mend all of them in this text"};
  for (std::size_t i = 1; i < blemishes.size(); ++i) fix.edits.push_back(edit_of(*blemishes[i]));
  return fix;
}

/// The character that a text begins with, as U+FE5D.
std::string first_character(std::string_view text) {
  if (text.empty()) return {};
  std::size_t at = 0;
  std::uint32_t point = utf8::next(text, at);
  std::string digits;
  for (; point != 0 || digits.size() < 4; point >>= 4U) digits.insert(digits.begin(), "0123456789ABCDEF"[point & 15U]);
  return "U+" + digits;
}

/// Reports all blemishes of one kind in one text.
void report_together(const std::vector<const Blemish*>& blemishes, MessageFor message, Findings& found) {
  if (blemishes.empty()) return;
  const Blemish& first = *blemishes.front();
  Finding finding = found.add(message(first, blemishes.size() > 1), first.at,
                              {shortened(first.text, longest_quote), first.correction.value_or(""),
                               static_cast<int>(blemishes.size()), first_character(first.text)});
  finding.within(first.within).printed_at(first.place);
  const bool correctable = std::all_of(blemishes.begin(), blemishes.end(),
                                       [](const Blemish* blemish) { return blemish->correction.has_value(); });
  if (correctable) finding.fix(fix_of(blemishes));
}

}  // namespace

Finding report_blemish(const Blemish& blemish, Findings& found, Quote quote) {
  Finding finding =
      found.add(blemish.at, {quote == Quote::masked ? masked(blemish.text) : shortened(blemish.text, longest_quote),
                             blemish.correction.value_or("")});
  finding.within(blemish.within).printed_at(blemish.place);
  if (blemish.correction) finding.fix(fix_of(blemish));
  return finding;
}

void report_blemishes(const Subject& subject, importer::DefectKind kind, Findings& found, Quote quote) {
  for (const Blemish& blemish : subject.blemishes())
    if (blemish.kind == kind) report_blemish(blemish, found, quote);
}

void report_by_text(const Subject& subject, importer::DefectKind kind, Findings& found, MessageFor message) {
  std::vector<const Blemish*> together;
  for (const Blemish& blemish : subject.blemishes()) {
    if (blemish.kind != kind) continue;
    if (!together.empty() && together.front()->at != blemish.at) {
      report_together(together, message, found);
      together.clear();
    }
    together.push_back(&blemish);
  }
  report_together(together, message, found);
}

std::string masked(std::string_view text) {
  constexpr std::size_t shown = 4;
  std::size_t at = 0;
  for (std::size_t i = 0; i < shown && at < text.size(); ++i) utf8::next(text, at);
  return std::string(text.substr(0, at)) + std::string(utf8::length(text.substr(at)), '*');
}

const PlacedText* text_beginning_with(const Subject& subject, std::string_view words) {
  if (words.empty()) return nullptr;
  const auto& texts = subject.texts();
  const auto begins = [&](const PlacedText& text) { return text.text.substr(0, words.size()) == words; };
  const auto found = std::find_if(texts.begin(), texts.end(), begins);
  return found == texts.end() ? nullptr : &*found;
}

}  // namespace rules
FAZHI_END_NAMESPACE
