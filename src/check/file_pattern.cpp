#include "check/file_pattern.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace detail {
namespace {

/// The characters of a name. Bytes that are no UTF-8 stand for one each, beyond all characters.
std::vector<char32_t> points_of(std::string_view name) {
  constexpr char32_t beyond = 0x110000;
  std::vector<char32_t> points;
  points.reserve(name.size());
  for (std::size_t at = 0; at < name.size();) {
    if (utf8::detail::sequence(name, at) == 0)
      points.push_back(beyond + utf8::detail::byte(name, at++));
    else
      points.push_back(utf8::next(name, at));
  }
  return points;
}

}  // namespace

bool has_wildcard(std::string_view name) { return name.find_first_of("*?[") != std::string_view::npos; }

bool FilePattern::Token::takes(char32_t point) const {
  if (kind == Kind::one || kind == Kind::any) return true;
  const bool is_in = std::any_of(spans.begin(), spans.end(),
                                 [&](const Span& span) { return span.first <= point && point <= span.last; });
  return is_in == (kind == Kind::some);
}

FilePattern::FilePattern(std::string_view part) : is_any_folders_(part == "**") {
  const std::vector<char32_t> points = points_of(part);
  // Bytes of a literal are taken from the text itself, as they need be no UTF-8.
  std::string plain;
  for (std::size_t at = 0; at < part.size(); ++at) {
    if (part[at] == '\\' && at + 1 < part.size()) ++at;
    plain += part[at];
  }
  literal_ = plain;
  for (std::size_t at = 0; at < points.size(); ++at) {
    if (points[at] == '\\' && at + 1 < points.size()) {
      add_point(points[++at]);
    } else if (points[at] == '*') {
      is_literal_ = false;
      if (tokens_.empty() || tokens_.back().kind != Token::Kind::any) tokens_.push_back({Token::Kind::any, {}});
    } else if (points[at] == '?') {
      is_literal_ = false;
      tokens_.push_back({Token::Kind::one, {}});
    } else if (points[at] == '[' && !is_unclosed_) {
      at = add_set(points, at);
    } else {
      add_point(points[at]);
    }
  }
}

/// Adds the set that begins at a `[`, and gives where it ends; the bracket itself where none ends it. A `]` that comes
/// first is one of the set.
std::size_t FilePattern::add_set(const std::vector<char32_t>& points, std::size_t at) {
  std::size_t i = at + 1;
  Token set{Token::Kind::some, {}};
  if (i < points.size() && (points[i] == '!' || points[i] == '^')) {
    set.kind = Token::Kind::none_of;
    ++i;
  }
  for (const std::size_t first = i; i < points.size() && (points[i] != ']' || i == first); ++i) {
    const bool is_span = i + 2 < points.size() && points[i + 1] == '-' && points[i + 2] != ']';
    set.spans.push_back({points[i], points[is_span ? i + 2 : i]});
    if (is_span) i += 2;
  }
  if (i >= points.size()) {
    is_unclosed_ = true;  // and so is whichever follows
    add_point('[');
    return at;
  }
  is_literal_ = false;
  tokens_.push_back(std::move(set));
  return i;
}

bool FilePattern::matches(std::string_view name) const {
  const std::vector<char32_t> points = points_of(name);
  const bool is_hidden = !points.empty() && points[0] == '.';
  const bool asks_for_point = !tokens_.empty() && tokens_[0].kind == Token::Kind::some &&
                              tokens_[0].spans.size() == 1 && tokens_[0].spans[0].first == '.' &&
                              tokens_[0].spans[0].last == '.';
  if (is_hidden && !asks_for_point) return false;
  // Of several `*` only the last one is ever tried again: what came before it has matched.
  constexpr auto none = static_cast<std::size_t>(-1);
  std::size_t token = 0;
  std::size_t at = 0;
  std::size_t star = none;
  std::size_t star_at = 0;
  while (at < points.size()) {
    if (token < tokens_.size() && tokens_[token].kind == Token::Kind::any) {
      star = token++;
      star_at = at;
    } else if (token < tokens_.size() && tokens_[token].takes(points[at])) {
      ++token;
      ++at;
    } else if (star != none) {
      token = star + 1;
      at = ++star_at;
    } else {
      return false;
    }
  }
  while (token < tokens_.size() && tokens_[token].kind == Token::Kind::any) ++token;
  return token == tokens_.size();
}

}  // namespace detail
}  // namespace check
FAZHI_END_NAMESPACE
