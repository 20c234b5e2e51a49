#include "import/defects.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t reach = 2;
constexpr std::size_t most_open = 16;

bool is_numeral(char32_t c) {
  constexpr std::u32string_view numerals = U"一二三四五六七八九十";
  return numerals.find(c) != numerals.npos;
}

/// 1) and 一): numbers that have only the closing half. Figures are one behind a word too: 包括1).
bool numbers_an_item(const Glyphs& text, std::size_t i, Span line) {
  if (text[i] != U')' || i == line.begin) return false;
  std::size_t begin = i;
  while (begin > line.begin && i - begin < 3 && (is_digit(text[begin - 1]) || is_numeral(text[begin - 1]))) --begin;
  return begin < i && (begin == line.begin || !is_han(text[begin - 1]) || (is_digit(text[begin]) && i - begin < 3));
}

}  // namespace

void Balance::line(Span line) {
  ++number_;
  for (std::size_t i = line.begin; i < line.end; ++i) take(i, line);
  for (Pair& pair : pairs_)
    while (!pair.open.empty() && pair.open.front().line + reach <= number_) {
      report(pair, pair.open.front().at);
      pair.open.erase(pair.open.begin());
    }
}

void Balance::finish() {
  for (Pair& pair : pairs_) {
    for (const Opening& opening : pair.open) report(pair, opening.at);
    pair.open.clear();
  }
}

void Balance::take(std::size_t i, Span line) {
  const char32_t c = text_[i];
  for (Pair& pair : pairs_) {
    if (c == pair.opening && pair.open.size() < most_open) pair.open.push_back({i, number_});
    if (c != pair.closing) continue;
    if (!pair.open.empty())
      pair.open.pop_back();
    else if (!numbers_an_item(text_, i, line))
      report(pair, i);
  }
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
