// Files that are made to take all time or memory: each ends soon, in little memory, and says why.

#include "../cli/command.hpp"
#include "../packed.hpp"
#include "../sanitized.hpp"

#include <gtest/gtest.h>

#include <sys/resource.h>

#include <functional>
#include <iomanip>
#include <iostream>

namespace {

using command::Folder;

std::string times(const std::string& piece, std::size_t count) {
  std::string text;
  text.reserve(piece.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

/// Texts of several, each of which repeats the one before it ten times.
std::string alias_bomb() {
  std::string text = "a0: &a0 [法, 法, 法, 法, 法, 法, 法, 法, 法, 法]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before + times(", " + before, 9) + "]\n";
  }
  return text + "x-bomb: *a11\n";
}

const std::string head = R"({"schema_version": "1.0", "metadata": {"title": "青溪县水务局2024年度法治政府建设情况报告",
 "report_year": 2024, "issuing_agency": {"name": "青溪县水务局"}}, "sections": [{"kind": "achievements",
 "heading": "主要举措和成效")";

std::string many_members() {
  std::string text = head + R"(}], "x-many": {)";
  for (int i = 0; i < 1'000'000; ++i) text += (i == 0 ? "\"k" : ",\n\"k") + std::to_string(i) + "\":1";
  return text + "}}";
}

std::string many_indicators() {
  std::string text = head + R"(, "measures": [{"title": "管好河道", "indicators": [)";
  for (int i = 0; i < 100'000; ++i)
    text += (i == 0 ? R"({"name": "巡查第)" : R"(,{"name": "巡查第)") + std::to_string(i) +
            R"(段", "quantity": {"value": "12", "unit": "次"}})";
  return text + "]}]}]}";
}

/// Room for a few large items may be made for each.
std::string many_small_lists() {
  const std::string measure = R"({"title":"甲","indicators":[{"quantity":{"value":"1","unit":"件"}}]})";
  return head + R"(, "measures": [)" + measure + times("," + measure, 250'000) + "]}]}";
}

/// A report of one section.
std::string printed(const std::string& heading, const std::string& piece, std::size_t count) {
  return "青溪县水务局2024年法治政府建设年度报告\n\n一、" + heading + "\n" + times(piece, count) + "\n";
}

std::string zip_bomb() {
  // A block of zeros that says of itself that it holds a gigabyte, in stored form: the size is a lie.
  fazhi_tests::Packed lie("word/document.xml", times(std::string(1, '\0'), 100'000));
  lie.unpacked = 1U << 30U;
  return fazhi_tests::zip({lie});
}

std::string path_tricks() {
  return fazhi_tests::zip({{"../../../etc/passwd", "x"}, {"/word/document.xml", "x"}, {"word\\document.xml", "x"}});
}

std::string deep_page() { return "<!DOCTYPE html><html><body>" + times("<div>", 100'000) + "法" + "</body></html>"; }

/// The piece with a number in each.
std::string numbered(const std::string& before, const std::string& behind, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += before + std::to_string(i) + behind;
  return text;
}

std::string page_of_names(const std::string& before, const std::string& behind) {
  return "<html><body><p>青溪县水务局2024年法治政府建设年度报告" + numbered(before, behind, 1'000'000);
}

std::string package_of_names(const std::string& before, const std::string& behind) {
  return fazhi_tests::zip({{"word/document.xml",
                            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                            "wordprocessingml/2006/main\"><w:body>" +
                                numbered(before, behind, 1'000'000) + "</w:body></w:document>"}});
}

struct Hostile {
  const char* name;
  const char* file;
  std::function<std::string()> bytes;
  int status;            ///< that the command ends with
  const char* expected;  ///< an id that it tells, or what else it says
};

class HostileFiles : public testing::TestWithParam<Hostile> {};

TEST_P(HostileFiles, EndInBoundedTimeAndMemory) {
  const Hostile& hostile = GetParam();
  const Folder folder;
  folder.write(hostile.file, hostile.bytes());
  rusage before{};
  ::getrusage(RUSAGE_CHILDREN, &before);
  const pid_t child = folder.start({"validate", hostile.file, "--lang", "en"});
  int state = 0;
  rusage used{};
  ::wait4(child, &state, 0, &used);
  const double seconds = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                         static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
  const double megabytes = static_cast<double>(used.ru_maxrss) / 1024;
  std::cout << "| " << std::left << std::setw(18) << hostile.name << " | " << std::fixed << std::setprecision(2)
            << seconds << " s | " << std::setprecision(0) << megabytes << " MiB |\n";
  const std::string told = folder.told();
  ASSERT_TRUE(WIFEXITED(state)) << "signal " << WTERMSIG(state);
  EXPECT_EQ(WEXITSTATUS(state), hostile.status) << told.substr(0, 2000);
  EXPECT_NE(told.find(hostile.expected), std::string::npos) << told.substr(0, 2000);
  EXPECT_LT(told.size(), 1U << 20U) << "what is told is bounded too";
  // What is not optimized takes several times as long, and sanitizers a multiple of that and of the memory.
  const bool is_other_build = std::getenv("FAZHI_TEST_COMMAND") != nullptr;  // NOLINT(concurrency-mt-unsafe): as above
  if (!is_other_build) {
    EXPECT_LT(seconds, 60);
    EXPECT_LT(megabytes, FAZHI_TEST_SANITIZED ? 2000 : 700);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Slowly, HostileFiles,
    testing::Values(
        Hostile{"AliasBomb", "a.yaml", alias_bomb, 3, "limit.aliases"},
        Hostile{"DeepJson", "a.json", [] { return times("[", 1'000'000); }, 3, "limit.depth"},
        Hostile{"DeepYaml", "a.yaml", [] { return "x-deep: " + times("[", 249'999) + times("]", 249'999); }, 3,
                "limit.depth"},
        Hostile{"ManyBracketsYaml", "a.yaml", [] { return times("[", 16'000'000); }, 3, "limit.values"},
        Hostile{"DeepYamlBlock", "a.yaml",
                [] {
                  std::string text;
                  for (std::size_t i = 0; i < 5'000; ++i) text += std::string(i, ' ') + "a:\n";
                  return text;
                },
                3, "limit.depth"},
        Hostile{"LongKeyJson", "a.json", [] { return "{\"" + std::string(50'000'000, 'k') + "\": 1}"; }, 3,
                "limit.key"},
        Hostile{"LongKeyYaml", "a.yaml", [] { return std::string(10'000'000, 'k') + ": 1\n"; }, 3, "yaml.syntax"},
        Hostile{"LongText", "a.json",
                [] { return head + R"(, "paragraphs": [")" + times("法", 16'000'000) + "\"]}]}"; }, 3, "limit.string"},
        Hostile{"ManyMembersJson", "a.json", many_members, 1, "sections"},
        Hostile{"ManyMembersYaml", "a.yaml", many_members, 1, "sections"},
        Hostile{"ManyValues", "a.json", [] { return head + "}], \"x-many\": [1" + times(",1", 3'000'000) + "]}"; }, 3,
                "limit.values"},
        Hostile{"ManyIndicators", "a.json", many_indicators, 1, "not valid"},
        Hostile{"ManySmallLists", "a.json", many_small_lists, 1, "not valid"},
        Hostile{"ManyProblems", "a.json", [] { return "{" + times("\"a\":1,", 500'000) + "\"a\":1}"; }, 3,
                "limit.problems"},
        Hostile{"LargeJson", "a.json", [] { return head + std::string(200'000'000, ' ') + "}]}"; }, 3, "limit.bytes"},
        Hostile{"LargePrint", "a.txt", [] { return times("一、甲。\n", 15'000'000); }, 3, "limit.bytes"},
        Hostile{"OneLine", "a.txt", [] { return times("2024年，本局依法办理案件12件，", 500'000); }, 3, "import."},
        Hostile{"NothingButFigures", "a.txt", [] { return printed("主要举措和成效", "1件", 4'000'000); }, 1,
                "import.limit"},
        Hostile{"NothingButSums", "a.txt", [] { return printed("主要举措", "共3件，其中甲1件、乙2件。\n", 400'000); },
                1, "import.limit"},
        Hostile{"FiguresInSentences", "a.txt", [] { return printed("下一年度安排", "做1件。", 1'500'000); }, 1,
                "import.limit"},
        Hostile{"ShortSentences", "a.txt", [] { return printed("下一年度安排", "做。", 2'500'000); }, 1,
                "import.limit"},
        Hostile{"ShortLines", "a.txt", [] { return printed("主要举措", "甲。\n", 2'000'000); }, 1, "import.limit"},
        Hostile{"MonthsWithoutAnEnd", "a.txt", [] { return printed("主要举措", "截至3月", 400'000); }, 1, "not valid"},
        Hostile{"AspectsBelowAHeading", "a.txt",
                [] {
                  return printed("存在的不足和原因\n（一）存在的主要问题\n" + times("乙", 300'000), "1.甲乙丙\n",
                                 80'000) +
                         "（二）基层弱\n主要原因是人少。\n";
                },
                1, "not valid"},
        Hostile{
            "RatesBesideWhatWasCarriedOver", "a.txt",
            [] { return printed("主要举措", "合格率为150%；", 200'000) + "结转" + times("甲", 1'500'000) + "。\n"; }, 1,
            "not valid"},
        Hostile{"NamesOfEntities", "a.html", [] { return page_of_names("&x", ";"); }, 3, "extract.limit"},
        Hostile{"NamesOfAttributes", "a.html", [] { return page_of_names("<p a", ">甲"); }, 3, "extract.limit"},
        Hostile{"NamesOfClosingTags", "a.html", [] { return page_of_names("</x", ">"); }, 3, "extract.limit"},
        Hostile{"NamesInAPackage", "a.docx", [] { return package_of_names("<x", "/>"); }, 3, "extract.limit"},
        Hostile{"InstructionsInAPackage", "a.docx", [] { return package_of_names("<?x", "?>"); }, 3, "extract.limit"},
        Hostile{"QuotesYaml", "a.yaml", [] { return times("\"", 30'000'000); }, 3, "limit.values"},
        Hostile{"AnchorsYaml", "a.yaml", [] { return times("&a ", 5'000'000); }, 3, "limit.values"},
        Hostile{"ZipBomb", "a.docx", zip_bomb, 3, "extract."},
        Hostile{"PathTricks", "a.docx", path_tricks, 3, "extract."},
        Hostile{"DeepPage", "a.html", deep_page, 3, "extract.limit"}),
    [](const testing::TestParamInfo<Hostile>& test) { return std::string(test.param.name); });

}  // namespace
