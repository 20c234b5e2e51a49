#include "cli/commands.hpp"
#include "cli/findings_json.hpp"
#include "cli/input.hpp"
#include "cli/json_text.hpp"
#include "cli/terminal.hpp"

#include <fazhi/diag/render.hpp>
#include <fazhi/io/sinks.hpp>
#include <fazhi/version.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace cli {
namespace {

using fazhi::Language;
using fazhi::diag::Diagnostic;
using fazhi::diag::Severity;
using fazhi::rules::LedgerEntry;
using State = Verdict::State;

Status status_of(const Verdict& verdict, const ValidateArguments& arguments) {
  if (verdict.state == State::unreadable) return unreadable;
  if (verdict.state == State::failed) return fault;
  const auto counts = [&](const Diagnostic& found) {
    return arguments.fail_on && found.severity <= *arguments.fail_on;
  };
  return std::any_of(verdict.findings.begin(), verdict.findings.end(), counts) ? findings : clean;
}

/// What the rules say of a report that could be read.
void judge(const Loaded& loaded, const fazhi::diag::Source& source, const ValidateArguments& arguments,
           Verdict& verdict) {
  fazhi::rules::ValidateOptions options;
  options.as_of = arguments.as_of;
  verdict.outcome = fazhi::rules::validate(loaded.document->value, options);
  auto& found = verdict.outcome.findings;
  if (!found.empty()) fazhi::rules::locate(found, places_of(loaded, source));
  verdict.state = verdict.outcome.count(LedgerEntry::State::failed) != 0 ? State::failed
                  : verdict.outcome.valid()                              ? State::valid
                                                                         : State::not_valid;
  std::vector<Diagnostic> all = with_warnings(std::exchange(found, {}), loaded.imported.notes);
  std::move(all.begin(), all.end(), std::back_inserter(verdict.findings));
}

Verdict examine(const Input& input, const ValidateArguments& arguments) {
  Verdict verdict;
  verdict.path = input.path;
  if (!input.source) {
    Diagnostic problem;
    problem.id = input.error->code;
    problem.message = input.error->message;
    verdict.findings.push_back(std::move(problem));
    return verdict;
  }
  Loaded loaded = load(*input.source);
  verdict.findings = std::move(loaded.problems);
  if (loaded.document) judge(loaded, *input.source, arguments, verdict);
  return verdict;
}

/// `2 errors, 1 warning`; what there is none of is left out.
std::string counts(const Verdict& verdict, Language language) {
  struct Name {
    Severity severity;
    const char* zh;
    const char* one;
    const char* many;
  };
  constexpr std::array<Name, 4> names = {{{Severity::error, "项错误", " error", " errors"},
                                          {Severity::warning, "项警告", " warning", " warnings"},
                                          {Severity::info, "项提醒", " info", " infos"},
                                          {Severity::hint, "项建议", " hint", " hints"}}};
  std::string text;
  for (const Name& name : names) {
    const std::size_t count = verdict.count(name.severity);
    if (count == 0 && name.severity > Severity::warning) continue;
    if (!text.empty()) text += language == Language::zh ? "，" : ", ";
    text += std::to_string(count) + (language == Language::zh ? name.zh : count == 1 ? name.one : name.many);
  }
  return text;
}

/// `23 rules run, 1 skipped (publication-overdue needs --as-of)`
std::string rules_told(const fazhi::rules::Outcome& outcome, Language language) {
  const bool zh = language == Language::zh;
  const std::string ran = std::to_string(outcome.count(LedgerEntry::State::ran));
  const std::string skipped = std::to_string(outcome.count(LedgerEntry::State::skipped));
  std::string text = zh ? "运行规则" + ran + "条，跳过" + skipped + "条" : ran + " rules run, " + skipped + " skipped";
  std::string need;
  for (const LedgerEntry& entry : outcome.ledger)
    if (entry.reason_code == fazhi::rules::skipped_needs_today)
      need += (need.empty() ? "" : zh ? "、" : ", ") + entry.rule;
  if (!need.empty()) text += zh ? "（" + need + " 须给出 --as-of）" : " (" + need + ": give --as-of)";
  for (const LedgerEntry& entry : outcome.ledger)
    if (entry.state == LedgerEntry::State::failed)
      text += (zh ? "；" : "; ") + entry.rule + ": " + entry.reason.in(language);
  if (outcome.left_out != 0)
    text += zh ? "；另有" + std::to_string(outcome.left_out) + "项未列出"
               : "; " + std::to_string(outcome.left_out) + " more findings not listed";
  return text;
}

std::string summary(const Verdict& verdict, Language language) {
  const bool zh = language == Language::zh;
  const std::string path = fazhi::diag::printable(verdict.path) + ": ";
  switch (verdict.state) {
    case State::unreadable:
      return path + (zh ? "无法读取（not read），未经校验\n" : "not read, so not judged\n");
    case State::failed:
      return path + (zh ? "校验未完成（not judged）：" : "not judged: ") + counts(verdict, language) +
             (zh ? "；" : "; ") + rules_told(verdict.outcome, language) + '\n';
    case State::valid:
    case State::not_valid:
      break;
  }
  const bool valid = verdict.state == State::valid;
  return path + (zh ? (valid ? "合格（valid）：" : "不合格（not valid）：") : (valid ? "valid: " : "not valid: ")) +
         counts(verdict, language) + (zh ? "；" : "; ") + rules_told(verdict.outcome, language) + '\n';
}

void print_text(const Verdict& verdict, const Input& input, const ValidateArguments& arguments) {
  if (!input.source) return complain(file_error(input.path, *input.error, arguments.language));
  print(render_all(verdict.findings, *input.source, arguments.language));
  print(summary(verdict, arguments.language));
}

/// How many files ended in each way.
struct Tally {
  std::array<std::size_t, 4> files{};

