#pragma once

#include <fazhi/diag/source.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/model/equality.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check {

struct Checked;
struct Loaded;

/// A finding that is known, and how often it occurs in the file.
struct KnownFinding {
  std::string rule;
  std::string pointer;
  std::string fingerprint;
  std::int64_t count = 1;
};

BOOST_DESCRIBE_STRUCT(KnownFinding, (), (rule, pointer, fingerprint, count))

constexpr auto fazhi_describe(meta::Of<KnownFinding>) {
  using meta::field;
  return meta::type(
      "known-finding", {"已知发现", "Known finding"}, "fazhi-format",
      field("rule")
          .titled("规则", "Rule")
          .required()
          .naming()
          .doc("规则或读取问题的编号", "The id of the rule or problem"),
      field("pointer")
          .titled("位置", "Pointer")
          .required()
          .doc("报告内的JSON指针", "The JSON Pointer of what it is about"),
      field("fingerprint")
          .titled("指纹", "Fingerprint")
          .required()
          .length(1, 64)
          .doc("据以认出同一发现", "By which the finding is known again"),
      field("count").titled("次数", "Count").required().doc("在该文件中出现的次数", "How often it occurs in the file"));
}

/// What is known of one file.
struct KnownFile {
  std::string path;
  std::vector<KnownFinding> findings;
};

BOOST_DESCRIBE_STRUCT(KnownFile, (), (path, findings))

constexpr auto fazhi_describe(meta::Of<KnownFile>) {
  using meta::field;
  return meta::type(
      "known-file", {"文件", "File"}, "fazhi-format",
      field("path")
          .titled("路径", "Path")
          .required()
          .naming()
          .doc("命令行所给的路径，“./a”即“a”", "The path as it was given; ./a is a"),
      field("findings").titled("已知发现", "Findings").required().doc("该文件已知的发现", "What is known of it"));
}

/// The `$id` of the schema of baselines, which the file itself names too.
inline constexpr std::string_view baseline_schema_id = "urn:fazhi:schema:baseline:1";

/// A baseline (基线): what was found in files and is known from then on, so that only what is new is told.
struct Baseline {
  std::string schema{baseline_schema_id};
  std::vector<KnownFile> files;
};

BOOST_DESCRIBE_STRUCT(Baseline, (), (schema, files))

constexpr auto fazhi_describe(meta::Of<Baseline>) {
  using meta::field;
  return meta::type("baseline", {"基线", "Baseline"}, "fazhi-format",
                    field("schema").titled("格式", "Schema").required().doc("本格式的编号", "The id of this format"),
                    field("files").titled("文件", "Files").required().doc("按路径排列", "By their paths"));
}

/// Reads a baseline from JSON or YAML, as io::read_report does a report. Problems are those of io::read() and
/// - `baseline.schema`: the file says that it is of another format
/// - `baseline.count`: a finding that occurs less than once
FAZHI_API io::Read<Baseline> read_baseline(const diag::Source& source, const io::ReadOptions& options = {});

/// The path by which a baseline knows a file: `./a//b.yaml` is `a/b.yaml`. Bytes that are no UTF-8 are `\\xff`.
FAZHI_API std::string baseline_path(const std::string& path);

/// Makes a baseline of what a run finds, file by file; the order of the files makes no difference. It holds entries
/// alone, never a file. Of an earlier baseline only that is dropped which was looked for and not found: kept are the
/// entries of files that are not added, or that could not be read; those of rules that did not run, or did not come to
/// their end; those of which findings are suppressed otherwise now; and of files of which not all findings are there.
class FAZHI_API BaselineMaker {
 public:
  BaselineMaker() = default;
  /// Begins with what another baseline holds.
  explicit BaselineMaker(const Baseline& before);

  /// Adds what was told of a file, and what the present baseline knows of it. What is suppressed otherwise, notes on
  /// suppressions, and what keeps a file from being read are not for a baseline.
  void add(const Loaded& loaded, const Checked& checked);

  /// Findings that were over CheckOptions::max_findings, and so are not in the baseline.
  std::size_t left_out() const { return left_out_; }
  /// All that was added, sorted.
  Baseline baseline() const;

 private:
  using Key = std::tuple<std::string, std::string, std::string>;  // rule, pointer, fingerprint
  using Counts = std::map<Key, std::int64_t>;

  static void put(Counts& counts, const Key& key, std::int64_t count);

  std::map<std::string, Counts> files_;
  std::map<std::string, Counts> before_;  // of files that were not added yet
  std::size_t left_out_ = 0;
};

}  // namespace check
FAZHI_END_NAMESPACE
