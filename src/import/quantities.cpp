#include "import/quantities.hpp"

#include "import/numerals.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using model::IndicatorNature;
using model::Qualifier;

/// Takes the number apart in the order that it is printed in: numeral, 余, scale, 余, unit, 余, 以上.
class Reader {
 public:
  Reader(const Glyphs& text, std::size_t at, std::size_t from) : text_(text), at_(at), from_(from) {}

  QuantityMatch read() {
    QuantityMatch found;
    const bool chinese = !is_digit(text_[at_]);
    if (!take_numeral(chinese, found)) return {};
    const auto before = qualifier_before();
    take_more(found);
    const std::size_t scale = text_.vocabulary().scales.at(text_.all(), text_.skip_spaces(end_));
    std::size_t scale_begin = end_;
    if (scale != 0) {
      scale_begin = text_.skip_spaces(end_);
      end_ = scale_begin + scale;
      take_more(found);
    }
    // A Chinese numeral with a qualifier counts whatever the unit: 近千条, 百余件.
    const bool plain_chinese = chinese && !found.qualifier && !before;
    if (!take_unit(plain_chinese, scale_begin, scale, found)) return {};
    if (chinese && !counts(found, !plain_chinese)) return {};
    found.span = {at_, end_};
    if (before) found.qualifier = before;
    found.nature = nature_of(found);
    return found;
  }

 private:
  bool take_numeral(bool chinese, QuantityMatch& found) {
    if (percent_in_words(found)) return true;
    const Numeral number = chinese ? chinese_numeral(text_, at_) : arabic_numeral(text_, at_);
    if (number.length == 0) return false;
    auto value = Decimal::from_wire(number.digits);
    if (!value) return false;
    found.value = value.value();
    found.numeral = {at_, at_ + number.length};
    end_ = at_ + number.length;
    return true;
  }

  /// 百分之三十五, 百分之百.
  bool percent_in_words(QuantityMatch& found) {
    constexpr std::u32string_view of_hundred = U"百分之";
    if (!text_.starts(at_, of_hundred)) return false;
    const std::size_t begin = at_ + of_hundred.size();
    const Numeral number = is_digit(text_[begin]) ? arabic_numeral(text_, begin) : chinese_numeral(text_, begin);
    if (number.length == 0) return false;
    auto value = Decimal::from_wire(number.digits);
    if (!value) return false;
    found.value = value.value();
    found.numeral = {at_, begin + number.length};
    found.unit = "%";
    end_ = begin + number.length;
    return true;
  }

  /// 余, 多: more than the number says.
  void take_more(QuantityMatch& found) {
    const std::size_t i = text_.skip_spaces(end_);
    if (text_[i] != U'余' && text_[i] != U'多') return;
    if (i > end_ + 1) return;
    found.qualifier = Qualifier::about_more;
    end_ = i + 1;
  }

  bool take_unit(bool plain_chinese, std::size_t scale_begin, std::size_t scale, QuantityMatch& found) {
    if (found.unit.empty()) {
      const std::size_t begin = text_.skip_spaces(end_);
      if (begin > end_ + 3) return false;
      const Words& units = plain_chinese ? text_.vocabulary().chinese_units : text_.vocabulary().units;
      const std::size_t length = units.at(text_.all(), begin);
      if (length == 0 || text_.vocabulary().not_counted.at(text_.all(), begin) != 0) return false;
      found.unit = (scale != 0 ? text_.dense({scale_begin, scale_begin + scale}) : std::string()) +
                   regular_unit(text_.dense({begin, begin + length}));
      end_ = begin + length;
      if (!found.qualifier && text_[end_] == U'余') {
        found.qualifier = Qualifier::about_more;
        ++end_;
      }
    }
    for (const QualifierWord& after : text_.vocabulary().after) {
      if (!text_.starts(end_, after.word)) continue;
      if (!found.qualifier) found.qualifier = after.qualifier;
      end_ += after.word.size();
      break;
    }
    return true;
  }

