#pragma once

#include <fazhi/bind/sink.hpp>
#include <fazhi/core/text.hpp>

#include <cstddef>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace output {

// Members of a JSON object.
inline void put(bind::Sink& sink, std::string_view key, std::string_view value) {
  sink.key(key);
  sink.string(value);
}
inline void put(bind::Sink& sink, std::string_view key, std::size_t value) {
  sink.key(key);
  sink.number(std::to_string(value));
}
inline void put(bind::Sink& sink, std::string_view key, bool value) {
  sink.key(key);
  sink.boolean(value);
}
// Without this a literal would be taken for a truth value.
inline void put(bind::Sink& sink, std::string_view key, const char* value) { put(sink, key, std::string_view(value)); }

inline void put(bind::Sink& sink, std::string_view key, const Text& value) {
  sink.key(key);
  sink.begin_object();
  put(sink, "zh", std::string_view(value.zh));
  put(sink, "en", std::string_view(value.en));
  sink.end_object();
}

/// A member that is an object, or an array, filled by a function.
template <class Fill>
void put_object(bind::Sink& sink, std::string_view key, Fill fill) {
  sink.key(key);
  sink.begin_object();
  fill();
  sink.end_object();
}
template <class Fill>
void put_array(bind::Sink& sink, std::string_view key, Fill fill) {
  sink.key(key);
  sink.begin_array();
  fill();
  sink.end_array();
}

}  // namespace output
FAZHI_END_NAMESPACE
