#include "check/problem_ids.hpp"

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace {

std::string in(meta::Words words, Language language) {
  return std::string(language == Language::zh ? words.zh : words.en);
}

/// With a capital at its beginning.
std::string sentence(std::string text, Language language) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text + (language == Language::zh ? "。" : ".");
}

constexpr meta::Words page_title = {"读取程序的提示", "What readers say"};
constexpr meta::Words page_preface = {
    "每个问题都有固定标识、中英文消息、JSON 指针和位置。程序应当看标识和指针，消息措辞可能改动。"
    "规则的诊断另见[规则](rules/README.zh-CN.md)。本页由 `fazhi explain --problems --lang zh` 写出。",
    "Every problem has a stable id, a message in Chinese and in English, a JSON Pointer and a place. Tools go by id "
    "and "
    "pointer; messages may be reworded. What rules find is [another list](rules/README.md). `fazhi explain --problems "
    "--lang en` writes this page."};
constexpr meta::Words columns = {"| 标识 | 含义 | 怎么办 |", "| id | meaning | way out |"};

std::string table(const ProblemGroup& group, Language language) {
  std::string text = in(columns, language) + "\n| --- | --- | --- |\n";
  for (const ProblemId& one : group)
    text +=
        "| `" + std::string(one.id) + "` | " + in(one.meaning, language) + " | " + in(one.way_out, language) + " |\n";
  return text;
}

}  // namespace

std::vector<ProblemGroup> problem_groups() {
  std::vector<ProblemGroup> all(detail::problems_of_reading.begin(), detail::problems_of_reading.end());
  const auto add = [&all](const auto& groups) { all.insert(all.end(), groups.begin(), groups.end()); };
  add(detail::problems_of_values);
  add(detail::problems_of_work);
  add(detail::problems_of_profiles);
  add(detail::problems_of_known);
  add(detail::problems_of_calls);
  return all;
}

const ProblemId* find_problem(std::string_view id) {
  for (const ProblemGroup& group : problem_groups())
    for (const ProblemId& one : group)
      if (one.id == id) return &one;
  return nullptr;
}

std::string page(const ProblemId& problem, Language language) {
  return "# " + std::string(problem.id) + "\n\n" + sentence(in(problem.meaning, language), language) + "\n\n## " +
         (language == Language::zh ? "怎么办" : "Way out") + "\n\n" +
         sentence(in(problem.way_out, language), language) + '\n';
}

std::string problems_page(Language language) {
  std::string text = "# " + in(page_title, language) + "\n\n" + in(page_preface, language) + '\n';
  for (const ProblemGroup& group : problem_groups()) {
    text += "\n## " + in(group.title, language) + "\n\n";
    if (!group.preface.en.empty()) text += in(group.preface, language) + "\n\n";
    text += table(group, language);
  }
  return text;
}

}  // namespace check
FAZHI_END_NAMESPACE
