#pragma once

#include <fazhi/core/result.hpp>

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {

constexpr int list_levels = 9;
constexpr std::size_t max_definitions = 65536;  ///< styles, and lists, of a document

/// A level of a list: how its numbers look and count.
struct ListLevel {
  int start = 0;
  std::string format = "decimal";
  std::string text;                ///< %1 … %9 stand for the numbers of the levels
  std::string suffix = "tab";      ///< what stands between number and text: tab, space or nothing
  std::string style;               ///< paragraphs of this style are of this level
  std::optional<int> restarts_by;  ///< the level, from 1, that it restarts behind; 0: never; absent: any higher one
  bool decimal_only = false;       ///< all numbers of its text are decimal (isLgl)
};

using ListLevels = std::map<int, ListLevel>;

/// A list of word/numbering.xml that paragraphs name.
struct List {
  int abstract = -1;  ///< lists of one abstract list count on from one another
  ListLevels levels;  ///< in place of the abstract list's
  std::map<int, int> starts;
};

struct AbstractList {
  ListLevels levels;
  std::string linked_style;  ///< the list of this style stands for it
};

/// What word/numbering.xml says.
struct ListDefinitions {
  std::map<int, List> lists;
  std::map<int, AbstractList> abstracts;
};

Result<ListDefinitions> read_numbering(std::string_view name, std::string_view xml, std::size_t max_depth);

/// Gives paragraphs their numbers, as Word counts.
class Numbering {
 public:
  /// `list_of_style` gives the list that a numbering style names, or 0.
  template <class ListOfStyle>
  Numbering(ListDefinitions definitions, const ListOfStyle& list_of_style) : definitions_(std::move(definitions)) {
    for (auto& abstract : definitions_.abstracts)
      if (!abstract.second.linked_style.empty()) link(abstract.second, list_of_style(abstract.second.linked_style));
  }

  /// The level of a list that a paragraph style is tied to.
  std::optional<int> level_of_style(int list, std::string_view style) const;

  /// The number of the next paragraph of a list, with what stands between it and `text`; empty where there is none.
  std::string next(int list, int level, std::string_view text);

 private:
  struct Counter {
    std::array<int, list_levels> value{};
    std::array<bool, list_levels> running{};
    std::map<int, std::array<bool, list_levels>> started;  ///< by list: whose own starts have been taken
  };

  void link(AbstractList& abstract, int list) const;
  const ListLevel* level_of(const List& list, int level) const;
  int start_of(const List& list, int level) const;
  void advance(int number, const List& list, int level);
  std::string label(const List& list, const ListLevel& level, int at) const;

  ListDefinitions definitions_;
  std::map<int, Counter> counters_;
};

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE
