#include "cli/completion.hpp"

namespace cli {
namespace {

constexpr const char* language = R"sh(
set -l fazhi_language
for name in LC_ALL LC_MESSAGES LANG
    if test -n "$$name"
        set fazhi_language $$name
        break
    end
end
)sh";

std::string fish_quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return result + "'";
}

/// Whether the words before the cursor name just this command.
std::string function(const CommandEntry& app) {
  std::vector<std::string> paths;
  for (const CommandEntry* command : each_command(app))
    if (!command->path.empty()) paths.push_back(fish_quoted(command->path));
  return "# Completions of fazhi for fish; `fazhi completion fish` writes them.\n\n"
         "function __fazhi_at\n    set -l path\n    for word in (commandline -opc)[2..-1]\n"
         "        set -l next (string trim -- \"$path $word\")\n"
         "        contains -- $next " +
         joined(paths) +
         "\n        and set path $next\n    end\n    test \"$path\" = \"$argv[1]\"\nend\n\ncomplete -c fazhi -f\n";
}

std::string line(const CommandEntry& command) {
  return "complete -c fazhi -n " + fish_quoted("__fazhi_at '" + command.path + "'");
}

std::string offered(const Taken& takes) {
  std::string what = joined(takes.words);
  if (takes.is_file && !takes.endings.empty()) {
    what += (what.empty() ? "" : " ") + std::string("(__fish_complete_suffix");
    for (const std::string& ending : takes.endings) what += " ." + ending;
    what += ")";
  }
  if (takes.is_file && takes.endings.empty()) return what.empty() ? " -F" : " -F -a " + fish_quoted(what);
  return what.empty() ? "" : (takes.is_file ? " -k -a " : " -a ") + fish_quoted(what);
}

std::string lines(const CommandEntry& command) {
  std::string text;
  for (const OptionEntry& option : command.options) {
    text += line(command);
    for (const std::string& name : option.names)
      text += name[1] == '-' ? " -l " + name.substr(2) : " -s " + name.substr(1);
    if (!option.is_flag())
      text += (option.takes.is_file && option.takes.endings.empty() ? " -r" : " -x") + offered(option.takes);
    text += " -d " + fish_quoted(option.help) + '\n';
  }
  for (const CommandEntry& below : command.commands)
    text += line(command) + " -a " + below.name() + " -d " + fish_quoted(below.help) + '\n';
  for (const OptionEntry& argument : command.arguments)
    if (const std::string what = offered(argument.takes); !what.empty())
      text += line(command) + what + " -d " + fish_quoted(argument.help) + '\n';
  return text;
}

std::string all_lines(const CommandEntry& app) {
  std::string text;
  for (const CommandEntry* command : each_command(app)) text += lines(*command);
  return text;
}

}  // namespace

std::string fish_completion(const Described& app) {
  const std::string text = function(app.any());
  if (app.zh == nullptr || app.en == nullptr) return text + all_lines(app.any());
  return text + language + "if string match -q 'zh*' -- \"$fazhi_language\"\n" + all_lines(*app.zh) + "else\n" +
         all_lines(*app.en) + "end\n";
}

}  // namespace cli
