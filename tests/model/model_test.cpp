#include <fazhi/core/legal.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

#include <type_traits>

namespace {

using namespace fazhi;

template <class T>
class Model : public testing::Test {};

using Types = testing::Types<model::Report, model::Metadata, model::Agency, model::Signature, model::Publication,
                             model::Provenance, model::Section, model::Measure, model::Shortcoming, model::LeaderDuty,
                             model::PlanItem, model::Indicator, model::Quantity, model::LegalBasis, model::Relation,
                             model::Attachment>;
TYPED_TEST_SUITE(Model, Types);

TYPED_TEST(Model, IsPlainDataThatIsEqualToItsCopy) {
  static_assert(std::is_aggregate_v<TypeParam>);
  const TypeParam value{};
  EXPECT_TRUE(value == TypeParam(value));
  EXPECT_FALSE(value != TypeParam(value));
}

/// The macro could list the members in another order than their declaration; their addresses tell.
TYPED_TEST(Model, ListsItsMembersInTheOrderOfTheirDeclaration) {
  const TypeParam value{};
  const void* before = nullptr;
  meta::for_each_field(value, [&](const meta::FieldRow& row, const auto& member) {
    EXPECT_LT(before, static_cast<const void*>(&member)) << row.name;
    before = &member;
  });
}

TYPED_TEST(Model, SaysWhatEachFieldMeansAndWhatItRestsOn) {
  const auto& type = meta::description<TypeParam>;
  EXPECT_NE(legal::find(type.source), nullptr) << type.name;
  for (const auto& row : type.fields) {
    EXPECT_FALSE(row.meaning.zh.empty() || row.meaning.en.empty()) << type.name << '.' << row.name;
    EXPECT_TRUE(row.source.empty() || legal::find(row.source) != nullptr) << type.name << '.' << row.name;
  }
}

TEST(Report, DiffersWhereAFigureIsWrittenOtherwise) {
  model::Indicator a;
  a.quantity.value = *Decimal::of(15, 1);
  model::Indicator b = a;
  b.quantity.value = *Decimal::of(150, 2);
  EXPECT_NE(a, b);
}

}  // namespace
