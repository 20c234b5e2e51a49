#include "cli/unified_diff.hpp"

#include <fazhi/diag/render.hpp>

#ifdef FAZHI_HAS_DTL
#include <dtl/dtl.hpp>
#endif

#include <algorithm>
#include <filesystem>
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

/// Lines that differ, with no line that is the same among them.
struct Run {
  std::size_t before_begin = 0;
  std::size_t before_end = 0;
  std::size_t after_begin = 0;
  std::size_t after_end = 0;

  std::size_t size() const { return before_end - before_begin + after_end - after_begin; }
};

/// All between the first and the last difference.
Run whole_run(const Lines& before, const Lines& after) {
  std::size_t begin = 0;
  Run run{0, before.size(), 0, after.size()};
  while (begin < run.before_end && begin < run.after_end && before[begin] == after[begin]) ++begin;
  while (run.before_end > begin && run.after_end > begin && before[run.before_end - 1] == after[run.after_end - 1]) {
    --run.before_end;
    --run.after_end;
  }
  run.before_begin = run.after_begin = begin;
  return run;
}

/// The lines that differ from those in the same place, of texts with as many lines.
std::vector<Run> runs_in_place(const Lines& before, const Lines& after) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] == after[i]) continue;
    if (!runs.empty() && runs.back().before_end == i)
      runs.back().before_end = runs.back().after_end = i + 1;
    else
      runs.push_back({i, i + 1, i, i + 1});
  }
  return runs;
}

void put(std::string& out, const Lines& lines, std::size_t begin, std::size_t end, char mark) {
  for (std::size_t i = begin; i < end; ++i) (out += mark) += lines[i] + '\n';
}

/// `12,3`; a run of no lines is told by the line before it.
std::string span(std::size_t begin, std::size_t end) {
  return std::to_string(begin == end ? begin : begin + 1) + ',' + std::to_string(end - begin);
}

/// Runs with the lines around them; those that are near one another in one hunk.
std::string hunks_of(const Lines& before, const Lines& after, const std::vector<Run>& runs) {
  constexpr std::size_t context = 3;
  std::string out;
  for (std::size_t i = 0; i < runs.size();) {
    std::size_t last = i;
    while (last + 1 < runs.size() && runs[last + 1].before_begin - runs[last].before_end <= 2 * context) ++last;
    const std::size_t ahead = std::min(runs[i].before_begin, context);
    const std::size_t behind = std::min(context, before.size() - runs[last].before_end);
    out += "@@ -" + span(runs[i].before_begin - ahead, runs[last].before_end + behind) + " +" +
           span(runs[i].after_begin - ahead, runs[last].after_end + behind) + " @@\n";
    std::size_t done = runs[i].before_begin - ahead;
    for (; i <= last; ++i) {
      put(out, before, done, runs[i].before_begin, ' ');
      put(out, before, runs[i].before_begin, runs[i].before_end, '-');
      put(out, after, runs[i].after_begin, runs[i].after_end, '+');
      done = runs[i].before_end;
    }
    put(out, before, done, done + behind, ' ');
  }
  return out;
}

std::string hunks(const Lines& before, const Lines& after) {
  const Run run = whole_run(before, after);
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
  return hunks_of(before, after, before.size() == after.size() ? runs_in_place(before, after) : std::vector<Run>{run});
}

/// The path below the folder that a patch is applied in. Neither Git nor `patch` goes out of that folder, so one that
/// leads out of it is given as it is in the folder above that holds it.
std::string below(const std::string& name) {
  std::string path = std::filesystem::path(name).lexically_normal().generic_string();
  std::size_t begin = 0;
  for (;;) {
    if (path.compare(begin, 1, "/") == 0)
      ++begin;
    else if (path.compare(begin, 3, "../") == 0)
      begin += 3;
    else
      return path.substr(begin);
  }
}

char digit(unsigned int value) { return static_cast<char>('0' + (value & 7U)); }

/// As Git quotes a name that no line can have as it is, `"a/\"\344\270\200\".yaml"`.
std::string quoted(const std::string& label) {
  std::string text = "\"";
  for (const char c : label) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      text.append({'\\', c});
    else if (byte >= 0x20 && byte < 0x7F)
      text += c;
    else
      text.append({'\\', digit(byte >> 6U), digit(byte >> 3U), digit(byte)});
  }
  return text + '"';
}

/// A path behind `a/` or `b/`, as Git has it and `patch -p1` takes it. One with a space is ended by a tab.
std::string labelled(const char* side, const std::string& path) {
  const std::string label = side + path;
  if (path.find_first_of("\"\\") != std::string::npos || fazhi::diag::printable(path) != path) return quoted(label);
  return path.find(' ') == std::string::npos ? label : label + '\t';
}

}  // namespace

std::string unified_diff(const std::string& name, const std::string& before, const std::string& after) {
  if (before == after) return {};
  const std::string path = below(name);
  return "--- " + labelled("a/", path) + "\n+++ " + labelled("b/", path) + '\n' +
         hunks(lines_of(before), lines_of(after));
}

}  // namespace cli
