#pragma once

#include <fazhi/meta/row.hpp>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/describe/modifiers.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <type_traits>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace meta {

/// Names a type, so that `fazhi_describe(Of<T>)` is found through its argument.
template <class T>
struct Of {};

/// The rows of `T`: what its `fazhi_describe` says.
template <class T>
inline constexpr auto description = fazhi_describe(Of<T>{});

/// The members of `T` as Boost.Describe lists them.
template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public>;

/// The enumerators of `T` as Boost.Describe lists them.
template <class T>
using Enumerators = boost::describe::describe_enumerators<T>;

/// The name of an enumerator or member on the wire: `explicit_` is `explicit`, which C++ does not allow as a name.
constexpr std::string_view wire_name(std::string_view name) {
  return !name.empty() && name.back() == '_' ? name.substr(0, name.size() - 1) : name;
}

namespace detail {

template <class T, class = void>
struct HasRows : std::false_type {};
template <class T>
struct HasRows<T, std::void_t<decltype(fazhi_describe(Of<T>{}))>> : std::true_type {};

template <class Rows, template <class...> class List, class... D>
constexpr bool same_names(const Rows& rows, List<D...>) {
  if (rows.size() != sizeof...(D)) return false;
  std::size_t at = 0;
  return ((rows[at++].name == wire_name(D::name)) && ...);
}

template <class Rows>
constexpr bool all_titled(const Rows& rows) {
  for (const auto& row : rows)
    if (row.title.zh.empty() || row.title.en.empty()) return false;
  return true;
}

/// Stand for a value of a member's type, and of any.
template <class Value>
struct As {
  operator Value() const;  // NOLINT(google-explicit-constructor)
};
struct AsAny {
  template <class Value>
  operator Value() const;  // NOLINT(google-explicit-constructor)
};

template <class T, class D>
using ValueOf = As<std::remove_reference_t<decltype(std::declval<T&>().*D::pointer)>>;

template <class T, class Void, class... Values>
inline constexpr bool is_made_of = false;
template <class T, class... Values>
inline constexpr bool is_made_of<T, std::void_t<decltype(T{Values{}...})>, Values...> = true;

/// Whether the aggregate `T` has just the members that are listed: it is made of them in their order, and of no more.
/// Boost.PFR counts members too, but tries as many as `T` has bits, which took half of the compiler's memory.
template <class T, template <class...> class List, class... D>
constexpr bool has_just(List<D...>) {
  return is_made_of<T, void, ValueOf<T, D>...> && !is_made_of<T, void, ValueOf<T, D>..., AsAny>;
}

template <class T>
constexpr bool complete_struct() {
  return has_just<T>(Members<T>{}) && same_names(description<T>.fields, Members<T>{}) &&
         all_titled(description<T>.fields);
}

template <class T>
constexpr bool complete_enum() {
  return same_names(description<T>.values, Enumerators<T>{}) && all_titled(description<T>.values);
}

}  // namespace detail

/// Whether `T` is a struct with its members listed and with rows.
template <class T>
inline constexpr bool is_described_struct =
    boost::describe::has_describe_members<T>::value && !std::is_union<T>::value && detail::HasRows<T>::value;

/// Whether `T` is an enum with its enumerators listed and with rows.
template <class T>
inline constexpr bool is_described_enum =
    boost::describe::has_describe_enumerators<T>::value&& detail::HasRows<T>::value;

/// Whether the macro, the rows and the type agree: false when a member is missing from the macro, or a row is missing,
/// misnamed, out of order or without a title. To be asserted once for every described type, in a source rather than in
/// its header, as each user's compiler would pay for it.
template <class T>
constexpr bool is_complete() {
  if constexpr (std::is_enum_v<T>)
    return detail::complete_enum<T>();
  else
    return detail::complete_struct<T>();
}
/// The same, for an assertion.
template <class T>
inline constexpr bool complete = is_complete<T>();

/// Calls `f(row, member)` for each field of `object`, in the order of its members.
template <class T, class F>
void for_each_field(T&& object, F&& f) {
  using Plain = std::remove_cv_t<std::remove_reference_t<T>>;
  std::size_t at = 0;
  boost::mp11::mp_for_each<Members<Plain>>([&](auto member) {
    f(description<Plain>.fields[at], object.*member.pointer);
    ++at;
  });
}

/// The name of an enumerator, as JSON and YAML write it; empty for a value that has none.
template <class E>
constexpr std::string_view name_of(E value) {
  std::string_view name;
  boost::mp11::mp_for_each<Enumerators<E>>([&](auto enumerator) {
    if (enumerator.value == value) name = wire_name(enumerator.name);
  });
  return name;
}

/// The title of an enumerator in both languages.
template <class E>
constexpr Words title_of(E value) {
  for (const ValueRow& row : description<E>.values)
    if (row.name == name_of(value)) return row.title;
  return {};
}

}  // namespace meta
FAZHI_END_NAMESPACE
