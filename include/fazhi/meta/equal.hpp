#pragma once

#include <fazhi/meta/describe.hpp>

FAZHI_BEGIN_NAMESPACE
namespace meta {

/// Whether all fields of two values of a described type are equal.
template <class T>
bool equal(const T& a, const T& b) {
  bool same = true;
  boost::mp11::mp_for_each<Members<T>>([&](auto member) { same = same && a.*member.pointer == b.*member.pointer; });
  return same;
}

}  // namespace meta
FAZHI_END_NAMESPACE
