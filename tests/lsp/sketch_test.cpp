#include "lsp/sketch.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using fazhi::lsp::Sketch;
using fazhi::lsp::sketch_json;
using fazhi::lsp::sketch_yaml;

/// `{a:"1",b:["2",{c:"3"}]}`; a dot is what has no value yet.
std::string shown(const Sketch& sketch, std::size_t at = 0) {
  const Sketch::Node& node = sketch.nodes[at];
  const std::string name = node.key ? node.name + ":" : "";
  if (node.kind == Sketch::Kind::none) return name + ".";
  if (node.kind == Sketch::Kind::scalar) return name + "'" + sketch.scalar(at) + "'";
  std::string text = name + (node.kind == Sketch::Kind::object ? "{" : "[");
  for (const std::size_t child : node.children)
    text += (text.back() == '{' || text.back() == '[' ? "" : ",") + shown(sketch, child);
  return text + (node.kind == Sketch::Kind::object ? "}" : "]");
}
std::string yaml(const std::string& text) { return shown(sketch_yaml(text)); }
std::string json(const std::string& text) { return shown(sketch_json(text)); }

TEST(SketchYaml, FollowsIndentation) {
  EXPECT_EQ(yaml("a: 1\nb:\n  c: x y\n  d:\n    - 1\n    - e: 2\n      f: 3\n    -\n      g: 4\nh: 5\n"),
            "{a:'1',b:{c:'x y',d:['1',{e:'2',f:'3'},{g:'4'}]},h:'5'}");
}

TEST(SketchYaml, TakesItemsInTheColumnOfTheirKey) {
  EXPECT_EQ(yaml("a:\n- b: 1\n  c: 2\n- d\ne: 3\n"), "{a:[{b:'1',c:'2'},'d'],e:'3'}");
}

TEST(SketchYaml, PassesOverBlocksQuotesAndComments) {
  EXPECT_EQ(yaml("# c\na: |-\n  key: no\n\n  - no\nb: 'it''s' # c\nc: \"x\n  y: z\"\nd: {e: 1, f: [2, \"3\"]}\ng: p "
                 "q\n  r: s\nh: 1\n"),
            "{a:'|-\n  key: no\n\n  - no',b:'it''s',c:'x\n  y: z',d:{e:'1',f:['2','3']},g:'p q\n  r: s',h:'1'}");
}

TEST(SketchYaml, KnowsWhatHasNoValueYet) {
  EXPECT_EQ(yaml("a:\nb:\n  - \n  - c:\n"), "{a:.,b:[.,{c:.}]}");
  EXPECT_EQ(yaml("\xEF\xBB\xBF\r\n"), ".");
  EXPECT_EQ(yaml("---\r\na: 1\r\n...\r\nb: 2\r\n"), "{a:'1'}");
}

TEST(SketchYaml, GoesOnBehindWhatIsBroken) {
  EXPECT_EQ(yaml("a: [1, 2\nb: \"open\nc: 3\n"), "{a:['1','2'],b:'open',c:'3'}");
  EXPECT_EQ(yaml("a:\n    b: 1\n  c: 2\nd: 3\n"), "{a:{b:'1'},d:'3'}");
}

TEST(SketchJson, FollowsBrackets) {
  EXPECT_EQ(json(R"({"a": 1, "b": ["x", {"c": true}], "d": {}})"), "{a:'1',b:['x',{c:'true'}],d:{}}");
}

TEST(SketchJson, GoesOnBehindWhatIsBroken) {
  EXPECT_EQ(json("{\"a\": 1 \"b\": , \"c\n \"d\": [1, ], }, \"e\""), "{a:'1',b:.,c:.,d:['1']}");
  EXPECT_EQ(json(R"({"a": {"b": [1, 2)"), "{a:{b:['1','2']}}");
}

TEST(Sketch, FindsTheInnermostNode) {
  const std::string text = "a:\n  - b: xyz\n    c: 1\n";
  const Sketch sketch = sketch_yaml(text);
  EXPECT_EQ(sketch.nodes[sketch.at(text.find("xyz") + 1)].name, "b");
  EXPECT_EQ(sketch.nodes[sketch.at(text.find("c:"))].name, "c");
  EXPECT_EQ(sketch.nodes[sketch.at(0)].name, "a");
}

TEST(Sketch, IsLinearInHostileTexts) {
  const std::size_t many = 200'000;
  std::string deep, quotes, dashes, flat;
  for (std::size_t i = 0; i < many; ++i) {
    deep += "[{";
    quotes += "a: \"\n";
    dashes += "- ";
    flat += "词语没有冒号\n";
  }
  for (const std::string& text : {deep, quotes, dashes, flat, flat + "a: 1\n" + flat}) {
    EXPECT_LE(sketch_yaml(text).nodes.size(), many + 2);
    EXPECT_LE(sketch_json(text).nodes.size(), many + 2);
  }
}

}  // namespace
