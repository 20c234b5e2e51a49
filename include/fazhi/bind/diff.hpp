#pragma once

#include <fazhi/bind/ops.hpp>
#include <fazhi/bind/tree.hpp>
#include <fazhi/diag/pointer.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace bind {

/// One difference between two values of a described type.
struct Change {
  /// What became of it. What is moved stands elsewhere in its list.
  enum class Kind { added, removed, changed, moved };

  Kind kind = Kind::changed;
  diag::Pointer before;  ///< where it stands in the old value; of something added, the list or object that it came into
  diag::Pointer after;   ///< where it stands in the new value; of something removed, the list or object that it left
  std::string from;      ///< what was there: a scalar as it is written, or what names the item; empty when added
  std::string to;        ///< what is there now; empty when removed, the same as `from` when moved

  friend bool operator==(const Change& a, const Change& b) {
    return a.kind == b.kind && a.before == b.before && a.after == b.after && a.from == b.from && a.to == b.to;
  }
};

/// The name of a kind of change in every machine format.
constexpr std::string_view name_of(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::added:
      return "added";
    case Change::Kind::removed:
      return "removed";
    case Change::Kind::changed:
      return "changed";
    case Change::Kind::moved:
      return "moved";
  }
  return "changed";
}

namespace detail {

/// What an item of a list is known by: the scalar itself, or the members that name an object, its id first.
inline std::string name_of(const Ops& type, const void* value, bool id_only) {
  if (type.shape == Ops::Shape::array) return {};
  if (type.shape != Ops::Shape::object) return id_only ? std::string() : type.write(value);
  std::string name;
  for (std::size_t i = 0; i < type.member_count; ++i) {
    const Member& member = type.members[i];
    const bool is_id = member.row->name == "id";
    if (!(id_only ? is_id : member.row->is_name)) continue;
    const void* held = member.look(value);
    if (held == nullptr) continue;
    const Ops& inner = member.type();
    if (inner.shape == Ops::Shape::array) continue;
    if (!name.empty()) name += ' ';
    name += inner.shape == Ops::Shape::object ? name_of(inner, held, false) : inner.write(held);
  }
  return name;
}

/// A tree on one line, as JSON has it; control characters are left to whoever shows it.
inline void write_compact(const Tree& tree, std::string& text) {
  const auto quoted = [&text](std::string_view words) {
    text += '"';
    for (const char c : words) {
      if (c == '"' || c == '\\') text += '\\';
      text += c;
    }
    text += '"';
  };
  const char* comma = "";
  switch (tree.kind) {
    case Tree::Kind::null:
      text += "null";
      return;
    case Tree::Kind::boolean:
    case Tree::Kind::number:
      text += tree.text;
      return;
    case Tree::Kind::string:
      return quoted(tree.text);
    case Tree::Kind::array:
      text += '[';
      for (const Tree& item : tree.items) {
        text += std::exchange(comma, ",");
        write_compact(item, text);
      }
      text += ']';
      return;
    case Tree::Kind::object:
      text += '{';
      for (const Tree::Member& member : tree.members) {
        text += std::exchange(comma, ",");
        quoted(member.key);
        text += ':';
        write_compact(member.value, text);
      }
      text += '}';
      return;
  }
}

/// A template so that only who compares pays the compiler for it.
template <class = void>
class Differ {
 public:
  Differ() = default;
  Differ(const Extras& before, const Extras& after) {
    for (const Extra& extra : before) extras_before_.emplace(extra.object.text(), &extra);
    for (const Extra& extra : after) extras_after_.emplace(extra.object.text(), &extra);
  }

  std::vector<Change> take() { return std::move(changes_); }

