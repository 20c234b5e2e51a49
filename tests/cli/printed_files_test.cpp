#include "command.hpp"

#include <gtest/gtest.h>

namespace {

using command::Folder;

std::string fixture(const std::string& name) {
  return command::slurp(std::filesystem::path(FAZHI_SOURCE_DIR) / "tests/data/encodings" / name);
}

/// ASCII and Chinese of the basic plane.
std::string utf16(const std::string& utf8) {
  std::string bytes = "\xFF\xFE";
  for (std::size_t at = 0; at < utf8.size();) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(utf8[i])); };
    const bool ascii = byte(at) < 0x80;
    const unsigned unit =
        ascii ? byte(at) : (byte(at) & 15U) << 12U | (byte(at + 1) & 63U) << 6U | (byte(at + 2) & 63U);
    at += ascii ? 1 : 3;
    bytes += static_cast<char>(unit & 255U);
    bytes += static_cast<char>(unit >> 8U);
  }
  return bytes;
}

bool reads_gb18030(const Folder& folder) {
  folder.write("probe.txt", "\xB7\xA8");
  return folder.run({"text", "probe.txt", "--encoding", "gbk"}).status == 0;
}

TEST(PrintedFile, GivesTheSameReportInEachEncoding) {
  const Folder folder;
  const std::string text = fixture("simplified.txt");
  folder.write("report.txt", text);
  const auto expected = folder.run({"convert", "report.txt", "--to", "text"});
  ASSERT_EQ(expected.status, 0) << expected.err;
  EXPECT_NE(expected.out.find("清溪县林业局2024年法治政府建设年度报告"), std::string::npos);
  std::vector<std::string> files = {utf16(text), "\xEF\xBB\xBF" + text};
  if (reads_gb18030(folder)) files.push_back(fixture("simplified.gb18030.txt"));
  for (const std::string& bytes : files) {
    folder.write("report.txt", bytes);
    EXPECT_EQ(folder.run({"convert", "report.txt", "--to", "text"}).out, expected.out);
    EXPECT_EQ(folder.run({"text", "report.txt"}).out, text);
    EXPECT_EQ(folder.run({"validate", "report.txt"}).status, 1);
    EXPECT_EQ(folder.run({"annotate", "report.txt"}).status, 0);
    EXPECT_EQ(folder.run({"import", "-"}, bytes).status, 0);
  }
}

TEST(PrintedFile, TellsWrongBytesAtTheirPlace) {
  const Folder folder;
  folder.write("report.txt", fixture("simplified.txt") + "\xFF\n");
  for (const char* command : {"import", "text", "validate"}) {
    const auto ran = folder.run({command, "report.txt"});
    EXPECT_NE((ran.err + ran.out).find("report.txt:19:1: warning: 1 byte at byte offset 1022"), std::string::npos)
        << command << ran.err << ran.out;
  }
}

TEST(PrintedFile, IsReadInTheEncodingThatIsNamed) {
  const Folder folder;
  if (!reads_gb18030(folder)) GTEST_SKIP() << "this build has no ICU";
  // Too short to tell by the bytes.
  folder.write("note.txt", "\xAA\x6B\n");
  EXPECT_EQ(folder.run({"text", "note.txt", "--encoding", "Big5"}).out, "法\n");
  EXPECT_EQ(folder.run({"text", "note.txt", "--encoding", "gbk"}).out, "猭\n");
  const auto refused = folder.run({"import", "note.txt", "--encoding", "koi8-r"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_NE(refused.err.find("koi8-r"), std::string::npos);
}

TEST(PrintedFile, OfAnotherGenreIsImportedWhenAskedFor) {
  const Folder folder;
  folder.write("notice.txt", "关于端午节放假的通知\n\n各科室：\n端午节放假三天。\n");
  EXPECT_EQ(folder.run({"import", "notice.txt"}).status, 3);
  const auto ran = folder.run({"import", "notice.txt", "--any-genre"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.out.find("关于端午节放假的通知"), std::string::npos);
}

TEST(PrintedFile, IsNotWrittenOverByItsText) {
  const Folder folder;
  folder.write("report.txt", "甲\n");
  EXPECT_EQ(folder.run({"text", "report.txt", "-o", "report.txt"}).status, 2);
  EXPECT_EQ(folder.run({"text", "report.txt", "-o", "out.txt"}).status, 0);
  EXPECT_EQ(folder.read("out.txt"), "甲\n");
}

/// Runs the command where there is nothing but itself and the file: no library, no table of a C library.
int in_empty_root(const std::filesystem::path& root) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::chroot(root.c_str()) != 0 || ::chdir("/") != 0) ::_exit(77);
    if (::freopen("/out", "w", stdout) == nullptr) ::_exit(77);
    ::execl("/fazhi", "fazhi", "text", "/report.txt", static_cast<char*>(nullptr));
    ::_exit(78);
  }
  int state = 0;
  ::waitpid(child, &state, 0);
  return WIFEXITED(state) ? WEXITSTATUS(state) : 128;
}

TEST(StaticCommand, DecodesInsideAnEmptyRoot) {
  Folder folder;
  if (!reads_gb18030(folder)) GTEST_SKIP() << "this build has no ICU";
  folder.make_folder("root");
  const auto root = folder.path("root");
  std::filesystem::copy_file(command::command_under_test(), root / "fazhi");
  std::filesystem::copy_file(std::filesystem::path(FAZHI_SOURCE_DIR) / "tests/data/encodings/simplified.gb18030.txt",
                             root / "report.txt");
  const int status = in_empty_root(root);
  if (status == 77) GTEST_SKIP() << "chroot is not permitted here";
  if (status == 78) GTEST_SKIP() << "the command is not linked statically in this build";
  EXPECT_EQ(status, 0);
  EXPECT_EQ(command::slurp(root / "out"), fixture("simplified.txt"));
}

}  // namespace
