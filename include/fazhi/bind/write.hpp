#pragma once

#include <fazhi/bind/ops.hpp>
#include <fazhi/bind/sink.hpp>
#include <fazhi/bind/tree.hpp>

#include <map>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace bind {

/// Writes a kept value.
inline void write(const Tree& tree, Sink& sink) {
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
        return sink_.number(type.write(value));
      case Ops::Shape::boolean:
        return sink_.boolean(type.write(value) == "true");
      case Ops::Shape::string:
      case Ops::Shape::decimal:
      case Ops::Shape::enumeration:
        return sink_.string(type.write(value));
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
    const std::size_t size = type.size(array);
    for (std::size_t i = 0; i < size; ++i) step(i, type.element(), type.item(array, i));
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
};

}  // namespace detail

/// Writes a value of a described type, members in the order of their declaration, what is absent left out, kept keys
/// behind the members of their object.
template <class T>
void write(const T& value, Sink& sink, const Extras& extras = {}) {
  detail::Writer(sink, extras).write(ops_of<T>(), &value);
}

}  // namespace bind
FAZHI_END_NAMESPACE
