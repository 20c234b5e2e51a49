#include <fazhi/check/baseline.hpp>
#include <fazhi/check/changes.hpp>
#include <fazhi/io/stream.hpp>
#include <fazhi/rules/findings_line.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace {

using rules::FileFindings;
using rules::FindingEntry;
using rules::FindingsFile;

std::int64_t number_of(std::size_t count) { return static_cast<std::int64_t>(count); }

/// By what a finding is known again.
std::string name_of(const FindingEntry& one) {
  return one.fingerprint ? *one.fingerprint : one.id + '\0' + one.pointer;
}

/// How many there are of each.
std::map<std::string, std::size_t> counted(const FileFindings& file) {
  std::map<std::string, std::size_t> counts;
  for (const FindingEntry& one : file.findings) ++counts[name_of(one)];
  return counts;
}

/// Takes one of that name away, where there is one.
bool take(std::map<std::string, std::size_t>& counts, const std::string& name) {
  const auto found = counts.find(name);
  if (found == counts.end() || found->second == 0) return false;
  --found->second;
  return true;
}

/// What the second run can tell of findings that it does not list.
class Judge {
 public:
  explicit Judge(const FileFindings& file)
      : is_whole_(file.status != rules::FileStatus::unreadable && file.summary.left_out == 0) {
    for (const rules::LedgerLine& line : file.ledger)
      if (line.state != rules::RuleState::ran) silent_.insert(line.rule);
  }

  bool can_judge(const FindingEntry& one) const { return is_whole_ && silent_.count(one.id) == 0; }

 private:
  bool is_whole_;
  std::set<std::string_view> silent_;
};

/// The findings of a file that the other run has not, as many as it has fewer.
std::vector<FindingEntry> without(const FileFindings& file, std::map<std::string, std::size_t> other) {
  std::vector<FindingEntry> rest;
  for (const FindingEntry& one : file.findings)
    if (!take(other, name_of(one))) rest.push_back(one);
  return rest;
}

void compare(FileChanges& changes, const FileFindings& before, const FileFindings& after) {
  changes.appeared = without(after, counted(before));
  changes.stayed = number_of(after.findings.size() - changes.appeared.size());
  std::map<std::string, std::size_t> known;
  for (const rules::SuppressedEntry& one : after.suppressed) ++known[name_of(one.finding)];
  // What was suppressed before was not told then, and is none that has gone now.
  for (const rules::SuppressedEntry& one : before.suppressed) take(known, name_of(one.finding));
  const Judge judge(after);
  for (FindingEntry& one : without(before, counted(after))) {
    if (take(known, name_of(one)))
      changes.suppressed.push_back(std::move(one));
    else if (judge.can_judge(one))
      changes.gone.push_back(std::move(one));
    else
      ++changes.not_judged;
  }
}

/// A path, and the how manieth of that path in its run it is.
using Key = std::pair<std::string, std::size_t>;

std::vector<std::pair<Key, const FileFindings*>> keyed(const FindingsFile& run) {
  std::vector<std::pair<Key, const FileFindings*>> files;
  std::map<std::string, std::size_t> seen;
  for (const FileFindings& file : run.files) {
    const std::string path = baseline_path(file.path);
    files.push_back({{path, seen[path]++}, &file});
  }
  return files;
}

std::vector<FileChanges> files_of(const FindingsFile& before, const FindingsFile& after) {
  const FileFindings nothing;
  std::vector<FileChanges> all;
  const auto first = keyed(before);
  std::map<Key, const FileFindings*> earlier(first.begin(), first.end());
  for (const auto& [key, file] : keyed(after)) {
    FileChanges& changes = all.emplace_back();
    changes.path = key.first;
    changes.after = file->status;
    const auto same = earlier.find(key);
    if (same == earlier.end()) {
      changes.presence = FilePresence::appeared;
      changes.appeared = file->findings;
      continue;
    }
    changes.before = same->second->status;
    compare(changes, *same->second, *file);
    earlier.erase(same);
  }
  for (const auto& [key, file] : first) {
    if (earlier.count(key) == 0) continue;
    FileChanges& changes = all.emplace_back();
    changes.path = key.first;
    changes.presence = FilePresence::gone;
    changes.before = file->status;
    changes.gone = file->findings;
  }
  return all;
}

ChangesSummary summary_of(const std::vector<FileChanges>& files) {
  ChangesSummary sum;
  sum.files = number_of(files.size());
  for (const FileChanges& file : files) {
    sum.files_appeared += file.presence == FilePresence::appeared ? 1 : 0;
    sum.files_gone += file.presence == FilePresence::gone ? 1 : 0;
    sum.appeared += number_of(file.appeared.size());
    sum.gone += number_of(file.gone.size());
    sum.suppressed += number_of(file.suppressed.size());
    sum.stayed += file.stayed;
    sum.not_judged += file.not_judged;
  }
  return sum;
}

