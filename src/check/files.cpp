#include <fazhi/check/files.hpp>

#include <fazhi/bind/tree.hpp>
#include <fazhi/io/format.hpp>
#include <fazhi/io/read.hpp>

#include "check/file_pattern.hpp"
#include "core/strings.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace {

namespace fs = std::filesystem;

using detail::FilePattern;

std::string joined(const std::string& folder, const std::string& name) {
  if (!folder.empty()) return folder.back() == '/' ? folder + name : folder + '/' + name;
  return name == "-" ? "./-" : name;  // else it would stand for standard input
}

/// The folder that a name leads to, without what ends it; nothing for the one that the process is in, so that what is
/// found below is named as it is known there.
std::string without_end(std::string folder) {
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  return folder == "." ? std::string() : folder;
}

/// What a path leads to, links followed; the path itself where that cannot be told.
std::string identity(const std::string& path) {
  std::error_code error;
  const fs::path found = fs::weakly_canonical(path, error);
  return error ? path : found.string();
}

Error no_match() { return {"file.no-match", {"没有与此模式相符的文件", "no file matches this pattern"}}; }

/// Hidden files, and what Word and WPS keep beside a file that is open.
bool is_passed_over(std::string_view name) { return name[0] == '.' || name.substr(0, 2) == "~$"; }

Error nothing_in(const std::vector<std::string>& endings) {
  std::string all;
  for (const std::string& ending : endings) all += (all.empty() ? "" : " ") + ending;
  return {"file.no-match", {"目录中没有可读的报告（" + all + "）", "there is no report in this folder (" + all + ")"}};
}
Error unreadable(const std::error_code& error) {
  const std::string reason = std::generic_category().message(error.value());
  return {"file.unreadable", {"目录无法读取：" + reason, "the folder cannot be read: " + reason}};
}
Error too_deep(std::size_t most) {
  const std::string number = std::to_string(most);
  return {"limit.depth",
          {"目录嵌套超过" + number + "层，更深处未看",
           "folders lie more than " + number + " deep; the rest was not looked at"}};
}
Error too_many(std::size_t most) {
  const std::string number = std::to_string(most);
  return {
      "limit.files",
      {"文件超过" + number + "个，其余未看", "there are more than " + number + " files; the rest was not looked at"}};
}

/// A name in a folder.
struct Entry {
  std::string name;
  bool is_folder = false;
  bool is_file = false;
  bool is_link = false;
};

Entry entry_of(const fs::directory_entry& found) {
  std::error_code ignored;
  Entry entry;
  entry.name = found.path().filename().string();
  entry.is_link = found.is_symlink(ignored);
  // What an entry is, the folder says; only what a link leads to is to be asked for.
  entry.is_folder = found.is_directory(ignored);
  // A link that leads nowhere is kept, for reading to tell it; pipes and devices are no reports.
  entry.is_file = found.is_regular_file(ignored) || (entry.is_link && !found.exists(ignored));
  return entry;
}

class Collector {
 public:
  explicit Collector(const FilesOptions& options) : options_(options) {
    for (const std::string& path : options.left_out) left_out_.insert(identity(path));
  }

  void add(const std::string& name) {
    if (is_full_) return;
    std::error_code error;
    if (name == "-" || fs::exists(fs::symlink_status(name, error)) || !detail::has_wildcard(name))
      add_named(name);
    else
      add_matches(name);
    follow_links();
  }

  Files take() { return std::move(files_); }

 private:
  /// A folder that was named, or meant by a pattern.
  struct Root {
    std::string name;
    bool is_empty = true;
    bool has_links = false;  ///< to folders, which are walked later
  };
  /// A link to a folder that was come upon, and what it leads to.
  struct LinkToFolder {
    std::string path;
    std::string as;
    std::size_t depth;
    std::size_t root;
  };
  /// A link to a folder below which a pattern goes on.
  struct Branch {
    std::size_t part;
    std::string folder;
    std::size_t depth;
  };

  void add_error(const std::string& name, Error error) { files_.files.push_back({name, false, std::move(error)}); }

  bool add_file(std::string path, const std::string& as, bool is_found) {
    if (files_.files.size() >= options_.max_files) {
      is_full_ = true;
      add_error(path, too_many(options_.max_files));
      return true;
    }
    if (!seen_.insert(as).second) return false;
    files_.files.push_back({std::move(path), is_found, std::nullopt});
    return true;
  }

