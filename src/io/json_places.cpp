#include <fazhi/core/utf8.hpp>

#include "core/words.hpp"
#include "event_guard.hpp"

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

/// Walks JSON that another parser has judged, and notes where each value stands. On text that is not JSON it stops
/// where it no longer understands it.
class JsonWalker {
 public:
  JsonWalker(std::string_view text, std::size_t at, const Limits& limits, PlacesBy by)
      : text_(text), limits_(limits), at_(at), places_(by) {}

  diag::SourceMap walk() {
    while (step()) {
    }
    return places_.take();
  }

 private:
  char peek() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    return at_ < text_.size() ? text_[at_] : '\0';
  }

  static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

  bool step() {
    const char c = peek();
    if (at_ >= text_.size()) return false;
    if (c == '}' || c == ']') return close();
    if (c == ',') return ++at_, true;
    if (places_.depth() > 0 && !places_.is_in_array() && !key()) return false;
    return value(peek());
  }

  bool key() {
    if (text_[at_] != '"') return false;
    const std::size_t begin = at_;
    if (!skip_string()) return false;
    const std::string_view name = text_.substr(begin + 1, at_ - begin - 2);
    if (has_escapes_)
      places_.key(unescape(name), {begin, at_});
    else
      places_.key(name, {begin, at_});
    if (peek() != ':') return false;
    ++at_;
    return true;
  }

  bool value(char c) {
    const std::size_t begin = at_;
    if (begin >= text_.size() || places_.size() > limits_.max_values || places_.depth() > limits_.max_depth)
      return false;
    if (c == '{' || c == '[') {
      places_.open({begin, begin + 1}, c == '[');
      return ++at_, true;
    }
    const bool whole = c == '"' ? skip_string() : skip_word();
    places_.scalar({begin, whole ? at_ : begin + 1});
    return whole;
  }

  bool close() {
    ++at_;
    if (places_.depth() == 0) return false;
    places_.close(at_);
    return true;
  }

  bool skip_string() {
    has_escapes_ = false;
    for (++at_; (at_ = words::find_either(text_, at_, '"', '\\')) < text_.size(); at_ += 2) {
      if (text_[at_] == '"') return ++at_, true;
      has_escapes_ = true;
      if (text_.size() - at_ < 2) break;
    }
    at_ = text_.size();
    return false;
  }

  bool skip_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != ',' && text_[at_] != ']' && text_[at_] != '}')
      ++at_;
    return at_ != begin;
  }

  /// A key's text, as far as pointers need it.
  static std::string unescape(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] != '\\' || i + 1 == text.size()) {
        plain += text[i];
        continue;
      }
      const char c = text[++i];
      constexpr std::string_view names = "bfnrt";
      const auto known = names.find(c);
      if (c == 'u') {
        utf8::append(plain, code_point(text, i));
      } else {
        plain += known == std::string_view::npos ? c : "\b\f\n\r\t"[known];
      }
    }
    return plain;
  }

  /// Reads `uXXXX` at `i`, with a second half where there is one, and leaves `i` on its last character.
  static char32_t code_point(std::string_view text, std::size_t& i) {
    char32_t point = hex(text.substr(i + 1, 4));
    i = std::min(i + 4, text.size() - 1);
    if (point >= 0xD800 && point < 0xDC00 && text.substr(i + 1, 2) == "\\u") {
      const char32_t low = hex(text.substr(i + 3, 4));
      if (low >= 0xDC00 && low < 0xE000) {
        point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
        i = std::min(i + 6, text.size() - 1);
      }
    }
    return point >= 0xD800 && point < 0xE000 ? 0xFFFD : point;
  }

  static char32_t hex(std::string_view digits) {
    char32_t value = 0;
    for (const char c : digits) {
      const char lower = static_cast<char>(c | 0x20);
      value = value * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : lower - 'a' + 10) % 16;
    }
    return value;
  }

  std::string_view text_;
  const Limits& limits_;
  std::size_t at_;
  bool has_escapes_ = false;  // of the string that was skipped last
  diag::PlacesInOrder places_;
};

}  // namespace

diag::SourceMap json_places(const std::string& text, const Limits& limits, PlacesBy by) {
  constexpr std::string_view bom = "\xEF\xBB\xBF";
  const bool marked = std::string_view(text).substr(0, bom.size()) == bom;
  return JsonWalker(text, marked ? bom.size() : 0, limits, by).walk();
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
