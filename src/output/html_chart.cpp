#include "output/html_chart.hpp"

#include <algorithm>
#include <cstdint>

FAZHI_BEGIN_NAMESPACE
namespace output::detail::html {
namespace {

constexpr std::int64_t full = 340;     // pixels of the longest bar
constexpr std::int64_t numbered = 18;  // from here on there is room for a number
constexpr std::size_t colours = 8;     // that page.css has: c0 to c7
constexpr std::int64_t safe = 10'000'000'000'000;

/// `value` as so many of the longest bar, where that stands for `whole`.
std::int64_t pixels(Decimal value, Decimal whole) {
  std::int64_t a = value.coefficient();
  std::int64_t b = whole.coefficient();
  int scale = value.scale() - whole.scale();
  // Digits that no pixel shows are let go, first those of the number that has more of them.
  for (; scale > 0; --scale) b < safe ? b *= 10 : a /= 10;
  for (; scale < 0; ++scale) a < safe ? a *= 10 : b /= 10;
  while (a > safe || b > safe) {
    a /= 10;
    b /= 10;
  }
  return b == 0 ? (a == 0 ? 0 : full) : std::min(full, a * full / b);
}

std::string rectangle(std::int64_t x, std::int64_t y, std::int64_t width, std::int64_t height, const std::string& of) {
  return "<rect class=\"" + of + "\" x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" width=\"" +
         std::to_string(width) + "\" height=\"" + std::to_string(height) + "\"/>";
}

std::string svg(std::int64_t height, const std::string& label, const std::string& inner) {
  return "<svg class=\"bar\" role=\"img\" aria-labelledby=\"" + label + "\" viewBox=\"0 0 " + std::to_string(full) +
         " " + std::to_string(height) + "\">" + inner + "</svg>";
}

}  // namespace

std::optional<std::string> stacked_bar(const std::vector<Decimal>& pieces, Decimal whole, const std::string& label) {
  constexpr std::int64_t height = 22;
  Decimal sum;
  for (const Decimal piece : pieces) {
    const auto more = add(sum, piece);
    if (!more || piece.coefficient() < 0) return std::nullopt;
    sum = *more;
  }
  const Decimal widest = compare(sum, whole) > 0 ? sum : whole;
  if (widest.coefficient() <= 0) return std::nullopt;
  std::string inner = rectangle(0, 0, full, height, "rest");
  Decimal to;
  std::int64_t from = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    to = *add(to, pieces[i]);
    const std::int64_t end = pixels(to, widest);
    inner += rectangle(from, 0, end - from, height, "piece c" + std::to_string(i % colours));
    if (end - from >= numbered && pieces.size() > 1)
      inner += "<text x=\"" + std::to_string((from + end) / 2) + "\" y=\"16\">" + std::to_string(i + 1) + "</text>";
    from = end;
  }
  // Where the pieces are more than the whole, a line shows where it ends.
  if (compare(sum, whole) > 0)
    inner += rectangle(std::max<std::int64_t>(pixels(whole, widest) - 1, 0), 0, 3, height, "end");
  return svg(height, label, inner);
}

std::optional<std::string> two_bars(Decimal before, Decimal now, const std::string& label) {
  constexpr std::int64_t height = 14;
  const Decimal widest = compare(before, now) > 0 ? before : now;
  if (before.coefficient() < 0 || now.coefficient() < 0 || widest.coefficient() == 0) return std::nullopt;
  const auto bar = [&](Decimal value, std::int64_t y, const char* of) {
    return rectangle(0, y, std::max<std::int64_t>(pixels(value, widest), value.coefficient() == 0 ? 0 : 1), height, of);
  };
  return svg(2 * height + 4, label, bar(before, 0, "before") + bar(now, height + 4, "piece c0"));
}

}  // namespace output::detail::html
FAZHI_END_NAMESPACE
