#pragma once

#include <fazhi/bind/nearest.hpp>
#include <fazhi/bind/ops.hpp>
#include <fazhi/bind/tree.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/diag/diagnostic.hpp>

#include <map>
#include <set>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace bind {

/// How the binder takes what the description does not name.
struct BindOptions {
  /// A key without a row is an error, or a warning.
  enum class Unknown { refuse, warn };

  Unknown unknown_keys = Unknown::refuse;
  std::size_t max_problems = 100;  ///< further ones are counted, not kept
  /// Whether a tree keeps a plain scalar that core_schema() takes for a number and JSON has no number for, as a text: a
  /// field that is known later may take it.
  bool keep_odd_numbers = false;
};

/// A problem of a document, before its place is known: values are numbered from 0 in the order of the text, and the
/// reader that knows the text turns the number into a place.
struct Problem {
  diag::Diagnostic diagnostic;
  std::size_t ordinal = 0;
  bool at_key = false;                 ///< it is the key of that value that is meant
  std::optional<std::size_t> earlier;  ///< the value that has the same key already
};

/// Fills a value of a described type from a format's events, and finds every problem of the document in one go. Events
/// must nest rightly; what the formats promise. After a problem the value is of no use, but the events may go on.
///
/// Problems, each with the pointer of its value:
/// - `key.unknown`, `key.duplicate`, `key.missing` (at the object that lacks it)
/// - `type.object-expected`, `type.list-expected`, `type.text-expected`, `type.integer-expected`,
///   `type.boolean-expected`, `type.null`, `enum.unknown-name`, and the codes of the strong types
/// - `text.too-short`, `text.too-long`, `list.too-short`
/// - `number.not-finite`, `number.too-long`: of a plain scalar that no field names; see json_number()
template <class = void>
class BasicBinder {
 public:
  /// Binds one document to `target`, which must outlive the binder.
  template <class T>
  explicit BasicBinder(T& target, BindOptions options = {})
      : options_(options), next_{&ops_of<T>(), &target, nullptr, nullptr} {}
  /// A tree takes any document, whatever its keys; only duplicate keys are problems.
  explicit BasicBinder(Tree& target, BindOptions options = {})
      : options_(options), next_{nullptr, nullptr, &target, nullptr} {}

  /// An object begins: the document itself, an item or the value of a key.
  void begin_object() { frames_.push_back(enter(Ops::Shape::object, Tree::Kind::object)); }

  /// The object that began last ends; keys it should have had are problems.
  void end_object() {
    const Frame frame = frames_.back();
    frames_.pop_back();
    pop_step(frame);
    kept_keys_.erase(kept_keys_.lower_bound({frame.ordinal, {}}), kept_keys_.end());
    if (frame.type == nullptr) return;
    for (std::size_t i = 0; i < frame.type->member_count; ++i) {
      const Member& member = frame.type->members[i];
      if (member.row->is_required && !frame.has_seen(i)) report_missing(*member.row, frame.ordinal);
    }
    first_seen_.erase(first_seen_.lower_bound({frame.ordinal, 0}), first_seen_.end());
  }

  /// The key of the value that follows.
  void key(std::string_view name) {
    Frame& frame = frames_.back();
    pop_step(frame);
    diag::Pointer::append(at_, name);
    next_ = {};
    if (frame.tree != nullptr) {
      key_in_tree(frame, name);
    } else if (frame.type != nullptr) {
      key_in_object(frame, name);
    }
  }

  /// A list begins.
  void begin_array() {
    frames_.push_back(enter(Ops::Shape::array, Tree::Kind::array));
    frames_.back().is_array = true;
  }

  /// The list that began last ends.
  void end_array() {
    const Frame frame = frames_.back();
    frames_.pop_back();
    pop_step(frame);
    if (frame.type != nullptr) frame.type->trim(frame.value);
    if (frame.type != nullptr && frame.row != nullptr && frame.index < frame.row->min_items)
      report_short_list(*frame.row, frame.ordinal);
  }

