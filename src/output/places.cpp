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

namespace {

/// The text with a `*` for each character of what is hidden in it; it begins at `begin` of the source.
std::string blotted(std::string_view text, std::size_t begin, const std::vector<Range>& hidden) {
  auto next = std::upper_bound(hidden.begin(), hidden.end(), begin,
                               [](std::size_t at, const Range& place) { return at < place.end; });
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    utf8::next(text, at);
    while (next != hidden.end() && next->end <= begin + from) ++next;
    if (next != hidden.end() && next->begin < begin + at)
      shown += '*';
    else
      shown.append(text.substr(from, at - from));
  }
  return shown;
}

}  // namespace

std::string marked_text(const check::Loaded& loaded, const check::Checked& checked, const diag::Diagnostic& finding) {
  const diag::Source* source = loaded.source();
  if (!finding.place || source == nullptr || finding.discreet) return {};
  const Range line = source->line_at(finding.place->begin);
  const std::size_t end = std::min(finding.place->end, line.end);
  if (end <= finding.place->begin) return {};
  const auto marked = std::string_view(source->text()).substr(finding.place->begin, end - finding.place->begin);
  if (utf8::first_invalid(marked)) return {};
  const std::string shown = rules::shortened(marked, 40);
  return blotted(shown, finding.place->begin, checked.discreet);
}

std::string told(const check::Loaded& loaded, const check::Checked& checked, const diag::Diagnostic& finding) {
  std::string text = in_both(finding.message);
  if (region_in_file(loaded, finding.place)) return text;
  if (const std::string marked = marked_text(loaded, checked, finding); !marked.empty()) text += " 「" + marked + "」";
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
