#pragma once

#include "cli/commands.hpp"

#include <optional>

namespace cli {

/// What `fazhi validate FILE...` asks for where no word can be anything but the name of a file, which is how reports
/// are checked one by one: to set up a parser of options takes as long as a fifth of such a run. None of any other
/// line. It gives what CommandLine would.
std::optional<ValidateArguments> plain_validate(fazhi::Language language, int argc, const char* const* argv);

}  // namespace cli
