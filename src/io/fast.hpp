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
bool read_fast_json(std::string_view text, const Limits& limits, const bind::Ops& type, void* value,
                    bind::Extras& extras);
bool read_fast_yaml(std::string_view text, const Limits& limits, const bind::Ops& type, void* value,
                    bind::Extras& extras);

/// The members of one object as their keys come: most programs write them in the order of the description.
class MembersSeen {
 public:
  explicit MembersSeen(const bind::Ops& type) : type_(type) {}

  /// The member that comes next, should the order be kept; null behind the last.
  const bind::Member* expected() const { return next_ < type_.member_count ? &type_.members[next_] : nullptr; }

  /// Takes note of a key. Null where no member has that name, or it came before.
  const bind::Member* take(std::string_view name) {
    for (std::size_t tried = 0; tried < type_.member_count; ++tried) {
      const std::size_t i = next_ + tried < type_.member_count ? next_ + tried : next_ + tried - type_.member_count;
      if (type_.members[i].row->name != name) continue;
      const std::uint64_t bit = std::uint64_t{1} << i;
      if ((seen_ & bit) != 0) return nullptr;
      seen_ |= bit;
      next_ = i + 1;
      return &type_.members[i];
    }
    return nullptr;
  }

  /// Whether all came that must.
  bool complete() const {
    for (std::size_t i = 0; i < type_.member_count; ++i)
      if (type_.members[i].row->is_required && (seen_ >> i & 1U) == 0) return false;
    return true;
  }

 private:
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
