#pragma once

#include <fazhi/import/import.hpp>

#include <string>
#include <variant>
#include <vector>

/// What the tests of the importer ask of an import.
namespace fazhi_tests {

inline fazhi::importer::Imported imported(const std::string& text) {
  return fazhi::importer::import_text(fazhi::diag::Source("page.txt", text));
}

/// The annotations of one type, in the order of the text.
template <class T>
std::vector<T> all(const fazhi::importer::Imported& imported) {
  std::vector<T> found;
  for (const auto& annotation : imported.annotations)
    if (const T* fact = std::get_if<T>(&annotation)) found.push_back(*fact);
  return found;
}

/// The values of one metadata field, joined with `|`.
inline std::string metadata(const fazhi::importer::Imported& imported, fazhi::importer::MetadataField field) {
  std::string values;
  for (const auto& fact : all<fazhi::importer::MetadataFact>(imported))
    if (fact.field == field) values += (values.empty() ? "" : "|") + fact.value;
  return values;
}

/// A page whose body is one measure.
inline std::string page_with(const std::string& sentence) {
  return "清溪县林业局2024年法治政府建设年度报告\n一、主要举措和成效\n（一）规范执法。" + sentence + "\n";
}

}  // namespace fazhi_tests
