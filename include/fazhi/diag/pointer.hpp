#pragma once

#include <fazhi/core/config.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace diag {

/// A JSON Pointer: where a value stands in a document, whatever its format. `Pointer{} / "sections" / 0` is
/// `/sections/0`; the empty pointer is the whole document.
/// Source: RFC 6901.
class Pointer {
 public:
  Pointer() = default;

  /// A pointer from its text, which must be empty or begin with `/`.
  static Pointer from_text(std::string text) {
    Pointer pointer;
    pointer.text_ = std::move(text);
    return pointer;
  }

  const std::string& text() const { return text_; }  ///< as RFC 6901 writes it
  bool empty() const { return text_.empty(); }       ///< it points at the whole document

  /// The pointer of the containing value; the empty pointer is its own parent.
  Pointer parent() const { return from_text(text_.substr(0, text_.empty() ? 0 : text_.rfind('/'))); }

  /// The keys and indexes that lead there, unescaped.
  std::vector<std::string> steps() const {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('/', at + 1), text_.size());
      all.push_back(unescaped(std::string_view(text_).substr(at + 1, end - at - 1)));
      at = end;
    }
    return all;
  }

  /// The key that a step of a pointer's text stands for.
  static std::string unescaped(std::string_view step) {
    std::string key;
    for (std::size_t i = 0; i < step.size(); ++i) {
      const bool escaped = step[i] == '~' && i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1');
      key += !escaped ? step[i] : step[++i] == '0' ? '~' : '/';
    }
    return key;
  }

  /// A step as the index of a list: digits without a leading zero, as RFC 6901 has it; none for anything else.
  static std::optional<std::size_t> index(std::string_view step) {
    if (step.empty() || step.size() > 9 || (step.size() > 1 && step[0] == '0')) return std::nullopt;
    std::size_t value = 0;
    for (const char c : step) {
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + static_cast<std::size_t>(c - '0');
    }
    return value;
  }

  /// Whether this points at `other` or at something within it.
  bool within(const Pointer& other) const {
    return text_.compare(0, other.text_.size(), other.text_) == 0 &&
           (text_.size() == other.text_.size() || text_[other.text_.size()] == '/');
  }

  /// Appends a key, which it escapes.
  Pointer& operator/=(std::string_view key) {
    append(text_, key);
    return *this;
  }
  /// Appends an index, from 0.
  Pointer& operator/=(std::size_t index) {
    text_ += '/';
    text_ += std::to_string(index);
    return *this;
  }
  /// The pointer with a key or an index appended.
  template <class Step>
  friend Pointer operator/(Pointer pointer, const Step& step) {
    if constexpr (std::is_convertible_v<const Step&, std::string_view>)
      pointer /= std::string_view(step);
    else
      pointer /= static_cast<std::size_t>(step);
    return pointer;
  }

  friend bool operator==(const Pointer& a, const Pointer& b) { return a.text_ == b.text_; }
  friend bool operator!=(const Pointer& a, const Pointer& b) { return a.text_ != b.text_; }
  friend bool operator<(const Pointer& a, const Pointer& b) { return a.text_ < b.text_; }

  /// Appends `/key` with `~` and `/` escaped.
  static void append(std::string& text, std::string_view key) {
    text += '/';
    for (const char c : key) {
      if (c == '~')
        text += "~0";
      else if (c == '/')
        text += "~1";
      else
        text += c;
    }
  }

 private:
  std::string text_;
};

}  // namespace diag
FAZHI_END_NAMESPACE
