#pragma once

#include <fazhi/import/vocabulary_entries.hpp>

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer {

/// Where a word tells the genre of a page.
enum class CuePlace { title, title_end, head, first_name, first_line, opening, unnumbered, first_headings, headings };

BOOST_DESCRIBE_ENUM(CuePlace, title, title_end, head, first_name, first_line, opening, unnumbered, first_headings,
                    headings)

constexpr auto fazhi_describe(meta::Of<CuePlace>) {
  using meta::value;
  return meta::enumeration(
      "cue-place", {"词的位置", "Place of a cue"}, "fazhi-format",
      value("title", "标题，没有标题时为首行", "The title, or the first line of a page without one"),
      value("title_end", "标题末尾，括号除外", "The end of the title, brackets aside"),
      value("head", "页首或正文起首", "The head of the page or the first words of its text"),
      value("first_name", "首行中“法治政府建设”之前，没有标题时",
            "Before 法治政府建设 in the first line of a page without a title"),
      value("first_line", "正文起首", "The first words of the text"),
      value("opening", "正文头几句", "The first sentences of the text"),
      value("unnumbered", "同上，全文没有编号标题时", "The same, where no heading has a number"),
      value("first_headings", "前两个一级标题", "The first two headings of level 1"),
      value("headings", "一级或二级标题", "A heading of level 1 or 2"));
}

/// What else a page may hold so that the word tells nothing.
enum class CueYields {
  nothing,
  lawful_text,
  named_subject,
  titled_report,
  annual_title,
  joint_title,
  report,
  report_below
};

BOOST_DESCRIBE_ENUM(CueYields, nothing, lawful_text, named_subject, titled_report, annual_title, joint_title, report,
                    report_below)

constexpr auto fazhi_describe(meta::Of<CueYields>) {
  using meta::value;
  return meta::enumeration(
      "cue-yields", {"让步条件", "What a cue yields to"}, "fazhi-format", value("nothing", "无论如何都算", "Nothing"),
      value("lawful_text", "开头或标题谈及法治", "Its opening or its headings speak of the rule of law"),
      value("named_subject", "标题写明法治政府建设、依法行政等", "Its title names 法治政府建设, 依法行政 and the like"),
      value("titled_report", "标题写明上述事项和报告", "Its title names that and a report"),
      value("annual_title", "标题写有“年度报告”", "Its title says 年度报告"),
      value("joint_title", "标题写明上述事项，不只是第一责任",
            "Its title names that not only to say whose first duty it is"),
      value("report", "标题是报告，或正文自称报告", "A titled report, or a text that hands itself over as one"),
      value("report_below", "标题是报告，且其后有报告的各部分", "A titled report with the sections of one below"));
}

/// What a page is that is no annual report.
enum class OtherGenre {
  disclosure_report,
  government_work_report,
  leader_duty_report,
  self_inspection,
  work_plan,
  notice,
  interpretation,
  news,
  template_,
  other
};

BOOST_DESCRIBE_ENUM(OtherGenre, disclosure_report, government_work_report, leader_duty_report, self_inspection,
                    work_plan, notice, interpretation, news, template_, other)

constexpr auto fazhi_describe(meta::Of<OtherGenre>) {
  using meta::value;
  return meta::enumeration(
      "other-genre", {"其他文体", "Genre that is no such report"}, "fazhi-format",
      value("disclosure_report", "政府信息公开年报", "Report on the disclosure of information"),
      value("government_work_report", "政府工作报告", "Government work report"),
      value("leader_duty_report", "述法报告", "A leader's report on duty"),
      value("self_inspection", "督察自查或整改报告", "Report of a self-inspection"),
      value("work_plan", "计划、方案或规定", "Plan or set of rules"), value("notice", "通知一类公文", "Notice"),
      value("interpretation", "对报告的解读", "Interpretation of a report"), value("news", "新闻报道", "News"),
      value("template", "范文", "Model text"), value("other", "其他材料", "Other material"));
}

/// A word (文体用词) that tells a page for another document than an annual report.
struct GenreCueEntry {
  Word word;
  CuePlace place = CuePlace::title;
  OtherGenre genre = OtherGenre::other;
  CueYields yields_to = CueYields::nothing;
};

BOOST_DESCRIBE_STRUCT(GenreCueEntry, (), (word, place, genre, yields_to))

constexpr auto fazhi_describe(meta::Of<GenreCueEntry>) {
  using meta::field;
  return meta::type(
      "genre-cue", {"文体用词", "Genre cue"}, "fazhi-format",
      field("word").titled("词", "Word").required().naming().doc("如“解读”", "Such as 解读"),
      field("place")
          .titled("位置", "Place")
          .required()
          .doc("在何处才算；同一词可在不同位置各有含义",
               "Where it tells something; one word may mean another thing at each place"),
      field("genre").titled("文体", "Genre").required().doc("说明页面是什么", "What it tells the page for"),
      field("yields_to")
          .titled("让步", "Yields to")
          .doc("有此情形时不算；不写即无论如何都算",
               "It tells nothing where the page holds this; unless given, nothing stops it"));
}

/// The words (文体用词) that tell annual reports from other documents.
struct GenreWords {
  std::vector<GenreCueEntry> cues;
};

BOOST_DESCRIBE_STRUCT(GenreWords, (), (cues))

constexpr auto fazhi_describe(meta::Of<GenreWords>) {
  using meta::field;
  return meta::type("genre-words", {"文体用词", "Words of genres"}, "fazhi-format",
                    field("cues")
                        .titled("文体用词", "Genre cues")
                        .doc("逐一查看，最先符合者决定；文件加入的排在内置的之后",
                             "Looked at one after another, and the first that is met decides; those of a file come "
                             "behind those that are compiled in"));
}

}  // namespace importer
FAZHI_END_NAMESPACE
