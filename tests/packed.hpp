#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// Packages made by hand, whole or broken in a way that is chosen.
namespace fazhi_tests {

/// The sum that a zip package has of each file.
inline std::uint32_t crc32(const std::string& bytes) {
  static const auto table = [] {
    std::array<std::uint32_t, 256> sums{};
    for (std::uint32_t i = 0; i < sums.size(); ++i) {
      sums[i] = i;
      for (int bit = 0; bit < 8; ++bit) sums[i] = (sums[i] >> 1U) ^ ((sums[i] & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return sums;
  }();
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char byte : bytes) sum = (sum >> 8U) ^ table[(sum ^ static_cast<unsigned char>(byte)) & 0xFFU];
  return ~sum;
}

/// A file in a package. What a package says of it is what is true, unless it is set to be otherwise.
struct Packed {
  Packed(std::string file_name, std::string file_bytes)
      : name(std::move(file_name)),
        bytes(std::move(file_bytes)),
        unpacked(static_cast<std::uint32_t>(bytes.size())),
        sum(crc32(bytes)) {}

  std::string name;
  std::string bytes;
  std::uint32_t unpacked;
  std::uint32_t sum;
  std::uint16_t method = 0;  ///< 8: deflated
  std::uint16_t flags = 0;   ///< 1: encrypted
};

class ZipWriter {
 public:
  void add(const Packed& file) {
    const auto place = static_cast<std::uint32_t>(package.size());
    package += "PK\x03\x04" + little(20, 2) + description(file) + little(0, 2) + file.name + file.bytes;
    list_ += "PK\x01\x02" + little(20, 2) + little(20, 2) + description(file) + little(0, 2) + little(0, 8) +
             little(0, 2) + little(place, 4) + file.name;
    ++count_;
  }

  std::string finish(std::uint32_t claimed_count) {
    const std::string end = "PK\x05\x06" + little(0, 4) + little(claimed_count, 2) + little(claimed_count, 2) +
                            little(static_cast<std::uint32_t>(list_.size()), 4) +
                            little(static_cast<std::uint32_t>(package.size()), 4) + little(0, 2);
    return package + list_ + end;
  }
  std::string finish() { return finish(count_); }

  std::string package;

 private:
  static std::string little(std::uint32_t number, int size) {
    std::string bytes;
    for (int i = 0; i < size; ++i)
      bytes.push_back(i < 4 ? static_cast<char>((number >> (8U * static_cast<unsigned>(i))) & 0xFFU) : '\0');
    return bytes;
  }
  static std::string description(const Packed& file) {
    return little(file.flags, 2) + little(file.method, 2) + little(0, 4) + little(file.sum, 4) +
           little(static_cast<std::uint32_t>(file.bytes.size()), 4) + little(file.unpacked, 4) +
           little(static_cast<std::uint32_t>(file.name.size()), 2);
  }

  std::string list_;
  std::uint32_t count_ = 0;
};

inline std::string zip(const std::vector<Packed>& files) {
  ZipWriter writer;
  for (const Packed& file : files) writer.add(file);
  return writer.finish();
}

}  // namespace fazhi_tests
