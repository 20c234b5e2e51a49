#include "support.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <string>

namespace {

using fazhi_tests::imported;

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

struct Case {
  const char* name;
  const char* part;
};
class Hostile : public testing::TestWithParam<Case> {};

/// The time that the processor spent on a text of so many parts, in seconds.
double seconds(const char* part, std::size_t times) {
  const std::string text = repeated(part, times);
  const std::clock_t begin = std::clock();
  EXPECT_LE(imported(text).report.sections.size(), times);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// A quadratic scan takes sixteen times as long for four times as much, and minutes for all.
TEST_P(Hostile, IsReadInLinearTime) {
  const double quarter = seconds(GetParam().part, 5'000);
  const double whole = seconds(GetParam().part, 20'000);
  ASSERT_LT(whole, 8 * quarter + 0.3);
  seconds(GetParam().part, 100'000);
}

INSTANTIATE_TEST_SUITE_P(Text, Hostile,
                         testing::Values(Case{"OneLine", "检查12次，"}, Case{"OpenTitles", "《"},
                                         Case{"OpenBrackets", "（"}, Case{"OpenQuotes", "“"}, Case{"Digits", "1"},
                                         Case{"ChineseFigures", "一"}, Case{"Powers", "十百"}, Case{"Years", "2024-"},
                                         Case{"Labels", "来源:"}, Case{"LabelLines", "来源:\n"}, Case{"Bars", "|"},
                                         Case{"Spaces", " \t"}, Case{"ShortLines", "某\n"},
                                         Case{"CarriageReturns", "\r"}, Case{"Colons", "：\n"},
                                         Case{"Attachments", "附件：表册\n"}, Case{"EmptyAttachments", "附件：\n"},
                                         Case{"SpacedParts", "第一部分 推进"}, Case{"BlanksInALine", "推 "}),
                         [](const auto& test) { return test.param.name; });

TEST(Hostile, HoldsAHundredThousandHeadings) {
  const auto found = imported(repeated("一、工作\n", 100'000));
  EXPECT_EQ(found.report.sections.size(), 100'000u);
}

TEST(Hostile, ReadsALongNoteInLinearTime) {
  const std::string body = "一、主要举措\n（一）检查。开展检查。\n";
  std::string note = "附件：";
  for (int i = 1; i <= 500; ++i) note += std::to_string(i) + ".表册 ";
  EXPECT_EQ(imported(body + note).report.attachments.size(), 500u);
  EXPECT_TRUE(imported(body + "附件：" + repeated("1.表册 ", 100'000)).report.attachments.empty());
}

TEST(Hostile, ReadsANoteOfSpacesInLinearTime) {
  const auto seconds_of = [](std::size_t times, const char* part) {
    const std::string page = "一、主要举措\n检查。\n附件：1.表册甲" + repeated(part, times) + "乙丙\n";
    const std::clock_t begin = std::clock();
    EXPECT_EQ(imported(page).report.sections.size(), 1u);
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  };
  for (const char* part : {" ", "\t", "\x1B", ") ", "、 "}) {
    const double quarter = seconds_of(40'000, part);
    EXPECT_LT(seconds_of(160'000, part), 8 * quarter + 0.3) << part;
  }
}

TEST(Hostile, HoldsNulBytesAndZeroWidthCharacters) {
  const std::string page =
      std::string("\0", 1) + "一、主要\xE2\x80\x8B举措\n（一）检\xEF\xBB\xBF查。开展检查1\xE2\x80\x8B" + "2次。\n";
  const auto found = imported(page);
  ASSERT_EQ(found.report.sections.size(), 1u);
  EXPECT_EQ(found.report.sections[0].heading, "主要举措");
  EXPECT_EQ(found.report.sections[0].measures[0].indicators[0].quantity.value.to_wire(), "12");
}

TEST(Hostile, EndsLinesInEveryManner) {
  for (const std::string end : {"\n", "\r\n", "\r", "\xE2\x80\xA8"})
    EXPECT_EQ(imported("一、主要举措" + end + "（一）检查" + end + "开展。" + end + "二、存在不足" + end)
                  .report.sections.size(),
              2u);
}

TEST(Hostile, ReadsBytesThatAreNoTextAsSeparators) {
  const auto found = imported("\xFF\xFE一、主要举措\n（一）检查。\xC3\n");
  EXPECT_EQ(found.report.sections.size(), 1u);
}

TEST(Hostile, KeepsToItsLimits) {
  fazhi::importer::Options options;
  options.max_headings = 2;
  options.max_annotations = 3;
  const auto found = fazhi::importer::import_text(
      fazhi::diag::Source("page.txt", "一、主要举措\n好。\n二、存在不足\n好。\n三、下一步打算\n好。\n"), options);
  EXPECT_EQ(found.report.sections.size(), 2u);
  EXPECT_EQ(found.annotations.size(), 3u);
  ASSERT_FALSE(found.notes.empty());
  EXPECT_EQ(found.notes.back().id, "import.limit");
}

TEST(Hostile, ReadsAsManyFactsAsAreAllowed) {
  const std::string page = "一、主要举措\n检查1次。依据《甲办法》检查2次，1月1日检查3次。检查4次。\n";
  const auto read = [&](std::size_t most) {
    fazhi::importer::Options options;
    options.max_annotations = most;
    return fazhi::importer::import_text(fazhi::diag::Source("page.txt", page), options);
  };
  const auto is_limited = [](const fazhi::importer::Imported& found) {
    return !found.notes.empty() && found.notes.back().id == "import.limit";
  };
  const auto figures = [](const fazhi::importer::Imported& found) {
    return found.report.sections.at(0).indicators.size();
  };
  EXPECT_EQ(figures(read(0)), 0u);
  EXPECT_EQ(figures(read(1)), 1u);
  EXPECT_EQ(figures(read(2)), 1u);  // and a title
  EXPECT_EQ(figures(read(3)), 2u);
  EXPECT_EQ(figures(read(5)), 3u);  // and a day
  EXPECT_TRUE(is_limited(read(5)));
  EXPECT_EQ(figures(read(100)), 4u);
  EXPECT_FALSE(is_limited(read(100)));
}

TEST(Hostile, ReadsAsManyItemsAsAreAllowed) {
  const std::string page = "一、存在不足\n人员不够。场地不够。经费不够。\n二、下一步打算\n（一）招人。\n";
  for (const std::size_t most : {0U, 1U, 2U, 3U, 4U, 100U}) {
    fazhi::importer::Options options;
    options.max_annotations = most;
    const auto found = fazhi::importer::import_text(fazhi::diag::Source("page.txt", page), options);
    const fazhi::model::Section& section = found.report.sections.at(0);
    EXPECT_EQ(section.shortcomings.size(), std::min<std::size_t>(most, 3)) << most;
    // What is no item of its own stays in the text.
    const auto& paragraphs = most == 0 ? section.paragraphs : section.shortcomings.back().paragraphs;
    ASSERT_FALSE(paragraphs.empty()) << most;
    EXPECT_NE(paragraphs.back().find("经费不够"), std::string::npos) << most;
    EXPECT_EQ(!found.notes.empty() && found.notes.back().id == "import.limit", most < 100) << most;
  }
}

TEST(Hostile, ReadsAsManyLinesAsAreAllowed) {
  std::string page = "一、主要举措\n检查甲。\n\n检查乙。\n检查丙。\n";
  for (int i = 0; i < 20; ++i) page += "第" + std::to_string(i) + "次检查。\n";
  page += "发布日期：2024年3月3日\n附件：1.甲乙清单\n二、存在不足\n人员不够。\n青溪县水务局\n2025年2月1日\n";
  const auto read = [&](std::size_t most) {
    fazhi::importer::Options options;
    options.max_lines = most;
    return fazhi::importer::import_text(fazhi::diag::Source("page.txt", page), options);
  };
  const auto whole = read(1000);
  ASSERT_EQ(whole.report.sections.size(), 2u);
  ASSERT_TRUE(whole.report.metadata.signature);
  for (const std::size_t most : {0U, 1U, 3U, 4U, 23U, 24U, 25U, 26U, 27U, 28U}) {
    const auto found = read(most);
    const bool limited = !found.notes.empty() && found.notes.back().id == "import.limit";
    EXPECT_EQ(limited, most < 28) << most;
    // What stands around the body is what it was: nothing of the body is taken for it.
    EXPECT_EQ(found.report.metadata, whole.report.metadata) << most;
    EXPECT_EQ(found.report.attachments, whole.report.attachments) << most;
    EXPECT_EQ(found.report.sections.size(), most == 0 ? 0u : most < 27 ? 1u : 2u) << most;
  }
  const auto found = read(3);
  EXPECT_EQ(found.report.sections.at(0).paragraphs.size(), 2u);
  ASSERT_TRUE(found.notes.back().place);
  EXPECT_EQ(page.substr(found.notes.back().place->begin, 12), "检查丙。");
}

TEST(Hostile, CutsTheTextAtACharacter) {
  fazhi::importer::Options options;
  options.max_bytes = 31;
  const std::string page = "一、主要举措\n（一）检查工作。\n";
  const auto found = fazhi::importer::import_text(fazhi::diag::Source("page.txt", page), options);
  EXPECT_EQ(fazhi::utf8::first_invalid(found.report.sections.at(0).measures.at(0).title), std::nullopt);
}

TEST(Hostile, GivesAReportForNothing) {
  const auto found = imported("");
  EXPECT_FALSE(found.genre.is_report);
  EXPECT_TRUE(found.report.sections.empty());
}

}  // namespace
