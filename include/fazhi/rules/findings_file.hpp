#pragma once

#include <fazhi/core/date.hpp>
#include <fazhi/core/digest.hpp>
#include <fazhi/core/report_year.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/model/equality.hpp>
#include <fazhi/rules/message.hpp>
#include <fazhi/rules/suppression.hpp>
#include <fazhi/rules/validate.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// How a file ended.
enum class FileStatus { valid, not_valid, unreadable, failed };

BOOST_DESCRIBE_ENUM(FileStatus, valid, not_valid, unreadable, failed)

constexpr auto fazhi_describe(meta::Of<FileStatus>) {
  using meta::value;
  return meta::enumeration("file-status", {"结论", "File status"}, "fazhi-format", value("valid", "合格", "Valid"),
                           value("not_valid", "不合格", "Not valid"),
                           value("unreadable", "无法读取", "Could not be read"),
                           value("failed", "校验未完成", "A rule failed"));
}

/// How a rule ended.
enum class RuleState { ran, skipped, failed };

BOOST_DESCRIBE_ENUM(RuleState, ran, skipped, failed)

constexpr auto fazhi_describe(meta::Of<RuleState>) {
  using meta::value;
  return meta::enumeration("rule-state", {"规则状态", "State of a rule"}, "fazhi-format", value("ran", "已运行", "Ran"),
                           value("skipped", "已跳过", "Skipped"), value("failed", "出错", "Failed"));
}

/// A second place that explains a finding.
struct RelatedPlace {
  Message message;
  std::string pointer;
  std::optional<std::int64_t> line;
  std::optional<std::int64_t> column;
  std::optional<std::int64_t> utf16_column;
  std::optional<std::int64_t> begin;
  std::optional<std::int64_t> end;
};

BOOST_DESCRIBE_STRUCT(RelatedPlace, (), (message, pointer, line, column, utf16_column, begin, end))

namespace rows {

constexpr meta::FieldRow pointer() {
  return meta::field("pointer")
      .titled("位置", "Pointer")
      .required()
      .doc("报告内的JSON指针", "The JSON Pointer of what it is about");
}
constexpr meta::FieldRow line() { return meta::field("line").titled("行", "Line").doc("从1起", "Counted from 1"); }
constexpr meta::FieldRow column() {
  return meta::field("column").titled("列", "Column").doc("以字符计，从1起", "In characters, counted from 1");
}
constexpr meta::FieldRow utf16_column() {
  return meta::field("utf16_column")
      .titled("UTF-16列", "UTF-16 column")
      .doc("以UTF-16码元计，从1起，供编辑器使用", "In UTF-16 code units, counted from 1, for editors");
}
constexpr meta::FieldRow begin() {
  return meta::field("begin").titled("起", "Begin").doc("首字节的偏移，从0起", "The offset of its first byte, from 0");
}
constexpr meta::FieldRow end() {
  return meta::field("end").titled("止", "End").doc("末字节之后的偏移", "The offset behind its last byte");
}

}  // namespace rows

constexpr auto fazhi_describe(meta::Of<RelatedPlace>) {
  using meta::field;
  return meta::type("related-place", {"相关位置", "Related place"}, "fazhi-format",
                    field("message").titled("消息", "Message").required().doc("何以相关", "What it has to do with it"),
                    rows::pointer(), rows::line(), rows::column(), rows::utf16_column(), rows::begin(), rows::end());
}

/// A change of a fix: bytes of what FileFindings::offsets names, and what takes their place.
struct FixEdit {
  std::string pointer;
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::string replacement;
};

BOOST_DESCRIBE_STRUCT(FixEdit, (), (pointer, begin, end, replacement))

constexpr auto fazhi_describe(meta::Of<FixEdit>) {
  using meta::field;
  return meta::type("fix-edit", {"改动", "Edit"}, "fazhi-format", rows::pointer(), rows::begin().required(),
                    rows::end().required(),
                    field("replacement")
                        .titled("换成", "Replacement")
                        .required()
                        .doc("取代这些字节的文字，空即删去", "What takes their place; empty deletes them"));
}

