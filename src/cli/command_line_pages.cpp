#include "cli/command_line.hpp"

// The commands that write what is made from the description of all of them.
namespace cli {

void CommandLine::add_completion() {
  CLI::App* command = add("completion", "输出命令行补全脚本：bash、zsh或fish",
                          "Print the script that makes a shell complete the command line: bash, zsh or fish");
  command->add_option("SHELL", completion_.shell, say("所用的shell", "The shell"))
      ->check(CLI::IsMember({"bash", "zsh", "fish"}))
      ->required()
      ->type_name("");
  command->callback([this] {
    completion_.language = language_;
    // Unless a language was asked for, the script goes by the environment of whoever completes.
    completion_.is_language_asked = !lang_.empty();
    chosen_ = [this] { return run_completion(completion_); };
  });
}

void CommandLine::add_man() {
  CLI::App* command = add("man", "输出手册页（roff）", "Print a manual page (roff)");
  std::vector<std::string> names;
  for (const CLI::App* one : app_.get_subcommands([](const CLI::App*) { return true; }))
    if (!one->get_group().empty()) names.push_back(one->get_name());
  CLI::Option* name =
      command
          ->add_option("COMMAND", man_.command,
                       say("命令；不给则为fazhi本身", "The command; without one the page of fazhi itself"))
          ->check(CLI::IsMember(names))
          ->type_name("");
  command
      ->add_option("--into", man_.into,
                   say("把中英文的全部手册页写入此目录下的 man1 和 zh_CN/man1",
                       "Write all pages in both languages to man1 and zh_CN/man1 in this folder"))
      ->type_name("DIR")
      ->excludes(name);
  runs(command, man_, run_man);
}

}  // namespace cli
