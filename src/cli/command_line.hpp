#pragma once

#include "cli/commands.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// The command line. Each subcommand leaves what is to be run behind.
class CommandLine {
 public:
  /// With all commands.
  explicit CommandLine(fazhi::Language language);
  /// With the one command that these words name, and of its options with those that they can give: to make all of them
  /// takes longer than judging a report. None where no command is named. It takes what the whole would take, and the
  /// same way; what it refuses, help among it, is for the whole to tell.
  static std::unique_ptr<CommandLine> of(fazhi::Language language, int argc, const char* const* argv);

  CLI::App& app() { return app_; }
  Status run() const { return chosen_(); }

 private:
  struct Command {
    const char* name;
    void (CommandLine::*add)();
  };
  static const Command commands[];

  struct WithoutCommands {};
  CommandLine(fazhi::Language language, WithoutCommands);

  std::string say(const char* zh, const char* en) const { return language_ == fazhi::Language::zh ? zh : en; }
  bool can_be_given(std::initializer_list<std::string_view> names) const;

  void translate_labels();
  void add_language(CLI::App& command);
  CLI::App* add(const char* name, const char* zh, const char* en, CLI::App* to = nullptr);
  void add_file(CLI::App* command, std::string& file);
  void add_files(CLI::App* command, std::vector<std::string>& files);
  void add_output(CLI::App* command, std::string& out);
  CLI::Option* add_to(CLI::App* command, std::string& to);
  void add_encoding(CLI::App* command, std::string& encoding);
  void add_vocabularies(CLI::App* command, PrintedArguments& arguments);
  void add_lists(CLI::App* command, ValidateArguments& arguments);
  void add_day(CLI::App* command, ValidateArguments& arguments);
  void add_measure(CLI::App* command);
  void add_answers(CLI::App* command);
  void add_run(CLI::App* command);
  void add_known(CLI::App* command);
  void add_fixes(CLI::App* command);
  void add_answer_format(CLI::App* command, std::string& format);

  /// What runs when this subcommand was chosen; its arguments get the language.
  template <class Arguments>
  void runs(CLI::App* command, Arguments& arguments, Status (*function)(const Arguments&)) {
    command->callback([this, &arguments, function] {
      arguments.language = language_;
      chosen_ = [&arguments, function] { return function(arguments); };
    });
  }

  void add_import();
  void add_annotate();
  void add_text();
  void add_validate();
  void add_convert();
  void add_format_command();
  void add_diff();
  void add_compare();
  void add_new();
  void add_migrate();
  void add_catalogue();
  void add_vocabulary();
  void add_schema();
  void add_rules();
  void add_profile();
  void add_profile_name(CLI::App* command);
  void add_explain();
  void add_lsp();
  void add_completion();
  void add_man();

  fazhi::Language language_;
  std::optional<std::vector<std::string_view>> given_;  ///< the words, where options that they do not give are left out
  CLI::App app_;
  std::function<Status()> chosen_;
  std::string lang_;
  ImportArguments import_;
  AnnotateArguments annotate_;
  TextArguments text_;
  ValidateArguments validate_;
  ConvertArguments convert_;
  FormatArguments format_;
  DiffArguments diff_;
  CompareArguments compare_;
  NewArguments new_;
  MigrateArguments migrate_;
  CatalogueArguments catalogue_;
  VocabularyArguments vocabulary_;
  SchemaArguments schema_;
  RulesArguments rules_;
  ProfileArguments profile_;
  ExplainArguments explain_;
  LspArguments lsp_;
  CompletionArguments completion_;
  ManArguments man_;
};

}  // namespace cli
