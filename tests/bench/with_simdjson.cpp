// simdjson: on demand, and its DOM. Parser and padded texts are kept, as its guide asks. On demand has no dispatch at
// run time: this file is compiled for the processors that its fast form asks for, and skipped on others.

#include <simdjson.h>

#include <memory>

#include "bench.hpp"
#include "convert.hpp"

namespace bench {
namespace {

using simdjson::padded_string;
namespace ondemand = simdjson::ondemand;
namespace dom = simdjson::dom;

template <class T>
bool read(ondemand::value value, T& object) {
  if constexpr (convert::is_vector<T>) {
    ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS) return false;
    for (auto item : array) {
      ondemand::value element;
      if (std::move(item).get(element) != simdjson::SUCCESS) return false;
      if constexpr (std::is_same_v<T, std::vector<std::string>>) {
        std::string_view text;
        if (element.get_string().get(text) != simdjson::SUCCESS) return false;
        object.emplace_back(text);
      } else if (!read(element, object.emplace_back())) {
        return false;
      }
    }
    return true;
  } else if constexpr (fazhi::meta::is_described_struct<T>) {
    ondemand::object fields;
    if (value.get_object().get(fields) != simdjson::SUCCESS) return false;
    convert::Members<T> members;
    for (auto field : fields) {
      std::string_view name;
      ondemand::value child;
      if (field.unescaped_key().get(name) != simdjson::SUCCESS || field.value().get(child) != simdjson::SUCCESS)
        return false;
      if (!members.take(object, name, [&child](auto& place) { return read(child, place); })) return false;
    }
    return members.complete();
  } else if constexpr (convert::is_integer<T>) {
    std::int64_t number = 0;
    return value.get_int64().get(number) == simdjson::SUCCESS && convert::from_integer(object, number);
  } else {
    std::string_view text;
    return value.get_string().get(text) == simdjson::SUCCESS && convert::from_text(object, text);
  }
}

bool read_on_demand(ondemand::parser& parser, const padded_string& text, Report& report) {
  ondemand::document document;
  ondemand::value value;
  return parser.iterate(text).get(document) == simdjson::SUCCESS &&
         document.get_value().get(value) == simdjson::SUCCESS && read(value, report) &&
         document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

template <class T>
bool read(const dom::element& value, T& object) {
  if constexpr (convert::is_vector<T>) {
    dom::array array;
    if (value.get(array) != simdjson::SUCCESS) return false;
    object.reserve(array.size());
    for (const dom::element item : array)
      if (!read(item, object.emplace_back())) return false;
    return true;
  } else if constexpr (fazhi::meta::is_described_struct<T>) {
    dom::object fields;
    if (value.get(fields) != simdjson::SUCCESS) return false;
    convert::Members<T> members;
    for (const auto& field : fields)
      if (!members.take(object, field.key, [&field](auto& place) { return read(field.value, place); })) return false;
    return members.complete();
  } else if constexpr (convert::is_integer<T>) {
    std::int64_t number = 0;
    return value.get(number) == simdjson::SUCCESS && convert::from_integer(object, number);
  } else {
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS && convert::from_text(object, text);
  }
}

}  // namespace

void add_simdjson() {
  for (const Style& style : corpus().json) {
    const auto padded = std::make_shared<std::vector<padded_string>>();
    for (const std::string& text : style.texts) padded->emplace_back(text);
    const auto on_demand = std::make_shared<ondemand::parser>();
    add_reader("json-read", style, "simdjson on demand", [padded, on_demand](std::size_t i, Report& report) {
      return read_on_demand(*on_demand, (*padded)[i], report);
    });
    const auto parser = std::make_shared<dom::parser>();
    add_reader("json-read", style, "simdjson dom", [padded, parser](std::size_t i, Report& report) {
      dom::element document;
      return parser->parse((*padded)[i]).get(document) == simdjson::SUCCESS && read(document, report);
    });
  }
}

}  // namespace bench
