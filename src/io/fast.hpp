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

  /// Takes note of the first member that `is` knows for the one whose key comes; those that stand behind the last one
  /// are tried first. Null where there is none.
  template <class Is>
  const bind::Member* take_if(const Is& is) {
    for (std::size_t i = next_; i < type_.member_count; ++i)
      if (is(type_.members[i])) return note(i);
    for (std::size_t i = 0; i < next_; ++i)
      if (is(type_.members[i])) return note(i);
    return nullptr;
  }

  /// Takes note of a key. Null where no member has that name.
  const bind::Member* take(std::string_view name) {
    return take_if([name](const bind::Member& member) { return member.row->name == name; });
  }

  /// Whether a key came twice.
  bool has_duplicate() const { return has_duplicate_; }

  /// Whether all came that must, and none twice.
  bool complete() const { return !has_duplicate_ && (required_of(type_) & ~seen_) == 0; }
  /// The same, by one who knows which members must come.
  bool complete(std::uint64_t required) const { return !has_duplicate_ && (required & ~seen_) == 0; }

  /// The members of a type that must come, as bits.
  static std::uint64_t required_of(const bind::Ops& type) {
    std::uint64_t required = 0;
    for (std::size_t i = 0; i < type.member_count; ++i)
      required |= std::uint64_t{type.members[i].row->is_required} << i;
    return required;
  }

 private:
  const bind::Member* note(std::size_t member) {
    const std::uint64_t bit = std::uint64_t{1} << member;
    has_duplicate_ = has_duplicate_ || (seen_ & bit) != 0;
    seen_ |= bit;
    next_ = member + 1;
    return &type_.members[member];
  }

  const bind::Ops& type_;
  std::uint64_t seen_ = 0;
  std::size_t next_ = 0;
  bool has_duplicate_ = false;
};

/// Whether a text is as long as its field allows.
inline bool has_allowed_length(const meta::FieldRow& row, std::string_view text) {
  if (text.size() < row.min_length) return false;
  if (row.max_length != 0 && text.size() > row.max_length && utf8::length(text) > row.max_length) return false;
  return row.min_length <= 1 || utf8::length(text) >= row.min_length;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
