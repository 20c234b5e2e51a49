#include <fazhi/bind/write.hpp>
#include <fazhi/comparison/compare.hpp>
#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/report.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>

namespace {

using namespace fazhi;
using comparison::Fate;
using comparison::Presence;
using comparison::Trend;

model::Report report(const std::string& yaml) {
  auto read = io::read_report(diag::Source("report.yaml", "schema_version: '1.0'\n" + yaml));
  if (!read) throw std::runtime_error(read.problems.at(0).message.en + " at " + read.problems.at(0).at.text());
  return read.document->value;
}

const char* const last_year = R"(
metadata: {title: 清河县林业局2023年度法治政府建设年度报告, report_year: 2023, issuing_agency: {name: 清河县林业局}}
sections:
  - kind: achievements
    heading: 主要举措和成效
    measures:
      - title: 规范执法
        paragraphs: [检查企业86家次，罚款1.2万元。]
        indicators:
          - {name: 检查企业, quantity: {value: '86', unit: 家次}}
          - {name: 罚款, quantity: {value: '1.2', unit: 万元}}
          - {name: 出庭应诉率, quantity: {value: '90', unit: '%'}}
      - title: 普法
        indicators: [{name: 普法活动, quantity: {value: '4', unit: 场}}]
  - {kind: highlights, heading: 工作亮点}
  - kind: plan
    heading: 下一年度安排
    plan_items:
      - {id: p-1, title: 完善森林防火网格化巡护责任制}
      - {id: p-2, title: 建立湿地保护行政裁量基准, targets: [{nature: norm, quantity: {value: '86', unit: 家次}}]}
      - {id: p-3, title: 开展野生动植物保护志愿宣讲}
      - {id: p-4, title: 提升, paragraphs: [修订林木采伐许可服务指南，压缩办理时限。]}
)";

const char* const this_year = R"(
metadata: {report_year: 2024, issuing_agency: {name: 清河县林业局}}
sections:
  - kind: achievements
    heading: 2024年主要举措
    measures:
      - title: 规范执法
        paragraphs: [检查企业102家次，罚款9000元。]
        indicators:
          - {name: 检查企业, quantity: {value: '102', unit: 家次}}
          - {name: 罚款, quantity: {value: '9000', unit: 元}}
          - {code: litigation.appearance-rate, name: 负责人出庭, quantity: {value: '100', unit: '%'}}
      - title: 优化服务
        paragraphs: [修订了林木采伐许可服务指南，办理时限压缩一半。, 出台湿地保护行政裁量基准，统一处罚尺度。]
    subsections:
      - {kind: principal_leader_duty, heading: 第一责任人职责}
  - kind: plan
    heading: 2025年安排
    plan_items:
      - {title: 林区巡护再升级, follows: [p-1]}
)";

TEST(Compare, SaysWhichReportsTheyAre) {
  const auto result = comparison::compare(report(last_year), report(this_year));
  EXPECT_EQ(result.before.report_year->value(), 2023);
  EXPECT_EQ(result.after.agency, "清河县林业局");
  EXPECT_FALSE(result.after.title);
}

TEST(Compare, MatchesSectionsByWhatTheyReport) {
  const auto sections = comparison::compare(report(last_year), report(this_year)).sections;
  ASSERT_EQ(sections.size(), 4U);
  EXPECT_EQ(sections[0].presence, Presence::both);
  EXPECT_EQ(sections[0].before->items, 2);
  EXPECT_EQ(sections[0].after->characters, 61);
  EXPECT_EQ(sections[1].kind, model::SectionKind::principal_leader_duty);
  EXPECT_EQ(sections[1].presence, Presence::only_after);
  EXPECT_EQ(sections[1].after->pointer, "/sections/0/subsections/0");
  EXPECT_EQ(sections[2].kind, model::SectionKind::plan);
  EXPECT_EQ(sections[3].kind, model::SectionKind::highlights);
  EXPECT_EQ(sections[3].presence, Presence::only_before);
}

TEST(Compare, SetsFiguresOfTheSameThingSideBySide) {
  const auto catalogue = io::builtin_catalogue("indicators");
  comparison::Options options;
  options.indicators = &*catalogue;
  const auto figures = comparison::compare(report(last_year), report(this_year), options).indicators;
  ASSERT_EQ(figures.size(), 4U);
  EXPECT_EQ(figures[0].name, "检查企业");
  EXPECT_EQ(figures[0].difference->to_wire(), "16");
  EXPECT_EQ(figures[0].trend, Trend::neither);
  // 1.2万元 and 9000元 are in one unit, and one name of the catalogue.
  EXPECT_EQ(figures[1].code, "penalty.fines-only");
  EXPECT_EQ(figures[1].difference->to_wire(), "-3000");
  // Last year's by its name, this year's by its code.
  EXPECT_EQ(figures[2].code, "litigation.appearance-rate");
  EXPECT_EQ(figures[2].difference->to_wire(), "10");
  EXPECT_EQ(figures[2].trend, Trend::better);
  EXPECT_EQ(figures[3].presence, Presence::only_before);
  EXPECT_EQ(figures[3].before->pointer, "/sections/0/measures/1/indicators/0");
}

TEST(Compare, WithoutACatalogueGoesByNameAndUnit) {
  const auto figures = comparison::compare(report(last_year), report(this_year)).indicators;
  ASSERT_EQ(figures.size(), 5U);
  EXPECT_EQ(figures[1].presence, Presence::both);
  EXPECT_EQ(figures[1].trend, Trend::neither);
  EXPECT_EQ(figures[2].presence, Presence::only_after);
}

TEST(Compare, SaysWhatBecameOfThePlan) {
  const auto plan = comparison::compare(report(last_year), report(this_year)).plan_items;
  ASSERT_EQ(plan.size(), 4U);
  EXPECT_EQ(plan[0].fate, Fate::kept);
  EXPECT_TRUE(plan[0].plan->by_reference);
  EXPECT_EQ(plan[0].plan->pointer, "/sections/1/plan_items/0");
  EXPECT_EQ(plan[1].fate, Fate::done);
  EXPECT_EQ(plan[1].measure->title, "优化服务");
  EXPECT_GE(plan[1].measure->likeness, 60);
  EXPECT_EQ(plan[2].fate, Fate::dropped);
  EXPECT_FALSE(plan[2].plan || plan[2].measure);
  // Its title alone would match anything.
  EXPECT_EQ(plan[3].fate, Fate::done);
}

TEST(Compare, OfAReportWithItselfChangesNothing) {
  const auto one = report(last_year);
  const auto result = comparison::compare(one, one);
  for (const auto& section : result.sections) EXPECT_EQ(section.presence, Presence::both);
  for (const auto& figure : result.indicators) {
    EXPECT_EQ(figure.presence, Presence::both);
    EXPECT_EQ(figure.trend, Trend::same);
  }
  for (const auto& item : result.plan_items) EXPECT_EQ(item.fate, Fate::kept);
}

TEST(Compare, OfLargeReportsTakesNoMoreThanItsShare) {
  model::Report large;
  large.sections.resize(20001);
  model::Section& section = large.sections[0];
  for (int i = 0; i < 20000; ++i) {
    section.plan_items.emplace_back().title = "持续推进法治政府建设各项工作第" + std::to_string(i) + "项";
    section.measures.emplace_back().title = section.plan_items.back().title;
  }
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(comparison::compare(large, large).plan_items.size(), 20000U);
  // Pair by pair it would be four hundred million comparisons.
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

}  // namespace
