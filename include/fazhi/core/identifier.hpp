#pragma once

#include <fazhi/core/result.hpp>
#include <fazhi/core/scalar_shape.hpp>

#include <string_view>
#include <utility>

FAZHI_BEGIN_NAMESPACE

/// The id of a part of a report, such as `m-1.2.3`: a letter, then letters, digits, points, underlines and hyphens, at
/// most 64 in all. Ids are unique in a report; once published an id is never changed.
class Identifier {
 public:
  using Wire = std::string;  ///< its form in JSON and YAML
  static constexpr ScalarShape shape = ScalarShape::string("^[A-Za-z][A-Za-z0-9._-]{0,63}$");
  static constexpr std::size_t max_size = 64;  ///< in characters, all of them ASCII

  /// The empty value; no reader hands it out unasked.
  Identifier() = default;

  /// Reads an id. Errors: `identifier.syntax`.
  static Result<Identifier> from_wire(std::string_view text) {
    if (text.empty() || text.size() > max_size || !letter(text[0])) return syntax();
    for (const char c : text)
      if (!letter(c) && !(c >= '0' && c <= '9') && c != '.' && c != '_' && c != '-') return syntax();
    return Identifier(std::string(text));
  }

  const std::string& to_wire() const { return text_; }

  friend bool operator==(const Identifier& a, const Identifier& b) { return a.text_ == b.text_; }
  friend bool operator!=(const Identifier& a, const Identifier& b) { return a.text_ != b.text_; }
  friend bool operator<(const Identifier& a, const Identifier& b) { return a.text_ < b.text_; }

 private:
  explicit Identifier(std::string text) : text_(std::move(text)) {}

  static bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
  static Error syntax() {
    return {"identifier.syntax",
            {"编号以字母开头，由字母、数字和“.”“_”“-”组成，至多64个",
             "an id begins with a letter and holds letters, digits, '.', '_' and '-', at most 64"}};
  }

  std::string text_;
};

FAZHI_END_NAMESPACE
