#pragma once

#include <fazhi/diag/source.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/rules/findings_file.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check {

/// In which of two runs a file was.
enum class FilePresence { both, appeared, gone };

BOOST_DESCRIBE_ENUM(FilePresence, both, appeared, gone)

constexpr auto fazhi_describe(meta::Of<FilePresence>) {
  using meta::value;
  return meta::enumeration(
      "file-presence", {"文件去留", "Presence of a file"}, "fazhi-format", value("both", "两次都有", "In both runs"),
      value("appeared", "新出现", "In the second alone"), value("gone", "不再有", "In the first alone"));
}

/// By what one of two runs judged.
struct ComparedRun {
  std::string version;
  std::optional<Date> as_of;
  std::optional<std::string> profile;
  std::optional<rules::RuleSetLine> rule_set;
  rules::RunSummary summary;
};

BOOST_DESCRIBE_STRUCT(ComparedRun, (), (version, as_of, profile, rule_set, summary))

constexpr auto fazhi_describe(meta::Of<ComparedRun>) {
  using meta::field;
  return meta::type(
      "compared-run", {"一次校验", "Run"}, "fazhi-format",
      field("version").titled("程序版本", "Version").required().doc("fazhi的版本", "The version of fazhi"),
      field("as_of").titled("判断日期", "As of").doc("判断期限所用的日期", "The day that deadlines were judged by"),
      field("profile").titled("校验方案", "Profile").doc("校验方案的编号", "The id of the profile"),
      field("rule_set").titled("规则集", "Rule set").doc("校验所用的规则", "The rules that judged"),
      field("summary")
          .titled("总结", "Summary")
          .required()
          .doc("各类结论的文件数", "How many files ended in each way"));
}

/// What changed in one file.
struct FileChanges {
  std::string path;
  FilePresence presence = FilePresence::both;
  std::optional<rules::FileStatus> before;
  std::optional<rules::FileStatus> after;
  std::vector<rules::FindingEntry> appeared;
  std::vector<rules::FindingEntry> gone;
  std::vector<rules::FindingEntry> suppressed;
  std::int64_t stayed = 0;
  std::int64_t not_judged = 0;
};

BOOST_DESCRIBE_STRUCT(FileChanges, (), (path, presence, before, after, appeared, gone, suppressed, stayed, not_judged))

constexpr auto fazhi_describe(meta::Of<FileChanges>) {
  using meta::field;
  return meta::type(
      "file-changes", {"文件的变化", "Changes of a file"}, "fazhi-format",
      field("path").titled("路径", "Path").required().naming().doc("该文件的路径", "The path of the file"),
      field("presence").titled("去留", "Presence").required().doc("两次校验中有无该文件", "In which runs it was"),
      field("before").titled("前次结论", "Before").doc("前次校验的结论", "How it ended in the first run"),
      field("after").titled("后次结论", "After").doc("后次校验的结论", "How it ended in the second run"),
      field("appeared").titled("新出现", "Appeared").required().doc("后次才有的发现", "Found in the second run alone"),
      field("gone").titled("已消失", "Gone").required().doc("后次已没有的发现", "Found in the first run alone"),
      field("suppressed")
          .titled("已豁免", "Suppressed")
          .required()
          .doc("仍在而已豁免的发现", "Still there, and suppressed since"),
      field("stayed").titled("仍在", "Stayed").required().doc("两次都有的发现数", "How many were found in both runs"),
      field("not_judged")
          .titled("未能判断", "Not judged")
          .required()
          .doc("前次有、后次因规则未运行、文件未能读取或未全列出而无从判断的发现数",
               "How many of the first run the second could not judge: the rule did not run, the file was not read, or "
               "not all was listed"));
}

/// The counts of a comparison.
struct ChangesSummary {
  std::int64_t files = 0;
  std::int64_t files_appeared = 0;
  std::int64_t files_gone = 0;
  std::int64_t appeared = 0;
  std::int64_t gone = 0;
  std::int64_t suppressed = 0;
  std::int64_t stayed = 0;
  std::int64_t not_judged = 0;
};

BOOST_DESCRIBE_STRUCT(ChangesSummary, (),
                      (files, files_appeared, files_gone, appeared, gone, suppressed, stayed, not_judged))

constexpr auto fazhi_describe(meta::Of<ChangesSummary>) {
  using meta::field;
  return meta::type(
      "changes-summary", {"小结", "Summary of changes"}, "fazhi-format",
      field("files").titled("文件", "Files").required().doc("两次共有多少文件", "How many files the two runs had"),
      field("files_appeared")
          .titled("新文件", "Files that appeared")
          .required()
          .doc("后次才有的文件数", "In the second run alone"),
      field("files_gone")
          .titled("不再有的文件", "Files that went")
          .required()
          .doc("前次才有的文件数", "In the first run alone"),
      field("appeared").titled("新出现", "Appeared").required().doc("新出现的发现数", "Findings that appeared"),
      field("gone").titled("已消失", "Gone").required().doc("已消失的发现数", "Findings that went"),
      field("suppressed")
          .titled("已豁免", "Suppressed")
          .required()
          .doc("仍在而已豁免的发现数", "Findings suppressed since"),
      field("stayed").titled("仍在", "Stayed").required().doc("两次都有的发现数", "Findings in both runs"),
      field("not_judged")
          .titled("未能判断", "Not judged")
          .required()
          .doc("后次无从判断的发现数", "Findings that the second run could not judge"));
}

/// The `$id` of the schema of changes, which the file itself names too.
inline constexpr std::string_view changes_schema_id = "urn:fazhi:schema:changes:1";

/// What changed between two runs: what `fazhi compare --format json` prints.
struct Changes {
  std::string schema{changes_schema_id};
  ComparedRun before;
  ComparedRun after;
  std::vector<rules::Message> cautions;
  std::vector<FileChanges> files;
  ChangesSummary summary;
};

BOOST_DESCRIBE_STRUCT(Changes, (), (schema, before, after, cautions, files, summary))

constexpr auto fazhi_describe(meta::Of<Changes>) {
  using meta::field;
  return meta::type("changes", {"两次校验的变化", "Changes between two runs"}, "fazhi-format",
                    field("schema").titled("格式", "Schema").required().doc("本格式的编号", "The id of this format"),
                    field("before").titled("前次", "Before").required().doc("前一次校验", "The first run"),
                    field("after").titled("后次", "After").required().doc("后一次校验", "The second run"),
                    field("cautions")
                        .titled("注意", "Cautions")
                        .required()
                        .doc("两次校验依据的不同，变化或由此而来",
                             "What the runs judged by that differs, so that changes may come of it"),
                    field("files")
                        .titled("文件", "Files")
                        .required()
                        .doc("按后次的顺序，不再有的在后", "In the order of the second run, those that went last"),
                    field("summary").titled("小结", "Summary").required().doc("各项计数", "The counts"));
}

/// Reads what `fazhi validate --format json` or `jsonl` wrote; keys of newer versions are passed over. Problems are
/// those of io::read_json(), of JSON Lines without a place, and `findings.schema`: the file says that it is of another
/// format.
FAZHI_API io::Read<rules::FindingsFile> read_findings(const diag::Source& source);

/// What changed from one run to the next. Files are the same by their paths as a baseline has them; findings by their
/// fingerprints, or by id and pointer where a file has none, and are counted.
FAZHI_API Changes changes_between(const rules::FindingsFile& before, const rules::FindingsFile& after);

}  // namespace check
FAZHI_END_NAMESPACE
