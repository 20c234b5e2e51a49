#include "cli/command_line.hpp"
#include "cli/meant.hpp"
#include "cli/plain_line.hpp"
#include "cli/terminal.hpp"
#include "cli/usage_words.hpp"

#include <fazhi/diag/render.hpp>

#include <algorithm>
#include <csignal>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

namespace cli {
namespace {

using fazhi::Language;

/// The language that the words of this program are in, before anything else is parsed: help needs it.
Language language_of(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--") break;
    const bool joined = argument.substr(0, 7) == "--lang=";
    const std::string_view value = joined                                 ? argument.substr(7)
                                   : argument == "--lang" && i + 1 < argc ? std::string_view(argv[i + 1])
                                                                          : std::string_view();
    if (value == "zh") return Language::zh;
    if (value == "en") return Language::en;
  }
  return language_of_environment();
}

/// What to say of a first word that is no command; empty when it is one. CLI11 only says that a command is missing.
std::string unknown_command(const CLI::App& app, const char* word, Language language) {
  const bool is_word = word != nullptr && *word != '-' && *word != '\0';
  const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
  const auto is_named = [word](const CLI::App* command) { return command->get_name() == word; };
  if (!is_word || std::any_of(commands.begin(), commands.end(), is_named)) return {};
  const auto name_of = [](const CLI::App* command) { return std::string_view(command->get_name()); };
  const fazhi::Text near = meant(word, commands, name_of);
  const std::string name = fazhi::diag::printable(word);
  if (language == Language::zh) return "没有命令“" + name + "”" + near.zh;
  return "there is no command '" + name + "'" + near.en;
}

/// What to say of an option that the command does not have; empty where there is none. CLI11 says that a file is
/// missing where the name of one begins as an option.
std::string unknown_option(const CLI::App& app, Language language) {
  const auto left = app.remaining(true);
  const auto option =
      std::find_if(left.begin(), left.end(), [](const std::string& word) { return word.size() > 1 && word[0] == '-'; });
  if (option == left.end()) return {};
  std::vector<std::string> names;
  for (const CLI::App* command = &app; command != nullptr;) {
    for (const CLI::Option* known : command->get_options())
      for (const std::string& name : known->get_lnames()) names.push_back("--" + name);
    const auto given = command->get_subcommands();
    command = given.empty() ? nullptr : given.front();
  }
  fazhi::Text way = meant(option->substr(0, option->find('=')), names);
  const std::string shown = fazhi::diag::printable(*option);
  std::error_code ignored;
  if (std::filesystem::exists(*option, ignored))
    way = {"；文件请写作“./" + shown + "”", "; name the file as './" + shown + "'"};
  return language == Language::zh ? "没有选项“" + shown + "”" + way.zh : "there is no option '" + shown + "'" + way.en;
}

/// Help and version go to standard output with status 0; everything else that CLI11 says is wrong usage.
Status report(const CLI::App& app, const CLI::ParseError& said, const char* first_word, Language language) {
  std::ostringstream out;
  std::ostringstream err;
  if (app.exit(said, out, err) == 0) {
    tell(out.str());
    flush();
    return clean;
  }
  std::string unknown = unknown_command(app, first_word, language);
  if (unknown.empty()) unknown = unknown_option(app, language);
  const std::string what = unknown.empty() ? usage_words(said, language) : unknown;
  return wrong_usage({what, what}, language);
}

bool takes(CommandLine& line, int argc, char** argv) {
  try {
    line.app().parse(argc, argv);
    return true;
  } catch (const CLI::ParseError&) {
    return false;
  }
}

Status run(int argc, char** argv) {
  const Language language = language_of(argc, argv);
  try {
    if (const auto plain = plain_validate(language, argc, argv)) return run_validate(*plain);
    if (const auto line = CommandLine::of(language, argc, argv); line && takes(*line, argc, argv)) return line->run();
    CommandLine line(language);
    try {
      line.app().parse(argc, argv);
    } catch (const CLI::ParseError& said) {
      return report(line.app(), said, argc > 1 ? argv[1] : nullptr, language);
    }
    return line.run();
  } catch (const OutputFailed& failure) {
    // Whoever closed the pipe, as `| head` does, has what they wanted.
    if (!failure.is_closed_pipe)
      complain(std::string(language == Language::zh ? "fazhi: 标准输出无法写入："
                                                    : "fazhi: standard output cannot be written: ") +
               failure.what() + '\n');
  } catch (const std::bad_alloc&) {
    complain(language == Language::zh ? "fazhi: 内存不足\n" : "fazhi: memory ended\n");
  } catch (const std::exception& failure) {
    complain(std::string(language == Language::zh ? "fazhi: 程序出错，请附上所用文件报告此问题："
                                                  : "fazhi: a fault of our own, please report it with the file: ") +
             failure.what() + '\n');
  }
  return fault;
}

}  // namespace
}  // namespace cli

int main(int argc, char** argv) {
  // A closed pipe then fails to be written to, so that what was begun can be put away.
  std::signal(SIGPIPE, SIG_IGN);
  return cli::run(argc, argv);
}
