// `fazhi validate --fix`: what is written, what is told, and what is left alone.

#include "command.hpp"

#include <gtest/gtest.h>

#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <sstream>

namespace {

using command::Folder;
using command::Output;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A document in a layout of its own, with that text in it.
std::string yaml(const std::string& preamble) {
  return "# 首行注释\nmetadata: {}   # 暂缺\n\npreamble: [ '" + preamble +
         "' ] # 旁注\nsections: []\nschema_version: '1.0'\n";
}

const std::string wrong = yaml("全年检查企业86家次，，督促整改。");
const std::string right = yaml("全年检查企业86家次，督促整改。");

class FixedFiles : public testing::Test {
 protected:
  Folder folder;

  command::Ran fix(std::vector<std::string> arguments, const std::string& standard_input = "") const {
    arguments.insert(arguments.begin(), {"--lang", "en", "validate", "--fix"});
    return folder.run(arguments, standard_input);
  }
};

TEST_F(FixedFiles, KeepEveryOtherByteAndTheirMode) {
  folder.write("a.yaml", wrong);
  ::chmod(folder.path("a.yaml").c_str(), 0640);
  const auto ran = fix({"a.yaml"});
  EXPECT_EQ(folder.read("a.yaml"), right);
  EXPECT_EQ(ran.err, "a.yaml: mended 1 finding (punctuation-single)\n");
  EXPECT_FALSE(has(ran.out, "punctuation-single"));
  EXPECT_TRUE(has(ran.out, "title-given")) << "what is left is told";
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(folder.names(), (std::set<std::string>{"a.yaml"}));
  struct stat now {};
  ::stat(folder.path("a.yaml").c_str(), &now);
  EXPECT_EQ(now.st_mode & 07777U, 0640U);
}

TEST_F(FixedFiles, AreNotWrittenWhereNothingChanges) {
  folder.write("a.yaml", right);
  struct stat before {};
  struct stat after {};
  ::stat(folder.path("a.yaml").c_str(), &before);
  EXPECT_EQ(fix({"a.yaml"}).err, "");
  ::stat(folder.path("a.yaml").c_str(), &after);
  EXPECT_EQ(before.st_ino, after.st_ino);
}

TEST_F(FixedFiles, AreToldInChineseToo) {
  folder.write("a.yaml", yaml("全年检查，，督促整改，，逐家销 号。"));
  const auto ran = folder.run({"--lang", "zh", "validate", "--fix", "a.yaml"});
  EXPECT_EQ(ran.err,
            "a.yaml: 已改正2项（punctuation-single 2）\na.yaml: 另有1项可用 --unsafe 改正，改法可能改变文意\n");
}

TEST_F(FixedFiles, HaveWhatMayChangeTheMeaningMendedOnlyWhenAsked) {
  folder.write("a.yaml", yaml("督促整改，逐家销 号。"));
  EXPECT_EQ(fix({"a.yaml"}).err, "a.yaml: 1 more with --unsafe, which may change the meaning\n");
  EXPECT_EQ(folder.read("a.yaml"), yaml("督促整改，逐家销 号。"));
  EXPECT_EQ(fix({"--unsafe", "a.yaml"}).err, "a.yaml: mended 1 finding (no-stray-spaces)\n");
  EXPECT_EQ(folder.read("a.yaml"), yaml("督促整改，逐家销号。"));
}

TEST_F(FixedFiles, AreShownAndNotWrittenByDiff) {
  folder.write("a.yaml", wrong);
  folder.write("b.yaml", right);
  const auto ran = fix({"--diff", "a.yaml", "b.yaml"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out,
            "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,6 +1,6 @@\n # 首行注释\n metadata: {}   # 暂缺\n \n"
            "-preamble: [ '全年检查企业86家次，，督促整改。' ] # 旁注\n"
            "+preamble: [ '全年检查企业86家次，督促整改。' ] # 旁注\n sections: []\n schema_version: '1.0'\n");
  EXPECT_EQ(ran.err, "a.yaml: would mend 1 finding (punctuation-single)\n");
  EXPECT_EQ(folder.read("a.yaml"), wrong);
  EXPECT_EQ(fix({"--diff", "b.yaml"}).status, 0);
  EXPECT_EQ(fix({"--diff", "b.yaml"}).out, "");
}

TEST_F(FixedFiles, GiveStandardInputBackMended) {
  const auto ran = fix({"-"}, wrong);
  EXPECT_EQ(ran.out, right);
  EXPECT_TRUE(has(ran.err, "mended 1 finding"));
  EXPECT_TRUE(has(ran.err, "title-given"));
  EXPECT_EQ(fix({"-"}, right).out, right) << "a filter must not lose what needs no mending";
  const std::string broken = "preamble: [\n";
  EXPECT_EQ(fix({"-"}, broken).out, broken);
  EXPECT_EQ(fix({"-"}, broken).status, 3);
}

TEST_F(FixedFiles, AreToldWhereTheyCannotBeRead) {
  const std::string broken = "preamble: [\n";
  const auto shown = fix({"--diff", "-"}, broken);
  EXPECT_EQ(shown.out, "");
  EXPECT_TRUE(has(shown.err, "[yaml.syntax]"));
  EXPECT_TRUE(has(shown.err, "not read, so not mended"));
  EXPECT_EQ(shown.status, 3);
}

TEST_F(FixedFiles, RefuseToGiveBackAPage) {
  const auto ran =
      fix({"-"}, "<!DOCTYPE html><html><body><p>清溪县林业局2024年度法治政府建设年度报告</p></body></html>");
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.status, 3);
}

TEST_F(FixedFiles, AreAsTheyWereWhereTheyCannotBeWritten) {
  std::string path = "a.yaml";  // the temporary's, longer by some characters, is more than the system takes
  while (path.size() + 2 < 4095) path.insert(0, "./");
  folder.write("a.yaml", wrong);
  const auto ran = fix({path});
  EXPECT_EQ(ran.status, 4);
  EXPECT_EQ(folder.read("a.yaml"), wrong);
  EXPECT_TRUE(has(ran.err, "file.unwritable"));
  EXPECT_FALSE(has(ran.err, "mended"));
  EXPECT_TRUE(has(ran.out, "punctuation-single")) << "it is still there";
}

/// The names of the files that are mended now.
std::set<std::string> mended_in(const Folder& folder) {
  std::set<std::string> names;
  for (const std::string& name : folder.names())
    if (folder.read(name) == right) names.insert(name);
  return names;
}

/// The names of the files that were told to be.
std::set<std::string> told_in(const std::string& told) {
  std::set<std::string> names;
  std::istringstream lines(told);
  for (std::string line; std::getline(lines, line);)
    if (has(line, ": mended ")) names.insert(line.substr(0, line.find(':')));
  return names;
}

TEST_F(FixedFiles, AreThoseThatAreToldWhereThePipeIsClosed) {
  for (int i = 0; i < 40; ++i) folder.write("r" + std::to_string(i) + ".yaml", wrong);
  const auto ran = folder.run({"--lang", "en", "validate", "--fix", "-j4", "."}, "", {}, Output::closed_pipe);
  EXPECT_EQ(ran.status, 4);
  EXPECT_EQ(mended_in(folder), told_in(ran.err));
  EXPECT_FALSE(mended_in(folder).empty());
}

TEST_F(FixedFiles, AreThoseThatAreToldWhereTheRunIsInterrupted) {
  for (int i = 0; i < 200; ++i) folder.write("r" + std::to_string(i) + ".yaml", wrong);
  const auto told = std::filesystem::path(folder.path("..") / "told");
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const int file = ::open(told.c_str(), O_WRONLY | O_CREAT, 0600);
    if (file < 0 || ::dup2(file, 2) < 0 || ::chdir(folder.path("").c_str()) != 0) ::_exit(125);
    ::execl(command::command_under_test(), "fazhi", "--lang", "en", "validate", "--fix", "-j4", ".", "--format",
            "json=/dev/null", nullptr);
    ::_exit(126);
  }
  for (int i = 0; i < 5000 && command::slurp(told).size() < 200; ++i) ::usleep(1000);
  ::kill(child, SIGINT);
  int state = 0;
  ::waitpid(child, &state, 0);
  const auto mended = mended_in(folder);
  EXPECT_EQ(mended, told_in(command::slurp(told)));
  EXPECT_FALSE(mended.empty());
  if (WIFEXITED(state)) GTEST_SKIP() << "it was done before the signal came";
  EXPECT_EQ(WTERMSIG(state), SIGINT);
}

