#include "import/defect_screen.hpp"

#include "import/defect_screen_tables.hpp"
#include "import/glyphs.hpp"
#include "import/person_names.hpp"
#include "import/text_signs.hpp"

#include <algorithm>
#include <limits>
#include <optional>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using namespace screen;
using signs::is_figure;

/// Of what is not understood, nothing is ruled out.
constexpr unsigned everything = suspicion::all | sign::all;

bool in(std::u32string_view set, char16_t unit) { return set.find(unit) != set.npos; }
bool is_blank(char16_t unit) { return unit == u' ' || unit == 0x3000; }
/// A Chinese character in either form of glyphs.
bool is_character(char16_t unit) { return is_han(unit) || unit == 0x25CB; }
bool opens_number(char16_t unit) { return in(U"〔[({【（", unit); }
bool closes_number(char16_t unit) { return in(U"〕])}】）", unit); }

/// Looks at one text. Each step asks for less than its finder does, and never for more.
class Screen {
 public:
  explicit Screen(const scan::UnitText& text)
      : text_(text), trimmed_(text.size() != 0 && (is_blank(text[0]) || is_blank(text[text.size() - 1]))) {}

  unsigned run() {
    Carry before;
    for (std::size_t at = 0; at < text_.size() && found_ != everything; at += 64) take(at, before);
    if (is_open()) found_ |= suspicion::balance;
    if (spaced_number_ && number_) found_ |= suspicion::figures;
    if (found_ != everything) look_for_repeats();
    return found_;
  }

 private:
  /// What the last units of the 64 before were.
  struct Carry {
    std::uint64_t mark = 0;
    std::uint64_t before_name = 0;
    std::uint64_t opening = 0;
    std::uint64_t digits = 0;  ///< of all 64
  };
  /// 0 for ( ), 1 for 《》, 2 for 【】, 3 for “”.
  static constexpr std::size_t kinds = 4;
  static constexpr int most_open = 16;

  static constexpr unsigned bit(unsigned of_class) { return of_class <= 1 ? 0 : 1 + bit(of_class >> 1U); }

  void take(std::size_t at, Carry& carry) {
    const scan::UnitMasks masks = text_.masks(at);
    const auto of = [&masks](unsigned of_class) { return masks.of[bit(of_class)]; };
    const std::uint64_t marks = of(mark);
    const std::uint64_t behind_names = of(before_name);
    const std::uint64_t openings = of(opening);
    const std::uint64_t digits = of(digit);
    if ((marks & ((marks << 1U) | carry.mark)) != 0) found_ |= suspicion::slips;
    // Of eleven digits in a row, six are in these 64 or in the next ones.
    const std::uint64_t two = digits & (digits >> 1U);
    const std::uint64_t four = two & (two >> 2U);
    if (const std::uint64_t six = four & (two >> 4U); six != 0) each(six, at, &Screen::long_number);
    each(of(special), at, &Screen::candidate);
    each(of(pair), at, &Screen::bracket);
    each(of(surname) & ((behind_names << 1U) | carry.before_name), at, &Screen::name);
    each(digits & ((openings << 1U) | carry.opening), at, &Screen::year);
    const auto behind = [&](unsigned by) { return (digits << by) | (carry.digits >> (64 - by)); };
    each(digits & behind(1) & behind(2) & behind(3), at, &Screen::four_figures);
    each(of(counting), at, &Screen::count);
    carry = {marks >> 63U, behind_names >> 63U, openings >> 63U, digits};
  }

  void each(std::uint64_t places, std::size_t at, void (Screen::*look)(std::size_t)) {
    for (; places != 0; places &= places - 1) (this->*look)(at + scan::trailing_zeros(places));
  }

  char16_t at(std::size_t i) const { return text_[i]; }
  char16_t back(std::size_t i, std::size_t by = 1) const { return i >= by ? text_.before(i, by) : u'\n'; }

  bool is_open() const {
    return std::any_of(std::begin(open_), std::end(open_), [](int open) { return open != 0; });
  }