/// A way to mend what was found: all its edits or none.
struct FixEntry {
  Message title;
  bool safe = false;
  std::vector<FixEdit> edits;
};

BOOST_DESCRIBE_STRUCT(FixEntry, (), (title, safe, edits))

constexpr auto fazhi_describe(meta::Of<FixEntry>) {
  using meta::field;
  return meta::type(
      "fix", {"改法", "Fix"}, "fazhi-format",
      field("title").titled("说明", "Title").required().doc("怎样改", "What it does"),
      field("safe").titled("安全", "Safe").required().doc("不会改变文意", "It cannot change what the text means"),
      field("edits").titled("改动", "Edits").required().doc("须一并作出", "To be made all together"));
}

/// One finding of a reader, the importer or a rule.
struct FindingEntry {
  std::string id;
  diag::Severity severity = diag::Severity::error;
  Message message;
  std::string pointer;
  std::optional<std::int64_t> line;
  std::optional<std::int64_t> column;
  std::optional<std::int64_t> utf16_column;
  std::optional<std::int64_t> begin;
  std::optional<std::int64_t> end;
  std::vector<RelatedPlace> related;
  std::vector<FixEntry> fixes;
  std::optional<std::string> fingerprint;
};

BOOST_DESCRIBE_STRUCT(FindingEntry, (),
                      (id, severity, message, pointer, line, column, utf16_column, begin, end, related, fixes,
                       fingerprint))

constexpr auto fazhi_describe(meta::Of<FindingEntry>) {
  using meta::field;
  return meta::type("finding", {"发现", "Finding"}, "fazhi-format",
                    field("id")
                        .titled("编号", "Identifier")
                        .required()
                        .naming()
                        .doc("规则或读取问题的编号", "The id of the rule or of the problem"),
                    field("severity")
                        .titled("严重程度", "Severity")
                        .required()
                        .doc("错误、警告、提醒或建议", "Error, warning, info or hint"),
                    field("message").titled("消息", "Message").required().doc("说明", "What was found"),
                    rows::pointer(), rows::line(), rows::column(), rows::utf16_column(), rows::begin(), rows::end(),
                    field("related")
                        .titled("相关位置", "Related")
                        .required()
                        .doc("说明该发现的其他位置", "Further places that explain it"),
                    field("fixes").titled("改法", "Fixes").doc("首选在前", "Ways to mend it, the best first"),
                    field("fingerprint")
                        .titled("指纹", "Fingerprint")
                        .length(1, 64)
                        .doc("由编号、位置和所指内容而来，行号变动时不变",
                             "Of the id, the pointer and what stands there: the same when lines move"));
}

/// A finding that is known, and by what.
struct SuppressedEntry {
  FindingEntry finding;
  SuppressionOrigin origin = SuppressionOrigin::file;
  std::optional<std::string> reason;
  std::optional<Date> until;
};

BOOST_DESCRIBE_STRUCT(SuppressedEntry, (), (finding, origin, reason, until))

constexpr auto fazhi_describe(meta::Of<SuppressedEntry>) {
  using meta::field;
  return meta::type(
      "suppressed", {"已豁免的发现", "Suppressed finding"}, "fazhi-format",
      field("finding").titled("发现", "Finding").required().doc("所豁免的发现", "What is known"),
      field("origin").titled("出处", "Origin").required().doc("何处予以豁免", "Where it was said that it is known"),
      field("reason").titled("理由", "Reason").doc("豁免的理由", "Why it need not be mended"),
      field("until").titled("有效期至", "Until").doc("豁免的最后一日", "The last day of it"));
}

/// What became of one rule.
struct LedgerLine {
  std::string rule;
  RuleState state = RuleState::ran;
  std::int64_t found = 0;
  std::optional<std::string> reason_code;
  std::optional<Message> reason;
};

