#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

/// What the fuzzers share. Each has one LLVMFuzzerTestOneInput(), and aborts where something that must hold does not.
namespace fuzz {

[[noreturn]] inline void fail(const char* what, const std::string& detail = "") {
  std::fprintf(stderr, "%s%s%s\n", what, detail.empty() ? "" : ": ", detail.c_str());
  std::abort();
}

inline void expect(bool holds, const char* what, const std::string& detail = "") {
  if (!holds) fail(what, detail);
}

/// The bytes of an input, taken from the front: first choices, then texts.
class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : left_(reinterpret_cast<const char*>(data), size) {}

  bool empty() const { return left_.empty(); }

  /// One byte; 0 where there is none left.
  unsigned byte() {
    if (left_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(left_[0]);
    left_.remove_prefix(1);
    return byte;
  }

  unsigned below(unsigned limit) { return byte() % limit; }

  /// Up to the next separator, which a text seldom holds, and the separator with it.
  std::string piece() {
    constexpr char separator = '\x1E';
    const std::size_t end = left_.find(separator);
    const std::string piece(left_.substr(0, end));
    left_.remove_prefix(end == std::string_view::npos ? left_.size() : end + 1);
    return piece;
  }

  std::string rest() {
    const std::string rest(left_);
    left_ = {};
    return rest;
  }

 private:
  std::string_view left_;
};

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
