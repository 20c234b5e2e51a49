#pragma once

#include "cli/description.hpp"

#include <string>

// Scripts that make shells complete the command line.
namespace cli {

/// What stands in a script that follows the language of the environment, or in one of one language: a description in
/// each language that it may show. Both are of the same commands.
struct Described {
  const CommandEntry* zh = nullptr;  ///< null: in the other language only
  const CommandEntry* en = nullptr;

  const CommandEntry& any() const { return en != nullptr ? *en : *zh; }
};

/// Bash shows no descriptions.
std::string bash_completion(const CommandEntry& app);
std::string zsh_completion(const Described& app);
std::string fish_completion(const Described& app);

/// `a b c`
std::string joined(const std::vector<std::string>& words, const std::string& between = " ");

/// In single quotes, as sh, bash and zsh read them.
std::string posix_quoted(const std::string& text);

}  // namespace cli
