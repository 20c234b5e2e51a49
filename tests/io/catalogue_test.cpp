#include <fazhi/io/catalogue.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace {

using namespace fazhi;

TEST(Catalogues, OfTheLibraryAreWhole) {
  const auto ids = io::builtin_catalogues();
  ASSERT_EQ(ids, (std::vector<std::string_view>{"indicators", "leader-duties-2016", "task-areas-2021"}));
  for (const auto id : ids) {
    SCOPED_TRACE(id);
    const auto catalogue = io::builtin_catalogue(id);
    ASSERT_TRUE(catalogue);
    EXPECT_EQ(catalogue->id.to_wire(), id);
    EXPECT_FALSE(catalogue->entries.empty());
    std::set<std::string> codes;
    std::set<std::string> names;
    for (const model::CatalogueEntry& entry : catalogue->entries) {
      EXPECT_TRUE(codes.insert(entry.code).second) << entry.code;
      EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
      for (const std::string& name : entry.other_names) EXPECT_TRUE(names.insert(name).second) << name;
      EXPECT_TRUE(entry.english) << entry.code;
      EXPECT_EQ(model::find(*catalogue, entry.code), &entry);
      if (catalogue->kind != model::CatalogueKind::indicators) continue;
      EXPECT_TRUE(entry.unit) << entry.code;
      EXPECT_TRUE(entry.direction) << entry.code;
    }
  }
}

TEST(Catalogues, GiveDifferentThingsCodesOfTheirOwn) {
  const auto indicators = *io::builtin_catalogue("indicators");
  const auto code_of = [&](const std::string& name) {
    for (const model::CatalogueEntry& entry : indicators.entries)
      if (entry.name == name || std::count(entry.other_names.begin(), entry.other_names.end(), name) > 0)
        return entry.code + " " + *entry.unit;
    return std::string();
  };
  // A step of the procedure each, and no two of them the same number.
  EXPECT_EQ(code_of("立案查处"), "penalty.filed 件");
  EXPECT_EQ(code_of("办理行政处罚案件"), "penalty.handled 件");
  EXPECT_EQ(code_of("作出行政处罚"), "penalty.decided 件");
  // The part and the whole.
  EXPECT_EQ(code_of("罚款"), "penalty.fines-only 元");
  EXPECT_EQ(code_of("罚没款"), "penalty.fines 元");
  EXPECT_EQ(code_of("执法人员"), "officers.all 人");
  EXPECT_EQ(code_of("公职律师"), "counsel.public-lawyers 名");
  EXPECT_EQ(code_of("检查企业"), "inspection.companies 家次");
  // Of what, nobody can tell.
  EXPECT_EQ(code_of("办结率"), "");
  EXPECT_EQ(code_of("整改率"), "");
}

TEST(Catalogues, HoldForTheirYears) {
  const auto areas = *io::builtin_catalogue("task-areas-2021");
  EXPECT_EQ(areas.entries.size(), 9U);
  EXPECT_FALSE(model::holds_in(areas, 2020));
  EXPECT_TRUE(model::holds_in(areas, 2021));
  EXPECT_TRUE(model::holds_in(areas, 2025));
  EXPECT_FALSE(model::holds_in(areas, 2026));
  EXPECT_TRUE(model::holds_in(*io::builtin_catalogue("indicators"), 2040));
}

TEST(Catalogues, OfOthersAreReadLikeReports) {
  const diag::Source source("ours.yaml",
                            "schema_version: '1.0'\nid: qinghe\nkind: task_areas\ntitle: 清河县法治建设任务\n"
                            "entries:\n  - code: '1'\n    name: 任务一\n    unti: 件\n");
  const auto read = io::read_catalogue(source);
  EXPECT_FALSE(read);
  ASSERT_EQ(read.problems.size(), 1U);
  EXPECT_EQ(read.problems[0].id, "key.unknown");
  EXPECT_EQ(source.position(read.problems[0].place->begin).line, 8U);
}

TEST(Catalogues, ThatThereAreNotAreNone) { EXPECT_FALSE(io::builtin_catalogue("none")); }

}  // namespace
