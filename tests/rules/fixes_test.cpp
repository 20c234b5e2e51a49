// What each rule offers to mend is made in every form of its cases, and judged again.

#include "cases.hpp"

#include <fazhi/check/fixes.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/io/text.hpp>
#include <fazhi/io/write.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace {

using fazhi::check::Checked;
using fazhi::check::Checker;
using fazhi::check::CheckOptions;
using fazhi::check::FixOptions;
using fazhi::check::Loaded;
using fazhi::diag::Diagnostic;
using fazhi::diag::TextEdit;
using fazhi::rules::Fixable;
using fazhi::rules::Rule;

struct Form {
  std::string name;
  std::string bytes;
};

/// JSON with every character beyond ASCII escaped.
std::string escaped(const std::string& json) {
  std::string result;
  const auto put = [&](unsigned unit) {
    constexpr const char* digits = "0123456789abcdef";
    result += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) result += digits[unit >> static_cast<unsigned>(shift) & 15U];
  };
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t begin = at;
    const char32_t point = fazhi::utf8::next(json, at);
    if (point < 0x80) {
      result.append(json, begin, at - begin);
    } else if (point < 0x10000) {
      put(point);
    } else {
      put(0xD800U + ((point - 0x10000U) >> 10U));
      put(0xDC00U + ((point - 0x10000U) & 0x3FFU));
    }
  }
  return result;
}

/// A case's report in each form: blocks, a flow, escapes, the printed text. A page stands for itself.
std::vector<Form> forms_of(const cases::Case& one, const cases::Given& given) {
  if (one.page) return {{"page.txt", *one.page}};
  const std::string json = fazhi::io::write_json(given.report);
  return {{"block.yaml", "# 注释\n" + fazhi::io::write_yaml(given.report) + "# 末行\n"},
          {"flow.yaml", json},
          {"report.json", json},
          {"escaped.json", escaped(json)},
          {"printed.txt", fazhi::io::write_text(given.report)}};
}

/// Judges by all rules, this one among them even where a profile must ask for it.
Checker judge_of(const Rule& rule, const cases::Given& given) {
  CheckOptions options;
  options.as_of = given.options.as_of;
  options.previous = given.previous;
  options.load.any_genre = true;
  auto chain = fazhi::check::builtin_chain(fazhi::check::default_profile);
  for (const auto& profile : given.options.profiles) chain.profiles.push_back(profile);
  if (rule.off_by_default) {
    const auto level = rule.severity == fazhi::diag::Severity::error ? fazhi::rules::RuleLevel::error
                                                                     : fazhi::rules::RuleLevel::warning;
    chain.profiles.back().rules.push_back({std::string(rule.id), level, {}});
  }
  options.profiles = std::move(chain);
  return Checker(std::move(options));
}

/// The text with all edits of a fix made.
std::string edited(std::string text, std::vector<TextEdit> edits) {
  std::sort(edits.begin(), edits.end(),
            [](const TextEdit& a, const TextEdit& b) { return a.place->begin > b.place->begin; });
  for (const TextEdit& edit : edits) text.replace(edit.place->begin, edit.place->size(), edit.replacement);
  return text;
}

std::map<std::string, std::size_t> counts_of(const Checked& checked) {
  std::map<std::string, std::size_t> counts;
  for (const Diagnostic& one : checked.outcome.findings)
    if (one.severity <= fazhi::diag::Severity::warning) ++counts[one.id];
  return counts;
}

std::size_t count_of(const Checked& checked, std::string_view id) {
  const auto& all = checked.outcome.findings;
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const Diagnostic& d) { return d.id == id; }));
}

/// Characters, letters and digits alone: what stays the same where only marks, spaces and controls are changed.
std::string words_of(const std::string& text) {
  std::string words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t point = fazhi::utf8::next(text, at);
    const bool is_ascii_word =
        (point >= '0' && point <= '9') || (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    if (is_ascii_word || (point >= 0x3400 && point <= 0x9FFF)) words.append(text, begin, at - begin);
  }
  return words;
}

