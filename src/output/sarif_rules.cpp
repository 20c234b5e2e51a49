#include "output/sarif_rules.hpp"

#include <fazhi/check/problem_ids.hpp>
#include <fazhi/rules/rules_file.hpp>

#include "output/put.hpp"
#include "output/words.hpp"

#include <cctype>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace output {
namespace {

/// A brace would begin or end a placeholder, in Markdown too; doubled it is itself.
std::string without_placeholders(const std::string& text) {
  std::string message;
  for (const char c : text) message.append(c == '{' || c == '}' ? 2 : 1, c);
  return message;
}

/// Literal text; brackets could be taken for a link, and the backslash is what keeps them from it.
std::string plain_message(const std::string& text) {
  std::string message;
  for (const char c : without_placeholders(text)) {
    if (c == '\\' || c == '[' || c == ']') message += '\\';
    message += c;
  }
  return message;
}

/// `PublishedByApril1` of `published-by-april-1`, `ImportTruncated` of `import.truncated`.
std::string pascal_case(std::string_view id) {
  std::string name;
  bool begins_word = true;
  for (const char c : id) {
    const bool is_letter = c >= 'a' && c <= 'z';
    if (is_letter || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
      name += begins_word && is_letter ? static_cast<char>(c - 'a' + 'A') : c;
      begins_word = false;
    } else {
      begins_word = true;
    }
  }
  return name;
}

void put_level(bind::Sink& sink, diag::Severity severity, bool is_enabled) {
  put_object(sink, "defaultConfiguration", [&] {
    if (!is_enabled) put(sink, "enabled", false);
    put(sink, "level", sarif_level(severity));
  });
}

void put_tags(bind::Sink& sink, std::string_view category) {
  put_array(sink, "tags", [&] {
    sink.string("fazhi");
    sink.string(category);
  });
}

/// What the severity is called by those who sort alerts by it.
std::string_view problem_severity(diag::Severity severity) {
  if (severity == diag::Severity::error) return "error";
  return severity == diag::Severity::warning ? "warning" : "recommendation";
}

void write_rule(bind::Sink& sink, const rules::Rule& rule) {
  const Text title = rules::text_of(rule.title);
  const Text catches = rules::text_of(rule.catches);
  put_message(sink, "shortDescription", in_both(title));
  put_message(
      sink, "fullDescription",
      catches.zh.empty() ? in_both(title) : in_both({title.zh + "。" + catches.zh, title.en + ". " + catches.en}));
  put_level(sink, rule.severity, !rule.off_by_default);
  put_object(sink, "help", [&] {
    put(sink, "text", plain_message(in_both(title)));
    put(sink, "markdown", without_placeholders(page(rule, Language::zh) + '\n' + page(rule, Language::en)));
  });
  put_object(sink, "properties", [&] {
    put(sink, "basis", in_both(citation(rule.basis)));
    put(sink, "category", name_of(rule.category));
    put(sink, "fixable", name_of(rule.fixable));
    put(sink, "problem.severity", problem_severity(rule.severity));
    put_tags(sink, name_of(rule.category));
  });
}

/// What a reader says, the importer, or someone else whose list of ids is not here.
void write_other(bind::Sink& sink, const std::string& id) {
  const check::ProblemId* known = check::find_problem(id);
  if (known == nullptr)
    put_descriptions(sink, id, id);
  else
    put_descriptions(sink, in_both(rules::text_of(known->meaning)),
                     in_both({std::string(known->meaning.zh) + "。" + std::string(known->way_out.zh),
                              std::string(known->meaning.en) + ". " + std::string(known->way_out.en)}));
  put_object(sink, "properties", [&] { put_tags(sink, "reading"); });
}

void write_check(bind::Sink& sink, const rules::ProfileCheck& check) {
  const diag::Severity severity = severity_of(check.level).value_or(diag::Severity::hint);
  const std::string text = in_both({check.message.zh, check.message.en});
  put_descriptions(sink, text, text);
  put_level(sink, severity, check.level != rules::RuleLevel::off);
  put_object(sink, "properties", [&] {
    if (check.basis) put(sink, "basis", check.basis->instrument + check.basis->part.value_or(""));
    put(sink, "problem.severity", problem_severity(severity));
    put_tags(sink, "profile");
  });
}

}  // namespace

void put_message(bind::Sink& sink, std::string_view key, const std::string& text) {
  put_object(sink, key, [&] { put(sink, "text", plain_message(text)); });
}

void put_descriptions(bind::Sink& sink, const std::string& title, const std::string& text) {
  put_message(sink, "shortDescription", title);
  put_message(sink, "fullDescription", text);
  put_message(sink, "help", text);
}

std::string_view sarif_level(diag::Severity severity) {
  if (severity == diag::Severity::error) return "error";
  return severity == diag::Severity::warning ? "warning" : "note";
}

SarifRules::SarifRules(const check::Checker& checker) {
  for (const rules::Rule* rule : checker.options().rules) add({std::string(rule->id), rule, nullptr});
  for (const rules::Profile& profile : checker.options().profiles->profiles)
    for (const rules::ProfileCheck& check : profile.checks) add({check.id.to_wire(), nullptr, &check});
}

void SarifRules::add(Entry entry) {
  if (indexes_.emplace(entry.id, entries_.size()).second) entries_.push_back(std::move(entry));
}

std::size_t SarifRules::index_of(const std::string& id) {
  add({id, nullptr, nullptr});
  return indexes_.find(id)->second;
}

void SarifRules::write(bind::Sink& sink) const {
  sink.begin_array();
  for (const Entry& entry : entries_) write(sink, entry);
  sink.end_array();
}

void SarifRules::write(bind::Sink& sink, const Entry& entry) const {
  sink.begin_object();
  put(sink, "id", entry.id);
  put(sink, "name", pascal_case(entry.id));
  if (entry.rule != nullptr)
    write_rule(sink, *entry.rule);
  else if (entry.check != nullptr)
    write_check(sink, *entry.check);
  else
    write_other(sink, entry.id);
  sink.end_object();
}

}  // namespace output
FAZHI_END_NAMESPACE
