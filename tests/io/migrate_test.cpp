#include <fazhi/bind/write.hpp>
#include <fazhi/io/migrate.hpp>
#include <fazhi/io/report.hpp>
#include <fazhi/io/sinks.hpp>

#include <gtest/gtest.h>

namespace {

using namespace fazhi;

const char* const version_0 = R"(schema_version: '0.1'
title: 清河县林业局2020年度法治政府建设年度报告
year: 2020
agency: 清河县林业局
published_on: '2021-03-05'
sections:
  - type: results
    heading: 主要举措和成效
    items:
      - title: 规范执法
        paragraphs: [检查企业86家次。]
        figures: [{name: 检查企业, value: 86, unit: 家次}]
  - type: next
    heading: 下一年度安排
    items: [{title: 充实执法人员}]
x-note: 保留
)";

const char* const version_1 = R"(schema_version: "1.0"
metadata:
  title: 清河县林业局2020年度法治政府建设年度报告
  report_year: 2020
  issuing_agency:
    name: 清河县林业局
  publication:
    published_on: "2021-03-05"
sections:
  - kind: achievements
    heading: 主要举措和成效
    measures:
      - title: 规范执法
        paragraphs:
          - 检查企业86家次。
        indicators:
          - name: 检查企业
            quantity:
              value: "86"
              unit: 家次
  - kind: plan
    heading: 下一年度安排
    plan_items:
      - title: 充实执法人员
x-note: 保留
)";

TEST(Migrate, BringsAnOlderMajorVersionToThePresentOne) {
  const auto migrated = io::migrate_report({"old.yaml", version_0});
  ASSERT_TRUE(migrated.document) << migrated.problems.at(0).id;
  EXPECT_TRUE(migrated.problems.empty());
  EXPECT_EQ(io::write_report(*migrated.document, io::Format::yaml), version_1);
}

TEST(Migrate, IsWhatTheReaderNamesAsTheWayOut) {
  const auto refused = io::read_report({"old.yaml", version_0});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.problems.at(0).id, "schema-version.major");
  EXPECT_NE(refused.problems[0].message.en.find("fazhi migrate"), std::string::npos);
}

TEST(Migrate, ReadsThePresentVersionAsItIs) {
  const auto migrated = io::migrate_report({"new.yaml", version_1});
  ASSERT_TRUE(migrated.document);
  EXPECT_EQ(io::write_report(*migrated.document, io::Format::yaml), version_1);
}

TEST(Migrate, SaysThatCommentsAreLost) {
  const auto migrated = io::migrate_report({"old.yaml", std::string(version_0) + "# 结尾\n"});
  ASSERT_TRUE(migrated.document);
  ASSERT_EQ(migrated.problems.size(), 1U);
  EXPECT_EQ(migrated.problems[0].id, "migrate.comments");
  EXPECT_EQ(migrated.problems[0].severity, diag::Severity::warning);
}

TEST(Migrate, ReportsWhatItCouldNotPlace) {
  const auto migrated = io::migrate_report(
      {"old.json", R"({"schema_version": "0.1", "sections": [{"type": "what", "heading": "x", "items": []}]})"});
  EXPECT_FALSE(migrated.document);
  ASSERT_EQ(migrated.problems.size(), 2U);
  EXPECT_EQ(migrated.problems[0].id, "enum.unknown-name");
  EXPECT_EQ(migrated.problems[0].at.text(), "/sections/0/kind");
  EXPECT_FALSE(migrated.problems[0].place);
  EXPECT_EQ(migrated.problems[1].id, "key.unknown");
}

TEST(Migrate, RefusesWhatComesLater) {
  const auto migrated =
      io::migrate_report({"late.json", R"({"schema_version": "2.0", "metadata": {}, "sections": []})"});
  EXPECT_FALSE(migrated.document);
  EXPECT_EQ(migrated.problems.at(0).id, "schema-version.major");
  EXPECT_NE(migrated.problems[0].message.en.find("newer"), std::string::npos);
}

