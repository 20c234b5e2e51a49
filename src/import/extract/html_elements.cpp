#include "import/extract/html_elements.hpp"

#include <algorithm>
#include <iterator>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using Kind = ElementKind;

struct Row {
  std::string_view name;
  ElementKind kind;
};

// In alphabetical order. Controls of forms are hidden too: what they hold is no text of the page.
constexpr Row elements[] = {
    {"a", Kind::link},
    {"address", Kind::block},
    {"article", Kind::block},
    {"aside", Kind::chrome},
    {"audio", Kind::hidden},
    {"blockquote", Kind::block},
    {"body", Kind::page},
    {"br", Kind::line_break},
    {"button", Kind::hidden},
    {"canvas", Kind::hidden},
    {"caption", Kind::block},
    {"center", Kind::block},
    {"datalist", Kind::hidden},
    {"dd", Kind::details},
    {"details", Kind::block},
    {"dir", Kind::list},
    {"div", Kind::block},
    {"dl", Kind::definitions},
    {"dt", Kind::term},
    {"fieldset", Kind::block},
    {"figcaption", Kind::block},
    {"figure", Kind::block},
    {"footer", Kind::chrome},
    {"form", Kind::block},
    {"h1", Kind::heading},
    {"h2", Kind::heading},
    {"h3", Kind::heading},
    {"h4", Kind::heading},
    {"h5", Kind::heading},
    {"h6", Kind::heading},
    {"header", Kind::chrome},
    {"hr", Kind::block},
    {"html", Kind::page},
    {"iframe", Kind::hidden},
    {"input", Kind::hidden},
    {"legend", Kind::block},
    {"li", Kind::item},
    {"listing", Kind::preformatted},
    {"main", Kind::block},
    {"marquee", Kind::block},
    {"menu", Kind::list},
    {"meta", Kind::meta},
    {"nav", Kind::navigation},
    {"noframes", Kind::hidden},
    {"noscript", Kind::hidden},
    {"object", Kind::hidden},
    {"ol", Kind::ordered},
    {"optgroup", Kind::hidden},
    {"option", Kind::hidden},
    {"p", Kind::block},
    {"plaintext", Kind::preformatted},
    {"pre", Kind::preformatted},
    {"rp", Kind::hidden},
    {"rt", Kind::hidden},
    {"script", Kind::hidden},
    {"section", Kind::block},
    {"select", Kind::hidden},
    {"style", Kind::hidden},
    {"summary", Kind::block},
    {"svg", Kind::hidden},
    {"table", Kind::table},
    {"tbody", Kind::block},
    {"td", Kind::cell},
    {"template", Kind::hidden},
    {"textarea", Kind::hidden},
    {"tfoot", Kind::block},
    {"th", Kind::cell},
    {"thead", Kind::block},
    {"title", Kind::title},
    {"tr", Kind::row},
    {"ul", Kind::list},
    {"video", Kind::hidden},
    {"xmp", Kind::preformatted},
};

bool is_css_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// Without white space around it, without `!important`, in lower case.
std::string plain(std::string_view css) {
  css = css.substr(0, css.find('!'));
  std::string value;
  for (const char c : css)
    if (!is_css_space(c))
      value += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    else if (!value.empty() && value.back() != ' ')
      value += ' ';
  if (!value.empty() && value.back() == ' ') value.pop_back();
  return value;
}

Style::Display display_of(const std::string& value) {
  if (value == "none") return Style::Display::none;
  if (value == "inline" || value == "contents" || value == "inline-block") return Style::Display::phrase;
  const bool block = value == "block" || value == "flex" || value == "grid" || value == "table" ||
                     value == "list-item" || value == "flow-root" || value == "table-row";
  return block ? Style::Display::block : Style::Display::unsaid;
}

