#include <fazhi/check/problem_ids.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace {

using fazhi::Language;
namespace check = fazhi::check;

std::string slurp(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> ids() {
  std::set<std::string> all;
  for (const auto& group : check::problem_groups())
    for (const auto& problem : group) all.insert(std::string(problem.id));
  return all;
}

/// Literals of the form of an id, in the sources but the table itself.
std::set<std::string> ids_of_sources() {
  // Names of files, of hosts, of a version and of a property of SARIF have that form too; `check.no-text` never leaves
  // the engine.
  static const std::regex is_other(
      "(.*\\.(hpp|xml|cn|md|html|css|js|csv|json|yaml|svg)|major\\.minor|problem\\.severity|check\\.no-text)");
  static const std::regex form("\"([a-z][a-z0-9]*(-[a-z0-9]+)*\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)\"");
  std::set<std::string> all;
  for (const char* root : {"/src", "/include"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(FAZHI_SOURCE_DIR) + root)) {
      const std::string ending = entry.path().extension().string();
      const bool is_table = entry.path().filename().string().rfind("problem_ids", 0) == 0;
      if ((ending != ".cpp" && ending != ".hpp") || is_table) continue;
      const std::string text = slurp(entry.path());
      for (std::sregex_iterator match(text.begin(), text.end(), form), end; match != end; ++match)
        if (!std::regex_match((*match)[1].str(), is_other)) all.insert((*match)[1]);
    }
  return all;
}

std::set<std::string> without(const std::set<std::string>& some, const std::set<std::string>& others) {
  std::set<std::string> left;
  std::set_difference(some.begin(), some.end(), others.begin(), others.end(), std::inserter(left, left.end()));
  return left;
}

TEST(ProblemIds, AreThoseOfTheSources) {
  const std::set<std::string> none;
  EXPECT_EQ(without(ids_of_sources(), ids()), none) << "add these to src/check/problem_ids_*.cpp";
  EXPECT_EQ(without(ids(), ids_of_sources()), none) << "nothing gives these any more";
}

/// All sources of the tests but this one, in one text.
std::string text_of_tests() {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(FAZHI_SOURCE_DIR "/tests")) {
    const std::string ending = entry.path().extension().string();
    const bool is_source = ending == ".cpp" || ending == ".hpp" || ending == ".c" || ending == ".yaml";
    if (is_source && entry.path().filename() != "problem_ids_test.cpp") all += slurp(entry.path());
  }
  return all;
}

TEST(ProblemIds, AreEachMetByATest) {
  // Told where something that cannot be is so all the same; nothing is known that would.
  std::set<std::string> unmet = {"canonical.lossy", "fazhi.fault"};
  const std::string tests = text_of_tests();
  for (const std::string& id : ids()) EXPECT_EQ(tests.find(id) == std::string::npos, unmet.count(id) == 1) << id;
}

TEST(ProblemIds, StandOnceAndSayTheMeaningAndTheWayOutInBothLanguages) {
  std::size_t count = 0;
  for (const auto& group : check::problem_groups()) {
    EXPECT_FALSE(group.title.zh.empty() || group.title.en.empty());
    EXPECT_EQ(group.preface.zh.empty(), group.preface.en.empty()) << group.title.en;
    for (const auto& problem : group) {
      ++count;
      for (const auto words : {problem.meaning, problem.way_out}) {
        EXPECT_FALSE(words.zh.empty() || words.en.empty()) << problem.id;
        EXPECT_NE(words.en.back(), '.') << problem.id;
        EXPECT_EQ((std::string(words.zh) + std::string(words.en)).find('|'), std::string::npos) << problem.id;
      }
      EXPECT_EQ(check::find_problem(problem.id)->meaning.en, problem.meaning.en);
    }
  }
  EXPECT_EQ(count, ids().size());
  EXPECT_EQ(check::find_problem("file.found"), nullptr);
}

/// `fazhi explain --problems --lang en > docs/errors.md` and, with `--lang zh`, `docs/errors.zh-CN.md` bring the pages
/// up to date.
TEST(ProblemIds, HaveTheirPages) {
  const std::filesystem::path docs = std::string(FAZHI_SOURCE_DIR) + "/docs";
  EXPECT_EQ(check::problems_page(Language::en), slurp(docs / "errors.md"));
  EXPECT_EQ(check::problems_page(Language::zh), slurp(docs / "errors.zh-CN.md"));
}

TEST(ProblemIds, AreExplainedOneByOne) {
  const auto* problem = check::find_problem("date.no-such-day");
  ASSERT_NE(problem, nullptr);
  EXPECT_EQ(page(*problem, Language::en),
            "# date.no-such-day\n\nThe calendar has no such day.\n\n## Way out\n\nCorrect the day or the month.\n");
  EXPECT_EQ(page(*problem, Language::zh), "# date.no-such-day\n\n日历上没有这一天。\n\n## 怎么办\n\n改正月或日。\n");
}

}  // namespace
