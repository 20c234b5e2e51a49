#pragma once

#include <fazhi/core/config.hpp>

#include <algorithm>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

inline bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Whether the name of a file ends so, in whichever letters; the extension is given in small ones.
inline bool has_extension(std::string_view name, std::string_view extension) {
  return name.size() >= extension.size() &&
         std::equal(extension.rbegin(), extension.rend(), name.rbegin(),
                    [](char a, char b) { return a == b || (b >= 'A' && b <= 'Z' && a == b - 'A' + 'a'); });
}

FAZHI_END_NAMESPACE
