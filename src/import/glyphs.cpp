#include "import/glyphs.hpp"

#include "import/vocabulary_glyphs.hpp"
#include "import/wraps.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>

#include "core/scan_heads.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr char32_t dropped = 0;

bool is_traditional(char32_t point) {
  const std::size_t bit = point - 0x4E00;
  return (traditional_points[bit / 64] >> bit % 64 & 1U) != 0;
}

/// The full-width form of a mark, digit or Latin letter.
constexpr char32_t full_width(char32_t ascii) { return ascii + 0xFEE0; }

/// The regular form of what nearly all of a text consists of; `dropped` of other characters.
char32_t common_glyph(char32_t point) {
  if (point >= 0x4E00 && point <= 0x9FFF) return is_traditional(point) ? dropped : point;
  if (point >= full_width(U'!') && point <= full_width(U'~')) return point - full_width(0);
  const bool is_own =
      (point >= 0x20 && point < 0x7F) || point == U'、' || point == U'。' || (point >= U'〈' && point <= U'》');
  return is_own ? point : dropped;
}

/// The regular form of a code point.
char32_t fold_point(char32_t point) {
  if (const char32_t glyph = common_glyph(point); glyph != dropped) return glyph;
  if (point >= 0x4E00 && point <= 0x9FFF) return simplified(point);
  if (point == U'\n' || point == U'\r' || point == U'\f' || point == U'\v' || point == 0x85 || point == 0x2028 ||
      point == 0x2029)
    return U'\n';
  if (point < 0x20 || point == 0x7F || point == 0xA0 || point == 0x3000 || point == 0x202F) return U' ';
  if (point == 0xAD || point == 0xFEFF || point == 0x2060 || (point >= 0x200B && point <= 0x200F)) return dropped;
  if (point >= 0x2000 && point <= 0x200A) return U' ';
  return regular_mark(point);
}

/// The glyph of the character at `at`, and `at` behind it; `dropped` where it is none.
char32_t fold_next(std::string_view text, std::size_t& at) {
  if (utf8::detail::sequence(text, at) == 0) {
    ++at;
    return U' ';
  }
  const char32_t point = utf8::next(text, at);
  // A line end of two characters is one line end.
  if (point == U'\r' && at < text.size() && text[at] == '\n') return dropped;
  return fold_point(point);
}

/// Takes characters as long as they are common ones and there is room; gives where it ends and counts them.
std::size_t take_common(std::string_view text, std::size_t at, std::u32string& to, std::uint32_t* offsets,
                        std::size_t& count) {
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t end = text.size();
  const std::size_t room = to.size();
  char32_t* const glyphs = to.data();
  std::size_t n = count;
  while (n < room && at < end) {
    char32_t point = bytes[at];
    std::size_t length = 1;
    if (point >= 0x80) {
      // Overlong forms and surrogates are no common characters.
      if ((point & 0xF0U) != 0xE0 || end - at < 3 || ((bytes[at + 1] ^ 0x80U) | (bytes[at + 2] ^ 0x80U)) > 0x3F) break;
      point = (point & 0xFU) << 12U | (bytes[at + 1] & 0x3FU) << 6U | (bytes[at + 2] & 0x3FU);
      length = 3;
    }
    const char32_t glyph = common_glyph(point);
    if (glyph == dropped) break;
    glyphs[n] = glyph;
    offsets[n++] = static_cast<std::uint32_t>(at);
    at += length;
  }
  count = n;
  return at;
}

}  // namespace

Glyphs::Glyphs(std::string_view bytes, const Lexicon* known) : bytes_(bytes), known_(known) {
  decode();
  find_lines();
}

void Glyphs::decode() {
  folded_.resize(bytes_.size() / 3 + 16);
  offsets_.resize(folded_.size());
  std::size_t count = 0;
  bool gap = false;
  for (std::size_t at = 0; at < bytes_.size();) {
    if (count == folded_.size()) {
      folded_.resize(2 * count);
      offsets_.resize(folded_.size());
    }
    if (!gap) {
      at = take_common(bytes_, at, folded_, offsets_.data(), count);
      if (at == bytes_.size()) break;
      if (count == folded_.size()) continue;
    }
    const std::size_t begin = at;
    const char32_t glyph = fold_next(bytes_, at);
    if (glyph == dropped) {
      gap = true;
      continue;
    }
    if (gap && glyph != U'\n') breaks_.push_back(static_cast<std::uint32_t>(count));
    gap = false;
    const auto byte = static_cast<unsigned char>(bytes_[begin]);
    if (glyph == U' ' && (byte < 0x20 || byte == 0x7F) && byte != '\t' && controls_++ == 0) first_control_ = begin;
    folded_[count] = glyph;
    offsets_[count++] = static_cast<std::uint32_t>(begin);
  }
  folded_.resize(count);
  offsets_.resize(count);
}

Glyphs::Glyphs(std::string_view bytes, const Lexicon& known) : Glyphs(bytes, &known) {
  const std::vector<Span> wraps = find_wraps(*this);
  if (!wraps.empty()) close(wraps);
}

