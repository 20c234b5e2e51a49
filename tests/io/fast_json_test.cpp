#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/catalogue.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

#include <random>

#include "for_all.hpp"

namespace {

using namespace fazhi;
using model::Report;

io::Read<Report> read(const std::string& text, const io::ReadOptions& options = {}) {
  return io::read_json<Report>(diag::Source("report.json", text), options);
}

/// Whether the fast reader takes the text; where there is none, nothing can be said against it.
bool takes(const std::string& text, const io::ReadOptions& options = {}) {
  return read(text, options).by_fast_reader || !io::has_fast_readers();
}
bool hands_over(const std::string& text, const io::ReadOptions& options = {}) {
  return !read(text, options).by_fast_reader;
}

std::string told(const std::vector<diag::Diagnostic>& problems) {
  std::string all;
  for (const diag::Diagnostic& problem : problems) {
    all += problem.id + " " + problem.at.text() + " " + problem.message.en;
    if (problem.place) all += " " + std::to_string(problem.place->begin) + "-" + std::to_string(problem.place->end);
    all += "; ";
  }
  return all;
}

/// What the fast reader gave otherwise than the complete one.
template <class T = Report>
std::string difference(const std::string& text, io::ReadOptions options = {}) {
  const diag::Source source("document.json", text);
  const auto fast = io::read_json<T>(source, options);
  options.fast_readers = false;
  const auto complete = io::read_json<T>(source, options);
  if (complete.by_fast_reader) return "the fast reader cannot be switched off";
  if (fast.document.has_value() != complete.document.has_value()) return "only one takes it:\n" + text;
  if (told(fast.problems) != told(complete.problems)) return "other problems:\n" + text;
  if (!fast) return "";
  if (fast.document->value != complete.document->value) return "another value:\n" + text;
  return fast.document->extras == complete.document->extras ? "" : "other extension keys:\n" + text;
}

/// A report with the members that `more` names, each with its comma.
std::string report_with(const std::string& more) {
  return R"({"schema_version":"1.0",)" + more + R"("metadata":{},"sections":[]})";
}

std::string quoted_title(const std::string& title) {
  return R"({"schema_version":"1.0","metadata":{"title":)" + title + R"(},"sections":[]})";
}

std::string with_extra(const std::string& value) { return report_with("\"x-note\":" + value + ","); }

/// The text with all that is not ASCII written as `\uXXXX`.
std::string escaped(const std::string& text) {
  std::string out;
  const auto unit = [&out](char32_t bits) {
    char digits[8];
    std::snprintf(digits, sizeof digits, "\\u%04x", static_cast<unsigned>(bits));
    out += digits;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = utf8::next(text, at);
    if (point < 0x80) {
      out += static_cast<char>(point);
    } else if (point < 0x10000) {
      unit(point);
    } else {
      unit(0xD800U + ((point - 0x10000U) >> 10U));
      unit(0xDC00U + ((point - 0x10000U) & 0x3FFU));
    }
  }
  return out;
}

/// The values of a tree by sorted keys, as many programs write them.
bind::Tree sorted(bind::Tree tree) {
  for (bind::Tree& item : tree.items) item = sorted(std::move(item));
  for (bind::Tree::Member& member : tree.members) member.value = sorted(std::move(member.value));
  std::stable_sort(tree.members.begin(), tree.members.end(),
                   [](const bind::Tree::Member& a, const bind::Tree::Member& b) { return a.key < b.key; });
  return tree;
}

std::string sorted(const std::string& text) {
  io::Document<bind::Tree> document = *io::read_json<bind::Tree>(diag::Source("document.json", text)).document;
  document.value = sorted(std::move(document.value));
  return io::write_json(document);
}

TEST(FastJson, TakesWhatProgramsWrite) {
  for_all<io::Document<Report>>(150, 1, [](const io::Document<Report>& document) {
    const std::string pretty = io::write_json(document, io::JsonStyle::pretty);
    const std::string compact = io::write_json(document, io::JsonStyle::compact);
    for (const std::string& text : {pretty, compact, escaped(compact), "\xEF\xBB\xBF" + pretty, sorted(compact)}) {
      if (!takes(text)) return "handed over:\n" + text;
      if (std::string different = difference(text); !different.empty()) return different;
    }
    return std::string();
  });
}

TEST(FastJson, GivesTheSameOfOtherTypes) {
  for_all<io::Document<model::Catalogue>>(100, 1, [](const io::Document<model::Catalogue>& document) {
    return difference<model::Catalogue>(io::write_json(document));
  });
}

/// Damages a document as hands, tools and lines do.
class Mutator {
 public:
  explicit Mutator(std::uint32_t seed) : random_(seed) {}

