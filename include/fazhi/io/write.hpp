#pragma once

#include <fazhi/bind/schema.hpp>
#include <fazhi/bind/write.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/io/sinks.hpp>

#include <string>
#include <type_traits>

FAZHI_BEGIN_NAMESPACE
namespace io {

namespace detail {

/// Write a value that `type` describes, in one go: what JsonSink and YamlSink would write.
FAZHI_API std::string write_json(const bind::Ops& type, const void* value, const bind::Extras& extras, JsonStyle style);
FAZHI_API std::string write_yaml(const bind::Ops& type, const void* value, const bind::Extras& extras);

template <class T>
std::string write_json(const T& value, const bind::Extras& extras, JsonStyle style) {
  if constexpr (std::is_same_v<T, bind::Tree>) {  // no description drives its writing
    JsonSink sink(style);
    bind::write(value, sink);
    return sink.take();
  } else {
    return write_json(bind::ops_of<T>(), &value, extras, style);
  }
}
template <class T>
std::string write_yaml(const T& value, const bind::Extras& extras) {
  if constexpr (std::is_same_v<T, bind::Tree>) {
    YamlSink sink;
    bind::write(value, sink);
    return sink.take();
  } else {
    return write_yaml(bind::ops_of<T>(), &value, extras);
  }
}

}  // namespace detail

/// Writes a value of a described type as JSON: members in the order of their declaration, UTF-8 unescaped, two spaces
/// of indentation and a newline at the end, or all on one line. The same value always gives the same bytes.
template <class T>
std::string write_json(const T& value, JsonStyle style = JsonStyle::pretty) {
  return detail::write_json(value, {}, style);
}
/// The same with the extras of a document at their places.
template <class T>
std::string write_json(const Document<T>& document, JsonStyle style = JsonStyle::pretty) {
  return detail::write_json(document.value, document.extras, style);
}

/// Writes a value of a described type as YAML 1.2, laid out for review in git: long texts are literal blocks, and a
/// text that another reader could take for a number, date or truth value is quoted.
template <class T>
std::string write_yaml(const T& value) {
  return detail::write_yaml(value, {});
}
/// The same with the extras of a document at their places.
template <class T>
std::string write_yaml(const Document<T>& document) {
  return detail::write_yaml(document.value, document.extras);
}

/// The JSON Schema (2020-12) of a described type, as text. `id` becomes `$id`, such as `urn:fazhi:schema:report:1`.
template <class T>
std::string schema(std::string_view id) {
  JsonSink sink(JsonStyle::pretty);
  bind::write_schema<T>(sink, id);
  return sink.take();
}

}  // namespace io
FAZHI_END_NAMESPACE
