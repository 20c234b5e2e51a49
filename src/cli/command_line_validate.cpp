#include "cli/command_line.hpp"

#include <fazhi/core/date.hpp>
#include <fazhi/output/format.hpp>

// The options of `validate`, which are many.
namespace cli {

void CommandLine::add_lists(CLI::App* command, ValidateArguments& arguments) {
  command
      ->add_option("--catalogue", arguments.catalogues,
                   say("另用此文件的目录；可重复", "Know the codes of this catalogue as well; may be repeated"))
      ->type_name("FILE")
      ->allow_extra_args(false);
  command
      ->add_option("--instruments", arguments.instruments,
                   say("另用此文件中的时效表；可重复，同一文件以后者为准",
                       "Know the dates of the instruments in this file as well; may be repeated, the last one holds of "
                       "those that name the same instrument"))
      ->type_name("FILE")
      ->allow_extra_args(false);
}

void CommandLine::add_day(CLI::App* command, ValidateArguments& arguments) {
  command
      ->add_option("--as-of", arguments.as_of,
                   say("判断期限的日期，如2025-04-02；today为中国的当日；不给则跳过需要日期的规则",
                       "The day to judge deadlines by, such as 2025-04-02; today is the day that it is in China; "
                       "without it the rules that need a day are skipped"))
      ->check([this](const std::string& text) {
        const auto date = fazhi::Date::from_wire(text);
        return date || text == "today" ? std::string() : date.error().message.in(language_);
      })
      ->type_name("DATE");
}

/// How the results are given.
void CommandLine::add_answers(CLI::App* command) {
  command
      ->add_option("--format", validate_.formats,
                   say("输出格式：text（缺省）、json、jsonl、sarif、github、gitlab、junit或html；"
                       "“格式=文件”写入文件；可重复",
                       "Format of the answer: text (unless given), json, jsonl, sarif, github, gitlab, junit or html; "
                       "FORMAT=FILE writes to a file; may be repeated"))
      ->check([this](const std::string& asked) {
        const std::string name = asked.substr(0, asked.find('='));
        const auto format = fazhi::output::format_named(name);
        const bool is_given = format && *format < fazhi::output::Format::summary_csv;
        if (is_given) return std::string();
        return say("没有这种格式：", "there is no such format: ") + name +
               say("；可用的有text、json、jsonl、sarif、github、gitlab、junit、html",
                   "; there are text, json, jsonl, sarif, github, gitlab, junit and html");
      })
      ->type_name("FORMAT[=FILE]")
      ->allow_extra_args(false);
  command
      ->add_option("--summary", validate_.summary,
                   say("另写汇总表，每份报告一行：文件名以.csv或.html结尾",
                       "Also write a table with one row a report, to a file that ends in .csv or .html"))
      ->type_name("FILE");
}

/// How the run goes, and how much of it is told.
void CommandLine::add_run(CLI::App* command) {
  command->add_option("--color", validate_.color, say("颜色：auto、always或never", "Colours: auto, always or never"))
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command->add_flag(
      "-q,--quiet", validate_.quiet,
      say("不提可接受的文件，不显示进度", "Say nothing of files that are acceptable, and show no progress"));
  command
      ->add_option(
          "--max-findings", validate_.max_findings,
          say("每份报告最多列出的发现数，其余只计数", "Findings listed of one report at the most; the rest is counted"))
      ->check(CLI::Range(1, 100000))
      ->type_name("N");
  command
      ->add_option(
          "-j,--jobs", validate_.jobs,
          say("同时校验的文件数；缺省为处理器数", "Files judged at a time; the number of processors unless given"))
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  constexpr double most_bytes = 1U << 30U;
  command
      ->add_option(
          "--max-bytes", validate_.max_bytes,
          say("一个文件的最大字节数，如8M；缺省64M", "Bytes of a file at the most, such as 8M; 64M unless given"))
      ->transform(CLI::AsSizeValue(false))
      ->check(CLI::Range(1.0, most_bytes))
      ->type_name("BYTES");
}

/// What is known and not to be told again.
void CommandLine::add_known(CLI::App* command) {
  command
      ->add_option("--ignore", validate_.ignored,
                   say("不报此编号的发现；可重复", "Tell no findings of this id; may be repeated"))
      ->type_name("RULE")
      ->allow_extra_args(false);
  command->add_flag("--no-suppressions", validate_.no_suppressions,
                    say("报告文件自己写的豁免无效", "What the reports themselves suppress is told nevertheless"));
  command
      ->add_option("--baseline", validate_.baseline,
                   say("此文件所记的发现视为已知，不再报出", "Findings that this file holds are known, and not told"))
      ->type_name("FILE");
  command
      ->add_option(
          "--write-baseline", validate_.write_baseline,
          say("把全部发现记入此文件，作为基线；与 --baseline 同用时保留其中此次未查的",
              "Write all findings to this file, as known from now on; with --baseline it keeps what that holds "
              "and this run does not judge"))
      ->type_name("FILE");
}

void CommandLine::add_fixes(CLI::App* command) {
  CLI::Option* fix = command->add_flag(
      "--fix", validate_.fix,
      say("改正能安全改正的，其余各字节不变", "Mend what can be mended safely; every other byte stays as it is"));
  command
      ->add_flag("--unsafe", validate_.unsafe,
                 say("与 --fix 同用：也作可能改变文意的改正", "With --fix: mend also what may change the meaning"))
      ->needs(fix);
  command
      ->add_flag("--diff", validate_.diff,
                 say("与 --fix 同用：不写文件，显示会有的改动", "With --fix: write nothing, show what would change"))
      ->needs(fix);
}

void CommandLine::add_validate() {
  CLI::App* command =
      add("validate", "校验报告：YAML、JSON或印出的报告", "Judge reports: YAML, JSON or the printed text");
  command
      ->add_option("FILE", validate_.files,
                   say("文件、目录或通配模式；- 为标准输入", "Files, directories or patterns; - is standard input"))
      ->required()
      ->type_name("");
  if (can_be_given({"--fail-on", "--profile", "--previous"})) add_measure(command);
  if (can_be_given({"--as-of"})) add_day(command, validate_);
  if (can_be_given({"--catalogue", "--instruments"})) add_lists(command, validate_);
  if (can_be_given({"--encoding"})) add_encoding(command, validate_.encoding);
  if (can_be_given({"--vocabulary"})) add_vocabularies(command, validate_);
  if (can_be_given({"--format", "--summary"})) add_answers(command);
  if (can_be_given({"--color", "--quiet", "--max-findings", "--jobs", "--max-bytes"})) add_run(command);
  if (can_be_given({"--ignore", "--no-suppressions", "--baseline", "--write-baseline"})) add_known(command);
  if (can_be_given({"--fix", "--unsafe", "--diff"})) add_fixes(command);
  runs(command, validate_, run_validate);
}

/// What the reports are judged by.
void CommandLine::add_measure(CLI::App* command) {
  command
      ->add_option("--fail-on", validate_.fail_on,
                   say("达到此严重程度即返回1：error、warning、info、hint或never；缺省由方案定",
                       "Return 1 for findings of this severity or above: error, warning, info, "
                       "hint or never; as the profile says unless given"))
      ->check(CLI::IsMember({"error", "warning", "info", "hint", "never"}));
  command
      ->add_option("--profile", validate_.profile,
                   say("校验方案的编号或文件；缺省national-2019",
                       "The profile to judge by: the id of one that comes with fazhi, or a file; national-2019 unless "
                       "given"))
      ->type_name("ID|FILE");
  command
      ->add_option(
          "--previous", validate_.previous,
          say("同一机关上一年度的报告，用于核对数字", "The agency's report of the year before, to compare with"))
      ->type_name("FILE");
}

}  // namespace cli
