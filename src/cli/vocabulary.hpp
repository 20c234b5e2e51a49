#pragma once

#include "cli/commands.hpp"

#include <fazhi/check/load.hpp>

#include <optional>

namespace cli {

/// With what printed reports are read. None where a vocabulary cannot be read, which has been told then.
std::optional<fazhi::check::LoadOptions> load_options(const PrintedArguments& arguments);

}  // namespace cli
