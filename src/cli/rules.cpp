#include "cli/commands.hpp"
#include "cli/json_text.hpp"
#include "cli/terminal.hpp"

#include <fazhi/core/legal.hpp>
#include <fazhi/io/sinks.hpp>
#include <fazhi/rules/catalogue.hpp>

namespace cli {
namespace {

using fazhi::Language;
using fazhi::legal::Instrument;
using fazhi::rules::Rule;

std::string in(fazhi::rules::Words words, Language language) { return fazhi::rules::text_of(words).in(language); }

/// The basis as a person cites it, as 《督察工作规定》年度报告一章.
std::string citation(const Rule& rule, Language language) {
  const Instrument* instrument = fazhi::legal::find(rule.basis.instrument);
  if (instrument == nullptr) return std::string(rule.basis.instrument);
  const std::string number = std::string(instrument->number);
  if (language == Language::zh)
    return "《" + std::string(instrument->zh) + "》" + (number.empty() ? "" : "（" + number + "）") +
           std::string(rule.basis.part.zh);
  return std::string(instrument->en) + (number.empty() ? "" : " (" + number + ")") + ", " +
         std::string(rule.basis.part.en);
}

std::string as_text(const Rule& rule, Language language) {
  const bool zh = language == Language::zh;
  std::string text = std::string(rule.id) + "  " + std::string(name_of(rule.severity)) + "\n    " +
                     in(rule.title, language) + "\n    " + (zh ? "依据：" : "basis: ") + citation(rule, language) +
                     '\n';
  if (rule.validity.first > 0)
    text += "    " +
            (zh ? "适用于" + std::to_string(rule.validity.first) + "年度及以后的报告"
                : "for reports of " + std::to_string(rule.validity.first) + " and later") +
            '\n';
  if (rule.needs_this(fazhi::rules::Need::today)) text += zh ? "    须给出 --as-of\n" : "    needs --as-of\n";
  return text;
}

void write(const Rule& rule, fazhi::bind::Sink& sink) {
  sink.begin_object();
  put(sink, "id", rule.id);
  put(sink, "severity", name_of(rule.severity));
  put(sink, "category", name_of(rule.category));
  put(sink, "title", fazhi::rules::text_of(rule.title));
  sink.key("basis");
  sink.begin_object();
  put(sink, "instrument", rule.basis.instrument);
  put(sink, "part", fazhi::rules::text_of(rule.basis.part));
  put(sink, "citation", fazhi::Text{citation(rule, Language::zh), citation(rule, Language::en)});
  sink.end_object();
  if (rule.validity.first > 0) put(sink, "first_year", static_cast<std::size_t>(rule.validity.first));
  if (rule.validity.last < 9999) put(sink, "last_year", static_cast<std::size_t>(rule.validity.last));
  put(sink, "needs_today", rule.needs_this(fazhi::rules::Need::today));
  sink.key("messages");
  sink.begin_array();
  for (std::size_t i = 0; i < rule.message_count; ++i) {
    sink.begin_object();
    put(sink, "zh", rule.messages[i].zh);
    put(sink, "en", rule.messages[i].en);
    sink.end_object();
  }
  sink.end_array();
  sink.end_object();
}

}  // namespace

Status run_rules(const RulesArguments& arguments) {
  std::string text;
  if (arguments.format == "json") {
    fazhi::io::JsonSink sink;
    sink.begin_array();
    for (const Rule* rule : fazhi::rules::catalogue()) write(*rule, sink);
    sink.end_array();
    text = sink.take();
  } else {
    for (const Rule* rule : fazhi::rules::catalogue()) text += as_text(*rule, arguments.language);
  }
  print(text);
  flush();
  return clean;
}

}  // namespace cli
