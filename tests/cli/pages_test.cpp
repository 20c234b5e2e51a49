// What is made from the description of the command line: completions and manual pages.
#include "command.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

namespace {

using command::Folder;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// What the pattern's first group takes of the text, wherever it is found.
std::set<std::string> found(const std::string& in, const char* pattern) {
  const std::regex regex(pattern);
  std::set<std::string> all;
  for (std::sregex_iterator match(in.begin(), in.end(), regex), end; match != end; ++match) all.insert((*match)[1]);
  return all;
}

/// The commands that the page of the command itself lists, and so all that there are.
std::set<std::string> commands(const Folder& folder) {
  std::string help = folder.run({"--help"}).out;
  help = help.substr(help.find("\nSubcommands:\n"));
  return found(help, "\n  ([a-z]+)  ");
}

/// The long options that help tells of.
std::set<std::string> options_in_help(const Folder& folder, const std::string& name) {
  return found(folder.run({name, "--help"}).out, "(?:\n  |,)(--[a-z-]+)");
}

std::string without_backslashes(std::string text) {
  for (auto at = text.find("\\-"); at != std::string::npos; at = text.find("\\-", at)) text.erase(at, 1);
  return text;
}

TEST(Completion, NamesEveryCommandAndOption) {
  const Folder folder;
  const auto bash = folder.run({"completion", "bash"}).out;
  const auto zsh = folder.run({"completion", "zsh"}).out;
  const auto fish = folder.run({"completion", "fish"}).out;
  const auto all = commands(folder);
  ASSERT_GT(all.size(), 15u);
  for (const std::string& name : all) {
    EXPECT_TRUE(has(bash, "'/" + name + "') path='" + name + "'")) << name;
    EXPECT_TRUE(has(zsh, "_fazhi_en_" + name + "() {")) << name;
    EXPECT_TRUE(has(fish, " -a " + name + " -d ")) << name;
    if (name == "profile") continue;
    const auto options = options_in_help(folder, name);
    EXPECT_EQ(options.count("--lang"), 1u) << name;
    const std::string line = "\n        '" + name + "') _fazhi_words '";
    const auto at = bash.find(line);
    ASSERT_NE(at, std::string::npos) << name;
    const std::string of_bash =
        " " + bash.substr(at + line.size(), bash.find('\'', at + line.size()) - at - line.size());
    const std::string function = zsh.substr(zsh.find("_fazhi_en_" + name + "() {"));
    const std::string of_zsh = function.substr(0, function.find("\n}\n"));
    for (const std::string& option : options) {
      EXPECT_TRUE(has(of_bash + " ", " " + option + " ")) << name << ' ' << option;
      EXPECT_TRUE(std::regex_search(of_zsh, std::regex(option + "[=\\[}]"))) << name << ' ' << option;
      EXPECT_TRUE(std::regex_search(fish, std::regex("__fazhi_at ..?" + name + "..?' .*-l " + option.substr(2) + " ")))
          << name << ' ' << option;
    }
  }
}

TEST(Completion, OffersWhatMayStandThere) {
  const Folder folder;
  const auto bash = folder.run({"completion", "bash"}).out;
  for (const char* part :
       {"'validate/--fail-on') _fazhi_words 'error warning info hint never'; return", "'profile show') _fazhi_words '",
        "'validate/--ignore') _fazhi_words '", "'validate/--summary') _fazhi_files csv html; return",
        "'import/-o' | 'import/--output') _fazhi_files; return", "'validate/--as-of')", "yaml.second-document",
        "published-by-april-1", "sample-province", "national-instruments"})
    EXPECT_TRUE(has(bash, part)) << part;
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const auto script = folder.run({"completion", shell}).out;
    for (const char* word : {"sarif", "findings", "county-government"}) EXPECT_TRUE(has(script, word)) << shell << word;
  }
}

TEST(Completion, FollowsTheEnvironmentUnlessALanguageIsAskedFor) {
  const Folder folder;
  for (const char* shell : {"zsh", "fish"}) {
    const auto both = folder.run({"completion", shell}).out;
    EXPECT_TRUE(has(both, "显示帮助") && has(both, "Print this help")) << shell;
    const auto zh = folder.run({"completion", shell, "--lang", "zh"}).out;
    EXPECT_TRUE(has(zh, "显示帮助") && !has(zh, "Print this help")) << shell;
    const auto en = folder.run({"completion", shell, "--lang", "en"}).out;
    EXPECT_TRUE(!has(en, "显示帮助") && has(en, "Print this help")) << shell;
    EXPECT_EQ(folder.run({"completion", shell}, "", {{"LANG", "zh_CN.UTF-8"}}).out, both) << shell;
  }
  EXPECT_EQ(folder.run({"completion", "tcsh"}).status, 2);
}

TEST(Man, HasAPageForEveryCommandWithItsOptions) {
  const Folder folder;
  const auto main_page = without_backslashes(folder.run({"man"}).out);
  for (const std::string& name : commands(folder)) {
    EXPECT_TRUE(has(main_page, ".BR fazhi-" + name + " (1)")) << name;
    const auto ran = folder.run({"man", name});
    EXPECT_EQ(ran.status, 0) << name;
    const std::string page = without_backslashes(ran.out);
    for (const char* section :
         {"NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES", "SEE ALSO"})
      EXPECT_TRUE(has(page, std::string("\n.SH \"") + section + "\"\n")) << name << ' ' << section;
    EXPECT_TRUE(has(page, "NO_COLOR")) << name;
    for (const std::string& option : options_in_help(folder, name))
      EXPECT_TRUE(has(page, "\\fB" + option + "\\fR")) << name << ' ' << option;
  }
  EXPECT_EQ(folder.run({"man", "nothing"}).status, 2);
}

