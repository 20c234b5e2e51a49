#include "support.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace {

using fazhi::importer::IndicatorFact;
using fazhi_tests::all;
using fazhi_tests::imported;
using fazhi_tests::page_with;

struct Named {
  const char* name;
  const char* sentence;
  const char* subject;  ///< of the first figure; empty where it has none
};
void PrintTo(const Named& named, std::ostream* out) { *out << named.name; }

class Subjects : public testing::TestWithParam<Named> {};

TEST_P(Subjects, AreTheWordsThatNameWhatIsCounted) {
  const auto figures = all<IndicatorFact>(imported(page_with(GetParam().sentence)));
  ASSERT_FALSE(figures.empty());
  EXPECT_EQ(figures.front().subject.value_or(""), GetParam().subject);
}

constexpr Named names[] = {
    {"BehindTheFigure", "聘请12名法律顾问。", "法律顾问"},
    {"BeforeTheFigure", "森林督查图斑36处。", "森林督查图斑"},
    {"WithoutWhoseItIs", "我局共办理采伐许可36件。", "采伐许可"},
    {"WithoutOfWhich", "其中山场巡护36次。", "山场巡护"},
    {"WithoutAnOpenBracket", "（新造林地块36个）", "新造林地块"},
    {"WithoutWhatLeadsToTheNumber", "护林员队伍共计36人。", "护林员队伍"},
    {"NoneWhereNothingIsNamed", "并对36家进行回访。", ""},
};
INSTANTIATE_TEST_SUITE_P(, Subjects, testing::ValuesIn(names),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
