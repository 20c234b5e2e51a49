#pragma once

#include <fazhi/bind/scalar.hpp>
#include <fazhi/diag/pointer.hpp>

#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace bind {

/// A value of unknown shape, kept as it was read: what stands under an `x-…` key, or a whole document that is edited or
/// migrated before it has a type.
struct Tree {
  /// What the value is in JSON.
  enum class Kind { null, boolean, number, string, array, object };
  struct Member;

  Kind kind = Kind::null;
  std::string text;             ///< of a boolean (`true` or `false`), of a number (as JSON writes it) or of a string
  std::vector<Tree> items;      ///< of an array
  std::vector<Member> members;  ///< of an object, in the order of the text
  /// A plain scalar of YAML (other than null) as it was written, for the field that may decide what it means. It says
  /// nothing more of the value itself: trees are equal without it, and whoever changes a value replaces the whole tree.
  std::string plain = {};

  friend bool operator==(const Tree& a, const Tree& b);
  friend bool operator!=(const Tree& a, const Tree& b) { return !(a == b); }
};

/// A key of an object with its value.
struct Tree::Member {
  std::string key;
  Tree value;

  friend bool operator==(const Member& a, const Member& b) { return a.key == b.key && a.value == b.value; }
};

inline bool operator==(const Tree& a, const Tree& b) {
  return a.kind == b.kind && a.text == b.text && a.items == b.items && a.members == b.members;
}

/// The member of an object that has the key, the first of several, or null where there is none.
inline const Tree::Member* find_member(const Tree& object, std::string_view key) {
  for (const Tree::Member& member : object.members)
    if (member.key == key) return &member;
  return nullptr;
}
/// The same, to be changed.
inline Tree::Member* find_member(Tree& object, std::string_view key) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
  return const_cast<Tree::Member*>(find_member(static_cast<const Tree&>(object), key));
}

/// Takes a member away that find_member found in the object.
template <class = void>
void erase_member(Tree& object, const Tree::Member* member) {
  object.members.erase(object.members.begin() + (member - object.members.data()));
}

/// The value at `at`, or null where there is none.
inline const Tree* find(const Tree& root, const diag::Pointer& at) {
  const Tree* tree = &root;
  for (const std::string& step : at.steps()) {
    const Tree* inner = nullptr;
    if (tree->kind == Tree::Kind::object) {
      if (const Tree::Member* member = find_member(*tree, step)) inner = &member->value;
    } else if (tree->kind == Tree::Kind::array) {
      const auto index = diag::Pointer::index(step);
      if (index && *index < tree->items.size()) inner = &tree->items[*index];
    }
    if (inner == nullptr) return nullptr;
    tree = inner;
  }
  return tree;
}
/// The same, to be changed.
inline Tree* find(Tree& root, const diag::Pointer& at) {
  return const_cast<Tree*>(find(static_cast<const Tree&>(root), at));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
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

using Extras = std::vector<Extra>;  ///< in the order of the text

}  // namespace bind
FAZHI_END_NAMESPACE
