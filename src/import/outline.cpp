#include "import/outline.hpp"

#include "import/numerals.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

/// Walks the body once and opens a node at each heading's number.
class Finder {
 public:
  Finder(const Glyphs& text, const Heads& heads, const Layout& layout, std::size_t max_headings)
      : text_(text), heads_(heads), layout_(layout), max_headings_(max_headings) {
    for (std::size_t i = layout.body_begin; i < layout.body_end; ++i)
      markers_.push_back(layout.repeated[i] ? Marker{} : line_marker(text, text.lines()[i]));
    for (const Marker& marker : markers_) {
      chinese_ += marker.style == MarkerStyle::chinese ? 1 : 0;
      bracketed_ += marker.style == MarkerStyle::bracketed ? 1 : 0;
    }
    next_section_.assign(markers_.size() + 1, 0);
    for (std::size_t i = markers_.size(); i-- > 0;)
      next_section_[i] = markers_[i].style == MarkerStyle::chinese ? markers_[i].ordinal : next_section_[i + 1];
  }

  Outline run() {
    for (std::size_t i = layout_.body_begin; i < layout_.body_end; ++i)
      if (!layout_.repeated[i]) take_line(i);
    return std::move(outline_);
  }

 private:
  void take_line(std::size_t index) {
    const Span line = text_.lines()[index];
    line_ = line;
    Marker marker = markers_[index - layout_.body_begin];
    if (marker.level == 0 && heading_without_number(index)) {
      const std::size_t heading = past_typography(text_, line);
      open({MarkerStyle::none, 1, ordinals_[1] + 1, {heading, heading}}, true, line.begin);
      return;
    }
    if (marker.style == MarkerStyle::arabic && stands_for_chinese(index, marker)) marker.level = 1;
    if (marker.level == 0) marker = verb_marker(line.begin);
    std::size_t at = line.begin;
    if (marker.level != 0) {
      // Arabic numbers of a list below 一是 are no level of their own.
      if (marker.level < 3 || takes_level_three(marker)) open(marker, false, line.begin);
      at = marker.number.end;
    }
    scan_inside(at, line);
  }

  /// Finds headings inside a paragraph: behind the end of a sentence or clause, or a space in a text without lines.
  void scan_inside(std::size_t at, Span line) {
    constexpr std::size_t longest_quote = 40;
    std::size_t quote_end = at;
    heads_.each({at, line.end}, [&](std::size_t i) {
      const char32_t c = text_[i];
      if (c == U'“') quote_end = i + longest_quote;
      if (c == U'”') quote_end = at;
      if (i == at) return i + 1;
      std::size_t before = i;
      while (before > at && is_space(text_[before - 1])) --before;
      const bool spaced = before < i;
      const char32_t prev = before > at ? text_[before - 1] : U'\n';
      const bool sentence = ends_sentence(prev) || prev == U';' || prev == U':' || prev == U'\n' || spaced;
      const bool clause = sentence || prev == U',' || prev == U'、' || prev == U'”' || prev == U')' || prev == U'》';
      if (!clause) return i + 1;
      const Marker marker = marker_inside(i, sentence, ends_sentence(prev) || spaced, i < quote_end);
      if (marker.level == 0) return i + 1;
      open(marker, false, marker.number.begin);
      // A number takes up nothing of what a quotation may hold.
      if (i < quote_end) quote_end += marker.number.end - 1 - i;
      return marker.number.end;
    });
  }

