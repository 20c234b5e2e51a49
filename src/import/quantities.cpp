#include "import/quantities.hpp"

#include "import/numerals.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using model::Qualifier;

/// Takes the number apart in the order that it is printed in: numeral, 余, scale, 余, unit, 余, 以上.
class Reader {
 public:
  Reader(const Glyphs& text, std::size_t at, std::size_t from)
      : text_(text), words_(text.vocabulary()), at_(at), from_(from), chinese_(!is_digit(text[at])) {}

  QuantityMatch read() {
    QuantityMatch found;
    if (!take_numeral(found)) return {};
    const auto before = qualifier_before();
    take_more(found);
    const bool range = take_second_numeral();
    const std::size_t scale_at = text_.skip_spaces(end_);
    const std::size_t scale = found.unit.empty() ? scale_length(scale_at) : 0;
    if (scale != 0) {
      end_ = scale_at + scale;
      take_more(found);
    }
    // A Chinese numeral with a qualifier counts whatever the unit: 近千条, 百余件.
    const bool plain_chinese = chinese_ && !found.qualifier && !before;
    if (!take_unit(plain_chinese, {scale_at, scale_at + scale}, found)) return {};
    if (!counts(found, plain_chinese, scale != 0)) return {};
    take_behind(found);
    found.span = {begin_, end_};
    if (before) found.qualifier = before;
    if (!range && take_second_quantity(found)) return as_range(std::move(found));
    if (range) return as_range(std::move(found));
    found.nature = nature_of(text_, found, from_);
    return found;
  }

 private:
  bool take_numeral(QuantityMatch& found) {
    begin_ = at_;
    if (rate_in_words(found, U"百分之", "%") || rate_in_words(found, U"千分之", "‰")) return true;
    const Numeral number = chinese_ ? chinese_numeral(text_, at_) : arabic_numeral(text_, at_);
    return take(number, at_, found);
  }

  bool take(const Numeral& number, std::size_t begin, QuantityMatch& found) {
    if (number.length == 0) return false;
    auto value = Decimal::from_wire(number.digits);
    if (!value) return false;
    found.value = value.value();
    found.numeral = {at_, begin + number.length};
    if (number.broken)
      found.confidence = Confidence::unsure;
    else if (chinese_)
      found.confidence = Confidence::likely;
    end_ = found.numeral.end;
    return true;
  }

  /// 百分之三十五, 百分之百, 千分之三.
  bool rate_in_words(QuantityMatch& found, std::u32string_view words, const char* unit) {
    if (!text_.starts(at_, words)) return false;
    const std::size_t begin = at_ + words.size();
    const Numeral number = is_digit(text_[begin]) ? arabic_numeral(text_, begin) : chinese_numeral(text_, begin);
    if (!take(number, begin, found)) return false;
    found.unit = unit;
    return true;
  }

  /// 余, 多, +: more than the number says.
  void take_more(QuantityMatch& found) {
    const std::size_t i = text_.skip_spaces(end_);
    if (text_[i] != U'余' && text_[i] != U'多' && !(text_[i] == U'+' && i == end_ && !chinese_)) return;
    if (i > end_ + 1) return;
    found.qualifier = Qualifier::about_more;
    end_ = i + 1;
  }

  /// 万, 亿 and the like; in 千伏 the 千 belongs to the unit.
  std::size_t scale_length(std::size_t at) const {
    return words_.units.at(text_.all(), at) == 0 ? words_.scales.at(text_.all(), at) : 0;
  }

  static bool joins_range(char32_t c) { return c == U'至' || c == U'到' || c == U'-' || c == U'~'; }

  /// Where the second end of a range begins behind `end_`, or 0. 从3件到8件 tells of a change.
  std::size_t second_end() const {
    if (!joins_range(text_[end_])) return 0;
    const char32_t before = begin_ > from_ ? text_[begin_ - 1] : U'\n';
    if (before == U'从' || before == U'由' || before == U'自') return 0;
    std::size_t second = end_ + 1;
    while (text_[second] == U'-') ++second;
    return chinese_ == is_chinese_numeral(text_[second]) && chinese_ != is_digit(text_[second]) ? second : 0;
  }

