#pragma once

#include <fazhi/bind/tree.hpp>
#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/io/limits.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// A value of the model and what else its file held: the `x-…` keys, which are kept and written back.
template <class T>
struct Document {
  T value;
  bind::Extras extras;

  /// Kept keys of different objects have no order among one another; those of one object do.
  friend bool operator==(const Document& a, const Document& b) {
    return a.value == b.value && by_object(a.extras) == by_object(b.extras);
  }
  friend bool operator!=(const Document& a, const Document& b) { return !(a == b); }

 private:
  static bind::Extras by_object(bind::Extras extras) {
    std::stable_sort(extras.begin(), extras.end(),
                     [](const bind::Extra& a, const bind::Extra& b) { return a.object < b.object; });
    return extras;
  }
};

/// What reading gave: the document, or none when there was an error; and every problem in the order of the text, each
/// with its place. Warnings leave the document standing.
template <class T>
struct Read {
  std::optional<Document<T>> document;
  std::vector<diag::Diagnostic> problems;
  bool by_fast_reader = false;  ///< whether the fast reader took it; it gives what the complete one would have given

  explicit operator bool() const { return document.has_value(); }  ///< whether there is a document
};

/// How documents are read.
struct ReadOptions {
  /// A key that the format does not have is an error, or a warning.
  enum class Unknown { refuse, warn };

  Limits limits;
  Unknown unknown_keys = Unknown::refuse;  ///< what becomes of keys that the format does not have; `x-…` is always kept
  /// Whether a fast reader is tried before the complete one, where has_fast_readers(). It takes a document only whole
  /// and right, and leaves all others to the complete one, so that the result is the same.
  bool fast_readers = true;
};

/// Whether the library was built with its fast readers (`FAZHI_FAST_READERS`, which is on unless it is turned off).
FAZHI_API bool has_fast_readers() noexcept;

}  // namespace io
FAZHI_END_NAMESPACE