  /// `sentence`: a sentence or a clause with ; or : ends before; `new_sentence`: a sentence does, or there is a space.
  Marker marker_inside(std::size_t i, bool sentence, bool new_sentence, bool quoted) {
    // Where headings begin lines, （一） behind a colon or a semicolon is an enumeration.
    const bool top_here = new_sentence || (sentence && chinese_ == 0);
    const bool second_here = new_sentence || (sentence && bracketed_ == 0);
    if (is_chinese_numeral(text_[i]) || text_[i] == U'第') {
      for (const Marker& item : {is_marker(text_, i), ought_marker(text_, i), counted_marker(text_, i)})
        if (item.level != 0 && follows(item)) return item;
      if (sentence && !quoted) {
        const Marker top = chinese_marker(text_, i, false);
        if (top_here && top.level != 0 && (top.ordinal == ordinals_[1] + 1 || (ordinals_[1] == 0 && top.ordinal == 1)))
          return top;
        return verb_marker(i);
      }
    } else if (text_[i] == U'(' && second_here && !quoted) {
      const Marker second = bracketed_marker(text_, i, false);
      if (second.level != 0 && second.ordinal == ordinals_[2] + 1) return second;
    } else if (is_digit(text_[i]) && sentence && !quoted && !outline_.nodes.empty()) {
      const Marker item = arabic_marker(text_, i);
      if (item.level != 0 && (level3_ == MarkerStyle::none || level3_ == MarkerStyle::arabic) &&
          item.ordinal == ordinals_[3] + 1 && is_han_or_quote(text_[text_.skip_spaces(item.number.end)]))
        return item;
    }
    return {};
  }

  /// 三加强…: the 是 of a chain is lost.
  Marker verb_marker(std::size_t at) const {
    const Ordinal bare = chinese_ordinal(text_, at);
    if (bare.length == 0 || bare.value != ordinals_[3] + 1 || !verb_behind(at, bare)) return {};
    const bool opens = level3_ == MarkerStyle::none && !outline_.nodes.empty() && bare.value == 1 && chain_of_three(at);
    if (level3_ != MarkerStyle::is && !opens) return {};
    return {MarkerStyle::verb, 3, bare.value, {at, at + bare.length}};
  }

  bool verb_behind(std::size_t at, const Ordinal& bare) const {
    return text_.vocabulary().item_verbs.at(text_.all(), at + bare.length) != 0;
  }

  /// Whether 一加强… is followed by sentences that begin 二加强… and 三加强… in the same line.
  bool chain_of_three(std::size_t at) const {
    constexpr std::size_t reach = 4000;
    const std::size_t end = std::min(line_.end, at + reach);
    int wanted = 2;
    for (std::size_t i = at + 1; i < end && wanted <= 3; ++i) {
      if (!ends_sentence(text_[i - 1]) && text_[i - 1] != U';') continue;
      const Ordinal bare = chinese_ordinal(text_, text_.skip_spaces(i));
      if (bare.length != 0 && bare.value == wanted && verb_behind(text_.skip_spaces(i), bare)) ++wanted;
    }
    return wanted > 3;
  }

  static bool is_han_or_quote(char32_t c) { return is_han(c) || c == U'“' || c == U'《'; }

  /// Whether 二是 goes on with the chain, or 一是 opens one.
  bool follows(const Marker& marker) const {
    if (outline_.nodes.empty()) return false;
    // Other numbers inside a chain divide one of its items.
    if (level3_ != MarkerStyle::none && level3_ != marker.style) return false;
    return marker.ordinal == 1 || (marker.ordinal > ordinals_[3] && marker.ordinal <= ordinals_[3] + 3);
  }

  /// A number that has lost its 是 goes on with the chain of those that have it.
  static MarkerStyle chain_of(MarkerStyle style) { return style == MarkerStyle::verb ? MarkerStyle::is : style; }

  bool takes_level_three(const Marker& marker) const {
    if (outline_.nodes.empty()) return false;
    return level3_ == MarkerStyle::none || level3_ == chain_of(marker.style);
  }

  /// Whether 1、 at the begin of a line is a section's number where 一、 is meant.
  bool stands_for_chinese(std::size_t index, const Marker& marker) const {
    const Span line = text_.lines()[index];
    if (marker.ordinal != ordinals_[1] + 1 || !is_short_line(text_, line)) return false;
    const bool tells = kind_of_heading(text_.vocabulary(), text_.view({marker.number.end, line.end}), 0).has_value();
    // The section before was numbered so too.
    if (level1_ == MarkerStyle::arabic && tells) return true;
    const std::size_t own = index - layout_.body_begin;
    for (std::size_t k = own + 1; k < markers_.size(); ++k) {
      if (markers_[k].style == MarkerStyle::bracketed) return markers_[k].ordinal == 1 && ordinals_[2] != 1;
      if (markers_[k].style == MarkerStyle::chinese) return markers_[k].ordinal == marker.ordinal + 1;
      if (markers_[k].style == MarkerStyle::arabic && (chinese_ != 0 || bracketed_ != 0)) return false;
      if (markers_[k].style == MarkerStyle::arabic && k > own + 400) return false;
    }
    // No other style on the whole page: level 1 it is where the heading tells a kind.
    return chinese_ == 0 && bracketed_ == 0 && (ordinals_[1] > 0 || tells);
  }

