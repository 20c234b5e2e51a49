#pragma once

#include <fazhi/core/text.hpp>
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

}  // namespace output
FAZHI_END_NAMESPACE
