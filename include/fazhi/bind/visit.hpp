#pragma once

#include <fazhi/diag/path.hpp>
#include <fazhi/meta/describe.hpp>

#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace bind {
namespace detail {

template <class T, class F>
void visit_value(T& value, const diag::Path& at, F& f);

template <class T, class F>
void visit_value(std::optional<T>& value, const diag::Path& at, F& f) {
  if (value) visit_value(*value, at, f);
}
template <class T, class F>
void visit_value(const std::optional<T>& value, const diag::Path& at, F& f) {
  if (value) visit_value(*value, at, f);
}

template <class List, class F>
void visit_list(List& list, const diag::Path& at, F& f) {
  for (std::size_t i = 0; i < list.size(); ++i) visit_value(list[i], diag::Path(at, i), f);
}
template <class T, class F>
void visit_value(std::vector<T>& list, const diag::Path& at, F& f) {
  visit_list(list, at, f);
}
template <class T, class F>
void visit_value(const std::vector<T>& list, const diag::Path& at, F& f) {
  visit_list(list, at, f);
}

template <class T, class F>
void visit_value(T& value, const diag::Path& at, F& f) {
  using Plain = std::remove_const_t<T>;
  if constexpr (std::is_invocable_v<F&, const diag::Path&, T&>) f(at, value);
  if constexpr (meta::is_described_struct<Plain>)
    meta::for_each_field(
        value, [&](const meta::FieldRow& row, auto& member) { visit_value(member, diag::Path(at, row.name), f); });
}

}  // namespace detail

/// Calls `f(at, part)` for each part of a described value that `f` takes, the value itself first, then its members in
/// their order, and theirs. A visitor of one type names it: `[](const diag::Pointer& at, const model::Indicator& i)`.
/// For one that takes a `const diag::Path&`, which lives for the call, no pointer is written. The parts of a value that
/// is not const may be changed, but no list while it is being visited.
template <class T, class F>
void visit(T& value, F&& f) {
  detail::visit_value(value, {}, f);
}

}  // namespace bind
FAZHI_END_NAMESPACE