  /// Whether a short line is a section's heading that has lost its number: (一) begins anew behind it, or it stands
  /// between paragraphs and names one of the required contents.
  bool heading_without_number(std::size_t index) const {
    const Span line = text_.lines()[index];
    if (!is_short_line(text_, line, 40) || line.size() < 4) return false;
    const std::size_t next = index + 1 - layout_.body_begin;
    const bool restart =
        next < markers_.size() && markers_[next].style == MarkerStyle::bracketed && markers_[next].ordinal == 1;
    if (restart && (ordinals_[1] == 0 || ordinals_[2] > 0)) return true;
    if (missing_section(index)) return true;
    if (next >= markers_.size() || text_.find_any(U"，,、|>/", line.begin, line.end) != line.end) return false;
    const bool below = restart || ends_with_sentence(index + 1);
    const auto kind = kind_of_heading(text_.vocabulary(), text_.view(line), 0);
    const bool required = kind == model::SectionKind::shortcomings || kind == model::SectionKind::plan ||
                          kind == model::SectionKind::principal_leader_duty;
    if (!below || index == layout_.body_begin || !ends_with_sentence(index - 1)) return false;
    // Where no section has a number, each is known by its words.
    return chinese_ == 0 && bracketed_ == 0 ? kind.has_value() : required && ordinals_[1] > 0;
  }

  /// 二、 is followed by 四、: a line between paragraphs that begins as headings do is the third.
  bool missing_section(std::size_t index) const {
    const std::size_t next = index + 1 - layout_.body_begin;
    if (ordinals_[1] == 0 || next >= markers_.size() || next_section_[next] != ordinals_[1] + 2) return false;
    const Span line = text_.lines()[index];
    const bool apart = index > layout_.body_begin && ends_with_sentence(index - 1) && ends_with_sentence(index + 1);
    return apart && text_.find_any(U"|>/", line.begin, line.end) == line.end &&
           text_.vocabulary().item_verbs.at(text_.all(), past_typography(text_, line)) != 0;
  }

  bool ends_with_sentence(std::size_t index) const {
    const Span line = text_.lines()[index];
    const char32_t last = text_[line.end - 1];
    return ends_sentence(last) || last == U';' || last == U':' || last == U'”';
  }

  void open(const Marker& marker, bool number_lost, std::size_t begin) {
    if (outline_.nodes.size() >= max_headings_) {
      outline_.limited = true;
      return;
    }
    Node node;
    node.level = marker.level;
    node.style = marker.style;
    node.ordinal = marker.ordinal;
    node.begin = begin;
    node.number = marker.number;
    node.number_lost = number_lost;
    node.extent.begin = marker.number.begin;
    node.line_end = line_.end;
    note_fault(node);
    for (int level = marker.level; level <= 3; ++level) ordinals_[level] = 0;
    ordinals_[marker.level] = marker.ordinal;
    if (marker.level == 1) level1_ = marker.style;
    level3_ = marker.level < 3 ? MarkerStyle::none : chain_of(marker.style);
    outline_.nodes.push_back(std::move(node));
  }

  void note_fault(const Node& node) {
    if (node.number_lost) outline_.faults.push_back({NumberFault::Kind::lost, node.number});
    if (node.level == 1 && node.style == MarkerStyle::arabic && chinese_ > 0)
      outline_.faults.push_back({NumberFault::Kind::arabic_for_chinese, node.number});
    const int last = ordinals_[node.level];
    if (node.level < 3 && !node.number_lost && last > 0 && node.ordinal == last)
      outline_.faults.push_back({NumberFault::Kind::doubled, node.number});
    if (node.level < 3 && !node.number_lost && node.ordinal > last + 1 && (last > 0 || !outline_.nodes.empty()))
      outline_.faults.push_back({NumberFault::Kind::skipped, node.number});
  }

