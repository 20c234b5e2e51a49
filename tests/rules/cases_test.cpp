#include "cases.hpp"

#include <fazhi/bind/visit.hpp>
#include <fazhi/bind/write.hpp>
#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/instruments.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace cases {
namespace {

using fazhi::bind::Tree;

void apply(const Tree& patch, Tree& target);

void apply_to_list(const Tree& patch, Tree& list) {
  std::set<std::size_t> removed;
  for (const auto& [key, value] : patch.members) {
    const std::size_t index = std::stoul(key);
    if (value.kind == Tree::Kind::null) {
      removed.insert(index);
    } else {
      if (index >= list.items.size()) list.items.resize(index + 1);
      apply(value, list.items[index]);
    }
  }
  for (auto index = removed.rbegin(); index != removed.rend(); ++index)
    list.items.erase(list.items.begin() + static_cast<std::ptrdiff_t>(*index));
}

void apply(const Tree& patch, Tree& target) {
  if (patch.kind != Tree::Kind::object) {
    target = patch;
    return;
  }
  if (target.kind == Tree::Kind::array) return apply_to_list(patch, target);
  if (target.kind != Tree::Kind::object) target = Tree{Tree::Kind::object, "", {}, {}};
  for (const auto& [key, value] : patch.members) {
    const auto found = std::find_if(target.members.begin(), target.members.end(),
                                    [&, &key = key](const auto& member) { return member.key == key; });
    if (value.kind == Tree::Kind::null) {
      if (found != target.members.end()) target.members.erase(found);
    } else if (found != target.members.end()) {
      apply(value, found->value);
    } else {
      target.members.push_back({key, {}});
      apply(value, target.members.back().value);
    }
  }
}

}  // namespace

fazhi::model::Report patched(const Tree* patch) {
  using fazhi::io::Format;
  auto valid = read_or_throw<fazhi::model::Report>("valid.yaml", slurp(folder() + "valid.yaml"), Format::yaml).value;
  if (!patch) return valid;
  Tree tree = fazhi::bind::tree_of(valid);
  apply(*patch, tree);
  return read_or_throw<fazhi::model::Report>("the patched report", fazhi::io::write_json(tree), Format::json).value;
}

Given::Given(const CaseFile& file, const fazhi::bind::Extras& extras, std::size_t index) {
  const Case& one = file.cases[index];
  if (one.page) {
    printed = fazhi::importer::import_text(fazhi::diag::Source("page", *one.page));
    report = printed.report;
    options.printed = &printed;
  } else {
    report = patched(extra_of(extras, index, "x-patch"));
  }
  if (const Tree* patch = extra_of(extras, index, "x-previous")) options.previous = &previous.emplace(patched(patch));
  if (const Tree* profile = extra_of(extras, index, "x-profile"))
    options.profiles.push_back(
        read_or_throw<fazhi::rules::Profile>("x-profile", fazhi::io::write_json(*profile), fazhi::io::Format::json)
            .value);
  for (const std::string_view id : fazhi::io::builtin_catalogues())
    catalogues.push_back(*fazhi::io::builtin_catalogue(id));
  options.catalogues = &catalogues;
  instruments.push_back(fazhi::io::builtin_instruments());
  options.instruments = &instruments;
  options.as_of = one.as_of;
}

}  // namespace cases