  std::string mutate(std::string text) {
    static const std::vector<std::string> pieces = {"\"",
                                                    "\\",
                                                    "{",
                                                    "}",
                                                    "[",
                                                    "]",
                                                    ",",
                                                    ":",
                                                    " ",
                                                    "\n",
                                                    "0",
                                                    "-",
                                                    "1.50",
                                                    "1e3",
                                                    "null",
                                                    "true",
                                                    "\\n",
                                                    "\\u",
                                                    "\\u6cd5",
                                                    "\\ud83d\\ude00",
                                                    "\\ud83d",
                                                    "\xE4",
                                                    "\x80",
                                                    "\x01",
                                                    "\"x-a\":[1,{\"b\":null}],",
                                                    "\"id\":\"s-1\",",
                                                    "法",
                                                    "{}",
                                                    "[]",
                                                    "\"\"",
                                                    "\t",
                                                    "\xEF\xBB\xBF"};
    for (std::size_t changes = below(4) == 0 ? 3 : 1; changes > 0 && !text.empty(); --changes) {
      const std::size_t at = below(text.size());
      const std::size_t count = std::min(1 + below(12), text.size() - at);
      switch (below(5)) {
        case 0:
          text.erase(at, count);
          break;
        case 1:
          text.insert(at, pieces[below(pieces.size())]);
          break;
        case 2:
          text.insert(below(text.size()), text.substr(at, count));
          break;
        case 3:
          text[at] = static_cast<char>(below(256));
          break;
        default:
          text.replace(at, 1, pieces[below(pieces.size())]);
      }
    }
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::mt19937 random_;
};

/// A small report that has every kind of value.
const std::string varied = R"({"schema_version":"1.0","id":"r-1","x-office":{"a":[1,2.50,-3e2,true,null,"文"],"b":{}},
"metadata":{"title":"二〇二四年度报告","report_year":2024,"issuing_agency":{"name":"甲市应急管理局"},
"document_number":"甲应急〔2024〕5号","submitted_on":"2025-02-28"},"preamble":["一、\n\u6cd5\u6cbb\ud83d\ude00",""],
"sections":[{"id":"s-1","kind":"achievements","heading":"举措","x-a":1,"measures":[{"id":"m-1","title":"培训",
"indicators":[{"id":"i-1","name":"培训","quantity":{"value":"12.50","unit":"人次","qualifier":"approx"}},
{"quantity":{"value":-7.25}}],"x-a":[]}],"x-b":"y"}]})";

TEST(FastJson, IsNeverOfAnotherMindThanTheCompleteReader) {
  ASSERT_TRUE(read(varied)) << told(read(varied).problems);
  ASSERT_TRUE(takes(varied));
  Mutator mutator(1);
  std::size_t good = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = mutator.mutate(varied);
    const std::string different = difference(text);
    ASSERT_EQ(different, "") << "mutation " << i;
    good += read(text).document ? 1U : 0U;
  }
  EXPECT_GT(good, 700U);  // else next to nothing was compared but problems
}

TEST(FastJson, IsOfTheSameMindOnArbitraryReports) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    Arbitrary arbitrary(seed);
    const std::string text = io::write_json(arbitrary.value<io::Document<Report>>(), io::JsonStyle::compact);
    Mutator mutator(seed);
    for (int i = 0; i < 10; ++i) ASSERT_EQ(difference(mutator.mutate(text)), "") << seed;
  }
}

TEST(FastJson, IsOfTheSameMindOnEveryBeginningOfADocument) {
  for (std::size_t size = 0; size <= varied.size(); ++size) ASSERT_EQ(difference(varied.substr(0, size)), "");
}

