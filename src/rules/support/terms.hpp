#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// What texts are about, as the pairs of Chinese characters in them. Words that any report uses of anything (加强,
/// 工作, 不足) are left out, and none is found across what is left out.
class Terms {
 public:
  void add(std::string_view text);

  bool empty() const { return pairs_.empty(); }
  std::size_t size() const { return pairs_.size(); }
  /// Whether both name a thing.
  bool meets(const Terms& other) const;

 private:
  std::unordered_set<std::uint64_t> pairs_;
};

}  // namespace rules
FAZHI_END_NAMESPACE