  void bracket(std::size_t i) {
    const char16_t unit = at(i);
    switch (unit) {
      case u'(':
      case u'（':
        return opened(0);
      case u'《':
        found_ |= sign::citation;
        return opened(1);
      case u'【':
        return opened(2);
      case u'“':
        if (signs::quotes_number(text_, i)) found_ |= sign::announcement;
        return opened(3);
      case u'「':
        return opened(3);
      case u')':
      case u'）':
        return closed(0);
      case u'》':
        return closed(1);
      case u'】':
        return closed(2);
      default:
        return closed(3);
    }
  }
  void opened(std::size_t kind) {
    if (++open_[kind] > most_open) found_ |= suspicion::balance;
  }
  void closed(std::size_t kind) {
    if (--open_[kind] >= 0) return;
    found_ |= suspicion::balance;
    open_[kind] = 0;
  }

  /// Whether the figure at `i` is one of so many as a telephone number has. No more of a row are looked at.
  void long_number(std::size_t i) {
    constexpr std::size_t fewest = 11;
    std::size_t begin = i;
    while (begin > 0 && i - begin < fewest - 1 && is_figure(back(begin))) --begin;
    std::size_t end = i;
    while (end < begin + fewest && is_figure(at(end))) ++end;
    if (end - begin == fewest) found_ |= suspicion::personal;
  }

  void four_figures(std::size_t i) {
    if (signs::runs_into_year(text_, i)) found_ |= sign::year_span;
  }
  void count(std::size_t i) {
    if (signs::numbers_clause(text_, i)) found_ |= sign::chain;
  }
  void colon(std::size_t i) {
    if (signs::announces(text_, i)) found_ |= sign::announcement;
  }

  /// The year of a document number, in brackets that are not 〔〕: [2024]5号.
  void year(std::size_t i) { year(i, back(i)); }
  void year(std::size_t i, char16_t open) {
    number_ = true;
    for (std::size_t k = i; k < i + 4; ++k)
      if (!is_figure(at(k))) return;
    const std::size_t closing = past_blanks(i + 4);
    if (!closes_number(at(closing)) || (open == u'〔' && at(closing) == u'〕')) return;
    const char16_t next = at(past_blanks(closing + 1));
    if (is_figure(next) || next == u'第') found_ |= suspicion::figures;
  }
  std::size_t past_blanks(std::size_t i) const {
    while (is_blank(at(i))) ++i;
    return i;
  }

  /// A family name behind what tells of a person: whether a given name can follow.
  void name(std::size_t i) {
    const char16_t given = at(i + 1);
    if (!is_character(given) || in(person_names::no_names, given)) return;
    if (may_follow_name(i + 2) || (is_character(at(i + 2)) && may_follow_name(i + 3))) found_ |= suspicion::persons;
  }
  bool may_follow_name(std::size_t i) const {
    const char16_t unit = folded(at(i));
    return i >= text_.size() || is_blank(at(i)) || in(person_names::behind_names, unit) ||
           title_starts.find(unit) != title_starts.npos;
  }

  void candidate(std::size_t i) {
    const char16_t unit = at(i);
    if (unit < 0x80) return ascii(i, unit);
    switch (unit) {
      case 0x3000:
        return blank(i);
      case u'：':
        return colon(i);
      case u'余':
      case u'多':
        more(i);
        break;
      case u'约':
        about(i);
        break;
      case u'近':
        figure_behind(i + 1);
        break;
      case u'左':
        if (at(i + 1) == u'右') figure_before(i);
        break;
      case u'下':
        if (back(i) == u'上') figure_before(i - 1);
        break;
      case u'令':
        number_ = number_ || is_blank(at(i + 1)) || is_figure(at(i + 1)) || at(i + 1) == u'第';
        break;
      case u'★':
      case u'☆':
        found_ |= suspicion::secrecy;
        break;
      case u'□':
        found_ |= suspicion::foreign;
        break;
      default:
        if (!word(i, unit)) found_ = everything;
        return;
    }
    word(i, unit);
  }

