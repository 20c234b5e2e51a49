#include "import/defect_screen_tables.hpp"

#include "import/defect_screen.hpp"
#include "import/person_names.hpp"
#include "import/set_phrases.hpp"
#include "import/vocabulary_defects.hpp"
#include "import/vocabulary_glyphs_tables.hpp"

#include <fazhi/core/utf8.hpp>

#include <array>
#include <iterator>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::screen {
namespace {

using namespace defect_words;

// The characters that reports have most of, the most frequent ones first. No result depends on them: they keep words
// from being looked for at every other character.
constexpr std::u16string_view frequent =
    u"法行政全年安的治作生工人产应和实急建业理案一重动习力查进学管化设要责大制规开区是局事强处件部员平提推度对展等"
    u"企能宣以中落任体用府为有关合领发加罚办监传项点三主党防范依次督今面会导训律及程成公近二入组严好故培不各升来在"
    u"个救队了活患识共职持定通过单高我指违整思完普格镇做市深时改题位机意审效门求经专问营起核方自标条委教统织报结干"
    u"想决量场水育系明相日域台检分证下上资知情论文元与排现基序准于书民并出立确县示总将式目备信步权履线取地街节调类数"
    u"突据道综心新举例级集容议环期向同正金足形前五施置许协守减署复随划造带质真把神紧聚群到余助待研料第四社务服管本层内";

/// The higher, the more often a character is looked at in vain.
constexpr std::size_t cost(char16_t unit) {
  if (unit >= u'0' && unit <= u'9') return 5000;
  constexpr std::u16string_view punctuation = u" :;,-()";
  if (unit < 0x80 && punctuation.find(unit) != punctuation.npos) return 1000;
  if (unit < 0x80) return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') ? 1 : 0;
  const std::size_t rank = frequent.find(unit);
  return rank == frequent.npos ? 0 : 2 + (frequent.size() - rank);
}

constexpr char16_t regular(char16_t unit) {
  if (unit < 0x80 || (unit >= 0x4E00 && unit <= 0x9FFF)) return unit;
  if (unit == 0x3000) return u' ';
  if (unit >= 0xFF01 && unit <= 0xFF5E) return static_cast<char16_t>(unit - 0xFEE0);
  return static_cast<char16_t>(glyph_tables::looked_up(glyph_tables::marks, unit));
}

/// The next character of a word of the vocabulary, in the form that the screen compares.
constexpr char16_t next_unit(std::string_view word, std::size_t& at) {
  const char32_t simplified = glyph_tables::looked_up(glyph_tables::traditional, utf8::next(word, at));
  return regular(static_cast<char16_t>(simplified));
}

constexpr char16_t first_of(std::string_view word) {
  std::size_t at = 0;
  return next_unit(word, at);
}
constexpr char16_t last_of(std::string_view word) {
  char16_t last = 0;
  for (std::size_t at = 0; at < word.size();) last = next_unit(word, at);
  return last;
}

/// Calls `take(word, suspicion)` for each word that is looked for.
template <class Take>
constexpr void each_word(Take& take) {
  for (const char* word : advertising) take(word, suspicion::foreign);
  for (const char* word : template_marks) take(word, suspicion::foreign);
  for (const char* word : placeholders) take(word, suspicion::foreign);
  for (const char* word : garbled) take(word, suspicion::foreign);
  for (const char* word : page_tools) take(word, suspicion::tools);
  for (const char* word : secrecy_marks) take(word, suspicion::secrecy);
  for (const char* word : {"截至", "截止"}) take(word, sign::as_of);
  for (const set_phrases::Slip& slip : set_phrases::slips) take(slip.wrong, sign::slip);
}

/// What comes of a table that takes each word.
template <class Table>
constexpr Table of_all_words() {
  Table table;
  each_word(table);
  return table;
}

struct Count {
  std::size_t words = 0;
  std::size_t units = 0;

  constexpr void operator()(std::string_view word, unsigned /*suspicion*/) {
    ++words;
    units += utf8::length(word);
  }
};
constexpr auto count = of_all_words<Count>();

/// The characters of all words, one word behind the other.
struct Units {
  std::array<char16_t, count.units> all{};
  std::size_t size = 0;

  constexpr void operator()(std::string_view word, unsigned /*suspicion*/) {
    for (std::size_t at = 0; at < word.size();) all[size++] = next_unit(word, at);
  }
};
constexpr auto units = of_all_words<Units>();

/// The words in the order of their anchors.
struct Sorted {
  std::array<Anchored, count.words> all{};
  std::size_t size = 0;
  std::size_t taken = 0;  ///< of the units