  void add(State state) { ++files[static_cast<std::size_t>(state)]; }
  std::size_t of(State state) const { return files[static_cast<std::size_t>(state)]; }
};

void print_tally(const Tally& tally, std::size_t files, Language language) {
  const auto number = [&](State state) { return std::to_string(tally.of(state)); };
  const std::string all = std::to_string(files);
  if (language == Language::zh)
    print("共" + all + "个文件：合格" + number(State::valid) + "，不合格" + number(State::not_valid) + "，无法读取" +
          number(State::unreadable) + "，校验未完成" + number(State::failed) + '\n');
  else
    print(all + " files: " + number(State::valid) + " valid, " + number(State::not_valid) + " not valid, " +
          number(State::unreadable) + " not read, " + number(State::failed) + " not judged\n");
}

void begin_json(const ValidateArguments& arguments, fazhi::io::JsonSink& sink) {
  sink.begin_object();
  put(sink, "schema", "urn:fazhi:schema:findings:1");
  put(sink, "version", FAZHI_VERSION_STRING);
  if (arguments.as_of) put(sink, "as_of", std::string_view(arguments.as_of->to_wire()));
  sink.key("files");
  sink.begin_array();
}

void end_json(const Tally& tally, std::size_t files, fazhi::io::JsonSink& sink) {
  sink.end_array();
  sink.key("summary");
  sink.begin_object();
  put(sink, "files", files);
  put(sink, "valid", tally.of(State::valid));
  put(sink, "not_valid", tally.of(State::not_valid));
  put(sink, "unreadable", tally.of(State::unreadable));
  put(sink, "failed", tally.of(State::failed));
  sink.end_object();
  sink.end_object();
}

}  // namespace

Status run_validate(const ValidateArguments& arguments) {
  fazhi::io::JsonSink sink;
  if (arguments.as_json) begin_json(arguments, sink);
  Tally tally;
  Status status = clean;
  for (const std::string& file : arguments.files) {
    const Input input = open(file);
    const Verdict verdict = examine(input, arguments);
    tally.add(verdict.state);
    status = worse(status, status_of(verdict, arguments));
    if (arguments.as_json)
      write(verdict, input.source ? &*input.source : nullptr, sink);
    else
      print_text(verdict, input, arguments);
  }
  if (arguments.as_json) {
    end_json(tally, arguments.files.size(), sink);
    print(sink.take());
  } else if (arguments.files.size() > 1) {
    print_tally(tally, arguments.files.size(), arguments.language);
  }
  flush();
  return status;
}

}  // namespace cli