  /// Looks at the words that have this character for an anchor; false where there is none.
  bool word(std::size_t i, char16_t unit) {
    const Anchored* const first = words.anchored_at(unit);
    for (const Anchored* next = first; next != nullptr && next != words.end() && next->unit() == unit; ++next)
      if (i >= next->anchor && stands(next->word, i - next->anchor)) told(*next, i - next->anchor);
    return first != nullptr;
  }
  /// A line that may hold a mark of secrecy alone.
  bool is_short() const {
    constexpr std::size_t longest_mark_line = 24;
    return text_.size() <= longest_mark_line || trimmed_;
  }
  bool stands(std::u16string_view word, std::size_t begin) const {
    for (std::size_t k = 0; k < word.size(); ++k)
      if (folded(at(begin + k)) != word[k]) return false;
    return true;
  }
  void told(const Anchored& word, std::size_t begin) {
    // In a longer text these are words like others, unless they are set off.
    if (word.suspicion == suspicion::secrecy && !is_short() && back(begin) != u'【') return;
    found_ |= word.suspicion;
  }

  void blank(std::size_t i) {
    if (is_short() && of_text(&Screen::ends_as_level, ends_as_level_)) found_ |= suspicion::secrecy;
    const char16_t before = back(i);
    const char16_t behind = at(i + 1);
    if (is_character(before) && is_character(behind) && of_text(&Screen::is_sentence, is_sentence_))
      found_ |= suspicion::slips;
    const auto belongs = [](char16_t unit) { return is_figure(unit) || opens_number(unit) || closes_number(unit); };
    if (belongs(before) || belongs(behind) || in(U"令第", before) || in(U"第号", behind)) spaced_number_ = true;
    if (opens_number(before) && is_figure(at(past_blanks(i)))) year(past_blanks(i), before);
  }

  /// What holds of the whole text, looked for once: a text may have as many blanks as it likes.
  bool of_text(bool (Screen::*look)() const, std::optional<bool>& known) const {
    if (!known) known = (this->*look)();
    return *known;
  }
  bool is_sentence() const {
    for (std::size_t i = 0; i < text_.size(); ++i)
      if (in(U"。；;", at(i))) return true;
    return false;
  }
  /// 机 密: in a line of its own.
  bool ends_as_level() const {
    std::size_t end = text_.size();
    while (is_blank(back(end))) --end;
    return back(end) == u'密';
  }

  /// Whether a half-width mark stands as if it were in Chinese text.
  bool in_chinese(std::size_t i, char16_t unit) const {
    const char16_t before = back(i);
    const char16_t behind = at(i + 1);
    if (unit == u'(') return is_character(behind);
    if (unit == u')') return is_character(before);
    if (!is_character(before) && !is_character(behind)) return false;
    const bool follows = is_character(before) || in(U"”》)）〕】’」", before);
    return follows && (is_character(behind) || in(U"“《(（〔【‘「", behind) || past_blanks(i + 1) >= text_.size());
  }

  void ascii(std::size_t i, char16_t unit) {
    switch (unit) {
      case u' ':
        return blank(i);
      case u':':
        colon(i);
        if (in_chinese(i, unit)) found_ |= suspicion::half_width;
        break;
      case u'!':
      case u',':
      case u';':
      case u'?':
      case u'(':
      case u')':
        if (in_chinese(i, unit)) found_ |= suspicion::half_width;
        break;
      case u'.':
        if (is_latin(at(i + 1))) found_ |= suspicion::foreign;
        break;
      case u'{':
      case u'|':
        found_ |= suspicion::foreign;
        break;
      case u'_':
        if (at(i + 1) == u'_' || (is_character(back(i)) && is_character(at(i + 1)))) found_ |= suspicion::foreign;
        break;
      case u'*':
      case u'x':
      case u'X':
        if (at(i + 1) == unit || in(U"年〕月日号", at(i + 1)) || at(i + 1) >= 0xFF00) found_ |= suspicion::foreign;
        break;
      default:
        if (unit < 0x20 || unit == 0x7F) found_ = everything;
        break;
    }
    word(i, unit);
  }

