#include "io/fast_json.hpp"

#include "io/fast.hpp"

#include <fazhi/diag/path.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

using bind::Member;
using bind::Ops;
using bind::Scalar;
using bind::Tree;
using diag::Path;

/// More nesting is left to the complete reader, which needs no stack for it.
constexpr std::size_t max_fast_depth = 64;

/// Fills a described value straight from the text. Each function is given where to begin, and gives where it ended, or
/// null where the complete reader is to decide.
class Reader {
 public:
  Reader(const std::string& text, const Limits& limits, bind::Extras& extras)
      : in_(text), limits_(limits), depth_left_(std::min(limits.max_depth, max_fast_depth)), kept_(extras) {}

  bool read(const Ops& type, void* value) {
    const char* at = read_value(in_.skip_space(in_.begin()), type, value, nullptr, Path());
    return at != nullptr && in_.skip_space(at) == in_.end() && values_ <= limits_.max_values && in_.is_utf8();
  }

 private:
  const char* read_value(const char* at, const Ops& type, void* value, const meta::FieldRow* row, const Path& path) {
    if (type.common == Ops::Common::text) return read_text(at, *static_cast<std::string*>(value), row);
    if (type.shape == Ops::Shape::object) return read_object(at, type, value, path);
    if (type.shape == Ops::Shape::array) return read_array(at, type, value, row, path);
    return read_scalar(at, type, value, row);
  }

  const char* read_object(const char* at, const Ops& type, void* object, const Path& path) {
    MembersSeen seen(type);
    const std::size_t kept = kept_.size();
    at = read_entries(at, '{', '}', [&](const char* entry) {
      entry = in_.take(entry, '"');
      return entry == nullptr ? nullptr : read_entry(entry, seen, object, path);
    });
    return seen.complete() && kept_.leave(kept) ? at : nullptr;
  }

  /// What stands between the brackets of an object or a list.
  template <class Entry>
  const char* read_entries(const char* at, char opening, char closing, Entry entry) {
    if (*at != opening || depth_left_ == 0) return nullptr;
    --depth_left_;
    ++values_;
    at = in_.skip_space(at + 1);
    if (*at != closing) {
      for (;;) {
        at = entry(at);
        if (at == nullptr || values_ > limits_.max_values) return nullptr;
        at = in_.skip_space(at);
        if (*at != ',') break;
        at = in_.skip_space(at + 1);
      }
    }
    ++depth_left_;
    return in_.take(at, closing);
  }

  /// A key, behind the quote that opens it, and its value.
  const char* read_entry(const char* at, MembersSeen& seen, void* object, const Path& path) {
    const Member* member = nullptr;
    if (in_.may_ask_for_key(at))
      member = seen.take_if([this, at](const Member& one) { return in_.is_key(at, one.row->name, one.words); });
    if (member != nullptr) return read_member(at + member->row->name.size() + 1, *member, object, path);
    std::string_view key;
    at = in_.take_text(at, key);
    if (at == nullptr) return nullptr;
    member = seen.take(key);
    if (member != nullptr) return read_member(at, *member, object, path);
    return key.substr(0, 2) == "x-" ? keep(at, key, path) : nullptr;
  }

  const char* read_member(const char* at, const Member& member, void* object, const Path& path) {
    const std::string_view name = member.row->name;
    at = take_colon(at);
    if (at == nullptr || name.size() > limits_.max_key_bytes) return nullptr;
    const Ops& type = member.type();
    void* const value = member.open(object);
    if (type.common == Ops::Common::text) return read_text(at, *static_cast<std::string*>(value), member.row);
    return read_value(at, type, value, member.row, Path(path, name));
  }

  const char* read_array(const char* at, const Ops& type, void* array, const meta::FieldRow* row, const Path& path) {
    const Ops& element = type.element();
    std::size_t items = 0;
    at = read_entries(at, '[', ']', [&](const char* entry) {
      return read_value(entry, element, type.append(array), nullptr, Path(path, items++));
    });
    if (items == 1) type.trim(array);
    return row == nullptr || items >= row->min_items ? at : nullptr;
  }