  std::size_t numeral_end(std::size_t at) const {
    return at + (chinese_ ? chinese_numeral(text_, at) : arabic_numeral(text_, at)).length;
  }

  /// 3至5次, 5-10个工作日.
  bool take_second_numeral() {
    const std::size_t second = second_end();
    if (second == 0) return false;
    const std::size_t end = numeral_end(second);
    if (end == second || joins_range(text_[end])) return false;
    end_ = end;
    return true;
  }

  /// 3%至5%, 1000元至5000元: the second end says the unit again.
  bool take_second_quantity(const QuantityMatch& found) {
    const std::size_t second = second_end();
    if (second == 0) return false;
    std::size_t end = text_.skip_spaces(numeral_end(second));
    if (end == second) return false;
    end += words_.scales.at(text_.all(), end);
    const std::size_t unit = unit_at(text_, end, false);
    const std::string& whole = found.unit;
    const std::string last = text_.dense({end, end + unit});
    if (unit == 0 || whole.size() < last.size() || whole.compare(whole.size() - last.size(), last.size(), last) != 0)
      return false;
    end_ = end + unit;
    return true;
  }

  /// A range prescribes; as a quantity it says no more than its lower end.
  QuantityMatch as_range(QuantityMatch found) const {
    found.span.end = end_;
    found.qualifier = Qualifier::at_least;
    found.nature = model::IndicatorNature::norm;
    found.confidence = Confidence::unsure;
    return found;
  }

  bool take_unit(bool plain_chinese, Span scale, QuantityMatch& found) {
    if (!found.unit.empty()) return true;
    const std::size_t begin = text_.skip_spaces(end_);
    const std::size_t length = begin > end_ + 3 ? 0 : unit_at(text_, begin, plain_chinese);
    const std::string power = text_.dense(scale);
    if (length == 0) {
      // 投资16.4亿, 浏览量120万: the power alone, where no other word follows that it could belong to.
      if (scale.empty() || plain_chinese || !is_power_of_myriads(text_[scale.end - 1])) return false;
      found.unit = power;
      found.confidence = std::max(found.confidence, Confidence::likely);
      return true;
    }
    found.unit = power + regular(text_.dense({begin, begin + length}));
    end_ = begin + length;
    if (!found.qualifier && text_[end_] == U'余') {
      found.qualifier = Qualifier::about_more;
      ++end_;
    }
    return true;
  }

  static std::string regular(const std::string& unit) { return unit == "％" || unit == "﹪" ? "%" : unit; }

  void take_behind(QuantityMatch& found) {
    const auto after = words_.after.at(text_.all(), end_);
    if (after.length == 0) return;
    if (!found.qualifier) found.qualifier = after.meaning;
    end_ += after.length;
  }

  /// Whether a number counts real things: not 四个方面, 三个环节, 千家万户, 一系列, 二次供水, 零件.
  bool counts(const QuantityMatch& found, bool plain_chinese, bool scaled) const {
    if (found.unit == "%" || found.unit == "‰") return true;
    if (words_.discourse.at(text_.all(), end_) != 0) return false;
    if (!chinese_) return true;
    const char32_t first = text_[at_];
    const bool single = found.numeral.size() == 1;
    const bool bare_power = first == U'百' || first == U'千' || is_power_of_myriads(first);
    if (single && bare_power && plain_chinese) return false;
    // 两 counts, 二 ranks; 一场 only says that there was one.
    if (first == U'零' || first == U'〇') return single && counts_none(found.unit);
    if (single && first == U'二' && plain_chinese && !scaled) return false;
    if (found.value == *Decimal::of(1) && !scaled) return false;
    const char32_t next = text_[text_.skip_spaces(end_)];
    if (is_chinese_numeral(next) || next == U'万' || next == U'“') return false;
    if (plain_chinese && words_.slogan_verbs.before(text_.all(), begin_) != 0) return false;
    return !is_structural(found.unit) && !counts_off_discourse();
  }