/// The section of a page.
std::string section(const std::string& page, const std::string& title) {
  const std::size_t begin = page.find("\n.SH \"" + title + "\"\n");
  if (begin == std::string::npos) return {};
  return page.substr(begin, page.find("\n.SH ", begin + 1) - begin);
}

TEST(Man, SaysWhatEachCommandEndsWith) {
  const Folder folder;
  const auto statuses = [&](const std::string& name) {
    return section(without_backslashes(folder.run({"man", name}).out), "EXIT STATUS");
  };
  for (const char* name : {"lsp", "compare", "fmt", "diff", "completion", "man", "import", "profile"})
    EXPECT_FALSE(has(statuses(name), "threshold")) << name;
  EXPECT_TRUE(has(statuses("validate"), "threshold"));
  EXPECT_TRUE(has(statuses("compare"), "appeared"));
  EXPECT_TRUE(has(statuses("lsp"), "shutdown"));
  EXPECT_FALSE(has(statuses("man"), "\\fB1\\fR"));
  EXPECT_TRUE(has(statuses("fmt"), "\\fB1\\fR"));
}

TEST(Man, NamesRelatedCommandsThatExist) {
  const Folder folder;
  const auto known = commands(folder);
  for (const std::string& name : known) {
    const std::string page = without_backslashes(folder.run({"man", name}).out);
    const auto related = found(section(page, "SEE ALSO"), "fazhi-([a-z]+) ");
    EXPECT_FALSE(related.empty()) << name;
    for (const std::string& one : related) {
      EXPECT_NE(std::find(known.begin(), known.end(), one), known.end()) << name << ' ' << one;
      EXPECT_NE(one, name);
    }
    EXPECT_TRUE(has(section(page, "ENVIRONMENT"), "LC_CTYPE")) << name;
  }
}

TEST(Man, ShowsExamplesWhoseOptionsExist) {
  const Folder folder;
  std::size_t seen = 0;
  for (const std::string& name : commands(folder)) {
    const std::string page = without_backslashes(folder.run({"man", name}).out);
    std::string help = folder.run({name, "--help"}).out;
    if (name == "profile") help += folder.run({name, "show", "--help"}).out;
    for (const std::string& line : found(page, "\n\\.EX\n([^\n]*)\n\\.EE")) {
      EXPECT_TRUE(has(line, "fazhi " + name)) << line;
      for (const std::string& option : found(line, " (--[a-z-]+|-[a-z]) ")) {
        ++seen;
        EXPECT_TRUE(has(help, option) || has(line, "man -l")) << line;
      }
    }
  }
  EXPECT_GT(seen, 10u);
}

TEST(Man, WritesAllPagesInBothLanguagesAlikeEachTime) {
  const Folder folder;
  EXPECT_EQ(folder.run({"man", "--into", "a"}).status, 0);
  EXPECT_EQ(folder.run({"man", "--into", "b"}, "", {{"LANG", "zh_CN.UTF-8"}}).status, 0);
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path("a"))) {
    if (!entry.is_regular_file()) continue;
    ++count;
    const auto relative = std::filesystem::relative(entry.path(), folder.path("a"));
    EXPECT_EQ(command::slurp(entry.path()), command::slurp(folder.path("b") / relative)) << relative;
  }
  EXPECT_EQ(count, 2 * (commands(folder).size() + 1));
  EXPECT_TRUE(has(folder.read("a/zh_CN/man1/fazhi-validate.1"), ".SH \"退出状态\"\n"));
  EXPECT_TRUE(has(folder.read("a/man1/fazhi.1"), ".SH \"EXIT STATUS\"\n"));
  EXPECT_EQ(folder.read("a/man1/fazhi-validate.1"), folder.run({"man", "validate", "--lang", "en"}).out);
}

// --- wrong usage, in Chinese ---

TEST(Usage, IsToldInTheLanguageOfTheUser) {
  struct Case {
    std::vector<std::string> arguments;
    const char* said;
  };
  const Case cases[] = {
      {{}, "须给出命令"},
      {{"convert", "a.yaml"}, "须给出 --to"},
      {{"convert", "a.yaml", "--to", "xml"}, "--to: xml 不是可用的取值：yaml,json,text"},
      {{"rules", "more"}, "多余的参数：more"},
      {{"rules", "more", "still"}, "多余的参数："},
      {{"validate", "a.yaml", "--unsafe"}, "--unsafe 须与 --fix 同用"},
      {{"explain", "yaml.tag", "--problems"}, "ID 不能与 --problems 同用"},
      {{"validate", "a.yaml", "--max-findings", "0"}, "--max-findings：0 超出范围 1 to 100000"},
      {{"convert", "a.yaml", "--to"}, "缺少取值：--to"},
  };
  const Folder folder;
  for (const Case& one : cases) {
    auto arguments = one.arguments;
    arguments.insert(arguments.begin(), "--lang=zh");
    const auto ran = folder.run(arguments);
    EXPECT_EQ(ran.status, 2) << one.said;
    EXPECT_TRUE(has(ran.err, std::string("fazhi: 用法错误：") + one.said)) << one.said << '\n' << ran.err;
  }
}

}  // namespace