ComparedRun run_of(const FindingsFile& file) {
  return {file.version, file.as_of, file.profile, file.rule_set, file.summary};
}

/// `profiles differ (a, b), so changes may come of that`
template <class T>
void caution(std::vector<rules::Message>& cautions, const char* zh, const char* en, const std::optional<T>& before,
             const std::optional<T>& after) {
  if (before == after) return;
  const std::string old_one = before ? *before : "-";
  const std::string new_one = after ? *after : "-";
  cautions.push_back(
      {std::string("两次校验的") + zh + "不同（" + old_one + "，" + new_one + "），变化可能由此而来",
       std::string(en) + " of the two runs differ (" + old_one + ", " + new_one + "), so changes may come of that"});
}

std::vector<rules::Message> cautions_of(const FindingsFile& before, const FindingsFile& after) {
  using Text = std::optional<std::string>;
  const auto day = [](const FindingsFile& run) { return run.as_of ? Text(run.as_of->to_wire()) : Text(); };
  const auto digest = [](const FindingsFile& run) {
    return run.rule_set && run.rule_set->digest ? Text(run.rule_set->digest->to_wire()) : Text();
  };
  std::vector<rules::Message> cautions;
  caution(cautions, "程序版本", "the versions of fazhi", Text(before.version), Text(after.version));
  caution(cautions, "校验方案", "the profiles", before.profile, after.profile);
  caution(cautions, "规则集摘要", "the rule sets", digest(before), digest(after));
  caution(cautions, "判断日期", "the days", day(before), day(after));
  return cautions;
}

io::Read<FindingsFile> of_other_format() {
  io::Read<FindingsFile> read;
  diag::Diagnostic& problem = read.problems.emplace_back();
  problem.id = "findings.schema";
  problem.message = {"这不是校验结果：格式须为" + std::string(rules::findings_schema_id),
                     "these are no findings: the schema must be " + std::string(rules::findings_schema_id)};
  problem.at = diag::Pointer{} / "schema";
  return read;
}

/// Whether the first line that is not blank is a document of its own that says what it is.
bool is_lines(const std::string& text) {
  constexpr const char* blanks = " \t\r\n";
  const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
  std::string_view line = std::string_view(text).substr(begin);
  line = line.substr(0, line.find('\n'));
  line = line.substr(0, line.find_last_not_of(blanks) + 1);
  return line.substr(0, 200).find(rules::findings_line_schema_id) != std::string_view::npos && line.back() == '}';
}

/// JSON Lines, one file a line, read one after another.
io::Read<FindingsFile> read_lines(const diag::Source& source, const io::ReadOptions& options) {
  std::istringstream stream(source.text());
  io::Stream<rules::FindingsLine> lines(stream, source.name(), io::Format::json, options);
  io::Read<FindingsFile> read;
  FindingsFile run;
  while (auto line = lines.next()) {
    if (!line->read) {
      read.problems = std::move(line->read.problems);
      const std::string number = std::to_string(line->first_line);
      for (diag::Diagnostic& problem : read.problems) {
        problem.place.reset();  // it is one of the line
        problem.message = {"第" + number + "行：" + problem.message.zh, "line " + number + ": " + problem.message.en};
      }
      return read;
    }
    rules::FindingsLine& one = line->read.document->value;
    if (one.schema != rules::findings_line_schema_id) return of_other_format();
    if (run.files.empty()) {
      run.version = one.version;
      run.as_of = one.as_of;
      run.profile = one.profile;
      run.rule_set = one.rule_set;
    }
    add(run, std::move(one.file));
  }
  read.document = io::Document<FindingsFile>{std::move(run), {}};
  return read;
}

}  // namespace

io::Read<FindingsFile> read_findings(const diag::Source& source) {
  io::ReadOptions options;
  options.unknown_keys = io::ReadOptions::Unknown::warn;
  // Ten thousand reports, each with a line a rule.
  options.limits.max_bytes = std::size_t{1} << 30U;
  options.limits.max_values = 50'000'000;
  if (is_lines(source.text())) return read_lines(source, options);
  auto read = io::read_json<FindingsFile>(source, options);
  if (!read) return read;
  read.problems.clear();  // keys of a newer version
  if (read.document->value.schema != rules::findings_schema_id) return of_other_format();
  return read;
}

Changes changes_between(const FindingsFile& before, const FindingsFile& after) {
  Changes changes;
  changes.before = run_of(before);
  changes.after = run_of(after);
  changes.cautions = cautions_of(before, after);
  changes.files = files_of(before, after);
  changes.summary = summary_of(changes.files);
  return changes;
}

}  // namespace check
FAZHI_END_NAMESPACE