TEST(FastJson, KeepsExtensionKeysAsTheCompleteReaderDoes) {
  const std::string text =
      R"({"x-z":1e2,"schema_version":"1.0","metadata":{"x-a":"\u0041","issuing_agency":{"name":"甲市应急管理局","x-c":[]}},)"
      R"("sections":[{"kind":"plan","heading":"a/b"},{"x-d":{"k":-0,"l":[false,{}]},"kind":"plan","heading":"二"}],)"
      R"("x-\u6cd5":"法","x-":null})";
  ASSERT_TRUE(takes(text));
  ASSERT_EQ(difference(text), "");
  const auto extras = read(text).document->extras;
  ASSERT_EQ(extras.size(), 6U);
  EXPECT_EQ(extras[3].object.text(), "/sections/1");
  EXPECT_EQ(extras[3].value.members[0].value.text, "-0");
  EXPECT_EQ(extras[4].key, "x-法");
}

TEST(FastJson, ReadsDecimalsExactly) {
  for (const char* value : {"0", "-0", "0.50", "\"0.50\"", "-12.075", "999999999999999999", "\"-999999999999999999\"",
                            "0.00000000000000001", "\"1\"", "0.0", "123456789012345678"}) {
    const std::string text = R"({"quantity":{"value":)" + std::string(value) + "}}";
    EXPECT_EQ(difference<model::Indicator>(text), "");
    const auto indicator = io::read_json<model::Indicator>(diag::Source("i", text));
    ASSERT_TRUE(indicator) << value;
    EXPECT_TRUE(indicator.by_fast_reader || !io::has_fast_readers()) << value;
  }
  for (const char* value : {"1000000000000000000",
                            "0.000000000000000001",
                            "1e17",
                            "1.5e1",
                            "1E18",
                            "01",
                            "-",
                            "1.",
                            ".5",
                            "+1",
                            "\"01\"",
                            "\"1e3\"",
                            "\"\"",
                            "\"-\"",
                            "\"1.\"",
                            "\"1 \"",
                            "\"+1\"",
                            "1e9999",
                            "-1e-5",
                            "\"\\u0031\"",
                            "1e99999999999",
                            "true",
                            "null",
                            "1x",
                            "\"1",
                            "[]",
                            "99999999999999999999.5"})
    EXPECT_EQ(difference<model::Indicator>(R"({"quantity":{"value":)" + std::string(value) + "}}"), "") << value;
}

