#include "import/genre.hpp"

#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t opening_size = 400;
constexpr std::size_t first_line_size = 60;
constexpr std::size_t head_size = 300;
constexpr std::size_t most_headings = 4000;

bool has(std::u32string_view text, std::u32string_view word) { return text.find(word) != std::u32string_view::npos; }

bool has_any(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::u32string_view word) { return has(text, word); });
}

/// Without what stands in brackets at the end of a title: （2021—2025年）, 》.
std::u32string_view without_brackets(std::u32string_view title) {
  while (!title.empty() && (title.back() == U')' || title.back() == U'》')) {
    const std::size_t open = title.find_last_of(U'(');
    title = title.substr(0, title.back() == U')' && open != title.npos ? open : title.size() - 1);
  }
  return title;
}

/// Evidence read once: the title, the head of the page, the opening of the text, its headings; then the cues of the
/// vocabulary in their order, the first that is met decides.
class Judge {
 public:
  Judge(const Glyphs& text, const Layout& layout, const Metadata& metadata, const std::vector<Node>& nodes)
      : text_(text), nodes_(nodes) {
    if (metadata.title) title_ = text.view(metadata.title->span);
    const auto& lines = text.lines();
    if (!lines.empty()) {
      const std::size_t from = std::min(layout.body_begin, lines.size() - 1);
      const std::size_t begin = lines[from].begin;
      head_ = text.view({0, std::min(begin, head_size)});
      opening_ = text.view({begin, std::min(text.size(), begin + opening_size)});
      first_line_ = text.view({begin, std::min(lines[from].end, begin + first_line_size)});
      if (title_.empty()) find_name(layout);
    }
    for (const Node& node : nodes) read_heading(node);
    judge_title();
  }

  Genre judge() const {
    if (text_.lines().empty()) return {false, "empty", reason("没有文字", "it holds no text")};
    for (const GenreCue& cue : text_.vocabulary().genre_cues.get())
      if (met(cue) && !yields(cue.to)) return other(cue.kind);
    if (!lawful_title_ && !lawful_text_)
      return {false, "other",
              reason("标题与正文均未提及法治政府建设", "neither its title nor its text speaks of the rule of law")};
    return {
        true, "annual_report", {"标题或正文为法治政府建设年度报告", "its title or text is that of an annual report"}};
  }

 private:
  static Text reason(const std::string& zh, const std::string& en) {
    return {"看来不是法治政府建设年度报告：" + zh, "this seems to be no annual report: " + en};
  }

  Genre other(const std::string& kind) const {
    for (const GenreReason& row : text_.vocabulary().genre_reasons.get())
      if (row.kind == kind) return {false, kind, reason(row.text.zh, row.text.en)};
    return {false, kind, reason("是另一类文件", "it is another sort of document")};
  }

  /// A page without a title: its first line of some words stands for one, and a name stands before the subject of its
  /// text when that goes on as a title does.
  void find_name(const Layout& layout) {
    const auto& lines = text_.lines();
    for (std::size_t i = 0; i < std::min(layout.body_begin, lines.size()) && title_.empty(); ++i) {
      const std::u32string_view line = text_.view(lines[i]);
      const bool plain = line.size() >= 6 && line.size() <= 80 && labels_of(text_, lines[i]).empty() &&
                         !text_.vocabulary().column_names.in(line) && !has_any(line, {U">", U"|"});
      if (plain) title_ = line;
    }
    const std::size_t report = first_line_.find(U"报告");
    const std::size_t law = text_.vocabulary().subjects.find(first_line_);
    if (report != first_line_.npos && law != first_line_.npos && law < report) first_name_ = first_line_.substr(0, law);
  }

  void read_heading(const Node& node) {
    if (node.level > 2 || headings_.size() > most_headings) return;
    const std::u32string_view title = text_.view(node.title);
    headings_.append(title) += U'\n';
    if (node.level > 1) return;
    if (sections_++ < 2) first_headings_.append(title) += U'\n';
    if (!node.kind) return;
    told_contents_ = told_contents_ || *node.kind == model::SectionKind::shortcomings ||
                     *node.kind == model::SectionKind::plan || *node.kind == model::SectionKind::principal_leader_duty;
  }

