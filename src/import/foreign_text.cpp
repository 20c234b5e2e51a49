#include "import/defects.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

bool is_joint(char32_t c) { return c == U'_' || c == U'¥' || c == U'￥'; }
bool is_site_character(char32_t c) { return is_latin(c) || is_digit(c) || c == U'.' || c == U'-'; }

/// The run of characters that no punctuation divides, around a place.
Span unbroken(const Glyphs& text, std::size_t at, Span line) {
  const auto inside = [&text](std::size_t i) { return is_han(text[i]) || is_latin(text[i]) || is_joint(text[i]); };
  constexpr std::size_t reach = 40;
  Span run{at, at};
  while (run.begin > line.begin && at - run.begin < reach && inside(run.begin - 1)) --run.begin;
  while (run.end < line.end && run.end - at < reach && inside(run.end)) ++run.end;
  return run;
}

/// The address of a site that begins at `at`: abc.com, www.abc.net.
std::size_t address_end(const Glyphs& text, std::size_t at, Span line) {
  std::size_t end = at;
  while (end < line.end && is_site_character(text[end])) ++end;
  while (end > at && (text[end - 1] == U'.' || text[end - 1] == U'-')) --end;
  std::size_t point = end;
  while (point > at && text[point - 1] != U'.') --point;
  if (point <= at + 1 || !is_latin(text[at])) return at;
  return text.vocabulary().site_endings.is(text.view({point, end})) ? end : at;
}

/// A site that no agency keeps, named inside a sentence and not as an address.
bool is_foreign_site(const Glyphs& text, Span site, Span line) {
  constexpr std::size_t reach = 8;
  const std::size_t from = site.begin > line.begin + reach ? site.begin - reach : line.begin;
  if (site.begin > line.begin && (text[site.begin - 1] == U'@' || text[site.begin - 1] == U'/')) return false;
  if (text.vocabulary().site_labels.in(text.view({from, site.begin}))) return false;
  const std::u32string_view name = text.view(site);
  return name.find(U"gov.") == name.npos && name.find(U"edu.") == name.npos && name.find(U"org.cn") == name.npos;
}

/// Whether the clause tells of such sites as what was acted against: 关停…, 查处…. Sound reports do.
bool is_acted_against(const Glyphs& text, std::size_t at, Span line) {
  constexpr std::size_t reach = 20;
  constexpr std::u32string_view ends = U"。;!?";
  std::size_t begin = at;
  while (begin > line.begin && at - begin < reach && ends.find(text[begin - 1]) == ends.npos) --begin;
  const std::u32string_view before = text.view({begin, at});
  constexpr std::u32string_view acts[] = {U"查处", U"打击", U"关停", U"整治", U"非法", U"虚开", U"取缔", U"捣毁",
                                          U"查获", U"侦破", U"破获", U"治理", U"违法", U"违规", U"清理", U"封堵",
                                          U"处置", U"抓获", U"涉嫌", U"防范", U"禁止", U"严禁", U"打掉", U"清查"};
  return std::any_of(std::begin(acts), std::end(acts),
                     [before](std::u32string_view act) { return before.find(act) != before.npos; });
}

/// A word of a betting or adult site; common words of sites count only beside marks that join words into addresses.
std::size_t advertising(const Glyphs& text, std::size_t i, Span line, DefectList& found) {
  const char32_t c = text[i];
  if (is_joint(c) && i > line.begin && i + 1 < line.end && is_han(text[i - 1]) && is_han(text[i + 1])) {
    const Span run = unbroken(text, i, line);
    const std::u32string_view words = text.view(run);
    // One such mark alone may be a slip of the keys.
    const bool told =
        text.vocabulary().advertising.in(words) ||
        (text.vocabulary().site_words.in(words) && std::count_if(words.begin(), words.end(), is_joint) > 1);
    found.add(run, DefectKind::injected_advertising, told ? Confidence::certain : Confidence::likely);
    return run.end;
  }
  if (const std::size_t brand = text.vocabulary().advertising.at(text.all(), i); brand != 0) {
    const Span run = unbroken(text, i, line);
    const std::u32string_view words = text.view(run);
    const bool joined = std::any_of(words.begin(), words.end(), is_joint);
    const Span told = joined ? run : Span{i, i + brand};
    if (!joined && is_acted_against(text, i, line)) return told.end;
    found.add(told, DefectKind::injected_advertising, joined ? Confidence::certain : Confidence::likely);
    return told.end;
  }
  if (!is_latin(c) || (i > line.begin && is_site_character(text[i - 1]))) return i;
  const std::size_t end = address_end(text, i, line);
  const bool in_prose = (i > line.begin && is_han(text[i - 1])) || is_han(text[end]);
  if (end == i || !in_prose || !is_foreign_site(text, {i, end}, line)) return i;
  found.add({i, end}, DefectKind::injected_advertising, Confidence::likely);
  return end;
}

