#include "rules/support/blemishes.hpp"

#include <fazhi/core/utf8.hpp>

#include "rules/support/contents.hpp"

#include <algorithm>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

Text title_of(const std::string& correction) {
  if (is_blank(correction)) return {"删去", "delete it"};
  return {"改为“" + correction + "”", "replace it with “" + correction + "”"};
}

diag::Fix fix_of(const Blemish& blemish) {
  const std::string& correction = *blemish.correction;
  return {title_of(correction),
          importer::is_safe(blemish.kind),
          {{blemish.at, blemish.within.value_or(Range{}), correction, blemish.place}}};
}

}  // namespace

Finding report_blemish(const Blemish& blemish, Findings& found, Quote quote) {
  Finding finding = found.add(blemish.at, {quote == Quote::masked ? masked(blemish.text) : shortened(blemish.text, 30),
                                           blemish.correction.value_or("")});
  finding.within(blemish.within).printed_at(blemish.place);
  if (blemish.correction) finding.fix(fix_of(blemish));
  return finding;
}

void report_blemishes(const Subject& subject, importer::DefectKind kind, Findings& found, Quote quote) {
  for (const Blemish& blemish : subject.blemishes())
    if (blemish.kind == kind) report_blemish(blemish, found, quote);
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
