#pragma once

#include "cli/commands.hpp"

#include <fazhi/check/check.hpp>

#include <optional>

namespace cli {

/// What `validate` judges by. Where there is none, what is wrong has been told, and `status` is what the command
/// returns.
struct NamedChecker {
  std::optional<fazhi::check::Checker> checker;
  Status status = clean;
};
NamedChecker checker_of(const ValidateArguments& arguments);

}  // namespace cli
