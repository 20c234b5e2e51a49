#pragma once

#include <fazhi/check/check.hpp>
#include <fazhi/core/range.hpp>
#include <fazhi/rules/findings_file.hpp>

#include "check/discretion.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace output::detail::html {

/// What the page shows of a text at the most. Of a longer one it shows windows round what was found.
inline constexpr std::size_t max_text = 2'000'000;
inline constexpr std::size_t window = 1'500;  ///< bytes before and behind each place

/// One report on its way into the page: what each part of it needs to know of the others.
class View {
 public:
  /// `number` is that of the report in its page, from 1. Everything must outlive the view.
  View(const check::Checker& checker, const check::Loaded& loaded, const check::Checked& checked, std::size_t number);

  const check::Checker& checker;
  const check::Loaded& loaded;
  const check::Checked& checked;

  /// The ids of what the page links to: `r1`, and within it `r1-f3` a finding, `r1-m3` its mark, `r1-m3-1` that of its
  /// first related place, `r1-l12` a line.
  std::string id() const;
  std::string finding(std::size_t index) const { return id() + "-f" + std::to_string(index + 1); }
  std::string mark(std::size_t index) const { return id() + "-m" + std::to_string(index + 1); }
  std::string related(std::size_t index, std::size_t which) const {
    return mark(index) + "-" + std::to_string(which + 1);
  }
  std::string line(std::size_t number) const { return id() + "-l" + std::to_string(number); }

  const model::Report* report() const { return loaded.document ? &loaded.document->value : nullptr; }
  const diag::Source* source() const { return loaded.source(); }

  /// The parts of the text that the page shows, in their order; together they are the text where it is short enough.
  const std::vector<Range>& windows() const { return windows_; }
  bool shows(Range place) const;

  /// Where a value of the report begins in the text; none where that is not shown. The line can be linked to then.
  std::optional<std::size_t> line_of(const diag::Pointer& pointer);
  const std::set<std::size_t>& lines() const { return lines_; }

  /// A text of the report for the page, escaped; what must not be shown again is blotted out.
  std::string shown(std::string_view text) const;
  /// The places that are blotted out in the text, in its order.
  const std::vector<Range>& hidden() const { return hidden_; }

 private:
  void find_hidden();
  void find_windows();

  std::size_t number_;
  diag::SourceMap places_;
  std::vector<Range> windows_;
  std::vector<Range> hidden_;
  check::detail::Masks masks_;
  std::set<std::size_t> lines_;
};

/// `第3行第5列` and `line 3, column 5`.
Text place_name(const diag::Source& source, std::size_t offset);

// One function a part of the page, each in the file of its name; markup.
std::string verdict_of(const View& view);
std::string outline_of(View& view);
std::string findings_of(View& view);
std::string suppressed_of(const View& view);
std::string text_of(const View& view);
std::string figures_of(const View& view);
std::string ledger_of(const View& view);
/// All of them, in `<section class="report">`.
std::string report_of(View& view);

/// How many files ended in each way.
Text tally_of(const rules::RunSummary& run);

/// What judged, for the foot of a page.
std::string colophon_of(const check::Checker& checker);

/// `错误1 警告2` with their shapes; what there is none of is left out.
std::string counts_of(const rules::Outcome& outcome);
/// Whether the file is valid, in a word with its shape.
std::string status_of(const check::Checked& checked);
/// What a report is called: its title, else the name of its file.
std::string name_of(const View& view);

}  // namespace output::detail::html
FAZHI_END_NAMESPACE
