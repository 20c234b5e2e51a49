#pragma once

#include "lsp/position.hpp"

#include <fazhi/core/range.hpp>
#include <fazhi/diag/source.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace lsp {

namespace json = boost::json;

inline json::string_view view(std::string_view text) { return {text.data(), text.size()}; }
inline json::string as_json(std::string_view text) { return json::string(view(text)); }

/// The value that keys lead to, or null.
inline const json::value* find(const json::value& value, std::initializer_list<std::string_view> keys) {
  const json::value* at = &value;
  for (const std::string_view key : keys) {
    const json::object* object = at->if_object();
    at = object == nullptr ? nullptr : object->if_contains(view(key));
    if (at == nullptr) return nullptr;
  }
  return at;
}

inline std::optional<std::string_view> text_at(const json::value& value, std::initializer_list<std::string_view> keys) {
  const json::value* at = find(value, keys);
  const json::string* text = at == nullptr ? nullptr : at->if_string();
  if (text == nullptr) return std::nullopt;
  return std::string_view(text->data(), text->size());
}

/// Whether `true` stands there.
inline bool is_true(const json::value& value, std::initializer_list<std::string_view> keys) {
  const json::value* at = find(value, keys);
  return at != nullptr && at->is_bool() && at->get_bool();
}

/// Whether a list there holds the text, or the number.
inline bool holds(const json::value& value, std::initializer_list<std::string_view> keys, std::string_view text) {
  const json::value* at = find(value, keys);
  if (at == nullptr || !at->is_array()) return false;
  for (const json::value& one : at->get_array())
    if (one.is_string() && one.get_string() == view(text)) return true;
  return false;
}
inline bool holds(const json::value& value, std::initializer_list<std::string_view> keys, std::int64_t number) {
  const json::value* at = find(value, keys);
  if (at == nullptr || !at->is_array()) return false;
  for (const json::value& one : at->get_array())
    if (one.is_int64() && one.get_int64() == number) return true;
  return false;
}

inline std::optional<std::size_t> count_at(const json::value& value, std::initializer_list<std::string_view> keys) {
  const json::value* at = find(value, keys);
  if (at == nullptr || !at->is_int64() || at->get_int64() < 0) return std::nullopt;
  // A line that no text has stays one where sizes are of 32 bits.
  return static_cast<std::size_t>(
      std::min<std::uint64_t>(static_cast<std::uint64_t>(at->get_int64()), std::numeric_limits<std::size_t>::max()));
}

inline std::optional<Position> position_in(const json::value& value) {
  const auto line = count_at(value, {"line"});
  const auto character = count_at(value, {"character"});
  if (!line || !character) return std::nullopt;
  return Position{*line, *character};
}

inline json::object as_json(Position position) { return {{"line", position.line}, {"character", position.character}}; }

/// A range of bytes as the protocol has it.
inline json::object as_json(Range range, const diag::Source& source, Encoding encoding) {
  return {{"start", as_json(position_of(source, range.begin, encoding))},
          {"end", as_json(position_of(source, range.end, encoding))}};
}

}  // namespace lsp
FAZHI_END_NAMESPACE
