#include "output/places.hpp"

#include "output/words.hpp"
#include "rules/support/contents.hpp"

#include <algorithm>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace output {

std::optional<Region> region_in_file(const check::Loaded& loaded, const std::optional<Range>& place) {
  const diag::Source* source = loaded.source();
  if (!place || source == nullptr || !loaded.text.is_whole_file) return std::nullopt;
  return Region{source->position(place->begin), source->position(std::max(place->begin, place->end))};
}

std::string marked_text(const check::Loaded& loaded, const diag::Diagnostic& finding) {
  const diag::Source* source = loaded.source();
  if (!finding.place || source == nullptr || finding.discreet) return {};
  const Range line = source->line_at(finding.place->begin);
  const std::size_t end = std::min(finding.place->end, line.end);
  if (end <= finding.place->begin) return {};
  const auto marked = std::string_view(source->text()).substr(finding.place->begin, end - finding.place->begin);
  return utf8::first_invalid(marked) ? std::string() : rules::shortened(marked, 40);
}

std::string told(const check::Loaded& loaded, const diag::Diagnostic& finding) {
  std::string text = in_both(finding.message);
  if (region_in_file(loaded, finding.place)) return text;
  if (const std::string marked = marked_text(loaded, finding); !marked.empty()) text += " 「" + marked + "」";
  return text;
}

std::string relative_path(const std::string& name) {
  std::string_view path = name;
  while (path.size() > 2 && path.substr(0, 2) == "./") {
    path.remove_prefix(2);
    while (path.size() > 1 && path.front() == '/') path.remove_prefix(1);
  }
  return as_utf8(std::string(path));
}

}  // namespace output
FAZHI_END_NAMESPACE
