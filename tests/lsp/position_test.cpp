#include "lsp/position.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using fazhi::lsp::Encoding;
using fazhi::lsp::offset_of;
using fazhi::lsp::Position;
using fazhi::lsp::position_of;

// 𠮷 has four bytes, two UTF-16 code units and is one character; 年 has three bytes.
const std::string text = "a𠮷年b\r\n𠮷c\rd\n";

TEST(Position, CountsInWhatWasAgreed) {
  const fazhi::diag::Source source("", text);
  const std::size_t b = text.find('b');
  EXPECT_EQ(position_of(source, b, Encoding::utf8), (Position{0, 8}));
  EXPECT_EQ(position_of(source, b, Encoding::utf16), (Position{0, 4}));
  EXPECT_EQ(position_of(source, b, Encoding::utf32), (Position{0, 3}));
  EXPECT_EQ(position_of(source, text.find('c'), Encoding::utf16), (Position{1, 2}));
  EXPECT_EQ(position_of(source, text.find('d'), Encoding::utf16), (Position{2, 0}));
}

TEST(Position, LeadsBackToItsOffset) {
  const fazhi::diag::Source source("", text);
  for (const Encoding encoding : {Encoding::utf8, Encoding::utf16, Encoding::utf32})
    for (const char c : {'a', 'b', 'c', 'd'})
      EXPECT_EQ(offset_of(text, position_of(source, text.find(c), encoding), encoding), text.find(c)) << c;
}

TEST(Position, BehindALineIsItsEndAndBehindTheTextTheEnd) {
  EXPECT_EQ(offset_of(text, {0, 999}, Encoding::utf16), text.find('\r'));
  EXPECT_EQ(offset_of(text, {3, 5}, Encoding::utf16), text.size());
  EXPECT_EQ(offset_of(text, {999, 0}, Encoding::utf16), text.size());
  EXPECT_EQ(offset_of("", {0, 1}, Encoding::utf8), 0u);
}

TEST(Position, WithinACharacterIsItsBegin) {
  EXPECT_EQ(offset_of(text, {0, 2}, Encoding::utf16), 1u);
  EXPECT_EQ(offset_of(text, {0, 3}, Encoding::utf8), 1u);
}

}  // namespace
