#include "cli/completion.hpp"

namespace cli {
namespace {

/// A text in a specification of _arguments, where these signs part things.
std::string escaped(const std::string& text, const char* signs) {
  std::string result;
  for (const char c : text) {
    if (std::string(signs).find(c) != std::string::npos) result += '\\';
    result += c;
  }
  return result;
}

/// `:FILE:_files -g "*.(yaml|json)"`
std::string action(const Taken& takes) {
  const std::string words = takes.words.empty() ? "" : "(" + joined(takes.words) + ")";
  const std::string files = !takes.is_file          ? ""
                            : takes.endings.empty() ? "_files"
                                                    : "_files -g \"*.(" + joined(takes.endings, "|") + ")(-.)\"";
  const std::string label = ":" + escaped(takes.label, ":[]\\") + ":";
  if (words.empty() || files.empty()) return label + (words.empty() && files.empty() ? " " : words + files);
  // Words and files beside each other; the colons are quoted against _arguments.
  return label + "{_alternative \"words\\:" + takes.label + "\\:" + words + "\" \"files\\:" + takes.label +
         "\\:" + escaped(files, "\"") + "\"}";
}

/// `'(-o --output)'{-o,--output}'[help]:OUT:_files'`
std::string specification(const OptionEntry& option) {
  const std::string what = "[" + escaped(option.help, "[]:\\") + "]" + (option.is_flag() ? "" : action(option.takes));
  std::vector<std::string> names;
  for (const std::string& name : option.names)
    names.push_back(name + (option.is_flag() ? "" : name[1] == '-' ? "=" : "+"));
  const std::string before = option.is_repeated ? "*" : "(" + joined(option.names) + ")";
  if (names.size() == 1) return posix_quoted((option.is_repeated ? "*" : "") + names[0] + what);
  return posix_quoted(before) + "{" + joined(names, ",") + "}" + posix_quoted(what);
}

std::string specification_of_argument(const OptionEntry& argument) {
  const std::string how = argument.is_repeated ? "*" : argument.is_required ? "" : ":";
  return posix_quoted(how + action(argument.takes));
}

std::string function_of(const CommandEntry& command, const std::string& language) {
  std::string name = "_fazhi_" + language + (command.path.empty() ? "" : "_" + command.path);
  for (char& c : name)
    if (c == ' ' || c == '-') c = '_';
  return name;
}

std::string with_commands(const CommandEntry& command, const std::string& language) {
  std::string text = " \\\n    '1: :->command' '*:: :->rest' && ret=0\n  case $state in\n  command)\n    commands=(\n";
  for (const CommandEntry& below : command.commands)
    text += "      " + posix_quoted(below.name() + ":" + escaped(below.help, ":\\")) + '\n';
  text += "    )\n    _describe -t commands command commands && ret=0\n    ;;\n  rest)\n    case $line[1] in\n";
  for (const CommandEntry& below : command.commands)
    text += "    " + below.name() + ") " + function_of(below, language) + " && ret=0 ;;\n";
  return text + "    esac\n    ;;\n  esac\n  return ret\n}\n";
}

std::string function(const CommandEntry& command, const std::string& language) {
  std::string text = "\n" + function_of(command, language) + "() {\n";
  if (!command.commands.empty())
    text +=
        "  local curcontext=$curcontext context state state_descr line ret=1\n  local -a commands\n"
        "  typeset -A opt_args\n";
  text += "  _arguments -s -S" + std::string(command.commands.empty() ? "" : " -C");
  for (const OptionEntry& option : command.options) text += " \\\n    " + specification(option);
  for (const OptionEntry& argument : command.arguments) text += " \\\n    " + specification_of_argument(argument);
  return text + (command.commands.empty() ? "\n}\n" : with_commands(command, language));
}

std::string functions(const CommandEntry* app, const std::string& language) {
  std::string text;
  if (app == nullptr) return text;
  for (const CommandEntry* command : each_command(*app)) text += function(*command, language);
  return text;
}

}  // namespace

std::string zsh_completion(const Described& app) {
  std::string text = "#compdef fazhi\n# Completions of fazhi for zsh; `fazhi completion zsh` writes them.\n" +
                     functions(app.zh, "zh") + functions(app.en, "en") + "\n_fazhi() {\n";
  if (app.zh != nullptr && app.en != nullptr)
    text += "  case ${LC_ALL:-${LC_MESSAGES:-$LANG}} in\n  zh*) _fazhi_zh ;;\n  *) _fazhi_en ;;\n  esac\n";
  else
    text += app.zh != nullptr ? "  _fazhi_zh\n" : "  _fazhi_en\n";
  // Loaded by zsh as a function's body, it is to complete at once; read by `source`, to be known.
  return text + "}\n\nif [[ $funcstack[1] == _fazhi ]]; then\n  _fazhi \"$@\"\nelse\n  compdef _fazhi fazhi\nfi\n";
}

}  // namespace cli
