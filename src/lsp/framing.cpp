#include "lsp/framing.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

FAZHI_BEGIN_NAMESPACE
namespace lsp {
namespace {

constexpr std::size_t max_header_bytes = 8192;
constexpr std::string_view header_end = "\r\n\r\n";

bool is_content_length(std::string_view name) {
  constexpr std::string_view expected = "content-length";
  return std::equal(name.begin(), name.end(), expected.begin(), expected.end(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; });
}

std::optional<std::size_t> number(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return std::nullopt;
  text = text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
  if (text.size() > 15 || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : text) value = value * 10 + static_cast<std::uint64_t>(c - '0');
  // Where sizes are of 32 bits, a longer message has no end that could be waited for.
  if (value > std::numeric_limits<std::size_t>::max()) return std::nullopt;
  return static_cast<std::size_t>(value);
}

/// The length that a header gives; none where it gives none, two, or something else.
std::optional<std::size_t> length_in(std::string_view header) {
  std::optional<std::size_t> length;
  while (!header.empty()) {
    const std::size_t end = std::min(header.find("\r\n"), header.size());
    const std::string_view line = header.substr(0, end);
    header.remove_prefix(std::min(end + 2, header.size()));
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    if (!is_content_length(line.substr(0, colon))) continue;
    if (length) return std::nullopt;
    length = number(line.substr(colon + 1));
    if (!length) return std::nullopt;
  }
  return length;
}

}  // namespace

bool Framing::read_header() {
  const std::size_t end = std::string_view(held_).substr(0, max_header_bytes).find(header_end);
  if (end == std::string_view::npos) {
    is_broken_ = held_.size() >= max_header_bytes;
    return false;
  }
  length_ = length_in(std::string_view(held_).substr(0, end));
  is_broken_ = !length_;
  drop(end + header_end.size());
  return !is_broken_;
}

std::optional<Framing::Frame> Framing::next() {
  if (is_broken_) {
    held_.clear();
    return std::nullopt;
  }
  if (!length_ && !is_skipping_ && !read_header()) return std::nullopt;
  if (length_ && *length_ > max_bytes_) {
    to_skip_ = *length_;
    length_.reset();
    is_skipping_ = true;
  }
  if (is_skipping_) {
    const std::size_t here = std::min(to_skip_, held_.size());
    drop(here);
    to_skip_ -= here;
    if (to_skip_ != 0) return std::nullopt;
    is_skipping_ = false;
    return Frame{{}, true};
  }
  if (held_.size() < *length_) return std::nullopt;
  Frame frame{held_.substr(0, *length_), false};
  drop(*length_);
  length_.reset();
  return frame;
}

std::string framed(std::string_view message) {
  return "Content-Length: " + std::to_string(message.size()) + "\r\n\r\n" + std::string(message);
}

}  // namespace lsp
FAZHI_END_NAMESPACE