BOOST_DESCRIBE_STRUCT(LedgerLine, (), (rule, state, found, reason_code, reason))

constexpr auto fazhi_describe(meta::Of<LedgerLine>) {
  using meta::field;
  return meta::type(
      "ledger-line", {"规则台账", "Ledger line"}, "fazhi-format",
      field("rule").titled("规则", "Rule").required().naming().doc("规则编号", "The id of the rule"),
      field("state").titled("状态", "State").required().doc("已运行、已跳过或出错", "Ran, skipped or failed"),
      field("found")
          .titled("发现数", "Found")
          .required()
          .doc("含超出上限而未列出的和已豁免的", "Those over the limit included, and those that are suppressed"),
      field("reason_code").titled("原因代码", "Reason code").doc("跳过或出错的原因，供程序使用", "Why, for programs"),
      field("reason").titled("原因", "Reason").doc("跳过或出错的原因", "Why, for people"));
}

/// Whether one profile was for the report.
struct ProfileLine {
  std::string profile;
  RuleState state = RuleState::ran;
  std::optional<std::string> reason_code;
  std::optional<Message> reason;
};

BOOST_DESCRIBE_STRUCT(ProfileLine, (), (profile, state, reason_code, reason))

constexpr auto fazhi_describe(meta::Of<ProfileLine>) {
  using meta::field;
  return meta::type(
      "profile-line", {"方案台账", "Profile line"}, "fazhi-format",
      field("profile").titled("校验方案", "Profile").required().naming().doc("方案编号", "The id of the profile"),
      field("state")
          .titled("状态", "State")
          .required()
          .doc("已适用为 ran，不适用为 skipped", "Ran where it was for the report, else skipped"),
      field("reason_code").titled("原因代码", "Reason code").doc("不适用的原因，供程序使用", "Why, for programs"),
      field("reason").titled("原因", "Reason").doc("不适用的原因", "Why, for people"));
}

/// The counts of one file.
struct FileSummary {
  std::int64_t errors = 0;
  std::int64_t warnings = 0;
  std::int64_t infos = 0;
  std::int64_t hints = 0;
  std::int64_t left_out = 0;
  std::int64_t rules_run = 0;
  std::int64_t rules_skipped = 0;
  std::int64_t rules_failed = 0;
  std::int64_t suppressed = 0;
};

BOOST_DESCRIBE_STRUCT(FileSummary, (),
                      (errors, warnings, infos, hints, left_out, rules_run, rules_skipped, rules_failed, suppressed))

constexpr auto fazhi_describe(meta::Of<FileSummary>) {
  using meta::field;
  return meta::type(
      "file-summary", {"文件小结", "Summary of a file"}, "fazhi-format",
      field("errors").titled("错误", "Errors").required().doc("错误数", "How many errors"),
      field("warnings").titled("警告", "Warnings").required().doc("警告数", "How many warnings"),
      field("infos").titled("提醒", "Infos").required().doc("提醒数", "How many infos"),
      field("hints").titled("建议", "Hints").required().doc("建议数", "How many hints"),
      field("left_out").titled("未列出", "Left out").required().doc("超出上限的发现数", "Findings over the limit"),
      field("rules_run").titled("已运行", "Rules run").required().doc("已运行的规则数", "Rules that ran"),
      field("rules_skipped")
          .titled("已跳过", "Rules skipped")
          .required()
          .doc("跳过的规则数", "Rules that were skipped"),
      field("rules_failed").titled("出错", "Rules failed").required().doc("出错的规则数", "Rules that failed"),
      field("suppressed")
          .titled("已豁免", "Suppressed")
          .doc("已豁免的发现数，不计入以上各项，但计入台账的发现数",
               "Findings that are known: not counted above, but counted in what the ledger says was found"));
}

/// What lines, columns and bytes are counted in.
enum class Offsets { file, text };

BOOST_DESCRIBE_ENUM(Offsets, file, text)