  const Glyphs& text_;
  const Heads& heads_;
  const Layout& layout_;
  std::size_t max_headings_;
  std::vector<Marker> markers_;
  std::vector<int> next_section_;  ///< by line: the ordinal of the next 一、 from it on, 0 where there is none
  std::size_t chinese_ = 0;
  std::size_t bracketed_ = 0;
  Outline outline_;
  Span line_;
  int ordinals_[4] = {0, 0, 0, 0};
  MarkerStyle level1_ = MarkerStyle::none;
  MarkerStyle level3_ = MarkerStyle::none;
};

std::string step_of(const Node& node) {
  const std::string ordinal = ordinal_text(node.ordinal);
  return node.level == 1 ? ordinal : node.level == 2 ? "(" + ordinal + ")" : ordinal + "是";
}

/// Extents, parents and paths, from the order of the nodes.
void connect(const Glyphs& text, std::vector<Node>& nodes, std::size_t end) {
  for (Node& node : nodes) node.parent = node.first_child = Node::none;
  std::size_t open[4] = {Node::none, Node::none, Node::none, Node::none};
  const auto close = [&](int level, std::size_t at) {
    for (int k = level; k <= 3; ++k) {
      if (open[k] != Node::none) nodes[open[k]].extent = text.trim({nodes[open[k]].extent.begin, at});
      open[k] = Node::none;
    }
  };
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    Node& node = nodes[i];
    close(node.level, node.begin);
    for (int k = node.level - 1; k >= 1 && node.parent == Node::none; --k) node.parent = open[k];
    node.path = node.parent == Node::none ? step_of(node) : nodes[node.parent].path + "/" + step_of(node);
    if (node.parent != Node::none && nodes[node.parent].first_child == Node::none) nodes[node.parent].first_child = i;
    open[node.level] = i;
  }
  close(1, end);
}

/// Takes enumerations of a few words each (一是…二是…) out of the outline of measures: they are one sentence of the
/// node around them. Where shortcomings or plans are told, a short item is an item still.
void drop_enumerations(std::vector<Node>& nodes) {
  constexpr std::size_t shortest = 24;
  std::vector<Node> kept;
  for (std::size_t i = 0; i < nodes.size();) {
    std::size_t end = i;
    std::size_t length = 0;
    for (; end < nodes.size() && nodes[end].level == 3; ++end) length += nodes[end].extent.size();
    const MarkerStyle style = end > i ? nodes[i].style : MarkerStyle::none;
    const bool chain = style == MarkerStyle::is || style == MarkerStyle::ought || style == MarkerStyle::counted;
    const bool measures = nodes[i].within == model::SectionKind::achievements ||
                          nodes[i].within == model::SectionKind::basic_situation ||
                          nodes[i].within == model::SectionKind::highlights;
    end = std::max(end, i + 1);
    if (!chain || !measures || length >= shortest * (end - i))
      for (std::size_t k = i; k < end; ++k) kept.push_back(std::move(nodes[k]));
    i = end;
  }
  nodes = std::move(kept);
}

}  // namespace

Outline find_outline(const Glyphs& text, const Heads& heads, const Layout& layout, int report_year,
                     std::size_t max_headings) {
  Outline outline = Finder(text, heads, layout, max_headings).run();
  std::vector<Node>& nodes = outline.nodes;
  const std::size_t end = layout.body_end > layout.body_begin ? text.lines()[layout.body_end - 1].end : 0;
  connect(text, nodes, end);
  for (std::size_t i = 0; i < nodes.size(); ++i)
    set_title(text, nodes[i], i + 1 < nodes.size() ? nodes[i + 1].begin : end);
  find_kinds(text, nodes, report_year);
  drop_enumerations(nodes);
  connect(text, nodes, end);
  return outline;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
