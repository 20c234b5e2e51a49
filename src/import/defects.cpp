#include "import/defects.hpp"

#include "import/reading.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer {

Text text_of(DefectKind kind) {
  switch (kind) {
    case DefectKind::injected_advertising:
      return {"正文中混入广告或网址", "advertising or the address of a site stands in the text"};
    case DefectKind::page_residue:
      return {"网页工具或模板的残留", "residue of the page's tools or template"};
    case DefectKind::duplicated_body:
      return {"正文重复刊印", "the text is printed twice"};
    case DefectKind::duplicated_paragraph:
      return {"段落重复", "the paragraph is printed twice"};
    case DefectKind::doubled_punctuation:
      return {"标点重复", "doubled punctuation"};
    case DefectKind::unbalanced_bracket:
      return {"括号不成对", "a bracket without its other half"};
    case DefectKind::unbalanced_quote:
      return {"引号不成对", "a quotation mark without its other half"};
    case DefectKind::misset_number_bracket:
      return {"发文字号的年份未用六角括号", "the year of a document number is not in hexagonal brackets"};
    case DefectKind::truncated_end:
      return {"正文末尾不完整", "the text ends in the middle of a sentence"};
    case DefectKind::missing_title:
      return {"缺标题", "there is no title"};
    case DefectKind::missing_signature:
      return {"缺署名", "no agency signs"};
    case DefectKind::missing_date:
      return {"缺成文日期", "there is no date of signing"};
    case DefectKind::wrong_year:
      return {"年份与报告年度不符", "the year does not fit the year of the report"};
    case DefectKind::placeholder:
      return {"待填写的内容未填写", "a blank that was not filled in"};
    case DefectKind::garbled:
      return {"乱码", "broken characters"};
    case DefectKind::pinyin_annotation:
      return {"混入拼音注音", "pinyin in brackets behind a character"};
    case DefectKind::identity_number:
      return {"出现公民身份号码", "the identity number of a person"};
    case DefectKind::mobile_number:
      return {"出现手机号码", "a mobile telephone number"};
    case DefectKind::bank_card:
      return {"出现银行卡号", "the number of a bank card"};
    case DefectKind::whitespace_inside_word:
      return {"字间有多余空格", "a stray space between characters"};
    case DefectKind::bidi_control:
      return {"含改变书写方向的不可见字符", "an invisible character that turns the direction of writing"};
  }
  return {};
}

namespace detail {
namespace {

/// Brackets and quotation marks of one paragraph, each kind by itself. A pair may reach over the next lines, as soft
/// wraps break paragraphs.
class Balance {
 public:
  Balance(const Glyphs& text, DefectList& found) : text_(text), found_(found) {}

  void line(Span line) {
    ++number_;
    for (std::size_t i = line.begin; i < line.end; ++i) take(i, line);
    for (Pair& pair : pairs_)
      while (!pair.open.empty() && pair.open.front().line + reach <= number_) {
        report(pair, pair.open.front().at);
        pair.open.erase(pair.open.begin());
      }
  }

  void finish() {
    for (Pair& pair : pairs_) {
      for (const Opening& opening : pair.open) report(pair, opening.at);
      pair.open.clear();
    }
  }

 private:
  static constexpr std::size_t reach = 2;
  static constexpr std::size_t most_open = 16;
  struct Opening {
    std::size_t at;
    std::size_t line;
  };
  struct Pair {
    char32_t opening;
    char32_t closing;
    DefectKind kind;
    std::vector<Opening> open;
  };

  void take(std::size_t i, Span line) {
    const char32_t c = text_[i];
    for (Pair& pair : pairs_) {
      if (c == pair.opening && pair.open.size() < most_open) pair.open.push_back({i, number_});
      if (c != pair.closing) continue;
      if (!pair.open.empty())
        pair.open.pop_back();
      else if (!numbers_an_item(i, line))
        report(pair, i);
    }
  }

  /// 1) and 一): numbers that have only the closing half.
  bool numbers_an_item(std::size_t i, Span line) const {
    if (text_[i] != U')' || i == line.begin) return false;
    std::size_t begin = i;
    while (begin > line.begin && i - begin < 3 && (is_digit(text_[begin - 1]) || is_numeral(text_[begin - 1]))) --begin;
    return begin < i && (begin == line.begin || !is_han(text_[begin - 1]));
  }
  static bool is_numeral(char32_t c) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    return numerals.find(c) != std::u32string_view::npos;
  }

  void report(const Pair& pair, std::size_t at) { found_.add({at, at + 1}, pair.kind, Confidence::likely); }