  /// A value that is neither object nor list.
  void scalar(const Scalar& scalar) {
    const Slot slot = take_slot();
    const std::size_t ordinal = ordinal_++;
    if (slot.tree != nullptr) {
      fill(*slot.tree, scalar, ordinal);
    } else if (slot.type != nullptr) {
      fill(slot, scalar, ordinal);
    }
  }

  /// The problems found so far. Severities other than error do not spoil the value.
  const std::vector<Problem>& problems() const { return problems_; }
  std::vector<Problem> take_problems() { return std::move(problems_); }  ///< the same, moved out
  /// How many more there were than BindOptions::max_problems.
  std::size_t problems_left_out() const { return left_out_; }
  /// Whether the value is whole.
  bool is_good() const { return !spoilt_; }
  /// The kept `x-…` keys, in the order of the text.
  Extras take_extras() { return std::move(extras_); }

 private:
  /// Where the next value goes: into a typed place, into a tree, or (neither) nowhere.
  struct Slot {
    const Ops* type = nullptr;
    void* value = nullptr;
    Tree* tree = nullptr;
    const meta::FieldRow* row = nullptr;
  };

  struct Frame {
    const Ops* type = nullptr;
    void* value = nullptr;
    Tree* tree = nullptr;
    const meta::FieldRow* row = nullptr;
    std::size_t ordinal = 0;
    std::size_t step = 0;  ///< the length of the pointer of this value
    std::uint64_t seen = 0;
    std::size_t index = 0;
    bool is_array = false;

    bool has_seen(std::size_t member) const { return (seen >> member & 1U) != 0; }
  };

  void pop_step(const Frame& frame) { at_.resize(frame.step); }

  /// The place of the value that begins now; an array makes room for its next item.
  Slot take_slot() {
    if (frames_.empty() || !frames_.back().is_array) return std::exchange(next_, {});
    Frame& frame = frames_.back();
    pop_step(frame);
    at_ += '/';
    at_ += std::to_string(frame.index++);
    if (frame.tree != nullptr) return {nullptr, nullptr, &frame.tree->items.emplace_back(), nullptr};
    if (frame.type == nullptr) return {};
    return {&frame.type->element(), frame.type->append(frame.value), nullptr, nullptr};
  }

  Frame enter(Ops::Shape shape, Tree::Kind kind) {
    const Slot slot = take_slot();
    Frame frame;
    frame.ordinal = ordinal_++;
    frame.step = at_.size();
    if (slot.tree != nullptr) {
      slot.tree->kind = kind;
      frame.tree = slot.tree;
    } else if (slot.type != nullptr && slot.type->shape == shape) {
      frame.type = slot.type;
      frame.value = slot.value;
      frame.row = slot.row;
    } else if (slot.type != nullptr) {
      mismatch(*slot.type, frame.ordinal);
    }
    return frame;
  }

  /// A value of another shape than its field: says what the field wants.
  void mismatch(const Ops& wanted, std::size_t ordinal) {
    switch (wanted.shape) {
      case Ops::Shape::object:
        return report(ordinal, {"type.object-expected", {"此处须为对象（若干键值）", "an object is expected here"}});
      case Ops::Shape::array:
        return report(ordinal, {"type.list-expected", {"此处须为列表", "a list is expected here"}});
      case Ops::Shape::integer:
        return report(ordinal, detail::expected_integer());
      case Ops::Shape::boolean:
        return report(ordinal, detail::expected_boolean());
      default:
        return report(ordinal, detail::expected_text());
    }
  }

  void key_in_object(Frame& frame, std::string_view name) {
    const Ops& type = *frame.type;
    for (std::size_t i = 0; i < type.member_count; ++i) {
      const Member& member = type.members[i];
      if (member.row->name != name) continue;
      if (frame.has_seen(i)) return report_duplicate(name, first_seen_[{frame.ordinal, i}]);
      frame.seen |= std::uint64_t{1} << i;
      first_seen_[{frame.ordinal, i}] = ordinal_;
      next_ = {&member.type(), member.open(frame.value), nullptr, member.row};
      return;
    }
    if (name.substr(0, 2) == "x-") {
      keep(frame, name);
    } else {
      report_unknown(type, name);
    }
  }

