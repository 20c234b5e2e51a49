#include <fazhi/core/utf8.hpp>

#include "event_guard.hpp"

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

/// Walks JSON that another parser has judged, and notes where each value stands. On text that is not JSON it stops
/// where it no longer understands it.
class JsonWalker {
 public:
  JsonWalker(std::string_view text, const Limits& limits, PlacesBy by) : text_(text), limits_(limits), by_(by) {}

  diag::SourceMap walk() {
    while (step()) {
    }
    return std::move(map_);
  }

 private:
  struct Open {
    bool is_array;
    std::size_t ordinal;
    std::size_t pointer;  // the length of its pointer
    std::size_t index;
  };

  char peek() {
    while (at_ < text_.size() && (std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos)) ++at_;
    return at_ < text_.size() ? text_[at_] : '\0';
  }

  bool step() {
    const char c = peek();
    if (at_ >= text_.size()) return false;
    if (c == '}' || c == ']') return close();
    if (c == ',') return ++at_, true;
    if (!open_.empty() && !(open_.back().is_array ? index() : key())) return false;
    return value(peek());
  }

  bool index() {
    pointer_.resize(open_.back().pointer);
    if (by_ == PlacesBy::pointer) pointer_ += '/' + std::to_string(open_.back().index++);
    return true;
  }

  bool key() {
    pointer_.resize(open_.back().pointer);
    if (text_[at_] != '"') return false;
    const std::size_t begin = at_;
    if (!skip_string()) return false;
    key_ = Range{begin, at_};
    if (by_ == PlacesBy::pointer) diag::Pointer::append(pointer_, unescape(text_.substr(begin + 1, at_ - begin - 2)));
    if (peek() != ':') return false;
    ++at_;
    return true;
  }

  bool value(char c) {
    const std::size_t begin = at_;
    const std::size_t ordinal = map_.size();
    if (begin >= text_.size() || ordinal > limits_.max_values || open_.size() > limits_.max_depth) return false;
    const diag::Place place{{begin, begin + 1}, std::exchange(key_, std::nullopt)};
    if (by_ == PlacesBy::pointer)
      map_.add(diag::Pointer::from_text(pointer_), place);
    else
      map_.add(place);
    if (c == '{' || c == '[') {
      open_.push_back({c == '[', ordinal, pointer_.size(), 0});
      return ++at_, true;
    }
    if (c == '"' ? !skip_string() : !skip_word()) return false;
    map_.ordinal(ordinal)->value.end = at_;
    return true;
  }

  bool close() {
    ++at_;
    if (open_.empty()) return false;
    map_.ordinal(open_.back().ordinal)->value.end = at_;
    open_.pop_back();
    return true;
  }

  bool skip_string() {
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\\') {
        ++at_;
      } else if (text_[at_] == '"') {
        return ++at_, true;
      }
    }
    return false;
  }

  bool skip_word() {
    const std::size_t end = std::min(text_.find_first_of(",]} \t\r\n", at_), text_.size());
    return std::exchange(at_, end) != end;
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
  PlacesBy by_;
  std::size_t at_ = 0;
  std::string pointer_;
  std::optional<Range> key_;
  std::vector<Open> open_;
  diag::SourceMap map_;
};

}  // namespace

diag::SourceMap json_places(const std::string& text, const Limits& limits, PlacesBy by) {
  constexpr std::string_view bom = "\xEF\xBB\xBF";
  if (std::string_view(text).substr(0, bom.size()) != bom) return JsonWalker(text, limits, by).walk();
  // Blanked, the mark is white space to the walker, and offsets stay those of the text.
  const std::string blanked = "   " + text.substr(bom.size());
  return JsonWalker(blanked, limits, by).walk();
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
