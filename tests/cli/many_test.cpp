// Runs over many files: what is named, what is written where, what a terminal shows, and that one run is a thousand.

#include "command.hpp"

#include <fazhi/check/batch.hpp>
#include <fazhi/check/files.hpp>
#include <fazhi/output/writer.hpp>

#include <gtest/gtest.h>

#include <sys/ioctl.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <ctime>
#include <thread>

namespace {

using command::Folder;
using command::Output;
using command::printed;
using command::report;
using command::with;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string profile = "schema_version: \"1.0\"\nid: ours\ntitle: {zh: 本办要求, en: ours}\nrules: []\n";

class ManyFiles : public testing::Test {
 protected:
  Folder folder;
};

// --- what is named ---

TEST_F(ManyFiles, OfAFolderAreJudgedAndTallied) {
  folder.make_folder("d");
  folder.write("d/b.yaml", report);
  folder.write("d/a.txt", printed);
  folder.write("d/profile.yaml", profile);
  folder.write("d/notes.md", "x");
  const auto ran = folder.run({"validate", "d", "--lang", "en", "--fail-on", "never"});
  EXPECT_EQ(ran.status, 0) << ran.out;
  EXPECT_LT(ran.out.find("d/a.txt: "), ran.out.find("d/b.yaml: "));
  EXPECT_TRUE(has(ran.out, "2 files: ")) << ran.out;
  EXPECT_EQ(ran.err, "fazhi: passed over in folders, as no annual reports: d/profile.yaml\n");
  EXPECT_EQ(folder.run({"validate", "d", "-q", "--fail-on", "never"}).err, "");
}

TEST_F(ManyFiles, ThatAreNamedThemselvesAreNeverPassedOver) {
  folder.write("profile.yaml", profile);
  EXPECT_EQ(folder.run({"validate", "profile.yaml"}).status, 3);
  const auto nothing = folder.run({"validate", ".", "--lang", "en"});
  EXPECT_EQ(nothing.status, 3);
  EXPECT_TRUE(has(nothing.err, "profile.yaml [file.no-match]")) << nothing.err;
}

TEST_F(ManyFiles, ByAPatternThatTheShellLeftAlone) {
  folder.write("a1.yaml", report);
  folder.write("a2.yaml", report);
  EXPECT_TRUE(has(folder.run({"validate", "a?.yaml", "--lang", "en"}).out, "2 files: "));
  const auto none = folder.run({"validate", "b*.yaml", "a1.yaml", "--format", "json"});
  EXPECT_EQ(none.status, 3);
  EXPECT_TRUE(has(none.out, "\"path\": \"b*.yaml\"")) << none.out;
  EXPECT_TRUE(has(none.out, "\"id\": \"file.no-match\"")) << none.out;
  EXPECT_TRUE(has(none.out, "\"path\": \"a1.yaml\"")) << none.out;
}

TEST_F(ManyFiles, ThatAreNamedTwiceAreJudgedOnce) {
  folder.write("a.yaml", report);
  const auto ran = folder.run({"validate", "a.yaml", "./a.yaml", "--lang", "en"});
  EXPECT_EQ(ran.err, "fazhi: named more than once, judged once: ./a.yaml\n");
  EXPECT_FALSE(has(ran.out, "2 files"));
}

TEST_F(ManyFiles, TakeStandardInputOnceAmongThem) {
  folder.write("a.yaml", report);
  const auto ran = folder.run({"validate", "a.yaml", "-", "--format", "json"}, report);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(has(ran.out, "\"path\": \"-\"")) << ran.out;
  EXPECT_EQ(folder.run({"validate", "-", "-"}, report).status, 2);
}

TEST_F(ManyFiles, AreBoundedInBytesAsAsked) {
  folder.write("a.yaml", report);
  const std::string told = folder.run({"validate", "a.yaml", "--max-bytes", "500", "--lang", "en"}).out;
  EXPECT_TRUE(has(told, "raise the limit by validate --max-bytes [limit.bytes]")) << told;
  EXPECT_EQ(folder.run({"validate", "a.yaml", "--max-bytes", "1K"}).status, 0);
  EXPECT_EQ(folder.run({"validate", "a.yaml", "--max-bytes", "0"}).status, 2);
}

TEST_F(ManyFiles, AreJudgedByTheDayThatItIsInChina) {
  const auto day = [] {
    const std::time_t there = std::time(nullptr) + 8 * 3600;
    char text[16];
    std::tm parts{};
    return std::string(text, std::strftime(text, sizeof text, "%Y-%m-%d", ::gmtime_r(&there, &parts)));
  };
  folder.write("a.yaml", report);
  const std::string before = day();
  const auto ran = folder.run({"validate", "a.yaml", "--as-of", "today", "--format", "json"}, "", {{"TZ", "UTC+12"}});
  EXPECT_TRUE(has(ran.out, "\"as_of\": \"" + before + "\"") || has(ran.out, "\"as_of\": \"" + day() + "\"")) << ran.out;
}

// --- where results go ---

TEST_F(ManyFiles, GiveSeveralResultsAtOnce) {
  folder.write("a.yaml", report);
  const std::string alone = folder.run({"validate", "a.yaml", "--format", "json"}).out;
  const std::string text = folder.run({"validate", "a.yaml"}).out;
  const auto ran = folder.run({"validate", "a.yaml", "--format", "text", "--format", "json=out.json", "--format",
                               "jsonl=out.jsonl", "--summary", "all.csv"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out, text);
  EXPECT_EQ(folder.read("out.json"), alone);
  EXPECT_EQ(folder.names(), (std::set<std::string>{"a.yaml", "all.csv", "out.json", "out.jsonl"}));
  // Its own results are no reports.
  EXPECT_EQ(folder.run({"validate", ".", "--format", "json=out.json"}).err, "");
  EXPECT_EQ(folder.read("out.json"), alone);
}

TEST_F(ManyFiles, RefuseResultsThatWouldMix) {
  folder.write("a.yaml", report);
  for (const std::vector<std::string>& wrong :
       std::vector<std::vector<std::string>>{{"--format", "json", "--format", "text"},
                                             {"--format", "json", "--format", "sarif=-"},
                                             {"--format", "json=x", "--format", "text=x"},
                                             {"--format", "json="},
                                             {"--format", "xml=x"},
                                             {"--summary", "x.txt"},
                                             {"--format", "json=a.yaml"},
                                             {"--summary", "x.csv", "--format", "json=x.csv"},
                                             {"--jobs", "0"},
                                             {"--color", "yes"}}) {
    auto arguments = std::vector<std::string>{"validate", "a.yaml"};
    arguments.insert(arguments.end(), wrong.begin(), wrong.end());
    const auto ran = folder.run(arguments);
    EXPECT_EQ(ran.status, 2) << wrong[1];
    EXPECT_EQ(ran.out, "") << wrong[1];
    EXPECT_EQ(folder.names(), (std::set<std::string>{"a.yaml"})) << wrong[1];
  }
  EXPECT_EQ(folder.read("a.yaml"), report);
}

TEST_F(ManyFiles, RefuseResultsThatWouldTakeThePlaceOfWhatIsRead) {
  using Words = std::vector<std::string>;
  folder.write("a.yaml", report);
  folder.write("prev.yaml", with("2024", "2023"));
  folder.write("p.yaml", profile);
  folder.make_folder("d");
  folder.write("d/a.yaml", report);
  folder.write("d/b.yaml", report);
  folder.write("d/broken.json", "{\"metadata\": ");
  ASSERT_EQ(folder.run({"validate", "a.yaml", "--write-baseline", "known.json"}).status, 0);
  const auto before = folder.names();
  for (const Words& wrong : std::vector<Words>{{"a.yaml", "--write-baseline", "a.yaml", "-q"},
                                               {"a.yaml", "--write-baseline", "d/../a.yaml"},
                                               {"a.yaml", "--previous", "prev.yaml", "--format", "json=prev.yaml"},
                                               {"a.yaml", "--previous", "prev.yaml", "--write-baseline", "prev.yaml"},
                                               {"a.yaml", "--profile", "p.yaml", "--format", "json=p.yaml"},
                                               {"a.yaml", "--baseline", "known.json", "--format", "json=known.json"},
                                               {"d", "--format", "json=d/b.yaml"},
                                               {"d", "--write-baseline", "d/b.yaml"},
                                               {"d", "--format", "json=d/broken.json"},
                                               {"d/*", "--format", "json=d/b.yaml"},
                                               {"a.yaml", "--fix", "--format", "json=a.yaml"},
                                               {"a.yaml", "--write-baseline", "x.json", "--format", "json=x.json"},
                                               {"a.yaml", "--format", "json=d/../o", "--format", "sarif=o"},
                                               {"a.yaml", "--format", "json=/dev/stdout", "--format", "text"}}) {
    auto arguments = wrong;
    arguments.insert(arguments.begin(), "validate");
    const auto ran = folder.run(arguments);
    EXPECT_EQ(ran.status, 2) << testing::PrintToString(wrong) << ran.err;
    EXPECT_NE(ran.err, "");
    EXPECT_EQ(folder.names(), before) << testing::PrintToString(wrong);
  }
  for (const char* name : {"a.yaml", "d/a.yaml", "d/b.yaml"}) EXPECT_EQ(folder.read(name), report) << name;
  EXPECT_EQ(folder.read("p.yaml"), profile);
  EXPECT_EQ(folder.run({"validate", "a.yaml", "--baseline", "known.json", "--write-baseline", "known.json"}).status, 0);
}

TEST_F(ManyFiles, HaveEarlierResultsAmongThemReplaced) {
  folder.write("a.yaml", report);
  folder.write("empty.json", "");
  const std::vector<std::string> arguments{"validate",         ".",
                                           "--format",         "json=out.json",
                                           "--format",         "html=o.html",
                                           "--format",         "text=o.txt",
                                           "--format",         "jsonl=l.json",
                                           "--format",         "sarif=empty.json",
                                           "--format",         "gitlab=g.json",
                                           "--write-baseline", "known.json"};
  const auto first = folder.run(arguments);
  EXPECT_EQ(first.status, 0) << first.err;
  const std::string page = folder.read("o.html");
  const auto second = folder.run(arguments);
  EXPECT_EQ(second.status, 0) << second.err;
  EXPECT_EQ(folder.read("o.html"), page);
}

TEST_F(ManyFiles, PassOverPagesOfOursAndTextOfOtherGenres) {
  folder.make_folder("d");
  folder.write("d/a.yaml", report);
  folder.write("d/b.txt", printed);
  const auto results = folder.run({"validate", "d", "--fail-on", "never", "--format", "html=d/page.html", "--summary",
                                   "d/round.html", "--format", "text=d/text.txt", "--format", "jsonl=d/lines.json"});
  ASSERT_EQ(results.status, 0) << results.err;
  folder.write("d/README.txt", "What lies here was sent in by the agencies of the county.\n");
  const auto ran = folder.run({"validate", "d", "--lang", "en", "--fail-on", "never"});
  EXPECT_EQ(ran.status, 0) << ran.out;
  EXPECT_TRUE(has(ran.out, "2 files: ")) << ran.out;
  EXPECT_TRUE(has(ran.err, "d/README.txt, d/lines.json, d/page.html, d/round.html, d/text.txt")) << ran.err;
  const auto named = folder.run({"validate", "d/README.txt", "--lang", "en"});
  EXPECT_EQ(named.status, 3);
  EXPECT_TRUE(has(named.out, "import.not-a-report")) << named.out;
}

TEST_F(ManyFiles, LeaveNothingBehindWhereAResultCannotBeWritten) {
  folder.write("a.yaml", report);
  const auto nowhere = folder.run({"validate", "a.yaml", "--format", "json=x.json", "--summary", "absent/s.csv"});
  EXPECT_EQ(nowhere.status, 4);
  EXPECT_TRUE(has(nowhere.err, "absent/s.csv: error: ")) << nowhere.err;
  EXPECT_TRUE(has(nowhere.err, "[file.unwritable]")) << nowhere.err;
  EXPECT_EQ(folder.names(), (std::set<std::string>{"a.yaml"}));
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full here";
  const auto full = folder.run({"validate", "a.yaml", "--format", "json=/dev/full", "--format", "sarif=x.sarif"});
  EXPECT_EQ(full.status, 4);
  EXPECT_TRUE(has(full.err, "/dev/full: error: ")) << full.err;
  EXPECT_EQ(folder.names(), (std::set<std::string>{"a.yaml"}));
}

TEST_F(ManyFiles, EndQuietlyWhereThePipeIsClosed) {
  folder.write("a.yaml", report);
  const auto ran = folder.run({"validate", "a.yaml"}, "", {}, Output::closed_pipe);
  EXPECT_EQ(ran.status, 4);
  EXPECT_EQ(ran.err, "");
}

TEST_F(ManyFiles, LeaveNothingBehindWhenTheyAreInterrupted) {
  for (int i = 0; i < 300; ++i) folder.write("r" + std::to_string(i) + ".yaml", report);
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    if (::chdir(folder.path("").c_str()) != 0) ::_exit(125);
    ::execl(command::command_under_test(), "fazhi", "validate", ".", "-j1", "--format", "json=out.json", nullptr);
    ::_exit(126);
  }
  const auto is_begun = [&] {
    for (const std::string& name : folder.names())
      if (name.rfind(".fazhi-", 0) == 0) return true;
    return false;
  };
  for (int i = 0; i < 2000 && !is_begun(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  ::kill(child, SIGTERM);
  int state = 0;
  ::waitpid(child, &state, 0);
  if (WIFEXITED(state)) GTEST_SKIP() << "it was done before the signal came";
  EXPECT_EQ(WTERMSIG(state), SIGTERM);
  EXPECT_EQ(folder.names().size(), 300u);
}

// --- the terminal ---

struct Shown {
  int status;
  std::string out;  ///< all that the terminal was sent, or standard error alone
};

/// Runs the command with standard error, and standard output too unless it goes to /dev/null, on a terminal.
Shown on_terminal(const Folder& folder, const std::vector<std::string>& arguments, const char* term, bool has_output,
                  unsigned short columns = 80, const char* no_color = nullptr) {
  winsize size{};
  size.ws_col = columns;
  size.ws_row = 24;
  const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
  if (terminal < 0 || ::grantpt(terminal) != 0 || ::unlockpt(terminal) != 0 ||
      ::ioctl(terminal, TIOCSWINSZ, &size) != 0)
    throw std::runtime_error("no terminal");
  const std::string name_of_terminal = ::ptsname(terminal);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no process");
  if (child == 0) {
    ::setsid();
    const int screen = ::open(name_of_terminal.c_str(), O_RDWR);
    if (screen < 0 || ::dup2(screen, 0) < 0 || ::dup2(screen, 1) < 0 || ::dup2(screen, 2) < 0) ::_exit(125);
    ::close(screen);
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG", "NO_COLOR"}) ::unsetenv(name);
    ::setenv("TERM", term, 1);
    if (no_color != nullptr) ::setenv("NO_COLOR", no_color, 1);
    if (!has_output && ::freopen("/dev/null", "w", stdout) == nullptr) ::_exit(125);
    if (::chdir(folder.path("").c_str()) != 0) ::_exit(125);
    std::vector<char*> argv{const_cast<char*>("fazhi")};
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    ::execv(command::command_under_test(), argv.data());
    ::_exit(126);
  }
  std::string sent;
  char buffer[4096];
  for (;;) {
    const ssize_t got = ::read(terminal, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    sent.append(buffer, static_cast<std::size_t>(got));
  }
  int state = 0;
  ::waitpid(child, &state, 0);
  ::close(terminal);
  return {WIFEXITED(state) ? WEXITSTATUS(state) : -1, sent};
}

class ManyFilesOnATerminal : public ManyFiles {
 protected:
  void SetUp() override {
    // As much as takes longer than the first drawing waits.
    std::string many = printed;
    for (int i = 0; i < 4000; ++i)
      many += "（二）规范执法检查。全年检查企业86家次，督促整改隐患112处，同比增长5%。\n\n";
    for (int i = 0; i < 24; ++i) folder.write("r" + std::to_string(i) + ".txt", many);
  }
};

TEST_F(ManyFilesOnATerminal, SlowlyShowHowFarTheyAre) {
  const auto shown = on_terminal(folder, {"validate", ".", "--lang", "en", "-j1"}, "xterm", false);
  EXPECT_TRUE(has(shown.out, "\rjudging ")) << shown.out;
  EXPECT_TRUE(has(shown.out, "/24 [")) << shown.out;
  // It is gone at the end.
  EXPECT_EQ(shown.out.substr(shown.out.rfind('\r')), "\r\x1b[K");
}

TEST_F(ManyFilesOnATerminal, SlowlyFitTheirLineIntoIt) {
  for (const unsigned short columns : std::vector<unsigned short>{12, 20, 40}) {
    const auto shown = on_terminal(folder, {"validate", ".", "--lang", "zh", "-j1"}, "xterm", false, columns);
    EXPECT_TRUE(has(shown.out, "/24")) << shown.out;
    std::size_t at = 0;
    while ((at = shown.out.find('\r', at)) != std::string::npos) {
      const std::size_t end = std::min(shown.out.find('\x1b', at), shown.out.size());
      EXPECT_LT(end - at, columns + 3u) << shown.out;  // two Chinese characters have two bytes more than columns
      at = end;
    }
  }
}

TEST_F(ManyFilesOnATerminal, SlowlyShowNoProgressWhereItIsNotWanted) {
  for (const auto& [arguments, term] :
       std::vector<std::pair<std::vector<std::string>, const char*>>{{{"validate", ".", "-q", "-j1"}, "xterm"},
                                                                     {{"validate", ".", "-j1"}, "dumb"},
                                                                     {{"validate", "r1.txt", "r2.txt"}, "xterm"}})
    EXPECT_FALSE(has(on_terminal(folder, arguments, term, false).out, "\x1b"));
}

TEST_F(ManyFiles, OnATerminalMoveNoCursorWhateverTheyHold) {
  folder.write("evil.yaml", with("全年检查", "\"\\e[31m\\a\\u202E\\r全年检查") + "\n");
  std::string text = folder.read("evil.yaml");
  text.insert(text.find("86家次。") + std::string("86家次。").size(), "\"");
  folder.write("evil.yaml", text);
  folder.write("evil.txt",
               "清河县应急管理局2024年度法治政府建设年度报告\n\n一、主要举措和成效\n"
               "\x1b[31m\xC2\x9B"
               "2J\xE2\x80\xAE全年检查86家次。\n");
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"convert", "evil.yaml", "--to", "text"},
                                             {"convert", "evil.yaml", "--to", "json"},
                                             {"text", "evil.txt"},
                                             {"import", "evil.txt", "--to", "json"},
                                             {"annotate", "evil.txt"},
                                             {"fmt", "--diff", "evil.yaml"}}) {
    const auto shown = on_terminal(folder, arguments, "xterm", true);
    EXPECT_FALSE(shown.out.empty()) << arguments[0];
    for (const char* sent : {"\x1b", "\a", "\xC2\x9B", "\xE2\x80\xAE"})
      EXPECT_FALSE(has(shown.out, sent)) << arguments[0] << ' ' << shown.out;
  }
  // Whoever reads it from a file or a pipe gets what is there.
  EXPECT_TRUE(has(folder.run({"text", "evil.txt"}).out, "\x1b[31m"));
}

TEST_F(ManyFiles, OnATerminalAreColouredUnlessToldNotTo) {
  folder.write("a.yaml", with("report_year: 2024", "report_year: 1024"));
  const auto colored = [&](std::vector<std::string> more, const char* term = "xterm", const char* no_color = nullptr) {
    more.insert(more.begin(), {"validate", "a.yaml"});
    return has(on_terminal(folder, more, term, true, 80, no_color).out, "\x1b[");
  };
  EXPECT_TRUE(colored({}));
  EXPECT_TRUE(colored({}, "xterm", ""));
  EXPECT_FALSE(colored({}, "xterm", "1"));
  EXPECT_FALSE(colored({}, "dumb"));
  EXPECT_FALSE(colored({"--color", "never"}));
  EXPECT_TRUE(colored({"--color", "always"}, "dumb", "1"));
  EXPECT_FALSE(colored({"--format", "json"}));
  EXPECT_FALSE(has(folder.run({"validate", "a.yaml"}).out, "\x1b"));
  EXPECT_TRUE(has(folder.run({"validate", "a.yaml", "--color", "always"}).out, "\x1b["));
  folder.run({"validate", "a.yaml", "--color", "always", "--format", "text=out.txt"});
  EXPECT_FALSE(has(folder.read("out.txt"), "\x1b"));
}

// --- other character sets ---

// 报告 and 合格 in GB 18030, GBK and GB 2312 alike.
const std::string report_in_gb = "\xB1\xA8\xB8\xE6";
const std::string valid_in_gb = "\xBA\xCF\xB8\xF1";

TEST_F(ManyFiles, AreToldInTheCharactersOfTheLocale) {
  folder.write("a.yaml", report);
  for (const char* locale : {"zh_CN.GB18030", "zh_CN.gbk", "zh_CN.GB2312", "zh_CN"}) {
    const auto ran = folder.run({"validate", "a.yaml"}, "", {{"LANG", locale}});
    EXPECT_TRUE(has(ran.out, valid_in_gb)) << locale;
    EXPECT_FALSE(has(ran.out, "合格")) << locale;
  }
  EXPECT_TRUE(has(folder.run({"validate", "--help"}, "", {{"LANG", "zh_CN.GB18030"}}).out, report_in_gb));
  EXPECT_TRUE(has(folder.run({"validate", "a.yaml"}, "", {{"LANG", "zh_TW.Big5"}}).out, "\xA6\x58\xAE\xE6"));
  EXPECT_TRUE(has(folder.run({"validate", "a.yaml"}, "", {{"LANG", "zh_CN"}, {"LC_ALL", "zh_CN.UTF-8"}}).out, "合格"));
  EXPECT_TRUE(has(folder.run({"validate", "a.yaml"}, "", {{"LANG", "zh_CN.utf8"}}).out, "合格"));
}

TEST_F(ManyFiles, HaveTheirNamesInUtf8WhereverResultsAreForPrograms) {
  folder.write(report_in_gb + ".yaml", report);
  const std::map<std::string, std::string> gb = {{"LC_ALL", "zh_CN.GB18030"}};
  const auto json = folder.run({"validate", report_in_gb + ".yaml", "--format", "json"}, "", gb);
  EXPECT_EQ(json.status, 0);
  EXPECT_TRUE(has(json.out, "\"path\": \"报告.yaml\"")) << json.out;
  EXPECT_EQ(folder.run({"validate", ".", "--format", "text=out.txt"}, "", gb).out, "");
  EXPECT_TRUE(has(folder.read("out.txt"), "报告.yaml: 合格")) << folder.read("out.txt");
  EXPECT_TRUE(has(folder.run({"validate", "."}, "", gb).out, report_in_gb + ".yaml: " + valid_in_gb));
  EXPECT_TRUE(has(folder.run({"validate", report_in_gb}, "", gb).out, report_in_gb + ": error: "));
  // Elsewhere such bytes are none of the terminal's characters.
  EXPECT_TRUE(has(folder.run({"validate", "."}).out, "\\xb1\\xa8\\xb8\\xe6.yaml: valid"));
}

TEST_F(ManyFiles, AreToldWithAMarkForCharactersThatTheLocaleLacks) {
  folder.write("😀.yaml", report);
  EXPECT_TRUE(has(folder.run({"validate", "."}, "", {{"LANG", "zh_CN.GB2312"}}).out, "?.yaml: " + valid_in_gb));
  const auto json = folder.run({"validate", ".", "--format", "json"}, "", {{"LANG", "zh_CN.GB2312"}});
  EXPECT_TRUE(has(json.out, "\"path\": \"😀.yaml\"")) << json.out;
}

// --- one run is a thousand ---

/// Reports of all kinds, sound and broken, each unlike the others.
void write_reports(const Folder& folder, int count) {
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(10000 + i);
    const std::string agency = "清河县第" + number + "局";
    std::string text = i % 5 == 4 ? printed : report;
    for (auto at = text.find("清河县应急管理局"); at != std::string::npos; at = text.find("清河县应急管理局", at + 1))
      text.replace(at, std::string("清河县应急管理局").size(), agency);
    if (i % 7 == 1) text.resize(text.size() / 2);
    if (i % 11 == 2) text += "\xFF\xFE";
    if (i % 13 == 3) text += "x-\t: [\n";
    if (i % 17 == 5) text.clear();
    folder.write("r" + number + (i % 5 == 4 ? ".txt" : ".yaml"), text);
  }
}

