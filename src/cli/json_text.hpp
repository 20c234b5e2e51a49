#pragma once

#include <fazhi/bind/sink.hpp>
#include <fazhi/core/text.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace cli {

/// Members of a JSON object, written in one line each.
inline void put(fazhi::bind::Sink& sink, std::string_view key, std::string_view value) {
  sink.key(key);
  sink.string(value);
}
inline void put(fazhi::bind::Sink& sink, std::string_view key, std::size_t value) {
  sink.key(key);
  sink.number(std::to_string(value));
}
inline void put(fazhi::bind::Sink& sink, std::string_view key, bool value) {
  sink.key(key);
  sink.boolean(value);
}
inline void put(fazhi::bind::Sink& sink, std::string_view key, const fazhi::Text& value) {
  sink.key(key);
  sink.begin_object();
  put(sink, "zh", std::string_view(value.zh));
  put(sink, "en", std::string_view(value.en));
  sink.end_object();
}
// Without this a literal would be taken for a truth value.
inline void put(fazhi::bind::Sink& sink, std::string_view key, const char* value) {
  put(sink, key, std::string_view(value));
}

}  // namespace cli
