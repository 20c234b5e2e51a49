#include "core/scan_text.hpp"

#include <fazhi/core/utf8.hpp>

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>

namespace {

using namespace fazhi;

std::unique_ptr<scan::UnitClasses> some_classes() {
  auto classes = std::make_unique<scan::UnitClasses>();
  classes->add(U"法治，12a", 1);
  classes->add(U"治政府", 2);
  classes->add(U'0', U'9', 128);
  return classes;
}

/// Pieces of Chinese, ASCII, characters of two and four bytes, and what is no UTF-8; many stand twice.
std::string mixed_text(std::mt19937& random) {
  constexpr std::string_view pieces[] = {
      "法治",         "政府建设",         "，", "12",   "a",  "é",    "\xF0\xA0\xAE\xB7", "\xE6\xB3", "\xED\xA0\x80",
      "\xE0\x80\xAF", "工作报告推进落实", "\n", "\xFF", "〇", "\xF0", "依法依法",         "0000",     "\x80"};
  std::string text;
  const std::size_t length = random() % 120;
  for (std::size_t i = 0; i < length; ++i) text += pieces[random() % (random() % 4 == 0 ? std::size(pieces) : 3)];
  return text;
}

std::u16string units_by_hand(std::string_view text) {
  std::u16string units;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8::detail::sequence(text, at);
    if (length == 0 || length == 4) {
      units.push_back(scan::odd_unit);
      at += length == 0 ? 1 : 4;
    } else {
      units.push_back(static_cast<char16_t>(utf8::next(text, at)));
    }
  }
  return units;
}

bool stand_again(const scan::UnitText& text, std::size_t i) {
  if (text[i] == text[i + 1]) return true;
  for (std::size_t apart = 2; apart <= 8; ++apart)
    if (text[i] == text[i + apart] && text[i + 1] == text[i + 1 + apart]) return true;
  return false;
}

/// Holds one form against what is computed unit by unit.
void expect_right(std::string_view bytes, const scan::UnitClasses& classes, const scan::UnitForm& form) {
  const scan::UnitText text(bytes, classes, form);
  const std::u16string units = units_by_hand(bytes);
  ASSERT_EQ(text.size(), units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    ASSERT_EQ(text[i], units[i]);
    ASSERT_EQ(text.classes(i), classes.of(units[i]));
  }
  for (std::size_t at = 0; at < text.size(); at += 64) {
    const scan::UnitMasks masks = text.masks(at);
    for (std::size_t i = 0; i < 64; ++i)
      for (std::size_t bit = 0; bit < 8; ++bit)
        ASSERT_EQ((masks.of[bit] >> i) & 1U, at + i < units.size() ? (classes.of(units[at + i]) >> bit) & 1U : 0U);
  }
  for (std::size_t at = 0; at < text.size(); at += 32) {
    const std::uint32_t places = text.repeats(at);
    for (std::size_t i = 0; i < 32; ++i) ASSERT_EQ(((places >> i) & 1U) != 0, stand_again(text, at + i));
  }
}

TEST(UnitText, GivesTheSameInEitherForm) {
  const auto classes = some_classes();
  std::mt19937 random(16);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int repeat = round % 8 == 0 ? 12 : 1; repeat > 0; --repeat) text += mixed_text(random);
    expect_right(text, *classes, scan::portable_units);
    if (const scan::UnitForm* wide = scan::wide_units()) expect_right(text, *classes, *wide);
  }
}

TEST(UnitText, HasLineEndsAroundIt) {
  const auto classes = some_classes();
  const scan::UnitText text("法", *classes, scan::portable_units);
  EXPECT_EQ(text.before(0, 1), u'\n');
  EXPECT_EQ(text[1], u'\n');
  EXPECT_EQ(text[scan::UnitText::margin], u'\n');
}

}  // namespace
