#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/terminal.hpp"
#include "cli/vocabulary.hpp"

#include <fazhi/check/check.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/sinks.hpp>

#include "output/put.hpp"

#include <utility>
#include <variant>

namespace cli {
namespace {

namespace importer = fazhi::importer;
using fazhi::bind::Sink;
using fazhi::output::put;

void put_range(Sink& sink, fazhi::Range range) {
  put(sink, "begin", range.begin);
  put(sink, "end", range.end);
}

/// By what a value was found, and how sure it is.
template <class Fact>
void put_sureness(Sink& sink, const Fact& fact) {
  put(sink, "pattern", name_of(fact.pattern));
  put(sink, "confidence", name_of(fact.confidence));
}

/// Annotations know one kind for what is not demanded of a report, other matters among it.
fazhi::model::SectionKind kind_in_annotations(fazhi::model::SectionKind kind) {
  return kind == fazhi::model::SectionKind::other_matters ? fazhi::model::SectionKind::other : kind;
}

/// The keys that each kind of annotation has beside its type.
struct Body {
  Sink& sink;

  void operator()(const importer::MetadataFact& fact) const {
    put(sink, "field", name_of(fact.field));
    put_range(sink, fact.range);
    if (fact.field == importer::MetadataField::report_year) {
      sink.key("value");
      sink.number(fact.value);
    } else {
      put(sink, "value", std::string_view(fact.value));
    }
    put_sureness(sink, fact);
  }
  void operator()(const importer::HeadingFact& fact) const {
    put(sink, "level", static_cast<std::size_t>(fact.level));
    put_range(sink, fact.range);
    put(sink, "path", std::string_view(fact.path));
    if (fact.kind) put(sink, "kind", fazhi::meta::name_of(kind_in_annotations(*fact.kind)));
    put(sink, "number", std::string_view(fact.number));
    put(sink, "text", std::string_view(fact.text));
    put_sureness(sink, fact);
  }
  void operator()(const importer::ItemFact& fact) const {
    put(sink, "kind", name_of(fact.kind));
    put_range(sink, fact.range);
    put_sureness(sink, fact);
  }
  void operator()(const importer::IndicatorFact& fact) const {
    put_range(sink, fact.range);
    put(sink, "value", std::string_view(fact.value.to_wire()));
    put(sink, "unit", std::string_view(fact.unit));
    sink.key("qualifier");
    fact.qualifier ? sink.string(fazhi::meta::name_of(*fact.qualifier)) : sink.null();
    put(sink, "path", std::string_view(fact.path));
    put(sink, "nature", fazhi::meta::name_of(fact.nature));
    if (fact.subject) put(sink, "subject", std::string_view(*fact.subject));
    if (fact.period) put(sink, "period", std::string_view(*fact.period));
    put_sureness(sink, fact);
  }
  void operator()(const importer::LawReference& fact) const {
    put_range(sink, fact.range);
    put(sink, "title", std::string_view(fact.title));
    put(sink, "kind", fazhi::meta::name_of(fact.kind));
    put(sink, "canonical", std::string_view(fact.canonical));
    put_sureness(sink, fact);
  }
  void operator()(const importer::DefectFact& fact) const {
    put(sink, "kind", name_of(fact.kind));
    put_range(sink, fact.range);
    put(sink, "message", fact.what);
    put(sink, "confidence", name_of(fact.confidence));
    if (fact.correction) put(sink, "correction", std::string_view(*fact.correction));
  }
  void operator()(const importer::DocumentNumberFact& fact) const { with_value(fact); }
  void operator()(const importer::DateFact& fact) const { with_value(fact); }

  void operator()(const importer::RelationFact& fact) const {
    using fazhi::model::RelationType;
    put(sink, "relation", fazhi::meta::name_of(fact.relation));
    put_range(sink, fact.range);
    const bool ratio = fact.relation == RelationType::ratio;
    if (fact.whole)
      put(sink, ratio ? "denominator" : fact.relation == RelationType::sum ? "total" : "whole", *fact.whole);
    if (ratio) {
      if (fact.rate) put(sink, "percent", *fact.rate);
      if (!fact.parts.empty()) put(sink, "numerator", fact.parts.front());
    } else {
      sink.key(fact.relation == RelationType::equality ? "ids" : "parts");
      sink.begin_array();
      for (const std::size_t part : fact.parts) sink.number(std::to_string(part));
      sink.end_array();
    }
    put(sink, "coverage", fazhi::meta::name_of(fact.coverage));
    put(sink, "stated", fazhi::meta::name_of(fact.stated));
    if (fact.holds) put(sink, "holds", *fact.holds);
    put_sureness(sink, fact);
  }

  template <class Fact>
  void with_value(const Fact& fact) const {
    put_range(sink, fact.range);
    put(sink, "value", std::string_view(fact.value));
    put_sureness(sink, fact);
  }
};

/// Collects JSON Lines.
class Lines {
 public:
  template <class WriteBody>
  void add(std::string_view type, WriteBody body) {
    fazhi::io::JsonSink sink(fazhi::io::JsonStyle::compact);
    sink.begin_object();
    put(sink, "type", type);
    body(sink);
    sink.end_object();
    text_ += sink.take() + '\n';
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

void add_findings(const fazhi::check::Loaded& loaded, Lines& lines) {
  for (const auto& one : fazhi::check::Checker().check(loaded).outcome.findings)
    lines.add("finding", [&](Sink& sink) {
      put(sink, "rule", std::string_view(one.id));
      put(sink, "severity", name_of(one.severity));
      put_range(sink, one.place.value_or(fazhi::Range{}));
      put(sink, "pointer", std::string_view(one.at.text()));
      put(sink, "message", one.message);
    });
}

}  // namespace

Status run_annotate(const AnnotateArguments& arguments) {
  const auto options = load_options(arguments);
  if (!options) return unreadable;
  const fazhi::check::Opened input = open(arguments.file, options->extract);
  if (!input.source()) {
    complain(file_error(input.name, *input.error, arguments.language));
    return unreadable;
  }
  if (const auto invalid = fazhi::io::check_utf8(*input.source())) {
    complain(render_all({*invalid}, *input.source(), arguments.language));
    return unreadable;
  }
  fazhi::check::Loaded loaded;
  loaded.text = input;
  loaded.imported = input.printed ? importer::import_text(*input.printed, options->import)
                                  : importer::import_text(*input.structured, options->import);
  loaded.document = fazhi::io::Document<fazhi::model::Report>{loaded.imported->report, {}};
  Lines lines;
  const importer::Genre& genre = loaded.imported->genre;
  lines.add("genre", [&](Sink& sink) {
    put(sink, "report", genre.is_report);
    put(sink, "kind", std::string_view(genre.kind));
    put(sink, "reason", genre.reason);
  });
  for (const importer::Annotation& annotation : loaded.imported->annotations)
    std::visit([&](const auto& fact) { lines.add(fact.type, [&](Sink& sink) { Body{sink}(fact); }); }, annotation);
  if (genre.is_report) add_findings(loaded, lines);
  print(lines.text());
  flush();
  return clean;
}

}  // namespace cli
