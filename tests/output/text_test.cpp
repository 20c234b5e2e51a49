#include "runs.hpp"

#include <gtest/gtest.h>

namespace {

using fazhi::Language;
using fazhi::check::Checker;
using fazhi::output::Format;
using fazhi_tests::Files;
using fazhi_tests::printed_page;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The text without the sequences that colours are made of.
std::string without_colours(std::string text) {
  for (std::size_t at = text.find("\x1b["); at != std::string::npos; at = text.find("\x1b[", at))
    text.erase(at, text.find('m', at) - at + 1);
  return text;
}

TEST(TextOutput, WithColoursSaysTheSameAsWithout) {
  const Checker checker;
  const Files run = fazhi_tests::tricky_run(checker);
  for (const Language language : {Language::zh, Language::en}) {
    const std::string plain = fazhi_tests::written(Format::text, checker, run, {language, false, false});
    const std::string coloured = fazhi_tests::written(Format::text, checker, run, {language, true, false});
    EXPECT_FALSE(holds(plain, "\x1b"));
    EXPECT_TRUE(holds(coloured, "\x1b[1;31merror:\x1b[0m "));
    EXPECT_TRUE(holds(coloured, "\x1b[1m./报告 2024/一, 二:三%.txt:11:3:\x1b[0m \x1b[1;35mwarning:\x1b[0m "));
    EXPECT_EQ(without_colours(coloured), plain);
  }
}

TEST(TextOutput, EscapesColoursThatAReportBrings) {
  const Checker checker;
  const Files run = {fazhi_tests::hostile_file(checker, "a.txt")};
  const std::string coloured = fazhi_tests::written(Format::text, checker, run, {Language::en, true, false});
  EXPECT_TRUE(holds(coloured, "\\x1b[31m"));
  EXPECT_FALSE(holds(coloured, "\x1b[31m"));
}

TEST(TextOutput, QuietSaysNothingOfFilesThatAreAcceptable) {
  const Checker checker;
  const auto good = fazhi_tests::judged(checker, "good.txt", printed_page);
  ASSERT_TRUE(good.checked.acceptable());
  const auto bad = fazhi_tests::judged(checker, "bad.yaml", "metadata: [\n");
  const fazhi::output::WriterOptions quiet{Language::en, false, true};
  EXPECT_EQ(fazhi_tests::written(Format::text, checker, {good, good}, quiet), "");
  const std::string text = fazhi_tests::written(Format::text, checker, {good, bad}, quiet);
  EXPECT_FALSE(holds(text, "good.txt"));
  EXPECT_TRUE(holds(text, "bad.yaml: not read"));
  EXPECT_TRUE(holds(text, "2 files: 1 valid"));
}

}  // namespace
