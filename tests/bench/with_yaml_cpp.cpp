// yaml-cpp: Load and the conversion of its nodes, and its Emitter.

#include <yaml-cpp/yaml.h>

#include <cstdlib>

#include "bench.hpp"
#include "convert.hpp"

namespace bench {
namespace {

/// Walks the children of a node; looking keys up in it would take time that grows with the square of their number.
template <class T>
bool read(const YAML::Node& node, T& object) {
  if constexpr (convert::is_vector<T>) {
    if (!node.IsSequence()) return false;
    object.reserve(node.size());
    for (const auto& item : node)
      if (!read(static_cast<const YAML::Node&>(item), object.emplace_back())) return false;
    return true;
  } else if constexpr (fazhi::meta::is_described_struct<T>) {
    if (!node.IsMap()) return false;
    convert::Members<T> members;
    for (const auto& pair : node) {
      const YAML::Node& child = pair.second;
      if (!members.take(object, pair.first.Scalar(), [&child](auto& place) { return read(child, place); }))
        return false;
    }
    return members.complete();
  } else if constexpr (convert::is_integer<T>) {
    return node.IsScalar() && convert::from_integer(object, std::strtoll(node.Scalar().c_str(), nullptr, 10));
  } else {
    return node.IsScalar() && convert::from_text(object, node.Scalar());
  }
}

template <class T>
void write(const T& value, YAML::Emitter& out) {
  if constexpr (convert::is_vector<T>) {
    out << YAML::BeginSeq;
    for (const auto& item : value) write(item, out);
    out << YAML::EndSeq;
  } else if constexpr (fazhi::meta::is_described_struct<T>) {
    out << YAML::BeginMap;
    convert::each_written(value, [&out](std::string_view name, const auto& member) {
      out << YAML::Key << std::string(name) << YAML::Value;
      write(member, out);
    });
    out << YAML::EndMap;
  } else if constexpr (convert::is_integer<T>) {
    out << value.to_wire();
  } else {
    std::string buffer;
    out << std::string(convert::text_of(value, buffer));
  }
}

}  // namespace

void add_yaml_cpp() {
  for (const Style& style : corpus().yaml)
    add_reader("yaml-read", style, "yaml-cpp",
               [&style](std::size_t i, Report& report) { return read(YAML::Load(style.texts[i]), report); });
  if (corpus().yaml.empty()) return;
  add_writer("yaml-write", corpus().yaml.front(), "yaml-cpp", [](const Report& report) {
    YAML::Emitter out;
    write(report, out);
    return out.size();
  });
}

}  // namespace bench