  constexpr void operator()(std::string_view text, unsigned suspicion) {
    const std::size_t length = utf8::length(text);
    const Anchored word{{units.all.data() + taken, length}, anchor_of({units.all.data() + taken, length}), suspicion};
    taken += length;
    std::size_t at = size++;
    for (; at > 0 && word.unit() < all[at - 1].unit(); --at) all[at] = all[at - 1];
    all[at] = word;
  }

 private:
  static constexpr std::size_t anchor_of(std::u16string_view word) {
    std::size_t anchor = 0;
    for (std::size_t i = 1; i < word.size() && cost(word[anchor]) != 0; ++i)
      if (cost(word[i]) < cost(word[anchor])) anchor = i;
    return anchor;
  }
};
constexpr auto sorted = of_all_words<Sorted>();

constexpr std::size_t counted_pages() {
  std::size_t pages = 1;  // the empty one
  for (std::size_t i = 0; i < sorted.all.size(); ++i)
    if (i == 0 || sorted.all[i].unit() / Words::page_size != sorted.all[i - 1].unit() / Words::page_size) ++pages;
  return pages;
}

struct Pages {
  std::array<std::uint16_t, 0x10000 / Words::page_size> page_of{};
  std::array<Words::Page, counted_pages()> all{};
};
constexpr Pages made_pages() {
  Pages pages;
  std::uint16_t size = 1;
  for (std::size_t i = sorted.all.size(); i-- > 0;) {
    const char16_t unit = sorted.all[i].unit();
    std::uint16_t& page = pages.page_of[unit / Words::page_size];
    if (page == 0) page = size++;
    pages.all[page][unit % Words::page_size] = static_cast<std::uint16_t>(i + 1);
  }
  return pages;
}
constexpr Pages pages = made_pages();

/// What is not understood is special too: the finders look at such a text. All else may stand in any text.
constexpr void add_characters(scan::UnitClasses& all) {
  all.add(0, 0x1F, special);
  all.add(0x7F, 0xA0, special);
  all.add(U"¥\xAD", special);
  // Letters, which broken text and pinyin have, and what is overlong.
  all.add(0xC0, 0x1FFF, special);
  // Blanks, invisible characters and line ends.
  all.add(0x2000, 0x200F, special);
  all.add(0x2028, 0x202F, special);
  all.add(0x2060, 0x206F, special);
  // Frames and shapes; the ring may be a zero.
  all.add(0x2500, 0x25CA, special);
  all.add(0x25CC, 0x25FF, special);
  all.add(U"★☆\x3000", special);
  all.add(0x3105, 0x312F, special);
  all.add(0xA000, 0xFEFF, special);
  all.add(0xFF00, 0xFFFF, special);
  // Digits, letters and marks of full width that nothing begins at.
  constexpr std::u32string_view plain = U"！％＋－，；？／～（）";
  all.remove(plain, special);
  all.add(U" !,:;?().|<>&{}[_*xX", special);
  all.add(U"余多约近左下令□", special);
  for (const glyph_tables::Pair& one : glyph_tables::traditional) all.add(one.from, one.from, special);

  all.add(U"()（）《》【】“”「」", pair);
  all.add(U",，。;；:：、", mark);
  all.add(U'0', U'9', digit);
  all.add(U"〔[({【（", opening);
  all.add(U"一二三四五六七八九十第", counting);
}

constexpr void add_names(scan::UnitClasses& all) {
  using namespace person_names;
  all.add(surnames, surname);
  all.add(institution_ends, before_name);
  for (const std::u32string_view verb : appointing_verbs) all.add(verb.substr(verb.size() - 1), before_name);
  for (const char* role : person_roles) all.add(last_of(role), last_of(role), before_name);
}

constexpr scan::UnitClasses made_classes() {
  scan::UnitClasses all;
  for (const Anchored& word : sorted.all) all.add(word.unit(), word.unit(), special);
  add_characters(all);
  add_names(all);
  return all;
}

constexpr std::array<char16_t, std::size(person_titles)> made_title_starts() {
  std::array<char16_t, std::size(person_titles)> starts{};
  for (std::size_t i = 0; i < starts.size(); ++i) starts[i] = first_of(person_titles[i]);
  return starts;
}
constexpr auto first_units_of_titles = made_title_starts();

}  // namespace

constexpr scan::UnitClasses classes = made_classes();
constexpr Words words{sorted.all.data(), sorted.all.data() + sorted.all.size(), pages.page_of, pages.all.data()};
constexpr std::u16string_view title_starts(first_units_of_titles.data(), first_units_of_titles.size());

char16_t folded(char16_t unit) { return regular(unit); }

}  // namespace importer::detail::screen
FAZHI_END_NAMESPACE
