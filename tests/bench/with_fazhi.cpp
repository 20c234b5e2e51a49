// fazhi itself, and the limit: a check of UTF-8 and a copy of the finished Report.

#include <fazhi/check/check.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/import/import.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>

#include <memory>
#include <stdexcept>

#include "bench.hpp"

#ifdef FAZHI_BENCH_SIMDJSON
#include <simdjson.h>
#endif

namespace bench {
namespace {

using fazhi::diag::Source;

bool is_utf8(const std::string& text) {
#ifdef FAZHI_BENCH_SIMDJSON
  return simdjson::validate_utf8(text.data(), text.size());
#else
  return !fazhi::utf8::first_invalid(text);
#endif
}

std::vector<Source> sources_of(const std::vector<std::string>& texts) {
  std::vector<Source> sources;
  sources.reserve(texts.size());
  for (const std::string& text : texts) sources.emplace_back("report", text);
  return sources;
}

void add_readers(const std::string& operation, const std::vector<Style>& styles, fazhi::io::Format format) {
  for (const Style& style : styles) {
    const auto sources = std::make_shared<std::vector<Source>>(sources_of(style.texts));
    const auto read_with = [sources, format](bool fast) {
      return [sources, format, fast](std::size_t i, Report& report) {
        fazhi::io::ReadOptions options;
        options.fast_readers = fast;
        auto read = fazhi::io::read<Report>((*sources)[i], format, options);
        if (read) report = std::move(read.document->value);
        return static_cast<bool>(read);
      };
    };
    add_reader(operation, style, "fazhi", read_with(true));
    add_reader(operation, style, "fazhi, complete reader", read_with(false));
    add_reader(operation, style, "limit", [&style](std::size_t i, Report& report) {
      const bool good = is_utf8(style.texts[i]);
      report = corpus().reports[i];
      return good;
    });
  }
}

/// The rules that a schema can say: those on the sections that must be there.
fazhi::check::CheckOptions sections_only() {
  fazhi::check::CheckOptions options;
  fazhi::rules::RuleSet kept;
  for (const fazhi::rules::Rule* rule : options.rules) {
    const std::string_view id = rule->id;
    if (id.size() > 8 && id.substr(id.size() - 8) == "-present") kept.push_back(rule);
  }
  options.rules = std::move(kept);
  return options;
}

void add_checkers() {
  const Style& compact = corpus().json.front();
  const auto add = [&compact](const char* who, fazhi::check::CheckOptions options) {
    const auto checker = std::make_shared<fazhi::check::Checker>(std::move(options));
    add_work("validate", compact.name, compact.texts, who, [&compact, checker](std::size_t i) -> std::size_t {
      return checker->check("report.json", compact.texts[i]).acceptable() ? 1 : 0;
    });
  };
  add("fazhi, all default rules", {});
  add("fazhi, rules of a schema", sections_only());
}

}  // namespace

void add_fazhi() {
  add_readers("json-read", corpus().json, fazhi::io::Format::json);
  add_readers("yaml-read", corpus().yaml, fazhi::io::Format::yaml);
  const Style& json = corpus().json.front();
  add_writer("json-write", json, "fazhi",
             [](const Report& report) { return fazhi::io::write_json(report, fazhi::io::JsonStyle::compact).size(); });
  if (!corpus().yaml.empty())
    add_writer("yaml-write", corpus().yaml.front(), "fazhi",
               [](const Report& report) { return fazhi::io::write_yaml(report).size(); });
  add_checkers();
  const auto printed = std::make_shared<std::vector<Source>>(sources_of(corpus().printed));
  add_work("import", "text", corpus().printed, "fazhi",
           [printed](std::size_t i) { return fazhi::importer::import_text((*printed)[i]).report.sections.size(); });
}

}  // namespace bench
