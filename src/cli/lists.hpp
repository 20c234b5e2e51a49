#pragma once

#include <fazhi/core/text.hpp>
#include <fazhi/model/catalogue.hpp>
#include <fazhi/model/instrument_list.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cli {

/// The catalogues that come with the library, then those of files that were named on the command line; none where a
/// file cannot be read. What is wrong in files has been told then.
std::optional<std::vector<fazhi::model::Catalogue>> catalogues_with(const std::vector<std::string>& files,
                                                                    fazhi::Language language);

/// The same of lists of instruments. The order counts: of lists that name one instrument the last one holds.
std::optional<std::vector<fazhi::model::InstrumentList>> instruments_with(const std::vector<std::string>& files,
                                                                          fazhi::Language language);

}  // namespace cli
