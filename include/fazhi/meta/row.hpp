#pragma once

#include <fazhi/core/config.hpp>

#include <array>
#include <cstddef>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// What a description is: one row of meaning a field, beside the type that it describes.
namespace meta {

/// A short text in both languages, as rows hold it.
struct Words {
  std::string_view zh;
  std::string_view en;
};

/// One field of a described type: its name, what it is called, what it means, and what is allowed in it.
struct FieldRow {
  std::string_view name;
  Words title;
  Words meaning;
  std::string_view unit;
  std::string_view source;  ///< an instrument of core/legal.hpp, where the field has another than its type
  std::string_view since = "1.0";
  std::size_t min_length = 0;  ///< of a text, in code points
  std::size_t max_length = 0;  ///< 0: as long as the reader's limits allow
  std::size_t min_items = 0;
  bool is_required = false;
  bool is_name = false;  ///< people call the item by it; differences between lists are told by it

  /// Its name for people.
  constexpr FieldRow titled(std::string_view zh, std::string_view en) const {
    FieldRow row = *this;
    row.title = {zh, en};
    return row;
  }
  /// What it means, for people.
  constexpr FieldRow doc(std::string_view zh, std::string_view en) const {
    FieldRow row = *this;
    row.meaning = {zh, en};
    return row;
  }
  /// Its unit, such as `万元`.
  constexpr FieldRow in_unit(std::string_view name_of_unit) const {
    FieldRow row = *this;
    row.unit = name_of_unit;
    return row;
  }
  /// The id of the instrument that asks for it.
  constexpr FieldRow from(std::string_view instrument) const {
    FieldRow row = *this;
    row.source = instrument;
    return row;
  }
  /// The version of the format it came with.
  constexpr FieldRow added_in(std::string_view schema_version) const {
    FieldRow row = *this;
    row.since = schema_version;
    return row;
  }
  /// Least and most characters; 0: no most.
  constexpr FieldRow length(std::size_t least, std::size_t most = 0) const {
    FieldRow row = *this;
    row.min_length = least;
    row.max_length = most;
    return row;
  }
  /// Least items of a list.
  constexpr FieldRow items(std::size_t least) const {
    FieldRow row = *this;
    row.min_items = least;
    return row;
  }
  /// It names its object to a reader.
  constexpr FieldRow naming() const {
    FieldRow row = *this;
    row.is_name = true;
    return row;
  }
  /// The key must be there. A list that is required is written even when it is empty.
  constexpr FieldRow required() const {
    FieldRow row = *this;
    row.is_required = true;
    return row;
  }
};

/// Begins the row of the member `name`.
constexpr FieldRow field(std::string_view name) {
  FieldRow row;
  row.name = name;
  return row;
}

/// The rows of a type, in the order of its members.
template <std::size_t N>
struct TypeRow {
  std::string_view name;  ///< kebab-case; names the type's definition in JSON Schema
  Words title;
  std::string_view source;  ///< an instrument of core/legal.hpp
  std::array<FieldRow, N> fields;
};

/// Describes a struct: its name in schemas, its title, the id of the instrument it comes from, and its rows in the
/// order of the members.
template <class... Fields>
constexpr TypeRow<sizeof...(Fields)> type(std::string_view name, Words title, std::string_view source,
                                          Fields... fields) {
  return {name, title, source, {fields...}};
}

/// One name of a described enum.
struct ValueRow {
  std::string_view name;
  Words title;
};

/// An enumerator.
constexpr ValueRow value(std::string_view name, std::string_view zh, std::string_view en) { return {name, {zh, en}}; }

/// The rows of an enum, in the order of its enumerators.
template <std::size_t N>
struct EnumRow {
  std::string_view name;
  Words title;
  std::string_view source;
  std::array<ValueRow, N> values;
};

/// Describes an enum, as type() does a struct.
template <class... Values>
constexpr EnumRow<sizeof...(Values)> enumeration(std::string_view name, Words title, std::string_view source,
                                                 Values... values) {
  return {name, title, source, {values...}};
}

}  // namespace meta

FAZHI_END_NAMESPACE
