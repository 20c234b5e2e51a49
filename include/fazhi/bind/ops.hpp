#pragma once

#include <fazhi/bind/scalar.hpp>
#include <fazhi/core/decimal.hpp>
#include <fazhi/core/scalar_shape.hpp>
#include <fazhi/meta/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace bind {

/// What binder, writer and schema must know of a type, with the type itself erased: so their code is compiled once for
/// all described types, not once for each.
struct Ops;

/// A name as two numbers, by which readers tell keys quicker than byte by byte. A byte of the text that comes first is
/// the lower one.
struct NameWords {
  std::uint64_t head = 0;     ///< its first eight bytes; of a shorter name all, shifted up by `missing`
  std::uint64_t tail = 0;     ///< its last eight bytes, of a name with more than that
  unsigned char missing = 0;  ///< how many bits a shorter name lacks of 64
};

/// The words of a name.
constexpr NameWords name_words(std::string_view name) {
  const auto word = [name](std::size_t begin, std::size_t count) {
    std::uint64_t bits = 0;
    for (std::size_t i = count; i-- > 0;) bits = bits << 8U | static_cast<unsigned char>(name[begin + i]);
    return bits;
  };
  if (name.size() > 8) return {word(0, 8), word(name.size() - 8, 8), 0};
  if (name.empty()) return {};
  const std::size_t missing = 8 * (8 - name.size());
  return {word(0, name.size()) << missing, 0, static_cast<unsigned char>(missing)};
}

/// One member of an object. `open` gives the place to fill, making the optional's value first; `look` gives the place
/// to read, or null where there is nothing to write: an empty optional, or a member that is not required and holds
/// what it would hold if its key were absent.
struct Member {
  const meta::FieldRow* row = nullptr;
  const Ops* value_type = nullptr;
  void* (*open)(void* object) = nullptr;
  const void* (*look)(const void* object) = nullptr;
  bool optional = false;
  NameWords words;

  /// What is done with its values.
  const Ops& type() const { return *value_type; }
};

/// A list of rows of an enum, for messages and schema.
struct Names {
  const meta::ValueRow* begin = nullptr;
  std::size_t count = 0;
};

/// The items of an array, one behind the other in memory.
struct Items {
  const char* first = nullptr;
  std::size_t size = 0;
  std::size_t bytes_each = 0;

  /// The item at `index`, which must be less than `size`.
  const void* operator[](std::size_t index) const { return first + index * bytes_each; }
};

/// What the binder, the writer and the schema do with a type that they do not know: functions without its name.
struct Ops {
  /// What the type is in a document; it says which of the functions there are.
  enum class Shape { object, array, string, integer, boolean, decimal, enumeration };
  /// The types that are so common that a reader may fill them without asking: std::string and Decimal.
  enum class Common { none, text, decimal };

  Shape shape = Shape::string;
  Common common = Common::none;
  std::string_view name = {};  ///< of a described type, kebab-case
  meta::Words title = {};      ///< of a described type
  std::string_view source = {};

  const Member* members = nullptr;  ///< of an object
  std::size_t member_count = 0;
  std::uint64_t required = 0;                              ///< a bit for each member whose key must come
  std::uint64_t (*present)(const void* object) = nullptr;  ///< a bit for each member whose `look` is not null

  const Ops* item_type = nullptr;  ///< of an array
  void* (*append)(void* array) = nullptr;
  void (*trim)(void* array) = nullptr;  ///< gives back room that append() made for items that did not come
  Items (*items)(const void* array) = nullptr;

  std::optional<Error> (*read)(void* value, const Scalar& scalar) = nullptr;  ///< of all others
  /// The written form, which stays as it is until the value or `room` changes: it stands in the one or in the other.
  std::string_view (*view)(const void* value, std::string& room) = nullptr;
  ScalarShape scalar = {};
  Names names = {};  ///< of an enum

  /// What is done with the items of an array.
  const Ops& element() const { return *item_type; }
  /// How many items an array has.
  std::size_t size(const void* array) const { return items(array).size; }
  /// The item of an array at `index`, which must be less than its size.
  const void* item(const void* array, std::size_t index) const { return items(array)[index]; }

  /// The written form as a text of its own.
  std::string write(const void* value) const {
    std::string room;
    const std::string_view text = view(value, room);
    if (text.data() != room.data()) room.assign(text);
    return room;
  }
};

/// The operations of a type: a described struct or enum, a vector, a strong type, bool, std::int64_t or std::string.
template <class T>
const Ops& ops_of();

