#include "cli/commands.hpp"
#include "cli/terminal.hpp"

#include <fazhi/bind/reference.hpp>
#include <fazhi/check/baseline.hpp>
#include <fazhi/check/changes.hpp>
#include <fazhi/comparison/comparison.hpp>
#include <fazhi/import/vocabulary.hpp>
#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/instruments.hpp>
#include <fazhi/io/report.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/rules/findings_line.hpp>
#include <fazhi/rules/profile.hpp>
#include <fazhi/rules/rules_file.hpp>

#include <array>
#include <string_view>

namespace cli {
namespace {

/// A kind of file: its schema, and its field reference.
struct Kind {
  const char* name;
  std::string (*schema)();
  std::string (*fields)(fazhi::Language);
};

constexpr std::array<Kind, 12> kinds = {
    {{"report", fazhi::io::report_schema, fazhi::bind::field_reference<fazhi::model::Report>},
     {"catalogue", fazhi::io::catalogue_schema, fazhi::bind::field_reference<fazhi::model::Catalogue>},
     {"instruments", fazhi::io::instruments_schema, fazhi::bind::field_reference<fazhi::model::InstrumentList>},
     {"profile", [] { return fazhi::io::schema<fazhi::rules::Profile>(fazhi::rules::profile_schema_id); },
      fazhi::bind::field_reference<fazhi::rules::Profile>},
     {"vocabulary",
      [] { return fazhi::io::schema<fazhi::importer::Vocabulary>(fazhi::importer::vocabulary_schema_id); },
      fazhi::bind::field_reference<fazhi::importer::Vocabulary>},
     {"findings", [] { return fazhi::io::schema<fazhi::rules::FindingsFile>(fazhi::rules::findings_schema_id); },
      fazhi::bind::field_reference<fazhi::rules::FindingsFile>},
     {"findings-line",
      [] { return fazhi::io::schema<fazhi::rules::FindingsLine>(fazhi::rules::findings_line_schema_id); },
      fazhi::bind::field_reference<fazhi::rules::FindingsLine>},
     {"rules", [] { return fazhi::io::schema<fazhi::rules::RulesFile>(fazhi::rules::rules_schema_id); },
      fazhi::bind::field_reference<fazhi::rules::RulesFile>},
     {"comparison",
      [] { return fazhi::io::schema<fazhi::comparison::Comparison>(fazhi::comparison::comparison_schema_id); },
      fazhi::bind::field_reference<fazhi::comparison::Comparison>},
     {"differences",
      [] { return fazhi::io::schema<fazhi::comparison::Differences>(fazhi::comparison::differences_schema_id); },
      fazhi::bind::field_reference<fazhi::comparison::Differences>},
     {"baseline", [] { return fazhi::io::schema<fazhi::check::Baseline>(fazhi::check::baseline_schema_id); },
      fazhi::bind::field_reference<fazhi::check::Baseline>},
     {"changes", [] { return fazhi::io::schema<fazhi::check::Changes>(fazhi::check::changes_schema_id); },
      fazhi::bind::field_reference<fazhi::check::Changes>}}};

}  // namespace

std::vector<std::string> schema_kinds() {
  std::vector<std::string> names;
  names.reserve(kinds.size());
  for (const Kind& kind : kinds) names.emplace_back(kind.name);
  return names;
}

Status run_schema(const SchemaArguments& arguments) {
  for (const Kind& kind : kinds)
    if (arguments.kind == kind.name) print(arguments.fields ? kind.fields(arguments.language) : kind.schema());
  flush();
  return clean;
}

}  // namespace cli
