#pragma once

#include <fazhi/bind/ops.hpp>
#include <fazhi/bind/tree.hpp>

#include "core/scan_write.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// Text that grows at its end in memory which no one has filled before: a string's own would be filled with zeros.
class Output {
 public:
  Output() { grow(first_block); }

  /// Room for that many bytes at `end`, and scan::slack behind them.
  void reserve(std::size_t size) {
    if (static_cast<std::size_t>(limit_ - end) < size) grow(size);
  }

  void put(char c) { *end++ = c; }  ///< into room that is there

  /// Short texts, into room that is there.
  void put(std::string_view text) {
    std::memcpy(end, text.data(), text.size());
    end += text.size();
  }

  /// The name of a member, with room for one byte more.
  void put_name(const bind::Member& member) {
    const std::string_view name = member.row->name;
    reserve(name.size() + 1);
    if (!words::first_is_lowest || name.size() > 16) return put(name);
    words::store(end, member.words.head >> member.words.missing);
    if (name.size() > 8) words::store(end + name.size() - 8, member.words.tail);
    end += name.size();
  }

  void append(std::string_view text) {
    if (text.empty()) return;
    reserve(text.size());
    put(text);
  }

  void spaces(std::size_t count) {
    reserve(count);
    for (std::size_t done = 0; done < count; done += 16) std::memcpy(end + done, "                ", 16);
    end += count;
  }

  std::string take() const;

  char* end = nullptr;

 private:
  static constexpr std::size_t first_block = std::size_t{1} << 16U;

  struct Block {
    std::unique_ptr<char[]> bytes;
    std::size_t used;
  };

  void grow(std::size_t size);

  char* limit_ = nullptr;
  std::vector<Block> blocks_;
};

/// The digits of a decimal, at most 21 characters; gives the byte behind them.
char* print(char* to, Decimal number);

/// The kept keys of a document, by the object that holds them, and where the writer is: that matters to them alone, and
/// without any nothing is noted.
class KeptKeys {
 public:
  explicit KeptKeys(const bind::Extras& extras);

  bool empty() const { return extras_.empty(); }

  /// The kept keys of the object that the writer is at, in their order.
  using Iterator = std::vector<const bind::Extra*>::const_iterator;
  std::pair<Iterator, Iterator> here() const;

  /// Writes with `f` what stands at a key or an index of the object or list here.
  template <class Step, class F>
  void within(const Step& step, F f) {
    if (extras_.empty()) return f();
    diag::Pointer inner = at_ / step;
    std::swap(inner, at_);
    f();
    std::swap(inner, at_);
  }

 private:
  std::vector<const bind::Extra*> extras_;
  diag::Pointer at_;
};

/// Asks the memory for items that are about to be written. A run over many reports finds none in the near caches, and
/// who went from item to item would wait for each.
inline void ask_for(const bind::Items& items) {
#if defined(__GNUC__) || defined(__clang__)
  constexpr std::size_t line = 64;
  constexpr std::size_t at_once = 4096;  // more would drive out what has come
  const std::size_t bytes = std::min(items.size * items.bytes_each, at_once);
  for (std::size_t at = 0; at < bytes; at += line) __builtin_prefetch(items.first + at);
#else
  static_cast<void>(items);
#endif
}

/// Takes the first member away whose bit is set.
inline std::size_t next_member(std::uint64_t& present) {
#if defined(__GNUC__) || defined(__clang__)
  const auto at = static_cast<std::size_t>(__builtin_ctzll(present));
#else
  std::size_t at = 0;
  while ((present >> at & 1U) == 0) ++at;
#endif
  present &= present - 1;
  return at;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
