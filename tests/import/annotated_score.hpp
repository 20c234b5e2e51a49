#pragma once

#include "annotated.hpp"

#include <fazhi/import/import.hpp>

#include <map>
#include <string>
#include <vector>

namespace fazhi_tests::annotated {

/// How much of what was asked for was found, and what not.
struct Tally {
  int hits = 0;
  int extras = 0;
  int misses = 0;
  std::vector<std::string> said;  ///< each miss and extra with its place

  double f1() const;
  Tally& operator+=(const Tally& other);
};

/// The measures by their names, such as headings, indicators, relation_sum.
using Score = std::map<std::string, Tally>;

Score score(const Report& report, const fazhi::importer::Imported& found);

}  // namespace fazhi_tests::annotated
