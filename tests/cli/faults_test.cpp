// What the machine does to a run: it is killed, the disk is full, a folder may not be written to, files go away. What
// was there before stands, or what was to take its place, whole; and the message says what happened.

#include "command.hpp"

#include <gtest/gtest.h>

#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <chrono>
#include <random>
#include <thread>

namespace {

using command::Folder;
using command::Output;
using command::printed;
using command::report;
using std::chrono::microseconds;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A report so long that writing it takes a while, its values written as no writer of ours would.
std::string long_report(const std::string& quote) {
  std::string text = report;
  const std::string line = "      - " + quote + "为各乡镇培训执法人员30名，逐月检查并向社会公开结果。" + quote + "\n";
  for (int i = 0; i < 4000; ++i) text += line;
  return text;
}

class Faults : public testing::Test {
 protected:
  Folder folder;

  /// How long a run takes that nothing happens to.
  microseconds time_of(const std::vector<std::string>& arguments) const {
    const auto begin = std::chrono::steady_clock::now();
    folder.run(arguments);
    return std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - begin);
  }

  std::set<std::string> names_but_temporaries() const {
    std::set<std::string> names;
    for (const std::string& name : folder.names())
      if (name.rfind(".fazhi-", 0) != 0) names.insert(name);
    return names;
  }
};

// --- killed at any moment ---

struct Killed {
  const char* name;
  std::vector<std::string> arguments;
  std::string file;  ///< that is written
};

class FaultsKilled : public Faults, public testing::WithParamInterface<Killed> {};

TEST_P(FaultsKilled, SlowlyLeavesTheOldFileOrTheNewOne) {
  const std::string before = long_report("'");
  const auto& [name, arguments, file] = GetParam();
  folder.write("a.yaml", before);
  if (file != "a.yaml") folder.write(file, "{\"schema_version\": \"1.0\"}\n");
  const std::string old = folder.read(file);
  const microseconds whole = time_of(arguments);
  const std::string made = folder.read(file);
  ASSERT_NE(made, old) << "nothing was written";

  constexpr int times = 150;
  int old_ones = 0;
  int new_ones = 0;
  std::mt19937 random(7);
  for (int i = 0; i < times; ++i) {
    folder.write(file, old);
    const pid_t child = folder.start(arguments);
    const auto moment = std::uniform_int_distribution<std::int64_t>(0, whole.count() * 5 / 4)(random);
    std::this_thread::sleep_for(microseconds(moment));
    ::kill(child, SIGKILL);
    folder.ended(child);
    const std::string now = folder.read(file);
    ASSERT_TRUE(now == old || now == made) << "after " << moment << " us: " << now.size() << " bytes";
    ++(now == old ? old_ones : new_ones);
  }
  EXPECT_GT(old_ones, 0);
  EXPECT_GT(new_ones, 0);
  // What a killed process could not put away does not keep the next one from its work.
  EXPECT_LT(folder.run(arguments).status, 2);
  EXPECT_EQ(folder.read(file), made);
}

INSTANTIATE_TEST_SUITE_P(
    , FaultsKilled,
    testing::Values(Killed{"fmt", {"fmt", "a.yaml"}, "a.yaml"},
                    Killed{"convert", {"convert", "a.yaml", "--to", "json", "-o", "b.json"}, "b.json"},
                    Killed{"validate", {"validate", "a.yaml", "--format", "json=f.json"}, "f.json"}),
    [](const testing::TestParamInfo<Killed>& test) { return std::string(test.param.name); });

// --- no room ---

/// A file may have so many bytes, as where a quota ends.
void with_small_files() {
  ::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{4096, 4096};
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

TEST_F(Faults, KeepTheOldFileWhereTheNewOneHasNoRoom) {
  const std::string before = long_report("'");
  folder.write("a.yaml", before);
  folder.write("b.json", "{}\n");
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"fmt", "a.yaml"}, {"convert", "a.yaml", "--to", "json", "-o", "b.json"}}) {
    auto in_english = arguments;
    in_english.insert(in_english.end(), {"--lang", "en"});
    const auto ran = folder.run(in_english, "", {}, Output::kept, &with_small_files);
    EXPECT_EQ(ran.status, 4) << arguments[0];
    EXPECT_TRUE(has(ran.err, "[file.unwritable]")) << ran.err;
    EXPECT_TRUE(has(ran.err, "cannot be written: File too large")) << ran.err;
  }
  EXPECT_EQ(folder.read("a.yaml"), before);
  EXPECT_EQ(folder.read("b.json"), "{}\n");
  EXPECT_EQ(folder.names(), (std::set<std::string>{"a.yaml", "b.json"}));
}

/// A disk of 64 KB at `disk`, seen by this process alone.
void with_small_disk() {
  const bool can = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                   ::mount("disk", std::getenv("FAZHI_TEST_DISK"), "tmpfs", 0, "size=64k") == 0;
  if (!can) ::_exit(77);
}

TEST_F(Faults, TellThatTheDiskIsFull) {
  folder.write("a.yaml", long_report("'"));
  folder.make_folder("disk");
  ::setenv("FAZHI_TEST_DISK", folder.path("disk").c_str(), 1);
  const auto ran = folder.run({"convert", "a.yaml", "--to", "json", "-o", "disk/b.json", "--lang", "en"}, "", {},
                              Output::kept, &with_small_disk);
  if (ran.status == 77) GTEST_SKIP() << "a disk cannot be mounted with these rights";
  EXPECT_EQ(ran.status, 4);
  EXPECT_TRUE(has(ran.err, "disk/b.json: error: ")) << ran.err;
  EXPECT_TRUE(has(ran.err, "No space left on device")) << ran.err;
}