  /// 事故零起; not 零件.
  static bool counts_none(const std::string& unit) { return unit == "起" || unit == "例" || unit == "宗"; }

  /// 三项制度, 四个意识, 三个不; not 两起不予处罚.
  bool is_structural(const std::string& unit) const {
    const std::size_t length = words_.structural.at(text_.all(), end_);
    if (unit == "个" || unit == "张" || unit == "本") return length != 0;
    constexpr std::u32string_view both = U"都均皆";
    // 两项都, 两项合计: what was just told, once more.
    return (unit == "项" || unit == "条") && (length > 1 || both.find(text_[end_]) != std::u32string_view::npos);
  }

  /// 五个法定程序, 三个重点方面: what is counted ends in a word of the discourse.
  bool counts_off_discourse() const {
    constexpr std::size_t longest = 6;
    std::size_t end = end_;
    while (end < end_ + longest && is_han(text_[end])) ++end;
    return !is_han(text_[end]) && words_.discourse.ends(text_.view({end_, end}));
  }

  /// A qualifier before the number; the quantity then begins with it.
  std::optional<Qualifier> qualifier_before() {
    std::size_t begin = at_;
    while (begin > from_ && is_space(text_[begin - 1])) --begin;
    const auto before = words_.before.before(text_.view({from_, begin}), begin - from_);
    if (before.length == 0 || words_.no_approximation.before(text_.all(), begin) != 0) return std::nullopt;
    begin_ = begin - before.length;
    return before.meaning;
  }

  const Glyphs& text_;
  const Lexicon& words_;
  std::size_t at_;
  std::size_t from_;
  bool chinese_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

/// 未发生一起, 无一起: none.
QuantityMatch negated(const Glyphs& text, std::size_t at, std::size_t from) {
  if (text[at] != U'一' && !(text[at] == U'1' && !is_digit(text[at + 1]))) return {};
  constexpr std::u32string_view cases = U"起例件宗次名人家户封笔份";
  const std::size_t unit = text.skip_spaces(at + 1);
  if (cases.find(text[unit]) == std::u32string_view::npos || unit > at + 2) return {};
  if (at <= from || text.vocabulary().negations.before(text.all(), at) == 0) return {};
  // 无一例外, 无一次性…
  if (text.vocabulary().not_counted.at(text.all(), unit) > 1) return {};
  QuantityMatch found;
  found.numeral = {at, at + 1};
  found.span = {at, unit + 1};
  found.unit = text.dense({unit, unit + 1});
  return found;
}

/// 24小时, 365天 of a service that never closes; 八小时之外; 15分钟服务圈.
bool is_fixed_time(const Glyphs& text, const QuantityMatch& found) {
  const std::string number = text.dense(found.numeral);
  if ((found.unit == "小时" && number == "24") || (found.unit == "天" && number == "365")) return true;
  if (found.unit != "小时" && found.unit != "分钟" && found.unit != "公里") return false;
  const std::u32string_view behind = text.view({found.span.end, found.span.end + 8});
  return behind.substr(0, 1) == U"外" || behind.substr(0, 2) == U"之外" ||
         behind.substr(0, behind.find_first_of(U",。;、\n")).find(U'圈') != std::u32string_view::npos;
}

}  // namespace

QuantityMatch match_quantity(const Glyphs& text, std::size_t at, std::size_t from) {
  if (QuantityMatch none = negated(text, at, from); !none.span.empty()) return none;
  if (is_part_of_name(text, at, from)) return {};
  QuantityMatch found = Reader(text, at, from).read();
  if (found.span.empty() || is_fixed_time(text, found)) return {};
  return found;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
