#include "cases.hpp"

#include <fazhi/bind/write.hpp>
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

TEST_P(RuleCases, FindWhatTheySay) {
  const rules::Rule& rule = *GetParam();
  const auto file = load(rule);
  for (std::size_t i = 0; i < file.value.cases.size(); ++i) {
    const cases::Case& one = file.value.cases[i];
    SCOPED_TRACE(one.name);
    const auto found = rules::apply(rule, cases::patched(cases::patch_of(file.extras, i)), one.as_of);
    ASSERT_EQ(found.size(), one.finds.size()) << summary(found);
    for (std::size_t k = 0; k < found.size(); ++k) {
      EXPECT_EQ(found[k].at.text(), one.finds[k].at);
      EXPECT_EQ(found[k].message.zh, one.finds[k].zh.value_or(found[k].message.zh));
      EXPECT_EQ(found[k].message.en, one.finds[k].en.value_or(found[k].message.en));
    }
  }
}

/// Each file's first failing case breaks the valid report in one way: this rule speaks, and no other.
TEST_P(RuleCases, BreakOneThingAtATime) {
  const rules::Rule& rule = *GetParam();
  const auto file = load(rule);
  for (std::size_t i = 0; i < file.value.cases.size(); ++i) {
    const cases::Case& one = file.value.cases[i];
    if (one.finds.empty()) continue;
    rules::ValidateOptions options;
    options.as_of = one.as_of;
    for (const auto& found : rules::validate(cases::patched(cases::patch_of(file.extras, i)), options).findings) {
      // publication-date-given also says, as information, why the deadline could not be judged.
      if (found.severity <= fazhi::diag::Severity::warning) {
        EXPECT_EQ(found.id, rule.id) << summary({found});
      }
    }
    return;
  }
  FAIL() << "no case in which the rule finds something";
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
