#include "core/scan.hpp"
#include "io/fast.hpp"
#include "io/yaml_scanner.hpp"

#include <cstring>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

using bind::Ops;
using bind::Scalar;
using bind::Tree;

/// Fills a described value from events, as the binder does, as long as nothing is wrong with them.
class Filling {
 public:
  Filling(const Ops& type, void* value, const Limits& limits, bind::Extras& extras)
      : limits_(limits), kept_(extras), next_{&type, value, nullptr, nullptr} {
    frames_.reserve(16);
  }

  bool begin_object(std::size_t) { return enter(Ops::Shape::object, Tree::Kind::object); }
  bool begin_array(std::size_t) { return enter(Ops::Shape::array, Tree::Kind::array); }

  bool key(std::string_view name, std::size_t) {
    if (name.size() > limits_.max_key_bytes) return false;
    Frame& frame = frames_.back();
    if (frame.tree != nullptr) return key_in_tree(*frame.tree, name);
    const bind::Member* member = take(frame.members, name);
    if (member == nullptr) return name.substr(0, 2) == "x-" && keep(name);
    next_ = {&member->type(), member->open(frame.value), nullptr, member->row};
    return true;
  }

  bool end_object() {
    const Frame& frame = frames_.back();
    const bool is_whole =
        frame.tree != nullptr ? keys_differ(*frame.tree) : frame.members.complete() && kept_.leave(frame.kept_before);
    frames_.pop_back();
    return is_whole;
  }

  bool end_array() {
    const Frame& frame = frames_.back();
    const bool is_whole = frame.row == nullptr || frame.index >= frame.row->min_items;
    if (frame.tree == nullptr && frame.index == 1) frame.type->trim(frame.value);
    frames_.pop_back();
    return is_whole;
  }

  bool scalar(const Scalar& scalar, std::size_t) {
    if (scalar.text.size() > limits_.max_string_bytes || ++values_ > limits_.max_values) return false;
    const Slot slot = take_slot();
    if (slot.tree != nullptr) return fill(*slot.tree, scalar);
    const Ops& type = *slot.type;
    if (scalar.kind == Scalar::Kind::null || type.read == nullptr) return false;
    const bool is_text = type.shape == Ops::Shape::string || type.shape == Ops::Shape::enumeration;
    if (type.common == Ops::Common::text) {
      static_cast<std::string*>(slot.value)->assign(scalar.text.data(), scalar.text.size());
    } else if (type.read(slot.value, is_text ? Scalar{Scalar::Kind::string, scalar.text} : scalar)) {
      return false;
    }
    return slot.row == nullptr || type.shape != Ops::Shape::string || has_allowed_length(*slot.row, scalar.text);
  }

 private:
  struct Slot {
    const Ops* type = nullptr;
    void* value = nullptr;
    Tree* tree = nullptr;
    const meta::FieldRow* row = nullptr;
  };

  struct Frame {
    Frame(const Slot& slot, const Ops& ops, bool array)
        : members(ops), type(&ops), value(slot.value), tree(slot.tree), row(slot.row), is_array(array) {}

    MembersSeen members;
    const Ops* type;
    void* value;
    Tree* tree;
    const meta::FieldRow* row;
    bool is_array;
    std::size_t index = 0;  // of the next item
    std::size_t kept_before = 0;
  };

  /// The words of a name, as bind::name_words() gives them.
  static bind::NameWords words_of(std::string_view name) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    if (name.size() >= 8) {
      bind::NameWords words;
      std::memcpy(&words.head, name.data(), 8);
      if (name.size() > 8) std::memcpy(&words.tail, name.data() + name.size() - 8, 8);
      return words;
    }
#endif
    return bind::name_words(name);
  }

  static const bind::Member* take(MembersSeen& members, std::string_view name) {
    const bind::NameWords words = words_of(name);
    return members.take_if([&words, name](const bind::Member& member) {
      return member.words.head == words.head && member.words.tail == words.tail &&
             member.row->name.size() == name.size() && (name.size() <= 16 || member.row->name == name);
    });
  }

  Slot take_slot() {
    if (frames_.empty() || !frames_.back().is_array) return next_;
    Frame& frame = frames_.back();
    ++frame.index;
    if (frame.tree != nullptr) return {nullptr, nullptr, &frame.tree->items.emplace_back(), nullptr};
    return {&frame.type->element(), frame.type->append(frame.value), nullptr, nullptr};
  }

  bool enter(Ops::Shape shape, Tree::Kind kind) {
    if (++values_ > limits_.max_values || frames_.size() >= limits_.max_depth) return false;
    const Slot slot = take_slot();
    if (slot.tree != nullptr) {
      slot.tree->kind = kind;
    } else if (slot.type->shape != shape) {
      return false;
    }
    frames_.emplace_back(slot, slot.type != nullptr ? *slot.type : no_type, shape == Ops::Shape::array);
    frames_.back().kept_before = kept_.size();
    return true;
  }

  bool key_in_tree(Tree& tree, std::string_view name) {
    tree.members.push_back({std::string(name), {}});
    next_ = {nullptr, nullptr, &tree.members.back().value, nullptr};
    return true;
  }

  bool keep(std::string_view name) {
    next_ = {nullptr, nullptr, &kept_.add(pointer(), name), nullptr};
    return true;
  }

  /// Of the object that was entered last.
  diag::Pointer pointer() const {
    diag::Pointer at;
    for (std::size_t i = 1; i < frames_.size(); ++i) {
      if (frames_[i - 1].is_array)
        at /= frames_[i - 1].index - 1;
      else
        at /= frames_[i].row->name;
    }
    return at;
  }

  static bool fill(Tree& tree, const Scalar& scalar) {
    if (scalar.kind == Scalar::Kind::null) return true;
    tree.kind = Tree::Kind::string;
    tree.text.assign(scalar.text);
    if (scalar.kind != Scalar::Kind::plain) return true;
    tree.plain.assign(scalar.text);
    const Scalar::Kind kind = bind::core_schema(scalar.text);
    if (kind == Scalar::Kind::boolean) {
      tree.kind = Tree::Kind::boolean;
      tree.text = scalar.text[0] == 't' || scalar.text[0] == 'T' ? "true" : "false";
    } else if (kind == Scalar::Kind::number) {
      auto number = bind::json_number(scalar.text);
      if (!number) return false;
      tree.kind = Tree::Kind::number;
      tree.text = std::move(number).value();
    }
    return true;
  }

  static constexpr Ops no_type{};

  const Limits& limits_;
  KeptSoFar kept_;
  Slot next_;
  std::vector<Frame> frames_;
  std::size_t values_ = 0;
};

}  // namespace

bool read_fast_yaml(std::string_view text, const Limits& limits, const Ops& type, void* value, bind::Extras& extras) {
  if (scan::valid_utf8(text) != text.size() || !scan::is_plain_yaml(text)) return false;
  Filling filling(type, value, limits, extras);
  return YamlScanner<Filling>(text, filling).read();
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
