#pragma once

#include "c/handles.hpp"

#include <algorithm>
#include <cstring>
#include <exception>
#include <new>
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

[[noreturn]] inline void fail(fazhi_status status, Error error) { throw Failure{status, std::move(error)}; }

/// A mistake of the caller.
[[noreturn]] inline void wrong_argument(const char* zh, const char* en) {
  fail(FAZHI_E_ARGUMENT, {"argument.wrong", {zh, en}});
}

inline void require(bool holds, const char* zh, const char* en) {
  if (!holds) wrong_argument(zh, en);
}

/// By its id, so that errors of every layer end alike.
fazhi_status status_of(const Error& error);

[[noreturn]] inline void fail(Error error) {
  const fazhi_status status = status_of(error);
  fail(status, std::move(error));
}

template <class T>
T value_of(Result<T> result) {
  if (!result) fail(result.error());
  return std::move(result).value();
}

/// Keeps what was said of the failure, as far as memory goes.
inline fazhi_status keep(fazhi_context& context, fazhi_status status, Error error) noexcept {
  context.error = std::move(error);
  return status;
}

/// Runs the body of a call: no exception leaves it, and what went wrong is left in the context.
template <class Body>
fazhi_status guarded(fazhi_context* context, Body body) noexcept {
  if (context == nullptr) return FAZHI_E_ARGUMENT;
  context->error = Error();
  try {
    body();
    return FAZHI_OK;
  } catch (Failure& failure) {
    return keep(*context, failure.status, std::move(failure.error));
  } catch (const std::bad_alloc&) {
    return FAZHI_E_MEMORY;
  } catch (const std::exception& fault) {
    try {
      return keep(*context, FAZHI_E_FAULT, {"fazhi.fault", {fault.what(), fault.what()}});
    } catch (...) {
      return FAZHI_E_MEMORY;
    }
  } catch (...) {
    return FAZHI_E_FAULT;
  }
}

/// The text of a pointer and a length; a null pointer of length 0 is empty text.
inline std::string_view text_of(const char* data, size_t size) {
  require(data != nullptr || size == 0, "指针为空而长度不为零", "a null pointer has a length");
  return data == nullptr ? std::string_view() : std::string_view(data, size);
}

/// The text that ends with NUL, or none.
inline std::string_view text_of(const char* text) { return text == nullptr ? std::string_view() : text; }

/// A struct of options as this library knows it: what an older caller does not have keeps its default, and what a newer
/// one has is not looked at.
template <class Options>
Options known_part(const Options* given, void (*init)(Options*)) {
  static_assert(std::is_trivially_copyable_v<Options>);
  Options options;
  init(&options);
  if (given == nullptr) return options;
  require(given->size >= sizeof given->size, "选项结构的size未设置", "the size of a struct of options is not set");
  std::memcpy(&options, given, std::min(given->size, sizeof options));
  options.size = sizeof options;
  return options;
}

/// Gives bytes to the caller.
inline void give(fazhi_bytes** bytes, std::string text) {
  require(bytes != nullptr, "没有可放结果之处", "there is no place for the result");
  *bytes = new fazhi_bytes{std::move(text)};  // NOLINT(cppcoreguidelines-owning-memory): the caller's, by fazhi_bytes_free
}

/// Writes to the caller, who may stop.
inline void write_to(fazhi_write_function write, void* user, std::string_view text) {
  if (text.empty()) return;
  if (write(user, text.data(), text.size()) != 0)
    fail(FAZHI_E_STOPPED, {"output.stopped", {"调用方停止了写出", "the caller stopped the output"}});
}

inline Language language_of(fazhi_language language) {
  require(language == FAZHI_ZH || language == FAZHI_EN, "没有这种语言", "there is no such language");
  return language == FAZHI_ZH ? Language::zh : Language::en;
}

}  // namespace c
FAZHI_END_NAMESPACE
