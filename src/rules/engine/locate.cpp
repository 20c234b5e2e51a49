#include <fazhi/rules/validate.hpp>

#include "rules/engine/printed_text.hpp"
#include "rules/engine/text_at.hpp"

#include <algorithm>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Where the last element of a list ends, as far as the list has places.
std::optional<std::size_t> end_of(const diag::SourceMap& places, const diag::Pointer& list) {
  std::optional<std::size_t> end;
  for (std::size_t i = 0; const diag::Place* place = places.find(list / i); ++i) end = place->value.end;
  return end;
}

void add_if_absent(diag::SourceMap& places, const diag::Pointer& at, std::size_t offset) {
  if (!places.find(at)) places.add(at, {{offset, offset}, std::nullopt});
}

/// Looks places up for the findings in one report.
class Locator {
 public:
  Locator(const model::Report& report, const diag::SourceMap& places, const diag::Source& source)
      : report_(report), places_(places), source_(source) {}

  void locate(diag::Diagnostic& found) {
    if (!found.place) found.place = part_of(found.at, found.within);
    if (!found.place) found.place = place_of(found.at);
    for (diag::Related& related : found.related)
      if (!related.place) related.place = place_of(related.at);
    for (diag::Fix& fix : found.fixes) locate(fix);
    const auto lost = [](const diag::Fix& fix) {
      return std::any_of(fix.edits.begin(), fix.edits.end(), [](const diag::TextEdit& edit) { return !edit.place; });
    };
    found.fixes.erase(std::remove_if(found.fixes.begin(), found.fixes.end(), lost), found.fixes.end());
  }

 private:
  std::optional<Range> place_of(const diag::Pointer& at) const {
    if (const diag::Place* own = places_.find(at)) return own->value;
    const diag::Place* around = places_.nearest(at);
    if (!around) return std::nullopt;
    return around->key ? *around->key : around->value;
  }

  std::optional<Range> part_of(const diag::Pointer& at, const std::optional<Range>& within) {
    const PrintedText* printed = within ? printed_at(at) : nullptr;
    return printed ? printed->part(*within) : std::nullopt;
  }

  /// Gives a place to each edit that may be made in the source.
  void locate(diag::Fix& fix) {
    for (diag::TextEdit& edit : fix.edits) {
      const PrintedText* printed = edit.place ? nullptr : printed_at(edit.at);
      if (!printed) continue;
      const auto place = printed->part(edit.within);
      if (place && printed->takes(*place, edit.replacement)) edit.place = place;
    }
  }

  /// How the source prints the text with that pointer; null where it prints none. Findings about one text follow one
  /// another, so it is looked into once.
  const PrintedText* printed_at(const diag::Pointer& at) {
    if (printed_ && at == printed_pointer_) return &*printed_;
    const diag::Place* place = places_.find(at);
    const std::string* const text = place ? detail::text_at(report_, at) : nullptr;
    if (!text) return nullptr;
    printed_pointer_ = at;
    return &printed_.emplace(*text, place->value, source_.text());
  }

  const model::Report& report_;
  const diag::SourceMap& places_;
  const diag::Source& source_;
  diag::Pointer printed_pointer_;
  std::optional<PrintedText> printed_;
};

}  // namespace

void locate(std::vector<diag::Diagnostic>& findings, const model::Report& report, const diag::SourceMap& places,
            const diag::Source& source) {
  Locator locator(report, places, source);
  for (diag::Diagnostic& found : findings) locator.locate(found);
  std::stable_sort(findings.begin(), findings.end(), [](const diag::Diagnostic& a, const diag::Diagnostic& b) {
    const auto begin = [](const diag::Diagnostic& found) { return found.place ? found.place->begin : 0; };
    return begin(a) < begin(b);
  });
}

void add_missing_parts(diag::SourceMap& places, const diag::Source& source) {
  constexpr std::string_view spaces = " \t\r\n";
  const std::string& text = source.text();
  const diag::Pointer metadata = diag::Pointer{} / "metadata";
  const diag::Pointer sections = diag::Pointer{} / "sections";
  const std::size_t begin = std::min(text.find_first_not_of(spaces), text.size());
  const std::size_t body_end = end_of(places, sections).value_or(text.size());
  const std::size_t last_byte = text.find_last_not_of(spaces, body_end == 0 ? 0 : body_end - 1);
  const std::size_t end = last_byte == std::string::npos ? begin : last_byte + 1;
  const std::size_t signed_by = end_of(places, metadata / "signature" / "agencies").value_or(end);

  for (const char* field : {"title", "report_year", "issuing_agency", "document_number", "publication"})
    add_if_absent(places, metadata / field, begin);
  add_if_absent(places, metadata / "publication" / "published_on", begin);
  add_if_absent(places, metadata / "signature" / "signed_on", signed_by);
  add_if_absent(places, metadata / "signature", signed_by);
  add_if_absent(places, sections / "-", end);
}

}  // namespace rules
FAZHI_END_NAMESPACE
