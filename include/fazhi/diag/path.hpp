#pragma once

#include <fazhi/diag/pointer.hpp>

FAZHI_BEGIN_NAMESPACE
namespace diag {

/// Where a value stands in a document, as one step below another path. It costs next to nothing to make while a
/// document is walked: the text is written when a Pointer is asked for. Keys, and the path above, must outlive it.
class Path {
 public:
  Path() = default;  ///< the whole document
  /// A member of what stands at `above`.
  Path(const Path& above, std::string_view key)
      : above_(&above), key_(key.empty() ? "" : key.data()), number_(key.size()) {}
  /// The same of a literal.
  Path(const Path& above, const char* key) : Path(above, std::string_view(key)) {}
  /// An item of the list that stands at `above`, from 0.
  Path(const Path& above, std::size_t index) : above_(&above), number_(index) {}

  /// The path as RFC 6901 writes it.
  Pointer pointer() const { return Pointer::from_text(text()); }
  /// The same, where a Pointer is asked for.
  operator Pointer() const { return pointer(); }  // NOLINT(google-explicit-constructor)
  /// The text of the pointer.
  std::string text() const {
    std::string text;
    write(text);
    return text;
  }

  /// Whether both stand in the same list or object, as one walk has it.
  bool is_beside(const Path& other) const { return above_ == other.above_; }
  /// Whether this is the item of a list right behind that one.
  bool follows(const Path& item) const {
    return above_ && item.above_ && is_index() && item.is_index() && number_ == item.number_ + 1 &&
           *above_ == *item.above_;
  }

  /// A pointer below the path.
  template <class Step>
  friend Pointer operator/(const Path& path, const Step& step) {
    return path.pointer() / step;
  }

  friend bool operator==(const Path& a, const Path& b) {
    const Path* one = &a;
    const Path* other = &b;
    for (; one != other && one->above_ && other->above_; one = one->above_, other = other->above_)
      if (!one->same_step(*other)) return false;
    return one == other || (!one->above_ && !other->above_);
  }
  friend bool operator!=(const Path& a, const Path& b) { return !(a == b); }

 private:
  friend class Paths;

  bool is_index() const { return key_ == nullptr; }
  std::string_view key() const { return {key_, number_}; }
  bool same_step(const Path& other) const {
    if (is_index() || other.is_index()) return is_index() == other.is_index() && number_ == other.number_;
    return key() == other.key();
  }

  // Many steps at a time: a document may be deep, and a stack small.
  void write(std::string& text) const {
    constexpr std::size_t most = 32;
    const Path* steps[most];
    std::size_t count = 0;
    const Path* rest = this;
    for (; rest->above_ != nullptr && count < most; rest = rest->above_) steps[count++] = rest;
    if (rest->above_ != nullptr) rest->write(text);
    while (count > 0) {
      const Path& step = *steps[--count];
      if (step.is_index())
        text.append("/").append(std::to_string(step.number_));
      else
        Pointer::append(text, step.key());
    }
  }

  const Path* above_ = nullptr;
  const char* key_ = nullptr;           // of a step that is an index: none
  std::size_t number_ = 0;              // the index, or the size of the key
  mutable const Path* kept_ = nullptr;  // its copy in the Paths that walks along
};

}  // namespace diag
FAZHI_END_NAMESPACE
