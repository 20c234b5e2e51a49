#pragma once

#include "import/heads.hpp"
#include "import/layout.hpp"
#include "import/markers.hpp"

#include <fazhi/model/section.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// A node of the outline: a numbered heading with all the text below it.
struct Node {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  int level = 1;
  MarkerStyle style = MarkerStyle::none;
  int ordinal = 0;
  std::size_t begin = 0;       ///< of its line's typography (## or **) where there is any, else of the number
  Span number;                 ///< empty where the page has lost it
  Span title;                  ///< without closing punctuation
  Span extent;                 ///< from the number to the next node of the same or a higher level
  std::size_t line_end = 0;    ///< of the line in which the heading begins
  std::size_t text_begin = 0;  ///< of the text below: behind the heading, or the sentence that the title opens
  std::size_t parent = none;
  std::size_t first_child = none;
  std::string path;                        ///< canonical: 一/(一)/一是
  std::optional<model::SectionKind> kind;  ///< of level 1, and of a level 2 of another kind than its section
  model::SectionKind within = model::SectionKind::other;  ///< the kind of the section that the node lies in
  bool own_line = false;
  bool number_lost = false;
};

/// What was odd about a heading's number.
struct NumberFault {
  enum class Kind { arabic_for_chinese, lost, doubled, skipped };
  Kind kind = Kind::lost;
  Span number;
};

struct Outline {
  std::vector<Node> nodes;  ///< in the order of the text
  std::vector<NumberFault> faults;
  bool limited = false;  ///< there were more headings than allowed
};

/// Finds the headings of the body, at all levels, inside paragraphs too, and the kinds of the sections.
Outline find_outline(const Glyphs& text, const Heads& heads, const Layout& layout, int report_year,
                     std::size_t max_headings);

/// Sets the kinds of sections, by heading, and by position and content where the heading is merely topical.
void find_kinds(const Glyphs& text, std::vector<Node>& nodes, int report_year);

/// The kind that a heading tells, if it tells one.
std::optional<model::SectionKind> kind_of_heading(const Lexicon& words, std::u32string_view heading, int report_year);

/// Sets title and text_begin of a node whose number is known; `limit` is where the next node begins.
void set_title(const Glyphs& text, Node& node, std::size_t limit);

}  // namespace importer::detail
FAZHI_END_NAMESPACE
