#pragma once

#include <fazhi/core/text.hpp>

#include <string>

namespace CLI {
class ParseError;
}

namespace cli {

/// What CLI11 says of a command line that is wrong, in the language of the user. What is not known here stays in
/// English.
std::string usage_words(const CLI::ParseError& said, fazhi::Language language);

}  // namespace cli
