#include <fazhi/io/file.hpp>
#include <fazhi/io/format.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace fazhi;
namespace fs = std::filesystem;

class File : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "fazhi-file-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder = name;
  }
  void TearDown() override { fs::remove_all(folder); }

  std::size_t files() const {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder)) ++count;
    return count;
  }

  fs::path folder;
};

TEST_F(File, ComesBackAsItWasWritten) {
  const std::string path = folder / "报告.yaml";
  const std::string text("a\0b\n", 4);
  EXPECT_FALSE(io::write_file(path, text));
  EXPECT_EQ(io::read_file(path).value(), text);
  EXPECT_EQ(files(), 1U);
}

TEST_F(File, KeepsTheModeOfTheOneItReplaces) {
  const std::string path = folder / "a";
  ASSERT_FALSE(io::write_file(path, "1"));
  ::chmod(path.c_str(), 0640);
  ASSERT_FALSE(io::write_file(path, "2"));
  struct stat status {};
  ::stat(path.c_str(), &status);
  EXPECT_EQ(status.st_mode & 0777U, 0640U);
}

TEST_F(File, LeavesALinkALink) {
  ASSERT_FALSE(io::write_file(folder / "a", "1"));
  fs::create_symlink("a", folder / "link");
  ASSERT_FALSE(io::write_file(folder / "link", "2"));
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
  EXPECT_EQ(io::read_file(folder / "a").value(), "2");
}

TEST_F(File, WritesWhereADanglingLinkPoints) {
  fs::create_symlink("later", folder / "link");
  ASSERT_FALSE(io::write_file(folder / "link", "1"));
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
  EXPECT_EQ(io::read_file(folder / "later").value(), "1");
}

TEST_F(File, GivesANewFileTheModeOfTheMask) {
  const mode_t mask = ::umask(027);
  const auto error = io::write_file(folder / "a", "1");
  ::umask(mask);
  ASSERT_FALSE(error);
  struct stat status {};
  ::stat((folder / "a").c_str(), &status);
  EXPECT_EQ(status.st_mode & 0777U, 0640U);
}

TEST_F(File, SaysWhyItCannotBeRead) {
  EXPECT_EQ(io::read_file(folder / "none").error().code, "file.missing");
  EXPECT_EQ(io::read_file(folder).error().code, "file.directory");
  io::Limits limits;
  limits.max_bytes = 3;
  ASSERT_FALSE(io::write_file(folder / "a", "1234"));
  EXPECT_EQ(io::read_file(folder / "a", limits).error().code, "limit.bytes");
}

TEST_F(File, LeavesNothingBehindWhenItCannotBeWritten) {
  EXPECT_EQ(io::write_file(folder / "none" / "a", "1")->code, "file.unwritable");
  EXPECT_EQ(io::write_file(folder, "1")->code, "file.unwritable");
  EXPECT_EQ(io::write_file("/dev/full", "1")->code, "file.unwritable");
  EXPECT_EQ(files(), 0U);
}

TEST_F(File, HasANameThatMayBeAsLongAsTheSystemTakes) {
  const std::string path = folder / std::string(255, 'a');
  ASSERT_FALSE(io::write_file(path, "1"));
  ASSERT_FALSE(io::write_file(path, "2"));
  EXPECT_EQ(io::read_file(path).value(), "2");
  EXPECT_EQ(files(), 1U);
}

TEST_F(File, KeepsItsOwnerWhenItIsReplacedByOneWhoMayGiveItBack) {
  if (::geteuid() != 0) GTEST_SKIP() << "only the administrator may give files away";
  const std::string path = folder / "a";
  for (const auto& [owner, group] :
       {std::pair(12345U, 23456U), std::pair(12345U, ::getegid()), std::pair(::geteuid(), 23456U)}) {
    ASSERT_FALSE(io::write_file(path, "1"));
    ASSERT_EQ(::chown(path.c_str(), owner, group), 0);
    ASSERT_EQ(::chmod(path.c_str(), 04750), 0);
    ASSERT_FALSE(io::write_file(path, "2"));
    struct stat status {};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_uid, owner);
    EXPECT_EQ(status.st_gid, group);
    EXPECT_EQ(status.st_mode & 07777U, 04750U);
  }
}