  void compare(const Ops& type, const void* a, const void* b) {
    switch (type.shape) {
      case Ops::Shape::object:
        return objects(type, a, b);
      case Ops::Shape::array:
        return lists(type.element(), Items(type, a), Items(type, b));
      default:
        return scalars(type, a, b);
    }
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  struct Items {
    Items(const Ops& type, const void* list) {
      for (std::size_t i = 0; list != nullptr && i < type.size(list); ++i) values.push_back(type.item(list, i));
      partner.assign(values.size(), none);
    }

    std::vector<const void*> values;
    std::vector<std::size_t> partner;  // in the other list
  };

  void scalars(const Ops& type, const void* a, const void* b) {
    std::string from = type.write(a);
    std::string to = type.write(b);
    if (from != to) add(Change::Kind::changed, before_, after_, std::move(from), std::move(to));
  }

  void objects(const Ops& type, const void* a, const void* b) {
    for (std::size_t i = 0; i < type.member_count; ++i) {
      const Member& member = type.members[i];
      const void* x = member.look(a);
      const void* y = member.look(b);
      const Ops& inner = member.type();
      if (x == nullptr && y == nullptr) continue;
      step(member.row->name, member.row->name, [&] {
        if (inner.shape == Ops::Shape::array) return lists(inner.element(), Items(inner, x), Items(inner, y));
        if (x == nullptr) return add(Change::Kind::added, before_.parent(), after_, {}, name_of(inner, y, false));
        if (y == nullptr) return add(Change::Kind::removed, before_, after_.parent(), name_of(inner, x, false), {});
        compare(inner, x, y);
      });
    }
    extras();
  }

  /// The kept keys of two objects that belong together, by their names.
  void extras() {
    if (extras_before_.empty() && extras_after_.empty()) return;
    std::map<std::string_view, std::pair<const Extra*, const Extra*>> keys;
    const auto olds = extras_before_.equal_range(before_.text());
    for (auto extra = olds.first; extra != olds.second; ++extra) keys[extra->second->key].first = extra->second;
    const auto news = extras_after_.equal_range(after_.text());
    for (auto extra = news.first; extra != news.second; ++extra) keys[extra->second->key].second = extra->second;
    const auto compact = [](const Extra* extra) {
      std::string text;
      if (extra != nullptr) write_compact(extra->value, text);
      return text;
    };
    for (const auto& [key, held] : keys) {
      const auto [x, y] = held;
      if (x != nullptr && y != nullptr && x->value == y->value) continue;
      add(x == nullptr   ? Change::Kind::added
          : y == nullptr ? Change::Kind::removed
                         : Change::Kind::changed,
          x == nullptr ? before_ : before_ / key, y == nullptr ? after_ : after_ / key, compact(x), compact(y));
    }
  }

  /// Pairs items with the same id, then with the same name, then what is left in its order; what has no partner was
  /// added or removed, and what stands in another order than its neighbours was moved.
  void lists(const Ops& type, Items a, Items b) {
    pair_by(a, b, [&](const void* value) { return name_of(type, value, true); });
    pair_by(a, b, [&](const void* value) { return '=' + name_of(type, value, false); });
    if (type.shape != Ops::Shape::object) pair_in_order(a, b);
    const std::vector<bool> stays = in_order(a.partner);
    for (std::size_t i = 0; i < a.values.size(); ++i)
      if (a.partner[i] == none) add(Change::Kind::removed, before_ / i, after_, name_of(type, a.values[i], false), {});
    for (std::size_t j = 0; j < b.values.size(); ++j) {
      const std::size_t i = b.partner[j];
      if (i == none) {
        add(Change::Kind::added, before_, after_ / j, {}, name_of(type, b.values[j], false));
        continue;
      }
      step(i, j, [&] {
        if (!stays[i])
          add(Change::Kind::moved, before_, after_, name_of(type, a.values[i], false),
              name_of(type, b.values[j], false));
        compare(type, a.values[i], b.values[j]);
      });
    }
  }

  template <class Key>
  static void pair_by(Items& a, Items& b, Key key) {
    std::multimap<std::string, std::size_t> waiting;
    for (std::size_t j = 0; j < b.values.size(); ++j)
      if (b.partner[j] == none) waiting.emplace(key(b.values[j]), j);
    for (std::size_t i = 0; i < a.values.size(); ++i) {
      if (a.partner[i] != none) continue;
      const std::string name = key(a.values[i]);
      const auto found = waiting.lower_bound(name);  // the first of equal ones
      if (name.empty() || found == waiting.end() || found->first != name) continue;
      a.partner[i] = found->second;
      b.partner[found->second] = i;
      waiting.erase(found);
    }
  }

  static void pair_in_order(Items& a, Items& b) {
    std::size_t j = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i) {
      if (a.partner[i] != none) continue;
      while (j < b.values.size() && b.partner[j] != none) ++j;
      if (j == b.values.size()) return;
      a.partner[i] = j;
      b.partner[j] = i;
    }
  }

  /// Which items belong to the longest run that both lists have in the same order.
  static std::vector<bool> in_order(const std::vector<std::size_t>& partner) {
    std::vector<std::size_t> ends;                            // the item that ends the best run of each length
    std::vector<std::size_t> previous(partner.size(), none);  // in its run
    for (std::size_t i = 0; i < partner.size(); ++i) {
      if (partner[i] == none) continue;
      const auto longer = std::lower_bound(ends.begin(), ends.end(), partner[i],
                                           [&](std::size_t item, std::size_t value) { return partner[item] < value; });
      if (longer != ends.begin()) previous[i] = *(longer - 1);
      if (longer == ends.end())
        ends.push_back(i);
      else
        *longer = i;
    }
    std::vector<bool> stays(partner.size(), false);
    for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = previous[i]) stays[i] = true;
    return stays;
  }

  template <class Old, class New, class Body>
  void step(const Old& old_step, const New& new_step, Body body) {
    const diag::Pointer before = before_;
    const diag::Pointer after = after_;
    before_ = before / old_step;
    after_ = after / new_step;
    body();
    before_ = before;
    after_ = after;
  }

  void add(Change::Kind kind, diag::Pointer before, diag::Pointer after, std::string from, std::string to) {
    changes_.push_back({kind, std::move(before), std::move(after), std::move(from), std::move(to)});
  }

  diag::Pointer before_;
  diag::Pointer after_;
  std::multimap<std::string_view, const Extra*> extras_before_;  // by the pointer of their object
  std::multimap<std::string_view, const Extra*> extras_after_;
  std::vector<Change> changes_;
};

}  // namespace detail

/// What leads from `old_value` to `new_value`, in the order of the model. Items of a list are recognised by their id,
/// else by the members whose rows say that they name the item, texts by themselves. Empty if and only if the two are
/// equal. Takes n log n time in the number of items.
template <class T>
std::vector<Change> diff(const T& old_value, const T& new_value) {
  detail::Differ<> differ;
  differ.compare(ops_of<T>(), &old_value, &new_value);
  return differ.take();
}

/// The same with the `x-…` keys that were kept beside the values: those of an object behind its members, by their
/// names, their values as JSON on one line. What was added or removed whole takes its own with it.
template <class T>
std::vector<Change> diff(const T& old_value, const Extras& old_extras, const T& new_value, const Extras& new_extras) {
  detail::Differ<> differ(old_extras, new_extras);
  differ.compare(ops_of<T>(), &old_value, &new_value);
  return differ.take();
}

}  // namespace bind
FAZHI_END_NAMESPACE
