#pragma once

#include <fazhi/core/result.hpp>
#include <fazhi/core/scalar_shape.hpp>

#include <string_view>
#include <utility>

FAZHI_BEGIN_NAMESPACE

/// The digest of a file, by which it is known again: `sha256:` and 64 hexadecimal digits.
/// Source: FIPS 180-4.
class Digest {
 public:
  using Wire = std::string;  ///< its form in JSON and YAML
  static constexpr ScalarShape shape = ScalarShape::string("^sha256:[0-9a-f]{64}$");

  /// The empty value; no reader hands it out.
  Digest() = default;

  /// Reads a digest. Errors: `digest.syntax`.
  static Result<Digest> from_wire(std::string_view text) {
    constexpr std::string_view prefix = "sha256:";
    bool good = text.size() == prefix.size() + 64 && text.substr(0, prefix.size()) == prefix;
    for (const char c : good ? text.substr(prefix.size()) : std::string_view())
      good = good && ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    if (!good)
      return Error{"digest.syntax",
                   {"摘要须写作“sha256:”加64个小写十六进制数字",
                    "a digest is written as sha256: and 64 lower-case hexadecimal digits"}};
    return Digest(std::string(text));
  }

  const std::string& to_wire() const { return text_; }

  friend bool operator==(const Digest& a, const Digest& b) { return a.text_ == b.text_; }
  friend bool operator!=(const Digest& a, const Digest& b) { return a.text_ != b.text_; }

 private:
  explicit Digest(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

FAZHI_END_NAMESPACE
