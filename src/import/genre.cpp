#include "import/genre.hpp"

#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

bool has(std::u32string_view text, std::u32string_view word) { return text.find(word) != std::u32string_view::npos; }

bool has_any(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::u32string_view word) { return has(text, word); });
}

Genre other(const char* kind, const char* zh, const char* en) {
  return {
      false,
      kind,
      {std::string("看来不是法治政府建设年度报告：") + zh, std::string("this seems to be no annual report: ") + en}};
}

/// Evidence read once: the title, the head of the page, the opening of the text, its headings.
class Judge {
 public:
  Judge(const Glyphs& text, const Layout& layout, const Metadata& metadata, const std::vector<Node>& nodes)
      : text_(text), nodes_(nodes) {
    if (metadata.title) title_ = text.view(metadata.title->span);
    titled_report_ = text_.vocabulary().subjects.in(title_);
    const auto& lines = text.lines();
    if (!lines.empty()) {
      const std::size_t head = std::min(lines[std::min(layout.body_begin, lines.size() - 1)].begin, std::size_t{1500});
      head_ = text.view({0, head});
      const std::size_t from = std::min(layout.body_begin, lines.size() - 1);
      const std::size_t begin = lines[from].begin;
      opening_ = text.view({begin, std::min(text.size(), begin + 400)});
      first_line_ = text.view({begin, std::min(lines[from].end, begin + 60)});
    }
    for (const Node& node : nodes)
      if (node.level <= 2 && headings_.size() < 4000) headings_ += std::u32string(text.view(node.title)) + U"\n";
  }

  Genre judge() const {
    if (text_.lines().empty()) return other("empty", "没有文字", "it holds no text");
    if (auto genre = by_title(); !genre.kind.empty()) return genre;
    if (auto genre = by_opening(); !genre.kind.empty()) return genre;
    return {
        true, "annual_report", {"标题或正文为法治政府建设年度报告", "its title or text is that of an annual report"}};
  }

 private:
  static Genre undecided() { return {false, "", {}}; }

  Genre by_title() const {
    if (title_.empty()) return undecided();
    const bool subject = text_.vocabulary().subjects.in(title_);
    const bool report = subject && has_any(title_, {U"报告", U"总结", U"情况", U"汇报", U"年报", U"小结", U"综述"});
    if (has_any(title_, {U"解读", U"图解"})) return other("interpretation", "是对报告的解读", "it interprets a report");
    if (has_any(title_, {U"信息公开", U"政务公开"}))
      return other("disclosure_report", "是政府信息公开工作报告", "it is a report on the disclosure of information");
    if (has_any(title_, {U"督察自查", U"自查报告", U"督察整改"}))
      return other("self_inspection", "是督察自查或整改报告", "it is a report of a self-inspection");
    if ((has(title_, U"第一责任人") && !names_government_too()) || has_any(title_, {U"述法", U"述职"}))
      return other("leader_duty_report", "是负责人述法报告", "it is a leader's own report on duty");
    if (has(title_, U"政府工作报告") && !has(title_, U"法治"))
      return other("government_work_report", "是政府工作报告", "it is a government's work report");
    if (has_any(title_, {U"印发", U"转发"}) ||
        title_ends({U"通知", U"通告", U"公告", U"函", U"批复", U"决定", U"通报", U"公示"}))
      return other("notice", "是通知一类公文", "it is a notice");
    const bool forward = title_ends({U"方案", U"意见", U"规则", U"办法", U"规定", U"纲要", U"条例", U"清单", U"制度"});
    if (forward || (title_ends({U"计划", U"安排", U"打算", U"思路", U"工作要点", U"规划"}) && !report))
      return other("work_plan", "是计划、方案或规定", "it is a plan or a set of rules");
    if (has_any(title_,
                {U"评估报告", U"调研报告", U"审议意见", U"考核", U"讲话", U"履职报告", U"典型案例", U"经验交流"}) &&
        !has(title_, U"年度报告"))
      return other("other", "是评估、调研、考核一类材料", "it is an evaluation, a survey or the like");
    if (has_any(title_, {U"普法", U"法治宣传", U"法治教育"}) &&
        !has_any(title_, {U"法治政府", U"法治建设", U"依法行政"}))
      return other("other", "是普法工作材料", "it is about the spreading of legal knowledge");
    if (!subject && !has_any(title_, {U"法治", U"依法"}) && !rule_of_law_text())
      return other("other", "标题与正文均未提及法治政府建设",
                   "neither its title nor its text speaks of the rule of law");
    return undecided();
  }

