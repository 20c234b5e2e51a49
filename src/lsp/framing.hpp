#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// The language server: what the checker finds, for editors. It speaks the Language Server Protocol 3.17.
namespace lsp {

/// Cuts a stream into messages, each behind a header with its length, as the protocol's base has it. Holds no more than
/// one message and what was fed at a time.
class Framing {
 public:
  struct Frame {
    std::string text;
    bool too_long = false;  ///< it had more bytes than are taken; they were passed over
  };

  explicit Framing(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  void feed(std::string_view bytes) { held_ += bytes; }

  /// The next message that is whole; none until more is fed. To be asked until there is none.
  std::optional<Frame> next();

  /// Whether a header could not be understood: where the next message begins is unknown, and none will come.
  bool is_broken() const { return is_broken_; }

 private:
  bool read_header();
  void drop(std::size_t bytes) { held_.erase(0, bytes); }

  std::size_t max_bytes_;
  std::string held_;
  std::optional<std::size_t> length_;  // of the message whose header was read
  std::size_t to_skip_ = 0;
  bool is_skipping_ = false;
  bool is_broken_ = false;
};

/// A message with its header.
std::string framed(std::string_view message);

}  // namespace lsp
FAZHI_END_NAMESPACE
