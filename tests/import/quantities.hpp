#pragma once

#include "support.hpp"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <optional>
#include <string>

namespace fazhi_tests {

/// The name of a qualifier; `exact` where there is none.
inline std::string name_of(const std::optional<fazhi::model::Qualifier>& qualifier) {
  std::string name = "exact";
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<fazhi::model::Qualifier>>([&](auto each) {
    if (qualifier == each.value) name = each.name;
  });
  return name;
}

/// `value unit qualifier [text]` of each quantity of a sentence.
inline std::string quantities(const std::string& sentence) {
  const std::string page = page_with(sentence);
  std::string found;
  for (const auto& fact : all<fazhi::importer::IndicatorFact>(imported(page)))
    found += (found.empty() ? "" : "; ") + fact.value.to_wire() + " " + fact.unit + " " + name_of(fact.qualifier) +
             " [" + page.substr(fact.range.begin, fact.range.size()) + "]";
  return found;
}

}  // namespace fazhi_tests
