#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>

FAZHI_BEGIN_NAMESPACE

/// A run of bytes `[begin, end)` of a UTF-8 text, counted from 0.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  constexpr std::size_t size() const { return end - begin; }  ///< in bytes
  constexpr bool empty() const { return begin == end; }       ///< no bytes, a place between two
  /// Whether `other` lies inside this range.
  constexpr bool holds(Range other) const { return begin <= other.begin && other.end <= end; }
  /// Whether both share a byte.
  constexpr bool meets(Range other) const { return begin < other.end && other.begin < end; }

  friend constexpr bool operator==(Range a, Range b) { return a.begin == b.begin && a.end == b.end; }
  friend constexpr bool operator!=(Range a, Range b) { return !(a == b); }
};

FAZHI_END_NAMESPACE
