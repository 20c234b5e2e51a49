#pragma once

#include "yaml_cursor.hpp"

#include <array>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// Reads the YAML that tools write: block maps and sequences of scalars in every form, `[]`, `{}`, comments. It sends
/// the events of the document, which are those of parse_yaml(), to a target with the functions of YamlTarget; each says
/// whether it wants more. Of all other YAML, and where anything is wrong, it says that it has not read it: the events
/// so far are then worth nothing.
template <class Target>
class YamlScanner {
 public:
  /// The text is UTF-8 and passes scan::is_plain_yaml().
  YamlScanner(std::string_view text, Target& target) : cursor_(text), target_(target) {}

  /// Reads the document; false where it was not read to its end.
  bool read() {
    if (!cursor_.begin() || !read_node()) return false;
    while (!cursor_.at_end())
      if (!(is_pending_ ? read_pending() : read_entry())) return false;
    if (is_pending_) return false;
    while (depth_ > 0)
      if (!close()) return false;
    return true;
  }

 private:
  using Scalar = YamlCursor::Scalar;
  using Kind = bind::Scalar::Kind;
  static constexpr std::size_t max_depth = 64;
  static constexpr std::size_t max_key = 1000;  // bytes of a key on its line; yaml-cpp takes 1024

  struct Level {
    std::size_t column;
    bool is_array;
  };

  const Level& top() const { return levels_[depth_ - 1]; }

  /// The column within which scalars must stay.
  std::size_t parent() const { return depth_ == 0 ? 0 : top().column; }

  bool open(bool is_array) {
    if (depth_ == max_depth) return false;
    levels_[depth_++] = {cursor_.column(), is_array};
    return is_array ? target_.begin_array(cursor_.at()) : target_.begin_object(cursor_.at());
  }

  bool close() { return levels_[--depth_].is_array ? target_.end_array() : target_.end_object(); }

  /// The line begins a further entry of a collection that is open, and closes those within.
  bool read_entry() {
    const std::size_t column = cursor_.column();
    const bool is_item = cursor_.at_dash();
    while (depth_ > 0 && (top().column > column || (top().column == column && top().is_array && !is_item)))
      if (!close()) return false;
    if (depth_ == 0 || top().column != column || top().is_array != is_item) return false;
    if (is_item) return read_item();
    const std::size_t at = cursor_.at();
    Scalar key;
    return cursor_.read_word(key, column) && read_member(key, at);
  }

  /// The line begins the value of a key or of a dash on a line before.
  bool read_pending() {
    const bool in_line_with_key = cursor_.column() == parent() && !top().is_array && cursor_.at_dash();
    if (cursor_.column() <= parent() && !in_line_with_key) return false;
    is_pending_ = false;
    return read_node();
  }

  /// A value where a collection may begin: at the beginning of a line, or behind a dash.
  bool read_node() {
    if (cursor_.at_dash()) return open(true) && read_item();
    if (is_value_alone()) return read_value();
    const std::size_t at = cursor_.at();
    Scalar word;
    if (!cursor_.read_word(word, parent())) return false;
    if (!word.is_key) return give(word, at);
    // The cursor is behind the key by now.
    if (depth_ == max_depth) return false;
    levels_[depth_++] = {cursor_.column(), false};
    return target_.begin_object(at) && read_member(word, at);
  }

  /// From a dash on.
  bool read_item() {
    for (;;) {
      cursor_.pass_dash();
      if (cursor_.pass_rest()) return wait();
      if (!cursor_.at_dash()) return read_node();
      if (!open(true)) return false;
    }
  }

  /// A key has been read, up to its colon.
  bool read_member(const Scalar& key, std::size_t at) {
    if (!key.is_key || is_null(key) || cursor_.at() - at > max_key || !target_.key(key.text, at)) return false;
    cursor_.pass_colon();
    return cursor_.pass_rest() ? wait() : read_value();
  }

  /// The value comes in the lines below.
  bool wait() {
    is_pending_ = true;
    return cursor_.next_line();
  }

  bool is_value_alone() const {
    const char c = cursor_.peek();
    return c == '|' || c == '>' || c == '[' || c == '{';
  }

  /// A value without a collection that goes over lines.
  bool read_value() {
    const std::size_t at = cursor_.at();
    const char first = cursor_.peek();
    Scalar word;
    if (first == '|' || first == '>') return depth_ > 0 && cursor_.read_block(word, parent()) && send(word, at);
    if (first == '[') return cursor_.pass_empty_flow() && target_.begin_array(at) && target_.end_array();
    if (first == '{') return cursor_.pass_empty_flow() && target_.begin_object(at) && target_.end_object();
    return cursor_.read_word(word, parent()) && give(word, at);
  }

  bool give(Scalar& word, std::size_t at) {
    return depth_ > 0 && !word.is_key && cursor_.finish(word, parent()) && send(word, at);
  }

  bool send(const Scalar& word, std::size_t at) {
    return target_.scalar(is_null(word) ? bind::Scalar{Kind::null, {}} : bind::Scalar{word.kind, word.text}, at);
  }

  static bool is_null(const Scalar& word) {
    if (word.kind != Kind::plain || (word.text.size() != 1 && word.text.size() != 4)) return false;
    const char last = word.text.back();  // tells nearly all words apart from null
    return (last == '~' || last == 'l' || last == 'L') && bind::core_schema(word.text) == Kind::null;
  }

  YamlCursor cursor_;
  Target& target_;
  std::size_t depth_ = 0;
  bool is_pending_ = false;  // a key or a dash has no value yet
  std::array<Level, max_depth> levels_;
};

}  // namespace io::detail
FAZHI_END_NAMESPACE