TEST_F(File, ThatTakesTheOldOnesPlaceIsNoMoreReadableMeanwhile) {
  const std::string path = folder / "a";
  ASSERT_FALSE(io::write_file(path, "1"));
  ASSERT_EQ(::chmod(path.c_str(), 0640), 0);
  auto writer = io::FileWriter::open(path);
  ASSERT_TRUE(writer);
  io::FileWriter file = std::move(writer).value();
  ASSERT_FALSE(file.write("2"));
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path() == path) continue;
    EXPECT_EQ(entry.status().permissions(), fs::perms(0600)) << entry.path();
  }
  ASSERT_FALSE(file.finish());
  EXPECT_EQ(fs::status(path).permissions(), fs::perms(0640));
}

TEST_F(File, IsNotMadeOfLinksThatLeadToEachOther) {
  fs::create_symlink("b", folder / "a");
  fs::create_symlink("a", folder / "b");
  const auto error = io::write_file(folder / "a", "1");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code, "file.unwritable");
  EXPECT_EQ(files(), 2U);
  EXPECT_TRUE(fs::is_symlink(folder / "a"));
}

/// The path by which the process has something open.
std::string path_of(int descriptor) { return "/proc/self/fd/" + std::to_string(descriptor); }

TEST_F(File, ThatIsAPipeOfTheProcessIsWrittenTo) {
  if (!fs::exists("/proc/self/fd")) GTEST_SKIP() << "there is no /proc here";
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  fs::create_symlink(path_of(ends[1]), folder / "link");
  EXPECT_FALSE(io::write_file(path_of(ends[1]), "1"));
  EXPECT_FALSE(io::write_file("/dev/fd/" + std::to_string(ends[1]), "2"));
  EXPECT_FALSE(io::write_file(folder / "link", "3"));
  char got[4] = {};
  EXPECT_EQ(::read(ends[0], got, 3), 3);
  EXPECT_STREQ(got, "123");
  ::close(ends[0]);
  ::close(ends[1]);
}

TEST_F(File, ThatTheProcessHasOpenIsNotReplaced) {
  if (!fs::exists("/proc/self/fd")) GTEST_SKIP() << "there is no /proc here";
  const std::string path = folder / "a";
  const int open = ::open(path.c_str(), O_WRONLY | O_CREAT, 0600);
  ASSERT_GE(open, 0);
  ASSERT_EQ(::write(open, "1", 1), 1);
  EXPECT_FALSE(io::write_file(path_of(open), "2"));
  ASSERT_EQ(::write(open, "3", 1), 1);
  ::close(open);
  EXPECT_EQ(io::read_file(path).value(), "123");
  EXPECT_EQ(files(), 1U);
}

TEST(Format, IsToldByNameAndContent) {
  using io::Format;
  EXPECT_EQ(io::detect("a.JSON", "x"), Format::json);
  EXPECT_EQ(io::detect("a.yml", "x"), Format::yaml);
  EXPECT_EQ(io::detect("-", "\n {\"a\": 1}"), Format::json);
  EXPECT_EQ(io::detect("-", "# c\nschema_version: \"1.0\"\n"), Format::yaml);
  EXPECT_EQ(io::detect("a.txt", "某县某局2024年法治政府建设年度报告\n"), Format::text);
  EXPECT_EQ(io::detect("a.txt", "\xEF\xBB\xBFmetadata: {}\n"), Format::yaml);
  EXPECT_EQ(io::detect("-", "---\nmetadata: {}\n"), Format::yaml);
  EXPECT_EQ(io::detect("a.txt", "------------\n某县某局2024年法治政府建设年度报告\n"), Format::text);
  EXPECT_EQ(io::detect("a.docx", "PK\x03\x04..."), Format::binary);
  EXPECT_EQ(io::detect("a.yaml", std::string_view("a\0b", 3)), Format::binary);
}

}  // namespace
