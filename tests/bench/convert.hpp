#pragma once

#include <fazhi/meta/describe.hpp>
#include <fazhi/model/report.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// What a program writes by hand that fills the model with another library: each member by its name, the strong types
/// from their texts. All peers share it, so that they differ by their parsers alone. Unknown keys, repeated keys (where
/// the parser still tells them), missing members that are required and values of a wrong type are errors.
namespace convert {

namespace meta = fazhi::meta;

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
constexpr std::size_t member_count = boost::mp11::mp_size<meta::Members<T>>::value;

/// The members of one object as their keys come. The one behind the last is tried first.
template <class T>
class Members {
 public:
  /// Calls `read(member)` with the member of that name; false where there is none, or it came before, or `read` fails.
  template <class Read>
  bool take(T& object, std::string_view name, Read&& read) {
    return take_from(object, name, read, std::make_index_sequence<member_count<T>>());
  }

  bool complete() const {
    bool all = true;
    std::size_t index = 0;
    for (const auto& row : meta::description<T>.fields) {
      all = all && (!row.is_required || (seen_ >> index & 1U) != 0);
      ++index;
    }
    return all;
  }

 private:
  template <class Read, std::size_t... I>
  bool take_from(T& object, std::string_view name, Read& read, std::index_sequence<I...>) {
    bool good = false;
    const std::size_t first = next_;
    const bool found = ((I >= first && is<I>(name) && (good = fill<I>(object, read), true)) || ...) ||
                       ((I < first && is<I>(name) && (good = fill<I>(object, read), true)) || ...);
    return found && good;
  }

  template <std::size_t I>
  static bool is(std::string_view name) {
    constexpr std::string_view expected = meta::description<T>.fields[I].name;
    return name == expected;
  }

  template <std::size_t I, class Read>
  bool fill(T& object, Read& read) {
    constexpr std::uint64_t bit = std::uint64_t{1} << I;
    if ((seen_ & bit) != 0) return false;
    seen_ |= bit;
    next_ = I + 1;
    using Member = boost::mp11::mp_at_c<meta::Members<T>, I>;
    auto& member = object.*Member::pointer;
    if constexpr (is_optional<std::decay_t<decltype(member)>>)
      return read(member.emplace());
    else
      return read(member);
  }

  std::uint64_t seen_ = 0;
  std::size_t next_ = 0;
};

/// Fills what is written as a text: strings, enums, dates, decimals and the like.
template <class T>
bool from_text(T& value, std::string_view text) {
  if constexpr (std::is_same_v<T, std::string>) {
    value.assign(text);
    return true;
  } else if constexpr (std::is_enum_v<T>) {
    bool found = false;
    boost::mp11::mp_for_each<meta::Enumerators<T>>([&](auto enumerator) {
      if (found || text != meta::wire_name(enumerator.name)) return;
      value = enumerator.value;
      found = true;
    });
    return found;
  } else {
    auto made = T::from_wire(text);
    if (!made) return false;
    value = std::move(made).value();
    return true;
  }
}

template <class T>
bool from_integer(T& value, std::int64_t number) {
  auto made = T::from_wire(number);
  if (!made) return false;
  value = made.value();
  return true;
}

template <class T>
inline constexpr bool is_integer = std::is_same_v<T, fazhi::ReportYear>;

/// The scalars of the model that other libraries do not know.
template <class T, class = void>
inline constexpr bool is_own_scalar = meta::is_described_enum<T>;
template <class T>
inline constexpr bool is_own_scalar<T, std::void_t<typename T::Wire>> = true;

/// The text of a scalar, into the buffer where it has to be made.
template <class T>
std::string_view text_of(const T& value, std::string& buffer) {
  if constexpr (std::is_same_v<T, std::string>)
    return value;
  else if constexpr (std::is_enum_v<T>)
    return meta::name_of(value);
  else if constexpr (std::is_same_v<T, fazhi::Identifier>)
    return value.to_wire();
  else
    return buffer = value.to_wire();
}

/// Calls `write(name, value)` for each member that is written: those that hold something, and those that are required.
template <class T, class Write>
void each_written(const T& object, Write&& write) {
  meta::for_each_field(object, [&](const meta::FieldRow& row, const auto& member) {
    using Member = std::decay_t<decltype(member)>;
    if constexpr (is_optional<Member>) {
      if (member) write(row.name, *member);
    } else if constexpr (is_vector<Member>) {
      if (row.is_required || !member.empty()) write(row.name, member);
    } else if constexpr (std::is_enum_v<Member>) {
      if (row.is_required || member != Member{}) write(row.name, member);
    } else {
      write(row.name, member);
    }
  });
}

}  // namespace convert