void Glyphs::close(const std::vector<Span>& gaps) {
  std::size_t to = 0;
  auto gap = gaps.begin();
  std::vector<std::uint32_t> breaks;
  std::size_t next_break = 0;
  bool left_out = false;
  for (std::size_t i = 0; i < folded_.size(); ++i) {
    while (gap != gaps.end() && i >= gap->end) ++gap;
    const bool inside = gap != gaps.end() && i >= gap->begin;
    // Words of Latin letters stay apart.
    const bool apart = inside && i == gap->begin && gap->begin > 0 && is_latin(folded_[i - 1]) &&
                       gap->end < folded_.size() && is_latin(folded_[gap->end]);
    for (; next_break < breaks_.size() && breaks_[next_break] <= i; ++next_break) left_out = true;
    if (inside && !apart) {
      left_out = true;
      continue;
    }
    if (left_out) breaks.push_back(static_cast<std::uint32_t>(to));
    left_out = false;
    folded_[to] = apart ? U' ' : folded_[i];
    offsets_[to++] = offsets_[i];
  }
  folded_.resize(to);
  offsets_.resize(to);
  breaks_ = std::move(breaks);
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

std::size_t Glyphs::length_at(std::size_t at) const {
  const std::size_t offset = offsets_[at];
  const auto lead = static_cast<unsigned char>(bytes_[offset]);
  if (lead < 0x80) return 1;
  // A byte that is no UTF-8 has become a space.
  if (folded_[at] == U' ') return std::max<std::size_t>(utf8::detail::sequence(bytes_, offset), 1);
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

Range Glyphs::range(Span span) const {
  const auto at = [this](std::size_t i) { return i < size() ? std::size_t{offsets_[i]} : bytes_.size(); };
  if (span.begin >= span.end) return {at(span.begin), at(span.begin)};
  const std::size_t last = span.end - 1;
  return {at(span.begin), at(last) + (last < size() ? length_at(last) : 0)};
}

std::string Glyphs::copy(Span span, bool with_spaces) const {
  std::string out;
  span.end = std::min(span.end, size());
  if (span.empty()) return out;
  out.reserve(range(span).size());
  auto next_break = std::upper_bound(breaks_.begin(), breaks_.end(), span.begin);
  for (std::size_t i = span.begin; i < span.end;) {
    if (folded_[i] == U'\n' || (!with_spaces && is_space(folded_[i]))) {
      ++i;
      continue;
    }
    if (is_space(folded_[i]) && is_narrow(i)) {
      out.push_back(' ');
      ++i;
      continue;
    }
    // As many as stand side by side in the bytes too.
    const std::size_t begin = i++;
    for (; next_break != breaks_.end() && *next_break <= begin; ++next_break) {
    }
    const std::size_t limit = next_break == breaks_.end() ? span.end : std::min<std::size_t>(span.end, *next_break);
    while (i < limit && folded_[i] != U'\n' && !is_space(folded_[i])) ++i;
    const Range run = range({begin, i});
    out.append(bytes_.substr(run.begin, run.size()));
  }
  return out;
}

std::string Glyphs::text(Span span) const { return copy(span, true); }
std::string Glyphs::dense(Span span) const { return copy(span, false); }

std::vector<std::uint32_t> Glyphs::printed_as(const scan::CodePointSet& printed) const {
  constexpr std::size_t usual = 3;  // bytes of a glyph
  std::vector<std::uint32_t> found;
  std::size_t glyph = 0;
  scan::find_heads(bytes_, printed, 0, [&](std::size_t place) {
    while (glyph < size() && offsets_[glyph] < place)
      glyph += std::max<std::size_t>(1, (place - offsets_[glyph]) / usual);
    glyph = std::min(glyph, size());
    // Too far where glyphs are longer, or bytes were left out.
    while (glyph > 0 && offsets_[glyph - 1] >= place) --glyph;
    if (glyph < size() && offsets_[glyph] == place) found.push_back(static_cast<std::uint32_t>(glyph));
    return place + 1;
  });
  return found;
}

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
  // One look at 64 bits tells most glyphs from all marks.
  const auto bit = [](char32_t c) { return std::uint64_t{1} << (c & 63U); };
  std::uint64_t bits = 0;
  for (const char32_t mark : marks) bits |= bit(mark);
  const std::size_t end = std::min(to, size());
  for (; from < end; ++from)
    if ((bits & bit(folded_[from])) != 0 && marks.find(folded_[from]) != std::u32string_view::npos) return from;
  // Behind the last glyph there are line ends.
  return from < to && marks.find(U'\n') == std::u32string_view::npos ? to : std::min(from, to);
}

std::u32string forms_of(std::u32string_view glyphs) {
  std::u32string forms(glyphs);
  for (const char32_t glyph : glyphs) {
    if (glyph > U' ' && glyph < 0x7F) forms += full_width(glyph);
    forms += variants_of(glyph);
  }
  return forms;
}

std::u32string fold(std::string_view text) {
  std::u32string folded;
  for (std::size_t at = 0; at < text.size();)
    if (const char32_t glyph = fold_next(text, at); glyph != dropped) folded.push_back(glyph);
  return folded;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
