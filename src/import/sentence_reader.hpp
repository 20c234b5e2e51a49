#pragma once

#include "import/figures.hpp"
#include "import/vocabulary.hpp"

#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// Indexes of figures.
using Members = std::vector<std::size_t>;

enum class MarkKind { of_which, including, respectively, total, cumulative, composed, among };

/// A word of the sentence that tells how figures hang together.
struct Mark {
  MarkKind kind = MarkKind::of_which;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Finds its way among the figures of one sentence: what a word stands behind, what a list holds.
class SentenceReader {
 public:
  SentenceReader(const Glyphs& text, const Figures& figures)
      : text_(text), words_(text.vocabulary()), figures_(figures), all_(figures.all) {}

 protected:
  /// Turns to a sentence. False where it has no figures, or is too long to be one: a table, or made to hurt.
  bool turn_to(std::size_t sentence);

  std::vector<Mark> marks() const;
  Mark mark_at(std::size_t i) const;
  bool opens_clause(std::size_t at) const;
  /// The nearest figure of each base before `place`, in the brackets `bracket`; for a mark that opens brackets or a
  /// sentence, what stands before them.
  Members wholes_before(std::size_t place, std::size_t bracket) const;
  /// The figures of one base before `place` and in `bracket`, the nearest first, in one sentence.
  Members before(const Sentence& sentence, std::size_t place, std::size_t bracket, const std::string& base) const;
  Members nearest(const Sentence& sentence, std::size_t place, std::size_t bracket) const;
  /// The figures of one base in `[from, to)`, in the same brackets.
  Members figures_in(std::size_t from, std::size_t to, std::size_t bracket, const std::string& base) const;
  std::size_t end_of(std::size_t bracket) const;
  /// Where the words that belong to a figure begin: behind the separator or the figure before.
  std::size_t clause_begin(std::size_t figure) const;
  bool has_total_word(std::size_t figure) const;
  /// The part of `members` from its begin that is one list: nothing but names between the separators.
  Members list_from_begin(const Members& members) const;
  /// The same where the text says that a list follows: its entries may begin with verbs.
  Members stated_list(const Members& members) const;
  Members list_to_end(const Members& members) const;
  /// Whether the second figure is the next entry of the list that the first is in.
  bool goes_on(std::size_t first, std::size_t second) const;
  /// How strongly two entries of a list are set apart: 、 0, comma 1, semicolon 2.
  int mark_between(std::size_t first, std::size_t second) const;
  bool is_remainder(std::size_t figure) const;
  /// Whether one of two parts is what the other is not: 合格 and 不合格, 审结 and 尚未审结.
  bool complement(std::size_t one, std::size_t other) const;
  /// The words of a figure: before it in its clause, and behind it up to the next mark.
  std::u32string words_of(std::size_t figure) const;
  /// Whether two runs of words have two neighbouring characters in common.
  static bool share_words(std::u32string_view a, std::u32string_view b);

  const Glyphs& text_;
  const Lexicon& words_;
  const Figures& figures_;
  const std::vector<Figure>& all_;
  const Sentence* sentence_ = nullptr;
  const Sentence* before_ = nullptr;  ///< the sentence before it in the same item
};

}  // namespace importer::detail
FAZHI_END_NAMESPACE
