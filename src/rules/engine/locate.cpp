#include <fazhi/rules/validate.hpp>

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

}  // namespace

void locate(std::vector<diag::Diagnostic>& findings, const diag::SourceMap& places) {
  const auto place_of = [&places](const diag::Pointer& at) -> std::optional<Range> {
    if (const diag::Place* own = places.find(at)) return own->value;
    const diag::Place* around = places.nearest(at);
    if (!around) return std::nullopt;
    return around->key ? *around->key : around->value;
  };
  for (diag::Diagnostic& found : findings) {
    found.place = place_of(found.at);
    for (diag::Related& related : found.related) related.place = place_of(related.at);
  }
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
