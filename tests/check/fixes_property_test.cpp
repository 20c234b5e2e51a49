// What holds of mending for any report, however its file is laid out.

#include <fazhi/check/fixes.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/text.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/equality.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "../choices.hpp"

namespace {

using fazhi::check::Checker;
using fazhi::check::Fixed;
using fazhi::io::Format;
namespace io = fazhi::io;
namespace model = fazhi::model;

struct Slip {
  const char* wrong;
  const char* right;
};
constexpr Slip slips[] = {
    {"，，", "，"},
    {"；；", "；"},
    {"依据清应急[2024]5号文件", "依据清应急〔2024〕5号文件"},
    {"依据清应急﹝2024﹞5号和清应急【2024】7号文件", "依据清应急〔2024〕5号和清应急〔2024〕7号文件"},
    {"按照规划（20212025年）", "按照规划（2021—2025年）"},
    {"", ""}};

/// Puts words between two Chinese characters of a text.
void insert(std::string& text, std::size_t wanted, const std::string& words) {
  std::vector<std::size_t> seats;
  const auto is_han = [](char32_t point) { return point >= 0x4E00 && point <= 0x9FFF; };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t before = fazhi::utf8::next(text, at);
    std::size_t behind = at;
    if (at < text.size() && is_han(before) && is_han(fazhi::utf8::next(text, behind))) seats.push_back(at);
  }
  if (!seats.empty()) text.insert(seats[wanted % seats.size()], words);
}

std::vector<std::string*> some_texts(model::Report& report) {
  return {&report.preamble[0], &report.sections[0].measures[0].paragraphs[0], &report.sections[1].paragraphs[0],
          &report.sections[1].shortcomings[0].paragraphs[0], &report.sections[2].duties[0].paragraphs[0]};
}

struct Pair {
  model::Report wrong;
  model::Report right;
};

model::Report valid_report() {
  const auto text = io::read_file(std::string(FAZHI_SOURCE_DIR) + "/tests/rules/valid.yaml");
  auto read = io::read<model::Report>(fazhi::diag::Source("valid.yaml", text.value()), Format::yaml);
  return std::move(read.document->value);
}

/// A report with slips, and the same without.
Pair some_pair(Choices& choices) {
  static const model::Report clean = valid_report();
  Pair pair{clean, clean};
  const auto wrong = some_texts(pair.wrong);
  const auto right = some_texts(pair.right);
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    const Slip& slip = slips[choices.below(std::size(slips))];
    const auto seat = static_cast<std::size_t>(choices.below(64));
    insert(*wrong[i], seat, slip.wrong);
    insert(*right[i], seat, slip.right);
  }
  return pair;
}

/// Comments, empty lines, another line end and a byte order mark here and there.
std::string odd_yaml(const std::string& plain, Choices& choices) {
  const std::string end = choices.below(3) == 0 ? "\r\n" : "\n";
  std::string text = choices.below(4) == 0 ? "\xEF\xBB\xBF" : "";
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t stop = plain.find('\n', at);
    if (choices.below(6) == 0) text += "   # 旁注：，，" + std::to_string(at) + end;
    if (choices.below(8) == 0) text += end;
    text += plain.substr(at, stop - at);
    if (choices.below(5) == 0) text += "  # 清应急[2024]5号";
    text += end;
    at = stop + 1;
  }
  return text;
}

/// Blanks between tokens, and escapes for some of the characters.
std::string odd_json(const std::string& plain, Choices& choices) {
  constexpr const char* digits = "0123456789ABCDEF";
  std::string text;
  bool quoted = false;
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t begin = at;
    const char32_t point = fazhi::utf8::next(plain, at);
    if (point == '"') quoted = !quoted;
    if (point == '\\') at += 1;
    if (point >= 0x80 && point < 0x10000 && choices.below(4) == 0) {
      text += "\\u";
      for (int shift = 12; shift >= 0; shift -= 4) text += digits[point >> static_cast<unsigned>(shift) & 15U];
    } else {
      text.append(plain, begin, at - begin);
    }
    if (!quoted && (point == ',' || point == ':') && choices.below(5) == 0)
      text += choices.below(2) == 0 ? "\t" : "\r\n ";
  }
  return text;
}

