#pragma once

#include "import/relations.hpp"
#include "import/sentence_reader.hpp"

#include <fazhi/model/precision.hpp>

#include <set>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// What speaks for a list being all of its whole.
struct Evidence {
  bool says_all = false;  ///< 分别为, 其余, 由…组成, a list in brackets
  bool closed = false;    ///< the list ends where its brackets or its frame do: all figures in them are entries
  int points = 0;         ///< short of saying so; enough of them, and a slip of the pen is told
  std::size_t count = 0;  ///< of the parts, where another unit's list beside it tells
  Pattern pattern = Pattern::of_which;
  model::Stated stated = model::Stated::explicit_;
};

/// Points that are enough for a slip of the pen to be told in a list that does not say that it is all.
constexpr int enough = 4;

/// Decides whether figures are a whole and its parts, and keeps what was decided.
class SumTeller : protected SentenceReader {
 public:
  SumTeller(const Glyphs& text, const Figures& figures, std::vector<Relation>& found)
      : SentenceReader(text, figures), found_(found) {}

 protected:
  std::vector<model::Quantity> quantities(const Members& members) const;
  model::Agreement agreement(std::size_t whole, const Members& parts) const;
  /// Whether a sum of these figures can be told by adding: rounded words would agree with nearly anything.
  bool exact(std::size_t whole, const Members& parts) const;
  /// The parts from the first on that add up to the whole; none where no two or more do.
  Members adding_up(std::size_t whole, const Members& parts) const;
  /// Tells what the parts of a list are to their whole: all of it, some of it, or all of it with a slip in one figure.
  void breakdown(std::size_t whole, const Members& parts, Evidence evidence);
  /// How much speaks for a list that does not say so being all of the whole.
  int points(std::size_t whole, const Members& list) const;
  /// Whether 、 stands between the entries of a list: it is meant as one.
  bool enumerated(const Members& list) const;
  /// Whether two parts are named alike: 普通程序 and 简易程序.
  bool parallel(std::size_t one, std::size_t other) const;
  /// 等 behind the last part: the list is not all there is.
  bool and_so_on(std::size_t figure) const;
  bool same(std::size_t a, std::size_t b) const;
  bool has_sum(std::size_t whole) const { return summed_.count(whole) != 0; }
  /// Whether a figure was told to be a part of another.
  bool is_part(std::size_t figure) const { return parts_.count(figure) != 0; }
  bool known(const Relation& relation);
  void add_sum(std::size_t whole, const Members& parts, const Evidence& evidence);
  void add_subset(std::size_t whole, std::size_t part, const Evidence& evidence);
  void add_equality(std::size_t first, std::size_t second);

 private:
  std::vector<Relation>& found_;
  std::set<std::size_t> summed_;
  std::set<std::size_t> parts_;
  std::set<Members> keys_;
};

}  // namespace importer::detail
FAZHI_END_NAMESPACE
