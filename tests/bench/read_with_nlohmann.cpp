// The same as read_with_fazhi.cpp by hand: the parts of a report that a program reads most, from JSON only, without
// places and without bilingual messages.

#include <nlohmann/json.hpp>

#include <cstdint>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

namespace report {

using nlohmann::json;

struct Agency {
  std::string name;
  std::optional<std::string> level;
};

struct Metadata {
  std::optional<std::string> title;
  std::optional<std::int64_t> report_year;
  std::optional<Agency> issuing_agency;
  std::optional<std::string> document_number;
  std::vector<std::string> addressees;
};

struct Quantity {
  std::string value;
  std::string unit;
  std::optional<std::string> qualifier;
};

struct Indicator {
  std::optional<std::string> id;
  std::optional<std::string> name;
  Quantity quantity;
};

struct Measure {
  std::optional<std::string> number;
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<Measure> actions;
  std::vector<Indicator> indicators;
};

struct Shortcoming {
  std::optional<std::string> number;
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<std::string> causes;
};

struct PlanItem {
  std::optional<std::string> number;
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<Indicator> targets;
};

struct Section {
  std::string kind;
  std::optional<std::string> number;
  std::string heading;
  std::vector<std::string> paragraphs;
  std::vector<Measure> measures;
  std::vector<Shortcoming> shortcomings;
  std::vector<PlanItem> plan_items;
  std::vector<Section> subsections;
};

struct Report {
  std::string schema_version;
  Metadata metadata;
  std::vector<std::string> preamble;
  std::vector<Section> sections;
};

template <class T>
void get(const json& object, const char* key, T& value) {
  object.at(key).get_to(value);
}
template <class T>
void get(const json& object, const char* key, std::optional<T>& value) {
  const auto found = object.find(key);
  if (found != object.end()) value = found->template get<T>();
}
template <class T>
void get(const json& object, const char* key, std::vector<T>& value) {
  const auto found = object.find(key);
  if (found != object.end()) found->get_to(value);
}

void from_json(const json& object, Agency& agency) {
  get(object, "name", agency.name);
  get(object, "level", agency.level);
}

void from_json(const json& object, Metadata& metadata) {
  get(object, "title", metadata.title);
  get(object, "report_year", metadata.report_year);
  get(object, "issuing_agency", metadata.issuing_agency);
  get(object, "document_number", metadata.document_number);
  get(object, "addressees", metadata.addressees);
}

void from_json(const json& object, Quantity& quantity) {
  get(object, "value", quantity.value);
  get(object, "unit", quantity.unit);
  get(object, "qualifier", quantity.qualifier);
}

void from_json(const json& object, Indicator& indicator) {
  get(object, "id", indicator.id);
  get(object, "name", indicator.name);
  get(object, "quantity", indicator.quantity);
}

void from_json(const json& object, Measure& measure) {
  get(object, "number", measure.number);
  get(object, "title", measure.title);
  get(object, "paragraphs", measure.paragraphs);
  get(object, "actions", measure.actions);
  get(object, "indicators", measure.indicators);
}

void from_json(const json& object, Shortcoming& shortcoming) {
  get(object, "number", shortcoming.number);
  get(object, "title", shortcoming.title);
  get(object, "paragraphs", shortcoming.paragraphs);
  get(object, "causes", shortcoming.causes);
}

void from_json(const json& object, PlanItem& item) {
  get(object, "number", item.number);
  get(object, "title", item.title);
  get(object, "paragraphs", item.paragraphs);
  get(object, "targets", item.targets);
}

void from_json(const json& object, Section& section) {
  get(object, "kind", section.kind);
  get(object, "number", section.number);
  get(object, "heading", section.heading);
  get(object, "paragraphs", section.paragraphs);
  get(object, "measures", section.measures);
  get(object, "shortcomings", section.shortcomings);
  get(object, "plan_items", section.plan_items);
  get(object, "subsections", section.subsections);
}

void from_json(const json& object, Report& report) {
  get(object, "schema_version", report.schema_version);
  get(object, "metadata", report.metadata);
  get(object, "preamble", report.preamble);
  get(object, "sections", report.sections);
}

}  // namespace report

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1]);
  if (!file) {
    std::cerr << argv[1] << " cannot be read\n";
    return 1;
  }
  try {
    const auto read = nlohmann::json::parse(file).get<report::Report>();
    std::cout << read.metadata.title.value_or("-") << ' ' << read.metadata.report_year.value_or(0) << '\n';
  } catch (const nlohmann::json::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
}
