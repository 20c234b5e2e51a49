#include <fazhi/check/render.hpp>

#include "output/words.hpp"
#include "output/writers.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace output {
namespace {

using check::Checked;
using check::Checker;
using diag::Severity;
using rules::LedgerEntry;
using State = rules::FileStatus;

/// `2 errors, 1 warning, 3 suppressed`; what there is none of is left out.
std::string counts(const Checked& checked, Language language) {
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
    const std::size_t count = checked.outcome.count(name.severity);
    if (count == 0 && name.severity > Severity::warning) continue;
    if (!text.empty()) text += language == Language::zh ? "，" : ", ";
    text += std::to_string(count) + (language == Language::zh ? name.zh : count == 1 ? name.one : name.many);
  }
  if (checked.suppressed_count != 0)
    text += language == Language::zh ? "，另有已豁免的" + std::to_string(checked.suppressed_count) + "项"
                                     : ", " + std::to_string(checked.suppressed_count) + " suppressed";
  return text;
}

/// `publication-overdue: give --as-of`, of the rules that were skipped for want of an option.
std::string wanting(const rules::Outcome& outcome, Language language) {
  struct Want {
    const char* code;
    const char* option;
  };
  const bool zh = language == Language::zh;
  std::string text;
  for (const Want& want :
       {Want{rules::skipped_needs_today, "--as-of"}, Want{rules::skipped_needs_previous, "--previous"}}) {
    std::string names;
    for (const LedgerEntry& entry : outcome.ledger)
      if (entry.reason_code == want.code) names += (names.empty() ? "" : zh ? "、" : ", ") + entry.rule;
    if (names.empty()) continue;
    text += text.empty() ? "" : zh ? "；" : "; ";
    text += names + (zh ? " 须给出 " : ": give ") + want.option;
  }
  return text;
}

/// `23 rules run, 1 skipped (publication-overdue: give --as-of)`
std::string rules_told(const rules::Outcome& outcome, Language language) {
  const bool zh = language == Language::zh;
  const std::string ran = std::to_string(outcome.count(LedgerEntry::State::ran));
  const std::string skipped = std::to_string(outcome.count(LedgerEntry::State::skipped));
  std::string text = zh ? "运行规则" + ran + "条，跳过" + skipped + "条" : ran + " rules run, " + skipped + " skipped";
  if (const std::string want = wanting(outcome, language); !want.empty())
    text += zh ? "（" + want + "）" : " (" + want + ")";
  for (const LedgerEntry& entry : outcome.ledger)
    if (entry.state == LedgerEntry::State::failed)
      text += (zh ? "；" : "; ") + entry.rule + ": " + entry.reason.in(language);
  if (outcome.left_out != 0)
    text += zh ? "；另有" + std::to_string(outcome.left_out) + "项未列出"
               : "; " + std::to_string(outcome.left_out) + " more findings not listed";
  return text;
}

/// `acceptable: nothing at or above error (national-2019)`
std::string acceptance(const Checked& checked, const Checker& checker, Language language) {
  const bool zh = language == Language::zh;
  const bool acceptable = checked.acceptable();
  std::string text = zh ? (acceptable ? "可接受（acceptable）：" : "不可接受（not acceptable）：")
                        : (acceptable ? "acceptable: " : "not acceptable: ");
  if (!checked.fail_on)
    text += zh ? "未设阈值" : "there is no threshold";
  else
    text += zh ? (acceptable ? "没有" : "有") + at_or_above(*checked.fail_on, language) + "的发现"
               : (acceptable ? "nothing " : "findings ") + at_or_above(*checked.fail_on, language);
  text += (zh ? "（方案" : " (") + checker.profile().id.to_wire();
  for (const LedgerEntry& entry : checked.outcome.profiles)
    if (entry.state == LedgerEntry::State::skipped)
      text += (zh ? "；" : "; ") + entry.rule + (zh ? "：" : ": ") + entry.reason.in(language);
  return text + (zh ? "）\n" : ")\n");
}

std::string summary(const std::string& name, const Checked& checked, const Checker& checker, Language language) {
  const bool zh = language == Language::zh;
  const std::string path = diag::printable(name) + ": ";
  const std::string told = counts(checked, language) + (zh ? "；" : "; ") + rules_told(checked.outcome, language);
  switch (checked.status) {
    case State::unreadable:
      return path + (zh ? "无法读取（not read），未经校验\n" : "not read, so not judged\n");
    case State::failed:
      return path + (zh ? "校验未完成（not judged）：" : "not judged: ") + told + '\n';
    case State::valid:
      return path + (zh ? "合格（valid）：" : "valid: ") + told + '\n' + path + acceptance(checked, checker, language);
    case State::not_valid:
      break;
  }
  return path + (zh ? "不合格（not valid）：" : "not valid: ") + told + '\n' + path +
         acceptance(checked, checker, language);
}

std::string tally(const rules::RunSummary& run, Language language) {
  const auto number = [](std::int64_t count) { return std::to_string(count); };
  if (language == Language::zh)
    return "共" + number(run.files) + "个文件：合格" + number(run.valid) + "，不合格" + number(run.not_valid) +
           "，无法读取" + number(run.unreadable) + "，校验未完成" + number(run.failed) + '\n';
  return number(run.files) + " files: " + number(run.valid) + " valid, " + number(run.not_valid) + " not valid, " +
         number(run.unreadable) + " not read, " + number(run.failed) + " not judged\n";
}

class TextWriter : public Writer {
 public:
  TextWriter(const Checker& checker, const WriterOptions& options) : checker_(checker), options_(options) {}

  std::string begin() override { return {}; }

  std::string file(const check::Loaded& loaded, const Checked& checked) override {
    if (options_.quiet && checked.acceptable()) return {};
    told_any_ = true;
    diag::RenderOptions how;
    how.color = options_.color;
    return check::render_findings(loaded, checked, options_.language, how) +
           summary(loaded.text.name, checked, checker_, options_.language);
  }

  std::string end(const rules::RunSummary& run) override {
    const bool is_told = run.files > 1 && (told_any_ || !options_.quiet);
    return is_told ? tally(run, options_.language) : std::string();
  }

 private:
  const Checker& checker_;
  WriterOptions options_;
  bool told_any_ = false;
};

}  // namespace

std::unique_ptr<Writer> detail::text_writer(const Checker& checker, const WriterOptions& options) {
  return std::make_unique<TextWriter>(checker, options);
}

}  // namespace output
FAZHI_END_NAMESPACE
