#include "rules/engine/gathered.hpp"
#include "rules/list.hpp"
#include "rules/support/chains.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/ordinals.hpp"
#include "rules/support/outline.hpp"

#include <algorithm>
#include <array>
#include <optional>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { jumps, repeats, starts_late, missing };

/// A heading that is counted. Of one without a number `optional` says whether it may have none.
struct Counted {
  const OutlinePart* part = nullptr;
  std::optional<Ordinal> ordinal;
  bool optional = false;
};
using List = std::vector<Counted>;

/// All numbered in order, from `first` on.
diag::Fix renumbering(const List& list, int first) {
  diag::Fix fix{{"按次序重新编号", "number them in order"}, false, {}};
  int rank = first;
  for (const Counted& one : list) {
    if (!one.ordinal) continue;
    const std::string_view printed = one.part->printed_number();
    if (rank < 100 && one.ordinal->value != rank)
      fix.edits.push_back(
          {one.part->at / "number", {0, printed.size()}, renumbered(printed, *one.ordinal, rank), std::nullopt});
    ++rank;
  }
  return fix;
}

/// Counts headings of one list.
class Counter {
 public:
  Counter(Findings& found, const List& list, int first)
      : found_(found),
        list_(list),
        first_(first),
        expected_(first),
        whole_(std::all_of(list.begin(), list.end(), [](const Counted& one) { return one.ordinal; })) {}

  /// Gives the number that would come next.
  int run() {
    for (const Counted& one : list_) {
      if (one.ordinal)
        take(one);
      else if (!one.optional)
        unnumbered_.push_back(&one);
    }
    lost(*std::find_if(list_.rbegin(), list_.rend(), [](const Counted& one) { return one.ordinal; }));
    return expected_;
  }

 private:
  void take(const Counted& one) {
    const int value = one.ordinal->value;
    const bool repeats_last = value == expected_ - 1 && value >= first_;
    // 一、 一、 三、: the repeated one stands for the second.
    const bool behind_repeated = repeated_ && unnumbered_.empty() && value == expected_ + 1;
    // Headings without a number stand where the numbers that are passed over would.
    if (value - expected_ == static_cast<int>(unnumbered_.size()))
      lost(one);
    else if (repeats_last)
      report(repeats, one);
    else if (value != expected_ && !behind_repeated)
      report(expected_ == 1 ? starts_late : jumps, one);
    unnumbered_.clear();
    repeated_ = repeats_last;
    expected_ = value + 1;
  }

  /// Tells of the headings without a number since the last one that has one; they would be written like `one`.
  void lost(const Counted& one) {
    for (const Counted* lost : unnumbered_)
      found_.add(missing, lost->part->title_at,
                 {"", renumbered(one.part->printed_number(), *one.ordinal, std::min(expected_++, 99))});
  }

  void report(Says says, const Counted& one) {
    const std::string_view printed = one.part->printed_number();
    Finding finding = found_.add(says, one.part->at / "number",
                                 {shortened(printed), renumbered(printed, *one.ordinal, std::min(expected_, 99))});
    if (whole_ && !mended_) finding.fix(renumbering(list_, first_));
    mended_ = true;
  }

  Findings& found_;
  const List& list_;
  int first_;
  int expected_;
  bool whole_;             ///< each has a number
  bool repeated_ = false;  ///< the last number was that of the heading before
  std::vector<const Counted*> unnumbered_;
  bool mended_ = false;
};

bool may_be_unnumbered(model::SectionKind kind) {
  return kind == model::SectionKind::other || kind == model::SectionKind::other_matters;
}

void check_sections(const Subject& subject, const std::vector<OutlinePart>& outline, Findings& found) {
  List list;
  for (std::size_t i = 0; i < outline.size(); ++i)
    list.push_back({&outline[i], outline[i].ordinal,
                    !outline[i].printed_number().empty() || may_be_unnumbered(subject.report.sections[i].kind)});
  // Where no heading has a number, none is missing.
  const bool any = std::any_of(list.begin(), list.end(), [](const Counted& one) { return one.ordinal; });
  if (any) Counter(found, list, 1).run();
}

/// The numbers below the first level. What is written in another form is counted by itself; a count may go on from one
/// heading to the next, as in reports whose items are numbered through.
class Below {
 public:
  explicit Below(Findings& found) : found_(found) { next_.fill(1); }

  void check(const OutlinePart& parent) {
    for (const OrdinalForm form :
         {OrdinalForm::chinese, OrdinalForm::bracketed, OrdinalForm::arabic, OrdinalForm::arabic_bracketed})
      check(parent, form);
    for (const OutlinePart& part : parent.parts) check(part);
  }

 private:
  void check(const OutlinePart& parent, OrdinalForm form) {
    List list;
    for (const OutlinePart& part : parent.parts) {
      const auto& ordinal = part.ordinal;
      // 一加强, 二加强 are a chain within a text.
      if (ordinal && ordinal->form == form && !part.is_of_chain) {
        // 1 again, behind more than 1, begins another list.
        if (ordinal->value == 1 && list.size() > 1) finish(list, form);
        list.push_back({&part, ordinal, false});
      } else if (!list.empty() && part.printed_number().empty()) {
        list.push_back({&part, std::nullopt, false});
      }
    }
    finish(list, form);
  }

  void finish(List& list, OrdinalForm form) {
    while (!list.empty() && !list.back().ordinal) list.pop_back();
    if (list.empty()) return;
    int& next = next_[static_cast<std::size_t>(form)];
    next = Counter(found_, list, list.front().ordinal->value == next ? next : 1).run();
    list.clear();
  }

  Findings& found_;
  std::array<int, 5> next_{};  ///< by form
};

void check(const Subject& subject, Findings& found) {
  const std::vector<OutlinePart>& outline = subject.gathered().outline();
  check_sections(subject, outline, found);
  Below below(found);
  for (const OutlinePart& section : outline) below.check(section);
}

}  // namespace

constexpr Rule heading_numbers_continuous =
    rule("heading-numbers-continuous")
        .severity(diag::Severity::warning)
        .category(Category::form)
        .basis("gbt-9704", "正文，结构层次序数", "body, numbers of headings")
        .for_reports_of(2012)
        .fixable(Fixable::unsafely)
        .titled("各级标题序数连续", "The headings of each level are numbered without a break")
        .says("序数“{0}”不连续，此处应为“{1}”", "the number “{0}” breaks the count; “{1}” is due here")
        .says("序数“{0}”重复，此处应为“{1}”", "the number “{0}” comes twice; “{1}” is due here")
        .says("序数从“{0}”开始，应从“{1}”开始", "the count starts with “{0}”; it starts with “{1}”")
        .says("其他标题都有序数，此处缺“{1}”", "the other headings are numbered; “{1}” is missing here")
        .example("一、主要举措和成效\n二、存在的不足和原因\n三、第一责任人职责履行情况",
                 "一、主要举措和成效\n一、存在的不足和原因\n三、第一责任人职责履行情况")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
