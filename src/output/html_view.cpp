#include "output/html_view.hpp"

#include <fazhi/core/utf8.hpp>

#include "output/html_markup.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace output::detail::html {
namespace {

bool before(const Range& a, const Range& b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; }

/// The places that a finding shows, its own first.
std::vector<Range> places_of(const diag::Diagnostic& finding) {
  std::vector<Range> places;
  if (finding.place) places.push_back(*finding.place);
  for (const diag::Related& one : finding.related)
    if (one.place) places.push_back(*one.place);
  return places;
}

/// An offset that is no byte within a character, up to three bytes before.
std::size_t at_character(const std::string& text, std::size_t at) {
  for (int i = 0; i < 3 && at > 0 && at < text.size(); ++i)
    if (utf8::detail::continues(text, at)) --at;
  return at;
}

/// The window round a place: of a long place its beginning and nothing else.
Range window_round(const std::string& text, Range place) {
  const std::size_t begin = place.begin < window ? 0 : place.begin - window;
  const std::size_t end = std::min({text.size(), place.end + window, place.begin + 4 * window});
  return {at_character(text, begin), at_character(text, end)};
}

}  // namespace

View::View(const check::Checker& by, const check::Loaded& from, const check::Checked& found, std::size_t number)
    : checker(by), loaded(from), checked(found), number_(number) {
  if (source() == nullptr) return;
  places_ = loaded.places();
  find_hidden();
  find_windows();
}

std::string View::id() const { return "r" + std::to_string(number_); }

void View::find_hidden() {
  hidden_ = checked.discreet;
  masks_ = check::detail::numbers_of(loaded, checked);
  for (const Range place : hidden_) {
    std::string words = source()->text().substr(place.begin, place.end - place.begin);
    if (!masks_.add_number(words)) masks_.add_words(std::move(words));
  }
}

void View::find_windows() {
  const std::string& text = source()->text();
  if (text.size() <= max_text) {
    windows_.push_back({0, text.size()});
    return;
  }
  std::vector<Range> wanted{{0, at_character(text, window)}};
  for (const diag::Diagnostic& finding : checked.outcome.findings)
    for (const Range place : places_of(finding)) wanted.push_back(window_round(text, place));
  std::sort(wanted.begin(), wanted.end(), before);
  std::size_t total = 0;
  for (const Range one : wanted) {
    if (!windows_.empty() && one.begin <= windows_.back().end) {
      total += std::max(one.end, windows_.back().end) - windows_.back().end;
      windows_.back().end = std::max(one.end, windows_.back().end);
    } else {
      total += one.end - one.begin;
      windows_.push_back(one);
    }
    if (total >= max_text) break;
  }
}

bool View::shows(Range place) const {
  const auto after = std::upper_bound(windows_.begin(), windows_.end(), place.begin,
                                      [](std::size_t at, const Range& one) { return at < one.begin; });
  if (after == windows_.begin()) return false;
  const std::size_t end = std::prev(after)->end;
  return place.begin < end || (place.begin == end && end == source()->text().size());
}

std::optional<std::size_t> View::line_of(const diag::Pointer& pointer) {
  const diag::Place* place = places_.find(pointer);
  if (place == nullptr) return std::nullopt;
  const Range where = place->key ? *place->key : place->value;
  if (!shows(where)) return std::nullopt;
  const std::size_t line = source()->position(where.begin).line;
  lines_.insert(line);
  return line;
}

std::string View::shown(std::string_view text) const { return escaped(masks_.masked(text)); }

Text place_name(const diag::Source& source, std::size_t offset) {
  const diag::Position at = source.position(offset);
  const std::string line = std::to_string(at.line);
  const std::string column = std::to_string(at.column);
  return {"第" + line + "行第" + column + "列", "line " + line + ", column " + column};
}

}  // namespace output::detail::html
FAZHI_END_NAMESPACE
