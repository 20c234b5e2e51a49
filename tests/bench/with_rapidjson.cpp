// RapidJSON: its DOM, with its check of UTF-8, and its Writer.

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "bench.hpp"
#include "convert.hpp"

namespace bench {
namespace {

using rapidjson::Value;

template <class T>
bool read(const Value& value, T& object) {
  if constexpr (convert::is_vector<T>) {
    if (!value.IsArray()) return false;
    object.reserve(value.Size());
    for (const Value& item : value.GetArray())
      if (!read(item, object.emplace_back())) return false;
    return true;
  } else if constexpr (fazhi::meta::is_described_struct<T>) {
    if (!value.IsObject()) return false;
    convert::Members<T> members;
    for (const auto& member : value.GetObject()) {
      const std::string_view name(member.name.GetString(), member.name.GetStringLength());
      if (!members.take(object, name, [&member](auto& place) { return read(member.value, place); })) return false;
    }
    return members.complete();
  } else if constexpr (convert::is_integer<T>) {
    return value.IsInt64() && convert::from_integer(object, value.GetInt64());
  } else {
    return value.IsString() && convert::from_text(object, {value.GetString(), value.GetStringLength()});
  }
}

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

template <class T>
void write(const T& value, Writer& writer) {
  if constexpr (convert::is_vector<T>) {
    writer.StartArray();
    for (const auto& item : value) write(item, writer);
    writer.EndArray();
  } else if constexpr (fazhi::meta::is_described_struct<T>) {
    writer.StartObject();
    convert::each_written(value, [&writer](std::string_view name, const auto& member) {
      writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
      write(member, writer);
    });
    writer.EndObject();
  } else if constexpr (convert::is_integer<T>) {
    writer.Int64(value.to_wire());
  } else {
    std::string buffer;
    const std::string_view text = convert::text_of(value, buffer);
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
}

}  // namespace

void add_rapidjson() {
  for (const Style& style : corpus().json)
    add_reader("json-read", style, "rapidjson", [&style](std::size_t i, Report& report) {
      rapidjson::Document document;
      const std::string& text = style.texts[i];
      document.Parse<rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
      return !document.HasParseError() && read(document, report);
    });
  add_writer("json-write", corpus().json.front(), "rapidjson", [](const Report& report) {
    rapidjson::StringBuffer out;
    Writer writer(out);
    write(report, writer);
    return out.GetSize();
  });
}

}  // namespace bench
