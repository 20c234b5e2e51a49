#pragma once

#include <fazhi/rules/validate.hpp>

#include "core/lazy.hpp"
#include "rules/support/instruments_by_name.hpp"

#include <cstddef>
#include <functional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules::detail {

/// Lists that are read when a rule first asks for them, where the options give none: most reports ask for few.
struct LateLists {
  std::function<const std::vector<model::Catalogue>*()> catalogues;
  std::function<const std::vector<model::InstrumentList>*()> instruments;
};

/// The ids of a set of rules, which must outlive it.
struct RuleIds {
  explicit RuleIds(const RuleSet& rules) {
    again.reserve(rules.size());
    for (const Rule* rule : rules) {
      // Ours come in the order of their ids: each is looked for behind the last.
      const std::size_t before = all.size();
      all.insert(all.end(), rule->id);
      again.push_back(all.size() == before);
    }
  }

  std::set<std::string_view> all;
  std::vector<bool> again;  ///< of each rule in the set, whether one before it has its id
};

/// What rules make of the options alone, once for many reports. The options must outlive it and stay as they are.
class Prepared {
 public:
  explicit Prepared(const ValidateOptions& given, LateLists late = {})
      : options(given), ids(given.rules), late_(std::move(late)) {}

  const ValidateOptions& options;
  const RuleIds ids;

  bool has_catalogues() const { return options.catalogues != nullptr || late_.catalogues; }
  bool has_instruments() const { return options.instruments != nullptr || late_.instruments; }
  /// These are there.
  const std::vector<model::Catalogue>& catalogues() const {
    return options.catalogues != nullptr ? *options.catalogues : *late_.catalogues();
  }
  const InstrumentsByName& instruments() const {
    return instruments_.get([this] {
      return instruments_by_name(options.instruments != nullptr ? *options.instruments : *late_.instruments());
    });
  }

 private:
  LateLists late_;
  fazhi::detail::Lazy<InstrumentsByName> instruments_;
};

/// As rules::validate() does, of a report that was printed so.
Outcome validate(const model::Report& report, const Prepared& prepared, const importer::Imported* printed);

}  // namespace rules::detail
FAZHI_END_NAMESPACE
