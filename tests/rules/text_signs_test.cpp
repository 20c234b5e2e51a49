#include <fazhi/io/instruments.hpp>
#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <vector>

// Rules look only into texts that may have what they are about, as one look at each text tells. A text with a character
// that is not understood is looked into by all of them: so each must find the same behind one.

namespace {

namespace model = fazhi::model;
namespace rules = fazhi::rules;

// Not understood, and a mark behind which a sentence begins.
const std::string stranger = "\x01！";

const char* const rules_by_signs[] = {"announced-count-kept", "figures-cover-the-year", "instruments-in-force",
                                      "ordinals-contiguous",  "set-phrase-slips",       "year-span-form"};

/// What is looked for, whole and in parts.
const char* const pieces[] = {"一是",
                              "二是",
                              "三是",
                              "四是",
                              "十一是",
                              "二要",
                              "三要",
                              "第一，",
                              "第二、",
                              "第三：",
                              "第十二是",
                              "第一责任人",
                              "三要素",
                              "统一要求",
                              "一是一，二是二",
                              "三个方面：",
                              "采取两项措施:",
                              "3项制度：",
                              "四个问题： ",
                              "“三加强”",
                              "“五个聚焦”",
                              "落实“五个聚焦”。一是聚焦基层；二是聚焦源头。",
                              "“",
                              "”",
                              "聚焦基层",
                              "聚焦源头",
                              "《第1号办法》",
                              "《第2号办法》",
                              "《合同法》",
                              "《婚姻法》",
                              "《中华人民共和国合同法》",
                              "《",
                              "》",
                              "（20212025年）",
                              "2021一2025年",
                              "20202021",
                              "（2021—2025年）",
                              "2024",
                              "年",
                              "1",
                              "一",
                              "截至11月底",
                              "截止2024年10月",
                              "截至2024年9月末",
                              "截",
                              "至8月",
                              "，全年",
                              "第一责任职责",
                              "法制政府建设",
                              "推荐依法行政",
                              "今年来，",
                              "二十大会议精神",
                              "党章规",
                              "党章规定",
                              "公证司法",
                              "法治政府健设",
                              "法",
                              "制",
                              "，",
                              "。",
                              "；",
                              "、",
                              "：",
                              ":",
                              " ",
                              "（",
                              "）",
                              "0",
                              "十",
                              "两",
                              "三",
                              "个",
                              "是",
                              "要",
                              "第",
                              "\n",
                              "健全审查机制",
                              "开展业务培训",
                              "办理许可事项若干件",
                              "及时答复来信",
                              "國",
                              "○"};

model::Report report_with(const std::vector<std::string>& paragraphs) {
  model::Report report;
  report.metadata.report_year = fazhi::ReportYear::from_wire(2024).value();
  model::Section section;
  section.kind = model::SectionKind::achievements;
  section.heading = "主要举措和成效";
  section.paragraphs = paragraphs;
  report.sections.push_back(section);
  return report;
}

/// What the rules find, a line each; places are told without `before` bytes of each text.
std::string found_in(const std::vector<std::string>& paragraphs, std::size_t before) {
  static const std::vector<model::InstrumentList> instruments = {fazhi::io::builtin_instruments()};
  rules::ValidateOptions options;
  options.instruments = &instruments;
  const model::Report report = report_with(paragraphs);
  std::string all;
  for (const char* rule : rules_by_signs)
    for (const auto& found : rules::apply(*rules::find(rule), report, options)) {
      all += found.id + ' ' + found.at.text() + ' ' + found.message.zh;
      if (found.within) all += ' ' + std::to_string(found.within->begin - before);
      for (const auto& fix : found.fixes) all += " > " + fix.edits.at(0).replacement;
      all += '\n';
    }
  return all;
}

TEST(TextSigns, HideNothingFromRules) {
  std::mt19937 random(2026);
  std::size_t with_findings = 0;
  for (int round = 0; round < 8'000; ++round) {
    std::vector<std::string> plain(1 + random() % 3);
    for (std::string& text : plain)
      for (std::size_t parts = 1 + random() % 14; parts > 0; --parts) text += pieces[random() % std::size(pieces)];
    // Years may stand where one block of characters ends and the next begins.
    if (random() % 4 == 0) plain[0].insert(0, random() % 80, 'a');
    std::vector<std::string> strange = plain;
    for (std::string& text : strange) text.insert(0, stranger);
    const std::string expected = found_in(strange, stranger.size());
    with_findings += expected.empty() ? 0U : 1U;
    ASSERT_EQ(found_in(plain, 0), expected) << plain[0];
  }
  // The test is of no use where nothing is found.
  EXPECT_GT(with_findings, 4'000U);
}

}  // namespace
