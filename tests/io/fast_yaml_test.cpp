#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace fazhi;

#ifndef FAZHI_MUTATIONS
#define FAZHI_MUTATIONS 1000  // of each text
#endif

const std::filesystem::path styles = FAZHI_SOURCE_DIR "/tests/data/styles";

std::string text_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::filesystem::path> style_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(styles))
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// A report that lacks nothing, with more behind it.
std::string report_with(const std::string& more) {
  return "schema_version: \"1.0\"\nmetadata:\n  title: 青岚市年度报告\n  report_year: 2023\n  issuing_agency:\n"
         "    name: 青岚市粮食和储备局\nsections: []\n" +
         more;
}

std::string shown(const bind::Tree& tree) {
  std::string out = std::to_string(static_cast<int>(tree.kind)) + "'" + tree.text + "'" + tree.plain + "'";
  for (const bind::Tree& item : tree.items) (out += '[') += shown(item);
  for (const bind::Tree::Member& member : tree.members) ((out += '{') += member.key + ':') += shown(member.value);
  return out + ';';
}

std::string shown(const std::optional<Range>& range) {
  return range ? std::to_string(range->begin) + "-" + std::to_string(range->end) : "nowhere";
}

std::string shown(const std::vector<diag::Diagnostic>& problems) {
  std::string out;
  for (const diag::Diagnostic& problem : problems) {
    out += problem.id + ' ' + problem.at.text() + ' ' + shown(problem.place) + ' ' + problem.message.zh + '\n';
    for (const auto& related : problem.related) out += "  " + shown(related.place) + '\n';
  }
  return out;
}

/// All that reading gives, as text.
std::string shown(const io::Read<model::Report>& read) {
  std::string out = shown(read.problems);
  if (!read) return out + "no document";
  out += io::write_json(*read.document);
  for (const bind::Extra& extra : read.document->extras)
    out += '\n' + extra.object.text() + ' ' + extra.key + ' ' + shown(extra.value);
  return out;
}

std::string shown(const diag::SourceMap& places) {
  std::string out;
  for (std::size_t i = 0; i < places.size(); ++i)
    out += shown(places.ordinal(i)->value) + '/' + shown(places.ordinal(i)->key) + ' ';
  return out;
}

/// What the fast readers give otherwise than the complete one, or nothing.
std::string difference(const std::string& text, bool* by_fast_reader = nullptr) {
  const diag::Source source("report.yaml", text);
  const auto fast = io::read_yaml<model::Report>(source);
  io::ReadOptions options;
  options.fast_readers = false;
  const auto complete = io::read_yaml<model::Report>(source, options);
  if (by_fast_reader != nullptr) *by_fast_reader = fast.by_fast_reader;
  if (complete.by_fast_reader) return "the complete reader was not asked";
  if (fast.by_fast_reader && !fast) return "taken and not read";
  if (shown(fast) != shown(complete)) return shown(fast) + "\ninstead of\n" + shown(complete) + "\nof\n" + text;
  const auto fast_places = io::places(source, io::Format::yaml);
  const auto places = io::places(source, io::Format::yaml, {}, false);
  if (shown(fast_places) != shown(places)) return shown(fast_places) + "\nfor\n" + shown(places) + "\nof\n" + text;
  return {};
}

std::string difference_of_extra(const std::string& more) { return difference(report_with(more)); }

bool takes(const std::string& text) {
  bool taken = false;
  EXPECT_EQ(difference(text, &taken), "");
  return taken == io::has_fast_readers();
}

bool leaves(const std::string& text) {
  bool taken = false;
  EXPECT_EQ(difference(text, &taken), "");
  return !taken;
}

