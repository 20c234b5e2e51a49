#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

namespace {

using namespace fazhi;

constexpr const char* text = "a: [1, no, 2.50, ~]\nx-b:\n  c/d: 'yes'\n  e~f: true\n";

TEST(Tree, TakesAnyDocument) {
  const auto read = io::read_yaml<bind::Tree>(diag::Source("a.yaml", text));
  ASSERT_TRUE(read);
  EXPECT_EQ(io::write_json(*read.document, io::JsonStyle::compact),
            R"({"a":[1,"no",2.50,null],"x-b":{"c/d":"yes","e~f":true}})");
}

TEST(Tree, IsTheSameFromBothFormats) {
  const auto yaml = io::read_yaml<bind::Tree>(diag::Source("a.yaml", text));
  const auto json = io::read_json<bind::Tree>(diag::Source("a.json", io::write_json(*yaml.document)));
  ASSERT_TRUE(json);
  EXPECT_EQ(yaml.document->value, json.document->value);
}

TEST(Tree, RefusesADuplicateKey) {
  const auto read = io::read_json<bind::Tree>(diag::Source("a.json", R"({"a": 1, "b": {"c": 1, "c": 2}})"));
  EXPECT_FALSE(read);
  ASSERT_EQ(read.problems.size(), 1U);
  EXPECT_EQ(read.problems[0].id, "key.duplicate");
  EXPECT_EQ(read.problems[0].at.text(), "/b/c");
}

TEST(Tree, FindsWhatAPointerNames) {
  const bind::Tree tree = io::read_yaml<bind::Tree>(diag::Source("a.yaml", text)).document->value;
  const diag::Pointer kept = diag::Pointer{} / "x-b";
  EXPECT_EQ(bind::find(tree, {}), &tree);
  EXPECT_EQ(bind::find(tree, diag::Pointer{} / "a" / 2)->text, "2.50");
  EXPECT_EQ(bind::find(tree, kept / "c/d")->text, "yes");
  EXPECT_EQ(bind::find(tree, kept / "e~f")->text, "true");
  EXPECT_EQ(bind::find(tree, diag::Pointer{} / "a" / 4), nullptr);
  EXPECT_EQ(bind::find(tree, diag::Pointer::from_text("/a/02")), nullptr);
  EXPECT_EQ(bind::find(tree, kept / "c"), nullptr);
}

TEST(Tree, OfAValueIsWhatReadingItWithoutItsTypeGives) {
  model::Report report;
  report.metadata.title = "清河县应急管理局2024年法治政府建设年度报告";
  report.sections.emplace_back().heading = "true";
  const auto read = io::read_yaml<bind::Tree>(diag::Source("a.yaml", io::write_yaml(report)));
  ASSERT_TRUE(read);
  EXPECT_EQ(bind::tree_of(report), read.document->value);
}

}  // namespace
