#pragma once

#include <fazhi/core/identifier.hpp>
#include <fazhi/model/equality.hpp>
#include <fazhi/model/rows.hpp>

#include <optional>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// How figures of a report hang together: parts make up a whole, a rate is one figure divided by another, the same
/// figure is said twice, or one is part of another.
enum class RelationType { sum, ratio, equality, subset };

BOOST_DESCRIBE_ENUM(RelationType, sum, ratio, equality, subset)

constexpr auto fazhi_describe(meta::Of<RelationType>) {
  using meta::value;
  return meta::enumeration("relation-type", {"关系类型", "Type of relation"}, "fazhi-format",
                           value("sum", "合计", "Sum"), value("ratio", "比率", "Ratio"),
                           value("equality", "相等", "Equality"), value("subset", "其中", "Subset"));
}

/// Whether the parts named make up the whole, or only some of it (其中).
enum class Coverage { complete, partial };

BOOST_DESCRIBE_ENUM(Coverage, complete, partial)

constexpr auto fazhi_describe(meta::Of<Coverage>) {
  using meta::value;
  return meta::enumeration("coverage", {"覆盖", "Coverage"}, "fazhi-format", value("complete", "完整", "Complete"),
                           value("partial", "部分", "Partial"));
}

/// Whether the text says that the figures hang together, or a reader must conclude it.
enum class Stated { explicit_, implied };

BOOST_DESCRIBE_ENUM(Stated, explicit_, implied)

constexpr auto fazhi_describe(meta::Of<Stated>) {
  using meta::value;
  return meta::enumeration("stated", {"表述", "Stated"}, "fazhi-format", value("explicit", "明示", "Explicit"),
                           value("implied", "隐含", "Implied"));
}

/// A relation (关系) between indicators of one report, which it names by their ids. A sum has the total as its whole
/// and the addends as its parts; a ratio its percentage as the rate, the denominator as its whole and the numerator as
/// its one part; an equality two or more parts; a subset the whole and one part or more.
struct Relation {
  std::optional<Identifier> id;
  RelationType type = RelationType::sum;
  std::optional<Identifier> whole;
  std::vector<Identifier> parts;
  std::optional<Identifier> rate;
  Coverage coverage = Coverage::complete;
  Stated stated = Stated::explicit_;
};

BOOST_DESCRIBE_STRUCT(Relation, (), (id, type, whole, parts, rate, coverage, stated))

constexpr auto fazhi_describe(meta::Of<Relation>) {
  using meta::field;
  return meta::type(
      "relation", {"关系", "Relation"}, "fazhi-format", rows::id(),
      field("type")
          .titled("类型", "Type")
          .required()
          .naming()
          .doc("合计、比率、相等或其中", "Sum, ratio, equality or subset"),
      field("whole")
          .titled("总数", "Whole")
          .naming()
          .doc("合计数、比率的分母或整体数的编号", "The id of the total, the denominator or the whole"),
      field("parts")
          .titled("分项", "Parts")
          .required()
          .items(1)
          .doc("分项、比率的分子或相等各数的编号", "The ids of the parts, the numerator or the equal figures"),
      field("rate").titled("比率", "Rate").naming().doc("百分数的编号", "The id of the percentage"),
      field("coverage")
          .titled("覆盖", "Coverage")
          .doc("分项是否构成全部；不写即为完整", "Whether the parts are all there are; complete where nothing is said"),
      field("stated")
          .titled("表述", "Stated")
          .doc("原文是否明示；不写即为明示", "Whether the text says so; explicit where nothing is said"));
}

}  // namespace model
FAZHI_END_NAMESPACE