TEST(FastYaml, TakesWhatOtherToolsWrite) {
  const auto report = io::read_json<model::Report>(diag::Source("report.json", text_of(styles / "report.json")));
  ASSERT_TRUE(report);
  ASSERT_EQ(style_files().size(), 8U);
  for (const auto& file : style_files()) {
    const auto read = io::read_yaml<model::Report>(diag::Source(file.string(), text_of(file)));
    EXPECT_EQ(read.by_fast_reader, io::has_fast_readers()) << file;
    ASSERT_TRUE(read) << file;
    EXPECT_TRUE(read.document->value == report.document->value) << file;
    EXPECT_EQ(read.document->extras.size(), report.document->extras.size()) << file;
    EXPECT_EQ(difference(text_of(file)), "") << file;
  }
}

TEST(FastYaml, TakesWhatThisLibraryWrites) {
  EXPECT_TRUE(takes(text_of(FAZHI_SOURCE_DIR "/examples/report.yaml")));
  const auto report = io::read_json<model::Report>(diag::Source("report.json", text_of(styles / "report.json")));
  ASSERT_TRUE(report);
  EXPECT_TRUE(takes(io::write_yaml(*report.document)));
}

TEST(FastYaml, CanBeSwitchedOff) {
  io::ReadOptions options;
  options.fast_readers = false;
  const auto read = io::read_yaml<model::Report>(diag::Source("report.yaml", report_with("")), options);
  EXPECT_TRUE(read);
  EXPECT_FALSE(read.by_fast_reader);
}

struct Form {
  const char* name;
  const char* text;
};
class FastYamlTakes : public testing::TestWithParam<Form> {};
class FastYamlLeaves : public testing::TestWithParam<Form> {};

TEST_P(FastYamlTakes, InTheSameSense) { EXPECT_TRUE(takes(report_with(GetParam().text))) << GetParam().text; }
TEST_P(FastYamlLeaves, ToTheCompleteReader) { EXPECT_TRUE(leaves(report_with(GetParam().text))) << GetParam().text; }

