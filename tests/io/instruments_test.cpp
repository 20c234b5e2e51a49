#include <fazhi/io/instruments.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace {

using namespace fazhi;
using model::InstrumentRecord;

const InstrumentRecord* named(const model::InstrumentList& list, const std::string& title) {
  for (const InstrumentRecord& one : list.instruments)
    if (one.title == title) return &one;
  return nullptr;
}

TEST(Instruments, OfTheLibraryAreSortedAndEachStandsOnce) {
  const auto list = io::builtin_instruments();
  EXPECT_EQ(list.id.to_wire(), io::builtin_instruments_id);
  ASSERT_GT(list.instruments.size(), 100U);
  std::set<std::string> names;
  for (std::size_t i = 0; i < list.instruments.size(); ++i) {
    const InstrumentRecord& one = list.instruments[i];
    if (i > 0) {
      EXPECT_LT(list.instruments[i - 1].title, one.title);
    }
    EXPECT_TRUE(names.insert(one.title).second) << one.title;
    for (const std::string& name : one.other_names) EXPECT_TRUE(names.insert(name).second) << name;
  }
}

TEST(Instruments, OfTheLibraryHaveDatesInOrderAndASource) {
  for (const InstrumentRecord& one : io::builtin_instruments().instruments) {
    SCOPED_TRACE(one.title);
    EXPECT_FALSE(one.source.empty());
    EXPECT_TRUE(one.in_force_from || one.in_force_to) << "it says nothing of when it was in force";
    if (one.issued_on && one.in_force_from) {
      EXPECT_LE(one.issued_on->first_day(), one.in_force_from->last_day());
    }
    if (one.in_force_from && one.in_force_to) {
      EXPECT_LT(one.in_force_from->first_day(), one.in_force_to->last_day());
    }
    if (one.replaced_by) {
      EXPECT_TRUE(one.in_force_to);
      EXPECT_NE(*one.replaced_by, one.title);
    }
    for (const char* mark : {"《", "》"}) EXPECT_EQ(one.title.find(mark), std::string::npos);
  }
}

TEST(Instruments, FollowEachOtherInTime) {
  const auto list = io::builtin_instruments();
  int followed = 0;
  for (const InstrumentRecord& one : list.instruments) {
    const InstrumentRecord* next = one.replaced_by ? named(list, *one.replaced_by) : nullptr;
    if (!next || !next->in_force_from) continue;
    EXPECT_LE(one.in_force_to->first_day(), next->in_force_from->last_day()) << one.title;
    ++followed;
  }
  EXPECT_GT(followed, 10);
}

TEST(Instruments, AreOutOfForceOnlyAfterTheirLastYear) {
  const auto list = io::builtin_instruments();
  const InstrumentRecord* law = named(list, "中华人民共和国合同法");
  ASSERT_TRUE(law);
  EXPECT_FALSE(model::ended_before(*law, 2020));
  EXPECT_TRUE(model::ended_before(*law, 2021));
  const InstrumentRecord* rules = named(list, "市场监督管理行政处罚程序暂行规定");
  ASSERT_TRUE(rules);
  EXPECT_FALSE(model::ended_before(*rules, 2021));
  EXPECT_TRUE(model::ended_before(*rules, 2022));
  const InstrumentRecord* code = named(list, "中华人民共和国民法典");
  ASSERT_TRUE(code);
  EXPECT_FALSE(model::ended_before(*code, 2100));
  EXPECT_EQ(model::first_year(*code), 2020);
}

TEST(Instruments, KeepTheSameTitleInForceWhenItIsRevised) {
  const auto list = io::builtin_instruments();
  for (const char* title : {"中华人民共和国行政处罚法", "中华人民共和国行政复议法", "中华人民共和国安全生产法"}) {
    const InstrumentRecord* one = named(list, title);
    EXPECT_FALSE(one && one->in_force_to) << title;
  }
}

/// What a reader says of `record`, which stands in a list.
std::string problems_of(const std::string& record) {
  const diag::Source source(
      "ours.yaml", "schema_version: '1.0'\nid: qinghe\ntitle: 清河县文件时效表\ninstruments:\n  - " + record + "\n");
  std::string told;
  for (const auto& problem : io::read_instruments(source).problems) told += problem.id + " " + problem.at.text() + ";";
  return told;
}

TEST(Instruments, OfOthersAreReadLikeReports) {
  EXPECT_EQ(problems_of("{title: 清河县旧办法, in_force_to: 2019, source: 县政府公报, confidence: high}"), "");
  EXPECT_EQ(problems_of("{title: 旧办法, confidence: high}"), "key.missing /instruments/0;");
  EXPECT_EQ(problems_of("{title: 旧办法, in_force_to: 2019-13, source: 公报, confidence: high}"),
            "date.no-such-day /instruments/0/in_force_to;");
  EXPECT_EQ(problems_of("{title: 旧办法, in_force_to: 去年, source: 公报, confidence: high}"),
            "partial-date.syntax /instruments/0/in_force_to;");
  EXPECT_EQ(problems_of("{title: 旧办法, source: 公报, confidence: certain}"),
            "enum.unknown-name /instruments/0/confidence;");
  EXPECT_EQ(problems_of("{title: 旧办法, source: 公报, confidence: low, valid_to: 2019}"),
            "key.unknown /instruments/0/valid_to;");
}

}  // namespace
