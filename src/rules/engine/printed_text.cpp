#include "rules/engine/printed_text.hpp"

#include <fazhi/bind/scalar.hpp>
#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <iterator>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Longer texts are looked into only where they are printed byte by byte.
constexpr std::size_t longest_aligned = std::size_t{1} << 20U;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_letter(char c) {
  return !is_ascii(c) || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A line of a block may be indented by more than it holds; more than that is not looked into.
constexpr std::size_t most_printed_a_byte = 64;

std::optional<std::uint32_t> hex(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char c : digits) {
    const bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (!letter && (c < '0' || c > '9')) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(letter ? (c | 0x20) - 'a' + 10 : c - '0');
  }
  return value;
}

/// A code point that is written in hexadecimal digits, and where it ends.
struct Escaped {
  char32_t point = 0;
  std::size_t end = 0;
};

std::optional<Escaped> digits_at(std::string_view printed, std::size_t at, std::size_t count) {
  if (at + count > printed.size()) return std::nullopt;
  const auto value = hex(printed.substr(at, count));
  if (!value) return std::nullopt;
  return Escaped{static_cast<char32_t>(*value), at + count};
}

/// \x.., \u...., \U........ whose digits begin at `at`; of two surrogates the character that they stand for.
std::optional<Escaped> code_at(std::string_view printed, char kind, std::size_t at) {
  const auto first = digits_at(printed, at, kind == 'x' ? 2 : kind == 'u' ? 4 : 8);
  if (!first || first->point < 0xD800 || first->point > 0xDBFF) return first;
  if (printed.substr(first->end, 2) != "\\u") return std::nullopt;
  const auto second = digits_at(printed, first->end + 2, 4);
  if (!second || second->point < 0xDC00 || second->point > 0xDFFF) return std::nullopt;
  return Escaped{0x10000 + ((first->point - 0xD800) << 10U) + (second->point - 0xDC00), second->end};
}

/// What YAML writes before a value: an anchor and a tag.
std::size_t behind_properties(std::string_view printed) {
  std::size_t at = 0;
  while (at < printed.size() && (printed[at] == '&' || printed[at] == '!')) {
    while (at < printed.size() && !is_blank(printed[at])) ++at;
    while (at < printed.size() && is_blank(printed[at])) ++at;
  }
  return at;
}

/// Whether some reader of YAML 1.1 or 1.2 takes a plain scalar that begins so for something else than a text.
bool looks_typed(std::string_view scalar) {
  constexpr std::string_view words[] = {"yes", "no", "on", "off", "y", "n", "null", "true", "false"};
  if (bind::core_schema(scalar) != bind::Scalar::Kind::string) return true;
  std::string lower(scalar);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  if (std::find(std::begin(words), std::end(words), lower) != std::end(words)) return true;
  constexpr std::string_view of_numbers_and_times = "0123456789abcdefxotz_:.,+-in \t\r\n";
  return std::string_view("0123456789+-.").find(lower[0]) != std::string_view::npos &&
         lower.find_first_not_of(of_numbers_and_times) == std::string::npos;
}

/// Whether the text has a common Chinese character, as nothing but a text has.
bool has_han(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '\xE4' && c <= '\xE9'; });
}

}  // namespace

PrintedText::PrintedText(std::string_view text, Range place, std::string_view source)
    : text_(text), begin_(std::min(place.begin, source.size())) {
  printed_ = source.substr(begin_, std::max(place.size(), text.size() * most_printed_a_byte + most_printed_a_byte));
  if (text_.empty() || printed_.empty() || !find_body(printed_.substr(0, place.size()) == text_)) return;
  const std::string_view escaped = style_ == Style::double_quoted   ? "\"\\"
                                   : style_ == Style::single_quoted ? "'"
                                                                    : std::string_view();
  if (printed_.substr(body_, text_.size()) == text_ && text_.find_first_of(escaped) == std::string_view::npos)
    verbatim_ = body_;
  else if (text_.size() <= longest_aligned)
    align();
}

/// Tells by its first byte how the text is written, and where it begins; false where it stands elsewhere. On a page a
/// text may begin with a quotation mark of its own: in quotes it would be longer.
bool PrintedText::find_body(bool is_whole_place) {
  body_ = behind_properties(printed_);
  const char first = body_ < printed_.size() ? printed_[body_] : '*';
  if (first == '*') return false;
  if (first == '|' || first == '>') {
    style_ = Style::block;
    body_ = std::min(printed_.find('\n', body_), printed_.size());
  } else if ((first == '"' || first == '\'') && !is_whole_place) {
    style_ = first == '"' ? Style::double_quoted : Style::single_quoted;
    ++body_;
  }
  return true;
}

/// Reads one byte or escape, which stands for no byte, one or some. Behind the closing quote there is nothing.
std::size_t PrintedText::read(std::size_t at, std::vector<Unit>& units) const {
  if (style_ == Style::double_quoted) {
    if (printed_[at] == '\\') return escape(at, units);
    if (printed_[at] == '"') return printed_.size();
  }
  const bool doubled = style_ == Style::single_quoted && printed_[at] == '\'';
  const std::size_t next = at + (doubled ? 2U : 1U);
  if (doubled && printed_.substr(at, 2) != "''") return printed_.size();
  if (!is_blank(printed_[at])) units.push_back({printed_[at], printed(at, next)});
  return next;
}