namespace {

using fazhi::Date;
using fazhi::io::Format;
namespace rules = fazhi::rules;

std::string summary(const std::vector<fazhi::diag::Diagnostic>& findings) {
  std::string text;
  for (const auto& found : findings) text += found.id + " at " + found.at.text() + ": " + found.message.zh + '\n';
  return text;
}

TEST(ValidReport, HasNothingToFind) {
  rules::ValidateOptions options;
  options.as_of = Date::of(2026, 1, 1);
  const auto outcome = rules::validate(cases::patched(nullptr), options);
  EXPECT_EQ(summary(outcome.findings), "");
  EXPECT_TRUE(outcome.valid());
}

class RuleCases : public testing::TestWithParam<const rules::Rule*> {
 protected:
  static fazhi::io::Document<cases::CaseFile> load(const rules::Rule& rule) {
    const std::string path = cases::folder() + std::string(rule.id) + ".yaml";
    return cases::read_or_throw<cases::CaseFile>(path, cases::slurp(path), Format::yaml);
  }
};

/// What a finding is about: a part of a text of the report, or bytes of the page.
std::string text_of(const fazhi::diag::Diagnostic& found, const cases::Given& given, const cases::Case& one) {
  if (one.page && found.place) return one.page->substr(found.place->begin, found.place->size());
  std::string text;
  fazhi::bind::visit(given.report, [&](const fazhi::diag::Pointer& at, const std::string& value) {
    if (at == found.at && found.within) text = value.substr(found.within->begin, found.within->size());
  });
  return text;
}

std::string fix_of(const fazhi::diag::Diagnostic& found) {
  return found.fixes.empty() || found.fixes[0].edits.empty() ? "(none)" : found.fixes[0].edits[0].replacement;
}

TEST_P(RuleCases, FindWhatTheySay) {
  const rules::Rule& rule = *GetParam();
  const auto file = load(rule);
  for (std::size_t i = 0; i < file.value.cases.size(); ++i) {
    const cases::Case& one = file.value.cases[i];
    SCOPED_TRACE(one.name);
    const cases::Given given(file.value, file.extras, i);
    const auto found = rules::apply(rule, given.report, given.options);
    ASSERT_EQ(found.size(), one.finds.size()) << summary(found);
    for (std::size_t k = 0; k < found.size(); ++k) {
      const cases::Expected& expected = one.finds[k];
      EXPECT_EQ(found[k].at.text(), expected.at);
      EXPECT_EQ(found[k].message.zh, expected.zh.value_or(found[k].message.zh));
      EXPECT_EQ(found[k].message.en, expected.en.value_or(found[k].message.en));
      if (expected.text) {
        EXPECT_EQ(text_of(found[k], given, one), *expected.text);
      }
      if (expected.fix) {
        EXPECT_EQ(fix_of(found[k]), *expected.fix);
      }
    }
  }
}

/// What a profile must ask for is asked for by one that does.
void ask_for(const rules::Rule& rule, rules::ValidateOptions& options) {
  if (!rule.off_by_default) return;
  const auto level =
      rule.severity == fazhi::diag::Severity::error ? rules::RuleLevel::error : rules::RuleLevel::warning;
  rules::Profile& profile = options.profiles.emplace_back();
  profile.rules.push_back({std::string(rule.id), level, {}});
}

/// A file's first failing case breaks the valid report in one way: this rule speaks, and no other warns. Where a case
/// names the rules beside it, they speak and no others, whatever their severity.
TEST_P(RuleCases, BreakOneThingAtATime) {
  const rules::Rule& rule = *GetParam();
  const auto file = load(rule);
  bool tried = false;
  for (std::size_t i = 0; i < file.value.cases.size(); ++i) {
    const cases::Case& one = file.value.cases[i];
    if (one.finds.empty() || (tried && one.beside.empty())) continue;
    SCOPED_TRACE(one.name);
    tried = true;
    cases::Given given(file.value, file.extras, i);
    ask_for(rule, given.options);
    const auto outcome = rules::validate(given.report, given.options);
    EXPECT_TRUE(std::any_of(outcome.findings.begin(), outcome.findings.end(),
                            [&](const auto& found) { return found.id == rule.id; }));
    std::set<std::string> others;
    for (const auto& found : outcome.findings)
      if (found.id != rule.id && (!one.beside.empty() || found.severity <= fazhi::diag::Severity::warning))
        others.insert(found.id);
    EXPECT_EQ(others, std::set<std::string>(one.beside.begin(), one.beside.end())) << summary(outcome.findings);
  }
  EXPECT_TRUE(tried) << "no case in which the rule finds something";
}

TEST_P(RuleCases, HaveOneThatPasses) {
  const auto file = load(*GetParam());
  EXPECT_TRUE(std::any_of(file.value.cases.begin(), file.value.cases.end(),
                          [](const cases::Case& one) { return one.finds.empty(); }));
}

std::string test_name(const testing::TestParamInfo<const rules::Rule*>& test) {
  std::string name(test.param->id);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}
INSTANTIATE_TEST_SUITE_P(, RuleCases, testing::ValuesIn(rules::catalogue()), test_name);

}  // namespace
