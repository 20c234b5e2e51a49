#pragma once

#include <fazhi/import/vocabulary_entries.hpp>

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer {

/// The words (版面用词) of the head and the foot of a page.
struct PageWords {
  std::vector<LabelEntry> labels;
  std::vector<Word> subjects;
  std::vector<Word> report_words;
  std::vector<Word> document_words;
  std::vector<Word> agency_ends;
  std::vector<Word> addressee_ends;
  std::vector<Word> region_ends;
  std::vector<Word> column_names;
  std::vector<Word> footers;
  std::vector<Word> opening_verbs;
};

BOOST_DESCRIBE_STRUCT(PageWords, (),
                      (labels, subjects, report_words, document_words, agency_ends, addressee_ends, region_ends,
                       column_names, footers, opening_verbs))

constexpr auto fazhi_describe(meta::Of<PageWords>) {
  using meta::field;
  return meta::type(
      "page-words", {"版面用词", "Words of the page"}, "fazhi-format",
      field("labels")
          .titled("标签", "Labels")
          .doc("信息公开表和标题下一行的标签，如“索引号”“发布日期”",
               "Labels of disclosure tables and of the line below the title, such as 索引号 and 发布日期"),
      field("subjects")
          .titled("标题主题词", "Subjects of titles")
          .doc("年度报告标题所说的事，如“法治政府建设”",
               "What the title of an annual report speaks of, such as 法治政府建设"),
      field("report_words")
          .titled("报告词", "Report words")
          .doc("报告标题的末词，如“报告”“总结”", "How the title of a report may end, such as 报告 or 总结"),
      field("document_words")
          .titled("其他文种词", "Words of other documents")
          .doc("其他文件标题的末词，如“通知”“方案”", "How the title of another document ends, such as 通知 or 方案"),
      field("agency_ends")
          .titled("机关名末词", "Ends of agency names")
          .doc("机关名称的末词，如“局”“人民政府”", "How the name of an agency may end, such as 局 or 人民政府"),
      field("addressee_ends")
          .titled("主送机关末词", "Ends of addressees")
          .doc("主送机关名称的末词，如“政府”“市委”", "How the name of an addressee may end, such as 政府 or 市委"),
      field("region_ends")
          .titled("地名末词", "Ends of region names")
          .doc("行政区域名称的末词，如“市”“县”", "How the name of a region ends, such as 市 or 县"),
      field("column_names")
          .titled("栏目名", "Column names")
          .doc("网页导航的栏目，如“政务公开”；含有它的行不是正文",
               "Parts of a page's navigation, such as 政务公开: a line that holds one is no text"),
      field("footers")
          .titled("页脚词", "Footers")
          .doc("页脚的词，如“版权所有”：正文到此为止",
               "Words of a page's foot, such as 版权所有: the text ends before it"),
      field("opening_verbs")
          .titled("首句动词", "Opening verbs")
          .doc("首句中紧接机关名称的词，如“推进”“坚持”",
               "What follows the agency in the first sentence, such as 推进 or 坚持"));
}

/// The words (提纲用词) that tell headings, sections and items.
struct OutlineWords {
  std::vector<SectionCue> section_cues;
  std::vector<Word> leader_words;
  std::vector<Word> leader_duties;
  std::vector<Word> plan_ends;
  std::vector<Word> result_words;
  std::vector<Word> item_verbs;
  std::vector<Word> shortcoming_lead_ins;
  std::vector<Word> cause_words;
};

BOOST_DESCRIBE_STRUCT(OutlineWords, (),
                      (section_cues, leader_words, leader_duties, plan_ends, result_words, item_verbs,
                       shortcoming_lead_ins, cause_words))

constexpr auto fazhi_describe(meta::Of<OutlineWords>) {
  using meta::field;
  return meta::type(
      "outline-words", {"提纲用词", "Words of the outline"}, "fazhi-format",
      field("section_cues")
          .titled("标题用词", "Section cues")
          .doc("标题中说明该部分内容的词，如“存在的不足”",
               "Words in a heading that tell what its section reports, such as 存在的不足"),
      field("leader_words")
          .titled("负责人词", "Leader words")
          .doc("称主要负责人的词，如“主要负责人”", "Words for the principal leader, such as 主要负责人"),
      field("leader_duties")
          .titled("履职词", "Duty words")
          .doc("与负责人词同在一个标题即为第一责任人职责，如“履职”",
               "With a leader word in one heading they make it the principal-leader duty, such as 履职"),
      field("plan_ends")
          .titled("安排末词", "Ends of plans")
          .doc("安排部分标题的末词，如“打算”“展望”", "How the heading of a plan may end, such as 打算 or 展望"),
      field("result_words")
          .titled("成效词", "Result words")
          .doc("说明标题讲的是已做之事，即使提到下一年，如“成效”",
               "Such as 成效: the heading tells what was done, though it names the year ahead"),
      field("item_verbs")
          .titled("起首动词", "Item verbs")
          .doc("事项起首的动词，如“加强”“推进”", "How an item begins, such as 加强 or 推进"),
      field("shortcoming_lead_ins")
          .titled("引出不足的词", "Lead-ins to shortcomings")
          .doc("如“仍存在”：其后逐条列举不足", "Such as 仍存在: the shortcomings are listed behind it"),
      field("cause_words")
          .titled("原因词", "Cause words")
          .doc("引出原因的词，如“由于”“原因是”", "What leads in a cause, such as 由于 or 原因是"));
}

}  // namespace importer
FAZHI_END_NAMESPACE
