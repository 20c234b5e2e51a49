#pragma once

#include <fazhi/model/instrument_list.hpp>

#include <map>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// Records of instruments by the keys of all names that they have; they point into the lists.
using InstrumentsByName = std::map<std::string, const model::InstrumentRecord*, std::less<>>;

/// Of lists that name the same instrument the last one holds.
InstrumentsByName instruments_by_name(const std::vector<model::InstrumentList>& lists);

}  // namespace rules
FAZHI_END_NAMESPACE