constexpr auto fazhi_describe(meta::Of<Offsets>) {
  using meta::value;
  return meta::enumeration("offsets", {"位置所依", "Offsets"}, "fazhi-format",
                           value("file", "文件本身", "The file itself"),
                           value("text", "取出的文字", "The text taken out of it"));
}

/// What was found in one file.
struct FileFindings {
  std::string path;
  FileStatus status = FileStatus::unreadable;
  std::optional<bool> acceptable;
  std::optional<diag::Severity> fail_on;
  std::optional<Offsets> offsets;
  std::vector<FindingEntry> findings;
  std::vector<LedgerLine> ledger;
  std::vector<ProfileLine> profiles;
  FileSummary summary;
  std::optional<std::string> title;
  std::optional<std::string> agency;
  std::optional<ReportYear> report_year;
  std::vector<SuppressedEntry> suppressed;
};

BOOST_DESCRIBE_STRUCT(FileFindings, (),
                      (path, status, acceptable, fail_on, offsets, findings, ledger, profiles, summary, title, agency,
                       report_year, suppressed))

constexpr auto fazhi_describe(meta::Of<FileFindings>) {
  using meta::field;
  return meta::type(
      "file-findings", {"文件校验结果", "Findings of a file"}, "fazhi-format",
      field("path").titled("路径", "Path").required().naming().doc("命令行所给的路径", "The path as it was given"),
      field("status").titled("结论", "Status").required().doc("该文件的结论", "How the file ended"),
      field("acceptable")
          .titled("可接受", "Acceptable")
          .doc("没有达到方案或 --fail-on 阈值的发现",
               "Whether nothing was found at or above the threshold of the profile or of --fail-on"),
      field("fail_on")
          .titled("阈值", "Threshold")
          .doc("达到即不可接受，取自 --fail-on 或方案；--fail-on never 或无法读取时没有",
               "What is not acceptable, of --fail-on or else of the profile; absent for --fail-on never, and for a "
               "file that could not be read"),
      field("offsets")
          .titled("位置所依", "Offsets")
          .doc("行、列、字节所依：file 为文件本身；text 为 fazhi text "
               "输出的文字（网页、Word、非UTF-8文本），其改动不可照字节用于文件",
               "What lines, columns and bytes are counted in: file, the file itself; text, what `fazhi text` prints of "
               "it (HTML, DOCX, text that is not UTF-8): edits must not be made to the file by those bytes then"),
      field("findings").titled("发现", "Findings").required().doc("按文中顺序", "In the order of the text"),
      field("ledger")
          .titled("台账", "Ledger")
          .required()
          .doc("每条规则一行；无法读取时为空", "One line a rule; empty for a file that could not be read"),
      field("profiles")
          .titled("方案", "Profiles")
          .required()
          .doc("方案及其所基于的方案各一行，是否适用于该年度",
               "One line a profile, with those that it extends: whether it is for reports of that year"),
      field("summary").titled("小结", "Summary").required().doc("该文件的各项计数", "The counts of the file"),
      field("title").titled("标题", "Title").doc("报告的标题，如可读出", "The title of the report, if it was read"),
      field("agency")
          .titled("发布机构", "Agency")
          .doc("报告的发布机构，如可读出", "Whose report it is, if that was read"),
      field("report_year")
          .titled("报告年度", "Report year")
          .doc("报告所述年度，如可读出", "The year reported on, if it was read"),
      field("suppressed")
          .titled("已豁免的发现", "Suppressed")
          .doc("已知而不再报出的发现，按文中顺序", "What is known and not told again, in the order of the text"));
}

/// How many files ended in each way.
struct RunSummary {
  std::int64_t files = 0;
  std::int64_t valid = 0;
  std::int64_t not_valid = 0;
  std::int64_t unreadable = 0;
  std::int64_t failed = 0;
};

BOOST_DESCRIBE_STRUCT(RunSummary, (), (files, valid, not_valid, unreadable, failed))

