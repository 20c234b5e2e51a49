#pragma once

#include <string>
#include <vector>

// Each source that includes CLI11 makes its validators anew when the command starts.
namespace CLI {
class App;
}

// What the command line says of itself, for the pages and scripts that are made from it. It is read from the very
// options that parse the command line, so that nothing has to be kept in step.
namespace cli {

/// What an option or an argument takes.
struct Taken {
  std::string label;                 ///< as help shows it: `FILE`; empty where nothing is taken
  std::vector<std::string> words;    ///< those that may stand there, or that are offered beside files
  bool is_closed = false;            ///< whether nothing else may stand there
  bool is_file = false;              ///< whether a file may
  std::vector<std::string> endings;  ///< of such files, without a dot; none: any
};

struct OptionEntry {
  std::vector<std::string> names;  ///< with their hyphens, short ones first; none of an argument
  std::string help;
  bool is_required = false;
  bool is_repeated = false;
  Taken takes;

  bool is_flag() const { return takes.label.empty(); }
};

struct CommandEntry {
  std::string path;  ///< `profile show`; empty of the command itself
  std::string help;
  std::vector<OptionEntry> options;
  std::vector<OptionEntry> arguments;
  std::vector<CommandEntry> commands;

  /// The last word of the path.
  std::string name() const { return path.substr(path.rfind(' ') + 1); }
};

/// Describes a command with all commands below it.
CommandEntry describe(const CLI::App& app);

/// A command and all below it, each before those below it.
std::vector<const CommandEntry*> each_command(const CommandEntry& command);

}  // namespace cli