namespace detail {

/// Types may hold each other, so that their operations are declared before any are made.
template <class T>
struct OpsOf {
  static const Ops value;
};

template <class T>
struct OptionalOf {
  using Type = T;
  static constexpr bool value = false;
};
template <class T>
struct OptionalOf<std::optional<T>> {
  using Type = T;
  static constexpr bool value = true;
};
template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;

template <class T, class = void>
inline constexpr bool is_strong = false;
template <class T>
inline constexpr bool is_strong<T, std::void_t<typename T::Wire>> = true;

inline Error wrong_type(const char* code, const char* zh, const char* en) { return {code, {zh, en}}; }
inline Error expected_text() {
  return wrong_type("type.text-expected", "此处须为文字（在YAML中可加引号）",
                    "a text is expected here (quote it in YAML)");
}
inline Error expected_integer() {
  return wrong_type("type.integer-expected", "此处须为整数，不加引号", "an integer is expected here, without quotes");
}
inline Error expected_boolean() {
  return wrong_type("type.boolean-expected", "此处须为true或false", "true or false is expected here");
}
inline Error no_value() {
  return wrong_type("type.null", "没有值：请填写，或删去此键", "there is no value: give one, or take the key away");
}

/// A number of 18 digits at most, without fraction: none for anything else. `010` is ten, never eight.
inline std::optional<std::int64_t> integer(std::string_view text) {
  const bool negative = !text.empty() && text[0] == '-';
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 18) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

inline bool is_null(const Scalar& scalar) {
  return scalar.kind == Scalar::Kind::null ||
         (scalar.kind == Scalar::Kind::plain && core_schema(scalar.text) == Scalar::Kind::null);
}
inline bool is_text(const Scalar& scalar) {
  return scalar.kind == Scalar::Kind::string || scalar.kind == Scalar::Kind::plain;
}
inline bool is_number(const Scalar& scalar) {
  return scalar.kind == Scalar::Kind::number || scalar.kind == Scalar::Kind::plain;
}

template <class T>
std::optional<Error> read_enum(T& value, std::string_view text) {
  bool found = false;
  boost::mp11::mp_for_each<meta::Enumerators<T>>([&](auto enumerator) {
    if (text == meta::wire_name(enumerator.name)) {
      value = enumerator.value;
      found = true;
    }
  });
  if (found) return std::nullopt;
  Error error = wrong_type("enum.unknown-name", "没有这个名称，可用的有：", "no such name; there are: ");
  const char* comma = "";
  for (const auto& row : meta::description<T>.values) {
    (error.message.zh += comma) += row.name;
    (error.message.en += comma) += row.name;
    comma = ", ";
  }
  return error;
}

template <class T>
std::optional<Error> read_strong(T& value, const Scalar& scalar) {
  const auto take = [&value](auto result) -> std::optional<Error> {
    if (!result) return result.error();
    value = std::move(result).value();
    return std::nullopt;
  };
  if constexpr (T::shape.kind == ScalarShape::Kind::integer) {
    const auto number = is_number(scalar) ? integer(scalar.text) : std::nullopt;
    return number ? take(T::from_wire(*number)) : expected_integer();
  } else if constexpr (T::shape.kind == ScalarShape::Kind::decimal) {
    if (is_number(scalar)) return take(T::from_number(scalar.text));
    return is_text(scalar) ? take(T::from_wire(scalar.text)) : expected_text();
  } else {
    return is_text(scalar) ? take(T::from_wire(scalar.text)) : expected_text();
  }
}

template <class T>
std::optional<Error> read_scalar(void* target, const Scalar& scalar) {
  T& value = *static_cast<T*>(target);
  if (is_null(scalar)) return no_value();
  if constexpr (std::is_same_v<T, bool>) {
    const bool boolean = scalar.kind == Scalar::Kind::boolean || scalar.kind == Scalar::Kind::plain;
    if (!boolean || core_schema(scalar.text) != Scalar::Kind::boolean) return expected_boolean();
    value = scalar.text[0] == 't' || scalar.text[0] == 'T';
    return std::nullopt;
  } else if constexpr (std::is_same_v<T, std::int64_t>) {
    const auto number = is_number(scalar) ? integer(scalar.text) : std::nullopt;
    if (!number) return expected_integer();
    value = *number;
    return std::nullopt;
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (!is_text(scalar)) return expected_text();
    value.assign(scalar.text);
    return std::nullopt;
  } else if constexpr (std::is_enum_v<T>) {
    return is_text(scalar) ? read_enum(value, scalar.text) : expected_text();
  } else {
    return read_strong(value, scalar);
  }
}

template <class T>
std::string_view view_scalar(const void* source, std::string& room) {
  const T& value = *static_cast<const T*>(source);
  if constexpr (std::is_same_v<T, bool>)
    return value ? "true" : "false";
  else if constexpr (std::is_same_v<T, std::int64_t>)
    return room = std::to_string(value);
  else if constexpr (std::is_same_v<T, std::string>)
    return value;
  else if constexpr (std::is_enum_v<T>)
    return meta::name_of(value);
  else if constexpr (!std::is_same_v<typename T::Wire, std::string>)
    return room = std::to_string(value.to_wire());
  else if constexpr (std::is_lvalue_reference_v<decltype(value.to_wire())>)
    return value.to_wire();
  else
    return room = value.to_wire();
}

template <class T, std::size_t I>
struct MemberOf {
  using D = boost::mp11::mp_at_c<meta::Members<T>, I>;
  using Declared = std::remove_reference_t<decltype(std::declval<T&>().*D::pointer)>;
  using Value = typename OptionalOf<Declared>::Type;
  static constexpr const meta::FieldRow& row = meta::description<T>.fields[I];

