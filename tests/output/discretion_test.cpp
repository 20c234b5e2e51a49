#include <fazhi/output/page.hpp>

#include "runs.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <ostream>

namespace {

using fazhi::check::Checker;
using fazhi::check::CheckOptions;
using fazhi::output::Format;
using fazhi_tests::as_html;
using fazhi_tests::judged;
using fazhi_tests::Judged;
using fazhi_tests::written;

// No person's: the numbers of standards and of tests.
const std::string identity = "11010519491231002X";
const std::string mobile = "13912345678";

std::string example(const std::string& name) {
  std::ifstream file(FAZHI_SOURCE_DIR "/examples/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  std::size_t times = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()), ++times)
    text.replace(at, what.size(), by);
  EXPECT_GT(times, 0U) << what;
  return text;
}

struct Case {
  const char* name;
  std::string file;
  std::string bytes;
  std::string number = identity;
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }

std::vector<Case> cases() {
  const std::string heading = "电子取证手段用得不多";
  const std::string page = example("report.txt");
  const std::string yaml = example("report.yaml");
  const std::string paragraph = "\n本案当事人" + identity + "已结案，双方同意公开，特此说明情况，请予监督指正。\n";
  std::string many = page;
  for (int i = 0; i < 60; ++i) many += "\n办理" + identity + "和" + mobile + "两件。。\n";
  return {
      {"in_a_heading", "a.txt", replaced(page, heading, identity + "一案")},
      {"cut_off_in_a_message", "a.txt",
       replaced(page, heading, "涉及多名当事人的案件中身份证号为" + identity + "一案")},
      {"beside_another_finding", "a.txt", replaced(page, heading + "。", heading + "。。涉及张某" + identity + "。。")},
      {"in_html", "a.html", as_html(replaced(page, heading + "。", heading + "。。涉及张某" + identity + "。。"))},
      {"behind_an_escape", "a.yaml",
       replaced(yaml, "title: " + heading + "\n", "title: \"联系人手机\\x07" + mobile + "\"\n"), mobile},
      {"in_the_title", "a.txt", replaced(page, "2024年度", "2024年度" + identity)},
      {"in_full_width", "a.txt", replaced(page, heading, "１１０１０５１９４９１２３１００２Ｘ一案"),
       "１１０１０５１９４９１２３１００２Ｘ"},
      {"with_what_is_not_seen_in_it", "a.yaml", replaced(yaml, heading, "1101051949\u200b\u00ad1231002X一案"),
       "1101051949\u200b\u00ad1231002X"},
      {"among_dashes_in_either_width", "a.yaml", replaced(yaml, heading, "——１１０１051949——" + identity + "——一案")},
      {"twice_in_one_page", "a.txt", page + paragraph + paragraph + page},
      {"many_times", "a.txt", many},
      {"many_times_beside_a_mobile", "a.txt", many, mobile},
      {"in_yaml", "a.yaml", replaced(yaml, heading, identity + "一案")},
      {"a_mobile_in_yaml", "a.yaml", replaced(yaml, heading, "联系人手机" + mobile + "。。"), mobile},
      {"in_a_reason", "a.yaml",
       "# fazhi-ignore no-identity-numbers -- 即" + identity + "\n" + replaced(yaml, heading, identity)},
      {"in_what_cannot_be_read", "a.yaml", replaced(yaml, "report_year: 2024", "report_year: " + identity)},
  };
}

class Discretion : public ::testing::TestWithParam<Case> {
 protected:
  /// The formats that show the number, and the places of text that did.
  static std::string shown(const CheckOptions& options) {
    const Case& given = GetParam();
    const Checker checker(options);
    const Judged one = judged(checker, given.file, given.bytes);
    EXPECT_NE(given.bytes.find(given.number), std::string::npos);
    std::string formats;
    for (int i = 0; i <= static_cast<int>(Format::summary_html); ++i) {
      for (const bool color : {false, true}) {
        const std::string text = written(static_cast<Format>(i), checker, {one}, {fazhi::Language::zh, color, false});
        const std::size_t at = text.find(given.number.substr(0, given.number.size() - 4));
        if (at == std::string::npos) continue;
        formats += std::string(name_of(static_cast<Format>(i))) + ": " + text.substr(at < 60 ? 0 : at - 60, 120) + "\n";
      }
    }
    return formats;
  }
};

TEST_P(Discretion, LetsNoNumberOutInAnyFormat) { EXPECT_EQ(shown({}), ""); }

TEST_P(Discretion, LetsNoNumberOutOverTheLimit) {
  CheckOptions options;
  options.max_findings = 1;
  EXPECT_EQ(shown(options), "");
}

TEST_P(Discretion, LetsNoNumberOutThatIsKnown) {
  CheckOptions options;
  for (const char* rule : {"no-identity-numbers", "no-mobile-numbers", "each-cause-given", "body-once"}) {
    options.suppressions.emplace_back();
    options.suppressions.back().rule = rule;
    options.suppressions.back().reason = "见" + GetParam().number;
  }
  EXPECT_EQ(shown(options), "");
}

INSTANTIATE_TEST_SUITE_P(Reports, Discretion, ::testing::ValuesIn(cases()),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Masks, KeepAFixOnlyWhereItWritesNoNumber) {
  const Checker checker;
  const std::string spaced = "本局于2024年 3月办结" + identity + "一案。。";
  const Judged one = judged(checker, "a.txt", replaced(example("report.txt"), "电子取证手段用得不多。", spaced));
  for (const auto& finding : one.checked.outcome.findings)
    for (const auto& fix : finding.fixes)
      for (const auto& edit : fix.edits) EXPECT_EQ(edit.replacement.find(identity), std::string::npos) << finding.id;
}

TEST(Masks, LeaveNumbersAloneThatNoRuleLooksFor) {
  CheckOptions options;
  options.rules = {};
  for (const fazhi::rules::Rule* rule : fazhi::rules::catalogue())
    if (rule->id != "no-identity-numbers") options.rules.push_back(rule);
  const Checker checker(options);
  const std::string text = replaced(example("report.txt"), "电子取证手段用得不多", identity + "一案");
  const Judged one = judged(checker, "a.txt", text);
  EXPECT_TRUE(one.checked.discreet.empty());
  EXPECT_NE(written(Format::html, checker, {one}).find(identity), std::string::npos);
}

TEST(Masks, LeaveFiguresAloneThatOnlyLookLikeANumber) {
  const Checker checker;
  const Judged one =
      judged(checker, "a.txt", replaced(example("report.txt"), "电子取证手段用得不多。", "投入资金" + mobile + "元。"));
  EXPECT_TRUE(one.checked.discreet.empty());
}

}  // namespace