  /// What was named itself.
  void add_named(const std::string& name) {
    std::error_code error;
    if (name != "-" && fs::is_directory(name, error)) {
      add_folder(name);
    } else if (!add_file(name, name == "-" ? name : identity(name), false)) {
      files_.repeated.push_back(name);
    }
  }

  void add_folder(const std::string& name) {
    if (!walked_.insert(identity(name)).second) return;  // with one that it lies in
    root_ = roots_.size();
    roots_.push_back({name, true, false});
    walk(without_end(name), 0);
    if (!roots_[root_].has_links) tell_if_empty(roots_[root_]);
  }

  /// Walks the folders that links lead to, unless they were walked without: a file is told by the path that goes
  /// through no link where there is one.
  void follow_links() {
    for (std::size_t i = 0; i < links_.size() && !is_full_; ++i) {
      const LinkToFolder link = links_[i];
      if (!walked_.insert(link.as).second) continue;
      root_ = link.root;
      walk(link.path, link.depth);
    }
    links_.clear();
    for (const Root& root : roots_)
      if (root.has_links) tell_if_empty(root);
    roots_.clear();
  }

  void tell_if_empty(const Root& root) {
    if (!is_full_ && root.is_empty) add_error(root.name, nothing_in(options_.endings));
  }

  /// All names in a folder by their bytes; none where it cannot be read, which was told then.
  std::vector<Entry> entries_of(const std::string& folder) {
    std::vector<Entry> entries;
    std::error_code error;
    fs::directory_iterator at(folder.empty() ? "." : folder, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
      if (++entries_ > options_.max_entries) {
        is_full_ = true;
        add_error(folder.empty() ? "." : folder, too_many(options_.max_entries));
        break;
      }
      entries.push_back(entry_of(*at));
    }
    if (error) {
      holds_something();
      add_error(folder.empty() ? "." : folder, unreadable(error));
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return entries;
  }

  void walk(const std::string& folder, std::size_t depth) {
    const std::string as = identity(folder.empty() ? "." : folder);
    for (const Entry& entry : entries_of(folder)) {
      if (is_full_) return;
      if (is_passed_over(entry.name)) continue;
      const std::string path = joined(folder, entry.name);
      if (entry.is_folder)
        walk_into(path, entry.is_link ? identity(path) : joined(as, entry.name), depth + 1, entry.is_link);
      else if (entry.is_file && has_ending(entry.name))
        add_found(path, entry.is_link ? identity(path) : joined(as, entry.name));
    }
  }

  void walk_into(const std::string& folder, const std::string& as, std::size_t depth, bool is_link) {
    if (depth > options_.max_depth) {
      holds_something();
      add_error(folder, too_deep(options_.max_depth));
    } else if (is_link) {
      roots_[root_].has_links = true;
      links_.push_back({folder, as, depth, root_});
    } else if (walked_.insert(as).second) {
      walk(folder, depth);
    }
  }

  void add_found(const std::string& path, const std::string& as) {
    if (left_out_.count(as) != 0) {
      files_.left_out.push_back(path);
      return;
    }
    holds_something();
    add_file(path, as, true);
  }

  /// Of the folder that is walked: a report, or an error that was told.
  void holds_something() {
    if (root_ < roots_.size()) roots_[root_].is_empty = false;
  }

  bool has_ending(const std::string& name) const {
    return std::any_of(options_.endings.begin(), options_.endings.end(),
                       [&](const std::string& ending) { return has_extension(name, ending); });
  }

  void add_matches(const std::string& pattern) {
    std::vector<FilePattern> parts;
    std::string_view rest = pattern;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('/'), rest.size());
      if (end != 0) parts.emplace_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::vector<std::string> found;
    tried_.clear();
    branches_.clear();
    match(parts, 0, pattern[0] == '/' ? "/" : "", found, 0);
    for (std::size_t i = 0; i < branches_.size(); ++i) {
      const Branch branch = branches_[i];
      match(parts, branch.part, branch.folder, found, branch.depth);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    if (found.empty() && !is_full_) add_error(pattern, no_match());
    std::vector<std::string> through_links;
    for (const std::string& path : found) {
      if (is_full_) return;
      std::error_code ignored;
      if (!fs::is_directory(path, ignored))
        add_file(path, identity(path), false);
      else if (fs::is_symlink(path, ignored))
        through_links.push_back(path);
      else
        add_folder(path);
    }
    for (const std::string& path : through_links) add_folder(path);
  }

  /// Adds what matches the parts from `part` on, below a folder.
  void match(const std::vector<FilePattern>& parts, std::size_t part, const std::string& folder,
             std::vector<std::string>& found, std::size_t depth) {
    if (is_full_) return;
    if (part == parts.size()) {
      const bool is_left_out = !left_out_.empty() && left_out_.count(identity(folder)) != 0;
      (is_left_out ? files_.left_out : found).push_back(folder.empty() ? std::string(".") : folder);
      return;
    }
    const FilePattern& pattern = parts[part];
    if (pattern.is_any_folders()) {
      match_folders(parts, part, folder, found, depth);
    } else if (pattern.is_literal()) {
      const std::string path = joined(folder, pattern.literal());
      std::error_code ignored;
      if (fs::exists(fs::symlink_status(path, ignored))) match(parts, part + 1, path, found, depth);
    } else if (is_first_try(part, folder)) {
      const bool is_last = part + 1 == parts.size();
      for (const Entry& entry : listed(folder)) {
        const bool may_be_meant = entry.is_folder || (is_last && entry.is_file);
        if (!may_be_meant || !pattern.matches(entry.name)) continue;
        if (entry.is_link && !is_last)
          branches_.push_back({part + 1, joined(folder, entry.name), depth});
        else
          match(parts, part + 1, joined(folder, entry.name), found, depth);
      }
    }
  }

  /// Each folder is tried once for each place in the pattern, so that links that lead back end, and `*/../*/..` does
  /// not multiply.
  bool is_first_try(std::size_t part, const std::string& folder) {
    return tried_.emplace(part, identity(folder.empty() ? "." : folder)).second;
  }

  /// `**`: none, one or more folders.
  void match_folders(const std::vector<FilePattern>& parts, std::size_t part, const std::string& folder,
                     std::vector<std::string>& found, std::size_t depth) {
    if (!is_first_try(part, folder)) return;
    match(parts, part + 1, folder, found, depth);
    for (const Entry& entry : listed(folder)) {
      if (is_full_) return;
      if (!entry.is_folder || entry.name[0] == '.') continue;
      const std::string path = joined(folder, entry.name);
      if (depth >= options_.max_depth)
        add_error(path, too_deep(options_.max_depth));
      else if (entry.is_link)
        branches_.push_back({part, path, depth + 1});
      else
        match_folders(parts, part, path, found, depth + 1);
    }
  }

  /// The entries of what is a folder; a pattern may go on behind a file.
  std::vector<Entry> listed(const std::string& folder) {
    std::error_code ignored;
    return folder.empty() || fs::is_directory(folder, ignored) ? entries_of(folder) : std::vector<Entry>();
  }

  const FilesOptions& options_;
  Files files_;
  std::set<std::string> seen_;    ///< files that were taken
  std::set<std::string> walked_;  ///< folders that were walked
  std::set<std::string> left_out_;
  std::set<std::pair<std::size_t, std::string>> tried_;
  std::vector<Branch> branches_;     ///< of the pattern that is matched
  std::vector<LinkToFolder> links_;  ///< of the name that is added
  std::vector<Root> roots_;          ///< of the name that is added
  std::size_t root_ = 0;             ///< the one that is walked
  std::size_t entries_ = 0;
  bool is_full_ = false;
};

constexpr std::string_view shared_keys[] = {"schema_version", "id"};
constexpr std::string_view report_keys[] = {"metadata",  "preamble",    "sections",
                                            "relations", "attachments", "provenance"};

template <std::size_t N>
bool is_one_of(const std::string_view (&keys)[N], const std::string& key) {
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

}  // namespace

Files files_of(const std::vector<std::string>& names, const FilesOptions& options) {
  Collector collector(options);
  for (const std::string& name : names) collector.add(name);
  return collector.take();
}

bool is_other_kind(const Loaded& loaded) {
  if (loaded.text.is_result) return true;
  if (loaded.imported)
    return std::any_of(loaded.problems.begin(), loaded.problems.end(),
                       [](const diag::Diagnostic& one) { return one.id == "import.not-a-report"; });
  if (loaded.document || !loaded.text.structured) return false;
  const auto read = io::read<bind::Tree>(*loaded.text.structured, loaded.format);
  if (!read.document) return false;
  const bind::Tree& tree = read.document->value;
  if (tree.kind == bind::Tree::Kind::array) return true;
  bool has_other = false;
  for (const bind::Tree::Member& member : tree.members) {
    if (is_one_of(report_keys, member.key)) return false;
    has_other = has_other || (!is_one_of(shared_keys, member.key) && member.key.rfind("x-", 0) != 0);
  }
  return has_other;
}

}  // namespace check
FAZHI_END_NAMESPACE
