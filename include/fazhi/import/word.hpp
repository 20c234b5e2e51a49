#pragma once

#include <fazhi/core/result.hpp>
#include <fazhi/core/scalar_shape.hpp>

#include <string>
#include <string_view>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace importer {

/// A word of a vocabulary, as people write it. It is compared in the form that pages are read in: half-width,
/// simplified, without invisible characters, so 办公厅 and 辦公廳 are one word.
class FAZHI_API Word {
 public:
  using Wire = std::string;  ///< its form in JSON and YAML
  static constexpr ScalarShape shape = ScalarShape::string("^.{1,64}$");
  static constexpr std::size_t max_length = 64;  ///< in characters

  /// The empty value; no reader hands it out unasked.
  Word() = default;

  /// Reads a word. Errors:
  /// - `vocabulary-word.empty`: nothing, or nothing but spaces and invisible characters
  /// - `vocabulary-word.too-long`: more than 64 characters
  static Result<Word> from_wire(std::string_view text);

  const std::string& to_wire() const { return text_; }

  friend bool operator==(const Word& a, const Word& b) { return a.text_ == b.text_; }
  friend bool operator!=(const Word& a, const Word& b) { return a.text_ != b.text_; }

 private:
  explicit Word(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

}  // namespace importer
FAZHI_END_NAMESPACE
