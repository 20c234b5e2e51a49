#pragma once

#include "c/handles.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace c {

/// A call that ends with a status and what there is to say about it.
struct Failure {
  fazhi_status status = FAZHI_E_FAULT;
  Error error;
};

[[noreturn]] void fail(fazhi_status status, Error error);

/// The status is told by the id, so that errors of every layer end alike.
[[noreturn]] void fail(Error error);

/// A mistake of the caller: `argument.wrong`.
void require(bool holds, const char* zh, const char* en);

template <class T>
T value_of(Result<T> result) {
  if (!result) fail(result.error());
  return std::move(result).value();
}

/// Within a handler: what the exception comes to, left in the context as far as memory goes.
fazhi_status told(fazhi_context& context) noexcept;

/// Runs the body of a call: no exception leaves it, and what went wrong is left in the context.
template <class Body>
fazhi_status guarded(fazhi_context* context, Body body) noexcept {
  if (context == nullptr) return FAZHI_E_ARGUMENT;
  context->error = Error();
  try {
    body();
    context->error = Error();  // that a callback left, which had no business with this context
    return FAZHI_OK;
  } catch (...) {
    return told(*context);
  }
}

/// The text of a pointer and a length; a null pointer of length 0 is empty text.
std::string_view text_of(const char* data, std::size_t size);

/// The text that ends with NUL, or none.
inline std::string_view text_of(const char* text) { return text == nullptr ? std::string_view() : text; }

Language language_of(fazhi_language language);

/// Refuses the size of a struct that nobody has set.
void require_size(std::size_t size);

/// Refuses what a newer caller asks for: to pass over it would be to do something else than was asked.
void require_zeros(const char* data, std::size_t size);

/// A struct of the caller's as this library knows it: what an older caller does not have is zero, the default.
template <class Struct>
Struct known_part(const Struct* given) {
  static_assert(std::is_trivially_copyable_v<Struct> && offsetof(Struct, size) == 0);
  Struct known{};
  if (given == nullptr) return known;
  const std::size_t size = given->size;
  require_size(size);
  std::memcpy(&known, given, std::min(size, sizeof known));
  if (size > sizeof known)
    require_zeros(reinterpret_cast<const char*>(given) + sizeof known, size - sizeof known);  // NOLINT
  return known;
}

/// Gives the caller as much of a struct as it knows; what it knows beyond ours is zero.
template <class Struct>
void give_known_part(const Struct& ours, Struct* place) {
  static_assert(std::is_trivially_copyable_v<Struct> && offsetof(Struct, size) == 0);
  const std::size_t size = place->size;
  char* const bytes = reinterpret_cast<char*>(place);  // NOLINT
  std::memcpy(bytes, &ours, std::min(size, sizeof ours));
  if (size > sizeof ours) std::memset(bytes + sizeof ours, 0, size - sizeof ours);
  std::memcpy(bytes, &size, sizeof size);
}

/// Makes what the caller is given.
template <class Handle, class... Arguments>
void give_new(Handle** place, Arguments&&... arguments) {
  *place = std::make_unique<Handle>(std::forward<Arguments>(arguments)...).release();
}

/// Gives bytes to the caller.
void give(fazhi_bytes** place, std::string text);

/// Refuses a call that could not give what it makes, before it makes it.
inline void require_place(const void* place) {
  require(place != nullptr, "没有可放结果之处", "there is no place for the result");
}

/// Writes to the caller in pieces, who may stop at each.
void write_to(fazhi_write_function write, void* user, std::string_view text);

}  // namespace c
FAZHI_END_NAMESPACE
