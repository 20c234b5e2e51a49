#pragma once

#include <fazhi/bind/tree.hpp>
#include <fazhi/core/result.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace bind {

/// One change of a document, named by pointer. The operations are those of JSON Patch (RFC 6902), a little stricter:
/// - `set` replaces the value that is there, or gives an object a key that it lacks, behind its others;
/// - `add` gives an object a new key, behind its others, or a list a new item before the index; `-` is the end;
/// - `remove` takes a key or an item away.
struct Edit {
  /// What is done at the place.
  enum class Op { set, add, remove };

  Op op = Op::set;
  diag::Pointer at;
  Tree value;  ///< of set and add

  /// The edit `set`.
  static Edit set(diag::Pointer at, Tree value) { return {Op::set, std::move(at), std::move(value)}; }
  /// The edit `add`.
  static Edit add(diag::Pointer at, Tree value) { return {Op::add, std::move(at), std::move(value)}; }
  static Edit remove(diag::Pointer at) { return {Op::remove, std::move(at), {}}; }  ///< the edit `remove`
};

namespace detail {

inline Error edit_error(const char* code, const diag::Pointer& at, const char* zh, const char* en) {
  const std::string where = at.text().substr(0, 200);
  return {code, {"无法修改“" + where + "”：" + zh, "cannot edit \"" + where + "\": " + en}};
}

inline Error no_such_place(const diag::Pointer& at) {
  return edit_error("edit.no-such-place", at, "文件中没有此处", "there is no such place");
}

template <class = void>
std::optional<Error> apply_to_object(Tree& object, const Edit& edit, const std::string& key) {
  Tree::Member* const member = find_member(object, key);
  if (edit.op == Edit::Op::add && member != nullptr)
    return edit_error("edit.exists", edit.at, "该键已经存在", "the key is there already");
  if (edit.op == Edit::Op::remove) {
    if (member == nullptr) return no_such_place(edit.at);
    erase_member(object, member);
  } else if (member != nullptr) {
    member->value = edit.value;
  } else {
    object.members.push_back({key, edit.value});
  }
  return std::nullopt;
}

template <class = void>
std::optional<Error> apply_to_array(Tree& array, const Edit& edit, const std::string& step) {
  auto& items = array.items;
  const auto index = edit.op == Edit::Op::add && step == "-" ? items.size() : diag::Pointer::index(step);
  if (!index || *index > items.size() || (*index == items.size() && edit.op != Edit::Op::add))
    return no_such_place(edit.at);
  const auto item = items.begin() + static_cast<std::ptrdiff_t>(*index);
  if (edit.op == Edit::Op::add)
    items.insert(item, edit.value);
  else if (edit.op == Edit::Op::remove)
    items.erase(item);
  else
    *item = edit.value;
  return std::nullopt;
}

}  // namespace detail

/// Edits a tree. Errors, which leave it as it was:
/// - `edit.root`: the whole document is to be set, added or removed
/// - `edit.no-such-place`: what is to be edited or what should hold it is not there
/// - `edit.not-a-container`: what should hold the value is neither an object nor a list
/// - `edit.exists`: a key is to be added that is there
template <class = void>
std::optional<Error> apply(Tree& root, const Edit& edit) {
  if (edit.at.empty())
    return detail::edit_error("edit.root", edit.at, "不能改动整个文档", "the document as a whole is not edited");
  Tree* holder = find(root, edit.at.parent());
  if (holder == nullptr) return detail::no_such_place(edit.at);
  const std::string step = edit.at.steps().back();
  if (holder->kind == Tree::Kind::object) return detail::apply_to_object(*holder, edit, step);
  if (holder->kind == Tree::Kind::array) return detail::apply_to_array(*holder, edit, step);
  return detail::edit_error("edit.not-a-container", edit.at, "上一级既不是对象也不是列表",
                            "what holds it is neither an object nor a list");
}

}  // namespace bind
FAZHI_END_NAMESPACE