  static std::string regular_unit(const std::string& unit) { return unit == "％" ? "%" : unit; }

  /// Whether a Chinese numeral counts real things: not 四个方面, 三个环节, 第二次, 千家万户, 一系列.
  bool counts(const QuantityMatch& found, bool qualified) const {
    if (found.unit == "%") return true;
    const char32_t first = text_[at_];
    const bool bare_power = found.numeral.size() == 1 && (first == U'百' || first == U'千' || first == U'万');
    if (bare_power && !qualified) return false;
    if (found.value == *Decimal::of(1)) return false;
    const char32_t next = text_[text_.skip_spaces(end_)];
    if (is_chinese_numeral(next) || next == U'万') return false;
    return text_.vocabulary().structural.at(text_.all(), end_) == 0;
  }

  /// A qualifier before the number; the quantity then begins with it.
  std::optional<Qualifier> qualifier_before() {
    std::size_t begin = at_;
    while (begin > from_ && is_space(text_[begin - 1])) --begin;
    for (const QualifierWord& before : text_.vocabulary().before) {
      const std::size_t size = before.word.size();
      if (begin < from_ + size || !text_.starts(begin - size, before.word)) continue;
      if (text_.vocabulary().no_approximation.before(text_.all(), begin) != 0) return std::nullopt;
      begin_ = begin - size;
      return before.qualifier;
    }
    return std::nullopt;
  }

  IndicatorNature nature_of(QuantityMatch& found) const {
    found.span.begin = std::min(found.span.begin, begin_);
    const std::size_t clause = clause_begin();
    const std::u32string_view before = text_.view({clause, found.span.begin});
    const std::u32string_view after = text_.view({end_, end_ + 4});
    if (text_.vocabulary().plan_parts.begins(after)) return IndicatorNature::structure;
    if (text_.vocabulary().norm_words.in(before.size() > 8 ? before.substr(before.size() - 8) : before) ||
        after.substr(0, 2) == U"标准")
      return IndicatorNature::norm;
    return IndicatorNature::result;
  }

  std::size_t clause_begin() const {
    std::size_t begin = at_;
    while (begin > from_ && at_ - begin < 40 && !ends_clause(text_[begin - 1]) && text_[begin - 1] != U'、') --begin;
    return begin;
  }

  const Glyphs& text_;
  std::size_t at_;
  std::size_t from_;
  std::size_t end_ = 0;
  std::size_t begin_ = static_cast<std::size_t>(-1);
};

/// 未发生一起, 无一起: none.
QuantityMatch negated(const Glyphs& text, std::size_t at, std::size_t from) {
  if (text[at] != U'一' && !(text[at] == U'1' && !is_digit(text[at + 1]))) return {};
  constexpr std::u32string_view cases = U"起例件宗次";
  if (cases.find(text[at + 1]) == std::u32string_view::npos) return {};
  if (text.vocabulary().negations.before(text.all(), at) == 0 || at <= from) return {};
  QuantityMatch found;
  found.span = found.numeral = {at, at + 1};
  found.span.end = at + 2;
  found.unit = text.dense({at + 1, at + 2});
  return found;
}

}  // namespace

QuantityMatch match_quantity(const Glyphs& text, std::size_t at, std::size_t from) {
  if (QuantityMatch none = negated(text, at, from); !none.span.empty()) return none;
  const char32_t prev = at > from ? text[at - 1] : U'\n';
  // 第17期, A4, 7×24, 1-8-26: parts of names and codes.
  if (prev == U'第' || is_latin(prev) || prev == U'×' || prev == U'*' || prev == U'·') return {};
  // 数十次, 几百人 are no numbers; 十二 is read from its begin.
  if (!is_digit(text[at]) && (is_chinese_numeral(prev) || prev == U'万' || prev == U'几' || prev == U'数')) return {};
  QuantityMatch found = Reader(text, at, from).read();
  if (found.span.empty()) return {};
  // 24小时 is said of a service that never closes.
  if (found.unit == "小时" && text.dense(found.numeral) == "24") return {};
  return found;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