INSTANTIATE_TEST_SUITE_P(
    , FastYamlTakes,
    testing::Values(
        Form{"Nothing", ""}, Form{"CommentsAndBlanks", "# a\n\n  # b\nx-a: 1 # c\n    \nx-b: 'd' # e\n\n"},
        Form{"ValueBelow", "x-a:\n  text\nx-b:   # why\n\n  more\n   of it\n"},
        Form{"PlainOverLines", "x-a: one\n  two\n\n\n    three # four\n"},
        Form{"PlainSigns", "x-a: -5\nx-b: ?x\nx-c: :y\nx-d: a#b:c{d}[e],f&g*h!i|j>k'l\"m%n@o`p\n"},
        Form{"PlainThenComment", "x-a: one\n  # two\nx-b: three\n\n# four\n"},
        Form{"Singles", "x-a: 'it''s'\nx-b: 'one\n  two\n\n  three '\nx-c: ''\nx-d: ' one\n\n  '\n"},
        Form{"Doubles", "x-a: \"\\x41\\u4e2d\\U0001F600\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\\L\\P\"\nx-b: \"\"\n"},
        Form{"DoublesOfTwoBytes", "x-a: \"中\\N\\_\\_\\u00e9\\_文\\N\"\n\"x-\\_\": \"\\N\"\n"},
        Form{"DoublesOverLines", "x-a: \"one  \n  two\\\n  \\ three \\\n\n  four\\n\n  five\"\n"},
        Form{"Literals",
             "x-a: |\n  one\n    two\n\n  three  \n\nx-b: |-\n\n  one\n\nx-c: |+\n  one\n\n\nx-d: |2-\n     one\n"},
        Form{"Folded", "x-a: >\n  one\n  two\n\n\n  three \n\nx-b: >-\n  one\n"},
        Form{"Sequences", "x-a:\n- 1\n- - 2\n  - 3\n-\n  4\n- a: 5\n  b:\n  - 6\n-   c:\n      - 7\n"},
        Form{"Empties", "x-a: []\nx-b: {} # none\nx-c:\n  - []\n  - {}\n"},
        Form{"QuotedKeys", "\"x-\\u0061\": 1\n'x-b': 2\nx-c:\n  \"d e\": 3\n  '': 4\n"},
        Form{"Nulls", "x-a: null\nx-b: ~\nx-c: [] \nx-d:\n  - Null\n  - NULL\n  - nul\n"},
        Form{"Numbers", "x-a: 010\nx-b: 0x1F\nx-c: +.5\nx-d: 1e3\nx-e: TRUE\nx-f: \"1\"\n"},
        Form{"Slashes", "x-a/b~c:\n  d: 1\n"}, Form{"EndMark", "x-a: 1\n...\n# over\n\n"},
        Form{"NoLineEnd", "x-a: |-\n  one"}, Form{"NoLineEndEither", "x-a: one # two"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    , FastYamlLeaves,
    testing::Values(Form{"Anchors", "x-a: &a 1\nx-b: *a\n"}, Form{"Tags", "x-a: !!str 1\n"},
                    Form{"Flow", "x-a: {b: [c]}\n"}, Form{"Tabs", "x-a:\t1\n"}, Form{"ComplexKeys", "? x-a\n: 1\n"},
                    Form{"SecondDocument", "---\nx-a: 1\n"}, Form{"Surrogates", "x-a: \"\\ud83d\\ude00\"\n"},
                    Form{"UnknownEscape", "x-a: \"\\q\"\n"}, Form{"CutEscape", "x-a: \"\\u12"},
                    Form{"OpenQuote", "x-a: \"one\n"}, Form{"OpenSingle", "x-a: 'one\n"}, Form{"NoValue", "x-a:\n"},
                    Form{"NoItem", "x-a:\n  -\n  - 1\n"}, Form{"KeyInValue", "x-a: b: c\n"},
                    Form{"KeyInLaterLine", "x-a: b\n  c: d\n"}, Form{"OddIndentation", "x-a:\n    b: 1\n  c: 2\n"},
                    Form{"DeeperAfterValue", "x-a: 1\n  # c\n  d\n"}, Form{"ItemBehindKey", "x-a: - 1\n"},
                    Form{"JunkBehindQuote", "x-a: 'b' c\n"}, Form{"CommentAtQuote", "x-a: 'b'#c\n"},
                    Form{"QuoteTooFarLeft", "x-a: 'b\nc'\n"}, Form{"MoreIndentedFold", "x-a: >\n  one\n    two\n"},
                    Form{"DuplicateKey", "x-a: 1\nx-a: 2\n"}, Form{"DuplicateInTree", "x-a:\n  b: 1\n  b: 2\n"},
                    Form{"UnknownKey", "colour: red\n"}, Form{"NullKey", "x-a:\n  ~: 1\n"},
                    Form{"NotANumber", "x-a: .nan\n"}, Form{"Control", "x-a: \x01\n"},
                    Form{"UpperControl", "x-a: \xC2\x81\n"}, Form{"BadUtf8", "x-a: \xE4\xBD\n"},
                    Form{"NoText", "x-a: |-\n"}, Form{"NumberedEscape", "x-a: \"\\1\"\n"},
                    Form{"WrongType", "preamble: no list\n"}, Form{"Nothing", "preamble: ~\n"}),
    [](const auto& test) { return test.param.name; });

TEST(FastYaml, TakesAByteOrderMarkAndTheBeginningOfADocument) {
  EXPECT_TRUE(takes("\xEF\xBB\xBF" + report_with("")));
  EXPECT_TRUE(takes("# a\n--- # b\n\n" + report_with("")));
  EXPECT_TRUE(leaves("%YAML 1.2\n---\n" + report_with("")));
}

TEST(FastYaml, GivesEscapesOfTwoBytesAsUtf8AsTheCompleteReaderDoes) {
  const diag::Source source("report.yaml", report_with("x-a: \"中\\N\\_文\\_\"\n"));
  for (const bool fast : {true, false}) {
    io::ReadOptions options;
    options.fast_readers = fast;
    const auto read = io::read_yaml<model::Report>(source, options);
    ASSERT_TRUE(read);
    ASSERT_EQ(read.document->extras.size(), 1U);
    EXPECT_EQ(read.document->extras[0].value.text, "中\xC2\x85\xC2\xA0文\xC2\xA0");
  }
}

TEST(FastYaml, HoldsTheLimits) {
  const diag::Source source("report.yaml", report_with("x-a:\n  - [] \n  - 一二三\n"));
  const auto taken = [&source](std::size_t io::Limits::*limit, std::size_t most) {
    io::ReadOptions options;
    options.limits.*limit = most;
    const auto read = io::read_yaml<model::Report>(source, options);
    EXPECT_EQ(read.by_fast_reader, io::has_fast_readers() && read);
    return static_cast<bool>(read);
  };
  EXPECT_TRUE(taken(&io::Limits::max_depth, 3));
  EXPECT_FALSE(taken(&io::Limits::max_depth, 2));
  EXPECT_TRUE(taken(&io::Limits::max_values, 11));
  EXPECT_FALSE(taken(&io::Limits::max_values, 10));
  EXPECT_TRUE(taken(&io::Limits::max_key_bytes, 14));
  EXPECT_FALSE(taken(&io::Limits::max_key_bytes, 13));
  EXPECT_TRUE(taken(&io::Limits::max_string_bytes, 27));
  EXPECT_FALSE(taken(&io::Limits::max_string_bytes, 26));
}

TEST(FastYaml, LeavesDeepNestingToTheCompleteReader) {
  for (const int depth : {20, 62, 63, 64, 65, 100}) {
    std::string text = "x-a:\n  ";
    for (int i = 0; i < depth; ++i) text += "- ";
    EXPECT_EQ(difference_of_extra(text + "1\n"), "") << depth;
  }
}

TEST(FastYaml, TellsDuplicatesAmongManyKeysInTime) {
  std::string kept;
  std::string in_tree = "x-tree:\n";
  for (int i = 0; i < 20'000; ++i) {
    kept += "x-" + std::to_string(i) + ": 1\n";
    in_tree += "  k" + std::to_string(i) + ": 1\n";
  }
  const auto taken = [](const std::string& more) {
    return io::read_yaml<model::Report>(diag::Source("report.yaml", report_with(more))).by_fast_reader;
  };
  EXPECT_EQ(taken(kept + in_tree), io::has_fast_readers());
  EXPECT_FALSE(taken(kept + "x-7: 1\n"));
  EXPECT_FALSE(taken(in_tree + "  k7: 1\n"));
}

TEST(FastYaml, TellsKeysOfOneObjectFromThoseOfOthers) {
  EXPECT_TRUE(takes(report_with("x-a:\n  x-a: 1\n  b:\n    b: 2\npreamble: []\nx-b: 1\n")));
  EXPECT_TRUE(takes("schema_version: \"1.0\"\nx-a: 1\nmetadata:\n  x-a: 1\n  x-b: 2\nsections: []\nx-b: 3\n"));
  EXPECT_TRUE(leaves("schema_version: \"1.0\"\nx-a: 1\nmetadata:\n  x-b: 1\nsections: []\nx-a: 2\n"));
  EXPECT_TRUE(leaves("schema_version: \"1.0\"\nmetadata:\n  x-a: 1\n  x-a: 1\nsections: []\n"));
}

/// Numbers that are the same in every run.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::size_t below(std::size_t sides) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % sides;
  }

 private:
  std::uint64_t state_;
};