  /// Whether a title that names the leader's duty names the building of law-based government for itself as well, as
  /// joint reports do.
  bool names_government_too() const {
    constexpr std::u32string_view government = U"法治政府建设";
    for (std::size_t at = title_.find(government); at != title_.npos; at = title_.find(government, at + 1))
      if (title_.substr(at + government.size(), 5) != U"第一责任人") return true;
    return false;
  }

  bool title_ends(std::initializer_list<std::u32string_view> words) const {
    return std::any_of(words.begin(), words.end(), [this](std::u32string_view word) {
      std::u32string_view title = title_;
      while (!title.empty() && (title.back() == U')' || title.back() == U'》')) {
        const std::size_t open = title.find_last_of(U"(《");
        title = title.substr(0, title.back() == U')' && open != title.npos ? open : title.size() - 1);
      }
      return title.size() >= word.size() && title.substr(title.size() - word.size()) == word;
    });
  }

  bool rule_of_law_text() const {
    return has_any(opening_, {U"法治", U"依法行政"}) || has_any(headings_, {U"法治", U"依法行政", U"第一责任人"});
  }

  Genre by_opening() const {
    const bool lawful = has_any(opening_, {U"法治政府", U"法治建设", U"依法行政"}) || has(headings_, U"法治");
    if (has(opening_, U"信息公开条例") && !has(title_, U"法治") && !has(opening_, U"法治政府建设年度报告"))
      return other("disclosure_report", "依据政府信息公开条例编制", "it is made under the rules on disclosure");
    if (!lawful && has_any(opening_, {U"政务公开", U"信息公开"}))
      return other("disclosure_report", "讲的是政务公开", "it speaks of open government");
    if (has_any(headings_, {U"主动公开", U"依申请公开"}) && has(headings_, U"公开") && !has(title_, U"法治"))
      return other("disclosure_report", "各部分为政府信息公开的内容", "its sections are those of a disclosure report");
    if (has_any(opening_, {U"各位代表", U"各位委员,"}) && !has(title_, U"法治") && !has(opening_, U"法治政府建设情况"))
      return other("government_work_report", "是向代表大会所作的政府工作报告",
                   "it was delivered to a people's congress");
    if (has_any(opening_, {U"印发给你们", U"请遵照执行", U"请认真贯彻执行", U"请认真组织实施"}))
      return other("notice", "是印发文件的通知", "it hands out a document");
    if (has_any(opening_, {U"制定本", U"现提出如下", U"制定如下"}) && !titled_report_)
      return other("work_plan", "是计划、方案或规定", "it is a plan or a set of rules");
    if (has_any(opening_, {U"第一条", U"第一章"}) && !titled_report_)
      return other("work_plan", "是规章制度", "it is a set of rules");
    const bool first_person =
        has_any(first_line_, {U"本年度,我", U"本人"}) || has_any(opening_, {U"述法报告", U"述法如下"});
    if (first_person && !has(title_, U"法治政府"))
      return other("leader_duty_report", "是负责人述法报告", "it is a leader's own report on duty");
    if (nodes_.empty() && has_any(opening_, {U"本站讯", U"记者", U"近日", U"日前", U"本报讯", U"据悉"}))
      return other("news", "是新闻报道", "it is news");
    if (from_collection())
      return other("template", "是范文：单位名称为泛称或以符号代替", "it is a model text: its agency is no real one");
    if (title_.empty() && !lawful && !rule_of_law_text())
      return other("other", "正文未提及法治政府建设", "its text does not speak of the rule of law");
    return undecided();
  }

  /// A model text of a collection: everything on one line, the agency a generic one, or places blotted out.
  bool from_collection() const {
    if (has_any(head_.substr(0, 300), {U"范文", U"篇一", U"网友投稿", U"××", U"XX市", U"XX县", U"**省", U"**市",
                                       U"**县", U"**区", U"**局", U"**镇", U"**乡", U"**街道"}))
      return true;
    if (!title_.empty()) return false;
    const std::size_t report = first_line_.find(U"报告");
    const std::size_t law = first_line_.find(U"法治政府建设");
    if (report == first_line_.npos || law == first_line_.npos || report < law) return false;
    const std::u32string_view front = first_line_.substr(0, law);
    return has_any(front,
                   {U"某县", U"某市", U"某区", U"某局", U"某镇", U"某乡", U"度乡镇", U"年乡镇", U"度街道", U"度镇"});
  }

  const Glyphs& text_;
  const std::vector<Node>& nodes_;
  std::u32string_view title_;
  std::u32string_view head_;
  std::u32string_view opening_;
  std::u32string_view first_line_;
  std::u32string headings_;
  bool titled_report_ = false;
};

}  // namespace

Genre find_genre(const Glyphs& text, const Layout& layout, const Metadata& metadata, const std::vector<Node>& nodes) {
  return Judge(text, layout, metadata, nodes).judge();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
