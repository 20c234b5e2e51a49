// valijson over nlohmann/json: parse, and validate against the schema that the library writes, with the sections that
// must be there as in schema_of_rules.js.

#include <fazhi/io/report.hpp>

#include <memory>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "bench.hpp"

namespace bench {

void add_valijson() {
  using nlohmann::json;
  json schema = json::parse(fazhi::io::report_schema());
  for (const char* kind : {"achievements", "shortcomings", "principal_leader_duty", "plan"}) {
    const json contains = {{"properties", {{"kind", {{"const", kind}}}}}};
    schema["allOf"].push_back({{"properties", {{"sections", {{"contains", contains}}}}}});
  }
  const auto parsed = std::make_shared<valijson::Schema>();
  valijson::SchemaParser(valijson::SchemaParser::kDraft7)
      .populateSchema(valijson::adapters::NlohmannJsonAdapter(schema), *parsed);
  const Style& compact = corpus().json.front();
  add_work("validate", compact.name, compact.texts, "valijson", [&compact, parsed](std::size_t i) -> std::size_t {
    const json document = json::parse(compact.texts[i]);
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    return validator.validate(*parsed, valijson::adapters::NlohmannJsonAdapter(document), nullptr) ? 1 : 0;
  });
}

}  // namespace bench
