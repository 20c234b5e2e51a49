#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { wrong_order, too_early };

/// A date that a report gives, and what it is called.
struct Dated {
  std::optional<Date> day;
  diag::Pointer at;
  Text what;
};

struct Dates {
  Dated signed_on;
  Dated submitted;
  Dated generated;
  Dated published;
};

Dates dates_of(const model::Metadata& given) {
  const auto publication = metadata() / "publication";
  Dates dates{{{}, metadata() / "signature" / "signed_on", {"成文日期", "date of signing"}},
              {given.submitted_on, metadata() / "submitted_on", {"报送日期", "date of submission"}},
              {{}, publication / "generated_on", {"生成日期", "date of generation"}},
              {{}, publication / "published_on", {"发布日期", "date of publication"}}};
  if (given.signature) dates.signed_on.day = given.signature->signed_on;
  if (given.publication) {
    dates.generated.day = given.publication->generated_on;
    dates.published.day = given.publication->published_on;
  }
  return dates;
}

/// Reports `first` when it is later than `second`, which it should come before.
void compare(const Dated& first, const Dated& second, Findings& found) {
  if (!first.day || !second.day || *first.day <= *second.day) return;
  const Text there{second.what.zh + "为" + second.day->to_wire(), "the " + second.what.en + " is given here"};
  found.add(wrong_order, first.at, {first.what, first.day->to_wire(), second.what, second.day->to_wire()})
      .see(second.at, there);
}

void check(const Subject& subject, Findings& found) {
  const model::Metadata& given = subject.report.metadata;
  Dates dates = dates_of(given);
  const int year = given.report_year ? given.report_year->value() : 0;
  // Of these published-after-year-end and signing-year-agrees speak.
  if (given.report_year) {
    if (dates.published.day && dates.published.day->year() <= year) dates.published.day.reset();
    auto& day = dates.signed_on.day;
    if (day && day->year() != year && day->year() != year + 1) day.reset();
  }
  compare(dates.signed_on, dates.submitted, found);
  compare(dates.signed_on, dates.published, found);
  compare(dates.generated, dates.published, found);
  const auto& signed_on = dates.signed_on.day;
  if (signed_on && signed_on->year() == year && signed_on->month() < 12)
    found.add(too_early, dates.signed_on.at, {signed_on->to_wire(), year})
        .see(metadata() / "report_year", {"报告年度写在这里", "the report year is given here"});
}

}  // namespace

constexpr Rule dates_in_order =
    rule("dates-in-order")
        .severity(diag::Severity::warning)
        .category(Category::metadata)
        .basis("fazhi-format", "日期前后相符", "dates that fit one another")
        .catches(
            "发布早于成文，或年度未完先成文：日期抄错，或沿用往年的报告",
            "published before it was signed, or signed long before its year was over: a date was copied wrongly, or "
            "an older report was used as a draft")
        .titled("各日期先后合理", "The dates follow one another")
        .says("{0}{1}晚于{2}{3}，请核对", "the {0}, {1}, is later than the {2}, {3}; check them")
        .says("报告于{0}成文，早于{1}年12月，请核对日期或补全全年情况",
              "signed on {0}, before December {1}; check the date, or report on the whole year")
        .example("成文日期：2025-01-20，发布日期：2025-02-10", "成文日期：2025-02-20，发布日期：2025-02-10")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
