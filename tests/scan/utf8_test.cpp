#include <fazhi/core/utf8.hpp>

#include "core/scan.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace {

using namespace fazhi;

/// All forms that this machine can run.
std::vector<const scan::Form*> forms() {
  std::vector<const scan::Form*> all = {&scan::portable, &scan::best()};
  if (scan::avx2() != nullptr) all.push_back(scan::avx2());
  return all;
}

/// Every kind of bytes that are not UTF-8: lone and missing continuations, overlong forms, surrogates, beyond U+10FFFF,
/// bytes that UTF-8 never has.
const std::vector<std::string> invalid = {"\x80",
                                          "\xBF",
                                          "\xC3",
                                          "\xE4\xBD",
                                          "\xE4",
                                          "\xF0\x9F\x98",
                                          "\xF0\x9F",
                                          "\xF0",
                                          "\xC0\x80",
                                          "\xC1\xBF",
                                          "\xE0\x80\x80",
                                          "\xE0\x9F\xBF",
                                          "\xF0\x80\x80",
                                          "\xF0\x8F\xBF\xBF",
                                          "\xED\xA0\x80",
                                          "\xED\xBF\xBF",
                                          "\xF4\x90\x80\x80",
                                          "\xF5\x80\x80\x80",
                                          "\xFE",
                                          "\xFF",
                                          "\xE4\xBD\xA0\x80",
                                          "\xC3\x28",
                                          "\xE4\x28\xA0",
                                          "\xF0\x9F\x28\x80"};

/// So many bytes of a text in which characters of one to four bytes stand at ever other offsets.
std::string filled(std::size_t size) {
  const std::array<std::string, 5> characters = {"法", "a", "é", "😀", "治"};
  std::string text;
  for (std::size_t i = 0; text.size() < size; ++i) {
    const std::string& next = characters[i * 7 % 5];
    text += text.size() + next.size() <= size ? next : "b";
  }
  return text;
}

TEST(ScanUtf8, TakesValidTextOfEveryLength) {
  for (std::size_t size = 0; size <= 200; ++size) {
    const std::string text = filled(size);
    ASSERT_EQ(text.size(), size);
    for (const scan::Form* form : forms()) {
      ASSERT_EQ(form->valid_utf8(text), size);
      ASSERT_EQ(form->code_points(text), utf8::length(text));
    }
  }
}

TEST(ScanUtf8, FindsWhatIsInvalidAtEveryOffset) {
  for (std::size_t offset = 0; offset <= 100; ++offset) {
    for (const std::string& bytes : invalid) {
      for (const std::string& rest : {std::string(), std::string("法治"), filled(70)}) {
        const std::string text = filled(offset) + bytes + rest;
        const auto expected = utf8::first_invalid(text);
        ASSERT_TRUE(expected);
        for (const scan::Form* form : forms()) ASSERT_EQ(form->valid_utf8(text), *expected) << offset << " " << bytes;
      }
    }
  }
}

TEST(ScanUtf8, TakesEveryCodePointThatThereIsAndNoOther) {
  for (unsigned point = 0; point < 0x110000; point += point < 0x3000 ? 1 : 61) {
    std::string text = filled(30);
    utf8::append(text, point);
    text += filled(9);
    const bool surrogate = point >= 0xD800 && point < 0xE000;
    for (const scan::Form* form : forms()) ASSERT_EQ(form->valid_utf8(text), surrogate ? 30 : text.size()) << point;
  }
}

TEST(ScanJsonRun, EndsAtQuoteBackslashControlOrTheEnd) {
  for (std::size_t size = 0; size <= 200; ++size) {
    for (const char* const end : {"\"", "\\", "\n", "\x1F", "\x01"}) {
      for (const scan::Form* form : forms()) {
        bool is_utf8 = true;
        ASSERT_EQ(form->json_run(filled(size) + end + filled(40) + "\"", 0, is_utf8), size);
        ASSERT_EQ(form->json_run(filled(size), 0, is_utf8), size);
        ASSERT_TRUE(is_utf8);
      }
    }
    const std::string with_zero = filled(size) + std::string(1, '\0') + "\"";
    for (const scan::Form* form : forms()) {
      bool is_utf8 = true;
      ASSERT_EQ(form->json_run(with_zero, 0, is_utf8), size);
    }
  }
}

TEST(ScanJsonRun, TakesDeleteAndSpaceAsText) {
  for (const scan::Form* form : forms()) {
    bool is_utf8 = true;
    EXPECT_EQ(form->json_run(" !#[]\x7F\"", 0, is_utf8), 6U);
    EXPECT_TRUE(is_utf8);
  }
}

TEST(ScanJsonRun, TellsWhatIsInvalidBeforeTheEnd) {
  for (std::size_t offset = 0; offset <= 100; ++offset) {
    for (const std::string& bytes : invalid) {
      for (const std::string& rest : {std::string(), std::string("法\""), filled(70) + "\""}) {
        const std::string text = filled(offset) + bytes + rest;
        for (const scan::Form* form : forms()) {
          bool is_utf8 = true;
          const std::size_t end = form->json_run(text, 0, is_utf8);
          ASSERT_FALSE(is_utf8) << offset << " " << bytes;
          ASSERT_EQ(end, rest.empty() ? text.size() : text.size() - 1);
        }
      }
    }
  }
}

TEST(ScanJsonRun, LooksAtWhatLiesBeforeTheRun) {
  for (std::size_t before = 0; before <= 100; ++before) {
    for (const std::size_t size : {0U, 3U, 31U, 40U, 80U}) {
      const std::string ignored = "\"" + filled(before) + "\\\n\"";
      for (const scan::Form* form : forms()) {
        bool is_utf8 = true;
        ASSERT_EQ(form->json_run(ignored + filled(size) + "\"" + filled(40), ignored.size(), is_utf8),
                  ignored.size() + size);
        ASSERT_EQ(form->json_run(ignored + filled(size), ignored.size(), is_utf8), ignored.size() + size);
        ASSERT_TRUE(is_utf8);
        for (const std::string& bytes : invalid) {
          is_utf8 = true;
          form->json_run(filled(before) + bytes + ignored + filled(size) + "\"", before + bytes.size() + ignored.size(),
                         is_utf8);
          ASSERT_FALSE(is_utf8) << before << " " << bytes;
        }
      }
    }
  }
}

TEST(ScanJsonRun, StaysFalse) {
  for (const scan::Form* form : forms()) {
    bool is_utf8 = false;
    form->json_run("abc\"", 0, is_utf8);
    EXPECT_FALSE(is_utf8);
  }
}

}  // namespace
