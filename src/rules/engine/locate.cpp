#include <fazhi/bind/visit.hpp>
#include <fazhi/rules/validate.hpp>

#include <algorithm>
#include <string_view>
#include <unordered_map>

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

/// The number of times that `part` stands in `text` before `end`, not overlapping.
std::size_t occurrences(std::string_view text, std::string_view part, std::size_t end) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at < end && at != std::string_view::npos; at = text.find(part, at + part.size()))
    ++count;
  return count;
}

/// Finds the bytes of the source that print a part of a text. Indents, wraps and escapes may stand in between, so the
/// part is looked for where the whole text is not printed as it is.
std::optional<Range> printed_part(std::string_view text, Range within, Range place, std::string_view source) {
  if (within.begin > within.end || within.end > text.size() || place.end > source.size()) return std::nullopt;
  const std::string_view printed = source.substr(place.begin, place.size());
  const std::size_t whole = text.empty() ? std::string_view::npos : printed.find(text);
  if (whole != std::string_view::npos)
    return Range{place.begin + whole + within.begin, place.begin + whole + within.end};
  const std::string_view part = text.substr(within.begin, within.size());
  if (part.empty() || occurrences(text, part, text.size()) != occurrences(printed, part, printed.size()))
    return std::nullopt;
  std::size_t at = printed.find(part);
  for (std::size_t rest = occurrences(text, part, within.begin); rest > 0; --rest)
    at = printed.find(part, at + part.size());
  return at == std::string_view::npos ? std::nullopt
                                      : std::optional(Range{place.begin + at, place.begin + at + part.size()});
}

/// Whether a text may be put between others in YAML and JSON as it is.
bool is_plain(std::string_view text) { return text.find_first_of("\"'\\#:{}[]&*!|>%@`\n\r\t") == std::string_view::npos; }

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
    const auto lost = [&](diag::Fix& fix) { return !locate(fix); };
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
    const diag::Place* place = within ? places_.find(at) : nullptr;
    if (!place) return std::nullopt;
    const auto text = text_at(at);
    return text ? printed_part(*text, *within, place->value, source_.text()) : std::nullopt;
  }

  bool locate(diag::Fix& fix) {
    return std::all_of(fix.edits.begin(), fix.edits.end(), [this](diag::TextEdit& edit) {
      if (edit.place) return true;
      if (is_plain(edit.replacement)) edit.place = part_of(edit.at, edit.within);
      return edit.place.has_value();
    });
  }

  /// The text with that pointer. All texts are looked up once, when the first is asked for.
  std::optional<std::string_view> text_at(const diag::Pointer& at) {
    if (texts_.empty())
      bind::visit(report_, [this](const diag::Pointer& where, const std::string& text) {
        texts_.emplace(where.text(), text);
      });
    const auto found = texts_.find(at.text());
    return found == texts_.end() ? std::nullopt : std::optional<std::string_view>(found->second);
  }

  const model::Report& report_;
  const diag::SourceMap& places_;
  const diag::Source& source_;
  std::unordered_map<std::string, std::string_view> texts_;
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
