#include <fazhi/check/places.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>

FAZHI_BEGIN_NAMESPACE
namespace check {

void sort_by_place(std::vector<diag::Diagnostic>& findings) {
  const auto begin = [](const diag::Diagnostic& one) {
    return one.place ? one.place->begin : std::numeric_limits<std::size_t>::max();
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const diag::Diagnostic& a, const diag::Diagnostic& b) { return begin(a) < begin(b); });
}

void locate_problems(std::vector<diag::Diagnostic>& problems, const diag::SourceMap& places) {
  const auto place_of = [&places](const diag::Pointer& at) -> std::optional<Range> {
    const diag::Place* place = places.nearest(at);
    if (place == nullptr) return std::nullopt;
    return place->value;
  };
  for (diag::Diagnostic& problem : problems) {
    if (!problem.place && !problem.at.empty()) problem.place = place_of(problem.at);
    for (diag::Related& related : problem.related)
      if (!related.place) related.place = place_of(related.at);
  }
  sort_by_place(problems);
}

}  // namespace check
FAZHI_END_NAMESPACE
