#include "cli/unified_diff.hpp"

#ifdef FAZHI_HAS_DTL
#include <dtl/dtl.hpp>
#endif

#include <algorithm>
#include <sstream>
#include <string_view>
#include <vector>

namespace cli {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) lines.back() += "\n\\ No newline at end of file";
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// The lines that differ, as one run.
struct Run {
  std::size_t begin = 0;
  std::size_t before_end = 0;
  std::size_t after_end = 0;

  Run(const Lines& before, const Lines& after) : before_end(before.size()), after_end(after.size()) {
    while (begin < before_end && begin < after_end && before[begin] == after[begin]) ++begin;
    while (before_end > begin && after_end > begin && before[before_end - 1] == after[after_end - 1]) {
      --before_end;
      --after_end;
    }
  }
  std::size_t size() const { return before_end - begin + after_end - begin; }
};

void put(std::string& out, const Lines& lines, std::size_t begin, std::size_t end, char mark) {
  for (std::size_t i = begin; i < end; ++i) (out += mark) += lines[i] + '\n';
}

/// `-12,3`; a run of no lines is told by the line before it.
std::string span(std::size_t begin, std::size_t end) {
  return std::to_string(begin == end ? begin : begin + 1) + ',' + std::to_string(end - begin);
}

std::string one_hunk(const Lines& before, const Lines& after, const Run& run) {
  constexpr std::size_t context = 3;
  const std::size_t begin = run.begin - std::min(run.begin, context);
  const std::size_t behind = std::min(context, before.size() - run.before_end);
  std::string out =
      "@@ -" + span(begin, run.before_end + behind) + " +" + span(begin, run.after_end + behind) + " @@\n";
  put(out, before, begin, run.begin, ' ');
  put(out, before, run.begin, run.before_end, '-');
  put(out, after, run.begin, run.after_end, '+');
  put(out, before, run.before_end, run.before_end + behind, ' ');
  return out;
}

std::string hunks(const Lines& before, const Lines& after, const Run& run) {
#ifdef FAZHI_HAS_DTL
  // Finding the shortest way takes time in proportion to lines times differences.
  constexpr std::size_t most = 20'000;
  if (run.size() <= most) {
    dtl::Diff<std::string, Lines> diff(before, after);
    diff.compose();
    diff.composeUnifiedHunks();
    std::ostringstream out;
    diff.printUnifiedFormat(out);
    return out.str();
  }
#endif
  return one_hunk(before, after, run);
}

}  // namespace

std::string unified_diff(const std::string& name, const std::string& before, const std::string& after) {
  if (before == after) return {};
  const Lines old_lines = lines_of(before);
  const Lines new_lines = lines_of(after);
  return "--- " + name + "\n+++ " + name + '\n' + hunks(old_lines, new_lines, Run(old_lines, new_lines));
}

}  // namespace cli