  const char* read_text(const char* at, std::string& value, const meta::FieldRow* row) {
    if (*at != '"') return nullptr;
    std::string_view text;
    at = in_.take_text(at + 1, text);
    if (at == nullptr || text.size() > limits_.max_string_bytes) return nullptr;
    ++values_;
    // The value is empty yet, so that there is nothing for assign() to keep.
    constexpr std::size_t held_inside = 15;
    if (text.size() <= held_inside)
      value.assign(text.data(), text.size());
    else
      value = std::string(text);
    return row == nullptr || has_allowed_length(*row, text) ? at : nullptr;
  }

  const char* read_scalar(const char* at, const Ops& type, void* value, const meta::FieldRow* row) {
    if (type.common == Ops::Common::decimal) {
      std::int64_t coefficient = 0;
      int scale = 0;
      if (const char* const end = in_.take_decimal(at, coefficient, scale)) {
        *static_cast<Decimal*>(value) = *Decimal::of(coefficient, scale);
        ++values_;
        return end;
      }
    }
    Scalar scalar;
    at = take_scalar(at, scalar);
    if (at == nullptr || type.read(value, scalar)) return nullptr;
    const bool is_free = row == nullptr || type.shape != Ops::Shape::string;
    return is_free || has_allowed_length(*row, scalar.text) ? at : nullptr;
  }

  const char* take_scalar(const char* at, Scalar& scalar) {
    using Kind = Scalar::Kind;
    ++values_;
    if (*at == '"') {
      scalar.kind = Kind::string;
      at = in_.take_text(at + 1, scalar.text);
    } else if (*at == 't') {
      scalar = {Kind::boolean, "true"};
      at = in_.take_word(at, scalar.text);
    } else if (*at == 'f') {
      scalar = {Kind::boolean, "false"};
      at = in_.take_word(at, scalar.text);
    } else if (*at == 'n') {
      at = in_.take_word(at, "null");
    } else {
      scalar.kind = Kind::number;
      at = in_.take_number(at, scalar.text);
    }
    return scalar.text.size() <= limits_.max_string_bytes ? at : nullptr;
  }

  /// Keeps a key that the format leaves to others, with its value.
  const char* keep(const char* at, std::string_view key, const Path& path) {
    if (key.size() > limits_.max_key_bytes) return nullptr;
    Tree& value = kept_.add(path.pointer(), key);
    at = take_colon(at);
    return at == nullptr ? nullptr : read_tree(at, value);
  }

  const char* read_tree(const char* at, Tree& tree) {
    if (*at == '{') return read_tree_object(at, tree);
    if (*at == '[') {
      tree.kind = Tree::Kind::array;
      return read_entries(at, '[', ']', [&](const char* entry) { return read_tree(entry, tree.items.emplace_back()); });
    }
    Scalar scalar;
    at = take_scalar(at, scalar);
    if (at == nullptr) return nullptr;
    tree.kind = scalar.kind == Scalar::Kind::null      ? Tree::Kind::null
                : scalar.kind == Scalar::Kind::boolean ? Tree::Kind::boolean
                : scalar.kind == Scalar::Kind::number  ? Tree::Kind::number
                                                       : Tree::Kind::string;
    tree.text.assign(scalar.text);
    return at;
  }

  const char* read_tree_object(const char* at, Tree& tree) {
    tree.kind = Tree::Kind::object;
    at = read_entries(at, '{', '}', [&](const char* entry) -> const char* {
      std::string_view key;
      entry = in_.take(entry, '"');
      if (entry != nullptr) entry = in_.take_text(entry, key);
      if (entry != nullptr) entry = take_colon(entry);
      if (entry == nullptr || key.size() > limits_.max_key_bytes) return nullptr;
      tree.members.push_back({std::string(key), {}});
      return read_tree(entry, tree.members.back().value);
    });
    return keys_differ(tree) ? at : nullptr;
  }

  const char* take_colon(const char* at) const {
    at = in_.take(in_.skip_space(at), ':');
    return at == nullptr ? nullptr : in_.skip_space(at);
  }

  JsonTokens in_;
  const Limits& limits_;
  std::size_t depth_left_;
  std::size_t values_ = 0;
  KeptSoFar kept_;
};

}  // namespace

bool read_fast_json(const std::string& text, const Limits& limits, const bind::Ops& type, void* value,
                    bind::Extras& extras) {
  constexpr std::size_t longest_decimal = 32;  // of those that are taken, which are not measured one by one
  return limits.max_string_bytes >= longest_decimal && Reader(text, limits, extras).read(type, value);
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
