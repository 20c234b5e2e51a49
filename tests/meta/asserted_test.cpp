#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace {

std::set<std::string> found(const std::string& folder, const std::string& ending, const std::regex& pattern) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(FAZHI_SOURCE_DIR + folder)) {
    const std::string path = entry.path().string();
    if (path.size() < ending.size() || path.compare(path.size() - ending.size(), ending.size(), ending) != 0) continue;
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
      names.insert((*match)[1].str());
  }
  return names;
}

/// Completeness is asserted apart from the types; none may be forgotten there.
TEST(Complete, IsAssertedForEveryDescribedType) {
  const auto described = found("/include", ".hpp", std::regex("fazhi_describe\\(meta::Of<(\\w+)>\\)"));
  EXPECT_GT(described.size(), 50U);
  EXPECT_EQ(found("/src", "complete.cpp", std::regex("static_assert\\(meta::complete<(?:\\w+::)?(\\w+)>\\)")),
            described);
}

}  // namespace
