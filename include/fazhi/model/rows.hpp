#pragma once

#include <fazhi/meta/row.hpp>

FAZHI_BEGIN_NAMESPACE

/// Rows that several types of the model share: the same field means the same in each.
namespace model::rows {

constexpr meta::FieldRow id() {
  return meta::field("id")
      .titled("编号", "Identifier")
      .doc("报告内唯一；公开后不再改动", "Unique in the report; never changed once published");
}

constexpr meta::FieldRow number() {
  return meta::field("number")
      .titled("序号", "Number")
      .length(1, 32)
      .doc("原文所印序号，如“（一）”“一是”", "The number as printed, such as （一） or 一是");
}

constexpr meta::FieldRow title() {
  return meta::field("title")
      .titled("标题", "Title")
      .naming()
      .required()
      .length(1)
      .doc("原文小标题，或该项的首个短语", "The heading as printed, or the opening phrase of the item");
}

constexpr meta::FieldRow paragraphs() {
  return meta::field("paragraphs")
      .titled("正文", "Paragraphs")
      .doc("原文段落；首段以标题开头的，标题即其首句",
           "The paragraphs as printed; where the first begins with the title, the title is its opening phrase");
}

constexpr meta::FieldRow area() {
  return meta::field("area")
      .titled("任务领域", "Task area")
      .from("outline-2021")
      .length(1, 64)
      .doc("纲要的任务领域", "A task area of the outline");
}

constexpr meta::FieldRow indicators() {
  return meta::field("indicators")
      .titled("指标", "Indicators")
      .doc("正文所述的数量", "The quantities that the text states");
}

}  // namespace model::rows
FAZHI_END_NAMESPACE