bool is_private(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }
/// Lines that people draw with: rules, frames and trees. Those of two weights in one sign nobody types.
bool is_ruling(char32_t c) {
  constexpr std::u32string_view plain = U"┌┏┐┓└┗┘┛├┣┤┫┬┳┴┻┼╋";
  return (c >= 0x2500 && c <= 0x250B) || (c >= 0x254C && c <= 0x257F) || plain.find(c) != plain.npos;
}
/// Odd box drawing and phonetic letters, which broken text shows among characters.
bool is_debris(char32_t c) { return (c >= 0x2500 && c <= 0x259F && !is_ruling(c)) || (c >= 0x3105 && c <= 0x312F); }
/// What UTF-8 shows when it is read as a Western code page: letters, and marks among them.
bool is_western_letter(char32_t c) { return c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7; }
bool is_western(char32_t c) { return (c >= 0xA1 && c <= 0x17F) || c == 0x20AC || c == 0x2C6 || c == 0x2DC; }

std::size_t garbled(const Glyphs& text, std::size_t i, Span line, DefectList& found) {
  constexpr std::size_t western_run = 3;
  std::size_t end = i;
  while (end < line.end && (text[end] == 0xFFFD || is_private(text[end]))) ++end;
  if (end == i)
    if (const std::size_t word = text.vocabulary().garbled.at(text.all(), i); word != 0) end = i + word;
  if (end == i && is_debris(text[i]) &&
      ((i > line.begin && is_han(text[i - 1]) && is_debris(text[i + 1])) || is_han(text[i + 1]))) {
    while (end < line.end && (is_debris(text[end]) || (is_han(text[end]) && is_debris(text[end + 1])))) ++end;
  }
  if (end == i) {
    std::size_t letters = 0;
    while (is_western_letter(text[i]) && end < line.end && is_western(text[end]))
      letters += is_western_letter(text[end++]) ? 1U : 0U;
    if (end - i < western_run || letters < 2) end = i;
  }
  if (end > i) found.add({i, end}, DefectKind::garbled);
  return end;
}

/// (yīng) behind a character.
std::size_t pinyin(const Glyphs& text, std::size_t i, Span line, DefectList& found) {
  constexpr std::size_t longest = 7;
  constexpr std::u32string_view toned = U"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
  if (text[i] != U'(' || i == line.begin || !is_han(text[i - 1])) return i;
  bool tone = false;
  std::size_t end = i + 1;
  for (; end < line.end && end - i <= longest; ++end) {
    const bool is_toned = toned.find(text[end]) != toned.npos;
    if (!is_toned && !(text[end] >= U'a' && text[end] <= U'z') && text[end] != U'ü') break;
    tone = tone || is_toned;
  }
  if (!tone || text[end] != U')') return i;
  found.add({i, end + 1}, DefectKind::pinyin_annotation, Confidence::certain, "");
  return end + 1;
}

bool is_cross(char32_t c) { return c == U'x' || c == U'X' || c == U'×' || c == U'*'; }

/// {{name}}, ${name}, {单位名称}: what a program was to fill in. Code has other marks in it.
std::size_t template_blank(const Glyphs& text, std::size_t i, Span line, DefectList& found) {
  constexpr std::size_t longest = 32;
  const std::size_t open = text[i] == U'$' ? i + 1 : i;
  if (text[open] != U'{') return i;
  std::size_t inner = open + 1;
  if (text[inner] == U'{') ++inner;
  std::size_t end = inner;
  const auto inside = [&text](std::size_t at) {
    return is_han(text[at]) || is_latin(text[at]) || is_digit(text[at]) || text[at] == U'_' || text[at] == U'.' ||
           is_space(text[at]);
  };
  while (end < line.end && end - inner < longest && inside(end)) ++end;
  // A document number may have its year in such brackets.
  if (end == inner || is_digit(text[inner]) || text[end] != U'}' || end >= line.end) return i;
  end += text[end + 1] == U'}' && inner == open + 2 ? 2U : 1U;
  found.add({i, end}, DefectKind::placeholder);
  return end;
}