// --- no right ---

/// As nobody, whom the rights of files hold.
void as_nobody() {
  constexpr uid_t nobody = 65534;
  if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) ::_exit(77);
}

TEST_F(Faults, TellThatAFolderMayNotBeWrittenTo) {
  folder.write("a.yaml", long_report("'"));
  const auto before = folder.names();
  std::filesystem::permissions(folder.path("").parent_path().parent_path(), std::filesystem::perms(0777));
  std::filesystem::permissions(folder.path(""), std::filesystem::perms(0555));
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"fmt", "a.yaml", "--lang", "en"}, {"convert", "a.yaml", "--to", "json", "-o", "b.json", "--lang", "en"}}) {
    const auto ran = folder.run(arguments, "", {}, Output::kept, &as_nobody);
    if (ran.status == 77 || ran.status == 125) GTEST_SKIP() << "the rights of this process cannot be laid down";
    EXPECT_EQ(ran.status, 4) << arguments[0];
    EXPECT_TRUE(has(ran.err, "Permission denied")) << ran.err;
  }
  std::filesystem::permissions(folder.path(""), std::filesystem::perms(0755));
  EXPECT_EQ(folder.names(), before);
}

TEST_F(Faults, TellThatAFileMayNotBeRead) {
  folder.write("a.yaml", report);
  folder.write("b.yaml", report);
  std::filesystem::permissions(folder.path("").parent_path().parent_path(), std::filesystem::perms(0777));
  std::filesystem::permissions(folder.path("b.yaml"), std::filesystem::perms(0200));
  const auto ran = folder.run({"validate", ".", "--lang", "en"}, "", {}, Output::kept, &as_nobody);
  if (ran.status == 77 || ran.status == 125) GTEST_SKIP() << "the rights of this process cannot be laid down";
  EXPECT_EQ(ran.status, 3);
  EXPECT_TRUE(has(ran.out + ran.err, "b.yaml: error: ")) << ran.out << ran.err;
  EXPECT_TRUE(has(ran.out + ran.err, "[file.unreadable]")) << ran.out << ran.err;
}

// --- what goes away ---

TEST_F(Faults, GoOnWhereFilesGoAwayMeanwhile) {
  constexpr int count = 400;
  const auto name = [](int i) { return "r" + std::to_string(i) + ".yaml"; };
  for (int i = 0; i < count; ++i) folder.write(name(i), report);
  const pid_t child = folder.start({"validate", ".", "-j2", "--lang", "en", "--format", "json"});
  for (int i = 0; i < count; i += 2) std::filesystem::remove(folder.path(name(i)));
  const auto ran = folder.ended(child);
  EXPECT_TRUE(ran.status == 0 || ran.status == 3) << ran.status << ran.err;
  // Each file is there, judged or missing; those that were gone before they were looked for are not.
  for (int i = 1; i < count; i += 2) EXPECT_TRUE(has(ran.out, '"' + name(i) + '"')) << name(i);
  if (ran.status == 3) {
    EXPECT_TRUE(has(ran.out, "file.missing")) << ran.out.substr(0, 2000);
  }
}

TEST_F(Faults, TellOfALinkThatLeadsNowhere) {
  std::filesystem::create_symlink("gone.yaml", folder.path("link.yaml"));
  const auto ran = folder.run({"validate", "link.yaml", "--lang", "en"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_TRUE(has(ran.out + ran.err, "there is no such file")) << ran.out << ran.err;
}

TEST_F(Faults, TellOfAnInputThatIsNone) {
  const auto ran = folder.run({"validate", "-", "--lang", "en"}, "", {}, Output::kept, [] { ::close(0); });
  EXPECT_EQ(ran.status, 3);
}

// --- the surroundings ---

TEST_F(Faults, GiveTheSameInAnyLocaleAndWithoutAHome) {
  folder.write("a.yaml", command::with("由于编制有限，", ""));
  folder.write("b.txt", printed);
  const std::vector<std::vector<std::string>> commands = {{"validate", "a.yaml", "b.txt", "--format", "json"},
                                                          {"validate", "a.yaml", "b.txt", "--format", "sarif"},
                                                          {"validate", "a.yaml", "b.txt", "--format", "junit"},
                                                          {"validate", "a.yaml", "b.txt", "--format", "jsonl"},
                                                          {"validate", "a.yaml", "b.txt", "--lang", "en"},
                                                          {"import", "b.txt"},
                                                          {"annotate", "b.txt"},
                                                          {"convert", "a.yaml", "--to", "json"},
                                                          {"diff", "a.yaml", "a.yaml"}};
  for (const auto& arguments : commands) {
    const auto once = folder.run(arguments, "", {{"LC_ALL", "zh_CN.UTF-8"}});
    EXPECT_LT(once.status, 2) << arguments[0] << once.err;
    for (const char* locale : {"C", "POSIX", "tr_TR.UTF-8", "de_DE.UTF-8", "no such locale"}) {
      const auto ran = folder.run(arguments, "", {{"LC_ALL", locale}});
      EXPECT_EQ(ran.status, once.status) << arguments[0] << ' ' << locale;
      EXPECT_EQ(ran.out, once.out) << arguments[0] << ' ' << locale;
    }
    const auto homeless = folder.run(arguments, "", {}, Output::kept, [] { ::clearenv(); });
    EXPECT_EQ(homeless.status, once.status) << arguments[0];
    EXPECT_EQ(homeless.out, once.out) << arguments[0];
  }
}

}  // namespace
