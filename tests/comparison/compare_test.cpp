#include <fazhi/bind/write.hpp>
#include <fazhi/comparison/compare.hpp>
#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/report.hpp>

#include <gtest/gtest.h>

#include <ctime>
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

/// A report of one section with these indicators.
model::Report stating(const std::string& indicators) {
  return report(
      "metadata: {report_year: 2024}\nsections:\n  - kind: achievements\n    heading: 举措\n    measures:\n"
      "      - title: 执法\n        indicators: [" +
      indicators + "]\n");
}

/// One indicator 行政检查 with a value and what else is said of it.
std::string checks(const std::string& value, const std::string& more = {}) {
  return "{name: 行政检查, quantity: {value: '" + value + "', unit: 次}" + (more.empty() ? "" : ", " + more) + "}";
}

/// `before>after trend`, one a figure.
std::string paired(const std::string& before, const std::string& after, const comparison::Options& options = {}) {
  std::string all;
  for (const auto& figure : comparison::compare(stating(before), stating(after), options).indicators)
    all += (figure.before ? figure.before->quantity.value.to_wire() : "") + ">" +
           (figure.after ? figure.after->quantity.value.to_wire() : "") + " ";
  return all;
}

TEST(Compare, SetsNoHalfYearBesideAYear) {
  EXPECT_EQ(paired(checks("30", "period: 上半年"), checks("64", "period: 全年")), ">64 30> ");
  EXPECT_EQ(paired(checks("30", "period: 上半年") + ", " + checks("60", "period: 全年"),
                   checks("64", "period: 全年") + ", " + checks("31", "period: 上半年")),
            "60>64 30>31 ");
  EXPECT_EQ(paired(checks("5", "scope: 城区"), checks("9", "scope: 全县")), ">9 5> ");
  // The year of the report is the whole year, whichever it is.
  EXPECT_EQ(paired(checks("60", "period: 2024年度"), checks("64", "period: 全年")), "60>64 ");
  EXPECT_EQ(paired(checks("60", "period: 2023年"), checks("64", "period: 全年")), ">64 60> ");
}

TEST(Compare, TakesAPeriodThatIsNotSaidForAnyOnlyWhereThereIsOne) {
  EXPECT_EQ(paired(checks("60"), checks("64", "period: 全年")), "60>64 ");
  EXPECT_EQ(paired(checks("60", "scope: 全县"), checks("64", "period: 全年")), "60>64 ");
  EXPECT_EQ(paired(checks("60"), checks("64", "period: 全年") + ", " + checks("31", "period: 上半年")), ">64 >31 60> ");
  // Once those of one period are set side by side, one of each is left.
  EXPECT_EQ(paired(checks("60") + ", " + checks("30", "period: 上半年"),
                   checks("64", "period: 全年") + ", " + checks("31", "period: 上半年")),
            "60>64 30>31 ");
}

TEST(Compare, CallsFiguresTheSameThatMayBe) {
  const auto trend = [](const std::string& before, const std::string& after) {
    const std::string head = "{name: 罚款, code: f, quantity: ";
    model::Catalogue catalogue;
    model::CatalogueEntry& entry = catalogue.entries.emplace_back();
    entry.code = "f";
    entry.direction = model::Direction::lower_is_better;
    comparison::Options options;
    options.indicators = &catalogue;
    return comparison::compare(stating(head + before + "}"), stating(head + after + "}"), options)
        .indicators.at(0)
        .trend;
  };
  EXPECT_EQ(trend("{value: '1.2', unit: 万元}", "{value: '12030', unit: 元}"), Trend::same);
  EXPECT_EQ(trend("{value: '300', unit: 元, qualifier: about_more}", "{value: '312', unit: 元}"), Trend::same);
  EXPECT_EQ(trend("{value: '1.2', unit: 万元}", "{value: '12600', unit: 元}"), Trend::worse);
  EXPECT_EQ(trend("{value: '312', unit: 元}", "{value: '311', unit: 元}"), Trend::better);
}

TEST(Compare, SaysNothingOfWhatTheLimitCutOff) {
  comparison::Options options;
  options.max_items = 1;
  EXPECT_EQ(paired(checks("30", "period: 上半年") + ", " + checks("60", "period: 全年"), checks("64", "period: 全年"),
                   options),
            "30> ");
  const auto result = comparison::compare(report(last_year), report(this_year), options);
  EXPECT_EQ(result.left_out.indicators, 5);
  // One item is kept by reference, three are beyond.
  ASSERT_EQ(result.plan_items.size(), 1U);
  EXPECT_EQ(result.left_out.plan_items, 3);
  EXPECT_EQ(result.left_out.measures, 1);
  // 2 of 4 items and their measure that was not looked at: neither done nor dropped.
  auto without_ids = report(last_year);
  for (auto& item : without_ids.sections[2].plan_items) item.id.reset();
  const auto unknown = comparison::compare(without_ids, report(this_year), options);
  EXPECT_TRUE(unknown.plan_items.empty());
  EXPECT_EQ(unknown.left_out.plan_items, 4);
  const auto whole = comparison::compare(report(last_year), report(this_year)).left_out;
  EXPECT_EQ(whole.indicators + whole.plan_items + whole.measures, 0);
}

