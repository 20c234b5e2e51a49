#include "import/extract/html_page.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t longest_tag_value = 600;  // in bytes, of what a page says of itself
constexpr std::size_t longest_cell = 120;       // in characters, of a row that is one line
constexpr std::size_t longest_sentence = 60;    // the same of a cell that holds one
constexpr std::size_t notable_sentences = 5;    // that are hidden: fewer are hints of a site's own

bool equal_words(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
           return (x >= 'A' && x <= 'Z' ? x - 'A' + 'a' : x) == y;
         });
}

/// Lines as one, without their indentation.
std::string joined(std::string_view lines) {
  std::string text;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    if (!text.empty()) text += ' ';
    text += without_indentation(lines.substr(at, end - at));
    at = end + 1;
  }
  return text;
}

/// White space laid together, and the length bounded at a character's begin.
std::string one_line(std::string_view value) {
  std::size_t end = std::min(value.size(), longest_tag_value);
  while (end > 0 && end < value.size() && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;
  HtmlLines line;
  line.add(value.substr(0, end), false, false);
  line.end_line();
  return joined(std::move(line).take());
}

/// Whether an address or the text of a link names a document.
bool names_file(std::string_view text) {
  constexpr std::string_view endings[] = {".doc", ".wps", ".pdf", ".ofd", ".xls", ".et",  ".ppt",
                                          ".zip", ".rar", ".7z",  ".txt", ".rtf", ".ceb", ".jpg"};
  for (std::size_t dot = text.find('.'); dot < text.size(); dot = text.find('.', dot + 1))
    for (const std::string_view ending : endings)
      if (equal_words(text.substr(dot, ending.size()), ending)) return true;
  return false;
}

int whole_number(std::optional<std::string_view> value, int otherwise) {
  if (!value || value->empty() || value->size() > 6) return otherwise;
  int number = 0;
  const bool negative = value->front() == '-';
  for (const char c : value->substr(negative ? 1 : 0)) {
    if (c < '0' || c > '9') return otherwise;
    number = number * 10 + (c - '0');
  }
  return negative ? -number : number;
}

/// Whether the words of an item begin with a number of their own: 一、 （一） 1. ① 第一.
bool has_own_number(std::string_view line) {
  for (const char* mark : {"（", "(", "第", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"})
    if (line.substr(0, std::strlen(mark)) == mark) return true;
  std::size_t at = 0;
  while (at < line.size() && at < 3 && line[at] >= '0' && line[at] <= '9') ++at;
  const bool digits = at > 0;
  for (bool more = !digits; more;) {
    more = false;
    for (const char* numeral : {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"})
      if (at < 15 && line.substr(at, 3) == numeral) more = true, at += 3;
  }
  if (at == 0) return false;
  for (const char* mark : {"、", "．", "）", "是"})
    if (line.substr(at, 3) == mark) return true;
  if (!digits || at == line.size()) return false;
  const bool decimal = at + 1 < line.size() && line[at + 1] >= '0' && line[at + 1] <= '9';
  return line[at] == ')' || (line[at] == '.' && !decimal);
}

bool is_block(ElementKind kind) {
  return kind != ElementKind::phrase && kind != ElementKind::link && kind != ElementKind::line_break &&
         kind != ElementKind::title && kind != ElementKind::meta && kind != ElementKind::hidden;
}

}  // namespace

std::optional<std::string_view> HtmlTag::get(std::string_view attribute) const {
  for (const unsigned char* const* at = attributes_; at != nullptr && *at != nullptr; at += 2)
    if (attribute == reinterpret_cast<const char*>(at[0]))
      return at[1] == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(at[1]));
  return std::nullopt;
}

bool HtmlPage::is_hidden(const HtmlTag& tag, ElementKind kind, const Style& style) const {
  if (kind == ElementKind::hidden || kind == ElementKind::title) return true;
  if (kind == ElementKind::page) return false;
  const auto aria = tag.get("aria-hidden");
  return style.display == Style::Display::none || style.invisible || tag.get("hidden") ||
         (aria && equal_words(*aria, "true"));
}

void HtmlPage::begin(const HtmlTag& tag) {
  if (opens_.size() >= options_.max_depth) {
    if (!failure_)
      failure_ = Error{"extract.limit",
                       {"网页元素嵌套超过" + std::to_string(options_.max_depth) + "层",
                        "elements are nested deeper than " + std::to_string(options_.max_depth) + " levels"}};
    return;
  }
  Open open;
  open.kind = kind_of_element(tag.name);
  const auto css = tag.get("style");
  const Style style = css ? read_style(*css) : Style();
  if (!opens_.empty()) {
    open.keeps_lines = opens_.back().keeps_lines;
    open.linked = opens_.back().linked;
  }
  open.hidden = is_hidden(tag, open.kind, style);
  open.block = is_block(open.kind);
  open.paragraph = tag.name == "p";
  open.script = tag.name == "script" || tag.name == "style";
  if (open.kind == ElementKind::phrase && style.display == Style::Display::block) open.block = true;
  if (open.kind == ElementKind::block && style.display == Style::Display::phrase) open.block = false;
  if (open.kind == ElementKind::preformatted) open.keeps_lines = true;
  if (style.keeps_lines) open.keeps_lines = *style.keeps_lines;
  if (open.kind == ElementKind::meta) read_meta(tag);
  if (open.kind == ElementKind::title) in_title_ = tags_.window.empty();
  if (open.hidden) ++hidden_;
  if (hidden_ == 0) begin_visible(tag, style, open);
  opens_.push_back(open);
}

void HtmlPage::begin_visible(const HtmlTag& tag, const Style& style, Open& open) {
  if (open.block || open.kind == ElementKind::line_break)
    end_line();
  else
    lines_.tag(true);
  if (open.kind == ElementKind::row || open.kind == ElementKind::term) end_row();
  open.text_begin = lines_.size();
  open.mark = lines_.mark();
  switch (open.kind) {
    case ElementKind::link:
      open.linked = tag.get("href").has_value();
      open.names_file = open.linked && names_file(*tag.get("href"));
      break;
    case ElementKind::heading:
      ++lines_.counts.structures;
      ++lines_.counts.headings;
      break;
    case ElementKind::ordered:
    case ElementKind::list:
      begin_list(tag, style, open);
      break;
    case ElementKind::item:
      begin_item(tag, style);
      break;
    case ElementKind::table:
    case ElementKind::definitions:
      ++lines_.counts.structures;
      tables_.push_back({open.kind == ElementKind::definitions, open.mark, {}});
      break;
    default:
      break;
  }
}

void HtmlPage::begin_list(const HtmlTag& tag, const Style& style, Open& open) {
  ++lines_.counts.structures;
  if (open.kind != ElementKind::ordered) return;
  open.numbering = Numbering::decimal;
  if (const auto type = tag.get("type")) open.numbering = numbering_of_type(*type).value_or(Numbering::decimal);
  if (style.numbering) open.numbering = *style.numbering;
  open.number = whole_number(tag.get("start"), 1);
}

void HtmlPage::begin_item(const HtmlTag& tag, const Style& style) {
  item_number_.clear();
  const auto list = std::find_if(opens_.rbegin(), opens_.rend(), [](const Open& open) {
    return open.kind == ElementKind::ordered || open.kind == ElementKind::list;
  });
  if (list == opens_.rend() || list->kind != ElementKind::ordered) return;
  Numbering numbering = list->numbering;
  if (const auto type = tag.get("type")) numbering = numbering_of_type(*type).value_or(numbering);
  if (style.numbering) numbering = *style.numbering;
  const int number = whole_number(tag.get("value"), list->number);
  list->number = number + 1;
  item_number_ = number_of_item(numbering, number);
}

void HtmlPage::read_meta(const HtmlTag& tag) {
  const auto name = tag.get("name");
  const auto content = tag.get("content");
  if (!name || !content) return;
  const auto keep = [&](std::string_view known, std::string& value) {
    if (value.empty() && equal_words(*name, known)) value = one_line(*content);
  };
  keep("articletitle", tags_.article_title);
  keep("pubdate", tags_.published);
  keep("contentsource", tags_.source);
}

void HtmlPage::text(std::string_view piece) {
  if (in_title_ && tags_.window.size() < longest_tag_value) tags_.window += piece;
  if (hidden_ > 0) {
    for (std::size_t at = piece.find("。"); at < piece.size(); at = piece.find("。", at + 1)) ++hidden_sentences_;
    return;
  }
  const bool inside = !opens_.empty();
  lines_.add(piece, inside && opens_.back().linked, inside && opens_.back().keeps_lines);
  if (lines_.size() > options_.max_text_bytes && !failure_)
    failure_ = Error{"extract.limit",
                     {"网页文字超过" + std::to_string(options_.max_text_bytes) + "字节",
                      "the text of the page is longer than " + std::to_string(options_.max_text_bytes) + " bytes"}};
}

void HtmlPage::end() {
  if (opens_.empty()) return;
  const Open open = opens_.back();
  opens_.pop_back();
  if (hidden_ == 0) end_visible(open);
  if (open.hidden) --hidden_;
  if (open.kind == ElementKind::title) in_title_ = false;
}

void HtmlPage::end_visible(const Open& open) {
  if (open.block) return end_block(open);
  lines_.tag(false);
  if (open.kind == ElementKind::link) return end_link(open);
  const std::size_t begin = std::max(open.text_begin, lines_.line_begin());
  if (open.kind != ElementKind::phrase || lines_.size() <= begin) return;
  // Within a line, only behind other labels: prose has such words too. A long line is prose.
  if (lines_.line().size() > longest_tag_value) return;
  if (begin > lines_.line_begin() && !lines_.labelled()) return;
  const Labelling labelling = labelling_of(lines_.from(begin));
  if (labelling != Labelling::none) lines_.label(begin, labelling == Labelling::common);
}

void HtmlPage::end_link(const Open& open) {
  if (!open.linked || lines_.size() <= open.text_begin) return;
  ++lines_.counts.links;
  const std::string_view words = lines_.from(open.text_begin);
  if (open.names_file || words.find("附件") < 8 || names_file(words.substr(0, longest_tag_value)))
    ++lines_.counts.files;
}

void HtmlPage::end_line() {
  if (!item_number_.empty() && !lines_.at_line_begin()) {
    if (!has_own_number(lines_.line())) lines_.prefix(item_number_);
    item_number_.clear();
  }
  lines_.end_line();
}

void HtmlPage::end_block(const Open& open) {
  end_line();
  if (open.kind == ElementKind::item) item_number_.clear();
  if (leads_elsewhere(open)) {
    lines_.take_back(open.mark);
    if (!tables_.empty() && open.kind == ElementKind::row) tables_.back().cells.clear();
  }
  if (tables_.empty()) return;
  switch (open.kind) {
    case ElementKind::cell:
    case ElementKind::term:
    case ElementKind::details:
      return end_cell(open);
    case ElementKind::row:
      return end_row();
    case ElementKind::table:
    case ElementKind::definitions:
      end_row();
      tables_.pop_back();
      return;
    default:
      return;
  }
}

/// Whether a block holds links to other pages and nothing of this one. A paragraph never does.
bool HtmlPage::leads_elsewhere(const Open& open) {
  const Counts counts = lines_.counts.since(open.mark.counts);
  if (counts.sentences > 0 || counts.files > 0 || counts.labels > 0 || counts.links == 0) return false;
  switch (open.kind) {
    case ElementKind::navigation:
      break;
    case ElementKind::chrome:
      if (counts.headings > 0 || counts.linked * 2 < counts.characters) return false;
      break;
    case ElementKind::block:
      if (open.paragraph) return false;
      [[fallthrough]];
    case ElementKind::ordered:
    case ElementKind::list:
    case ElementKind::item:
    case ElementKind::table:
    case ElementKind::row:
    case ElementKind::cell:
    case ElementKind::definitions:
    case ElementKind::details:
      if (counts.links < 3 || counts.linked * 10 < counts.characters * 8) return false;
      break;
    default:
      return false;
  }
  return !has_labels(open.mark.end);
}

/// Counts what it finds, so that no line is looked at twice.
bool HtmlPage::has_labels(std::size_t begin) {
  const std::string_view text = lines_.from(begin);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (has_label(text.substr(at, end - at))) {
      ++lines_.counts.labels;
      return true;
    }
    at = end + 1;
  }
  return false;
}

void HtmlPage::end_cell(const Open& open) {
  Table& table = tables_.back();
  const bool definition = open.kind != ElementKind::cell;
  if (definition != table.definitions) return;
  table.cells.push_back(
      {open.mark.end, lines_.size(), lines_.counts.since(open.mark.counts), open.kind == ElementKind::term});
}

/// Writes a row of short cells as one line. What holds more is laid out by its table, not told by it.
void HtmlPage::end_row() {
  if (tables_.empty()) return;
  Table& table = tables_.back();
  std::size_t filled = 0;
  std::size_t characters = 0;
  bool is_short = table.cells.size() >= 2;
  for (const Cell& cell : table.cells) {
    const Counts& counts = cell.counts;
    if (cell.end > cell.begin) ++filled;
    characters += counts.characters;
    if (counts.characters > (counts.sentences > 0 ? longest_sentence : longest_cell) || counts.structures > 0)
      is_short = false;
  }
  if (table.definitions && (table.cells.size() != 2 || !table.cells.front().term)) is_short = false;
  // Text between the cells would be lost.
  const std::size_t all = lines_.counts.since(table.row.counts).characters;
  if (is_short && filled >= 2 && characters == all) {
    std::string line = "|";
    for (const Cell& cell : table.cells)
      line += ' ' + joined(lines_.from(cell.begin).substr(0, cell.end - cell.begin)) + " |";
    lines_.replace(table.row.end, line + '\n');
  }
  table.cells.clear();
  table.row = lines_.mark();
}

PlainText HtmlPage::take() && {
  end_line();
  PlainText plain;
  plain.text = std::move(lines_).take();
  if (plain.text.empty()) {
    plain.notes.push_back({"extract.empty",
                           diag::Severity::warning,
                           {"网页中没有可见的文字", "the page has no visible text"},
                           {},
                           {},
                           {}});
    return plain;
  }
  if (hidden_sentences_ >= notable_sentences)
    plain.notes.push_back({"extract.hidden",
                           diag::Severity::info,
                           {"网页中有隐藏的文字（" + std::to_string(hidden_sentences_) + "句），未读入",
                            "hidden text of " + std::to_string(hidden_sentences_) + " sentences was left out"},
                           {},
                           {},
                           {}});
  tags_.window = one_line(tags_.window);
  add_page_tags(tags_, plain.text);
  return plain;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
