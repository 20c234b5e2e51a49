// What a report costs grows with its length and no faster: each operation at 1, 10 and 100 times the size.

#include <fazhi/check/check.hpp>
#include <fazhi/check/fixes.hpp>
#include <fazhi/comparison/compare.hpp>
#include <fazhi/import/import.hpp>
#include <fazhi/io/edit.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/text.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/output/page.hpp>
#include <fazhi/output/writer.hpp>

#include <gtest/gtest.h>

#include <time.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <functional>
#include <iostream>

namespace {

using namespace fazhi;

double processor_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// Memory that was given once is kept: what the system takes for each new page, and that is more for a long report, is
/// no cost of ours.
void keep_memory() {
#ifdef __GLIBC__
  ::mallopt(M_MMAP_THRESHOLD, 1 << 30);
  ::mallopt(M_TRIM_THRESHOLD, 2'000'000'000);
#endif
}

/// The least of a few runs: what others do on the machine only adds.
double seconds_of(const std::function<void()>& work, int times) {
  double least = 1e9;
  for (int i = 0; i < times; ++i) {
    const double begin = processor_seconds();
    work();
    least = std::min(least, processor_seconds() - begin);
  }
  return least;
}

model::Indicator indicator(std::size_t number) {
  model::Indicator made;
  made.name = "巡查第" + std::to_string(number) + "段河道";
  made.quantity.value = Decimal::of(static_cast<std::int64_t>(number % 900 + 3), 0).value();
  made.quantity.unit = "次";
  return made;
}

/// A report of so many measures, each of two figures; a twentieth of them has a fault.
model::Report report_of(std::size_t measures) {
  model::Report report;
  report.metadata.title = "青溪县水务局2024年度法治政府建设情况报告";
  report.metadata.report_year = ReportYear::from_wire(2024).value();
  report.metadata.issuing_agency.emplace().name = "青溪县水务局";
  model::Section done;
  done.kind = model::SectionKind::achievements;
  done.number = "一、";
  done.heading = "主要举措和成效";
  for (std::size_t i = 0; i < measures; ++i) {
    model::Measure measure;
    const std::string number = std::to_string(i);
    measure.title = "管好第" + number + "段河道";
    const std::string figures = "全年巡查第" + number + "段河道" + std::to_string(i % 900 + 3) + "次";
    measure.paragraphs = {measure.title + "。" + figures + "，办结案件" + std::to_string(i % 90 + 2) + "件" +
                              (i % 20 == 7 ? "。。" : "。"),
                          "依据《河道管理第" + number + "号办法》逐段公示，由镇村两级分段负责。"};
    measure.indicators = {indicator(i), indicator(i + measures)};
    measure.legal_bases.emplace_back().title = "河道管理第" + number + "号办法";
    done.measures.push_back(std::move(measure));
  }
  report.sections.push_back(std::move(done));
  model::Section planned;
  planned.kind = model::SectionKind::plan;
  planned.number = "二、";
  planned.heading = "2025年度工作安排";
  for (std::size_t i = 0; i < measures / 4; ++i) {
    model::PlanItem item;
    item.title = "巡查第" + std::to_string(i) + "段河道";
    item.paragraphs = {item.title + "，年底前完成。"};
    planned.plan_items.push_back(std::move(item));
  }
  report.sections.push_back(std::move(planned));
  return report;
}

struct Sized {
  explicit Sized(std::size_t measures)
      : report(report_of(measures)),
        json(io::write_json(report)),
        yaml(io::write_yaml(report)),
        text(io::write_text(report)) {}

  model::Report report;
  std::string json;
  std::string yaml;
  std::string text;
};

io::ReadOptions complete() {
  io::ReadOptions options;
  options.fast_readers = false;
  return options;
}

template <class Read>
void expect_read(const Read& read) {
  ASSERT_TRUE(read.document.has_value());
}

std::string output_of(const Sized& sized, output::Format format) {
  static const check::Checker checker;
  const auto loaded = check::load("report.json", sized.json);
  const auto checked = checker.check(loaded);
  const auto writer = output::writer_of(format, checker);
  std::string out = writer->begin();
  out += writer->file(loaded, checked);
  return out += writer->end({});
}

struct Operation {
  const char* name;
  std::function<void(const Sized&)> work;
  double slack = 3;  ///< how many times more than ten times as much is still taken for as much: caches end
};

std::ostream& operator<<(std::ostream& out, const Operation& operation) { return out << operation.name; }

class LinearTime : public testing::TestWithParam<Operation> {};

TEST_P(LinearTime, OfTenAndAHundredTimesTheSize) {
  keep_memory();
#ifdef NDEBUG
  constexpr std::size_t measures = 200;
#else
  constexpr std::size_t measures = 40;  // without optimization all takes several times as long
#endif
  static const Sized sizes[] = {Sized(measures), Sized(10 * measures), Sized(100 * measures)};
  double seconds[3] = {};
  for (int i = 0; i < 3; ++i) {
    GetParam().work(sizes[i]);
    seconds[i] = seconds_of([&] { GetParam().work(sizes[i]); }, i == 2 ? 2 : 5);
  }
  std::cout << GetParam().name << ": " << seconds[0] * 1e3 << " ms, x" << seconds[1] / seconds[0] << ", x"
            << seconds[2] / seconds[1] << '\n';
  // Below a millisecond the clock and the first touch of memory weigh too much.
  if (seconds[1] > 1e-3) {
    EXPECT_LT(seconds[2], 10 * GetParam().slack * seconds[1]);
  }
}

INSTANTIATE_TEST_SUITE_P(
    , LinearTime,
    testing::Values(
        Operation{"read_json",
                  [](const Sized& s) {
                    expect_read(io::read_json<model::Report>({"f", s.json}));
                  }},
        Operation{"read_json_completely",
                  [](const Sized& s) {
                    expect_read(io::read_json<model::Report>({"f", s.json}, complete()));
                  }},
        Operation{"read_yaml",
                  [](const Sized& s) {
                    expect_read(io::read_yaml<model::Report>({"f", s.yaml}));
                  }},
        Operation{"read_yaml_completely",
                  [](const Sized& s) {
                    expect_read(io::read_yaml<model::Report>({"f", s.yaml}, complete()));
                  }},
        Operation{"write_json", [](const Sized& s) { EXPECT_EQ(io::write_json(s.report).size(), s.json.size()); }},
        Operation{"write_yaml", [](const Sized& s) { EXPECT_EQ(io::write_yaml(s.report).size(), s.yaml.size()); }},
        Operation{"write_text", [](const Sized& s) { EXPECT_EQ(io::write_text(s.report).size(), s.text.size()); }},
        Operation{"import_text",
                  [](const Sized& s) {
                    EXPECT_GE(importer::import_text(diag::Source("f", s.text)).report.sections.size(), 2u);
                  }},
        Operation{"validate", [](const Sized& s) { output_of(s, output::Format::summary_csv); }},
        Operation{"validate_print",
                  [](const Sized& s) {
                    static const check::Checker checker;
                    EXPECT_FALSE(checker.check("report.txt", s.text).outcome.findings.empty());
                  }},
        Operation{"output_sarif", [](const Sized& s) { output_of(s, output::Format::sarif); }},
        Operation{"output_html", [](const Sized& s) { output_of(s, output::Format::html); }},
        Operation{"output_text", [](const Sized& s) { output_of(s, output::Format::text); }},
        Operation{"edit_yaml",
                  [](const Sized& s) {
                    const auto at = diag::Pointer{} / "sections" / 0 / "measures" / 3 / "title";
                    const bind::Tree value{bind::Tree::Kind::string, "新", {}, {}};
                    EXPECT_TRUE(io::edit({"f", s.yaml}, io::Format::yaml, {bind::Edit::set(at, value)}));
                  }},
        Operation{"mend",
                  [](const Sized& s) {
                    static const check::Checker checker;
                    check::fix(checker, check::load("report.yaml", s.yaml));
                  }},
        Operation{"compare", [](const Sized& s) { comparison::compare(s.report, s.report); }}),
    [](const testing::TestParamInfo<Operation>& test) { return std::string(test.param.name); });

}  // namespace
