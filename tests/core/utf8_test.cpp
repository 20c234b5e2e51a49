#include <fazhi/core/utf8.hpp>

#include <gtest/gtest.h>

namespace {

using namespace fazhi;

struct Case {
  const char* name;
  std::string_view text;
  std::size_t at;
};
class Utf8Refuses : public testing::TestWithParam<Case> {};

TEST_P(Utf8Refuses, AtTheFirstBadByte) { EXPECT_EQ(utf8::first_invalid(GetParam().text), GetParam().at); }

INSTANTIATE_TEST_SUITE_P(, Utf8Refuses,
                         testing::Values(Case{"LoneContinuation", "a\x80", 1}, Case{"Overlong", "\xC0\xAF", 0},
                                         Case{"OverlongThree", "\xE0\x80\xAF", 0},
                                         Case{"OverlongFour", "\xF0\x80\x80\xAF", 0},
                                         Case{"Surrogate", "\xED\xA0\x80", 0},
                                         Case{"BeyondUnicode", "\xF4\x90\x80\x80", 0},
                                         Case{"CutShort", "法\xE6\xB3", 3}, Case{"BadThird", "\xE4\xBD\x2D", 0},
                                         Case{"NoSuchByte", "\xFF", 0}),
                         [](const auto& test) { return test.param.name; });

TEST(Utf8, TakesWellFormedText) {
  EXPECT_FALSE(utf8::first_invalid("法治 fazhi é 𠮷 \xF4\x8F\xBF\xBF"));
  EXPECT_FALSE(utf8::first_invalid(""));
}

TEST(Utf8, CountsCodePointsAndUtf16Units) {
  EXPECT_EQ(utf8::length("法治a𠮷"), 4U);
  EXPECT_EQ(utf8::utf16_length("法治a𠮷"), 5U);
}

TEST(Utf8, DecodesWhatItAppends) {
  for (const char32_t point : {U'a', U'é', U'法', U'𠮷', char32_t{0x10FFFF}}) {
    std::string text;
    utf8::append(text, point);
    std::size_t at = 0;
    EXPECT_EQ(utf8::next(text, at), point);
    EXPECT_EQ(at, text.size());
  }
}

}  // namespace
