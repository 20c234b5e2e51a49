#pragma once

#include <fazhi/bind/nearest.hpp>
#include <fazhi/core/text.hpp>

#include <string>
#include <string_view>

namespace cli {

/// `; did you mean 'strict'?`, in continuation of a message; nothing where none of the names is near.
template <class Names, class NameOf>
fazhi::Text meant(std::string_view word, const Names& names, NameOf name_of) {
  const std::string name(fazhi::bind::nearest(word, names, name_of));
  if (name.empty()) return {};
  return {"；是否为“" + name + "”？", "; did you mean '" + name + "'?"};
}
template <class Names>
fazhi::Text meant(std::string_view word, const Names& names) {
  return meant(word, names, [](std::string_view one) { return one; });
}

}  // namespace cli
