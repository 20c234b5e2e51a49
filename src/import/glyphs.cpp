#include "import/glyphs.hpp"

#include "import/vocabulary_glyphs.hpp"
#include "import/wraps.hpp"

#include <fazhi/core/utf8.hpp>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr char32_t dropped = 0;

/// The regular form of a code point that lies outside the vocabulary's table of single characters.
char32_t fold_point(char32_t point) {
  if (point >= 0x4E00 && point <= 0x9FFF) return simplified(point);
  if (point == U'\n' || point == U'\r' || point == U'\f' || point == U'\v' || point == 0x85 || point == 0x2028 ||
      point == 0x2029)
    return U'\n';
  if (point < 0x20 || point == 0x7F || point == 0xA0 || point == 0x3000 || point == 0x202F) return U' ';
  if (point < 0x7F) return point;
  if (point == 0xAD || point == 0xFEFF || point == 0x2060 || (point >= 0x200B && point <= 0x200F)) return dropped;
  if (point >= 0x2000 && point <= 0x200A) return U' ';
  if (point == 0xFF0E) return U'.';
  if (point >= 0xFF01 && point <= 0xFF5E) return point - 0xFEE0;
  return regular_mark(point);
}

}  // namespace

Glyphs::Glyphs(std::string_view bytes, const Lexicon* known) : bytes_(bytes), known_(known) {
  folded_.reserve(bytes.size() / 3 + 16);
  offsets_.reserve(bytes.size() / 3 + 16);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    char32_t glyph = U' ';
    const std::size_t length = utf8::detail::sequence(bytes, at);
    if (length == 0)
      ++at;
    else
      glyph = fold_point(utf8::next(bytes, at));
    // A line end of two characters is one line end.
    const bool carriage = bytes[begin] == '\r' && at < bytes.size() && bytes[at] == '\n';
    if (glyph == dropped || carriage) continue;
    folded_.push_back(glyph);
    offsets_.push_back(static_cast<std::uint32_t>(begin));
  }
  find_lines();
}

Glyphs::Glyphs(std::string_view bytes, const Lexicon& known) : Glyphs(bytes, &known) {
  const std::vector<Span> wraps = find_wraps(*this);
  if (!wraps.empty()) close(wraps);
}

void Glyphs::close(const std::vector<Span>& gaps) {
  std::size_t to = 0;
  auto gap = gaps.begin();
  for (std::size_t i = 0; i < folded_.size(); ++i) {
    while (gap != gaps.end() && i >= gap->end) ++gap;
    const bool inside = gap != gaps.end() && i >= gap->begin;
    // Words of Latin letters stay apart.
    const bool apart = inside && i == gap->begin && gap->begin > 0 && is_latin(folded_[i - 1]) &&
                       gap->end < folded_.size() && is_latin(folded_[gap->end]);
    if (inside && !apart) continue;
    folded_[to] = apart ? U' ' : folded_[i];
    offsets_[to++] = offsets_[i];
  }
  folded_.resize(to);
  offsets_.resize(to);
  lines_.clear();
  find_lines();
}

void Glyphs::find_lines() {
  for (std::size_t begin = 0; begin < size();) {
    std::size_t end = begin;
    while (end < size() && folded_[end] != U'\n') ++end;
    const Span line = trim({begin, end});
    if (!line.empty()) lines_.push_back(line);
    begin = end + 1;
  }
}

Range Glyphs::range(Span span) const {
  const auto at = [this](std::size_t i) { return i < size() ? std::size_t{offsets_[i]} : bytes_.size(); };
  if (span.begin >= span.end) return {at(span.begin), at(span.begin)};
  const std::size_t last = at(span.end - 1);
  const std::size_t length = last < bytes_.size() ? utf8::detail::sequence(bytes_, last) : 0;
  return {at(span.begin), last + (length == 0 && last < bytes_.size() ? 1 : length)};
}

std::string Glyphs::copy(Span span, bool with_spaces) const {
  std::string out;
  for (std::size_t i = span.begin; i < span.end && i < size(); ++i) {
    if (folded_[i] == U'\n' || (!with_spaces && is_space(folded_[i]))) continue;
    const Range one = range({i, i + 1});
    if (is_space(folded_[i]) && one.size() == 1)
      out.push_back(' ');
    else
      out.append(bytes_.substr(one.begin, one.size()));
  }
  return out;
}

std::string Glyphs::text(Span span) const { return copy(span, true); }
std::string Glyphs::dense(Span span) const { return copy(span, false); }

Span Glyphs::trim(Span span) const {
  const auto blank = [this](std::size_t i) { return is_space(folded_[i]) || folded_[i] == U'\n'; };
  while (span.begin < span.end && blank(span.begin)) ++span.begin;
  while (span.begin < span.end && blank(span.end - 1)) --span.end;
  return span;
}

std::size_t Glyphs::skip_spaces(std::size_t at) const {
  while (at < size() && is_space(folded_[at])) ++at;
  return at;
}

std::size_t Glyphs::find_any(std::u32string_view marks, std::size_t from, std::size_t to) const {
  for (; from < to; ++from)
    if (marks.find((*this)[from]) != std::u32string_view::npos) return from;
  return to;
}

std::u32string fold(std::string_view text) { return std::u32string(Glyphs(text, nullptr).all()); }

}  // namespace importer::detail
FAZHI_END_NAMESPACE
