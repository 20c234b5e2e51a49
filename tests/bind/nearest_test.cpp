#include <fazhi/bind/nearest.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace fazhi;

TEST(Distance, CountsEdits) {
  EXPECT_EQ(bind::distance("", "abc"), 3U);
  EXPECT_EQ(bind::distance("title", "tilte"), 1U);
  EXPECT_EQ(bind::distance("kitten", "sitting"), 3U);
  EXPECT_EQ(bind::distance("heading", "heading"), 0U);
}

TEST(Distance, TakesVeryLongNamesAsTooFar) {
  EXPECT_GT(bind::distance(std::string(64, 'a'), std::string(64, 'a')), 60U);
}

TEST(Nearest, FindsTheNameThatWasMeantOrNone) {
  const std::vector<std::string_view> names = {"title", "report_year", "signature"};
  const auto same = [](std::string_view name) { return name; };
  EXPECT_EQ(bind::nearest("reportyear", names, same), "report_year");
  EXPECT_EQ(bind::nearest("xyz", names, same), "");
}

}  // namespace
