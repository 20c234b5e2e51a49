#pragma once

#include <fazhi/bind/diff.hpp>
#include <fazhi/core/text.hpp>
#include <fazhi/core/utf8.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace bind {

/// The way to a value in words that a person reads: the titles of the fields, and for an item of a list its number and
/// what it is called, as in `各部分 1“2024年度主要举措” › 举措 2“规范执法检查” › 标题`. Steps that lead nowhere are
/// shown as they are.
template <class T>
std::string trail(const T& root, const diag::Pointer& at, Language language);

namespace detail {

inline std::string shortened_name(std::string name) {
  constexpr std::size_t longest = 16;  // code points
  std::size_t end = 0;
  for (std::size_t length = 0; end < name.size() && length < longest; ++length) utf8::next(name, end);
  if (end < name.size()) name.replace(end, std::string::npos, "…");
  return name;
}

inline std::string trail(const Ops& root, const void* value, const diag::Pointer& at, Language language) {
  std::string text;
  const Ops* type = &root;
  for (const std::string& step : at.steps()) {
    const Ops* inner = nullptr;
    const void* held = nullptr;
    if (value != nullptr && type->shape == Ops::Shape::object) {
      for (std::size_t i = 0; i < type->member_count; ++i) {
        const Member& member = type->members[i];
        if (member.row->name != step) continue;
        if (!text.empty()) text += " › ";
        text += language == Language::zh ? member.row->title.zh : member.row->title.en;
        inner = &member.type();
        held = member.look(value);
      }
    } else if (value != nullptr && type->shape == Ops::Shape::array) {
      const auto index = diag::Pointer::index(step);
      if (index && *index < type->size(value)) {
        text += ' ' + std::to_string(*index + 1);
        inner = &type->element();
        held = type->item(value, *index);
        const std::string name = inner->shape == Ops::Shape::object ? name_of(*inner, held, false) : std::string();
        if (!name.empty()) text += "“" + shortened_name(name) + "”";
      }
    }
    if (inner == nullptr) text += (text.empty() ? "" : " › ") + step;
    type = inner != nullptr ? inner : &root;
    value = held;
  }
  return text;
}

}  // namespace detail

template <class T>
std::string trail(const T& root, const diag::Pointer& at, Language language) {
  return detail::trail(ops_of<T>(), &root, at, language);
}

}  // namespace bind
FAZHI_END_NAMESPACE
