#pragma once

#include <fazhi/import/vocabulary_entries.hpp>

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer {

/// The words (事实用词) around figures, document numbers and dates.
struct FactWords {
  std::vector<Word> counters;
  std::vector<Word> units;
  std::vector<Word> chinese_units;
  std::vector<Word> scales;
  std::vector<Word> structural;
  std::vector<Word> discourse;
  std::vector<Word> not_counted;
  std::vector<Word> slogan_verbs;
  std::vector<Word> before_names;
  std::vector<Word> negations;
  std::vector<Word> norm_words;
  std::vector<Word> duty_words;
  std::vector<Word> norm_ends;
  std::vector<Word> plan_parts;
  std::vector<Word> subject_breaks;
  std::vector<QualifierEntry> qualifiers_before;
  std::vector<QualifierEntry> qualifiers_after;
  std::vector<Word> no_qualifiers;
  std::vector<Word> number_breaks;
  std::vector<TimeEntry> relative_times;
};

BOOST_DESCRIBE_STRUCT(FactWords, (),
                      (counters, units, chinese_units, scales, structural, discourse, not_counted, slogan_verbs,
                       before_names, negations, norm_words, duty_words, norm_ends, plan_parts, subject_breaks,
                       qualifiers_before, qualifiers_after, no_qualifiers, number_breaks, relative_times))

constexpr auto fazhi_describe(meta::Of<FactWords>) {
  using meta::field;
  return meta::type(
      "fact-words", {"事实用词", "Words about facts"}, "fazhi-format",
      field("counters")
          .titled("量词", "Counters")
          .doc("量词，如“件”“场”；后加“次”的也一并识别",
               "Counters such as 件 and 场; with 次 behind them they are units as well"),
      field("units").titled("单位", "Units").doc("其他单位，如“万字”“公顷”", "All other units, such as 公顷"),
      field("chinese_units")
          .titled("汉字数词的单位", "Units of Chinese numerals")
          .doc("汉字数词须后接其一才算数量，如“三起”的“起”",
               "A Chinese numeral is a figure only before one of these, such as 起 in 三起"),
      field("scales")
          .titled("数级", "Scales")
          .doc("数词与单位之间的数级，如“万”“亿”", "What stands between numeral and unit, such as 万 or 亿"),
      field("structural")
          .titled("行文用词", "Words of the discourse")
          .doc("汉字数词在行文中的计数，不是数量，如“三项制度”的“制度”",
               "What a Chinese numeral counts off in the text, and is no figure, such as 制度 in 三项制度"),
      field("discourse")
          .titled("各种数词的行文用词", "The same behind digits")
          .doc("不论何种数词都不是数量，如“4个方面”的“方面”",
               "No figure whatever the numeral is written in, such as 方面 in 4个方面"),
      field("not_counted")
          .titled("形似单位的词", "Words that look like units")
          .doc("只是起首像单位的词，如“部门”“周年”", "Words that only begin like a unit, such as 部门 or 周年"),
      field("slogan_verbs")
          .titled("提法动词", "Verbs of slogans")
          .doc("其后的汉字数词是提法，如“坚持三个……”的“坚持”",
               "A Chinese numeral behind one belongs to a slogan, such as 坚持"),
      field("before_names")
          .titled("提法中数词之前的词", "What stands before a number of a name")
          .doc("其后的数词属于名称，如“最多跑1次”的“最多跑”",
               "A number behind one is part of a name, such as 最多跑 in 最多跑1次"),
      field("negations")
          .titled("否定词", "Negations")
          .doc("在“一起”之前即为零，如“未发生”", "Before 一起 they make it none, such as 未发生"),
      field("norm_words")
          .titled("标准用词", "Words of norms")
          .doc("其后数量是标准或要求，不是结果，如“每年”“不得”",
               "The figure behind one is a norm and no result, such as 每年 or 不得"),
      field("duty_words")
          .titled("义务词", "Words of duty")
          .doc("同一分句中其后的数量都是要求，如“必须”",
               "All figures behind one in its clause are norms, such as 必须"),
      field("norm_ends")
          .titled("数后标准词", "Words of norms behind")
          .doc("其前的数量是标准或目标，如“标准”", "The figure before one is a norm, such as 标准"),
      field("plan_parts")
          .titled("方案组成", "Parts of plans")
          .doc("其前数量说方案的组成，如“重点任务”",
               "The figure before one tells what a plan consists of, such as 重点任务"),
      field("subject_breaks")
          .titled("所计事物的边界", "Ends of what is counted")
          .doc("所计事物名称到此为止，如“参加”“进行”", "Where the name of what is counted ends, such as 参加 or 进行"),
      field("qualifiers_before")
          .titled("数前限定词", "Qualifiers before")
          .doc("数值之前的限定词，如“至少”“约”", "Qualifiers before a figure, such as 至少 or 约"),
      field("qualifiers_after")
          .titled("数后限定词", "Qualifiers behind")
          .doc("单位之后的限定词，如“以上”“左右”", "Qualifiers behind the unit, such as 以上 or 左右"),
      field("no_qualifiers")
          .titled("形似限定词的词", "Words that look like qualifiers")
          .doc("只是末字像限定词的词，如“节约”“附近”", "Words that only end like a qualifier, such as 节约 or 附近"),
      field("number_breaks")
          .titled("发文字号的边界", "Ends before document numbers")
          .doc("发文字号之前的词，不属于机关代字，如“根据”",
               "What stands before a document number and is no part of it, such as 根据"),
      field("relative_times")
          .titled("相对时间", "Words of time")
          .doc("不写年份的时间，如“今年”“上半年”", "Times without a year, such as 今年 or 上半年"));
}

/// The words (关系用词) by which figures hang together.
struct RelationWords {
  std::vector<Word> of_which;
  std::vector<Word> including;
  std::vector<Word> dividing;
  std::vector<Word> respectively;
  std::vector<Word> totals;
  std::vector<Word> cumulative;
  std::vector<Word> remainders;
  std::vector<Word> composed;
  std::vector<Word> and_so_on;
  std::vector<Word> list_breaks;
  std::vector<Word> salient_parts;
  std::vector<Word> comparisons;
  std::vector<Word> unfinished;
  std::vector<Word> shares;
  std::vector<Word> scopes;
  std::vector<Word> fillers;
  std::vector<Word> back_references;
  std::vector<Word> denials;
  std::vector<Word> rate_names;
  std::vector<Word> rate_objects;
};

BOOST_DESCRIBE_STRUCT(RelationWords, (),
                      (of_which, including, dividing, respectively, totals, cumulative, remainders, composed, and_so_on,
                       list_breaks, salient_parts, comparisons, unfinished, shares, scopes, fillers, back_references,
                       denials, rate_names, rate_objects))

constexpr auto fazhi_describe(meta::Of<RelationWords>) {
  using meta::field;
  return meta::type(
      "relation-words", {"关系用词", "Words of relations"}, "fazhi-format",
      field("of_which")
          .titled("其中词", "Of which")
          .doc("其后为前述数量的组成部分，如“其中”", "Parts of what was counted before stand behind it, such as 其中"),
      field("including")
          .titled("包括词", "Including")
          .doc("同上，引出一列，如“包括”", "The same for a list, such as 包括"),
      field("dividing")
          .titled("划分词", "Dividing words")
          .doc("包括词中引出全部组成部分的，如“分为”",
               "Those of the including words behind which stand all parts, such as 分为"),
      field("respectively")
          .titled("分别词", "Respectively")
          .doc("一列数量对应一列名称，如“分别为”", "A list of figures for a list of names, such as 分别为"),
      field("totals")
          .titled("合计词", "Totals")
          .doc("总数，在一列数量之首或之尾，如“合计”", "A total that opens or closes a list, such as 合计"),
      field("cumulative")
          .titled("累计词", "Cumulative words")
          .doc("总数可能另含他事，如“累计”", "The total may be one of other things as well, such as 累计"),
      field("remainders")
          .titled("其余词", "Remainders")
          .doc("其余部分，各部分因此齐全，如“其余”",
               "What is left of a whole, so that its parts are all, such as 其余"),
      field("composed").titled("组成词", "Composed of").doc("如“组成”“构成”", "Such as 组成 or 构成"),
      field("and_so_on").titled("等字", "And so on").doc("所列不全，如“等”", "The list is not all, such as 等"),
      field("list_breaks")
          .titled("列举的边界", "Ends of lists")
          .doc("另起一事、不再是列举的动词，如“立案”",
               "Verbs that begin another thing than the next part of a list, such as 立案"),
      field("salient_parts")
          .titled("突出部分", "Salient parts")
          .doc("因重要而说的部分，不为补足总数，如“重点”",
               "A part that is told for its weight and not to complete the whole, such as 重点"),
      field("comparisons")
          .titled("比较词", "Comparisons")
          .doc("与另一时期相比的比率，如“同比”", "A rate against another time, such as 同比"),
      field("unfinished")
          .titled("未完成词", "Unfinished")
          .doc("尚未完成的部分，如“正在”", "What is not yet done, such as 正在"),
      field("shares")
          .titled("占比词", "Shares")
          .doc("占前述数量的比率，如“占”", "A rate of what stands before, such as 占"),
      field("scopes")
          .titled("范围词", "Scopes")
          .doc("数量属于谁，如“全市”“我局”", "Whose figure it is, such as 全市 or 我局"),
      field("fillers")
          .titled("可省的词", "Fillers")
          .doc("说同一数量时可有可无的词，如“全年”“累计”",
               "What the words of a figure may have or lack and mean the same, such as 全年 or 累计"),
      field("back_references")
          .titled("回指词", "Back references")
          .doc("再次提到前文的数量，如“上述”", "A figure that was told before, such as 上述"),
      field("denials")
          .titled("否定词", "Denials")
          .doc("使一部分成为另一部分之外的全部，如“不”“尚未”",
               "What makes a part all that the other is not, such as 不 and 尚未"),
      field("rate_names").titled("比率名称之末", "Ends of a rate's name").doc("如“率”“进度”", "Such as 率 and 进度"),
      field("rate_objects")
          .titled("比率的对象", "Objects of rates")
          .doc("比率名称中动词以外的词，如“案件”", "What the name of a rate may hold beside its verb, such as 案件"));
}

}  // namespace importer
FAZHI_END_NAMESPACE