/// Scalars without quotes, which a field takes as text or number.
const char* const plain_0 = R"(schema_version: 0.1
title: 2020
agency: 0x1F
document_number: 清林发〔2021〕5号
sections:
  - type: results
    heading: .inf
    number: 1
    items:
      - number: 002
        title: 2024
        paragraphs: [yes, True]
        figures: [{name: 010, value: 007, unit: 0x00112233445566778899}]
        x-count: 0x1F
x-note: [010, .5, yes, '5', ~]
)";

TEST(Migrate, LetsAFieldDecideWhatAPlainScalarMeans) {
  const auto migrated = io::migrate_report({"old.yaml", plain_0});
  ASSERT_TRUE(migrated.document) << migrated.problems.at(0).id << migrated.problems[0].at.text();
  const model::Report& report = migrated.document->value;
  EXPECT_EQ(report.metadata.title, "2020");
  EXPECT_EQ(report.metadata.issuing_agency->name, "0x1F");
  const model::Section& section = report.sections.at(0);
  EXPECT_EQ(section.heading, ".inf");
  EXPECT_EQ(section.number, "1");
  const model::Measure& measure = section.measures.at(0);
  EXPECT_EQ(measure.number, "002");
  EXPECT_EQ(measure.title, "2024");
  EXPECT_EQ(measure.paragraphs, (std::vector<std::string>{"yes", "True"}));
  EXPECT_EQ(measure.indicators.at(0).name, "010");
  EXPECT_EQ(measure.indicators[0].quantity.value.to_wire(), "7");
  EXPECT_EQ(measure.indicators[0].quantity.unit, "0x00112233445566778899");
}

TEST(Migrate, KeepsTheValuesOfKeptKeys) {
  const auto migrated = io::migrate_report({"old.yaml", plain_0});
  ASSERT_TRUE(migrated.document);
  const bind::Extras& extras = migrated.document->extras;
  ASSERT_EQ(extras.size(), 2U);
  const auto json = [](const bind::Tree& tree) {
    io::JsonSink sink(io::JsonStyle::compact);
    bind::write(tree, sink);
    return sink.take();
  };
  EXPECT_EQ(extras[0].object.text(), "/sections/0/measures/0");
  EXPECT_EQ(json(extras[0].value), "31");
  EXPECT_EQ(extras[1].key, "x-note");
  EXPECT_EQ(json(extras[1].value), R"([10,0.5,"yes","5",null])");
}

TEST(Migrate, RefusesUnderAKeptKeyWhatJsonCannotSay) {
  const auto migrated =
      io::migrate_report({"old.yaml", "schema_version: '0.1'\ntitle: .nan\nsections: []\nx-a: {b: .nan}\n"});
  EXPECT_FALSE(migrated.document);
  ASSERT_EQ(migrated.problems.size(), 1U);
  EXPECT_EQ(migrated.problems[0].id, "number.not-finite");
  EXPECT_EQ(migrated.problems[0].at.text(), "/x-a/b");
}

TEST(Migrate, StillTellsAQuotedTextFromANumber) {
  const auto migrated =
      io::migrate_report({"old.json", R"({"schema_version": "0.1", "title": 2024, "year": "2020", "sections": []})"});
  EXPECT_FALSE(migrated.document);
  ASSERT_EQ(migrated.problems.size(), 2U);
  EXPECT_EQ(migrated.problems[0].id, "type.text-expected");
  EXPECT_EQ(migrated.problems[1].id, "type.integer-expected");
}

TEST(Migrate, TakesAnythingWithoutHarm) {
  for (const char* text :
       {"{}", "[]", "1", "", "{\"schema_version\": 0.1}", "{\"schema_version\": \"0.1\", \"sections\": 3}",
        "{\"schema_version\": \"0.1\", \"sections\": [[], 3, {\"type\": []}]}"})
    EXPECT_FALSE(io::migrate_report({"a.json", text}).document) << text;
}

}  // namespace