TEST_F(FixedFiles, SayWhatIsNotMended) {
  folder.write(
      "a.html",
      "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><p>清溪县林业局2024年度法治政府建设年度报告</p>"
      "<p>一、主要举措和成效</p><p>全年检查企业86家次，，督促整改。</p></body></html>");
  const std::string before = folder.read("a.html");
  const auto ran = fix({"a.html"});
  EXPECT_TRUE(has(ran.err, "[fix.not-plain]"));
  EXPECT_TRUE(has(ran.err, "fazhi import FILE -o FILE.yaml"));
  EXPECT_EQ(folder.read("a.html"), before);
}

TEST_F(FixedFiles, AreNotAllNeededForUnsafeAndDiff) {
  folder.write("a.yaml", wrong);
  EXPECT_EQ(folder.run({"validate", "--unsafe", "a.yaml"}).status, 2);
  EXPECT_EQ(folder.run({"validate", "--diff", "a.yaml"}).status, 2);
  EXPECT_EQ(folder.read("a.yaml"), wrong);
}

TEST_F(FixedFiles, AreNamedAsPatchTakesThem) {
  if (std::system("command -v patch > /dev/null") != 0) GTEST_SKIP() << "there is no patch here";
  folder.make_folder("reports");
  const std::string name = "reports/the first.yaml";
  folder.write(name, wrong);
  folder.write("diff", fix({"--diff", name}).out);
  const std::string in = folder.path("").string();
  ASSERT_EQ(std::system(("cd '" + in + "' && patch -s -p1 < diff").c_str()), 0);
  EXPECT_EQ(folder.read(name), right);
}

