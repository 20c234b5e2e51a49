#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <cstdint>
#include <set>
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
  std::size_t size() const { return keys_.size(); }
  /// Whether the text names one of them too.
  bool meets(std::string_view text) const;

 private:
  void add_key(std::uint32_t key);
  bool has(std::uint32_t key) const;
  bool put(std::uint32_t key);
  void grow();
  std::size_t slot_of(std::uint32_t key) const;

  std::vector<std::uint32_t> keys_;   // of pairs and matters, each once
  std::vector<std::uint32_t> slots_;  // the same by a hash; 0 where there is none
  std::set<std::uint32_t> crowded_;   // those that found no slot near their own: texts made for that take no longer
};

}  // namespace rules
FAZHI_END_NAMESPACE
