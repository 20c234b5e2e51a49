#pragma once

#include <fazhi/check/load.hpp>
#include <fazhi/core/result.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check {

/// What is taken from a folder.
struct FilesOptions {
  /// The endings of files that are taken from a folder, in whichever case of letters: those that are read, and those
  /// that reports are kept in too and that are refused with the way out, so that none is missing without a word.
  std::vector<std::string> endings{".yaml", ".yml", ".json", ".txt", ".html", ".htm", ".docx",
                                   ".doc",  ".wps", ".pdf",  ".ofd", ".rtf",  ".odt"};
  /// Files that are not taken from folders and by patterns, as the results of a run that lie among the reports.
  std::vector<std::string> left_out;
  std::size_t max_depth = 32;           ///< folders within one another, below the one that was named
  std::size_t max_files = 100'000;      ///< files in all
  std::size_t max_entries = 2'000'000;  ///< names that are looked at in folders, in all
};

/// A file to be read, or why there is none.
struct NamedFile {
  std::string path;            ///< as it is opened and told: what was named, or that with what was found below it
  bool is_found = false;       ///< it was found in a folder; it was not named, nor meant by a pattern
  std::optional<Error> error;  ///< that nothing can be read by this name
};

/// The files that were found.
struct Files {
  std::vector<NamedFile> files;
  /// What was named more than once, as it was named again; it is taken once, at its first mention.
  std::vector<std::string> repeated;
  /// What was found, or meant by a pattern, and is not among the files as FilesOptions::left_out has it.
  std::vector<std::string> left_out;
};

/// The files that names stand for, in the order of the names:
/// - what exists is taken literally, whatever its name holds: a file whatever its ending; of a folder, in the order of
///   their names by bytes, the files with one of the endings, and those of the folders in it. Names that begin with a
///   point or with `~$` (what Word and WPS keep beside an open file) are passed over, and so is a folder that was
///   walked before, by which links that lead back end. Folders that links lead to come behind all others, so that a
///   file is named by a path without links where it has one.
/// - `-` is kept as it is: standard input
/// - any other name is a pattern where it holds `*`, `?` or `[`: `*` stands for any characters but `/`, `?` for one,
///   `[a-z]` for one of some and `[!a-z]` for one of all others, `**` as a whole part of a path for any folders, one in
///   another, or none; a backslash takes the meaning from what follows. They match whole characters of UTF-8, in any
///   locale, and a leading point only by a point. What matches is taken as if it had been named, ordered by bytes.
/// - any other name is kept, for reading to tell what is wrong
/// A file that several names lead to is taken once, at its first mention.
///
/// Errors stand in the list, at the name that they are about: `file.no-match` where a pattern matches nothing or a
/// folder holds no such file; `file.unreadable` of a folder; `limit.files`, behind what was found until then, and
/// `limit.depth`.
FAZHI_API Files files_of(const std::vector<std::string>& names, const FilesOptions& options = {});

/// Whether a file is of another kind than a report:
/// - JSON or YAML that has a key that a report has not, and none of the parts of one: profiles, catalogues and findings
///   are such files, and so is `package.json`; of what cannot be parsed nothing is said
/// - a page, table or list of findings that fazhi wrote, even where it holds a report (Opened::is_result)
/// - printed text that is no annual report (`import.not-a-report`)
FAZHI_API bool is_other_kind(const Loaded& loaded);

}  // namespace check
FAZHI_END_NAMESPACE