TEST(Compare, RecognisesTheSameWordsHoweverManyItemsHaveThem) {
  model::Report many;
  for (int i = 0; i < 300; ++i)
    many.sections.resize(1), many.sections[0].plan_items.emplace_back().title = "推进法治政府建设，落实各项制度";
  many.sections[0].plan_items.emplace_back().title = "一";
  model::Report punctuated = many;
  for (auto& item : punctuated.sections[0].plan_items) item.title += "。";
  const auto plan = comparison::compare(many, punctuated).plan_items;
  ASSERT_EQ(plan.size(), 301U);
  for (const auto& item : plan) EXPECT_EQ(item.fate, Fate::kept) << item.pointer;
  EXPECT_EQ(plan[300].plan->pointer, "/sections/0/plan_items/300");
  EXPECT_EQ(plan[300].plan->likeness, 100);
}

TEST(Compare, OfLargeReportsTakesNoMoreThanItsShare) {
  model::Report large;
  large.sections.resize(20001);
  model::Section& section = large.sections[0];
  for (int i = 0; i < 20000; ++i) {
    section.plan_items.emplace_back().title = "持续推进法治政府建设各项工作第" + std::to_string(i) + "项";
    section.measures.emplace_back().title = section.plan_items.back().title;
  }
  const std::clock_t begin = std::clock();  // of this process: the machine may have other work
  EXPECT_EQ(comparison::compare(large, large).plan_items.size(), 20000U);
  // Pair by pair it would be four hundred million comparisons.
  EXPECT_LT(std::clock() - begin, 30 * CLOCKS_PER_SEC);
}

std::string ideograph(int number) {
  const int c = 0x4E00 + number % 20'000;
  return {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
          static_cast<char>(0x80 | (c & 0x3F))};
}

TEST(Compare, FindsItemsByTheFewWordsThatNotAllHave) {
  // All begin with the same thousand characters: only the end tells which is which. They come the other way round.
  std::string common;
  for (int i = 0; i < 1000; ++i) common += ideograph(i);
  const auto title = [&](int item, const char* end) {
    std::string words = common;
    for (int i = 0; i < 12; ++i) words += ideograph(2'000 + item * 12 + i);
    return words + end;
  };
  constexpr int count = 400;
  model::Report before;
  before.sections.resize(1);
  model::Report after = before;
  for (int i = 0; i < count; ++i) {
    before.sections[0].plan_items.emplace_back().title = title(i, "甲");
    after.sections[0].plan_items.emplace_back().title = title(count - 1 - i, "乙");
  }
  const auto plan = comparison::compare(before, after).plan_items;
  ASSERT_EQ(plan.size(), std::size_t{count});
  for (int i = 0; i < count; ++i) {
    const auto& found = plan[static_cast<std::size_t>(i)].plan;
    ASSERT_TRUE(found) << i;
    EXPECT_EQ(found->pointer, "/sections/0/plan_items/" + std::to_string(count - 1 - i));
  }
}

TEST(Compare, OfLongTextsOfTheSameWordsStopsInTime) {
  // 1,500 items, each of 2,000 characters that 250 of them share, which is just few enough to be looked at.
  model::Report large;
  large.sections.resize(1);
  model::Report other = large;
  for (int group = 0; group < 6; ++group) {
    std::string words;
    for (int i = 0; i < 1990; ++i) words += ideograph(i * 7 + group * 2'500);
    for (int i = 0; i < 250; ++i) {
      large.sections[0].plan_items.emplace_back().title = words + "A" + std::to_string(i);
      other.sections[0].plan_items.emplace_back().title = words + "B" + std::to_string(i);
    }
  }
#ifdef FAZHI_TEST_COVERAGE  // of the preset `coverage`: to count each line takes longer
  constexpr int most_seconds = 100;
#else
  constexpr int most_seconds = 30;
#endif
  const std::clock_t begin = std::clock();  // of this process: the machine may have other work
  const auto plan = comparison::compare(large, other).plan_items;
  EXPECT_LT(std::clock() - begin, most_seconds * CLOCKS_PER_SEC);
  ASSERT_EQ(plan.size(), 1500U);
  for (const auto& item : plan) EXPECT_EQ(item.fate, Fate::kept) << item.pointer;
}

TEST(Differences, AreThoseOfTwoDraftsInTheFormOfAFile) {
  const auto before = report(last_year);
  auto after = before;
  after.sections[1].heading = "亮点";
  after.metadata.title.reset();
  const auto file = comparison::differences_of(bind::diff(before, after));
  EXPECT_EQ(file.schema, "urn:fazhi:schema:differences:1");
  ASSERT_EQ(file.differences.size(), 3U);
  EXPECT_EQ(file.differences[0].kind, comparison::ChangeKind::removed);
  EXPECT_EQ(file.differences[0].before, "/metadata/title");
  EXPECT_TRUE(file.differences[0].from);
  EXPECT_FALSE(file.differences[0].to);
  EXPECT_EQ(file.differences[2].to, "亮点");
}

}  // namespace