  void keep(const Frame& frame, std::string_view name) {
    if (!kept_keys_.emplace(frame.ordinal, name).second) return report_duplicate(name, std::nullopt);
    extras_.push_back({diag::Pointer::from_text(at_.substr(0, frame.step)), std::string(name), {}});
    next_.tree = &extras_.back().value;
  }

  void key_in_tree(const Frame& frame, std::string_view name) {
    if (!kept_keys_.emplace(frame.ordinal, name).second) return report_duplicate(name, std::nullopt);
    frame.tree->members.push_back({std::string(name), {}});
    next_.tree = &frame.tree->members.back().value;
  }

  void fill(Tree& tree, const Scalar& scalar, std::size_t ordinal) {
    using Kind = Scalar::Kind;
    const bool is_plain = scalar.kind == Kind::plain;
    const Kind kind = is_plain ? core_schema(scalar.text) : scalar.kind;
    tree.text.assign(scalar.text);
    if (is_plain) tree.plain.assign(scalar.text);
    switch (kind) {
      case Kind::null:
        tree.kind = Tree::Kind::null;
        tree.text.clear();
        return;
      case Kind::boolean:
        tree.kind = Tree::Kind::boolean;
        tree.text = scalar.text[0] == 't' || scalar.text[0] == 'T' ? "true" : "false";
        return;
      case Kind::number:
        tree.kind = Tree::Kind::number;
        if (is_plain) fill_number(tree, ordinal);
        return;
      case Kind::string:
      case Kind::plain:
        tree.kind = Tree::Kind::string;
        return;
    }
  }

  void fill_number(Tree& tree, std::size_t ordinal) {
    auto number = json_number(tree.plain);
    if (number) {
      tree.text = std::move(number).value();
    } else if (options_.keep_odd_numbers) {
      tree.kind = Tree::Kind::string;
    } else {
      report(ordinal, number.error());
    }
  }

  void fill(const Slot& slot, const Scalar& scalar, std::size_t ordinal) {
    if (slot.type->read == nullptr) {
      if (detail::is_null(scalar)) return report(ordinal, detail::no_value());
      return mismatch(*slot.type, ordinal);
    }
    if (const auto error = slot.type->read(slot.value, scalar)) {
      Error told = *error;
      if (slot.type->shape == Ops::Shape::enumeration && told.code == "enum.unknown-name")
        hint(told.message, nearest_name(*slot.type, scalar.text));
      return report(ordinal, told);
    }
    if (slot.row != nullptr && slot.type->shape == Ops::Shape::string) check_length(*slot.row, scalar.text, ordinal);
  }

  void check_length(const meta::FieldRow& row, std::string_view text, std::size_t ordinal) {
    if (row.min_length == 0 && row.max_length == 0) return;
    const std::size_t length = utf8::length(text);
    if (length < row.min_length) {
      const std::string least = std::to_string(row.min_length);
      report(ordinal,
             {"text.too-short", {"至少须有" + least + "个字", "at least " + least + " characters are needed"}});
    } else if (row.max_length != 0 && length > row.max_length) {
      const std::string most = std::to_string(row.max_length);
      report(ordinal, {"text.too-long", {"至多" + most + "个字", "at most " + most + " characters are allowed"}});
    }
  }

  void report_short_list(const meta::FieldRow& row, std::size_t ordinal) {
    const std::string least = std::to_string(row.min_items);
    report(ordinal,
           {"list.too-short", {"列表至少须有" + least + "项", "the list is too short, it needs at least " + least}});
  }

  static std::string_view nearest_name(const Ops& type, std::string_view word) {
    const std::vector<meta::ValueRow> rows(type.names.begin, type.names.begin + type.names.count);
    return nearest(word, rows, [](const meta::ValueRow& row) { return row.name; });
  }

  static void hint(Text& message, std::string_view name) {
    if (name.empty()) return;
    message.zh += "；是否为“" + std::string(name) + "”？";
    message.en += "; did you mean \"" + std::string(name) + "\"?";
  }

