#pragma once

#include <fazhi/core/text.hpp>

#include <optional>
#include <stdexcept>
#include <utility>

FAZHI_BEGIN_NAMESPACE

/// Why a value was refused: a stable code `thing.what-is-wrong`, and what to tell a person.
struct Error {
  std::string code;
  Text message;
};

/// A value, or the reason why there is none. Asking for a value that is not there throws std::logic_error with the
/// reason, asking for an error that is not there std::bad_optional_access: both are the caller's mistakes, not bad
/// input.
template <class T>
class Result {
 public:
  /// A value, as a function returns it.
  Result(T value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  /// The reason why there is none, as a function returns it.
  Result(Error error) : error_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return value_.has_value(); }  ///< whether there is a value

  /// The value. Throws std::logic_error with the reason where there is none.
  const T& value() const& {
    must_hold();
    return *value_;
  }
  /// The same, to be moved from.
  T&& value() && {
    must_hold();
    return *std::move(value_);
  }
  const Error& error() const { return error_.value(); }  ///< throws std::bad_optional_access if a value is there

 private:
  void must_hold() const {
    if (!value_) throw std::logic_error("fazhi: no value: " + error().code + ": " + error().message.en);
  }

  // One of the two. A variant says so by itself, but costs the compiler much more for each type.
  std::optional<T> value_;
  std::optional<Error> error_;
};

FAZHI_END_NAMESPACE