  /// 1236余: a figure that is exact, told as rounded.
  void more(std::size_t i) {
    std::size_t end = i;
    while (is_blank(back(end))) --end;
    if (digits_before(end) >= 3 && back(end) != u'0') found_ |= suspicion::figures;
  }
  /// How many digits of a number end before `end`, commas between them left out.
  std::size_t digits_before(std::size_t end) const {
    std::size_t digits = 0;
    for (; is_figure(back(end)) || (digits > 0 && in(U",，", back(end))); --end)
      digits += is_figure(back(end)) ? 1U : 0U;
    return digits;
  }

  /// 约, which qualifies nothing where it ends another word: 预约1236件.
  void about(std::size_t i) {
    if (in(U"为达有", at(i + 1)))
      figure_behind(i + 2);
    else if (!in(U"预签履违", back(i)))
      figure_behind(i + 1);
  }

  /// 约1236: such a figure behind a word.
  void figure_behind(std::size_t i) {
    i = past_blanks(i);
    std::size_t digits = 0;
    for (; is_figure(at(i)) || (digits > 0 && in(U",，", at(i))); ++i) digits += is_figure(at(i)) ? 1U : 0U;
    if (digits >= 4) found_ |= suspicion::figures;
  }

  /// 1236名左右: such a figure before a word and its unit.
  void figure_before(std::size_t i) {
    constexpr std::size_t longest_unit = 40;
    std::size_t passed = 0;
    for (; i > 0 && passed < longest_unit; --i) {
      passed += is_blank(back(i)) ? 0U : 1U;
      if (is_figure(back(i)) && digits_before(i) >= 4) found_ |= suspicion::figures;
    }
  }

  void look_for_repeats() {
    for (std::size_t at = 0; at < text_.size(); at += 32) {
      std::uint64_t places = text_.repeats(at);
      // The line ends behind the text are all the same.
      if (text_.size() - at < 32) places &= (std::uint64_t{1} << (text_.size() - at)) - 1;
      for (; places != 0; places &= places - 1)
        if (is_repeated(at + scan::trailing_zeros(places))) {
          found_ |= suspicion::repeated;
          return;
        }
    }
  }
  bool is_repeated(std::size_t i) const {
    if (at(i) == at(i + 1) && at(i) == u'的') return true;
    constexpr std::size_t longest = 8;
    for (std::size_t length = 2; length <= longest; ++length) {
      std::size_t same = 0;
      while (same < length && at(i + same) == at(i + length + same) && is_character(at(i + same))) ++same;
      if (same == length) return true;
    }
    return false;
  }

  const scan::UnitText& text_;
  unsigned found_ = suspicion::none;
  int open_[kinds] = {};
  bool trimmed_;  ///< white space around the text
  std::optional<bool> is_sentence_;
  std::optional<bool> ends_as_level_;
  bool number_ = false;         ///< something like a document number
  bool spaced_number_ = false;  ///< a space that may be in one
};

}  // namespace

namespace {

unsigned screened(std::string_view text, const scan::UnitForm& form) {
  return Screen(scan::UnitText(text, classes, form)).run();
}

const scan::UnitForm& best_form() {
  const scan::UnitForm* wide = scan::wide_units();
  return wide != nullptr ? *wide : scan::portable_units;
}

}  // namespace

unsigned suspicions_of(std::string_view text, const scan::UnitForm& form) {
  return screened(text, form) & suspicion::all;
}

unsigned suspicions_of(std::string_view text) { return suspicions_of(text, best_form()); }

unsigned suspicions_and_signs_of(std::string_view text) { return screened(text, best_form()); }

}  // namespace importer::detail
FAZHI_END_NAMESPACE