std::size_t PrintedText::escape(std::size_t at, std::vector<Unit>& units) const {
  constexpr std::string_view blanks = "ntr \t\r\n";  // and a line end, which continues the line
  if (at + 1 >= printed_.size()) return printed_.size();
  const char kind = printed_[at + 1];
  std::string bytes(1, kind);
  std::size_t next = at + 2;
  if (kind == 'u' || kind == 'x' || kind == 'U') {
    const auto code = code_at(printed_, kind, next);
    if (!code) return printed_.size();
    bytes.clear();
    utf8::append(bytes, code->point);
    next = code->end;
  } else if (blanks.find(kind) != blanks.npos) {
    bytes.clear();
  }
  for (const char byte : bytes)
    if (!is_blank(byte)) units.push_back({byte, printed(at, next)});
  return next;
}

void PrintedText::align() {
  bytes_.assign(text_.size(), Printed{0, 0});
  std::vector<Unit> units;
  std::size_t unit = 0;
  std::size_t at = body_;
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (is_blank(text_[i])) continue;
    while (unit == units.size() && at < printed_.size()) {
      units.clear();
      unit = 0;
      at = read(at, units);
    }
    if (unit == units.size() || units[unit].byte != text_[i]) return bytes_.clear();
    bytes_[i] = units[unit++].at;
  }
}

std::optional<Range> PrintedText::part(Range within) const {
  if (within.begin > within.end || within.end > text_.size()) return std::nullopt;
  if (verbatim_ != std::string_view::npos)
    return Range{begin_ + verbatim_ + within.begin, begin_ + verbatim_ + within.end};
  if (bytes_.empty()) return std::nullopt;
  Range inner = within;
  while (inner.begin < inner.end && is_blank(text_[inner.begin])) ++inner.begin;
  while (inner.end > inner.begin && is_blank(text_[inner.end - 1])) --inner.end;
  if (inner.empty()) return blank_part(within);
  if (inner != within) return std::nullopt;
  return Range{begin_ + bytes_[inner.begin].begin, begin_ + bytes_[inner.end - 1].end};
}

/// Blanks stand between two characters; where they are wrapped, nothing of the source stands for some of them.
std::optional<Range> PrintedText::blank_part(Range within) const {
  Range gap = within;
  while (gap.begin > 0 && is_blank(text_[gap.begin - 1])) --gap.begin;
  while (gap.end < text_.size() && is_blank(text_[gap.end])) ++gap.end;
  if (gap.begin == 0 || gap.end == text_.size()) return std::nullopt;
  const std::size_t before = bytes_[gap.begin - 1].end;
  const std::size_t behind = bytes_[gap.end].begin;
  if (printed_.substr(before, behind - before) != text_.substr(gap.begin, gap.size())) return std::nullopt;
  return Range{begin_ + before + (within.begin - gap.begin), begin_ + before + (within.end - gap.begin)};
}

/// Whether the characters before and behind a part form nothing with one another.
bool PrintedText::stands_among_letters(Range part) const {
  const std::size_t begin = part.begin - begin_;
  const std::size_t end = part.end - begin_;
  return begin > 0 && end < printed_.size() && is_letter(printed_[begin - 1]) && is_letter(printed_[end]);
}

/// What a plain text would be read as from its begin, as far as that tells its type.
std::string PrintedText::changed(Range part, std::string_view replacement) const {
  constexpr std::size_t enough = 256;
  const Range all = scalar();
  const std::string_view before = printed_.substr(all.begin, std::min(part.begin - begin_ - all.begin, enough));
  const std::size_t end = part.end - begin_;
  std::string changed(before);
  changed.append(replacement);
  return changed.append(printed_.substr(end, std::min(all.end - end, enough)));
}

/// Where the text is printed, behind the begin of its place.
Range PrintedText::scalar() const {
  if (verbatim_ != std::string_view::npos) return {verbatim_, verbatim_ + text_.size()};
  const auto is_printed = [](Printed byte) { return byte.end != 0; };
  const auto first = std::find_if(bytes_.begin(), bytes_.end(), is_printed);
  const auto last = std::find_if(bytes_.rbegin(), bytes_.rend(), is_printed);
  return first == bytes_.end() ? Range{body_, body_} : Range{first->begin, last->end};
}

bool PrintedText::takes(Range part, std::string_view replacement) const {
  constexpr std::string_view controls("\n\r\t\0", 4);
  constexpr std::string_view quotes = "\"'\\";
  constexpr std::string_view marks = "\"'\\#:{}[]&*!|>%@`,?- ";
  if (replacement.find_first_of(controls) != replacement.npos) return false;
  if (style_ == Style::single_quoted || style_ == Style::double_quoted)
    return replacement.find_first_of(quotes) == replacement.npos;
  if (replacement.empty() ? !stands_among_letters(part) : replacement.find_first_of(marks) != replacement.npos)
    return false;
  if (style_ == Style::block) return true;
  // Deletions may come together: only a text that keeps a Chinese character is certain to stay one.
  const std::string now = changed(part, replacement);
  return replacement.empty() ? has_han(now) : !looks_typed(now);
}

}  // namespace rules
FAZHI_END_NAMESPACE
