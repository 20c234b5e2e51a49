#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace detail {

/// Whether a name could be a pattern.
bool has_wildcard(std::string_view name);

/// One part of a pattern's path, between two `/`.
class FilePattern {
 public:
  explicit FilePattern(std::string_view part);

  /// Whether the whole name matches; in time that grows with the name and the pattern at the most multiplied. A leading
  /// point is matched by a point alone.
  bool matches(std::string_view name) const;

  /// Whether it is `**`.
  bool is_any_folders() const { return is_any_folders_; }
  /// Whether it names one file; literal() is that name.
  bool is_literal() const { return is_literal_; }
  const std::string& literal() const { return literal_; }

 private:
  struct Span {
    char32_t first;
    char32_t last;
  };
  struct Token {
    enum class Kind { one, any, some, none_of };
    Kind kind;
    std::vector<Span> spans;

    bool takes(char32_t point) const;
  };

  std::size_t add_set(const std::vector<char32_t>& points, std::size_t at);
  void add_point(char32_t point) { tokens_.push_back({Token::Kind::some, {{point, point}}}); }

  std::vector<Token> tokens_;
  std::string literal_;
  bool is_literal_ = true;
  bool is_any_folders_ = false;
  bool is_unclosed_ = false;  ///< no `]` is left for a `[`
};

}  // namespace detail
}  // namespace check
FAZHI_END_NAMESPACE
