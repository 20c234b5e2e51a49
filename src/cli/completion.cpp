#include "cli/completion.hpp"

#include "cli/command_line.hpp"
#include "cli/terminal.hpp"

namespace cli {

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

std::string posix_quoted(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

Status run_completion(const CompletionArguments& arguments) {
  using fazhi::Language;
  CommandLine zh(Language::zh);
  CommandLine en(Language::en);
  const CommandEntry in_zh = describe(zh.app());
  const CommandEntry in_en = describe(en.app());
  Described described{&in_zh, &in_en};
  if (arguments.is_language_asked) (arguments.language == Language::zh ? described.en : described.zh) = nullptr;
  print(arguments.shell == "bash"  ? bash_completion(described.any())
        : arguments.shell == "zsh" ? zsh_completion(described)
                                   : fish_completion(described));
  flush();
  return clean;
}

}  // namespace cli
