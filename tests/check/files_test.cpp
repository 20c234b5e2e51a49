#include <fazhi/check/files.hpp>

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace {

namespace fs = std::filesystem;

using fazhi::check::Files;
using fazhi::check::files_of;
using fazhi::check::FilesOptions;
using Names = std::vector<std::string>;

class FilesOf : public testing::Test {
 protected:
  FilesOf() : before(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "fazhi-files-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    root = name;
    fs::current_path(root);
  }
  ~FilesOf() override {
    std::error_code ignored;
    fs::current_path(before, ignored);
    fs::remove_all(root, ignored);
  }

  static void touch(const std::string& path) {
    if (const auto parent = fs::path(path).parent_path(); !parent.empty()) fs::create_directories(parent);
    std::ofstream(path, std::ios::binary) << "x";
  }
  static void make(const Names& paths) {
    for (const std::string& path : paths) touch(path);
  }

  static Names paths(const Files& files) {
    Names all;
    for (const auto& file : files.files) all.push_back(file.error ? file.path + " " + file.error->code : file.path);
    return all;
  }
  static Names of(const Names& names, const FilesOptions& options = {}) { return paths(files_of(names, options)); }

  fs::path before;
  fs::path root;
};

// --- what was named ---

TEST_F(FilesOf, TakesANamedFileWhateverItsEnding) {
  make({"a.md", "b"});
  EXPECT_EQ(of({"b", "a.md", "absent.yaml", "-"}), (Names{"b", "a.md", "absent.yaml", "-"}));
  EXPECT_FALSE(files_of({"b"}).files[0].is_found);
}

TEST_F(FilesOf, TakesAFileOnceAtItsFirstMentionAndSaysSo) {
  make({"d/a.yaml", "d/b.yaml"});
  fs::create_symlink("a.yaml", "d/same.yaml");
  const Files files = files_of({"d/b.yaml", "./d/b.yaml", "d/same.yaml", "d", "d/b.yaml"});
  EXPECT_EQ(paths(files), (Names{"d/b.yaml", "d/same.yaml"}));
  EXPECT_EQ(files.repeated, (Names{"./d/b.yaml", "d/b.yaml"}));
  EXPECT_TRUE(files_of({"d", "d/", "d/*.yaml"}).repeated.empty());
}

TEST_F(FilesOf, KeepsHardLinksApart) {
  touch("a.yaml");
  fs::create_hard_link("a.yaml", "b.yaml");
  EXPECT_EQ(of({"."}), (Names{"a.yaml", "b.yaml"}));
}

// --- folders ---

TEST_F(FilesOf, WalksAFolderInTheOrderOfBytes) {
  make({"d/b.yaml", "d/B.txt", "d/a/z.json", "d/a.html", "d/报告.docx", "d/~$报告.docx", "d/g.PDF", "d/c.md",
        "d/d.yaml.bak", "d/e.YML", "d/f.htm", "d/yaml"});
  EXPECT_EQ(of({"d"}),
            (Names{"d/B.txt", "d/a/z.json", "d/a.html", "d/b.yaml", "d/e.YML", "d/f.htm", "d/g.PDF", "d/报告.docx"}));
  EXPECT_EQ(of({"d/"}), of({"d"}));
  EXPECT_TRUE(files_of({"d"}).files[0].is_found);
}

TEST_F(FilesOf, NamesWhatIsInTheCurrentFolderWithoutAPoint) {
  make({"a.yaml", "d/b.yaml"});
  EXPECT_EQ(of({"."}), (Names{"a.yaml", "d/b.yaml"}));
  EXPECT_EQ(of({"./"}), (Names{"a.yaml", "d/b.yaml"}));
  EXPECT_EQ(of({"./d"}), (Names{"./d/b.yaml"}));
}

TEST_F(FilesOf, PassesOverPipes) {
  make({"d/a.yaml"});
  ASSERT_EQ(::mkfifo("d/b.yaml", 0600), 0);
  fs::create_symlink("b.yaml", "d/c.yaml");
  EXPECT_EQ(of({"d"}), (Names{"d/a.yaml"}));
  EXPECT_EQ(of({"d/*.yaml"}), (Names{"d/a.yaml"}));
  EXPECT_EQ(of({"**/*.yaml"}), (Names{"d/a.yaml"}));
  EXPECT_EQ(of({"d/b.yaml"}), (Names{"d/b.yaml"}));  // whoever names it means it
}

TEST_F(FilesOf, PassesOverHiddenNamesAndLinksThatLeadBack) {
  make({"d/.git/a.yaml", "d/.b.yaml", "d/e/c.yaml"});
  fs::create_directory_symlink("..", "d/e/up");
  fs::create_directory_symlink(".", "d/self");
  EXPECT_EQ(of({"d"}), (Names{"d/e/c.yaml"}));
  EXPECT_EQ(of({"d/.git"}), (Names{"d/.git/a.yaml"}));
  EXPECT_EQ(of({"d/**/*.yaml"}), (Names{"d/e/c.yaml"}));
}

TEST_F(FilesOf, FollowsLinksAndKeepsThoseThatLeadNowhere) {
  touch("elsewhere/a.yaml");
  fs::create_directory("d");
  fs::create_directory_symlink("../elsewhere", "d/link");
  fs::create_symlink("nowhere", "d/lost.yaml");
  EXPECT_EQ(of({"d"}), (Names{"d/lost.yaml", "d/link/a.yaml"})) << "folders that links lead to come last";
}

TEST_F(FilesOf, SaysThatAFolderHoldsNoReport) {
  touch("d/notes.md");
  fs::create_directory("empty");
  EXPECT_EQ(of({"d", "empty"}), (Names{"d file.no-match", "empty file.no-match"}));
}

TEST_F(FilesOf, GoesOnBehindAFolderThatCannotBeRead) {
  make({"d/a/x.yaml", "d/b.yaml"});
  fs::permissions("d/a", fs::perms::none);
  if (::access("d/a", R_OK) == 0) GTEST_SKIP() << "this user may read everything";
  EXPECT_EQ(of({"d"}), (Names{"d/a file.unreadable", "d/b.yaml"}));
  fs::permissions("d/a", fs::perms::owner_all);
}

TEST_F(FilesOf, LeavesOutTheResultsOfARun) {
  make({"a.json", "findings.json"});
  FilesOptions options;
  options.left_out = {"./findings.json", "absent.json"};
  EXPECT_EQ(of({"."}, options), (Names{"a.json"}));
  EXPECT_EQ(of({"*.json"}, options), (Names{"a.json"}));
  EXPECT_EQ(of({"findings.json"}, options), (Names{"findings.json"}));
}

// --- patterns ---

struct Match {
  const char* name;
  const char* pattern;
  Names paths;
};
class FilesByPattern : public FilesOf, public testing::WithParamInterface<Match> {};

TEST_P(FilesByPattern, AreThoseThatMatch) {
  make({"a.yaml", "b.yaml", "ab.yaml", "县.yaml", "县局.yaml", "c.md", ".h.yaml", "d/a.yaml", "d/e/a.yaml",
        "d/e/-x.txt", "d/.h/a.yaml", "[x].yaml", "-"});
  EXPECT_EQ(of({GetParam().pattern}), GetParam().paths);
}

INSTANTIATE_TEST_SUITE_P(
    , FilesByPattern,
    testing::Values(
        Match{"Star", "a*.yaml", {"a.yaml", "ab.yaml"}}, Match{"StarAlone", "*.md", {"c.md"}},
        Match{"StarTwice", "*b*l", {"ab.yaml", "b.yaml"}},
        Match{"QuestionMarkIsACharacter", "?.yaml", {"a.yaml", "b.yaml", "县.yaml"}},
        Match{"Set", "[ab].yaml", {"a.yaml", "b.yaml"}}, Match{"Range", "[b-z].yaml", {"b.yaml"}},
        Match{"RangeOfCharacters", "[一-龥]*.yaml", {"县.yaml", "县局.yaml"}},
        Match{"NoneOfASet", "[!a-z[]*.yaml", {"县.yaml", "县局.yaml"}},
        Match{"BracketThatNothingEnds", "[x*", {"[x].yaml"}}, Match{"WhatExistsIsLiteral", "[x].yaml", {"[x].yaml"}},
        Match{"Backslash", "\\[x?.yaml", {"[x].yaml"}}, Match{"Hidden", ".*.yaml", {".h.yaml"}},
        Match{"InFolder", "d/*.yaml", {"d/a.yaml"}}, Match{"FolderThatMatches", "d/e*", {"d/e/-x.txt", "d/e/a.yaml"}},
        Match{"AnyFolders", "**/a.yaml", {"a.yaml", "d/a.yaml", "d/e/a.yaml"}},
        Match{"AnyFoldersBelow", "d/**/a*", {"d/a.yaml", "d/e/a.yaml"}},
        Match{"AnyFoldersAtTheEnd", "d/**", {"d/a.yaml", "d/e/-x.txt", "d/e/a.yaml"}},
        Match{"AnyFoldersTwice", "**/**/-*", {"./-", "d/e/-x.txt"}}, Match{"FileNamedAsStandardInput", "-*", {"./-"}},
        Match{"BehindAFile", "*/a.yaml/*", {"*/a.yaml/* file.no-match"}},
        Match{"Nothing", "*.docx", {"*.docx file.no-match"}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_F(FilesOf, TakesANameThatExistsLiterallyEvenWithAStar) {
  make({"a*.yaml", "ab.yaml"});
  EXPECT_EQ(of({"a*.yaml"}), (Names{"a*.yaml"}));
}

TEST_F(FilesOf, MatchesAbsolutePaths) {
  make({"a.yaml", "b.yaml"});
  const std::string here = fs::canonical(".").string();
  EXPECT_EQ(of({here + "/*.yaml"}), (Names{here + "/a.yaml", here + "/b.yaml"}));
}

TEST_F(FilesOf, MatchesNamesThatAreNoUtf8ByTheirBytes) {
  touch("a\xB1.yaml");
  EXPECT_EQ(of({"a?.yaml"}), (Names{"a\xB1.yaml"}));
  EXPECT_EQ(of({"a\xB1*"}), (Names{"a\xB1.yaml"}));
}

TEST_F(FilesOf, MatchesInLinearTimeByHostilePatterns) {
  touch(std::string(250, 'a'));
  std::string pattern;
  for (int i = 0; i < 100; ++i) pattern += "*a";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(of({pattern + "b*"}).size(), 1u);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
}

TEST_F(FilesOf, LooksOnceForTheEndOfASetThatHasNone) {
  touch("[a-[a-x");
  std::string pattern;
  for (int i = 0; i < 30000; ++i) pattern += "[a-";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(of({pattern + "*"}).size(), 1u);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
  EXPECT_EQ(of({"[a-[a-*"}), (Names{"[a-[a-x"}));
}

TEST_F(FilesOf, DoesNotMultiplyByAPatternThatComesBack) {
  for (int i = 0; i < 20; ++i) touch("d" + std::to_string(i) + "/a.md");
  touch("x.yaml");
  std::string pattern;
  for (int i = 0; i < 12; ++i) pattern += "*/../";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(files_of({pattern + "*.yaml"}).files.size(), 1u);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST_F(FilesOf, NamesAFileByThePathThatGoesThroughNoLink) {
  make({"a/x.yaml", "a/b/y.yaml", "a/z/deep/w.yaml"});
  fs::create_directory_symlink("..", "a/b/loop");
  const Names direct{"a/b/y.yaml", "a/x.yaml", "a/z/deep/w.yaml"};
  EXPECT_EQ(of({"a"}), direct);
  EXPECT_EQ(of({"a/*"}), direct);
  fs::create_directory_symlink("z", "a/also");
  EXPECT_EQ(of({"a"}), direct);
  EXPECT_EQ(of({"a/*"}), direct);
  EXPECT_EQ(of({"a/*/deep/*.yaml"}), (Names{"a/z/deep/w.yaml"}));
  EXPECT_EQ(of({"a/**/w.yaml"}), (Names{"a/z/deep/w.yaml"}));
  fs::create_directories("only");
  fs::create_directory_symlink("../a/b", "only/link");
  EXPECT_EQ(of({"only"}), (Names{"only/link/y.yaml", "only/link/loop/x.yaml", "only/link/loop/z/deep/w.yaml"}));
}

// --- limits ---

TEST_F(FilesOf, StopsAtEachLimitAndSaysSo) {
  make({"d/1.yaml", "d/2.yaml", "d/3.yaml", "d/e/f/4.yaml"});
  FilesOptions few;
  few.max_files = 2;
  EXPECT_EQ(of({"d", "absent"}, few), (Names{"d/1.yaml", "d/2.yaml", "d/3.yaml limit.files"}));
  FilesOptions shallow;
  shallow.max_depth = 1;
  EXPECT_EQ(of({"d"}, shallow), (Names{"d/1.yaml", "d/2.yaml", "d/3.yaml", "d/e/f limit.depth"}));
  EXPECT_EQ(of({"**/4.yaml"}, shallow), (Names{"d/e limit.depth", "**/4.yaml file.no-match"}));
  FilesOptions little;
  little.max_entries = 3;
  EXPECT_EQ(of({"d"}, little), (Names{"d limit.files"}));
}

// --- other kinds ---

bool is_other(const std::string& name, const std::string& text) {
  return fazhi::check::is_other_kind(fazhi::check::load(name, text));
}

TEST(OtherKind, IsToldByKeysThatAReportHasNot) {
  EXPECT_TRUE(is_other("profile.yaml", "schema_version: \"1.0\"\nid: ours\ntitle: {zh: 甲, en: a}\nrules: []\n"));
  EXPECT_TRUE(is_other("findings.json", R"({"schema": "urn:fazhi:schema:findings:1", "files": []})"));
  EXPECT_TRUE(is_other("package.json", R"({"name": "x", "private": true})"));
  EXPECT_TRUE(is_other("list.yaml", "- a\n- b\n"));
}

TEST(OtherKind, IsNoReportHoweverBroken) {
  for (const char* text :
       {"schema_version: \"1.0\"\n", "schema_version: \"1.0\"\nmetadta: {}\nsections: []\n",
        "schema_version: '0.1'\nyear: 2020\nsections: []\n", "sections: [\n", "{}", "x-ours: 1\n", "just words\n", ""})
    EXPECT_FALSE(is_other("report.yaml", text)) << text;
  EXPECT_FALSE(is_other("empty.txt", ""));
}

}  // namespace
