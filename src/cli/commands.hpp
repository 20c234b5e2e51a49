#pragma once

#include "cli/status.hpp"

#include <fazhi/core/text.hpp>

#include <cstddef>
#include <string>
#include <vector>

// One function a subcommand. Each is a thin face of the library: it reads, calls, and prints. Arguments hold the words
// of the command line, which has checked them.
namespace cli {

struct Arguments {
  fazhi::Language language = fazhi::Language::en;
};

/// Of what reads printed reports.
struct PrintedArguments : Arguments {
  std::string encoding;                   ///< of the text; empty: told by the bytes
  std::vector<std::string> vocabularies;  ///< files that extend the words it is read with, one after another
};

struct ImportArguments : PrintedArguments {
  std::string file;
  bool any_genre = false;  ///< read what is no annual report too
  std::string out;         ///< empty is standard output
  std::string to;          ///< `yaml`, `json`, or empty: by the ending of `out`
};
Status run_import(const ImportArguments& arguments);

struct AnnotateArguments : PrintedArguments {
  std::string file;
};
Status run_annotate(const AnnotateArguments& arguments);

struct TextArguments : PrintedArguments {
  std::string file;
  std::string out;
};
Status run_text(const TextArguments& arguments);

struct ValidateArguments : PrintedArguments {
  std::vector<std::string> files;        ///< files, directories, patterns; `-` is standard input
  std::vector<std::string> formats;      ///< `FORMAT` or `FORMAT=FILE`, each; none: text
  std::string summary;                   ///< a file that ends in .csv or .html, or empty
  std::string as_of;                     ///< a date, `today`, or empty
  std::string profile;                   ///< the id or the file of a profile; empty: that of the nation
  std::string previous;                  ///< the report of the year before, or empty
  std::vector<std::string> catalogues;   ///< files of codes beside those that come with fazhi
  std::vector<std::string> instruments;  ///< files of instruments beside those that come with fazhi
  std::string fail_on;                   ///< a severity, or `never`; empty: as the profile says
  std::vector<std::string> ignored;      ///< ids of rules whose findings are known
  std::string baseline;                  ///< a file of known findings, or empty
  bool no_suppressions = false;          ///< what reports say of themselves does not hold
  std::string write_baseline;            ///< where to write what is found as known, or empty
  bool fix = false;                      ///< mend what can be mended safely
  bool unsafe = false;                   ///< and what can be mended otherwise
  bool diff = false;                     ///< write nothing, show what would change
  std::string color = "auto";            ///< or `always`, `never`
  bool quiet = false;                    ///< nothing of files that are acceptable
  std::size_t max_findings = 1000;       ///< of one report
  unsigned jobs = 0;                     ///< files at a time; 0: as many as there are processors
  std::size_t max_bytes = 0;             ///< of one file; 0: as the library says
};
Status run_validate(const ValidateArguments& arguments);

struct ConvertArguments : PrintedArguments {
  std::string file;
  std::string out;
  std::string to;  ///< `yaml`, `json` or `text`
};
Status run_convert(const ConvertArguments& arguments);

struct FormatArguments : Arguments {
  std::vector<std::string> files;
  bool check = false;       ///< write nothing, say which files are not in this form
  bool diff = false;        ///< write nothing, show what would change
  bool assign_ids = false;  ///< give ids to what has none
};
Status run_format(const FormatArguments& arguments);

struct DiffArguments : PrintedArguments {
  std::string before;
  std::string after;
  std::string by;               ///< `values`, `contents`, or empty: contents where year or agency differ
  std::string format = "text";  ///< or `json`
};
Status run_diff(const DiffArguments& arguments);

struct CompareArguments : Arguments {
  std::string before;
  std::string after;
  std::string format = "text";  ///< or `json`
};
Status run_compare(const CompareArguments& arguments);

struct NewArguments : Arguments {
  int year = 0;
  std::string agency;
  std::string out;
};
Status run_new(const NewArguments& arguments);

struct MigrateArguments : Arguments {
  std::string file;
  std::string out;
  std::string to;
};
Status run_migrate(const MigrateArguments& arguments);

struct CatalogueArguments : Arguments {
  std::string id;  ///< empty: lists them
  std::string to = "yaml";
};
Status run_catalogue(const CatalogueArguments& arguments);

struct VocabularyArguments : PrintedArguments {
  std::string to = "yaml";
};
Status run_vocabulary(const VocabularyArguments& arguments);

struct SchemaArguments : Arguments {
  std::string kind = "report";
  bool fields = false;  ///< the field reference in place of the schema
};
/// The kinds of file that have a schema.
std::vector<std::string> schema_kinds();
Status run_schema(const SchemaArguments& arguments);

struct RulesArguments : Arguments {
  std::string format = "text";  ///< or `json`
};
Status run_rules(const RulesArguments& arguments);

struct ProfileArguments : Arguments {
  std::string profile;          ///< the id of one of ours, or a file
  std::string format = "text";  ///< or `yaml`
};
Status run_profile_list(const ProfileArguments& arguments);
Status run_profile_show(const ProfileArguments& arguments);
Status run_profile_test(const ProfileArguments& arguments);

struct ExplainArguments : Arguments {
  std::string id;         ///< of a rule, a check of a profile, or a problem; empty: the page that lists all rules
  std::string profile;    ///< the id or the file of a profile, or empty
  bool problems = false;  ///< the page that lists all ids of problems
};
/// The ids of all rules, then those of all problems.
std::vector<std::string> explained_ids();
Status run_explain(const ExplainArguments& arguments);

struct CompletionArguments : Arguments {
  std::string shell;               ///< `bash`, `zsh` or `fish`
  bool is_language_asked = false;  ///< else the script goes by the environment it is used in
};
Status run_completion(const CompletionArguments& arguments);

struct ManArguments : Arguments {
  std::string command;  ///< empty: the page of the command itself
  std::string into;     ///< a folder to write all pages to, or empty
};
Status run_man(const ManArguments& arguments);

/// What is judged by is named as for validate; what is of runs over files is not.
struct LspArguments : ValidateArguments {
  std::size_t max_message = 64;    ///< mebibytes of one message
  bool is_language_given = false;  ///< by --lang; else the client names it
};
Status run_lsp(const LspArguments& arguments);

}  // namespace cli
