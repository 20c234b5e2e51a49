#pragma once

#include <fazhi/core/result.hpp>
#include <fazhi/core/scalar_shape.hpp>

#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// The version of the file format, `major.minor`. This library reads every minor version of its own major one.
class SchemaVersion {
 public:
  using Wire = std::string;  ///< its form in JSON and YAML
  static constexpr ScalarShape shape = ScalarShape::string("^1[.](0|[1-9][0-9]{0,3})$");
  static constexpr int current_major = 1;  ///< the only one that is read
  static constexpr int current_minor = 0;  ///< the newest that this library knows

  /// The version that this library writes.
  constexpr SchemaVersion() = default;

  /// Reads a version. Errors:
  /// - `schema-version.syntax`: not `major.minor`
  /// - `schema-version.major`: a format that this library does not know
  static Result<SchemaVersion> from_wire(std::string_view text) {
    const auto dot = text.find('.');
    int major_part = 0;
    int minor_part = 0;
    if (dot == std::string_view::npos || !number(text.substr(0, dot), major_part) ||
        !number(text.substr(dot + 1), minor_part))
      return Error{"schema-version.syntax", {"格式版本须写作“1.0”的形式", "a schema version is written as 1.0"}};
    if (major_part != current_major)
      return major_part < current_major
                 ? Error{"schema-version.major",
                         {"本程序读1.x版格式；较早的文件请用 fazhi migrate 转换",
                          "this program reads format 1.x; bring an older file to it with fazhi migrate"}}
                 : Error{"schema-version.major",
                         {"本程序只读1.x版格式；较新的文件请用较新的fazhi",
                          "this program reads format 1.x; take a newer fazhi for a newer file"}};
    return SchemaVersion(minor_part);
  }

  std::string to_wire() const { return std::to_string(current_major) + "." + std::to_string(minor_); }
  constexpr int minor_version() const { return minor_; }  ///< y of version 1.y
  /// Whether the file may hold keys that this library does not know yet.
  constexpr bool is_newer() const { return minor_ > current_minor; }

  friend constexpr bool operator==(SchemaVersion a, SchemaVersion b) { return a.minor_ == b.minor_; }
  friend constexpr bool operator!=(SchemaVersion a, SchemaVersion b) { return a.minor_ != b.minor_; }

 private:
  constexpr explicit SchemaVersion(int minor_part) : minor_(minor_part) {}

  static constexpr bool number(std::string_view text, int& value) {
    if (text.empty() || text.size() > 4 || (text.size() > 1 && text[0] == '0')) return false;
    for (const char c : text) {
      if (c < '0' || c > '9') return false;
      value = value * 10 + (c - '0');
    }
    return true;
  }

  int minor_ = current_minor;
};

FAZHI_END_NAMESPACE
