#include "cli/completion.hpp"

namespace cli {
namespace {

/// Written for any bash from 4 on; bash-completion's own function for files, which knows quotes, is used where it is.
constexpr const char* functions = R"sh(# Completions of fazhi for bash; `fazhi completion bash` writes them.

_fazhi_words() {
    local IFS=$' \t\n'
    COMPREPLY+=($(compgen -W "$1" -- "$cur"))
}

# _fazhi_files ENDING...: files that end so, and folders; any file without an ending, or where none ends so.
_fazhi_files() {
    local ending IFS=$'\n' pattern=
    compopt -o filenames 2>/dev/null
    for ending; do pattern+=${pattern:+|}$ending; done
    if declare -F _filedir >/dev/null; then
        _filedir ${pattern:+"@($pattern)"}
    else
        for ending; do COMPREPLY+=($(compgen -f -X "!*.$ending" -- "$cur")); done
        COMPREPLY+=($(compgen -d -- "$cur"))
    fi
    ((${#COMPREPLY[@]})) || COMPREPLY=($(compgen -f -- "$cur"))
}

# Values that a set gives may follow an equals sign, which bash takes for a word of its own.
_fazhi() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev= path= ended= i
    COMPREPLY=()
    ((COMP_CWORD)) && prev=${COMP_WORDS[COMP_CWORD - 1]}
    if [[ $cur == = ]]; then
        cur=
    elif [[ $prev == = ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    else
        i=none
    fi
    if [[ $i != none && $prev != -* ]]; then
        _fazhi_files
        return
    fi
    for ((i = 1; i < COMP_CWORD; ++i)); do
        if [[ ${COMP_WORDS[i]} == -- ]]; then
            ended=yes
            break
        fi
        case $path/${COMP_WORDS[i]} in
)sh";

std::string offered(const Taken& takes) {
  std::string text;
  if (!takes.words.empty()) text = "_fazhi_words " + posix_quoted(joined(takes.words));
  if (takes.is_file)
    text += (text.empty() ? "" : "; ") + std::string("_fazhi_files") + (takes.endings.empty() ? "" : " ") +
            joined(takes.endings);
  return text.empty() ? ":" : text;
}

/// `'validate/--format') …` for each option that takes a value.
std::string values(const CommandEntry& command) {
  std::string text;
  for (const OptionEntry& option : command.options) {
    if (option.is_flag()) continue;
    std::string names;
    for (const std::string& name : option.names)
      names += (names.empty() ? "" : " | ") + posix_quoted(command.path + '/' + name);
    text += "        " + names + ") " + offered(option.takes) + "; return ;;\n";
  }
  return text;
}

std::string option_names(const CommandEntry& command) {
  std::vector<std::string> names;
  for (const OptionEntry& option : command.options) names.insert(names.end(), option.names.begin(), option.names.end());
  return "        " + posix_quoted(command.path) + ") _fazhi_words " + posix_quoted(joined(names)) + " ;;\n";
}

/// What may stand there that is no option: commands, or arguments.
std::string operands(const CommandEntry& command) {
  Taken all;
  for (const CommandEntry& below : command.commands) all.words.push_back(below.name());
  for (const OptionEntry& argument : command.arguments) {
    all.words.insert(all.words.end(), argument.takes.words.begin(), argument.takes.words.end());
    all.is_file = all.is_file || argument.takes.is_file;
    if (!argument.takes.endings.empty()) all.endings = argument.takes.endings;
  }
  return "        " + posix_quoted(command.path) + ") " + offered(all) + " ;;\n";
}

}  // namespace

std::string bash_completion(const CommandEntry& app) {
  std::string text = functions;
  const auto commands = each_command(app);
  for (const CommandEntry* command : commands)
    for (const CommandEntry& below : command->commands)
      text += "            " + posix_quoted(command->path + '/' + below.name()) + ") path=" + posix_quoted(below.path) +
              " ;;\n";
  text += "        esac\n    done\n    if [[ -z $ended ]]; then\n        case $path/$prev in\n";
  for (const CommandEntry* command : commands) text += values(*command);
  text += "        esac\n    fi\n    if [[ -z $ended && $cur == -* ]]; then\n        case $path in\n";
  for (const CommandEntry* command : commands) text += option_names(*command);
  text += "        esac\n        return\n    fi\n    case $path in\n";
  for (const CommandEntry* command : commands) text += operands(*command);
  return text + "    esac\n}\n\ncomplete -F _fazhi fazhi\n";
}

}  // namespace cli
