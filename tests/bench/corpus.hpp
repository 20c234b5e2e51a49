#pragma once

#include <fazhi/model/report.hpp>

#include <cstddef>
#include <string>
#include <vector>

/// Reports of agencies that do not exist, the same for the same number: in size and mix like published ones, and
/// without a finding under the default profile.
namespace corpus {

fazhi::model::Report report(std::size_t number);

/// The report as it would be printed.
std::string printed(const fazhi::model::Report& report);

/// The reports from 0 up to `count`.
std::vector<fazhi::model::Report> reports(std::size_t count);

}  // namespace corpus
