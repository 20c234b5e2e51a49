#include "core/scan_heads.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace {

using namespace fazhi;

constexpr scan::CodePointSet heads(U"《一3é");

std::vector<std::size_t> found_in(std::string_view text, std::size_t at = 0, std::size_t taken = 1) {
  std::vector<std::size_t> found;
  scan::find_heads(text, heads, at, [&](std::size_t place) {
    found.push_back(place);
    return place + taken;
  });
  return found;
}

TEST(FindHeads, StopsAtEachMember) {
  EXPECT_EQ(found_in("33a《一é法"), (std::vector<std::size_t>{0, 1, 3, 6, 9}));
  EXPECT_EQ(found_in(""), std::vector<std::size_t>());
}

TEST(FindHeads, GoesOnBehindWhatIsTaken) {
  EXPECT_EQ(found_in("3333333", 1, 3), (std::vector<std::size_t>{1, 4}));
  const std::string far = "3" + std::string(5000, '3');
  EXPECT_EQ(found_in(far, 0, 3000), (std::vector<std::size_t>{0, 3000}));
}

TEST(FindHeads, PassesOverWhatIsNoUtf8) {
  EXPECT_EQ(found_in("\xE4\xB8"
                     "3\xB8\x80\xE4\xB8\x80\xE4\xB8"),
            (std::vector<std::size_t>{2, 5}));
}

/// Long enough for several turns of the loop, which end inside characters.
TEST(FindHeads, FindsWhatTheSetFindsInTextsOfAnyLength) {
  std::mt19937 random(5);
  constexpr std::string_view pieces[] = {"《", "一", "3", "é", "法治", "丁", "a", "\n", "\xE4", "\x80", "政府建设"};
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (std::size_t left = random() % 3000; left > 0; --left) text += pieces[random() % std::size(pieces)];
    std::vector<std::size_t> expected;
    for (std::size_t at = heads.next_portable(text); at < text.size(); at = heads.next_portable(text, at + 1))
      expected.push_back(at);
    ASSERT_EQ(found_in(text), expected);
  }
}

TEST(CodePointSet, MarksWhatItFindsInEitherForm) {
  std::string text = "一";
  while (text.size() < 2 * scan::CodePointSet::places_at_once) text += "二《法》";
  scan::CodePointSet::Places wide{};
  scan::CodePointSet::Places portable{};
  for (std::size_t at = 0; at < text.size(); at += 7) {
    heads.mark(text, at, wide);
    heads.mark_portable(text, at, portable);
    for (std::size_t i = 0; i < wide.size(); ++i) ASSERT_EQ(wide[i] & portable[i], portable[i]) << at << ' ' << i;
  }
}

}  // namespace