  /// Whether a further error would only be counted, which it then is: a hostile document gets no time for messages.
  bool only_counted() {
    if (problems_.size() < options_.max_problems) return false;
    spoilt_ = true;
    ++left_out_;
    return true;
  }

  void report_missing(const meta::FieldRow& row, std::size_t ordinal) {
    if (only_counted()) return;
    const std::string name(row.name);
    report(ordinal, {"key.missing",
                     {"缺少必需的键“" + name + "”（" + std::string(row.title.zh) + "）",
                      "the required key \"" + name + "\" is missing (" + std::string(row.title.en) + ")"}});
  }

  void report_duplicate(std::string_view name, std::optional<std::size_t> earlier) {
    if (only_counted()) return;
    const std::string key(name);
    Problem problem =
        make(ordinal_, {"key.duplicate", {"键“" + key + "”重复出现", "the key \"" + key + "\" stands twice"}});
    problem.at_key = true;
    problem.earlier = earlier;
    add(std::move(problem));
  }

  void report_unknown(const Ops& type, std::string_view name) {
    const bool warns = options_.unknown_keys == BindOptions::Unknown::warn;
    if (!warns && only_counted()) return;
    const std::vector<Member> members(type.members, type.members + type.member_count);
    const std::string key(name.substr(0, 64));
    Error error{"key.unknown", {"没有“" + key + "”这个键", "there is no key \"" + key + "\" here"}};
    hint(error.message, nearest(name, members, [](const Member& member) { return member.row->name; }));
    Problem problem = make(ordinal_, error);
    problem.at_key = true;
    if (warns) problem.diagnostic.severity = diag::Severity::warning;
    add(std::move(problem));
  }

  void report(std::size_t ordinal, const Error& error) {
    if (!only_counted()) add(make(ordinal, error));
  }

  Problem make(std::size_t ordinal, const Error& error) const {
    Problem problem;
    problem.diagnostic.id = error.code;
    problem.diagnostic.message = error.message;
    problem.diagnostic.at = diag::Pointer::from_text(at_);
    problem.ordinal = ordinal;
    return problem;
  }

  void add(Problem problem) {
    if (problem.diagnostic.severity == diag::Severity::error) spoilt_ = true;
    if (problems_.size() < options_.max_problems)
      problems_.push_back(std::move(problem));
    else
      ++left_out_;
  }

  BindOptions options_;
  Slot next_;
  std::vector<Frame> frames_;
  std::string at_;  ///< the pointer of the value at hand
  std::size_t ordinal_ = 0;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t>
      first_seen_;                                           ///< (object, member) → value, of open objects
  std::set<std::pair<std::size_t, std::string>> kept_keys_;  ///< (object, key) of the kept keys of open objects
  Extras extras_;
  std::vector<Problem> problems_;
  std::size_t left_out_ = 0;
  bool spoilt_ = false;
};

/// The binder. It is a template, as are other parts of this layer, so that only who calls it pays the compiler for it.
using Binder = BasicBinder<>;

/// Sends a kept value to a binder, as reading its text would have done.
template <class = void>
void read(const Tree& tree, Binder& binder) {
  switch (tree.kind) {
    case Tree::Kind::array:
      binder.begin_array();
      for (const Tree& item : tree.items) read(item, binder);
      return binder.end_array();
    case Tree::Kind::object:
      binder.begin_object();
      for (const Tree::Member& member : tree.members) {
        binder.key(member.key);
        read(member.value, binder);
      }
      return binder.end_object();
    case Tree::Kind::null:
      return binder.scalar({Scalar::Kind::null, {}});
    case Tree::Kind::boolean:
    case Tree::Kind::number:
    case Tree::Kind::string:
      break;
  }
  if (!tree.plain.empty()) return binder.scalar({Scalar::Kind::plain, tree.plain});
  binder.scalar({tree.kind == Tree::Kind::boolean  ? Scalar::Kind::boolean
                 : tree.kind == Tree::Kind::number ? Scalar::Kind::number
                                                   : Scalar::Kind::string,
                 tree.text});
}

}  // namespace bind
FAZHI_END_NAMESPACE