/// Safe fixes that change more than marks: a serial number loses 第 and leading zeros, the numeral 一 becomes a dash.
bool changes_characters(std::string_view rule) { return rule == "document-number-form" || rule == "year-span-form"; }

class RuleFixes : public testing::TestWithParam<const Rule*> {
 protected:
  /// Calls `f(form, judge)` with each form of each case in which the rule finds something.
  template <class F>
  void for_each_form(F f) const {
    const Rule& rule = *GetParam();
    const std::string path = cases::folder() + std::string(rule.id) + ".yaml";
    const auto file = cases::read_or_throw<cases::CaseFile>(path, cases::slurp(path), fazhi::io::Format::yaml);
    for (std::size_t i = 0; i < file.value.cases.size(); ++i) {
      const cases::Case& one = file.value.cases[i];
      if (one.finds.empty()) continue;
      const cases::Given given(file.value, file.extras, i);
      const Checker judge = judge_of(rule, given);
      std::vector<Form> forms = forms_of(one, given);
      if (rule.fixable == Fixable::no) forms.resize(1);
      for (const Form& form : forms) {
        SCOPED_TRACE(one.name + " in " + form.name);
        f(form, judge);
      }
    }
  }
};

TEST_P(RuleFixes, MendWhatWasFoundAndBreakNothing) {
  const Rule& rule = *GetParam();
  std::size_t made = 0;
  for_each_form([&](const Form& form, const Checker& judge) {
    const Loaded loaded = fazhi::check::load(form.name, form.bytes, judge.options().load);
    const Checked before = judge.check(loaded);
    for (const Diagnostic& found : before.outcome.findings) {
      if (found.id != rule.id) continue;
      for (const auto& fix : found.fixes) {
        if (rule.fixable == Fixable::safely) {
          EXPECT_TRUE(fix.safe) << fix.title.en;
        }
        const std::string text = edited(loaded.source()->text(), fix.edits);
        const Checked after = judge.check(form.name, text);
        EXPECT_LT(count_of(after, rule.id), count_of(before, rule.id)) << found.message.en << "\n-> " << fix.title.en;
        const auto known = counts_of(before);
        for (const auto& [id, count] : counts_of(after))
          EXPECT_LE(count, known.count(id) == 0 ? 0 : known.at(id)) << id << " is new after: " << fix.title.en << '\n'
                                                                    << text;
        if (fix.safe && !changes_characters(rule.id) && form.name != "escaped.json") {
          EXPECT_EQ(words_of(text), words_of(loaded.source()->text())) << fix.title.en;
        }
        ++made;
      }
    }
  });
  EXPECT_EQ(made != 0, rule.fixable != Fixable::no) << "the rule's row says otherwise than its cases";
}

TEST_P(RuleFixes, AreMadeTogetherAndOnce) {
  if (GetParam()->fixable == Fixable::no) return;
  FixOptions all;
  all.unsafe = true;
  for_each_form([&](const Form& form, const Checker& judge) {
    const auto fixed = fix(judge, fazhi::check::load(form.name, form.bytes, judge.options().load), all);
    EXPECT_FALSE(fixed.error) << fixed.error->message.en;
    for (const auto& refused : fixed.refused)
      ADD_FAILURE() << refused.id << ": " << refused.title.en << ": " << refused.why.code;
    if (!fixed.bytes) return;
    const auto again = fix(judge, fazhi::check::load(form.name, *fixed.bytes, judge.options().load), all);
    EXPECT_FALSE(again.bytes) << *again.bytes;
  });
}

std::string test_name(const testing::TestParamInfo<const Rule*>& test) {
  std::string name(test.param->id);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}
INSTANTIATE_TEST_SUITE_P(, RuleFixes, testing::ValuesIn(fazhi::rules::catalogue()), test_name);

}  // namespace
