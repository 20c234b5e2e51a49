#include "import/defects.hpp"
#include "import/person_names.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using namespace person_names;

bool is_surname(char32_t c) { return std::binary_search(surnames.begin(), surnames.end(), c); }
bool in(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

/// Whether a name of `length` characters stands at `i`. The last of three may be any word's character where more of
/// them follows: 刘可为为.
bool is_name(const Glyphs& text, std::size_t i, std::size_t length) {
  if (!is_surname(text[i])) return false;
  for (std::size_t k = i + 1; k < i + length; ++k) {
    const bool doubled = k == i + 2 && text[k] == U'为' && text[k + 1] == U'为';
    if (!is_han(text[k]) || (in(no_names, text[k]) && !doubled)) return false;
  }
  return true;
}

/// The end of a name at `i` that is followed as names are, or `i`.
std::size_t name_end(const Glyphs& text, std::size_t i, Span line) {
  for (std::size_t length = 3; length >= 2; --length) {
    const std::size_t end = i + length;
    if (end > line.end || !is_name(text, i, length)) continue;
    if (end == line.end || in(behind_names, text[end]) || text.vocabulary().person_titles.at(text.all(), end) != 0)
      return end;
  }
  return i;
}

/// 任命…为, 聘请…担任: what stands between is a name.
bool is_appointed(const Glyphs& text, std::size_t i, std::size_t end) {
  const bool named =
      std::any_of(std::begin(appointing_verbs), std::end(appointing_verbs),
                  [&](std::u32string_view verb) { return i >= verb.size() && text.starts(i - verb.size(), verb); });
  return named && (text[end] == U'为' || text.starts(end, U"担任"));
}

/// Words for many, which stand before what they do as well: 学生夏令营, 居民龙舟赛. A name behind them has a verb.
bool names_one_of(const Glyphs& text, std::size_t begin, std::size_t i, std::size_t end) {
  constexpr std::u32string_view groups[] = {U"学生", U"居民", U"职工", U"村民", U"员工", U"业主", U"患者", U"志愿者"};
  const bool group = std::any_of(std::begin(groups), std::end(groups), [&](std::u32string_view word) {
    return text.view({begin, i}) == word;
  });
  constexpr std::u32string_view verbs = U"为就对在担到从以因被向受";
  constexpr std::u32string_view events = U"赛营班展节课社会队周";
  return !group || (in(verbs, text[end]) && !in(events, text[end - 1]));
}

/// Whether what stands before `i` names who sends a person: a school, a firm, a court.
bool ends_institution(const Glyphs& text, std::size_t i, Span line) {
  return i > line.begin + 2 && in(institution_ends, text[i - 1]);
}

}  // namespace

void find_private_persons(const Glyphs& text, Span line, DefectList& found) {
  const Lexicon& words = text.vocabulary();
  for (std::size_t i = line.begin; i + 1 < line.end && !found.full(); ++i) {
    if (i == line.begin || !is_surname(text[i])) continue;
    std::size_t end = name_end(text, i, line);
    if (end == i) continue;
    const bool titled = words.person_titles.at(text.all(), end) != 0 && ends_institution(text, i, line);
    const std::size_t role = words.person_roles.before(text.all(), i);
    const bool told = role != 0 && names_one_of(text, i - role, i, end);
    if (!told && !titled && !is_appointed(text, i, end)) continue;
    found.add({i, end}, DefectKind::private_person, Confidence::likely);
    // 律师王某、李某: those behind it are named alike.
    while (text[end] == U'、' && is_surname(text[end + 1])) {
      const std::size_t next = name_end(text, end + 1, line);
      if (next == end + 1) break;
      found.add({end + 1, next}, DefectKind::private_person, Confidence::likely);
      end = next;
    }
    i = end - 1;
  }
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
