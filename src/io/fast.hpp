#pragma once

#include <fazhi/bind/ops.hpp>
#include <fazhi/bind/tree.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/io/limits.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// The fast readers. Each takes a document only where it is sure of all of it, and else gives false: the complete
/// reader then reads it from the start, and says what is wrong, if anything is.
bool read_fast_json(const std::string& text, const Limits& limits, const bind::Ops& type, void* value,
                    bind::Extras& extras);
bool read_fast_yaml(std::string_view text, const Limits& limits, const bind::Ops& type, void* value,
                    bind::Extras& extras);

/// The members of one object as their keys come: most programs write them in the order of the description.
class MembersSeen {
 public:
  explicit MembersSeen(const bind::Ops& type) : type_(type), next_(type.members) {}

  /// Takes note of the first member that `is` knows for the one whose key comes; those that stand behind the last one
  /// are tried first. Null where there is none.
  template <class Is>
  const bind::Member* take_if(const Is& is) {
    const bind::Member* const end = type_.members + type_.member_count;
    for (const bind::Member* member = next_; member != end; ++member)
      if (is(*member)) return note(member);
    for (const bind::Member* member = type_.members; member != next_; ++member)
      if (is(*member)) return note(member);
    return nullptr;
  }

  /// Takes note of a key. Null where no member has that name.
  const bind::Member* take(std::string_view name) {
    return take_if([name](const bind::Member& member) { return member.row->name == name; });
  }

  /// Whether all came that must, and none twice.
  bool complete() const { return seen_twice_ == 0 && (type_.required & ~seen_) == 0; }

 private:
  const bind::Member* note(const bind::Member* member) {
    const std::uint64_t bit = std::uint64_t{1} << (member - type_.members);
    seen_twice_ |= seen_ & bit;
    seen_ |= bit;
    next_ = member + 1;
    return member;
  }

  const bind::Ops& type_;
  const bind::Member* next_;
  std::uint64_t seen_ = 0;
  std::uint64_t seen_twice_ = 0;
};

/// Whether no key of an object stands twice that no description names.
bool keys_differ(const bind::Tree& object);

/// The `x-…` keys of the objects that are open, each kept where the document keeps them.
class KeptSoFar {
 public:
  explicit KeptSoFar(bind::Extras& extras) : extras_(extras) {}

  /// Keeps a key of the object at `object`; gives the place for its value, which the next key may move.
  bind::Tree& add(diag::Pointer object, std::string_view key) {
    open_.push_back(extras_.size());
    extras_.push_back({std::move(object), std::string(key), {}});
    return extras_.back().value;
  }

  std::size_t size() const { return open_.size(); }  ///< of all objects that are open

  /// The innermost object ends, before which there were `before`. Whether its keys all differ.
  bool leave(std::size_t before) { return open_.size() == before || leave_some(before); }

 private:
  bool leave_some(std::size_t before);

  bind::Extras& extras_;
  std::vector<std::size_t> open_;  ///< by their number in extras_
};

/// Whether a text is as long as its field allows.
inline bool has_allowed_length(const meta::FieldRow& row, std::string_view text) {
  if (text.size() < row.min_length) return false;
  if (row.max_length != 0 && text.size() > row.max_length && utf8::length(text) > row.max_length) return false;
  return row.min_length <= 1 || utf8::length(text) >= row.min_length;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
