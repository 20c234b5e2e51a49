#include "cli/man_examples.hpp"

namespace cli {
namespace {

constexpr Example examples[] = {
    {"", "fazhi validate report.yaml", {"校验一份报告：", "Judge a report:"}},
    {"", "fazhi import printed.docx -o report.yaml", {"把印出的报告读成YAML：", "Read a printed report into YAML:"}},
    {"", "fazhi explain published-by-april-1", {"说明一条规则：", "Explain a rule:"}},
    {"import",
     "fazhi import printed.txt --encoding gb18030 -o report.yaml",
     {"读入GB18030编码的文本：", "Read a text in GB18030:"}},
    {"annotate",
     "fazhi annotate printed.html | head",
     {"查看从网页中认出了什么：", "See what is found in a web page:"}},
    {"text",
     "fazhi text printed.docx -o printed.txt",
     {"取出Word文档的文字：", "Take the text out of a Word document:"}},
    {"validate",
     "fazhi validate reports --as-of 2025-04-02 --summary summary.csv",
     {"校验一个目录中的全部报告，并写出汇总表：", "Judge all reports of a folder, and write a table of them:"}},
    {"validate",
     "fazhi validate report.yaml --profile department --previous last-year.yaml",
     {"按部门方案校验，并与上一年度核对：", "Judge by the profile for departments, beside the report of last year:"}},
    {"validate",
     "fazhi validate report.yaml --format sarif=report.sarif --format text",
     {"同时写出SARIF文件：", "Write a SARIF file beside:"}},
    {"validate",
     "fazhi validate reports --write-baseline known.json",
     {"把现有的发现记为已知，以后只报新的：", "Take what is found now for known, so that only what is new is told:"}},
    {"convert", "fazhi convert report.yaml --to text -o report.txt", {"印成纯文本：", "Print as plain text:"}},
    {"fmt",
     "fazhi fmt --check reports/a.yaml reports/b.yaml",
     {"只看是否合规范形式：", "Only see whether the form is canonical:"}},
    {"diff", "fazhi diff 2023.yaml 2024.yaml --by contents", {"比较两个年度：", "Compare two years:"}},
    {"compare", "fazhi compare old.json new.json", {"看两次校验之间有何变化：", "See what changed between two runs:"}},
    {"new", "fazhi new --year 2024 --agency 清河县应急管理局 -o report.yaml", {"写出一份骨架：", "Write a skeleton:"}},
    {"migrate", "fazhi migrate old.yaml -o report.yaml", {"转成现行格式：", "Bring an old file over:"}},
    {"catalogue", "fazhi catalogue task-areas-2021", {"输出任务领域目录：", "Print the catalogue of task areas:"}},
    {"vocabulary",
     "fazhi vocabulary --vocabulary own.yaml",
     {"查看加上自己的词汇之后的全部词汇：", "See all words, those of one's own among them:"}},
    {"schema", "fazhi schema profile > profile.schema.json", {"供编辑器使用的模式：", "A schema for editors:"}},
    {"rules", "fazhi rules --format json", {"供程序读取的规则清单：", "The list of rules, for programs:"}},
    {"profile",
     "fazhi profile show strict --format yaml > own.yaml",
     {"以内置方案为底本：", "Begin with a profile of ours:"}},
    {"profile", "fazhi profile test own.yaml", {"试验其中的例子：", "Try its examples:"}},
    {"explain",
     "fazhi explain published-by-april-1 --profile strict",
     {"一条规则在某方案中的级别：", "The level of a rule in a profile:"}},
    {"explain", "fazhi explain yaml.tag", {"一个提示标识的含义和办法：", "What a message means, and the way out:"}},
    {"lsp", "fazhi lsp", {"由编辑器启动：", "Started by an editor:"}},
    {"completion", "source <(fazhi completion bash)", {"在当前的bash中启用补全：", "Complete in the bash that runs:"}},
    {"completion",
     "fazhi completion fish > ~/.config/fish/completions/fazhi.fish",
     {"为fish安装：", "Install them for fish:"}},
    {"man", "fazhi man validate | man -l -", {"阅读未安装的手册页：", "Read a page that is not installed:"}},
    {"man", "fazhi man --into ~/.local/share/man", {"安装全部手册页：", "Install all pages:"}},
};

}  // namespace

std::vector<Example> examples_of(std::string_view command) {
  std::vector<Example> found;
  for (const Example& example : examples)
    if (example.command == command) found.push_back(example);
  return found;
}

}  // namespace cli
