#pragma once

#include "import/glyphs.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// Folded words in alphabetical order. Looking one up takes time by its length, however many there are.
class WordIndex {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// The words that begin with the glyphs that were taken so far.
  class Walk {
   public:
    explicit Walk(const WordIndex& index) : index_(&index), end_(index.words_.size()) {}

    /// Takes the next glyph; false when no word goes on with it.
    bool take(char32_t glyph);
    /// The word that the glyphs are, or none.
    std::size_t word() const { return words_end_here() ? begin_ : WordIndex::none; }

   private:
    bool words_end_here() const { return depth_ > 0 && index_->words_[begin_].size() == depth_; }

    const WordIndex* index_;
    std::size_t begin_ = 0;
    std::size_t end_;
    std::size_t depth_ = 0;
  };

  WordIndex() = default;
  /// `words`: sorted, each once, none empty.
  explicit WordIndex(std::vector<std::u32string> words);

  const std::u32string& operator[](std::size_t word) const { return words_[word]; }

  /// The longest word that begins at `at`, or none.
  std::size_t longest(std::u32string_view text, std::size_t at) const;
  /// Of words that are written backwards: the longest that ends before `end`, or none.
  std::size_t longest_before(std::u32string_view text, std::size_t end) const;

 private:
  std::vector<std::u32string> words_;
  std::unordered_map<char32_t, std::pair<std::size_t, std::size_t>> by_first_;
};

/// Words of a vocabulary, found in glyphs by how they begin or end.
class Words {
 public:
  Words() = default;
  /// Folded words, in any order.
  explicit Words(std::vector<std::u32string> words);

  /// The length of the longest word that begins at `at`, or 0.
  std::size_t at(std::u32string_view text, std::size_t at) const {
    return length(forward_, forward_.longest(text, at));
  }
  /// The length of the longest word that ends before `end`, or 0.
  std::size_t before(std::u32string_view text, std::size_t end) const {
    return length(backward_, backward_.longest_before(text, end));
  }
  /// Where the first word begins in `text`, or npos.
  std::size_t find(std::u32string_view text) const;
  bool in(std::u32string_view text) const { return find(text) != std::u32string_view::npos; }
  bool begins(std::u32string_view text) const { return at(text, 0) != 0; }
  bool ends(std::u32string_view text) const { return before(text, text.size()) != 0; }
  bool is(std::u32string_view text) const { return !text.empty() && at(text, 0) == text.size(); }

 private:
  static std::size_t length(const WordIndex& index, std::size_t word) {
    return word == WordIndex::none ? 0 : index[word].size();
  }

  WordIndex forward_;
  WordIndex backward_;
};

/// Words that each mean something.
template <class Meaning>
class Meanings {
 public:
  using Entry = std::pair<std::u32string, Meaning>;
  struct Match {
    std::size_t length = 0;  ///< 0 where no word was found
    Meaning meaning{};
  };

  Meanings() = default;
  /// Folded words, each once, in any order.
  explicit Meanings(std::vector<Entry> words) {
    forward_ = take(words, forward_meanings_);
    for (Entry& entry : words) std::reverse(entry.first.begin(), entry.first.end());
    backward_ = take(words, backward_meanings_);
  }

  /// The longest word that begins at `at`.
  Match at(std::u32string_view text, std::size_t at) const {
    return match(forward_, forward_.longest(text, at), forward_meanings_);
  }
  /// The longest word that ends before `end`.
  Match before(std::u32string_view text, std::size_t end) const {
    return match(backward_, backward_.longest_before(text, end), backward_meanings_);
  }

  /// For a walk, glyph by glyph, and what the word means that it came to.
  const WordIndex& index() const { return forward_; }
  const Meaning& meaning(std::size_t word) const { return forward_meanings_[word]; }

 private:
  static WordIndex take(std::vector<Entry>& words, std::vector<Meaning>& meanings) {
    std::sort(words.begin(), words.end(), [](const Entry& a, const Entry& b) { return a.first < b.first; });
    std::vector<std::u32string> sorted;
    sorted.reserve(words.size());
    meanings.reserve(words.size());
    for (const Entry& entry : words) {
      sorted.push_back(entry.first);
      meanings.push_back(entry.second);
    }
    return WordIndex(std::move(sorted));
  }
  static Match match(const WordIndex& index, std::size_t word, const std::vector<Meaning>& meanings) {
    if (word == WordIndex::none) return {};
    return {index[word].size(), meanings[word]};
  }

  WordIndex forward_;
  WordIndex backward_;
  std::vector<Meaning> forward_meanings_;
  std::vector<Meaning> backward_meanings_;
};

}  // namespace importer::detail
FAZHI_END_NAMESPACE
