#include "cli/description.hpp"

#include "cli/commands.hpp"

#include <fazhi/check/profiles.hpp>
#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/instruments.hpp>
#include <fazhi/output/format.hpp>
#include <fazhi/rules/catalogue.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <cstddef>

namespace cli {
namespace {

using WordList = std::vector<std::string>;

/// The parts of a text between the signs.
WordList split(const std::string& text, char sign) {
  WordList parts;
  std::size_t from = 0;
  for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, from)) {
    parts.push_back(text.substr(from, at - from));
    from = at + 1;
  }
  parts.push_back(text.substr(from));
  return parts;
}

template <class Names>
void append(WordList& words, const Names& names) {
  for (const auto& name : names) words.emplace_back(name);
}

void append_catalogues(WordList& words) {
  append(words, fazhi::io::builtin_catalogues());
  words.emplace_back(fazhi::io::builtin_instruments_id);
}

void append_formats(WordList& words) {
  using fazhi::output::Format;
  for (int i = 0; i < static_cast<int>(Format::summary_csv); ++i)
    words.emplace_back(fazhi::output::name_of(static_cast<Format>(i)));
}

const WordList on_structured = {"yaml", "yml", "json"};
const WordList on_reports = {"yaml", "yml", "json", "txt", "htm", "html", "docx"};

/// The endings of the files that an option or argument is for. What reads printed reports takes an encoding.
WordList endings_of(const CLI::App& app, const std::string& name) {
  if (name == "--summary") return {"csv", "html"};
  if (name == "--output" || name == "OUT") return {};
  if (name.find("baseline") != std::string::npos || app.get_name() == "compare") return {"json"};
  const bool is_option = name[0] == '-';
  if (is_option && name != "--previous") return on_structured;
  return app.get_option_no_throw("--encoding") == nullptr ? on_structured : on_reports;
}

/// One of the parts of a label, which `|` parts: capitals name a kind of value, small letters are a value themselves.
void take_part(Taken& taken, const std::string& part, const CLI::App& app) {
  const bool is_word = std::any_of(part.begin(), part.end(), [](unsigned char c) { return std::islower(c) != 0; });
  if (is_word)
    taken.words.push_back(part);
  else if (part == "RULE")
    for (const auto* rule : fazhi::rules::catalogue()) taken.words.emplace_back(rule->id);
  else if (part == "FORMAT[=FILE]")
    append_formats(taken.words);
  else if (part == "DATE")
    taken.words.emplace_back("today");
  else if (part == "PROFILE")
    append(taken.words, fazhi::check::builtin_profiles());
  else if (part == "ID" && app.get_name() == "explain")
    append(taken.words, explained_ids());
  else if (part == "ID" && app.get_name() == "catalogue")
    append_catalogues(taken.words);
  taken.is_file = taken.is_file || part.find("FILE") == 0 || part == "OUT" || part == "PROFILE" || part == "DIR";
}

/// What CLI11 has as `TEXT:{a,b}` for one of a set, and as `FILE` for what has no set.
Taken taken_by(const CLI::App& app, const CLI::Option& option) {
  Taken taken;
  if (option.get_items_expected_max() == 0) return taken;
  const std::string type = option.get_type_name();
  const bool is_argument = !option.nonpositional();
  const std::size_t set = type.find(":{");
  taken.is_closed = set != std::string::npos && type.back() == '}';
  if (taken.is_closed) taken.words = split(type.substr(set + 2, type.size() - set - 3), ',');
  const std::string label = type.substr(0, type.find(':'));
  taken.label = is_argument ? option.get_name(true) : label.empty() || taken.is_closed ? "WORD" : label;
  if (taken.is_closed) return taken;
  // A profile is named by its id as well as by its file.
  const std::string kinds = taken.label == "ID|FILE" ? "PROFILE" : taken.label;
  for (const std::string& part : split(kinds, '|')) take_part(taken, part, app);
  // An argument without words of its own is a file, by whatever name.
  taken.is_file = taken.is_file || (is_argument && taken.words.empty());
  if (taken.is_file) taken.endings = endings_of(app, is_argument ? taken.label : option.get_name());
  return taken;
}

OptionEntry entry_of(const CLI::App& app, const CLI::Option& option) {
  OptionEntry entry;
  for (const std::string& name : option.get_snames()) entry.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) entry.names.push_back("--" + name);
  entry.help = option.get_description();
  entry.is_required = option.get_required();
  entry.takes = taken_by(app, option);
  // CLI11 has no bound on what may stand there as often as one likes.
  entry.is_repeated = !entry.is_flag() && option.get_items_expected_max() > 1;
  return entry;
}

CommandEntry describe(const CLI::App& app, const std::string& path) {
  CommandEntry entry;
  entry.path = path;
  entry.help = app.get_description();
  for (const CLI::Option* option : app.get_options([](const CLI::Option*) { return true; })) {
    if (option->get_group().empty()) continue;
    (option->nonpositional() ? entry.options : entry.arguments).push_back(entry_of(app, *option));
  }
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (command->get_group().empty()) continue;
    entry.commands.push_back(describe(*command, (path.empty() ? "" : path + " ") + command->get_name()));
  }
  return entry;
}

}  // namespace

CommandEntry describe(const CLI::App& app) { return describe(app, ""); }

std::vector<const CommandEntry*> each_command(const CommandEntry& command) {
  std::vector<const CommandEntry*> all{&command};
  for (const CommandEntry& below : command.commands)
    for (const CommandEntry* one : each_command(below)) all.push_back(one);
  return all;
}

}  // namespace cli
