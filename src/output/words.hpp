#pragma once

#include <fazhi/core/text.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/rules/message.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace output {

/// `at or above warning`; in Chinese beside the name that options and files know it by.
inline std::string at_or_above(diag::Severity severity, Language language) {
  const std::string name(name_of(severity));
  if (language == Language::en) return "at or above " + name;
  return "达到" + std::string(meta::title_of(severity).zh) + "（" + name + "）";
}

/// Both languages side by side, where a format has room for one text.
inline std::string in_both(const Text& text) { return text.zh + " / " + text.en; }

/// A name of a file need be no UTF-8; what machines read must be.
inline std::string as_utf8(const std::string& path) { return utf8::first_invalid(path) ? diag::printable(path) : path; }

}  // namespace output
FAZHI_END_NAMESPACE
