#include <fazhi/diag/path.hpp>

#include <gtest/gtest.h>

#include <deque>
#include <string>

#include "diag/paths.hpp"

namespace {

using namespace fazhi;
using diag::Path;

TEST(Path, IsWrittenAsAPointerWhenOneIsAskedFor) {
  const Path root;
  const Path sections(root, "sections");
  const Path section(sections, std::size_t{0});
  const Path odd(section, "a/b~c");
  EXPECT_EQ(root.text(), "");
  EXPECT_EQ(odd.text(), "/sections/0/a~1b~0c");
  EXPECT_EQ(diag::Pointer(odd).text(), odd.text());
  EXPECT_EQ((section / "heading").text(), "/sections/0/heading");
}

TEST(Path, IsEqualToOneWithTheSameSteps) {
  const Path root;
  const Path key(root, "0");
  const Path index(root, std::size_t{0});
  const Path same(root, "0");
  const Path below(key, "a");
  EXPECT_EQ(key, same);
  EXPECT_EQ(below, Path(same, "a"));
  EXPECT_NE(key, index);
  EXPECT_NE(key, below);
}

TEST(Path, TellsItsNextInAList) {
  const Path root;
  const Path list(root, "list");
  const Path other(root, "other");
  EXPECT_TRUE(Path(list, std::size_t{1}).follows(Path(list, std::size_t{0})));
  EXPECT_FALSE(Path(list, std::size_t{2}).follows(Path(list, std::size_t{0})));
  EXPECT_FALSE(Path(other, std::size_t{1}).follows(Path(list, std::size_t{0})));
  EXPECT_TRUE(Path(list, "a").is_beside(Path(list, "b")));
}

TEST(Paths, KeepAPathBeyondTheWalkThatMadeIt) {
  diag::Paths paths;
  std::deque<Path> walk(1);
  for (std::size_t i = 0; i < 200; ++i) walk.emplace_back(walk.back(), i);
  const std::string deepest = walk.back().text();
  const Path& kept = paths.keep(walk.back());
  EXPECT_EQ(&paths.keep(walk.back()), &kept);
  EXPECT_EQ(paths.keep(walk[100]), walk[100]);
  walk.clear();
  EXPECT_EQ(kept.text(), deepest);
}

}  // namespace