std::size_t line_at(const std::string& text, std::size_t at) {
  const std::size_t end = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  return end == std::string::npos ? 0 : end + 1;
}

void mutate(std::string& text, Dice& dice) {
  static const char* const pieces[] = {":",
                                       ": ",
                                       " #",
                                       "#",
                                       "- ",
                                       "-",
                                       "'",
                                       "\"",
                                       "''",
                                       "\\",
                                       "\n",
                                       "\n\n",
                                       " ",
                                       "  ",
                                       "\t",
                                       "|",
                                       "|-\n",
                                       ">-\n",
                                       "&a ",
                                       "*a",
                                       "!!str ",
                                       "[]",
                                       "{}",
                                       "[a]",
                                       "{a: b}",
                                       "~",
                                       "?",
                                       "null",
                                       ",",
                                       "\r\n",
                                       "---\n",
                                       "...\n",
                                       "%a",
                                       "\\u4e2d",
                                       "\\n",
                                       "x-z: 1\n",
                                       "\xEF\xBB\xBF",
                                       "中",
                                       "1.5",
                                       "a:\n",
                                       "\\\n  ",
                                       "\n  \n",
                                       "\n    ",
                                       "\n# c\n",
                                       " # d\n",
                                       "\xC2\x85",
                                       "\xE4"};
  const std::size_t at = dice.below(text.size());
  const std::size_t line = line_at(text, at);
  const std::size_t end = std::min(text.find('\n', line), text.size() - 1) + 1;
  switch (dice.below(8)) {
    case 0:
      text.erase(at, 1 + dice.below(3));
      break;
    case 1:
      text.erase(line, end - line);
      break;
    case 2:
      text.insert(dice.below(text.size()), text.substr(line, end - line));
      break;
    case 3:
      text.insert(line, 1 + dice.below(3), ' ');
      break;
    case 4:
      if (text[line] == ' ') text.erase(line, 1 + dice.below(2));
      break;
    case 5:
      text.insert(line_at(text, dice.below(text.size())), text.substr(line, end - line));
      break;
    default:
      text.insert(at, pieces[dice.below(std::size(pieces))]);
  }
  if (text.empty()) text = "\n";
}

