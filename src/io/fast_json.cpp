#include "io/fast_json.hpp"

#include "io/fast.hpp"

#include <fazhi/diag/path.hpp>

#include <algorithm>
#include <array>
#include <vector>

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

bool has_duplicates(std::vector<std::string_view> keys) {
  std::sort(keys.begin(), keys.end());
  return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

/// Fills a described value straight from the text. Each function gives false where the complete reader is to decide.
class Reader {
 public:
  Reader(const std::string& text, const Limits& limits, bind::Extras& extras)
      : in_(text),
        limits_(limits),
        depth_left_(std::min(limits.max_depth, max_fast_depth)),
        values_left_(limits.max_values),
        extras_(extras) {}

  bool read(const Ops& type, void* value) {
    in_.skip_space();
    if (!read_value(type, value, nullptr, Path())) return false;
    in_.skip_space();
    return in_.at_end() && in_.is_utf8();
  }

 private:
  bool read_value(const Ops& type, void* value, const meta::FieldRow* row, const Path& at) {
    if (type.common == Ops::Common::text) return read_text(*static_cast<std::string*>(value), row);
    if (type.shape == Ops::Shape::object) return read_object(type, value, at);
    if (type.shape == Ops::Shape::array) return read_array(type, value, row, at);
    return read_scalar(type, value, row);
  }

  bool read_object(const Ops& type, void* object, const Path& at) {
    if (!in_.take('{') || !enter()) return false;
    MembersSeen seen(type);
    const std::size_t kept = kept_.size();
    if (!in_.take('}')) {
      do {
        if (!take_quote() || !read_key(seen, object, at)) return false;
        in_.skip_space();
      } while (in_.take(','));
      if (!in_.take('}')) return false;
    }
    ++depth_left_;
    return seen.complete(required_of(type)) && (kept_.size() == kept || leave_kept(kept));
  }

  /// A key and its value.
  bool read_key(MembersSeen& seen, void* object, const Path& at) {
    const Member* member = seen.take_if([this](const Member& one) { return in_.take_key(one.row->name, one.words); });
    if (member == nullptr) {
      std::string_view key;
      if (!in_.take_text(key)) return false;
      member = seen.take(key);
      if (member == nullptr) return key.substr(0, 2) == "x-" && keep(key, at);
    }
    return !seen.has_duplicate() && read_member(*member, object, at);
  }

  bool read_member(const Member& member, void* object, const Path& at) {
    const std::string_view name = member.row->name;
    if (name.size() > limits_.max_key_bytes || !take_colon()) return false;
    const Ops& type = member.type();
    void* const value = member.open(object);
    if (type.common == Ops::Common::text) return read_text(*static_cast<std::string*>(value), member.row);
    const Path inner(at, name);
    return read_value(type, value, member.row, inner);
  }

  bool read_array(const Ops& type, void* array, const meta::FieldRow* row, const Path& at) {
    if (!in_.take('[') || !enter()) return false;
    std::size_t items = 0;
    if (!in_.take(']')) {
      const Ops& element = type.element();
      do {
        in_.skip_space();
        if (!read_value(element, type.append(array), nullptr, Path(at, items))) return false;
        ++items;
        in_.skip_space();
      } while (in_.take(','));
      if (!in_.take(']')) return false;
    }
    ++depth_left_;
    return row == nullptr || items >= row->min_items;
  }

  bool read_text(std::string& value, const meta::FieldRow* row) {
    std::string_view text;
    if (!in_.take('"') || !count() || !in_.take_text(text) || text.size() > limits_.max_string_bytes) return false;
    // The value is empty yet, so that there is nothing for assign() to keep.
    constexpr std::size_t held_inside = 15;
    if (text.size() <= held_inside)
      value.assign(text.data(), text.size());
    else
      value = std::string(text);
    return row == nullptr || has_allowed_length(*row, text);
  }

  bool read_scalar(const Ops& type, void* value, const meta::FieldRow* row) {
    if (type.common == Ops::Common::decimal) {
      std::int64_t coefficient = 0;
      int scale = 0;
      if (in_.take_decimal(coefficient, scale)) {
        *static_cast<Decimal*>(value) = *Decimal::of(coefficient, scale);
        return count();
      }
    }
    Scalar scalar;
    if (!take_scalar(scalar) || type.read(value, scalar)) return false;
    return row == nullptr || type.shape != Ops::Shape::string || has_allowed_length(*row, scalar.text);
  }

  bool take_scalar(Scalar& scalar) {
    using Kind = Scalar::Kind;
    if (in_.take('"')) {
      scalar.kind = Kind::string;
      if (!in_.take_text(scalar.text)) return false;
    } else if (in_.take_word("true")) {
      scalar = {Kind::boolean, "true"};
    } else if (in_.take_word("false")) {
      scalar = {Kind::boolean, "false"};
    } else if (!in_.take_word("null")) {
      scalar.kind = Kind::number;
      if (!in_.take_number(scalar.text)) return false;
    }
    return count() && scalar.text.size() <= limits_.max_string_bytes;
  }

  /// Keeps a key that the format leaves to others, with its value.
  bool keep(std::string_view key, const Path& at) {
    if (key.size() > limits_.max_key_bytes) return false;
    kept_.push_back(extras_.size());
    extras_.push_back({at.pointer(), std::string(key), {}});
    return take_colon() && read_tree(extras_.back().value);
  }

  /// Whether the keys that were kept of the object that ends, those from `first` on, all differ.
  bool leave_kept(std::size_t first) {
    std::vector<std::string_view> keys;
    for (std::size_t i = first; i < kept_.size(); ++i) keys.push_back(extras_[kept_[i]].key);
    kept_.resize(first);
    return !has_duplicates(std::move(keys));
  }

  bool read_tree(Tree& tree) {
    if (in_.next() == '{') return read_tree_object(tree);
    if (in_.next() == '[') return read_tree_array(tree);
    Scalar scalar;
    if (!take_scalar(scalar)) return false;
    tree.kind = scalar.kind == Scalar::Kind::null      ? Tree::Kind::null
                : scalar.kind == Scalar::Kind::boolean ? Tree::Kind::boolean
                : scalar.kind == Scalar::Kind::number  ? Tree::Kind::number
                                                       : Tree::Kind::string;
    tree.text.assign(scalar.text);
    return true;
  }

  bool read_tree_object(Tree& tree) {
    if (!in_.take('{') || !enter()) return false;
    tree.kind = Tree::Kind::object;
    std::string_view key;
    if (!in_.take('}')) {
      do {
        if (!take_quote() || !in_.take_text(key) || key.size() > limits_.max_key_bytes) return false;
        tree.members.push_back({std::string(key), {}});
        if (!take_colon() || !read_tree(tree.members.back().value)) return false;
        in_.skip_space();
      } while (in_.take(','));
      if (!in_.take('}')) return false;
    }
    ++depth_left_;
    std::vector<std::string_view> keys;
    for (const Tree::Member& member : tree.members) keys.push_back(member.key);
    return !has_duplicates(std::move(keys));
  }

  bool read_tree_array(Tree& tree) {
    if (!in_.take('[') || !enter()) return false;
    tree.kind = Tree::Kind::array;
    if (!in_.take(']')) {
      do {
        in_.skip_space();
        if (!read_tree(tree.items.emplace_back())) return false;
        in_.skip_space();
      } while (in_.take(','));
      if (!in_.take(']')) return false;
    }
    ++depth_left_;
    return true;
  }

  /// The required members of a type, which is asked once.
  std::uint64_t required_of(const Ops& type) {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;  // 2^64 over the golden ratio
    Known& known = known_[std::uint64_t{reinterpret_cast<std::uintptr_t>(&type)} * spread >> 58U];
    if (known.type != &type) known = {&type, MembersSeen::required_of(type)};
    return known.required;
  }

  bool enter() {
    if (depth_left_ == 0 || !count()) return false;
    --depth_left_;
    in_.skip_space();
    return true;
  }

  bool count() {
    if (values_left_ == 0) return false;
    --values_left_;
    return true;
  }

  bool take_quote() {
    in_.skip_space();
    return in_.take('"');
  }

  bool take_colon() {
    in_.skip_space();
    if (!in_.take(':')) return false;
    in_.skip_space();
    return true;
  }

  struct Known {
    const Ops* type = nullptr;
    std::uint64_t required = 0;
  };

  JsonTokens in_;
  const Limits& limits_;
  std::size_t depth_left_;
  std::size_t values_left_;
  bind::Extras& extras_;
  std::vector<std::size_t> kept_;     ///< the extras of the objects that are open
  std::array<Known, 64> known_ = {};  ///< types that came lately
};

}  // namespace

bool read_fast_json(const std::string& text, const Limits& limits, const bind::Ops& type, void* value,
                    bind::Extras& extras) {
  constexpr std::size_t longest_decimal = 32;  // of those that are taken, which are not measured one by one
  return limits.max_string_bytes >= longest_decimal && Reader(text, limits, extras).read(type, value);
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
