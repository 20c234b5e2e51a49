#include <fazhi/core/legal.hpp>
#include <fazhi/rules/catalogue.hpp>
#include <fazhi/rules/rules_file.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace {

namespace rules = fazhi::rules;

std::set<std::string> slots(std::string_view message) {
  std::set<std::string> found;
  for (std::size_t at = message.find('{'); at != std::string_view::npos; at = message.find('{', at + 1))
    found.emplace(message.substr(at, 3));
  return found;
}

TEST(Catalogue, IsOrderedByIdWithoutAnyTwice) {
  const auto& all = rules::catalogue();
  ASSERT_FALSE(all.empty());
  for (std::size_t i = 1; i < all.size(); ++i) EXPECT_LT(all[i - 1]->id, all[i]->id);
}

TEST(Catalogue, HasKebabCaseIds) {
  for (const rules::Rule* rule : rules::catalogue()) {
    EXPECT_EQ(rule->id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string_view::npos) << rule->id;
    EXPECT_NE(rule->id.front(), '-');
    EXPECT_NE(rule->id.back(), '-');
  }
}

TEST(Catalogue, HasOneFileARule) {
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(FAZHI_SOURCE_DIR) + "/src/rules"))
    if (entry.path().extension() == ".cpp") files.insert(entry.path().stem().string());
  std::set<std::string> ids;
  for (const rules::Rule* rule : rules::catalogue()) {
    std::string id(rule->id);
    std::replace(id.begin(), id.end(), '-', '_');
    ids.insert(id);
  }
  EXPECT_EQ(files, ids);
}

TEST(Catalogue, SpeaksBothLanguages) {
  for (const rules::Rule* rule : rules::catalogue()) {
    SCOPED_TRACE(rule->id);
    EXPECT_FALSE(rule->title.zh.empty() || rule->title.en.empty());
    ASSERT_GT(rule->message_count, 0u);
    for (std::size_t i = 0; i < rule->message_count; ++i) {
      EXPECT_FALSE(rule->messages[i].zh.empty() || rule->messages[i].en.empty());
      EXPECT_EQ(slots(rule->messages[i].zh), slots(rule->messages[i].en));
    }
  }
}

TEST(Catalogue, CitesInstrumentsThatExist) {
  for (const rules::Rule* rule : rules::catalogue()) {
    SCOPED_TRACE(rule->id);
    EXPECT_NE(fazhi::legal::find(rule->basis.instrument), nullptr);
    EXPECT_FALSE(rule->basis.part.zh.empty() || rule->basis.part.en.empty());
  }
}

TEST(Catalogue, JudgesNoYearByAnInstrumentThatCameLater) {
  for (const rules::Rule* rule : rules::catalogue()) {
    const std::string in_force(fazhi::legal::find(rule->basis.instrument)->in_force.substr(0, 4));
    EXPECT_GE(rule->validity.first, in_force.empty() ? 0 : std::stoi(in_force)) << rule->id;
  }
}

TEST(Catalogue, ShowsWhatPassesAndWhatDoesNot) {
  for (const rules::Rule* rule : rules::catalogue()) {
    EXPECT_FALSE(rule->good.empty() || rule->bad.empty()) << rule->id;
    EXPECT_NE(rule->good, rule->bad) << rule->id;
  }
}

/// No padding: a rule serves a provision or standard of others, or is for a defect of real reports.
TEST(Catalogue, NamesWhatEachRuleIsFor) {
  for (const rules::Rule* rule : rules::catalogue()) {
    EXPECT_TRUE(rule->basis.instrument != "fazhi-format" || !rule->catches.zh.empty()) << rule->id;
    EXPECT_EQ(rule->catches.zh.empty(), rule->catches.en.empty()) << rule->id;
  }
}

TEST(Catalogue, HasParametersWithinTheirBounds) {
  for (const rules::Rule* rule : rules::catalogue())
    for (std::size_t i = 0; i < rule->parameter_count; ++i) {
      const rules::ParameterRow& row = rule->parameters[i];
      EXPECT_TRUE(row.least <= row.value && row.value <= row.greatest) << rule->id << ' ' << row.name;
      EXPECT_FALSE(row.title.zh.empty() || row.title.en.empty()) << rule->id;
    }
}

std::string slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// `fazhi explain RULE --lang en > docs/rules/RULE.md` and `--lang zh > docs/rules/RULE.zh-CN.md` bring a page up to
/// date; `fazhi explain` alone gives README.md and README.zh-CN.md. No page is left of a rule that is gone.
TEST(Catalogue, HasPagesInTheDocumentationInBothLanguages) {
  const std::string folder = std::string(FAZHI_SOURCE_DIR) + "/docs/rules/";
  std::set<std::string> pages;
  const auto expect = [&](const std::string& name, const std::string& text) {
    pages.insert(name);
    EXPECT_TRUE(slurp(folder + name) == text) << folder + name << " differs from what the rule says";
  };
  using fazhi::Language;
  for (const rules::Rule* rule : rules::catalogue()) {
    expect(std::string(rule->id) + ".md", rules::page(*rule, Language::en));
    expect(std::string(rule->id) + ".zh-CN.md", rules::page(*rule, Language::zh));
  }
  expect("README.md", rules::index_page(rules::catalogue(), Language::en));
  expect("README.zh-CN.md", rules::index_page(rules::catalogue(), Language::zh));
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    EXPECT_EQ(pages.count(entry.path().filename().string()), 1u) << entry.path();
}

TEST(Catalogue, FindsARuleById) {
  ASSERT_NE(rules::find("published-by-april-1"), nullptr);
  EXPECT_EQ(rules::find("published-by-april-1")->id, "published-by-april-1");
  EXPECT_EQ(rules::find("no-such-rule"), nullptr);
}

}  // namespace
