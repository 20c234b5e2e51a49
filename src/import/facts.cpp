#include "import/facts.hpp"

#include "import/numerals.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t shortest_quote = 14;

class Scanner {
 public:
  Scanner(const Glyphs& text, const Heads& heads, std::size_t most) : text_(text), heads_(heads), left_(most) {}

  void take(Span line, bool body) {
    line_end_ = line.end;
    from_ = line.begin;
    title_end_ = quote_end_ = line.begin;
    quote_closed_ = line.end;
    body_ = body;
    heads_.each(line, [&](std::size_t i) { return step(i, line); });
  }

  Facts facts;

 private:
  /// Takes what begins at `i`; gives where to go on.
  std::size_t step(std::size_t i, Span line) {
    const char32_t c = text_[i];
    if (c == U'《') return title(i);
    if (c == U'“' || c == U'"' || c == U'”') return quote(i, line);
    if (c == U'〔' || c == U'[' || c == U'(' || c == U'【' || c == U'{' || c == U'令') return number(i);
    const bool numeral = is_digit(c) || is_chinese_numeral(c) || (is_power_of_myriads(c) && qualified(i));
    if (!numeral && text_.vocabulary().time_starts.get().find(c) == std::u32string::npos) return i + 1;
    return time_or_quantity(i, line, numeral);
  }

  /// A short quotation is a name or a slogan: its numbers count nothing. Straight quotes and two closing ones quote
  /// too.
  std::size_t quote(std::size_t i, Span line) {
    if (i < quote_end_ || i == quote_closed_) return i + 1;
    const std::size_t limit = std::min(line.end, i + shortest_quote);
    const std::size_t end = text_.find_any(U"“”\"", i + 1, limit);
    if (end < limit && text_[end] == (text_[i] == U'"' ? U'"' : U'”')) quote_end_ = quote_closed_ = end;
    return i + 1;
  }

  /// Whether 万 or 亿 is a number of its own: 逾万名, 近亿元.
  bool qualified(std::size_t i) const {
    constexpr std::u32string_view lasts = U"近逾超过约";
    return i > from_ && lasts.find(text_[i - 1]) != std::u32string_view::npos;
  }

  std::size_t title(std::size_t i) {
    if (i < title_end_) return i + 1;
    const Span found = match_title(text_, i);
    if (found.empty()) return i + 1;
    if (!has_room()) return line_end_;
    facts.titles.push_back(found);
    title_end_ = found.end;
    return i + 1;
  }

  std::size_t number(std::size_t i) {
    DocumentNumberMatch found = match_document_number(text_, i, from_);
    if (found.span.empty()) return i + 1;
    if (!has_room()) return line_end_;
    // The serial of 令第5号 must not be taken for a quantity, nor the year for a date.
    while (!facts.times.empty() && facts.times.back().span.end > found.span.begin) facts.times.pop_back();
    from_ = found.span.end;
    facts.numbers.push_back(std::move(found));
    return from_;
  }

  std::size_t time_or_quantity(std::size_t i, Span line, bool numeral) {
    const bool quoted = i < quote_end_;
    if (!quoted || numeral) {
      const TimeMatch time = match_time(text_, i);
      if (time.kind != TimeMatch::Kind::none && time.span.end <= line.end && !in_word(time)) {
        if (!has_room()) return line_end_;
        if (time.kind == TimeMatch::Kind::impossible)
          facts.impossible_days.push_back(time.span);
        else
          facts.times.push_back(time);
        from_ = time.span.end;
        return from_;
      }
    }
    if (!numeral) return i + 1;
    if (!quoted && body_ && i >= title_end_) {
      QuantityMatch found = match_quantity(text_, i, from_);
      if (!found.span.empty() && found.span.end <= line.end) {
        if (!has_room()) return line_end_;
        from_ = found.span.end;
        // 3车15人标准: figures in one run are of one nature.
        if (found.nature == model::IndicatorNature::norm && !facts.quantities.empty() &&
            facts.quantities.back().span.end == found.span.begin)
          facts.quantities.back().nature = found.nature;
        facts.quantities.push_back(std::move(found));
        return from_;
      }
    }
    // Past the digits of a number that is no quantity, so that its tail is not taken for one.
    std::size_t end = i + 1;
    while (is_digit(c_at(i)) && end < line.end &&
           (is_digit(c_at(end)) || (c_at(end) == U'.' && is_digit(c_at(end + 1)))))
      ++end;
    return end;
  }

  /// Whether one more fact may be taken; if not, nothing more of the page is read.
  bool has_room() {
    if (left_ == 0) facts.limited = true;
    return !facts.limited && left_-- != 0;
  }

  /// 上半年度… is fine; 全年龄, 今年轻 are other words.
  bool in_word(const TimeMatch& time) const {
    const char32_t next = c_at(time.span.end);
    return time.kind == TimeMatch::Kind::relative && (next == U'龄' || next == U'轻');
  }

  char32_t c_at(std::size_t i) const { return text_[i]; }

  const Glyphs& text_;
  const Heads& heads_;
  std::size_t left_;
  std::size_t line_end_ = 0;
  std::size_t from_ = 0;
  std::size_t title_end_ = 0;
  std::size_t quote_end_ = 0;
  std::size_t quote_closed_ = 0;
  bool body_ = false;
};

}  // namespace

Facts find_facts(const Glyphs& text, const Heads& heads, const Layout& layout, std::size_t most) {
  Scanner scanner(text, heads, most);
  const auto& lines = text.lines();
  for (std::size_t i = 0; i < std::min(lines.size(), layout.copy_begin) && !scanner.facts.limited; ++i)
    if (!layout.repeated[i]) scanner.take(lines[i], i >= layout.body_begin && i < layout.read_end());
  return std::move(scanner.facts);
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
