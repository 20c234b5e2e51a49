// Boost.JSON: parse and value_to, value_from and serialize.

#include <boost/json.hpp>

#include <stdexcept>

#include "bench.hpp"
#include "convert.hpp"

namespace boost::json {

// The conversions of foreign types, as the library asks for them; found through the namespace of the tags.
template <class T, std::enable_if_t<fazhi::meta::is_described_struct<T>, int> = 0>
T tag_invoke(value_to_tag<T>, const value& node) {
  T object;
  convert::Members<T> members;
  for (const auto& field : node.as_object()) {
    const value& child = field.value();
    const std::string_view name(field.key().data(), field.key().size());
    const auto fill = [&child](auto& member) {
      member = value_to<std::decay_t<decltype(member)>>(child);
      return true;
    };
    if (!members.take(object, name, fill)) throw std::runtime_error("unknown key");
  }
  if (!members.complete()) throw std::runtime_error("a key is missing");
  return object;
}

template <class T, std::enable_if_t<fazhi::meta::is_described_struct<T>, int> = 0>
void tag_invoke(value_from_tag, value& node, const T& object) {
  auto& made = node.emplace_object();
  convert::each_written(object, [&made, &node](std::string_view name, const auto& member) {
    made.emplace(string_view(name.data(), name.size()), value_from(member, node.storage()));
  });
}

template <class T, std::enable_if_t<convert::is_own_scalar<T>, int> = 0>
T tag_invoke(value_to_tag<T>, const value& node) {
  T made{};
  bool good = false;
  if constexpr (convert::is_integer<T>)
    good = convert::from_integer(made, node.as_int64());
  else
    good = convert::from_text(made, std::string_view(node.as_string().data(), node.as_string().size()));
  if (!good) throw std::runtime_error("no such value");
  return made;
}

template <class T, std::enable_if_t<convert::is_own_scalar<T>, int> = 0>
void tag_invoke(value_from_tag, value& node, const T& object) {
  std::string buffer;
  if constexpr (convert::is_integer<T>) {
    node = object.to_wire();
  } else {
    const std::string_view text = convert::text_of(object, buffer);
    node = string_view(text.data(), text.size());
  }
}

}  // namespace boost::json

namespace bench {

void add_boost_json() {
  namespace json = boost::json;
  for (const Style& style : corpus().json)
    add_reader("json-read", style, "boost.json", [&style](std::size_t i, Report& report) {
      report = json::value_to<Report>(json::parse(style.texts[i]));
      return true;
    });
  add_writer("json-write", corpus().json.front(), "boost.json",
             [](const Report& report) { return json::serialize(json::value_from(report)).size(); });
}

}  // namespace bench