/// Whether crosses stand where a figure of a date or a number belongs: 20xx年, 202X年, 3月X日, 〔2024〕X号.
bool stands_for_figures(const Glyphs& text, Span crosses, Span line) {
  const auto before = [&](std::size_t back) {
    return crosses.begin >= line.begin + back ? text[crosses.begin - back] : U'\n';
  };
  const char32_t behind = text[crosses.end];
  const std::size_t length = crosses.size();
  if (behind == U'年' || behind == U'〕')
    return (length == 2 && before(1) == U'0' && before(2) == U'2') ||
           (length == 1 && is_digit(before(1)) && before(2) == U'0' && before(3) == U'2');
  return (before(1) == U'年' && behind == U'月') || (before(1) == U'月' && behind == U'日') ||
         (before(1) == U'〕' && behind == U'号');
}

/// Whether a word at `i` tells of a case: 王某, 甲诉乙, 某某案. Words of every report, 应诉 and 案件, do not.
bool tells_of_case(const Glyphs& text, std::size_t i) {
  constexpr std::u32string_view before_suit = U"应起申公上投败胜信行";
  constexpr std::u32string_view behind_suit = U"讼求";
  constexpr std::u32string_view behind_case = U"件卷源由审管办";
  const char32_t next = text[i + 1];
  if (text[i] == U'某') return true;
  if (text[i] == U'案') return behind_case.find(next) == behind_case.npos;
  return text[i] == U'诉' && i > 0 && before_suit.find(text[i - 1]) == before_suit.npos &&
         behind_suit.find(next) == behind_suit.npos;
}

/// Whether crosses at `i` hide the name of a firm: XX公司, ××超市.
bool hides_firm(const Glyphs& text, std::size_t i) {
  constexpr std::u32string_view firms[] = {U"公司", U"超市", U"商店", U"饭店", U"酒店", U"药店", U"餐厅",
                                           U"工厂", U"门市", U"食品", U"商行", U"有限", U"集团"};
  return is_cross(text[i]) && text[i + 1] == text[i] &&
         std::any_of(std::begin(firms), std::end(firms),
                     [&](std::u32string_view firm) { return text.starts(i + 2, firm); });
}

/// Whether persons and firms are left unnamed around a place, as in a case that is told: 王某, XX公司.
bool is_anonymous(const Glyphs& text, Span blank, Span line) {
  constexpr std::size_t reach = 40;
  const std::size_t from = std::max(line.begin, blank.begin - std::min(blank.begin, reach));
  const std::size_t to = std::min(line.end, blank.end + reach);
  for (std::size_t i = from; i < to; ++i) {
    if (i >= blank.begin && i < blank.end) continue;
    if (tells_of_case(text, i) || hides_firm(text, i)) return true;
  }
  return false;
}

/// Whether a blank stands for a name, and not for a count that was not filled in.
bool stands_for_name(const Glyphs& text, Span blank) {
  constexpr std::u32string_view named = U"局县市区镇乡街委";
  return named.find(text[blank.end]) != named.npos;
}

/// Stars that set words in bold: **市场监管**.
bool is_bold(const Glyphs& text, Span stars, Span line) {
  constexpr std::size_t reach = 40;
  const std::size_t from = std::max(line.begin, stars.begin - std::min(stars.begin, reach));
  return text.find_any(U"*", from, stars.begin) != stars.begin ||
         text.find_any(U"*", stars.end, std::min(line.end, stars.end + reach)) < std::min(line.end, stars.end + reach);
}

/// XX局, 20xx年, 某某县, ____.
std::size_t placeholder(const Glyphs& text, std::size_t i, Span line, DefectList& found) {
  if (const std::size_t word = text.vocabulary().placeholders.at(text.all(), i); word != 0) {
    const bool unnamed = text[i] == U'某' && is_anonymous(text, {i, i + word}, line);
    found.add({i, i + word}, DefectKind::placeholder, unnamed ? Confidence::unsure : Confidence::certain);
    return i + word;
  }
  if (const std::size_t end = template_blank(text, i, line, found); end > i) return end;
  if (!is_cross(text[i]) && text[i] != U'_' && text[i] != U'□') return i;
  constexpr std::size_t longest_blank = 64;
  std::size_t end = i;
  while (end < line.end && end - i < longest_blank && text[end] == text[i]) ++end;
  const Span blank{i, end};
  if (text[i] == U'_' ? blank.size() >= 3 : stands_for_figures(text, blank, line)) {
    std::size_t begin = i;
    while (text[i] != U'_' && begin > line.begin && is_digit(text[begin - 1])) --begin;
    found.add({begin, end}, DefectKind::placeholder);
    return end;
  }
  const bool named = blank.size() >= 2 && text[i] != U'_' && !(i > line.begin && is_latin(text[i - 1])) &&
                     text.vocabulary().behind_blanks.at(text.all(), end) != 0;
  if (!named || (text[i] == U'*' && is_bold(text, blank, line))) return i;
  const bool hidden = stands_for_name(text, blank) && is_anonymous(text, blank, line);
  found.add(blank, DefectKind::placeholder, hidden ? Confidence::unsure : Confidence::likely);
  return end;
}

