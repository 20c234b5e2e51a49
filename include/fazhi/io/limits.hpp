#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>

FAZHI_BEGIN_NAMESPACE

/// Text to events and back: JSON, YAML and files.
namespace io {

/// What a reader takes at the most. Each limit that is passed is a problem of its own; none is silently cut.
struct Limits {
  std::size_t max_bytes = 64U << 20U;        ///< of a document; `limit.bytes`
  std::size_t max_depth = 64;                ///< of objects and lists within one another; `limit.depth`
  std::size_t max_values = 2'000'000;        ///< of a document, aliases expanded; `limit.values`
  std::size_t max_string_bytes = 1U << 20U;  ///< of one text; `limit.string`
  std::size_t max_key_bytes = 256;           ///< of one key; `limit.key`
  std::size_t max_alias_values = 10'000;     ///< that the aliases of a YAML document repeat; `limit.aliases`
  std::size_t max_problems = 100;            ///< kept; the rest are counted in one last problem, `limit.problems`
};

}  // namespace io
FAZHI_END_NAMESPACE
