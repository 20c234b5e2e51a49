#include <fazhi/io/edit.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

#include "../arbitrary.hpp"
#include "edit_documents.hpp"

#include <algorithm>
#include <chrono>

namespace {

using namespace fazhi;
using bind::Edit;
using bind::Tree;
using io::Format;

constexpr const char* no_document = "no document";

Tree tree_of(const std::string& text, Format format = Format::json) {
  const auto read = io::read<Tree>(diag::Source("text", text), format);
  return read ? read.document->value : Tree{Tree::Kind::string, no_document, {}, {}};
}

std::string edited(const std::string& text, const std::vector<Edit>& edits, Format format = Format::yaml) {
  const auto result = io::edit(diag::Source("text", text), format, edits);
  return result ? result.value() : "error: " + result.error().code;
}

// ---- by hand: what becomes of a text ----

struct Case {
  const char* name;
  std::string before;
  std::vector<Edit> edits;
  std::string after;
};

Edit set(const char* at, const char* json) { return Edit::set(diag::Pointer::from_text(at), tree_of(json)); }
Edit add(const char* at, const char* json) { return Edit::add(diag::Pointer::from_text(at), tree_of(json)); }
Edit remove(const char* at) { return Edit::remove(diag::Pointer::from_text(at)); }

std::string name_of(const testing::TestParamInfo<Case>& test) { return test.param.name; }

class EditYaml : public testing::TestWithParam<Case> {};
TEST_P(EditYaml, GivesTheText) { EXPECT_EQ(edited(GetParam().before, GetParam().edits), GetParam().after); }

INSTANTIATE_TEST_SUITE_P(
    Set, EditYaml,
    testing::Values(
        Case{"Plain", "a: old  # note\nb: 1\n", {set("/a", R"("new")")}, "a: new  # note\nb: 1\n"},
        Case{"PlainThatNeedsQuotes", "a: old\n", {set("/a", R"("yes")")}, "a: \"yes\"\n"},
        Case{"SingleQuotes", "a: 'old'\n", {set("/a", R"("it's")")}, "a: 'it''s'\n"},
        Case{"DoubleQuotes", "a: \"old\"\n", {set("/a", R"("new\n")")}, "a: \"new\\n\"\n"},
        Case{"NumberForText", "a: 'old'\n", {set("/a", "12")}, "a: 12\n"},
        Case{"Literal",
             "a: |  # note\n    old\n\nb: 1\n",
             {set("/a", R"("x\n\ny\n")")},
             "a: |  # note\n    x\n\n    y\n\nb: 1\n"},
        Case{"LiteralChompsAsTheTextEnds", "a: |\n  old\n", {set("/a", R"("new")")}, "a: |-\n  new\n"},
        Case{"LiteralOfOneColumn", "a: |1\n old\n  text\nb: 1\n", {set("/a", R"("new\n")")}, "a: |\n new\nb: 1\n"},
        Case{"KeptLiteral", "a: |+\n  old\n\nb: 1\n", {set("/a", R"("new\n")")}, "a: |\n  new\nb: 1\n"},
        Case{"Folded", "a: >-\n  old\n  text\nb: 1\n", {set("/a", R"("new")")}, "a: >-\n  new\nb: 1\n"},
        Case{"LinesForPlain",
             "- a: old # note\n  b: 1\n",
             {set("/0/a", R"("x\ny")")},
             "- a: |- # note\n    x\n    y\n  b: 1\n"},
        Case{"TextOnLinesBelow",
             "a:\n  old\n  text  # note\nb: 1\n",
             {set("/a", R"("new")")},
             "a:\n  new  # note\nb: 1\n"},
        Case{"Nothing", "a:  # note\nb:\n", {set("/a", "1"), set("/b", "2")}, "a: 1  # note\nb: 2\n"},
        Case{"ObjectForText",
             "a: old  # note\n",
             {set("/a", R"({"k": [1, {"l": 2}]})")},
             "a:  # note\n  k:\n    - 1\n    - l: 2\n"},
        Case{"TextForObject",
             "a:  # note\n  k: 1\n  # more\n  l: 2\nb: 1\n",
             {set("/a", R"("new")")},
             "a: new  # note\nb: 1\n"},
        Case{"ItemByObject", "-  old\n-  x\n", {set("/0", R"({"k": 1, "l": 2})")}, "-  k: 1\n   l: 2\n-  x\n"},
        Case{"ObjectByItem", "- k: 1\n  l: 2\n- x\n", {set("/0", "3")}, "- 3\n- x\n"},
        Case{"EmptyList", "a:\n- 1\n- 2\nb: 1\n", {set("/a", "[]")}, "a: []\nb: 1\n"},
        Case{"FlowStaysFlow", "a: [1, 2]  # note\n", {set("/a", "[3]")}, "a: [3]  # note\n"},
        Case{"InFlow",
             "a: {k: 'old', \"l\":1}\n",
             {set("/a/k", R"("x, y")"), set("/a/l", R"("v")")},
             "a: {k: 'x, y', \"l\": v}\n"},
        // As a literal block it would take the comment in.
        Case{"LinesAboveAComment",
             "a:\n  b: 1\n\n      # far in\nc: 1\n",
             {set("/a/b", R"("x\ny")")},
             "a:\n  b: \"x\\ny\"\n\n      # far in\nc: 1\n"},
        Case{"MissingKey", "a: 1\n# end\n", {set("/b", "2")}, "a: 1\nb: 2\n# end\n"},
        Case{"SameValue", "a: 'x'\n", {set("/a", R"("x")")}, "a: 'x'\n"},
        Case{"WindowsLines",
             "\xEF\xBB\xBF"
             "a: 1\r\nb: 2\r\n",
             {set("/a", "[3]")},
             "\xEF\xBB\xBF"
             "a:\r\n  - 3\r\nb: 2\r\n"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Add, EditYaml,
    testing::Values(
        Case{"KeyAtTheEnd",
             "a:\n    b: 1  # note\n\n# end\n",
             {add("/a/yes", R"("no")")},
             "a:\n    b: 1  # note\n    \"yes\": \"no\"\n\n# end\n"},
        Case{"KeyInAnItem", "- a: 1\n- a: 2\n", {add("/0/b", R"("x\ny\n")")}, "- a: 1\n  b: |\n    x\n    y\n- a: 2\n"},
        Case{"ItemAtTheEnd", "a:\n- 1\n- 2\nb: 1\n", {add("/a/-", "3")}, "a:\n- 1\n- 2\n- 3\nb: 1\n"},
        Case{"ItemBeforeAnotherAndItsComment",
             "- 1\n# two\n- 2\n",
             {add("/1", R"({"k": 1, "l": 2})")},
             "- 1\n- k: 1\n  l: 2\n# two\n- 2\n"},
        Case{"ItemBeforeTheFirstOnADash", "- - 1\n  - 2\n", {add("/0/0", "0")}, "- - 0\n  - 1\n  - 2\n"},
        Case{"WithTheGapOfItsSiblings",
             "-   a: 1\n",
             {add("/-", R"({"b": 1, "c": 2})")},
             "-   a: 1\n-   b: 1\n    c: 2\n"},
        Case{"ListsAsTheyStandElsewhere", "a:\n- 1\nb: {}\n", {add("/c", "[1]")}, "a:\n- 1\nb: {}\nc:\n- 1\n"},
        Case{"ToAnEmptyList",
             "a: []  # note\nb: 1\n",
             {add("/a/-", R"({"k": 1, "l": 2})")},
             "a:  # note\n  - k: 1\n    l: 2\nb: 1\n"},
        Case{"ToAnEmptyObjectInAList", "- {}\n", {add("/0/k", "1"), add("/0/l", "2")}, "- k: 1\n  l: 2\n"},
        Case{"ToAnEmptyDocument", "# header\n{}\n", {add("/k", "1")}, "# header\nk: 1\n"},
        Case{"ToFlow",
             "a: [1,2]\nb: {k: 1}\n",
             {add("/a/0", "0"), add("/a/-", R"("[")"), add("/b/l", R"(["x"])")},
             "a: [0,1,2,\"[\"]\nb: {k: 1, l: [x]}\n"},
        Case{"ToFlowOverLines",
             "a: [\n  1,  # one\n  2   # two\n]\n",
             {add("/a/-", "3")},
             "a: [\n  1,  # one\n  2,   # two\n  3\n]\n"},
        Case{"ToFlowWithAComma", "a: [1, 2,]\n", {add("/a/-", "3")}, "a: [1, 2, 3,]\n"},
        Case{"WithoutALineEnd", "a: 1", {add("/b", "2")}, "a: 1\nb: 2"},
        // The text that there is has no line end, and is to keep none.
        Case{"BehindALiteralWithoutALineEnd", "a: |  # note\n  x", {add("/b", "2")}, "a: |-  # note\n  x\nb: 2"},
        Case{"BehindAKeptLiteral", "a: |+\n  x\n\n", {add("/b", "2")}, "a: |+\n  x\n\nb: 2\n"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Remove, EditYaml,
    testing::Values(
        Case{"AKeyWithItsComments",
             "a: 1\n\n# stays\n\n# goes\n# goes too\nb: 2  # goes\nc: 3\n",
             {remove("/b")},
             "a: 1\n\n# stays\n\nc: 3\n"},
        Case{"CommentsFurtherIn",
             "a:\n  b: 1\n    # of b\n  # of c\n  c: 2\n",
             {remove("/a/b")},
             "a:\n  # of c\n  c: 2\n"},
        Case{"CommentsFurtherInAfterABlankLine",
             "a: |\n  x\nb: 1\n\n    # far in\n\nc: 1\n",
             {remove("/b")},
             "a: |\n  x\n\nc: 1\n"},
        Case{"NotTheHeader",
             "# yaml-language-server: $schema=report.schema.json\na: 1\nb: 2\n",
             {remove("/a")},
             "# yaml-language-server: $schema=report.schema.json\nb: 2\n"},
        Case{"AnItem", "a:\n- 1\n- k: |\n    x\n\n  l: 2\n- 3\n", {remove("/a/1")}, "a:\n- 1\n- 3\n"},
        Case{"TheFirstKeyOfAnItem", "- a: 1  # goes\n  b: 2\n", {remove("/0/a")}, "- b: 2\n"},
        Case{"TheFirstKeyAboveAComment", "- a: 1\n  # of b\n  b: 2\n", {remove("/0/a")}, "-\n  # of b\n  b: 2\n"},
        Case{"TheLastKey", "a:  # stays\n  b: 1  # goes\nc: 1\n", {remove("/a/b")}, "a: {}  # stays\nc: 1\n"},
        Case{"TheLastItemOfAnItem", "- - 1\n- 2\n", {remove("/0/0")}, "- []\n- 2\n"},
        Case{"TheLastOfAll", "# header\na: 1\n", {remove("/a")}, "# header\n{}\n"},
        Case{
            "InFlow", "a: [1, 2, 3]\nb: {k: 1}\n", {remove("/a/2"), remove("/a/0"), remove("/b/k")}, "a: [2]\nb: {}\n"},
        Case{"InFlowOverLines", "a: [\n  1,  # one\n  2   # two\n]\n", {remove("/a/1")}, "a: [\n  1  # one\n]\n"},
        Case{"WithoutALineEnd", "a: 1\nb: 2", {remove("/b")}, "a: 1"},
        Case{"BehindALiteralWithoutALineEnd", "a: |\n  x\nb: 2", {remove("/b")}, "a: |\n  x\n"},
        Case{"AnAnchorThatNobodyNeeds", "a: &x 1\nb: 2\n", {remove("/a")}, "b: 2\n"},
        Case{"AnAlias", "a: &x 1\nb: *x\n", {remove("/b"), set("/a", "2")}, "a: 2\n"}),
    name_of);

class EditJson : public testing::TestWithParam<Case> {};
TEST_P(EditJson, GivesTheText) {
  EXPECT_EQ(edited(GetParam().before, GetParam().edits, Format::json), GetParam().after);
}

INSTANTIATE_TEST_SUITE_P(
    , EditJson,
    testing::Values(
        Case{"Set",
             "{\"a\": \"old\", \"b\":[1]}",
             {set("/a", R"("\"新\"")"), set("/b", "{}")},
             R"({"a": "\"新\"", "b":{}})"},
        Case{"SetToAnObject",
             "{\n    \"a\": 1\n}\n",
             {set("/a", R"({"k": [1]})")},
             "{\n    \"a\": {\n        \"k\": [\n            1\n        ]\n    }\n}\n"},
        Case{"AddOnOneLine", R"({"a":1})", {add("/b", R"([{"k":1,"l":2}])")}, R"({"a":1,"b":[{"k":1,"l":2}]})"},
        Case{"AddWithSpaces",
             R"({"a": 1, "l": [1, 2]})",
             {add("/b", "2"), add("/l/0", "0")},
             R"({"a": 1, "l": [0, 1, 2], "b": 2})"},
        Case{"AddOnALineOfItsOwn",
             "{\r\n\t\"a\": 1\r\n}",
             {add("/b", "[2]")},
             "{\r\n\t\"a\": 1,\r\n\t\"b\": [\r\n\t\t2\r\n\t]\r\n}"},
        Case{"AddBefore", "[\n  1,\n  2\n]\n", {add("/1", "0")}, "[\n  1,\n  0,\n  2\n]\n"},
        Case{"AddToAnEmptyList", "{\n  \"a\": []\n}\n", {add("/a/-", "1")}, "{\n  \"a\": [\n    1\n  ]\n}\n"},
        Case{"Remove", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", {remove("/b")}, "{\n  \"a\": 1\n}\n"},
        Case{"RemoveTheFirst", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", {remove("/a")}, "{\n  \"b\": 2\n}\n"},
        Case{"RemoveOneOfTwoOnALine",
             "{\n  \"a\": 1, \"b\": 2,\n  \"c\": 3\n}\n",
             {remove("/a")},
             "{\n  \"b\": 2,\n  \"c\": 3\n}\n"},
        Case{"AddToAnEmptyRoot", "{}\n", {add("/a", "1")}, "{\"a\": 1}\n"},
        Case{"AddToAnEmptyRootOfTwoLines", "{\n}\n", {add("/a", "1")}, "{\n  \"a\": 1\n}\n"},
        Case{"RemoveOnOneLine", R"([1, 2, 3])", {remove("/1"), remove("/1")}, "[1]"},
        Case{"RemoveTheOnlyOne", "{\n  \"a\": [\n    1\n  ]\n}\n", {remove("/a/0")}, "{\n  \"a\": []\n}\n"}),
    name_of);

struct Refusal {
  const char* name;
  const char* text;
  Edit edit;
  const char* code;
};
class EditYamlRefuses : public testing::TestWithParam<Refusal> {};

TEST_P(EditYamlRefuses, WithAReasonInBothLanguages) {
  const auto result = io::edit(diag::Source("text", GetParam().text), Format::yaml, {GetParam().edit});
  ASSERT_FALSE(result) << result.value();
  EXPECT_EQ(result.error().code, GetParam().code);
  EXPECT_FALSE(result.error().message.zh.empty() || result.error().message.en.empty());
}

INSTANTIATE_TEST_SUITE_P(
    , EditYamlRefuses,
    testing::Values(Refusal{"TheRoot", "a: 1\n", set("", "1"), "edit.root"},
                    Refusal{"AMissingPlace", "a: 1\n", remove("/b"), "edit.no-such-place"},
                    Refusal{"AnItemBehindTheLast", "a: [1, 2]\n", set("/a/2", "1"), "edit.no-such-place"},
                    Refusal{"AnItemFarBehindTheLast", "a: [1, 2]\n", add("/a/3", "1"), "edit.no-such-place"},
                    Refusal{"AKeyThatIsThere", "a: 1\n", add("/a", "1"), "edit.exists"},
                    Refusal{"ATextAsAContainer", "a: 1\n", add("/a/b", "1"), "edit.not-a-container"},
                    Refusal{"WithinAnAnchor", "a: &x\n  k: 1\nb: *x\n", set("/a/k", "2"), "edit.alias"},
                    Refusal{"WithinAnAlias", "a: &x\n  k: 1\nb: *x\n", set("/b/k", "2"), "edit.alias"},
                    Refusal{"AnAnchorThatIsNeeded", "a: &x 1\nb: *x\n", set("/a", "2"), "edit.alias"},
                    Refusal{"AnAnchorFurtherIn", "a:\n  k: &x 1\nb: [*x]\n", remove("/a"), "edit.alias"},
                    Refusal{"AnAnchoredKey", "&x a: 1\nb: *x\n", remove("/a"), "edit.alias"},
                    Refusal{"AnExplicitKey", "? a\n: 1\nb: 2\n", remove("/a"), "edit.unsafe"},
                    Refusal{"AKeyWithoutText", "? [a]\n: 1\n", set("/a", "1"), "yaml.key"},
                    Refusal{"ASecondDocument", "a: 1\n---\nb: 1\n", set("/a", "2"), "yaml.second-document"},
                    Refusal{"WhatIsNotYaml", "a: [\n", set("/a", "2"), "yaml.syntax"}),
    [](const auto& test) { return test.param.name; });

/// The example of docs/edits.md.
TEST(EditDocument, DoesAsItsDocumentationSays) {
  const diag::Source source("report.yaml",
                            "metadata:\n"
                            "  title: 年度报告  # as printed\n"
                            "  copied_to: []\n"
                            "\n"
                            "# nothing below is touched\n"
                            "x-note: 'kept'\n");
  const diag::Pointer metadata = diag::Pointer{} / "metadata";
  const auto text = [](const char* words) { return Tree{Tree::Kind::string, words, {}, {}}; };
  const auto result = io::edit(source, Format::yaml,
                               {Edit::set(metadata / "title", text("2024年法治政府建设年度报告")),
                                Edit::add(metadata / "copied_to" / "-", text("云水市司法局"))});
  EXPECT_EQ(result.value(),
            "metadata:\n"
            "  title: 2024年法治政府建设年度报告  # as printed\n"
            "  copied_to:\n"
            "    - 云水市司法局\n"
            "\n"
            "# nothing below is touched\n"
            "x-note: 'kept'\n");
}

TEST(EditDocument, RefusesWhatIsNoTextOrNumber) {
  const diag::Pointer at = diag::Pointer{} / "a";
  const auto code = [&](Tree value) { return edited("a: 1\nb: 1\n", {Edit::set(at, std::move(value))}); };
  EXPECT_EQ(code({Tree::Kind::number, "1\nb: 2", {}, {}}), "error: edit.unsafe");
  EXPECT_EQ(code({Tree::Kind::string, "\xFF", {}, {}}), "error: edit.unsafe");
  EXPECT_EQ(code({Tree::Kind::object, "", {}, {{"k", {}}, {"k", {}}}}), "error: edit.unsafe");
}

TEST(EditDocument, KeepsTheLimits) {
  io::Limits limits;
  limits.max_bytes = 8;
  const diag::Source source("text", "a: 1\n");
  EXPECT_EQ(io::edit(source, Format::yaml, {set("/a", "123456")}, limits).error().code, "limit.bytes");
  EXPECT_EQ(io::edit(source, Format::yaml, {set("/a", "1234")}, limits).value(), "a: 1234\n");
  EXPECT_EQ(io::edit(source, Format::text, {set("/a", "1")}).error().code, "format.not-structured");
}

// ---- generated ----

std::vector<std::string> lines_of(std::string text, bool ends_line) {
  std::vector<std::string> lines;
  if (ends_line) text.pop_back();
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find('\n', at);
    std::string line = text.substr(at, end - at);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    lines.push_back(std::move(line));
    if (end == std::string::npos) return lines;
    at = end + 1;
  }
}

/// The lines that an edit may touch, `[first, end)`, counted from 0: those of the value that is set, of the entry that
/// is removed with its comments, of the brackets around what is edited; of a block that is left empty or filled, also
/// its key's; where a key or item that begins on the line of a dash comes or goes, also the next one's. A new entry in
/// a block touches no line: `first` is `end`.
std::pair<std::size_t, std::size_t> touched_lines(const YamlDocument& document, const Tree& tree, const Edit& edit) {
  const diag::Pointer holder = edit.at.parent();
  const Tree* old = bind::find(tree, edit.at);
  const YamlDocument::Lines around = document.lines_of(holder);
  if (!holder.empty() && document.in_brackets(holder)) return {around.key, around.last + 1};
  const bool is_list = bind::find(tree, holder)->kind == Tree::Kind::array;
  const std::size_t size = bind::find(tree, holder)->items.size() + bind::find(tree, holder)->members.size();
  const YamlDocument::Lines lines = document.lines_of(edit.at);
  const bool on_dash = !holder.empty() && old != nullptr && lines.key == around.key;
  if (edit.op == Edit::Op::set && old != nullptr) return {lines.key, lines.last + 1};
  if (edit.op != Edit::Op::remove) {
    if (!is_list || old == nullptr) return {0, 0};
    return on_dash ? std::pair(lines.key, lines.key + 1) : std::pair(lines.first, lines.first);
  }
  if (size == 1) return {holder.empty() ? lines.key : around.key, lines.last + 1};
  if (on_dash) return {lines.key, lines.last + 2};
  return {lines.first, lines.last + 1};
}

void expect_untouched(const std::string& before, const std::string& after,
                      std::pair<std::size_t, std::size_t> touched) {
  const bool ends_line = before.back() == '\n';
  EXPECT_TRUE(!ends_line || after.back() == '\n');
  const auto old_lines = lines_of(before, ends_line);
  const auto new_lines = lines_of(after, ends_line);
  const auto most = std::min(old_lines.size(), new_lines.size());
  std::size_t above = 0;
  while (above < most && old_lines[above] == new_lines[above]) ++above;
  std::size_t below = 0;
  while (below < most && old_lines[old_lines.size() - 1 - below] == new_lines[new_lines.size() - 1 - below]) ++below;
  EXPECT_GE(above, std::min(touched.first, old_lines.size()));
  // Where no line is touched, a new one that equals its neighbour may count twice.
  EXPECT_GE(below + (touched.first == touched.second ? above : touched.second), old_lines.size());
  const bool crlf = before.find("\r\n") != std::string::npos;
  EXPECT_EQ(std::count(after.begin(), after.end(), '\r'), crlf ? std::count(after.begin(), after.end(), '\n') : 0);
}

std::string shown(const Edit& edit) {
  static const char* const names[] = {"set ", "add ", "remove "};
  io::JsonSink sink(io::JsonStyle::compact);
  bind::write(edit.value, sink);
  return names[static_cast<int>(edit.op)] + edit.at.text() + ' ' + sink.take();
}

TEST(EditDocument, OfYamlReadsAsTheEditedTreeAndKeepsAllOtherLines) {
  constexpr std::uint32_t count = 4000;
  for (std::uint32_t seed = 1; seed <= count; ++seed) {
    const YamlDocument document(seed);
    const std::string text = document.text();
    const Tree before = tree_of(text, Format::yaml);
    ASSERT_NE(before.text, no_document) << text;
    Dice dice(seed);
    const Edit edit = dice.edit(before);
    SCOPED_TRACE("seed " + std::to_string(seed) + ": " + shown(edit) + "\n" + text);
    const auto result = io::edit(diag::Source("text", text), Format::yaml, {edit});
    ASSERT_TRUE(result) << result.error().code << ' ' << result.error().message.en;
    Tree after = before;
    ASSERT_FALSE(bind::apply(after, edit));
    ASSERT_EQ(tree_of(result.value(), Format::yaml), after) << result.value();
    if (document.ends_in_literal()) continue;  // `|` there may become `|-`
    expect_untouched(text, result.value(), touched_lines(document, before, edit));
    if (edit.op == Edit::Op::add) {
      EXPECT_EQ(edited(result.value(), {Edit::remove(edit.at)}), text) << result.value();
    }
    ASSERT_FALSE(HasFailure()) << result.value();
  }
}

TEST(EditDocument, MakesOneEditAfterAnother) {
  for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
    const std::string text = YamlDocument(seed).text() + '\n';
    Dice dice(seed);
    Tree tree = tree_of(text, Format::yaml);
    std::vector<Edit> edits;
    while (edits.size() < 8) {
      edits.push_back(dice.edit(tree));
      ASSERT_FALSE(bind::apply(tree, edits.back()));
    }
    SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + text);
    const std::string result = edited(text, edits);
    ASSERT_EQ(tree_of(result, Format::yaml), tree) << result;
  }
}

/// The lines of the brackets around what is edited, or of the value alone where it is set.
std::pair<std::size_t, std::size_t> touched_json_lines(const std::string& text, const Edit& edit) {
  const diag::Source source("text", text);
  const diag::SourceMap places = io::places(source, Format::json);
  const diag::Place* value = edit.op == Edit::Op::set ? places.find(edit.at) : nullptr;
  const Range range = (value != nullptr ? value : places.find(edit.at.parent()))->value;
  return {source.position(range.begin).line - 1, source.position(range.end).line};
}

TEST(EditDocument, OfAReportReadsAsTheEditedTree) {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    const model::Report report = Arbitrary(seed).report();
    const std::pair<Format, std::string> texts[] = {{Format::yaml, io::write_yaml(report)},
                                                    {Format::json, io::write_json(report)},
                                                    {Format::json, io::write_json(report, io::JsonStyle::compact)}};
    for (const auto& [format, text] : texts) {
      const Tree before = tree_of(text, format);
      Dice dice(seed);
      const Edit edit = dice.edit(before);
      SCOPED_TRACE("seed " + std::to_string(seed) + ": " + shown(edit));
      const std::string result = edited(text, {edit}, format);
      Tree after = before;
      ASSERT_FALSE(bind::apply(after, edit));
      ASSERT_EQ(tree_of(result, format), after) << result;
      if (format == Format::json) expect_untouched(text, result, touched_json_lines(text, edit));
      if (edit.op == Edit::Op::add) {
        ASSERT_EQ(edited(result, {Edit::remove(edit.at)}, format), text) << result;
      }
    }
  }
}

TEST(EditDocument, ReadsALongTextOnceForEditsOfDifferentObjects) {
  constexpr std::size_t count = 2000;
  std::string before;
  std::string after;
  std::vector<Edit> edits;
  for (std::size_t i = 0; i < count; ++i) {
    before += "- id: x\n  title: 标题  # note\n";
    after += "- id: x\n  title: 新  # note\n  new: 1\n";
    edits.push_back(Edit::set(diag::Pointer{} / i / "title", {Tree::Kind::string, "新", {}, {}}));
  }
  for (std::size_t i = 0; i < count; ++i)
    edits.push_back(Edit::add(diag::Pointer{} / i / "new", {Tree::Kind::number, "1", {}, {}}));
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(edited(before, edits), after);
  // One reading for each edit would take minutes.
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

}  // namespace