TEST_F(FixedFiles, AreNamedBelowTheFolderOfThePatch) {
  folder.write("a.yaml", wrong);
  folder.make_folder("b");
  for (const std::string name : {"./a.yaml", "b/../a.yaml", ".//a.yaml"}) {
    const std::string diff = fix({"--diff", name}).out;
    EXPECT_EQ(diff.rfind("--- a/a.yaml\n+++ b/a.yaml\n@@", 0), 0U) << diff;
  }
  // What leads out of the folder, where a patch may not lead, is named from the folder above.
  const std::string above = "../" + folder.path("a.yaml").parent_path().filename().string() + "/a.yaml";
  EXPECT_EQ(fix({"--diff", above}).out.rfind("--- a/" + above.substr(3) + "\n", 0), 0U);
  EXPECT_EQ(folder.run({"fmt", "--diff", "./a.yaml"}).out.rfind("--- a/a.yaml\n+++ b/a.yaml\n@@", 0), 0U);
}

TEST_F(FixedFiles, AreQuotedAsGitDoesWhereALineCannotHaveTheName) {
  const std::string names[] = {"a\nb.yaml", "\"a\".yaml", "a\\b c.yaml", "\xFF\x1b.yaml", "一.yaml"};
  const std::string quoted[] = {R"("a/a\012b.yaml")", R"("a/\"a\".yaml")", R"("a/a\\b c.yaml")", R"("a/\377\033.yaml")",
                                "a/一.yaml"};
  const std::string in = folder.path("").string();
  const bool has_git = std::system("command -v git > /dev/null") == 0;
  for (std::size_t i = 0; i < std::size(names); ++i) {
    folder.write(names[i], wrong);
    const std::string diff = fix({"--diff", "./" + names[i]}).out;
    EXPECT_EQ(diff.substr(0, diff.find('\n')), "--- " + quoted[i]);
    if (!has_git) continue;
    folder.write("diff", diff);
    ASSERT_EQ(std::system(("cd '" + in + "' && git apply diff").c_str()), 0) << diff;
    EXPECT_EQ(folder.read(names[i]), right);
  }
}

}  // namespace