/// Documents with every form in them, short so that there is time for many.
std::vector<std::string> seeds() {
  return {
      report_with(
          "x-a: one # c\nx-b: 'it''s\n  two'\nx-c: \"\\u4e2d\\\n  \\ x\n\n  y\"\nx-d: |\n  one\n   two\n\nx-e: >-\n"
          "  one\n  two\n\n  three\nx-f:\n- 1\n- a: ~\n  b:\n  - c\n-\n  - []\n  - {}\n"),
      report_with(
          "preamble:\n  - 一二三\n  - |-\n    四五六\n  - one\n    two\n\n    three\n  - \"七\\\n    \\ 八\"\n"),
      report_with("# comment\n\nx-a:\n    b: c\n    \"d\": 'e'\n\n    # f\n    g: |2\n        h\n...\n"),
      "---\n- a\n- b: c\n  d: e\n-\n  f\n  g\n",
      "x-a: |+\n  one\n\n\nx-b: >\n one\n two\n\n\nx-c:\n - - - 1\n   - 2\n",
  };
}

TEST(FastYaml, GivesWhatTheCompleteReaderGivesOfMutatedTexts) {
  std::size_t taken = 0;
  std::uint64_t number = 0;
  const auto bases = seeds();
  for (int round = 0; round < FAZHI_MUTATIONS; ++round) {
    for (const std::string& base : bases) {
      Dice dice(++number);
      std::string text = base;
      for (std::size_t changes = 1 + dice.below(3); changes > 0; --changes) mutate(text, dice);
      bool by_fast_reader = false;
      ASSERT_EQ(difference(text, &by_fast_reader), "") << number;
      taken += by_fast_reader ? 1 : 0;
    }
  }
  if (io::has_fast_readers()) {
    EXPECT_GT(taken, static_cast<std::size_t>(FAZHI_MUTATIONS / 4));
  }
}

TEST(FastYaml, GivesWhatTheCompleteReaderGivesOfMutatedStyles) {
  std::uint64_t number = 1'000'000;
  for (const auto& file : style_files()) {
    const std::string base = text_of(file);
    for (int round = 0; round < FAZHI_MUTATIONS / 20; ++round) {
      Dice dice(++number);
      std::string text = base;
      mutate(text, dice);
      ASSERT_EQ(difference(text), "") << file << number;
    }
  }
}

}  // namespace
