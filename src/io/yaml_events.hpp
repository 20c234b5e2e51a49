#pragma once

#include <fazhi/bind/scalar.hpp>
#include <fazhi/io/limits.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// Takes the events of one YAML document with the byte offset where each begins. `false` stops the reading.
class YamlTarget {
 public:
  virtual bool begin_object(std::size_t at) = 0;
  virtual bool key(std::string_view name, std::size_t at) = 0;
  virtual bool end_object() = 0;
  virtual bool begin_array(std::size_t at) = 0;
  virtual bool end_array() = 0;
  virtual bool scalar(const bind::Scalar& scalar, std::size_t at) = 0;
  /// A value that an alias repeats is about to come.
  virtual bool repeat() = 0;

  YamlTarget() = default;
  YamlTarget(const YamlTarget&) = delete;
  YamlTarget& operator=(const YamlTarget&) = delete;
  virtual ~YamlTarget() = default;
};

/// Why a document could not be read to its end, and where.
struct YamlFault {
  Error error;
  std::size_t at;
};

/// Sends the first document of the text to the target, aliases expanded. Gives the fault that ended it, if any; none
/// when the target stopped the reading. `fast_readers`: where YamlScanner can read the whole text, yaml-cpp is not
/// asked.
std::optional<YamlFault> parse_yaml(const std::string& text, YamlTarget& target, bool fast_readers);

/// Where a node itself begins whose anchor or tag stands at `at`.
std::size_t yaml_node_begin(std::string_view text, std::size_t at);

/// The byte behind the scalar that begins at `at`, whose text is `value`: yaml-cpp tells only where it begins.
std::size_t yaml_scalar_end(std::string_view text, std::size_t at, std::string_view value);

}  // namespace io::detail
FAZHI_END_NAMESPACE
