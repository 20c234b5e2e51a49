#pragma once

#include <fazhi/meta/equal.hpp>

FAZHI_BEGIN_NAMESPACE

/// The typed models of an annual report (法治政府建设年度报告): plain data, each type described beside itself.
namespace model {

/// Two values of the model are equal when all that they hold is equal, figures as they were written.
template <class T>
std::enable_if_t<meta::is_described_struct<T>, bool> operator==(const T& a, const T& b) {
  return meta::equal(a, b);
}
template <class T>
std::enable_if_t<meta::is_described_struct<T>, bool> operator!=(const T& a, const T& b) {
  return !meta::equal(a, b);
}

}  // namespace model
FAZHI_END_NAMESPACE