/// The entries of `files` in a JSON result, each as it stands there.
std::vector<std::string> entries(const std::string& json) {
  const std::string begin = "\n    {\n      \"path\": ";
  const std::string end = "\n    }";
  std::vector<std::string> all;
  for (auto at = json.find(begin); at != std::string::npos; at = json.find(begin, at + 1))
    all.push_back(json.substr(at, json.find(end, at) + end.size() - at));
  return all;
}

TEST_F(ManyFiles, SlowlyAThousandInOneRunEqualAThousandRuns) {
  constexpr int count = 1000;
  write_reports(folder, count);
  const auto together = folder.run({"validate", ".", "--format", "json", "-j4"});
  EXPECT_EQ(together.status, 3);
  const auto told = entries(together.out);
  ASSERT_EQ(told.size(), static_cast<std::size_t>(count));

  // By the library, each alone, then written as one.
  const fazhi::check::Checker checker;
  const auto writer = writer_of(fazhi::output::Format::json, checker);
  std::string by_library = writer->begin();
  fazhi::rules::RunSummary run;
  int i = 0;
  for (const std::string& name : folder.names()) {
    const auto alone = writer_of(fazhi::output::Format::json, checker);
    auto loaded = fazhi::check::load(name, folder.read(name), checker.options().load);
    const auto checked = checker.check(loaded);
    fazhi::rules::RunSummary one;
    fazhi::rules::count(one, checked.status);
    fazhi::rules::count(run, checked.status);
    by_library += writer->file(loaded, checked);
    std::string single = alone->begin();
    single += alone->file(loaded, checked);
    single += alone->end(one);
    ASSERT_EQ(entries(single), (std::vector<std::string>{told[static_cast<std::size_t>(i)]})) << name;
    // And some by the command itself.
    if (i % 50 == 7) {
      EXPECT_EQ(folder.run({"validate", name, "--format", "json"}).out, single) << name;
    }
    ++i;
  }
  by_library += writer->end(run);
  EXPECT_EQ(together.out, by_library);
  EXPECT_EQ(entries(folder.run({"validate", "r1000*", "--format", "json", "-j1"}).out),
            std::vector<std::string>(told.begin(), told.begin() + 10));
}

}  // namespace
