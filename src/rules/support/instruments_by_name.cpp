#include "rules/support/instruments_by_name.hpp"

#include "rules/support/cited_titles.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {

InstrumentsByName instruments_by_name(const std::vector<model::InstrumentList>& lists) {
  InstrumentsByName records;
  for (const model::InstrumentList& list : lists)
    for (const model::InstrumentRecord& one : list.instruments) {
      records[title_key(one.title)] = &one;
      for (const std::string& name : one.other_names) records[title_key(name)] = &one;
    }
  return records;
}

}  // namespace rules
FAZHI_END_NAMESPACE
