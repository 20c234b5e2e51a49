#pragma once

#include <fazhi/model/report.hpp>

#include "diag/paths.hpp"
#include "rules/support/ordinals.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// A part that may be numbered: a section, an item of it, an item of an item. It points into the report.
struct OutlinePart {
  diag::Path at;
  diag::Path title_at;
  const std::optional<std::string>* number = nullptr;
  std::string_view title;
  const std::vector<std::string>* paragraphs = nullptr;
  /// What is below it. A section holds its items and its subsections in lists of their own: they are put together by
  /// their numbers.
  std::vector<OutlinePart> parts;
  std::optional<Ordinal> ordinal{};  ///< its number, where that is read as one
  bool is_of_chain = false;          ///< its number counts clauses: 一是

  /// The number as printed; empty where there is none.
  std::string_view printed_number() const { return number && *number ? std::string_view(**number) : ""; }
};

/// The sections of a report with all that is below them. Their paths lead through `paths`.
std::vector<OutlinePart> outline_of(const model::Report& report, diag::Paths& paths);

}  // namespace rules
FAZHI_END_NAMESPACE
