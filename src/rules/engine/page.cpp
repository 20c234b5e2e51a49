#include <fazhi/meta/describe.hpp>
#include <fazhi/rules/rules_file.hpp>

#include <array>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// What is said of a rule, in one language.
class Page {
 public:
  Page(const Rule& rule, Language language) : rule_(entry_of(rule)), language_(language) {}

  std::string text() && {
    line("# " + rule_.id);
    paragraph(in(rule_.title) + (language_ == Language::zh ? "。" : "."));
    facts();
    if (rule_.catches) section({"所防缺陷", "What it catches"}, in(*rule_.catches));
    examples();
    messages();
    parameters();
    profile();
    return std::move(text_);
  }

 private:
  std::string in(const Message& message) const { return language_ == Language::zh ? message.zh : message.en; }
  std::string in(const Text& text) const { return text.in(language_); }

  void line(const std::string& line) { text_ += line + '\n'; }
  void paragraph(const std::string& paragraph) { text_ += '\n' + paragraph + '\n'; }
  void heading(const Text& heading) { paragraph("## " + in(heading)); }
  void section(const Text& title, const std::string& body) {
    heading(title);
    paragraph(body);
  }
  void row(const Text& name, const std::string& value) { line("| " + in(name) + " | " + value + " |"); }

  void facts() {
    text_ += '\n';
    line("| | |");
    line("|---|---|");
    row({"严重程度", "Severity"},
        in(text_of(meta::title_of(rule_.severity))) + (language_ == Language::zh ? "（" : " (") + '`' +
            std::string(name_of(rule_.severity)) + '`' + (language_ == Language::zh ? "）" : ")"));
    row({"类别", "Category"}, '`' + rule_.category + '`');
    row({"依据", "Basis"}, in(rule_.basis.citation));
    if (rule_.first_year || rule_.last_year) row({"适用年度", "Report years"}, years());
    if (!rule_.needs.empty()) row({"所需", "Needs"}, needs());
    if (rule_.off_by_default)
      row({"默认", "By default"},
          in(Text{"不运行，校验方案给出级别后才运行", "off: runs where a profile gives it a level"}));
    row({"修改", "Fix"}, fix());
  }

  std::string years() const {
    const std::string first = rule_.first_year ? std::to_string(*rule_.first_year) : "";
    const std::string last = rule_.last_year ? std::to_string(*rule_.last_year) : "";
    return in(Text{first + "—" + last, first + "–" + last});
  }
  std::string needs() const {
    struct Named {
      std::string_view name;
      Text words;
    };
    const Named named[] = {
        {"today", {"判断日期（`--as-of`）", "the day to judge by (`--as-of`)"}},
        {"previous", {"上一年度的报告（`--previous`）", "the report of the year before (`--previous`)"}},
        {"page", {"印出的报告：文本、网页或Word", "a printed report: text, HTML or DOCX"}},
        {"catalogues", {"代码目录", "catalogues of codes"}},
        {"instruments", {"文件清单", "a list of instruments"}}};
    std::string text;
    for (const std::string& need : rule_.needs)
      for (const Named& one : named)
        if (need == one.name) text += (text.empty() ? "" : language_ == Language::zh ? "；" : "; ") + in(one.words);
    return text;
  }
  std::string fix() const {
    if (rule_.fixable == name_of(Fixable::safely))
      return in(Text{"有，不改变文意", "yes, and it cannot change the meaning"});
    if (rule_.fixable == name_of(Fixable::unsafely)) return in(Text{"有，须由人确认", "yes, for a person to confirm"});
    return in(Text{"须由人修改", "by a person"});
  }

  void examples() {
    heading({"例子", "Example"});
    paragraph(in(Text{"不符合：", "Does not pass:"}));
    quote(rule_.bad);
    paragraph(in(Text{"符合：", "Passes:"}));
    quote(rule_.good);
  }
  void quote(const std::string& example) { text_ += "\n```text\n" + example + "\n```\n"; }

  void messages() {
    heading({"消息", "Messages"});
    text_ += '\n';
    for (const Message& message : rule_.messages) line("- " + in(message));
  }

  void parameters() {
    if (rule_.parameters.empty()) return;
    heading({"参数", "Parameters"});
    text_ += '\n';
    line(in(Text{"| 名称 | 含义 | 默认 | 可设 |", "| Name | Meaning | Default | From, to |"}));
    line("|---|---|---|---|");
    for (const RuleParameter& one : rule_.parameters)
      line("| `" + one.name + "` | " + in(one.title) + " | " + std::to_string(one.value) + " | " +
           std::to_string(one.least) + "–" + std::to_string(one.greatest) + " |");
  }

  /// How a profile changes the rule: something other than what it is already.
  void profile() {
    heading({"在校验方案中设置", "In a profile"});
    const bool lower = rule_.severity <= diag::Severity::warning && !rule_.off_by_default;
    std::string yaml = "rules:\n  - rule: " + rule_.id + "\n    level: " + (lower ? "hint" : "warning");
    yaml += in(Text{"  # 或 off、info、error 等", lower ? "  # or off, info …" : "  # or off, info, error …"});
    if (!rule_.parameters.empty())
      yaml += "\n    parameters: [{name: " + rule_.parameters[0].name + ", value: \"" +
              std::to_string(rule_.parameters[0].value) + "\"}]";
    text_ += "\n```yaml\n" + yaml + "\n```\n";
  }

  RuleEntry rule_;
  Language language_;
  std::string text_;
};

struct Group {
  Category category = Category::contents;
  Text title;
};

std::array<Group, 9> groups() {
  return {{{Category::contents, {"必备内容", "Required contents"}},
           {Category::metadata, {"报告信息", "Metadata"}},
           {Category::form, {"形式", "Form"}},
           {Category::publication, {"报送和公开", "Submission and publication"}},
           {Category::arithmetic, {"数据", "Arithmetic"}},
           {Category::language, {"文字", "Language"}},
           {Category::page, {"页面", "Page"}},
           {Category::privacy, {"个人信息和秘密", "Personal data and secrecy"}},
           {Category::references, {"引用", "References"}}}};
}

}  // namespace

std::string page(const Rule& rule, Language language) { return Page(rule, language).text(); }

std::string index_page(const RuleSet& rules, Language language) {
  const bool zh = language == Language::zh;
  std::string text = zh ? "# 规则\n\n由规则目录生成；`fazhi explain 编号` 在终端显示同样的内容。\n"
                        : "# Rules\n\nMade from the catalogue of rules; `fazhi explain ID` shows the same pages.\n";
  for (const Group& group : groups()) {
    std::string rows;
    for (const Rule* rule : rules) {
      if (rule->category != group.category) continue;
      const std::string id(rule->id);
      rows.append("| [").append(id).append("](").append(id).append(zh ? ".zh-CN.md) | " : ".md) | ");
      rows.append(text_of(rule->title).in(language)).append(" | ");
      rows.append(rule->off_by_default ? "off" : name_of(rule->severity)).append(" |\n");
    }
    if (rows.empty()) continue;
    text += "\n## " + group.title.in(language) + "\n\n" +
            (zh ? "| 编号 | 要求 | 严重程度 |\n" : "| Id | What it asks for | Severity |\n") + "|---|---|---|\n" + rows;
  }
  return text;
}

}  // namespace rules
FAZHI_END_NAMESPACE
