#pragma once

#include <fazhi/import/vocabulary_entries.hpp>

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer {

/// The words (页面瑕疵用词) that tell what does not belong on a page.
struct DefectWords {
  std::vector<Word> advertising;
  std::vector<Word> site_words;
  std::vector<Word> site_endings;
  std::vector<Word> site_labels;
  std::vector<Word> template_marks;
  std::vector<Word> page_tools;
  std::vector<Word> placeholders;
  std::vector<Word> behind_blanks;
  std::vector<Word> garbled;
  std::vector<Word> office_lines;
  std::vector<Word> card_labels;
  std::vector<Word> secrecy_marks;
  std::vector<Word> person_roles;
  std::vector<Word> person_titles;
};

BOOST_DESCRIBE_STRUCT(DefectWords, (),
                      (advertising, site_words, site_endings, site_labels, template_marks, page_tools, placeholders,
                       behind_blanks, garbled, office_lines, card_labels, secrecy_marks, person_roles, person_titles))

constexpr auto fazhi_describe(meta::Of<DefectWords>) {
  using meta::field;
  return meta::type(
      "defect-words", {"页面瑕疵用词", "Words of defects"}, "fazhi-format",
      field("advertising")
          .titled("广告词", "Advertising")
          .doc("报告中不会有的广告词，如“彩票平台”", "What no report says but advertising does, such as 彩票平台"),
      field("site_words")
          .titled("广告网站用词", "Words of such sites")
          .doc("报告也会用的词，与“_”“¥”连写才是广告，如“官网”",
               "Words that reports use as well; advertising where _ or ¥ joins them to others, such as 官网"),
      field("site_endings")
          .titled("网址末段", "Ends of addresses")
          .doc("网址最后一点之后的部分，如“com”", "What stands behind the last point of an address, such as com"),
      field("site_labels")
          .titled("网址标签", "Labels of addresses")
          .doc("其后的网址是正文所写，不是瑕疵，如“网址”", "An address behind one is meant to be there, such as 网址"),
      field("template_marks")
          .titled("模板残留", "Marks of templates")
          .doc("网页代码或模板的残留，如“&nbsp;”", "Residue of code and templates, such as &nbsp;"),
      field("page_tools")
          .titled("网页工具", "Page tools")
          .doc("网页工具栏的词，如“打印本页”；含有它的短行是残留",
               "Words of a page's tools, such as 打印本页: a short line that holds one is residue"),
      field("placeholders")
          .titled("待填写的词", "Placeholders")
          .doc("说明内容尚未填写，如“待补充”", "What stands where something is still to be filled in, such as 待补充"),
      field("behind_blanks")
          .titled("空位之后的词", "Behind blanks")
          .doc("其前的“XX”是空位，如“局”“万元”", "XX before one is a blank, such as 局 or 万元"),
      field("garbled").titled("乱码", "Broken text").doc("如“锟斤拷”", "Such as 锟斤拷"),
      field("office_lines")
          .titled("公开电话标签", "Labels of office lines")
          .doc("其后的号码属于单位，不是个人信息，如“热线”",
               "A number behind one is an office's and no personal data, such as 热线"),
      field("card_labels")
          .titled("卡号标签", "Labels of cards")
          .doc("其后的号码可能是银行卡号，如“卡号”", "A number behind one may be a bank card's, such as 卡号"),
      field("secrecy_marks")
          .titled("密级标志", "Marks of secrecy")
          .doc("独占一行，或在“【】”内、“★”前的，说明不得公开，如“机密”",
               "Tells that a text is not for the public where it has a line to itself, stands in 【】 or before ★, "
               "such as 机密"),
      field("person_roles")
          .titled("个人身份", "Roles of persons")
          .doc("其后的姓名属于个人而非公职人员，如“律师”",
               "A name behind one is of a person who holds no office, such as 律师"),
      field("person_titles")
          .titled("个人称谓", "Titles of persons")
          .doc("学校、公司等名称之后的姓名，其后有此称谓，如“老师”",
               "Stands behind the name of a person whom a school or a firm sends, such as 老师"));
}

}  // namespace importer
FAZHI_END_NAMESPACE
