#pragma once

#include <fazhi/bind/ops.hpp>
#include <fazhi/bind/sink.hpp>
#include <fazhi/bind/tree.hpp>

#include <map>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace bind {

/// Writes a kept value. A tree holds its own `x-…` keys.
inline void write(const Tree& tree, Sink& sink, const Extras& = {}) {
  switch (tree.kind) {
    case Tree::Kind::null:
      return sink.null();
    case Tree::Kind::boolean:
      return sink.boolean(tree.text == "true");
    case Tree::Kind::number:
      return sink.number(tree.text);
    case Tree::Kind::string:
      return sink.string(tree.text);
    case Tree::Kind::array:
      sink.begin_array();
      for (const Tree& item : tree.items) write(item, sink);
      return sink.end_array();
    case Tree::Kind::object:
      sink.begin_object();
      for (const Tree::Member& member : tree.members) {
        sink.key(member.key);
        write(member.value, sink);
      }
      return sink.end_object();
  }
}

namespace detail {

template <class = void>
class Writer {
 public:
  Writer(Sink& sink, const Extras& extras) : sink_(sink) {
    for (const Extra& extra : extras) extras_.emplace(extra.object.text(), &extra);
  }

  void write(const Ops& type, const void* value) {
    switch (type.shape) {
      case Ops::Shape::object:
        return write_object(type, value);
      case Ops::Shape::array:
        return write_array(type, value);
      case Ops::Shape::integer:
        return sink_.number(type.view(value, room_));
      case Ops::Shape::boolean:
        return sink_.boolean(type.view(value, room_) == "true");
      case Ops::Shape::string:
      case Ops::Shape::decimal:
      case Ops::Shape::enumeration:
        return sink_.string(type.view(value, room_));
    }
  }

 private:
  void write_object(const Ops& type, const void* object) {
    sink_.begin_object();
    for (std::size_t i = 0; i < type.member_count; ++i) {
      const Member& member = type.members[i];
      if (const void* value = member.look(object)) {
        sink_.key(member.row->name);
        step(member.row->name, member.type(), value);
      }
    }
    const auto kept = extras_.equal_range(at_.text());
    for (auto extra = kept.first; extra != kept.second; ++extra) {
      sink_.key(extra->second->key);
      bind::write(extra->second->value, sink_);
    }
    sink_.end_object();
  }

  void write_array(const Ops& type, const void* array) {
    sink_.begin_array();
    const Items items = type.items(array);
    for (std::size_t i = 0; i < items.size; ++i) step(i, type.element(), items[i]);
    sink_.end_array();
  }

  /// Where we are matters only to the kept keys; without any no pointer is made.
  template <class Step>
  void step(const Step& step, const Ops& type, const void* value) {
    if (extras_.empty()) return write(type, value);
    diag::Pointer inner = at_ / step;
    std::swap(inner, at_);
    write(type, value);
    std::swap(inner, at_);
  }

  Sink& sink_;
  std::multimap<std::string_view, const Extra*> extras_;  // by the pointer of their object
  diag::Pointer at_;
  std::string room_;
};

}  // namespace detail

/// Writes a value of a described type, members in the order of their declaration, what is absent left out, kept keys
/// behind the members of their object.
template <class T>
void write(const T& value, Sink& sink, const Extras& extras = {}) {
  detail::Writer<>(sink, extras).write(ops_of<T>(), &value);
}

namespace detail {

/// Makes a tree of events.
template <class = void>
class TreeSink final : public Sink {
 public:
  explicit TreeSink(Tree& root) : next_(&root) {}

  void begin_object() override { open(Tree::Kind::object); }
  void key(std::string_view name) override {
    Tree& object = *open_.back();
    object.members.push_back({std::string(name), {}});
    next_ = &object.members.back().value;
  }
  void end_object() override { open_.pop_back(); }
  void begin_array() override { open(Tree::Kind::array); }
  void end_array() override { open_.pop_back(); }
  void string(std::string_view text) override { put(Tree::Kind::string, text); }
  void number(std::string_view digits) override { put(Tree::Kind::number, digits); }
  void boolean(bool value) override { put(Tree::Kind::boolean, value ? "true" : "false"); }
  void null() override { put(Tree::Kind::null, {}); }

 private:
  /// Where the next value goes. A tree that is open gets no further sibling until it is closed, so it stays in place.
  Tree& slot() {
    if (!open_.empty() && open_.back()->kind == Tree::Kind::array) return open_.back()->items.emplace_back();
    return *next_;
  }
  void open(Tree::Kind kind) {
    Tree& tree = slot();
    tree.kind = kind;
    open_.push_back(&tree);
  }
  void put(Tree::Kind kind, std::string_view text) {
    Tree& tree = slot();
    tree.kind = kind;
    tree.text.assign(text);
  }

  Tree* next_;
  std::vector<Tree*> open_;
};

}  // namespace detail

/// A value of a described type as a tree: what writing it and reading it without its type would give.
template <class T>
Tree tree_of(const T& value, const Extras& extras = {}) {
  Tree tree;
  detail::TreeSink<> sink(tree);
  write(value, sink, extras);
  return tree;
}

}  // namespace bind
FAZHI_END_NAMESPACE
