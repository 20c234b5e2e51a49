#pragma once

#include <fazhi/meta/row.hpp>

#include <string_view>
#include <vector>

namespace cli {

/// A command to be typed, and what it does.
struct Example {
  std::string_view command;  ///< the subcommand it is about; empty: of the command itself
  std::string_view line;
  fazhi::meta::Words what;
};

/// The examples of a subcommand.
std::vector<Example> examples_of(std::string_view command);

}  // namespace cli