  void judge_title() {
    const Lexicon& words = text_.vocabulary();
    lawful_title_ = words.subjects.in(title_) || has(title_, U"依法");
    const bool report = has_any(title_, {U"报告", U"总结", U"情况", U"汇报", U"年报", U"小结", U"综述", U"白皮书"});
    for (std::size_t at = 0; at < title_.size(); ++at) {
      const std::size_t length = words.subjects.at(title_, at);
      if (length < 4) continue;
      named_subject_ = true;
      // 推进法治建设第一责任人职责 names a duty.
      if (!has(title_.substr(at + length, 6), U"第一责任")) own_subject_ = true;
    }
    titled_report_ = report && lawful_title_;
    lawful_text_ =
        has_any(opening_, {U"法治", U"依法行政"}) || has_any(headings_, {U"法治", U"依法行政", U"第一责任人"});
    handed_over_ = hands_over();
  }

  /// 现将…2024年法治政府建设情况报告如下; or a text that calls itself such a report.
  bool hands_over() const {
    if (has(opening_, U"法治政府建设年度报告")) return true;
    for (const std::u32string_view word : {U"如下", U"予以公开", U"予以公布", U"请审议", U"请予审议"}) {
      const std::size_t at = opening_.find(word);
      if (at == opening_.npos) continue;
      const std::size_t from = at < 60 ? 0 : at - 60;
      const std::u32string_view front = opening_.substr(from, at - from);
      const std::u32string_view verb = front.substr(front.size() < 12 ? 0 : front.size() - 12);
      if (has_any(front, {U"法治政府", U"法治建设", U"依法行政"}) &&
          has_any(verb, {U"情况", U"报告", U"汇报", U"总结", U"公布", U"公开", U"公示"}))
        return true;
    }
    return false;
  }

  bool met(const GenreCue& cue) const {
    switch (cue.place) {
      case CuePlace::title:
        return has(title_, cue.word);
      case CuePlace::title_end: {
        const std::u32string_view bare = without_brackets(title_);
        return bare.size() >= cue.word.size() && bare.substr(bare.size() - cue.word.size()) == cue.word;
      }
      case CuePlace::head:
        return has(head_, cue.word) || has(first_line_, cue.word);
      case CuePlace::first_name:
        return has(first_name_, cue.word);
      case CuePlace::first_line:
        return says(first_line_, cue.word);
      case CuePlace::opening:
        return says(opening_, cue.word);
      case CuePlace::unnumbered:
        return nodes_.empty() && has(opening_, cue.word);
      case CuePlace::first_headings:
        return has(first_headings_, cue.word);
      case CuePlace::headings:
        return has(headings_, cue.word);
    }
    return false;
  }

  /// Whether the word is there; 我 at its end is a person, not 我局 or 我县.
  static bool says(std::u32string_view text, std::u32string_view word) {
    constexpr std::u32string_view not_a_person = U"局县市区镇乡街委厅院所中单校部站处办省州旗国们队公行会分大支总社";
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      if (word.back() != U'我' || end >= text.size() || not_a_person.find(text[end]) == not_a_person.npos) return true;
    }
    return false;
  }

  bool yields(CueYields to) const {
    switch (to) {
      case CueYields::nothing:
        return false;
      case CueYields::lawful_text:
        return lawful_title_ || has_any(opening_, {U"法治政府", U"法治建设", U"依法行政"}) || has(headings_, U"法治");
      case CueYields::named_subject:
        return named_subject_;
      case CueYields::titled_report:
        return titled_report_;
      case CueYields::annual_title:
        return has(title_, U"年度报告");
      case CueYields::joint_title:
        return own_subject_ && titled_report_;
      case CueYields::report:
        return titled_report_ || handed_over_;
      case CueYields::report_below:
        return titled_report_ && told_contents_;
    }
    return false;
  }

  const Glyphs& text_;
  const std::vector<Node>& nodes_;
  std::u32string_view title_;
  std::u32string_view first_name_;
  std::u32string_view head_;
  std::u32string_view opening_;
  std::u32string_view first_line_;
  std::u32string headings_;
  std::u32string first_headings_;
  std::size_t sections_ = 0;
  bool told_contents_ = false;  ///< a heading tells one of the contents that reports must have
  bool lawful_title_ = false;
  bool named_subject_ = false;
  bool own_subject_ = false;
  bool titled_report_ = false;
  bool lawful_text_ = false;
  bool handed_over_ = false;
};

}  // namespace

Genre find_genre(const Glyphs& text, const Layout& layout, const Metadata& metadata, const std::vector<Node>& nodes) {
  return Judge(text, layout, metadata, nodes).judge();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
