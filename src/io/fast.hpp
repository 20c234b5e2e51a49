#pragma once

#include <fazhi/bind/ops.hpp>
#include <fazhi/bind/tree.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/io/limits.hpp>

#include <cstdint>
#include <string_view>

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
  explicit MembersSeen(const bind::Ops& type) : type_(type) {}

  /// Takes note of the first member that `is` knows for the one whose key comes, and that did not come before; those
  /// that stand behind the last one are tried first. Null where there is none.
  template <class Is>
  const bind::Member* take_if(const Is& is) {
    for (std::size_t i = next_; i < type_.member_count; ++i)
      if (!has_come(i) && is(type_.members[i])) return note(i);
    for (std::size_t i = 0; i < next_; ++i)
      if (!has_come(i) && is(type_.members[i])) return note(i);
    return nullptr;
  }

  /// Takes note of a key. Null where no member has that name, or it came before.
  const bind::Member* take(std::string_view name) {
    return take_if([name](const bind::Member& member) { return member.row->name == name; });
  }

  /// Whether a member has that name.
  bool knows(std::string_view name) const {
    for (std::size_t i = 0; i < type_.member_count; ++i)
      if (type_.members[i].row->name == name) return true;
    return false;
  }

  /// Whether all came that must.
  bool complete() const {
    for (std::size_t i = 0; i < type_.member_count; ++i)
      if (!has_come(i) && type_.members[i].row->is_required) return false;
    return true;
  }

 private:
  bool has_come(std::size_t member) const { return (seen_ >> member & 1U) != 0; }

  const bind::Member* note(std::size_t member) {
    seen_ |= std::uint64_t{1} << member;
    next_ = member + 1;
    return &type_.members[member];
  }

  const bind::Ops& type_;
  std::uint64_t seen_ = 0;
  std::size_t next_ = 0;
};

/// Whether a text is as long as its field allows.
inline bool has_allowed_length(const meta::FieldRow& row, std::string_view text) {
  if (text.size() < row.min_length) return false;
  if (row.max_length != 0 && text.size() > row.max_length && utf8::length(text) > row.max_length) return false;
  return row.min_length <= 1 || utf8::length(text) >= row.min_length;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
