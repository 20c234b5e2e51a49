#pragma once

#include <fazhi/core/text.hpp>
#include <fazhi/rules/message.hpp>

#include <string>

namespace cli {

/// `at or above warning`; in Chinese beside the name that options and files know it by.
inline std::string at_or_above(fazhi::diag::Severity severity, fazhi::Language language) {
  const std::string name(name_of(severity));
  if (language == fazhi::Language::en) return "at or above " + name;
  return "达到" + std::string(fazhi::meta::title_of(severity).zh) + "（" + name + "）";
}

}  // namespace cli