/// All that no edit may touch: comments, line ends, the mark.
std::string around(const std::string& text) {
  std::string kept = text.substr(0, text.find_first_of("s{#"));
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '#')
      for (; at < text.size() && text[at] != '\n'; ++at) kept += text[at];
    if (text[at] == '\r' || text[at] == '\n' || text[at] == '\t') kept += text[at];
  }
  return kept;
}

Fixed mend(const std::string& name, const std::string& bytes) {
  static const Checker checker;
  return fix(checker, fazhi::check::load(name, bytes));
}

class Mending : public testing::TestWithParam<std::uint32_t> {};

TEST_P(Mending, GivesTheReportThatWasMeantAndKeepsItsLayout) {
  Choices choices(GetParam());
  const Pair pair = some_pair(choices);
  const std::string yaml = odd_yaml(io::write_yaml(pair.wrong), choices);
  const std::string json = odd_json(io::write_json(pair.wrong), choices);
  for (const auto& [name, bytes] : {std::make_pair("a.yaml", yaml), std::make_pair("a.json", json)}) {
    const Fixed fixed = mend(name, bytes);
    ASSERT_TRUE(fixed.loaded.document) << bytes;
    EXPECT_EQ(fixed.loaded.document->value, pair.right) << bytes;
    EXPECT_TRUE(fixed.refused.empty());
    EXPECT_EQ(fixed.bytes.has_value(), pair.wrong != pair.right);
    if (!fixed.bytes) continue;
    EXPECT_EQ(around(*fixed.bytes), around(bytes));
    EXPECT_FALSE(mend(name, *fixed.bytes).bytes);
  }
}

TEST_P(Mending, GivesThePageThatWasMeant) {
  Choices choices(GetParam());
  const Pair pair = some_pair(choices);
  const std::string right = io::write_text(pair.right);
  EXPECT_EQ(mend("a.txt", io::write_text(pair.wrong)).bytes.value_or(right), right);
  EXPECT_FALSE(mend("a.txt", right).bytes);
}

INSTANTIATE_TEST_SUITE_P(, Mending, testing::Range(0U, 30U));

/// Bytes taken out and put in anywhere: mending ends, and what comes of it needs no mending.
TEST(MendingOfBrokenFiles, EndsAndIsDoneOnce) {
  for (std::uint32_t seed = 100; seed < 160; ++seed) {
    SCOPED_TRACE(seed);
    Choices choices(seed);
    const Pair pair = some_pair(choices);
    const bool is_page = choices.below(2) == 0;
    std::string bytes = is_page ? io::write_text(pair.wrong) : odd_yaml(io::write_yaml(pair.wrong), choices);
    for (std::uint64_t i = choices.below(6); i > 0; --i) {
      constexpr const char* parts[] = {"，，", " ", "\n", "“", "（", "#", "：", "'", "[2024]", "二、", "是", "\xE4"};
      const auto at = static_cast<std::size_t>(choices.below(bytes.size()));
      if (choices.below(3) == 0)
        bytes.erase(at, static_cast<std::size_t>(choices.below(12)));
      else
        bytes.insert(at, parts[choices.below(std::size(parts))]);
    }
    const char* const name = is_page ? "a.txt" : "a.yaml";
    fazhi::check::FixOptions all;
    all.unsafe = true;
    const Checker checker;
    const Fixed fixed = fix(checker, fazhi::check::load(name, bytes), all);
    if (!fixed.bytes) continue;
    const Fixed again = fix(checker, fazhi::check::load(name, *fixed.bytes), all);
    EXPECT_FALSE(again.bytes) << bytes;
  }
}

}  // namespace
