#include "core/scan_write.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace fazhi;

/// All forms that this machine can run.
std::vector<const scan::WriteForm*> forms() {
  std::vector<const scan::WriteForm*> all = {&scan::write_portable, &scan::write_best()};
  if (scan::write_avx2() != nullptr) all.push_back(scan::write_avx2());
  return all;
}

TEST(ScanWrite, CopiesUpToTheFirstByteThatJsonEscapes) {
  for (const scan::WriteForm* const form : forms()) {
    for (std::size_t size = 0; size <= 100; ++size) {
      for (std::size_t at = 0; at <= size; ++at) {
        for (const char c : {'"', '\\', '\n', '\0', '\x1F', '\x7F', '\xC2'}) {
          std::string text(size, '\x80');
          if (at < size) text[at] = c;
          std::string copy(size + scan::slack, '.');
          ASSERT_EQ(form->copy_json(&copy[0], text), at);
          ASSERT_EQ(copy.substr(0, at), text.substr(0, at));
        }
      }
    }
  }
}

TEST(ScanWrite, TellsWhatYamlMustQuoteWhereverItStands) {
  using Look = scan::YamlLook;
  struct Case {
    std::string_view bytes;
    unsigned found;
  };
  const std::vector<Case> cases = {{"\n", Look::line_end},
                                   {": ", Look::mark},
                                   {" #", Look::mark},
                                   {"\t", Look::escape},
                                   {"\x7F", Look::escape},
                                   {"\xC2\x80", Look::escape},
                                   {"\xC2\x9F", Look::escape},
                                   {"\xC2\xA0", 0},
                                   {"\xE2\x80\xA7", 0},
                                   {"\xE2\x80\xA8", Look::escape},
                                   {"\xE2\x80\xA9", Look::escape},
                                   {"\xE2\x81\xA8", 0},
                                   {"\xEF\xBB\xBF", Look::escape},
                                   {"\xEF\xBB\xBE", 0},
                                   {"\xEF\xBF\xBD", 0},
                                   {"\xEF\xBF\xBE", Look::escape},
                                   {"\xEF\xBF\xBF", Look::escape},
                                   {"#:", 0},
                                   {"\n\t: ", Look::line_end | Look::escape | Look::mark}};
  for (const scan::WriteForm* const form : forms()) {
    for (const Case& one : cases) {
      for (std::size_t before = 0; before <= 70; ++before) {
        for (const std::size_t behind : {0U, 1U, 2U, 31U, 32U, 33U, 34U, 66U}) {
          const std::string text = std::string(before, 'k').append(one.bytes).append(behind, 'k');
          ASSERT_EQ(form->look_yaml(text).found, one.found) << before << ' ' << behind;
        }
      }
    }
  }
}

}  // namespace