  static void* open(void* object) {
    Declared& member = static_cast<T*>(object)->*D::pointer;
    if constexpr (OptionalOf<Declared>::value)
      return &member.emplace();
    else
      return &member;
  }

  static const void* look(const void* object) {
    const Declared& member = static_cast<const T*>(object)->*D::pointer;
    if constexpr (OptionalOf<Declared>::value)
      return member ? &*member : nullptr;
    else if constexpr (row.is_required)
      return &member;
    else if constexpr (is_vector<Declared>)
      return member.empty() ? nullptr : &member;
    else
      return member == initial() ? nullptr : &member;
  }

  static const Declared& initial() {
    static const Declared value = T{}.*D::pointer;
    return value;
  }

  static constexpr Member make() {
    return {&row, &OpsOf<Value>::value, &open, &look, OptionalOf<Declared>::value, name_words(row.name)};
  }
};

template <class T, std::size_t... I>
constexpr std::array<Member, sizeof...(I)> members_of(std::index_sequence<I...>) {
  return {MemberOf<T, I>::make()...};
}

template <class T>
inline constexpr auto members =
    members_of<T>(std::make_index_sequence<boost::mp11::mp_size<meta::Members<T>>::value>{});

template <class T, class I>
struct PresentOf;
template <class T, std::size_t... I>
struct PresentOf<T, std::index_sequence<I...>> {
  static std::uint64_t present(const void* object) {
    return (std::uint64_t{0} | ... | (std::uint64_t{MemberOf<T, I>::look(object) != nullptr} << I));
  }
};

template <class T>
constexpr Ops object_ops() {
  static_assert(members<T>.size() <= 64, "the binder keeps the keys that it has seen in 64 bits");
  const auto& rows = meta::description<T>;
  Ops ops;
  ops.shape = Ops::Shape::object;
  ops.name = rows.name;
  ops.title = rows.title;
  ops.source = rows.source;
  ops.members = members<T>.data();
  ops.member_count = members<T>.size();
  for (std::size_t i = 0; i < ops.member_count; ++i) ops.required |= std::uint64_t{rows.fields[i].is_required} << i;
  ops.present = &PresentOf<T, std::make_index_sequence<members<T>.size()>>::present;
  return ops;
}

/// Lists of one to four items are the most: their items need not be moved as they come.
template <class T>
void* append(void* array) {
  T& list = *static_cast<T*>(array);
  if (list.capacity() == 0) list.reserve(4);
  return &list.emplace_back();
}

/// Text of a few bytes may hold very many lists of one item, and room for four large ones would be memory in gigabytes.
template <class T>
void trim(void* array) {
  constexpr std::size_t large = 64;
  T& list = *static_cast<T*>(array);
  if (sizeof(typename T::value_type) > large && list.capacity() > 2 * list.size()) list.shrink_to_fit();
}

template <class T>
constexpr Ops array_ops() {
  Ops ops;
  ops.shape = Ops::Shape::array;
  ops.item_type = &OpsOf<typename T::value_type>::value;
  ops.append = &append<T>;
  ops.trim = &trim<T>;
  ops.items = [](const void* array) {
    const T& list = *static_cast<const T*>(array);
    return Items{reinterpret_cast<const char*>(list.data()), list.size(), sizeof(typename T::value_type)};
  };
  return ops;
}

template <class T>
constexpr Ops scalar_ops() {
  Ops ops;
  ops.read = &read_scalar<T>;
  ops.view = &view_scalar<T>;
  if constexpr (std::is_same_v<T, std::string>) ops.common = Ops::Common::text;
  if constexpr (std::is_same_v<T, Decimal>) ops.common = Ops::Common::decimal;
  if constexpr (std::is_same_v<T, bool>) {
    ops.shape = Ops::Shape::boolean;
  } else if constexpr (std::is_same_v<T, std::int64_t>) {
    ops.shape = Ops::Shape::integer;
  } else if constexpr (std::is_enum_v<T>) {
    const auto& rows = meta::description<T>;
    ops.shape = Ops::Shape::enumeration;
    ops.name = rows.name;
    ops.title = rows.title;
    ops.source = rows.source;
    ops.names = {rows.values.data(), rows.values.size()};
  } else if constexpr (is_strong<T>) {
    ops.scalar = T::shape;
    if (T::shape.kind == ScalarShape::Kind::integer) ops.shape = Ops::Shape::integer;
    if (T::shape.kind == ScalarShape::Kind::decimal) ops.shape = Ops::Shape::decimal;
  } else {
    static_assert(std::is_same_v<T, std::string>,
                  "a member is a described type, a vector, an optional, a strong type, "
                  "bool, std::int64_t or std::string");
  }
  return ops;
}

template <class T>
constexpr Ops make_ops() {
  if constexpr (meta::is_described_struct<T>)
    return object_ops<T>();
  else if constexpr (is_vector<T>)
    return array_ops<T>();
  else
    return scalar_ops<T>();
}

template <class T>
constexpr Ops OpsOf<T>::value = make_ops<T>();

}  // namespace detail

template <class T>
const Ops& ops_of() {
  return detail::OpsOf<T>::value;
}

}  // namespace bind
FAZHI_END_NAMESPACE