std::size_t residue(const Glyphs& text, std::size_t i, Span line, DefectList& found) {
  std::size_t end = i + text.vocabulary().template_marks.at(text.all(), i);
  // | | | |: the empty cells of a toolbar. Those between others are of a table.
  if (text[i] == U'|' && i == text.trim(line).begin) {
    std::size_t bars = 0;
    std::size_t k = i;
    while (k < line.end && (text[k] == U'|' || is_space(text[k]))) bars += text[k++] == U'|' ? 1U : 0U;
    if (bars >= 3 && k == line.end) end = k;
  }
  if (end > i) found.add(text.trim({i, end}), DefectKind::page_residue, Confidence::certain, "");
  return end;
}

bool is_direction(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

}  // namespace

void find_foreign_text(const Glyphs& text, Span line, DefectList& found) {
  using Finder = std::size_t (*)(const Glyphs&, std::size_t, Span, DefectList&);
  constexpr Finder finders[] = {placeholder, residue, garbled, pinyin, advertising};
  for (std::size_t i = line.begin; i < line.end && !found.full();) {
    std::size_t next = i;
    for (const Finder finder : finders) {
      next = finder(text, i, line, found);
      if (next > i) break;
    }
    if (next == i && is_direction(text[i])) found.add({i, i + 1}, DefectKind::bidi_control, Confidence::certain, "");
    i = std::max(next, i + 1);
  }
}

namespace {

/// How many characters of a line are no words of tools, and no letters of their settings: 大 中 小.
std::size_t other_words(const Glyphs& text, Span line) {
  constexpr std::u32string_view settings = U"大中小打印关闭字体分享到";
  std::size_t others = 0;
  for (std::size_t i = line.begin; i < line.end;) {
    const std::size_t tool = text.vocabulary().page_tools.at(text.all(), i);
    if (tool == 0 && (is_han(text[i]) || is_latin(text[i]) || is_digit(text[i])) &&
        settings.find(text[i]) == settings.npos)
      ++others;
    i += std::max<std::size_t>(tool, 1);
  }
  return others;
}

/// 一、 (一) 1. at the beginning of a line.
bool begins_with_number(const Glyphs& text, Span line) {
  constexpr std::u32string_view numerals = U"一二三四五六七八九十";
  std::size_t i = line.begin + (text[line.begin] == U'(' || text[line.begin] == U'第' ? 1U : 0U);
  const std::size_t begin = i;
  while (i < line.end && (is_digit(text[i]) || numerals.find(text[i]) != numerals.npos)) ++i;
  return i > begin && (text[i] == U'、' || text[i] == U'.' || text[i] == U')' || text[i] == U'是');
}

/// A line that speaks of tools as what a site can do.
bool speaks_of_functions(std::u32string_view line) {
  constexpr std::u32string_view words[] = {U"功能", U"增设", U"增加", U"新增", U"优化", U"设置", U"支持", U"改造"};
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::u32string_view word) { return line.find(word) != line.npos; });
}

}  // namespace

void find_tools(const Glyphs& text, Span line, DefectList& found) {
  constexpr std::size_t longest = 60;
  // A sentence may speak of such tools.
  if (line.size() > longest || text[line.end - 1] == U'。' || !text.vocabulary().page_tools.in(text.view(line))) return;
  if (begins_with_number(text, line) || speaks_of_functions(text.view(line))) return;
  // What else the line holds may be needed: it is not taken away with them.
  const std::optional<std::string> correction =
      other_words(text, line) == 0 ? std::optional(std::string()) : std::nullopt;
  found.add(line, DefectKind::page_residue, Confidence::certain, correction);
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
