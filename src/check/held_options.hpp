#pragma once

#include <fazhi/check/check.hpp>

#include "core/lazy.hpp"

FAZHI_BEGIN_NAMESPACE
namespace check::detail {

/// The options of a checker. The lists that come with the library are read when they are first asked for: most reports
/// need none of them. Threads may share it.
class HeldOptions {
 public:
  /// Throws std::invalid_argument where the chain of profiles has failed.
  explicit HeldOptions(CheckOptions options);

  /// All but `catalogues` and `instruments`, which others may be filling in.
  const CheckOptions& given() const { return options_; }
  const CheckOptions& whole() const;
  const std::vector<model::Catalogue>& catalogues() const;
  const std::vector<model::InstrumentList>& instruments() const;

 private:
  mutable CheckOptions options_;
  fazhi::detail::Lazy<const std::vector<model::Catalogue>*> catalogues_;
  fazhi::detail::Lazy<const std::vector<model::InstrumentList>*> instruments_;
};

}  // namespace check::detail
FAZHI_END_NAMESPACE
