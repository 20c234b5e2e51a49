#pragma once

#include <fazhi/bind/schema.hpp>
#include <fazhi/bind/write.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/io/sinks.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// Writes a value of a described type as JSON: members in the order of their declaration, UTF-8 unescaped, two spaces
/// of indentation and a newline at the end, or all on one line. The same value always gives the same bytes.
template <class T>
std::string write_json(const T& value, JsonStyle style = JsonStyle::pretty) {
  JsonSink sink(style);
  bind::write(value, sink);
  return sink.take();
}
/// The same with the extras of a document at their places.
template <class T>
std::string write_json(const Document<T>& document, JsonStyle style = JsonStyle::pretty) {
  JsonSink sink(style);
  bind::write(document.value, sink, document.extras);
  return sink.take();
}

/// Writes a value of a described type as YAML 1.2, laid out for review in git: long texts are literal blocks, and a
/// text that another reader could take for a number, date or truth value is quoted.
template <class T>
std::string write_yaml(const T& value) {
  YamlSink sink;
  bind::write(value, sink);
  return sink.take();
}
/// The same with the extras of a document at their places.
template <class T>
std::string write_yaml(const Document<T>& document) {
  YamlSink sink;
  bind::write(document.value, sink, document.extras);
  return sink.take();
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
