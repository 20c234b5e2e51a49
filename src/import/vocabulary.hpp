#pragma once

#include "import/vocabulary_genre.hpp"
#include "import/words.hpp"

#include <fazhi/import/vocabulary.hpp>

#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

using fazhi::detail::OnDemand;
using Label = LabelMeaning;

struct LabelWord {
  Label label = Label::ignored;
  /// Stands without a colon where white space sets it off. The others are common words.
  bool alone = false;
};

/// A word in a heading that tells what its section reports.
struct KindCue {
  std::u32string word;
  model::SectionKind kind;
};

/// A word of time without a year: 今年, 上半年.
struct RelativeTime {
  int year = 0;  ///< from the year of the report
  int half = 0;  ///< 1 or 2, 0 for the whole year
};

/// All words that the importer knows, in the folded form of glyphs, each list made when it is first asked for. Generic
/// terms only: no sentence of any report.
struct Lexicon {
  /// The words must outlive it, and stay as they are.
  explicit Lexicon(const WordGroups& words);

  // The head and the foot of a page.
  Meanings<LabelWord> labels;
  Words subjects;        ///< 法治政府建设 …: what an annual report's title speaks of
  Words report_words;    ///< 报告, 总结 …: how a title may end
  Words document_words;  ///< 通知, 方案 …: how another document's title ends
  Words agency_ends;     ///< 局, 人民政府 …
  Words addressee_ends;  ///< 政府, 市委 …: how an addressee's name may end
  Words region_ends;     ///< 市, 县 …
  Words column_names;    ///< 政务公开 …: parts of a page's navigation
  Words footers;         ///< 版权所有, 扫一扫 …
  Words opening_verbs;   ///< what follows the agency in a report's first sentence
  // The outline.
  Words item_verbs;  ///< 加强, 推进 …: how an item begins
  OnDemand<std::vector<KindCue>> kind_cues;
  Words leader_words;     ///< 主要负责人 …
  Words leader_duties;    ///< 职责, 述法 …: with a leader word, the principal-leader duty
  Words plan_ends;        ///< 安排, 打算 …: how a heading of a plan may end
  Words result_words;     ///< 成效, 做法 …: achievements though a year lies ahead
  Words lead_in_problem;  ///< 存在…: where shortcomings begin behind praise
  Words cause_words;      ///< 由于, 原因 …
  // The genre.
  OnDemand<std::vector<GenreCue>> genre_cues;  ///< the first that is met decides
  OnDemand<std::vector<GenreReason>> genre_reasons;
  // Facts.
  Words units;
  Words chinese_units;                ///< units that make a Chinese numeral a quantity
  Words scales;                       ///< 万, 亿 …: what stands between numeral and unit
  Words structural;                   ///< 制度, 意识 …: what a Chinese numeral counts off in the discourse
  Words discourse;                    ///< 方面, 环节 …: the same behind digits
  Words not_counted;                  ///< 部门, 周年 …: words that only begin like a unit
  Words slogan_verbs;                 ///< 坚持, 做到 …: a Chinese numeral behind one belongs to a slogan
  Words before_names;                 ///< 最多跑 …: a number behind one belongs to a name
  Words negations;                    ///< 未发生, 无 …
  Words norm_words;                   ///< 每年, 标准 …
  Words duty_words;                   ///< 必须 …: norms to the end of the clause
  Words norm_ends;                    ///< 标准, 目标 …: behind a norm
  Words plan_parts;                   ///< 重点任务, 行动 …: what a plan consists of
  Words subject_breaks;               ///< 参加, 进行 …: where the name of what is counted ends
  Meanings<model::Qualifier> before;  ///< 至少, 约 …
  Meanings<model::Qualifier> after;   ///< 以上, 左右 …
  Words no_approximation;             ///< 节约, 附近 …: words that only end like a qualifier
  Words number_breaks;                ///< 根据, 印发 …: what stands before a document number
  Meanings<RelativeTime> relative_times;
  OnDemand<std::u32string> time_starts;  ///< how a time in words begins: one of these, 截至, 近三年, 第三季度, 年底
  OnDemand<scan::CodePointSet> heads;  ///< how facts and the numbers of headings begin, as printed
  // Relations of figures.
  Words of_which;         ///< 其中: parts of what was counted before
  Words including;        ///< 包括, 包含 …: the same, in a list
  Words dividing;         ///< 分为, 即 …: those of them behind which stands all there is
  Words respectively;     ///< 分别为 …: a list of figures for a list of names
  Words totals;           ///< 合计, 共计 …: a total that closes or opens a list
  Words cumulative;       ///< 累计 …: a total that may be one of other things
  Words remainders;       ///< 其余 …: what is left of a whole, so that its parts are all
  Words composed;         ///< 组成, 构成
  Words and_so_on;        ///< 等: the list is not all
  Words list_breaks;      ///< 立案, 整改 …: verbs that begin another thing than the next part of a list
  Words salient_parts;    ///< 重点, 主要 …: a part that is told for its weight, not to complete the whole
  Words comparisons;      ///< 同比, 增长 …: a rate against another time
  Words unfinished;       ///< 正在, 尚未 …: what is not yet done
  Words shares;           ///< 占, 占比 …: a rate of what stands before
  Words scopes;           ///< 全市, 我局 …: whose figure it is
  Words fillers;          ///< 共, 累计, 已 …: what a figure's words may have or not and mean the same
  Words back_references;  ///< 上述, 前述 …: a figure that was told before
  Words denials;          ///< 不, 尚未 …: what makes a part the other one's complement
  Words rate_names;       ///< 率, 进度 …: how the name of a rate ends
  Words rate_objects;     ///< 案件, 隐患 …: what a rate's name may name beside its verb
  // Instruments: how the title of each kind may end, begin or read.
  Meanings<InstrumentKind> instrument_names;
  Meanings<InstrumentKind> instrument_ends;
  Words party_words;    ///< 党内, 中国共产党 …: in the title of a regulation of the Party
  Words place_ends;     ///< 省, 市 …: behind the name of a place that may make law
  Words lesser_places;  ///< 县, 局 …: behind the name of one that may not
  // Defects of the page.
  Words advertising;     ///< brands and set phrases of betting and adult sites
  Words site_words;      ///< words of such sites that reports use too
  Words site_endings;    ///< com, net …
  Words site_labels;     ///< 网址 …: an address behind one is meant to stand there
  Words template_marks;  ///< &nbsp;, {{ …
  Words page_tools;      ///< 打印本页 …
  Words placeholders;    ///< 待补充, (略) …
  Words behind_blanks;   ///< 局, 万元 …: what stands behind XX
  Words garbled;         ///< 锟斤拷 …
  Words office_lines;    ///< 热线 …: a number behind one is an office's
  Words card_labels;     ///< 卡号 …
  Words secrecy_marks;   ///< 机密, 内部资料 …
  Words person_roles;    ///< 律师, 专家 …: before the name of one who holds no office
  Words person_titles;   ///< 老师, 教授 …: behind such a name
};

std::vector<GenreReason> genre_reasons_told();

}  // namespace importer::detail
FAZHI_END_NAMESPACE
