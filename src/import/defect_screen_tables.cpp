#include "import/defect_screen_tables.hpp"

#include "import/defect_screen.hpp"
#include "import/person_names.hpp"
#include "import/vocabulary_defects.hpp"
#include "import/vocabulary_glyphs.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::screen {
namespace {

// The characters that reports have most of, the most frequent ones first. No result depends on them: they keep words
// from being looked for at every other character.
constexpr unsigned known_frequent = 1U << 7U;
constexpr std::u16string_view frequent =
    u"法行政全年安的治作生工人产应和实急建业理案一重动习力查进学管化设要责大制规开区是局事强处件部员平提推度对展等"
    u"企能宣以中落任体用府为有关合领发加罚办监传项点三主党防范依次督今面会导训律及程成公近二入组严好故培不各升来在"
    u"个救队了活患识共职持定通过单高我指违整思完普格镇做市深时改题位机意审效门求经专问营起核方自标条委教统织报结干"
    u"想决量场水育系明相日域台检分证下上资知情论文元与排现基序准于书民并出立确县示总将式目备信步权履线取地街节调类数"
    u"突据道综心新举例级集容议环期向同正金足形前五施置许协守减署复随划造带质真把神紧聚群到余助待研料第四社务服管本层内";

/// The higher, the more often a character is looked at in vain.
std::size_t cost(const scan::UnitClasses& classes, char16_t unit) {
  if (unit >= u'0' && unit <= u'9') return 5000;
  constexpr std::u16string_view punctuation = u" :;,-()";
  if (unit < 0x80 && punctuation.find(unit) != punctuation.npos) return 1000;
  if (unit < 0x80) return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') ? 1 : 0;
  return (classes.of(unit) & known_frequent) == 0 ? 0 : 2 + (frequent.size() - frequent.find(unit));
}

bool is_traditional(char32_t point) {
  const std::size_t bit = point - 0x4E00;
  return point >= 0x4E00 && point <= 0x9FFF && (traditional_points[bit / 64] >> (bit % 64) & 1U) != 0;
}

std::u16string units_of(std::string_view word) {
  std::u16string units;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t point = utf8::next(word, at);
    units.push_back(folded(static_cast<char16_t>(is_traditional(point) ? simplified(point) : point)));
  }
  return units;
}

char16_t last_of(std::string_view word) { return units_of(word).back(); }

}  // namespace

char16_t folded(char16_t unit) {
  if (unit < 0x80 || (unit >= 0x4E00 && unit <= 0x9FFF)) return unit;
  if (unit == 0x3000) return u' ';
  if (unit >= 0xFF01 && unit <= 0xFF5E) return static_cast<char16_t>(unit - 0xFEE0);
  return static_cast<char16_t>(regular_mark(unit));
}

template <std::size_t size>
void Tables::add_words(const char* const (&table)[size], unsigned suspicion) {
  for (const char* text : table) {
    Anchored entry{units_of(text), 0, suspicion};
    std::size_t least = static_cast<std::size_t>(-1);
    for (std::size_t i = 0; i < entry.word.size() && least != 0; ++i)
      if (const std::size_t here = cost(classes, entry.word[i]); here < least) {
        least = here;
        entry.anchor = i;
      }
    const char32_t anchor = entry.word[entry.anchor];
    classes.add(anchor, anchor, special);
    words.push_back(std::move(entry));
  }
}

/// What is not understood is special too: the finders look at such a text. All else may stand in any text.
void Tables::add_characters() {
  classes.add(0, 0x1F, special);
  classes.add(0x7F, 0xA0, special);
  classes.add(U"¥\xAD", special);
  // Letters, which broken text and pinyin have, and what is overlong.
  classes.add(0xC0, 0x1FFF, special);
  // Blanks, invisible characters and line ends.
  classes.add(0x2000, 0x200F, special);
  classes.add(0x2028, 0x202F, special);
  classes.add(0x2060, 0x206F, special);
  // Frames and shapes; the ring may be a zero.
  classes.add(0x2500, 0x25CA, special);
  classes.add(0x25CC, 0x25FF, special);
  classes.add(U"★☆\x3000", special);
  classes.add(0x3105, 0x312F, special);
  classes.add(0xA000, 0xFEFF, special);
  classes.add(0xFF00, 0xFFFF, special);
  // Digits, letters and marks of full width that nothing begins at.
  constexpr std::u32string_view plain = U"！％＋－，：；？／～（）";
  classes.remove(plain, special);
  classes.add(U" !,:;?().|<>&{}[_*xX", special);
  classes.add(U"余多约近左下令□", special);
  for (char32_t word = 0; word < traditional_points.size(); ++word)
    for (char32_t bit = 0; bit < 64; ++bit)
      if ((traditional_points[word] >> bit & 1U) != 0)
        classes.add(0x4E00 + 64 * word + bit, 0x4E00 + 64 * word + bit, special);

  classes.add(U"()（）《》【】“”「」", pair);
  classes.add(U",，。;；:：、", mark);
  classes.add(U'0', U'9', digit);
  classes.add(U"〔[({【（", opening);
}

void Tables::add_names() {
  using namespace person_names;
  classes.add(surnames, surname);
  classes.add(institution_ends, before_name);
  for (const std::u32string_view verb : appointing_verbs) classes.add(verb.substr(verb.size() - 1), before_name);
  for (const char* role : defect_words::person_roles) classes.add(last_of(role), last_of(role), before_name);
  for (const char* title : defect_words::person_titles) title_starts.push_back(units_of(title).front());
}

Tables::Tables() {
  using namespace defect_words;
  for (const char16_t unit : frequent) classes.add(unit, unit, known_frequent);
  words.reserve(256);
  add_words(advertising, suspicion::foreign);
  add_words(template_marks, suspicion::foreign);
  add_words(placeholders, suspicion::foreign);
  add_words(garbled, suspicion::foreign);
  add_words(page_tools, suspicion::tools);
  add_words(secrecy_marks, suspicion::secrecy);
  std::sort(words.begin(), words.end(),
            [](const Anchored& a, const Anchored& b) { return a.word[a.anchor] < b.word[b.anchor]; });
  add_characters();
  add_names();
}

const Tables& tables() {
  static const Tables all;
  return all;
}

}  // namespace importer::detail::screen
FAZHI_END_NAMESPACE
