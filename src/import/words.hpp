#pragma once

#include "core/lazy.hpp"
#include "import/glyph_set.hpp"
#include "import/glyphs.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// Folded words in alphabetical order. Looking one up takes time by its length, however many there are; most glyphs
/// begin no word at all, and one look at a table of bits says so.
class WordIndex {
  struct Node;

 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  struct Match {
    std::size_t word = none;
    std::size_t length = 0;
  };

  /// The words that begin with the glyphs that were taken so far.
  class Walk {
   public:
    explicit Walk(const WordIndex& index) : index_(&index) {}

    /// Takes the next glyph; false when no word goes on with it, and then the walk is over.
    bool take(char32_t glyph) {
      node_ = node_ == nullptr ? index_->root(glyph) : index_->child(*node_, glyph);
      return node_ != nullptr;
    }
    /// The word that the glyphs are, or none.
    std::size_t word() const { return node_ == nullptr ? none : node_->word; }

   private:
    const WordIndex* index_;
    const Node* node_ = nullptr;
  };

  WordIndex() = default;
  /// `words`: sorted, each once, none empty.
  explicit WordIndex(const std::vector<std::u32string>& words);

  /// False where no word begins with the glyph; nearly always true where one does.
  bool may_begin(char32_t glyph) const { return first_.may_have(glyph); }

  /// The longest word that begins at `at`, or none.
  Match longest(std::u32string_view text, std::size_t at) const {
    return at < text.size() && may_begin(text[at]) ? longest_from(text, at) : Match{};
  }
  /// Of words that are written backwards: the longest that ends before `end`, or none.
  Match longest_before(std::u32string_view text, std::size_t end) const {
    end = std::min(end, text.size());
    return end > 0 && may_begin(text[end - 1]) ? longest_back(text, end) : Match{};
  }

 private:
  /// A glyph of one word or more with the same glyphs before it. Those that go on stand side by side.
  struct Node {
    char32_t glyph = 0;
    std::uint32_t children = 0;
    std::uint32_t count = 0;
    std::size_t word = none;  ///< the one that ends here
  };

  const Node* root(char32_t glyph) const { return may_begin(glyph) ? among(0, roots_, glyph) : nullptr; }
  const Node* child(const Node& node, char32_t glyph) const { return among(node.children, node.count, glyph); }
  const Node* among(std::size_t first, std::size_t count, char32_t glyph) const;
  Match longest_from(std::u32string_view text, std::size_t at) const;
  Match longest_back(std::u32string_view text, std::size_t end) const;

  GlyphSet first_;
  std::size_t roots_ = 0;
  std::vector<Node> nodes_;  ///< the roots first
};

/// Words of a vocabulary, found in glyphs by how they begin or end. They are put in order when they are first looked
/// for, each way by itself: most runs look for few of all the words that there are.
class Words {
 public:
  /// What gives folded words, in any order.
  using Give = std::function<std::vector<std::u32string>()>;
  explicit Words(const Give& give);

  /// The length of the longest word that begins at `at`, or 0.
  std::size_t at(std::u32string_view text, std::size_t at) const { return forward_.get().longest(text, at).length; }
  /// The length of the longest word that ends before `end`, or 0.
  std::size_t before(std::u32string_view text, std::size_t end) const {
    return backward_.get().longest_before(text, end).length;
  }
  /// Where the first word begins in `text`, or npos.
  std::size_t find(std::u32string_view text) const;
  bool in(std::u32string_view text) const { return find(text) != std::u32string_view::npos; }
  bool begins(std::u32string_view text) const { return at(text, 0) != 0; }
  /// False where no word begins with the glyph; nearly always true where one does.
  bool may_begin(char32_t glyph) const { return forward_.get().may_begin(glyph); }
  bool ends(std::u32string_view text) const { return before(text, text.size()) != 0; }
  bool is(std::u32string_view text) const { return !text.empty() && at(text, 0) == text.size(); }

 private:
  fazhi::detail::OnDemand<WordIndex> forward_;
  fazhi::detail::OnDemand<WordIndex> backward_;
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

  /// What gives folded words, each once, in any order.
  using Give = std::function<std::vector<Entry>()>;
  explicit Meanings(const Give& give)
      : forward_([give] { return Table(give()); }), backward_([give] { return Table(reversed(give())); }) {}

  /// The longest word that begins at `at`.
  Match at(std::u32string_view text, std::size_t at) const {
    const Table& table = forward_.get();
    return table.match(table.index.longest(text, at));
  }
  /// The longest word that ends before `end`.
  Match before(std::u32string_view text, std::size_t end) const {
    const Table& table = backward_.get();
    return table.match(table.index.longest_before(text, end));
  }

  /// For a walk, glyph by glyph, and what the word means that it came to.
  const WordIndex& index() const { return forward_.get().index; }
  const Meaning& meaning(std::size_t word) const { return forward_.get().meanings[word]; }

 private:
  struct Table {
    explicit Table(std::vector<Entry> words) {
      std::sort(words.begin(), words.end(), [](const Entry& a, const Entry& b) { return a.first < b.first; });
      std::vector<std::u32string> sorted;
      sorted.reserve(words.size());
      meanings.reserve(words.size());
      for (Entry& entry : words) {
        sorted.push_back(std::move(entry.first));
        meanings.push_back(entry.second);
      }
      index = WordIndex(sorted);
    }

    Match match(WordIndex::Match found) const {
      if (found.length == 0) return {};
      return {found.length, meanings[found.word]};
    }

    WordIndex index;
    std::vector<Meaning> meanings;
  };

  static std::vector<Entry> reversed(std::vector<Entry> words) {
    for (Entry& entry : words) std::reverse(entry.first.begin(), entry.first.end());
    return words;
  }

  fazhi::detail::OnDemand<Table> forward_;
  fazhi::detail::OnDemand<Table> backward_;
};

}  // namespace importer::detail
FAZHI_END_NAMESPACE
