#include "check/problem_ids.hpp"

FAZHI_BEGIN_NAMESPACE
namespace check::detail {
namespace {

constexpr ProblemId runs[] = {
    {"file.no-match",
     {"没有与模式相符的文件，或目录中没有可读的报告", "no file matches a pattern, or a folder has no report"},
     {"核对模式和目录；模式须加引号，免得由shell展开",
      "Look at the pattern and the folder; quote patterns against the shell"}},
    {"limit.files",
     {"文件过多，其余未看", "there are more files than are looked at in one run"},
     {"分几次校验", "Judge them in several runs"}},
    {"check.threw",
     {"校验此文件时程序出错，其余文件不受影响", "judging this file failed by a fault of fazhi; the others were judged"},
     {"请附上文件报告此问题", "Please report it with the file"}},
    {"check.memory",
     {"校验此文件时内存不足，其余文件不受影响", "memory ended while this file was judged; the others were judged"},
     {"用 `--jobs 1` 逐个校验，或用 `--max-bytes` 拒收过大的文件",
      "Judge one at a time with `--jobs 1`, or refuse large files with `--max-bytes`"}},
};

constexpr ProblemId suppressions[] = {
    {"suppression.unused",
     {"提示：豁免没有用到", "for information: there is nothing that the suppression is for"},
     {"删去该豁免", "Take it away"}},
    {"suppression.expired",
     {"警告：豁免已过期，不再有效", "a warning: the suppression has ended, and does not hold any more"},
     {"改正所豁免的问题，或写明新的期限", "Mend what it was for, or give it another end"}},
    {"suppression.expiry-not-judged",
     {"豁免有期限，而没有给出判断日期", "the suppression has an end, and no day was given to judge by"},
     {"给出 `--as-of`", "Give `--as-of`"}},
    {"suppression.not-judged",
     {"所豁免的规则没有运行，看不出豁免是否还有用",
      "the rule did not run, so whether the suppression is still of use cannot be told"},
     {"给出该规则所需的（见 `fazhi explain 规则`）", "Give what the rule needs; `fazhi explain RULE` says what"}},
    {"suppression.no-such-rule",
     {"没有所豁免的规则或标识，并提示相近的编号", "there is no such rule or id; the nearest one is told"},
     {"改正编号，`fazhi rules` 列出规则，`fazhi explain --problems` 列出标识",
      "Correct the id; `fazhi rules` lists the rules, `fazhi explain --problems` the other ids"}},
    {"suppression.not-suppressible",
     {"关于豁免的提示不能豁免", "notes on suppressions cannot be suppressed"},
     {"按提示处理该豁免", "Mend the suppression that the note is about"}},
    {"suppression.no-reason",
     {"没有写明理由，豁免无效", "no reason is given, so nothing is suppressed"},
     {"在“--”之后或 `reason` 中写明理由", "Give it behind `--`, or under `reason`"}},
    {"suppression.syntax",
     {"豁免的写法不对，豁免无效", "the suppression is not written as one, so nothing is suppressed"},
     {"按消息所示改写", "Write it as the message shows"}},
    {"suppression.date",
     {"豁免的期限不是日期", "the end of the suppression is no date"},
     {"写作 `2026-12-31` 的形式", "Write it as `2026-12-31`"}},
    {"suppression.nothing-follows",
     {"注释之后的值缩进比它少，或没有值，豁免无效",
      "what follows the comment is indented less than it, or nothing follows, so nothing is suppressed"},
     {"写在所豁免的值的上一行，与之对齐", "Put it above the value, indented like it"}},
    {"suppression.unplaced",
     {"这个 YAML 的写法无法判断注释的归属，注释中的豁免无效",
      "this YAML is written in a way that does not show what comments belong to, so those that suppress do not hold"},
     {"改用 `x-fazhi`，或先用 `fazhi fmt` 整理", "Use `x-fazhi`, or run `fazhi fmt` first"}},
    {"suppression.too-many",
     {"豁免过多，此后的无效", "there are too many suppressions; from here on none holds"},
     {"改在方案中豁免，或用 `--baseline`", "Suppress in a profile, or use `--baseline`"}},
    {"profile.not-suppressible",
     {"方案要豁免关于豁免的提示", "a profile suppresses notes on suppressions"},
     {"删去该项", "Take it away"}},
    {"profile.suppression-no-reason",
     {"方案中的豁免没有理由", "a suppression of a profile has no reason"},
     {"写明 `reason`", "Give a `reason`"}},
    {"profile.suppression-at",
     {"方案中豁免的位置不是 JSON 指针", "where a suppression of a profile holds is no JSON Pointer"},
     {"以 `/` 开头书写", "Begin with `/`"}},
};

constexpr ProblemId baselines[] = {
    {"baseline.schema",
     {"文件不是基线", "the file is no baseline"},
     {"用 `fazhi validate --write-baseline` 写出", "Write one by `fazhi validate --write-baseline`"}},
    {"baseline.count",
     {"基线中的次数小于 1", "a count of the baseline is below 1"},
     {"重新写出基线", "Write the baseline anew"}},
    {"findings.schema",
     {"文件不是校验结果", "the file is no file of findings"},
     {"用 `fazhi validate --format json` 写出", "Write one by `fazhi validate --format json`"}},
};

}  // namespace

const std::array<ProblemGroup, 3> problems_of_known = {{
    {{"校验多个文件", "Many files"}, {"", ""}, runs, std::size(runs)},
    {{"豁免", "Suppressions"},
     {"在报告、方案中或命令行上豁免时的提示；这些提示本身不能豁免。",
      "Of what suppresses findings in reports, in profiles or on the command line; none of these can be suppressed "
      "itself."},
     suppressions,
     std::size(suppressions)},
    {{"基线和校验结果", "Baselines and findings"}, {"", ""}, baselines, std::size(baselines)},
}};

}  // namespace check::detail
FAZHI_END_NAMESPACE
