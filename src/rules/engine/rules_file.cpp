#include <fazhi/core/legal.hpp>
#include <fazhi/rules/rules_file.hpp>
#include <fazhi/version.hpp>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

Message message_of(Words words) { return {std::string(words.zh), std::string(words.en)}; }

constexpr std::string_view own_convention = "fazhi-format";

std::vector<std::string> needs_of(const Rule& rule) {
  struct Named {
    Need need;
    const char* name;
  };
  constexpr Named named[] = {{Need::today, "today"},
                             {Need::previous, "previous"},
                             {Need::page, "page"},
                             {Need::catalogues, "catalogues"},
                             {Need::instruments, "instruments"}};
  std::vector<std::string> needs;
  for (const Named& one : named)
    if (rule.needs_this(one.need)) needs.emplace_back(one.name);
  return needs;
}

}  // namespace

Text citation(const Basis& basis) {
  const legal::Instrument* instrument = legal::find(basis.instrument);
  const Text part = text_of(basis.part);
  if (!instrument) return {std::string(basis.instrument) + part.zh, std::string(basis.instrument) + ", " + part.en};
  // What no instrument of others demands is not cited like one.
  if (basis.instrument == own_convention) return {"fazhi的约定：" + part.zh, "a convention of fazhi: " + part.en};
  const std::string number(instrument->number);
  return {"《" + std::string(instrument->zh) + "》" + (number.empty() ? "" : "（" + number + "）") + part.zh,
          std::string(instrument->en) + (number.empty() ? "" : " (" + number + ")") + ", " + part.en};
}

RuleEntry entry_of(const Rule& rule) {
  RuleEntry entry;
  entry.id = rule.id;
  entry.severity = rule.severity;
  entry.category = name_of(rule.category);
  entry.title = message_of(rule.title);
  const Text cited = citation(rule.basis);
  entry.basis = {std::string(rule.basis.instrument), message_of(rule.basis.part), {cited.zh, cited.en}};
  if (!rule.catches.zh.empty()) entry.catches = message_of(rule.catches);
  const int offset = rule.validity.of_year_after ? 1 : 0;
  if (rule.validity.first > 0) entry.first_year = rule.validity.first - offset;
  if (rule.validity.last < 9999) entry.last_year = rule.validity.last - offset;
  entry.needs = needs_of(rule);
  entry.off_by_default = rule.off_by_default;
  entry.fixable = name_of(rule.fixable);
  for (std::size_t i = 0; i < rule.parameter_count; ++i) {
    const ParameterRow& row = rule.parameters[i];
    entry.parameters.push_back({std::string(row.name), row.value, row.least, row.greatest, message_of(row.title)});
  }
  for (std::size_t i = 0; i < rule.message_count; ++i) entry.messages.push_back(message_of(rule.messages[i]));
  entry.good = rule.good;
  entry.bad = rule.bad;
  return entry;
}

RulesFile rules_file(const RuleSet& rules) {
  RulesFile file;
  file.version = FAZHI_VERSION_STRING;
  for (const Rule* rule : rules) file.rules.push_back(entry_of(*rule));
  return file;
}

}  // namespace rules
FAZHI_END_NAMESPACE