constexpr auto fazhi_describe(meta::Of<RunSummary>) {
  using meta::field;
  return meta::type(
      "run-summary", {"总结", "Summary of a run"}, "fazhi-format",
      field("files").titled("文件", "Files").required().doc("文件数", "How many files"),
      field("valid").titled("合格", "Valid").required().doc("合格数", "How many are valid"),
      field("not_valid").titled("不合格", "Not valid").required().doc("不合格数", "How many are not"),
      field("unreadable").titled("无法读取", "Unreadable").required().doc("无法读取数", "How many could not be read"),
      field("failed").titled("未完成", "Failed").required().doc("校验未完成数", "How many could not be judged"));
}

/// Which rules judged.
struct RuleSetLine {
  std::string version;
  std::optional<Digest> digest;
};

BOOST_DESCRIBE_STRUCT(RuleSetLine, (), (version, digest))

constexpr auto fazhi_describe(meta::Of<RuleSetLine>) {
  using meta::field;
  return meta::type(
      "rule-set", {"规则集", "Rule set"}, "fazhi-format",
      field("version").titled("版本", "Version").required().doc("规则所属的版本", "That brought the rules"),
      field("digest")
          .titled("摘要", "Digest")
          .doc("规则、方案、目录与文件时效表的摘要；任一设置、消息、检查、代码或日期改变即不同",
               "Of rules, profiles, catalogues and instruments; it changes with every level, parameter, message, "
               "check, code and date"));
}

/// The `$id` of the schema of findings, which the file itself names too.
inline constexpr std::string_view findings_schema_id = "urn:fazhi:schema:findings:1";

/// What `fazhi validate --format json` prints.
struct FindingsFile {
  std::string schema{findings_schema_id};
  std::string version;
  std::optional<Date> as_of;
  std::optional<std::string> profile;
  std::optional<RuleSetLine> rule_set;
  std::vector<FileFindings> files;
  RunSummary summary;
};

BOOST_DESCRIBE_STRUCT(FindingsFile, (), (schema, version, as_of, profile, rule_set, files, summary))

constexpr auto fazhi_describe(meta::Of<FindingsFile>) {
  using meta::field;
  return meta::type(
      "findings-file", {"校验结果", "Findings"}, "fazhi-format",
      field("schema").titled("格式", "Schema").required().doc("本格式的编号", "The id of this format"),
      field("version").titled("程序版本", "Version").required().doc("fazhi的版本", "The version of fazhi"),
      field("as_of").titled("判断日期", "As of").doc("判断期限所用的日期", "The day that deadlines were judged by"),
      field("profile")
          .titled("校验方案", "Profile")
          .doc("校验方案的编号", "The id of the profile that reports were judged by"),
      field("rule_set").titled("规则集", "Rule set").doc("校验所用的规则", "The rules that judged"),
      field("files").titled("文件", "Files").required().doc("按命令行顺序", "In the order in which they were given"),
      field("summary")
          .titled("总结", "Summary")
          .required()
          .doc("各类结论的文件数", "How many files ended in each way"));
}

/// One finding, for machines, with its place; `source` is where the place is, or null. The fingerprint is left open.
FAZHI_API FindingEntry entry_of(const diag::Diagnostic& found, const diag::Source* source);

/// What was found in a file, for machines. The findings of the outcome are those of readers and rules, with their
/// places; `source` is where the places are, or null. What the outcome does not know is left open: whether the file is
/// acceptable, by which threshold, whether the source is the file itself, what is known, and what the report says of
/// itself. check::findings_of() knows all.
FAZHI_API FileFindings findings_of(std::string path, FileStatus status, const Outcome& outcome,
                                   const diag::Source* source);

/// Counts a file that ended so.
FAZHI_API void count(RunSummary& summary, FileStatus status);

/// Adds a file to a run, and counts it.
FAZHI_API void add(FindingsFile& run, FileFindings file);

}  // namespace rules
FAZHI_END_NAMESPACE