TEST(FastJson, ResolvesEscapes) {
  const auto title = [](const std::string& text) {
    const auto result = read(quoted_title(text));
    return result ? *result.document->value.metadata.title : told(result.problems);
  };
  EXPECT_EQ(title(R"("\"\\\/\b\f\n\r\t")"), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(title(R"("\u6cd5\u6CBB")"), "法治");
  EXPECT_EQ(title(R"("a\ud83d\ude00é\u00e9")"), "a😀éé");
  EXPECT_EQ(title(R"("\u0000\u007f\u0080\u07ff\u0800\uffff")"),
            std::string("\0\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF", 12));
  std::string many = "\"";
  std::string meant;
  for (int i = 0; i < 1000; ++i) {
    (many += "\\u6cd5").append(static_cast<std::size_t>(i % 40), 'a');
    (meant += "法").append(static_cast<std::size_t>(i % 40), 'a');
  }
  EXPECT_EQ(title(many + '"'), meant);
  EXPECT_TRUE(takes(quoted_title(many + '"')));
  for (const char* wrong : {R"("ab\ud83d")", R"("ab\ude00")", R"("\ud83d\ud83d")", R"("\ud83dxx")", R"("ab\u12g4")",
                            R"("ab\u123")", R"("ab\x41")", R"("ab\)", R"("ab\u)", "\"ab\\u12\"", R"("\ud83d\u00")"}) {
    EXPECT_EQ(difference(quoted_title(wrong)), "") << wrong;
    EXPECT_TRUE(hands_over(quoted_title(wrong))) << wrong;
  }
}

TEST(FastJson, HandsOverWhatIsWrong) {
  for (const std::string& text : {std::string(),
                                  std::string(" "),
                                  std::string("\xEF\xBB\xBF"),
                                  std::string("[]"),
                                  std::string("1"),
                                  std::string("{}"),                          // keys are missing
                                  report_with("") + "x",                      // something follows
                                  report_with("") + std::string(1, '\0'),     //
                                  " \xEF\xBB\xBF" + report_with(""),          // a mark that is not at the beginning
                                  report_with(R"("metadata":{},)"),           // a key stands twice
                                  report_with(R"("m\u0065tadata":{},)"),      //
                                  report_with(R"("x-a":1,"x-a":2,)"),         //
                                  with_extra(R"({"a":1,"b":2,"\u0061":3})"),  //
                                  report_with(R"("colour":"red",)"),          // a key is unknown
                                  report_with(R"("id":null,)"),
                                  report_with(R"("id":1,)"),  // another type
                                  report_with(R"("id":[],)"),
                                  report_with(R"("preamble":"x",)"),
                                  report_with(R"("preamble":[1],)"),
                                  report_with(R"("provenance":[],)"),
                                  report_with(R"("id":"1",)"),
                                  report_with(R"("provenance":{"source":""},)"),  // too short
                                  quoted_title("\"法\""),
                                  quoted_title("\"a\xE4\xBD\""),  // not UTF-8
                                  quoted_title("\"a\nb\""),
                                  quoted_title("'ab'"),  //
                                  with_extra("01"),
                                  with_extra("1."),
                                  with_extra("tru"),
                                  with_extra("[1,]"),
                                  with_extra("{\"a\" 1}"),
                                  with_extra("\xFF"),
                                  with_extra("\"\xED\xA0\x80\""),
                                  with_extra("{,}"),
                                  with_extra("[")}) {
    EXPECT_TRUE(hands_over(text)) << text;
    EXPECT_EQ(difference(text), "");
  }
}

TEST(FastJson, HoldsTheLimits) {
  const auto edge = [](std::size_t io::Limits::*limit, std::size_t most, const std::string& text) {
    io::ReadOptions options;
    options.limits.*limit = most;
    EXPECT_TRUE(takes(text, options)) << text;
    options.limits.*limit = most - 1;
    EXPECT_TRUE(hands_over(text, options)) << text;
    EXPECT_FALSE(read(text, options)) << text;
    EXPECT_EQ(difference(text, options), "");
  };
  const std::string forty(40, 'a');
  edge(&io::Limits::max_string_bytes, 40, quoted_title('"' + forty + '"'));
  edge(&io::Limits::max_string_bytes, 40, with_extra('"' + forty + '"'));
  edge(&io::Limits::max_string_bytes, 40, with_extra(std::string(40, '1')));
  edge(&io::Limits::max_key_bytes, 42, report_with("\"x-" + forty + "\":1,"));
  edge(&io::Limits::max_key_bytes, 40, with_extra("{\"" + forty + "\":1}"));
  edge(&io::Limits::max_key_bytes, 14, report_with(""));
  edge(&io::Limits::max_values, 4, report_with(""));
  edge(&io::Limits::max_values, 8, with_extra("[1,{\"a\":null}]"));
  edge(&io::Limits::max_depth, 2, report_with(""));
  edge(&io::Limits::max_depth, 4, with_extra("[[{}]]"));
  edge(&io::Limits::max_bytes, report_with("").size(), report_with(""));
}

TEST(FastJson, LeavesDeepDocumentsToTheReaderThatNeedsNoStack) {
  io::ReadOptions options;
  options.limits.max_depth = 1000;
  const std::string deep = with_extra(std::string(500, '[') + std::string(500, ']'));
  EXPECT_TRUE(hands_over(deep, options));
  EXPECT_TRUE(read(deep, options));
  EXPECT_EQ(difference(deep, options), "");
}

TEST(FastJson, LeavesWarningsToTheCompleteReader) {
  io::ReadOptions options;
  options.unknown_keys = io::ReadOptions::Unknown::warn;
  const std::string unknown = report_with(R"("colour":"red",)");
  EXPECT_TRUE(hands_over(unknown, options));
  EXPECT_EQ(read(unknown, options).problems.size(), 1U);
  const std::string newer = R"({"schema_version":"1.7","metadata":{},"sections":[],"colour":1})";
  EXPECT_EQ(difference(newer), "");
  EXPECT_EQ(difference(R"({"schema_version":"1.7","metadata":{},"sections":[]})"), "");
  EXPECT_EQ(difference(R"({"schema_version":"2.0","metadata":{},"sections":[]})"), "");
}

TEST(FastJson, TellsDuplicatesAmongManyKeysInTime) {
  std::string members;
  for (int i = 0; i < 50'000; ++i) members += "\"x-" + std::to_string(i) + "\":{},";
  EXPECT_TRUE(takes(report_with(members)));
  EXPECT_TRUE(hands_over(report_with(members + "\"x-7\":1,")));
}

}  // namespace
