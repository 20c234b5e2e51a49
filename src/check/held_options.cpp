#include "check/held_options.hpp"

#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/instruments.hpp>

#include <stdexcept>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {

HeldOptions::HeldOptions(CheckOptions options) : options_(std::move(options)) {
  if (!options_.profiles) options_.profiles = builtin_chain(default_profile);
  if (!*options_.profiles) throw std::invalid_argument("fazhi: CheckOptions::profiles is a chain that has failed");
}

const CheckOptions& HeldOptions::whole() const {
  catalogues();
  instruments();
  return options_;
}

const std::vector<model::Catalogue>& HeldOptions::catalogues() const {
  return *catalogues_.get([this] {
    if (!options_.catalogues) options_.catalogues = io::all_builtin_catalogues();
    return &*options_.catalogues;
  });
}

const std::vector<model::InstrumentList>& HeldOptions::instruments() const {
  return *instruments_.get([this] {
    if (!options_.instruments) options_.instruments.emplace().push_back(io::builtin_instruments());
    return &*options_.instruments;
  });
}

}  // namespace check::detail
FAZHI_END_NAMESPACE
