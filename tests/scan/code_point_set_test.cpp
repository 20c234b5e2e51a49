#include "core/scan_text.hpp"

#include <fazhi/core/utf8.hpp>

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace {

using namespace fazhi;

/// Every place at which one of the set begins, as told by `next`.
template <class Next>
std::vector<std::size_t> places(std::string_view text, const Next& next) {
  std::vector<std::size_t> found;
  for (std::size_t at = next(text, 0); at < text.size(); at = next(text, at + 1)) found.push_back(at);
  return found;
}

std::vector<std::size_t> places(const scan::CodePointSet& set, std::string_view text) {
  scan::CodePointSearch search(set, text);
  return places(text, [&](std::string_view, std::size_t at) { return search.next(at); });
}

std::vector<std::size_t> places_portable(const scan::CodePointSet& set, std::string_view text) {
  return places(text, [&](std::string_view all, std::size_t at) { return set.next_portable(all, at); });
}

TEST(CodePointSet, HasWhatItWasMadeOf) {
  constexpr scan::CodePointSet set(U"《:é法");
  EXPECT_TRUE(set.has(U'《') && set.has(U':') && set.has(U'é') && set.has(U'法'));
  EXPECT_FALSE(set.has(U'》') || set.has(U';') || set.has(U'治') || set.has(0x1F600));
}

TEST(CodePointSet, FindsEachMemberOnce) {
  constexpr scan::CodePointSet set(U"《:é法");
  EXPECT_EQ(places(set, "a:é法治《法》"), (std::vector<std::size_t>{1, 2, 4, 10, 13}));
  EXPECT_EQ(places(set, ""), std::vector<std::size_t>());
}

TEST(CodePointSet, PassesOverWhatIsNoUtf8) {
  constexpr scan::CodePointSet set(U"法");
  const std::string cut = "\xE6\xB3";
  EXPECT_EQ(places(set, cut + "法" + cut), std::vector<std::size_t>{2});
  EXPECT_EQ(places(set, std::string(40, '\x95') + "法" + std::string(40, '\xE6')), std::vector<std::size_t>{40});
}

/// Texts of characters that differ from members in one bit at most, with broken bytes among them.
std::string hostile_text(std::mt19937& random, std::u32string_view points) {
  std::string text;
  const std::size_t length = random() % 200;
  for (std::size_t i = 0; i < length; ++i) {
    const char32_t near = points[random() % points.size()] ^ (random() % 2 == 0 ? 0U : 1U << (random() % 16));
    if (near >= 0xD800 && near <= 0xDFFF) continue;
    utf8::append(text, near);
    if (random() % 40 == 0) text.push_back(static_cast<char>(random() % 256));
    if (random() % 40 == 0) text.pop_back();
  }
  return text;
}

TEST(CodePointSet, FindsTheSameInEitherForm) {
  std::mt19937 random(8);
  std::u32string points;
  for (int round = 0; round < 300; ++round) {
    const char32_t point = static_cast<char32_t>(random() % (round % 3 == 0 ? 0x80 : round % 3 == 1 ? 0x3000 : 0xD800));
    points.push_back(point);
    const scan::CodePointSet set(points);
    for (int k = 0; k < 20; ++k) {
      const std::string text = hostile_text(random, points);
      const auto found = places(set, text);
      ASSERT_EQ(found, places_portable(set, text));
      std::vector<std::size_t> expected;
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const std::size_t length = utf8::detail::sequence(text, at);
        const char32_t here = length == 0 ? (++at, 0x110000) : utf8::next(text, at);
        if (set.has(here)) expected.push_back(begin);
      }
      ASSERT_EQ(found, expected);
      ASSERT_EQ(set.next(text), expected.empty() ? text.size() : expected.front());
    }
  }
}

}  // namespace
