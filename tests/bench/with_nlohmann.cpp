// nlohmann/json: parse and get, to_json and dump.

#include <nlohmann/json.hpp>

#include "bench.hpp"
#include "convert.hpp"

namespace nlohmann {

/// The library's own place for the conversions of foreign types.
template <class T>
struct adl_serializer<T, std::enable_if_t<fazhi::meta::is_described_struct<T>>> {
  static void from_json(const json& node, T& object) {
    convert::Members<T> members;
    for (const auto& [key, value] : node.get_ref<const json::object_t&>()) {
      const json& child = value;
      if (!members.take(object, key, [&child](auto& member) { return child.get_to(member), true; }))
        throw json::other_error::create(501, "unknown key", &node);
    }
    if (!members.complete()) throw json::other_error::create(501, "a key is missing", &node);
  }
  static void to_json(json& node, const T& object) {
    node = json::object();
    convert::each_written(object,
                          [&node](std::string_view name, const auto& value) { node[std::string(name)] = value; });
  }
};

template <class T>
struct adl_serializer<T, std::enable_if_t<convert::is_own_scalar<T>>> {
  static void from_json(const json& node, T& value) {
    bool good = false;
    if constexpr (convert::is_integer<T>)
      good = convert::from_integer(value, node.get<std::int64_t>());
    else
      good = convert::from_text(value, node.get_ref<const std::string&>());
    if (!good) throw json::other_error::create(501, "no such value", &node);
  }
  static void to_json(json& node, const T& value) {
    std::string buffer;
    if constexpr (convert::is_integer<T>)
      node = value.to_wire();
    else
      node = std::string(convert::text_of(value, buffer));
  }
};

}  // namespace nlohmann

namespace bench {

void add_nlohmann() {
  using nlohmann::json;
  for (const Style& style : corpus().json)
    add_reader("json-read", style, "nlohmann", [&style](std::size_t i, Report& report) {
      json::parse(style.texts[i]).get_to(report);
      return true;
    });
  add_writer("json-write", corpus().json.front(), "nlohmann",
             [](const Report& report) { return json(report).dump().size(); });
}

}  // namespace bench
