#pragma once

#include <fazhi/bind/ops.hpp>
#include <fazhi/bind/sink.hpp>
#include <fazhi/core/legal.hpp>

#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace bind {
namespace detail {

/// Writes JSON Schema 2020-12 from the rows. Each described type becomes a definition, in the order in which it is met.
template <class = void>
class SchemaWriter {
 public:
  explicit SchemaWriter(Sink& sink) : sink_(sink) {}

  void write(const Ops& root, std::string_view id) {
    sink_.begin_object();
    text("$schema", "https://json-schema.org/draft/2020-12/schema");
    text("$id", id);
    text("$ref", reference(root));
    sink_.key("$defs");
    sink_.begin_object();
    // Definitions that are met while one is written are appended to the list.
    for (std::size_t i = 0; i < met_.size(); ++i) {
      sink_.key(met_[i]->name);
      definition(*met_[i]);
    }
    sink_.end_object();
    sink_.end_object();
  }

 private:
  void text(std::string_view key, std::string_view value) {
    sink_.key(key);
    sink_.string(value);
  }
  void number(std::string_view key, std::int64_t value) {
    sink_.key(key);
    sink_.number(std::to_string(value));
  }

  std::string reference(const Ops& type) {
    bool known = false;
    for (const Ops* met : met_) known = known || met->name == type.name;
    if (!known) met_.push_back(&type);
    return "#/$defs/" + std::string(type.name);
  }

  void definition(const Ops& type) {
    sink_.begin_object();
    text("title", type.title.zh);
    const legal::Instrument* source = legal::find(type.source);
    if (source != nullptr) text("description", "依据：" + std::string(source->zh));
    type.shape == Ops::Shape::object ? object(type) : enumeration(type);
    sink_.end_object();
  }

  void object(const Ops& type) {
    text("type", "object");
    sink_.key("properties");
    sink_.begin_object();
    for (std::size_t i = 0; i < type.member_count; ++i) property(type.members[i]);
    sink_.end_object();
    sink_.key("patternProperties");
    sink_.begin_object();
    sink_.key("^x-");
    sink_.boolean(true);
    sink_.end_object();
    sink_.key("additionalProperties");
    sink_.boolean(false);
    required(type);
  }

  void required(const Ops& type) {
    bool any = false;
    for (std::size_t i = 0; i < type.member_count; ++i) any = any || type.members[i].row->is_required;
    if (!any) return;
    sink_.key("required");
    sink_.begin_array();
    for (std::size_t i = 0; i < type.member_count; ++i)
      if (type.members[i].row->is_required) sink_.string(type.members[i].row->name);
    sink_.end_array();
  }

  void enumeration(const Ops& type) {
    sink_.key("enum");
    sink_.begin_array();
    for (std::size_t i = 0; i < type.names.count; ++i) sink_.string(type.names.begin[i].name);
    sink_.end_array();
  }

  void property(const Member& member) {
    const meta::FieldRow& row = *member.row;
    sink_.key(row.name);
    sink_.begin_object();
    text("title", row.title.zh);
    if (!row.meaning.zh.empty()) text("description", row.meaning.zh);
    value(member.type());
    if (row.min_length != 0) number("minLength", static_cast<std::int64_t>(row.min_length));
    if (row.max_length != 0) number("maxLength", static_cast<std::int64_t>(row.max_length));
    if (row.min_items != 0) number("minItems", static_cast<std::int64_t>(row.min_items));
    sink_.end_object();
  }

  void value(const Ops& type) {
    switch (type.shape) {
      case Ops::Shape::object:
      case Ops::Shape::enumeration:
        return text("$ref", reference(type));
      case Ops::Shape::array:
        text("type", "array");
        sink_.key("items");
        sink_.begin_object();
        value(type.element());
        return sink_.end_object();
      case Ops::Shape::integer:
        text("type", "integer");
        if (type.scalar.kind != ScalarShape::Kind::integer) return;
        number("minimum", type.scalar.minimum);
        return number("maximum", type.scalar.maximum);
      case Ops::Shape::boolean:
        return text("type", "boolean");
      case Ops::Shape::decimal:
        return decimal(type.scalar);
      case Ops::Shape::string:
        return string(type.scalar);
    }
  }

  void string(const ScalarShape& shape) {
    text("type", "string");
    if (!shape.pattern.empty()) text("pattern", shape.pattern);
    if (!shape.format.empty()) text("format", shape.format);
  }

  void decimal(const ScalarShape& shape) {
    sink_.key("type");
    sink_.begin_array();
    sink_.string("string");
    sink_.string("number");
    sink_.end_array();
    text("pattern", shape.pattern);
  }

  Sink& sink_;
  std::vector<const Ops*> met_;
};

}  // namespace detail

/// Writes the JSON Schema (2020-12) of a described type, with titles and meanings in Chinese. `id` becomes `$id`.
template <class T>
void write_schema(Sink& sink, std::string_view id) {
  detail::SchemaWriter<>(sink).write(ops_of<T>(), id);
}

}  // namespace bind
FAZHI_END_NAMESPACE