  const Glyphs& text_;
  DefectList& found_;
  std::size_t number_ = 0;
  Pair pairs_[4] = {{U'(', U')', DefectKind::unbalanced_bracket, {}},
                    {U'《', U'》', DefectKind::unbalanced_bracket, {}},
                    {U'【', U'】', DefectKind::unbalanced_bracket, {}},
                    {U'“', U'”', DefectKind::unbalanced_quote, {}}};
};

void find_copies(const Reading& reading, DefectList& found) {
  const Layout& layout = reading.layout;
  const auto& lines = reading.text.lines();
  if (layout.copy_begin < lines.size() && layout.repeated[layout.copy_begin])
    found.add({lines[layout.copy_begin].begin, lines.back().end}, DefectKind::duplicated_body);
  for (std::size_t i = layout.body_begin; i < std::min(layout.copy_begin, layout.body_end); ++i)
    if (layout.repeated[i]) found.add(lines[i], DefectKind::duplicated_paragraph);
}

void find_number_brackets(const Reading& reading, DefectList& found) {
  for (const DocumentNumberMatch& number : reading.facts.numbers) {
    constexpr std::u32string_view opening = U"〔[{【(";
    for (std::size_t i = number.span.begin; i + 5 < number.span.end; ++i) {
      if (opening.find(reading.text[i]) == opening.npos || !is_digit(reading.text[i + 1])) continue;
      const std::string printed = reading.text.text({i, i + 1});
      if (printed != "〔") found.add({i, i + 6}, DefectKind::misset_number_bracket);
      break;
    }
  }
}

void find_end(const Reading& reading, DefectList& found) {
  const Layout& layout = reading.layout;
  const auto& lines = reading.text.lines();
  if (layout.body_end <= layout.body_begin) return;
  const Span line = lines[layout.body_end - 1];
  // A mark of a template at the end is a fault of its own.
  constexpr std::u32string_view closing = U"。!?”》)…;>";
  if (line.size() > 4 && closing.find(reading.text[line.end - 1]) == closing.npos)
    found.add({line.end - 1, line.end}, DefectKind::truncated_end, Confidence::likely);
}

void find_missing(const Reading& reading, DefectList& found) {
  const Layout& layout = reading.layout;
  const auto& lines = reading.text.lines();
  if (lines.empty()) return;
  const std::size_t begin = lines.front().begin;
  const std::size_t end = layout.body_end == 0 ? lines.back().end : lines[layout.body_end - 1].end;
  if (!reading.metadata.title) found.add({begin, begin}, DefectKind::missing_title, Confidence::likely);
  if (reading.metadata.signature_agencies.empty())
    found.add({end, end}, DefectKind::missing_signature, Confidence::likely);
  if (!reading.metadata.signed_on) {
    const auto& signers = reading.metadata.signature_agencies;
    const std::size_t at = signers.empty() ? end : signers.back().span.end;
    found.add({at, at}, DefectKind::missing_date, Confidence::likely);
  }
}

/// A plan for the year that is over, or achievements of another year: left from the report before.
void find_wrong_years(const Reading& reading, DefectList& found) {
  if (reading.year == 0) return;
  for (const Node& node : reading.outline.nodes) {
    if (node.level != 1) continue;
    const auto& times = reading.facts.times;
    const auto first = std::lower_bound(times.begin(), times.end(), node.title.begin,
                                        [](const TimeMatch& time, std::size_t at) { return time.span.begin < at; });
    if (first == times.end() || first->span.end > node.title.end || first->kind != TimeMatch::Kind::year) continue;
    if (first + 1 != times.end() && (first + 1)->span.begin < node.title.end) continue;
    const bool plan = node.within == model::SectionKind::plan;
    const bool done =
        node.within == model::SectionKind::achievements || node.within == model::SectionKind::shortcomings;
    if ((plan && first->year <= reading.year) || (done && first->year != reading.year))
      found.add(first->span, DefectKind::wrong_year, Confidence::likely);
  }
}

/// Tools of the page below the text: a person copied them with it.
void find_tools(const Reading& reading, Span line, DefectList& found) {
  constexpr std::size_t longest = 60;
  if (line.size() <= longest && reading.text.vocabulary().page_tools.in(reading.text.view(line)))
    found.add(line, DefectKind::page_residue);
}

}  // namespace

std::vector<Defect> DefectList::take() {
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Defect& a, const Defect& b) { return a.span.begin < b.span.begin; });
  return std::move(found_);
}

std::vector<Defect> find_defects(const Reading& reading, std::size_t most) {
  DefectList found(most);
  const Layout& layout = reading.layout;
  const auto& lines = reading.text.lines();
  find_missing(reading, found);
  find_copies(reading, found);
  find_number_brackets(reading, found);
  find_end(reading, found);
  find_wrong_years(reading, found);
  Balance balance(reading.text, found);
  for (std::size_t i = 0; i < std::min(lines.size(), layout.copy_begin) && !found.full(); ++i) {
    if (layout.repeated[i]) continue;
    find_foreign_text(reading.text, lines[i], found);
    find_personal_data(reading.text, lines[i], found);
    if (i >= layout.body_begin) find_tools(reading, lines[i], found);
    if (i < layout.body_begin || i >= layout.body_end) continue;
    find_slips(reading.text, lines[i], found);
    balance.line(lines[i]);
  }
  balance.finish();
  return found.take();
}

}  // namespace detail
}  // namespace importer
FAZHI_END_NAMESPACE
