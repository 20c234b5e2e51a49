#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// What texts are about, as the pairs of Chinese characters in them. Words that any report uses of anything (加强,
/// 工作, 不足) are left out, and none is found across what is left out.
class Terms {
 public:
  void add(std::string_view text);

  bool empty() const { return keys_.empty(); }
  std::size_t size() const;
  /// Whether both name a thing.
  bool meets(const Terms& other) const;

 private:
  const std::vector<std::uint32_t>& sorted() const;

  mutable std::vector<std::uint32_t> keys_;  // of pairs and matters; each once, and in order, as far as `sorted_`
  mutable std::size_t sorted_ = 0;
};

}  // namespace rules
FAZHI_END_NAMESPACE