std::optional<Numbering> numbering_of_style(const std::string& value) {
  struct Name {
    std::string_view word;
    Numbering numbering;
  };
  constexpr Name names[] = {
      {"none", Numbering::none},
      {"disc", Numbering::none},
      {"circle", Numbering::none},
      {"square", Numbering::none},
      {"decimal", Numbering::decimal},
      {"lower-alpha", Numbering::lower_letter},
      {"lower-latin", Numbering::lower_letter},
      {"upper-alpha", Numbering::upper_letter},
      {"upper-latin", Numbering::upper_letter},
      {"lower-roman", Numbering::lower_roman},
      {"upper-roman", Numbering::upper_roman},
      {"cjk-ideographic", Numbering::chinese},
      {"simp-chinese-informal", Numbering::chinese},
      {"trad-chinese-informal", Numbering::chinese},
  };
  // `list-style` holds the type among other words.
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find(' ', at), value.size());
    const std::string_view word = std::string_view(value).substr(at, end - at);
    for (const Name& name : names)
      if (word == name.word) return name.numbering;
    at = end + 1;
  }
  return std::nullopt;
}

void read_property(const std::string& name, const std::string& value, Style& style) {
  if (name == "display") {
    style.display = display_of(value);
  } else if (name == "visibility") {
    style.invisible = value == "hidden" || value == "collapse";
  } else if (name == "white-space") {
    style.keeps_lines = value.compare(0, 3, "pre") == 0 || value == "break-spaces";
  } else if (name == "list-style" || name == "list-style-type") {
    if (const auto numbering = numbering_of_style(value)) style.numbering = numbering;
  }
}

std::string roman(int number) {
  struct Digit {
    int value;
    const char* text;
  };
  constexpr Digit digits[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
                              {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string text;
  for (const Digit& digit : digits)
    for (; number >= digit.value; number -= digit.value) text += digit.text;
  return text;
}

std::string letters(int number) {
  std::string text;
  for (; number > 0; number = (number - 1) / 26) text.insert(text.begin(), static_cast<char>('a' + (number - 1) % 26));
  return text;
}

std::string chinese(int number) {
  constexpr const char* digits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  std::string text;
  if (number >= 20) text += digits[number / 10];
  if (number >= 10) text += "十";
  return text + digits[number % 10];
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
  return text;
}

}  // namespace

ElementKind kind_of_element(std::string_view name) {
  const auto* found = std::lower_bound(std::begin(elements), std::end(elements), name,
                                       [](const Row& row, std::string_view word) { return row.name < word; });
  return found != std::end(elements) && found->name == name ? found->kind : ElementKind::phrase;
}

std::string number_of_item(Numbering numbering, int number) {
  std::string plain_number = std::to_string(number) + ". ";
  switch (numbering) {
    case Numbering::none:
      return {};
    case Numbering::decimal:
      return plain_number;
    case Numbering::lower_letter:
      return number > 0 ? letters(number) + ". " : plain_number;
    case Numbering::upper_letter:
      return number > 0 ? upper(letters(number)) + ". " : plain_number;
    case Numbering::lower_roman:
      return number > 0 && number < 4000 ? roman(number) + ". " : plain_number;
    case Numbering::upper_roman:
      return number > 0 && number < 4000 ? upper(roman(number)) + ". " : plain_number;
    case Numbering::chinese:
      return number > 0 && number < 100 ? chinese(number) + "、" : plain_number;
  }
  return {};
}

std::optional<Numbering> numbering_of_type(std::string_view type) {
  if (type == "1") return Numbering::decimal;
  if (type == "a") return Numbering::lower_letter;
  if (type == "A") return Numbering::upper_letter;
  if (type == "i") return Numbering::lower_roman;
  if (type == "I") return Numbering::upper_roman;
  return std::nullopt;
}

Style read_style(std::string_view css) {
  Style style;
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t end = std::min(css.find(';', at), css.size());
    const std::string_view declaration = css.substr(at, end - at);
    const std::size_t colon = declaration.find(':');
    // Long values are pictures.
    if (colon != std::string_view::npos && declaration.size() < 200)
      read_property(plain(declaration.substr(0, colon)), plain(declaration.substr(colon + 1)), style);
    at = end + 1;
  }
  return style;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
