#include "check/discretion.hpp"

#include <fazhi/core/utf8.hpp>

#include "core/scan_text.hpp"
#include "import/compiled_vocabulary.hpp"
#include "import/personal_data.hpp"
#include "rules/engine/text_at.hpp"
#include "rules/support/blemishes.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {
namespace {

using importer::DefectKind;

constexpr std::size_t most_words = 100;
/// What a mask lets through; a shorter piece of a number tells no more than that.
constexpr std::size_t shown_digits = 4;
constexpr std::size_t fewest_digits = 11;
constexpr std::size_t identity_digits = 18;

/// A digit or the check letter in either width, as it is in ASCII; none of anything else.
std::optional<char> digit_of(char32_t point) {
  if (point >= U'\uff01' && point <= U'\uff5e') point -= U'\uff01' - U'!';
  if (point >= U'0' && point <= U'9') return static_cast<char>(point);
  return point == U'X' || point == U'x' ? std::optional('X') : std::nullopt;
}

/// What a number begins with.
constexpr scan::CodePointSet digits_of_numbers(U"0123456789０１２３４５６７８９");

/// What is not seen within a number.
bool is_invisible(char32_t point) {
  return point == U'\u00ad' || (point >= U'\u200b' && point <= U'\u200f') || point == U'\u2060' || point == U'\ufeff';
}

/// Whether a byte may belong to a number: to a digit in either width, or to what is not seen within it.
constexpr std::array<unsigned char, 256> bytes_of_numbers() {
  std::array<unsigned char, 256> bytes{};
  for (const char c : std::string_view("0123456789"
                                       "０１２３４５６７８９"
                                       "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
    bytes[static_cast<unsigned char>(c)] = 1;
  return bytes;
}
constexpr std::array<unsigned char, 256> of_number = bytes_of_numbers();

/// Where at least `fewest` bytes of numbers begin to stand together, from `at` on; the size of the text where none do.
/// Most bytes are stepped over: a run that long holds some bytes that are looked at, and those before them.
std::size_t next_long_run(std::string_view text, std::size_t at, std::size_t fewest) {
  const auto is_of_one = [text](std::size_t i) { return unsigned{of_number[static_cast<unsigned char>(text[i])]}; };
  constexpr std::size_t together = 4;
  for (std::size_t probe = at + together - 1; probe < text.size(); probe += fewest - together + 1) {
    if ((is_of_one(probe) & is_of_one(probe - 1) & is_of_one(probe - 2) & is_of_one(probe - 3)) == 0) continue;
    std::size_t begin = probe;
    while (begin > at && is_of_one(begin - 1) != 0) --begin;
    std::size_t end = probe + 1;
    while (end < text.size() && end - begin < fewest && is_of_one(end) != 0) ++end;
    if (end - begin >= fewest) {
      while (utf8::detail::continues(text, begin)) ++begin;
      return begin;
    }
    // No number reaches over the byte at the end.
    at = end;
    probe = end + together - 1;
  }
  return text.size();
}

struct Run {
  Range place;
  std::string digits;
};

/// The next digits that stand together, from `at` on, which moves behind them; none: there are no more.
std::optional<Run> next_run(std::string_view text, std::size_t& at) {
  at = digits_of_numbers.next(text, at);
  if (at == text.size()) return std::nullopt;
  Run run;
  run.place.begin = at;
  while (at < text.size()) {
    const std::size_t begin = at;
    const char32_t point = utf8::next(text, at);
    if (const auto digit = digit_of(point)) {
      run.digits += *digit;
      run.place.end = at;
      if (*digit == 'X') break;  // a number ends with it
    } else if (!is_invisible(point)) {
      at = begin;
      break;
    }
  }
  return run;
}

/// Whether a rule has looked at the report for it; of a file that no rule could judge that is not known, and yes.
bool is_looked_for(const rules::Outcome& outcome, std::string_view rule) {
  const auto looks = [rule](const rules::LedgerEntry& entry) {
    return entry.rule == rule && entry.state != rules::LedgerEntry::State::skipped;
  };
  return outcome.ledger.empty() || std::any_of(outcome.ledger.begin(), outcome.ledger.end(), looks);
}

bool is_looked_for(const rules::Outcome& outcome, DefectKind kind) {
  if (kind == DefectKind::identity_number) return is_looked_for(outcome, "no-identity-numbers");
  return is_looked_for(outcome, kind == DefectKind::mobile_number ? "no-mobile-numbers" : "no-bank-cards");
}

std::string_view part(std::string_view text, Range range) {
  const std::size_t begin = std::min(range.begin, text.size());
  return text.substr(begin, std::max(range.end, begin) - begin);
}

/// In their order, those that touch as one.
void join(std::vector<Range>& places) {
  std::sort(places.begin(), places.end(), [](Range a, Range b) { return a.begin < b.begin; });
  std::vector<Range> joined;
  for (const Range place : places) {
    if (!joined.empty() && place.begin <= joined.back().end)
      joined.back().end = std::max(joined.back().end, place.end);
    else
      joined.push_back(place);
  }
  places = std::move(joined);
}

}  // namespace

bool Masks::add_number(std::string_view text) {
  std::string digits;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = utf8::next(text, at);
    if (const auto digit = digit_of(point))
      digits += *digit;
    else if (!is_invisible(point) && point != U' ' && point != U'\n' && point != U'\r')
      return false;
  }
  if (digits.size() < fewest_digits) return false;
  backwards_.emplace(digits.rbegin(), digits.rend());
  numbers_.insert(std::move(digits));
  return true;
}

void Masks::add_words(std::string text) {
  if (!text.empty() && words_.size() < most_words) words_.insert(std::move(text));
}

/// No shorter run of digits is a number to be masked, or a part of one.
std::size_t Masks::fewest_digits_masked() const { return numbers_.empty() ? identity_digits : shown_digits + 1; }

bool Masks::is_number(const std::string& digits) const {
  if (digits.size() < fewest_digits) return false;
  if (numbers_.count(digits) != 0) return true;
  return recognises_ && importer::detail::is_identity_number(std::u32string(digits.begin(), digits.end()));
}

bool Masks::is_part(const std::string& digits, bool begins, bool ends) const {
  if (digits.size() <= shown_digits) return false;
  const auto starts_one = [](const std::set<std::string>& all, const std::string& with) {
    const auto one = all.lower_bound(with);
    return one != all.end() && one->compare(0, with.size(), with) == 0;
  };
  return (begins && starts_one(numbers_, digits)) ||
         (ends && starts_one(backwards_, std::string(digits.rbegin(), digits.rend())));
}

std::vector<Range> Masks::numbers_in(std::string_view text) const {
  constexpr std::string_view cut = "…";
  std::vector<Range> places;
  if (numbers_.empty() && !recognises_) return places;
  const std::size_t fewest = fewest_digits_masked() - 1;  // the last one may be a letter
  std::size_t at = next_long_run(text, 0, fewest);
  for (; const auto run = next_run(text, at); at = next_long_run(text, at, fewest)) {
    const bool begins = text.substr(run->place.end, cut.size()) == cut;
    const bool ends = run->place.begin >= cut.size() && text.substr(run->place.begin - cut.size(), cut.size()) == cut;
    if (is_number(run->digits) || is_part(run->digits, begins, ends)) places.push_back(run->place);
  }
  return places;
}

std::string Masks::masked(std::string_view text) const {
  std::string shown;
  std::size_t at = 0;
  for (const Range place : numbers_in(text)) {
    shown.append(text.substr(at, place.begin - at)).append(rules::masked(part(text, place)));
    at = place.end;
  }
  shown.append(text.substr(at));
  constexpr std::string_view blot = "███";
  for (const std::string& words : words_)
    for (std::size_t i = shown.find(words); i != std::string::npos; i = shown.find(words, i + blot.size()))
      shown.replace(i, words.size(), blot);
  return shown;
}

namespace {

/// The number that a finding is about, as the report has it; empty where it is about something else. In the source it
/// may stand beside an escape, which would be taken for a part of it.
std::string_view number_of(const Loaded& loaded, const diag::Diagnostic& finding) {
  if (!finding.discreet || !finding.within || !loaded.document) return {};
  const std::string* const text = rules::detail::text_at(loaded.document->value, finding.at);
  return text == nullptr ? std::string_view() : part(*text, *finding.within);
}

}  // namespace

Discretion::Discretion(const Loaded& loaded, const rules::Outcome& outcome, const importer::Options& reading) {
  for (const diag::Diagnostic& finding : outcome.findings)
    if (finding.discreet) take(loaded, finding);
  if (is_looked_for(outcome, DefectKind::identity_number)) masks_.recognise_identity_numbers();
  if (loaded.source() == nullptr) return;
  const std::string& text = loaded.source()->text();
  // Of a page also what findings do not tell one by one, as a text that is printed twice. In JSON and YAML a figure may
  // look like the other numbers.
  if (loaded.imported)
    for (const auto& number :
         importer::detail::personal_numbers(text, importer::detail::lexicon_of(reading.vocabulary)))
      if (is_looked_for(outcome, number.kind)) masks_.add_number(part(text, number.place));
  for (const Range place : masks_.numbers_in(text)) places_.push_back(place);
  join(places_);
}

void Discretion::take(const Loaded& loaded, const diag::Diagnostic& finding) {
  const auto take_place = [&](const std::optional<Range>& place) {
    if (!place || place->end <= place->begin || loaded.source() == nullptr) return;
    const std::string_view text = part(loaded.source()->text(), *place);
    places_.push_back(*place);
    const bool is_told = finding.message.zh.find(text) != std::string::npos;
    if (!masks_.add_number(text) && !is_told) masks_.add_words(std::string(text));
  };
  take_place(finding.place);
  masks_.add_number(number_of(loaded, finding));
  for (const diag::Related& related : finding.related) take_place(related.place);
}

void Discretion::hide(diag::Diagnostic& finding) const {
  const auto hide_in = [this](Text& text) { text = {masks_.masked(text.zh), masks_.masked(text.en)}; };
  hide_in(finding.message);
  for (diag::Related& related : finding.related) hide_in(related.message);
  const auto writes = [this](const diag::TextEdit& edit) { return !masks_.numbers_in(edit.replacement).empty(); };
  std::vector<diag::Fix>& fixes = finding.fixes;
  fixes.erase(
      std::remove_if(fixes.begin(), fixes.end(),
                     [&](const diag::Fix& fix) { return std::any_of(fix.edits.begin(), fix.edits.end(), writes); }),
      fixes.end());
  for (diag::Fix& fix : fixes) hide_in(fix.title);
}

void Discretion::hide(Checked& checked) const {
  for (diag::Diagnostic& finding : checked.outcome.findings) hide(finding);
  for (SuppressedFinding& known : checked.suppressed) {
    hide(known.finding);
    if (known.reason) known.reason = masks_.masked(*known.reason);
  }
  checked.discreet = places_;
}

Masks numbers_of(const Loaded& loaded, const Checked& checked) {
  Masks masks;
  if (is_looked_for(checked.outcome, DefectKind::identity_number)) masks.recognise_identity_numbers();
  if (loaded.source() != nullptr)
    for (const Range place : checked.discreet) masks.add_number(part(loaded.source()->text(), place));
  for (const diag::Diagnostic& finding : checked.outcome.findings) masks.add_number(number_of(loaded, finding));
  for (const SuppressedFinding& known : checked.suppressed) masks.add_number(number_of(loaded, known.finding));
  return masks;
}

}  // namespace check::detail
FAZHI_END_NAMESPACE
