#pragma once

#include <fazhi/bind/scalar.hpp>
#include <fazhi/diag/pointer.hpp>

#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace bind {

/// A value of unknown shape, kept as it was read: only what stands under `x-…` keys becomes one.
struct Tree {
  enum class Kind { null, boolean, number, string, array, object };
  struct Member;

  Kind kind = Kind::null;
  std::string text;             ///< of a boolean, number or string
  std::vector<Tree> items;      ///< of an array
  std::vector<Member> members;  ///< of an object, in the order of the text

  friend bool operator==(const Tree& a, const Tree& b);
  friend bool operator!=(const Tree& a, const Tree& b) { return !(a == b); }
};

struct Tree::Member {
  std::string key;
  Tree value;

  friend bool operator==(const Member& a, const Member& b) { return a.key == b.key && a.value == b.value; }
};

inline bool operator==(const Tree& a, const Tree& b) {
  return a.kind == b.kind && a.text == b.text && a.items == b.items && a.members == b.members;
}

/// An `x-…` key of a file, kept beside the model and written back where it stood.
struct Extra {
  diag::Pointer object;  ///< the object that holds the key
  std::string key;
  Tree value;

  friend bool operator==(const Extra& a, const Extra& b) {
    return a.object == b.object && a.key == b.key && a.value == b.value;
  }
};

using Extras = std::vector<Extra>;

}  // namespace bind
FAZHI_END_NAMESPACE
