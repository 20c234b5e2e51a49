#include <fazhi/bind/diff.hpp>
#include <fazhi/bind/visit.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/catalogue.hpp>
#include <fazhi/model/instrument_list.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "for_all.hpp"

namespace {

using namespace fazhi;

/// Every described type of the model may be the root of a document.
using Types =
    testing::Types<model::Agency, model::Attachment, model::Catalogue, model::CatalogueEntry, model::Indicator,
                   model::InstrumentList, model::InstrumentRecord, model::LeaderDuty, model::LegalBasis, model::Measure,
                   model::Metadata, model::PlanItem, model::Provenance, model::Publication, model::Quantity,
                   model::Relation, model::Report, model::Section, model::Shortcoming, model::Signature>;

template <class T>
constexpr std::uint32_t values_of() {
  return std::is_same_v<T, model::Report> ? 800 : 200;
}

template <class T>
std::string first_problem(const io::Read<T>& read) {
  if (read.problems.empty()) return "no document, and no problem";
  const auto& problem = read.problems[0];
  return problem.id + " at '" + problem.at.text() + "': " + problem.message.en;
}

/// What is wrong when `text` does not read as `document`, or `write` then gives other bytes.
template <class T, class Write>
std::string is_fixed(const io::Document<T>& document, io::Format format, const Write& write) {
  const std::string text = write(document);
  const auto read = io::read<T>(diag::Source("document", text), format);
  if (!read) return first_problem(read) + " in:\n" + text;
  if (read.document->value != document.value) return "another value is read from:\n" + text;
  if (read.document->extras != document.extras) return "other extension keys are read from:\n" + text;
  const std::string again = write(*read.document);
  return again == text ? "" : "written otherwise the second time:\n" + text + "\n" + again;
}

template <class T>
class RoundTrip : public testing::Test {};
TYPED_TEST_SUITE(RoundTrip, Types, );

TYPED_TEST(RoundTrip, FromJsonByYamlToJsonIsTheIdentity) {
  for_all<io::Document<TypeParam>>(values_of<TypeParam>(), 1, [](const io::Document<TypeParam>& document) {
    const std::string json = io::write_json(document);
    const auto from_json = io::read_json<TypeParam>(diag::Source("document.json", json));
    if (!from_json) return first_problem(from_json) + " in:\n" + json;
    const std::string yaml = io::write_yaml(*from_json.document);
    const auto from_yaml = io::read_yaml<TypeParam>(diag::Source("document.yaml", yaml));
    if (!from_yaml) return first_problem(from_yaml) + " in:\n" + yaml;
    if (from_yaml.document->value != document.value) return "another value came back:\n" + json + "\n" + yaml;
    if (from_yaml.document->extras != document.extras) return "other extension keys came back:\n" + json + "\n" + yaml;
    return io::write_json(*from_yaml.document) == json ? "" : "another JSON came back for:\n" + json;
  });
}

TYPED_TEST(RoundTrip, WhatIsWrittenIsAFixedPoint) {
  for_all<io::Document<TypeParam>>(values_of<TypeParam>(), 100001, [](const io::Document<TypeParam>& document) {
    std::string wrong = is_fixed(document, io::Format::yaml, [](const auto& value) { return io::write_yaml(value); });
    for (const auto style : {io::JsonStyle::pretty, io::JsonStyle::compact}) {
      const auto write = [style](const auto& value) { return io::write_json(value, style); };
      if (wrong.empty()) wrong = is_fixed(document, io::Format::json, write);
    }
    return wrong;
  });
}

TYPED_TEST(RoundTrip, ADifferenceIsToldIfAndOnlyIfThereIsOne) {
  for_all<std::pair<TypeParam, TypeParam>>(values_of<TypeParam>(), 200001,
                                           [](const std::pair<TypeParam, TypeParam>& both) -> std::string {
                                             const bool told = !bind::diff(both.first, both.second).empty();
                                             const bool back = !bind::diff(both.second, both.first).empty();
                                             if (told != back) return "told in one direction only";
                                             if (both.first == both.second)
                                               return told ? "a difference is told between equals" : "";
                                             return told ? "" : "no difference is told";
                                           });
}

/// `LeaderDuty` as rows name it: `leader-duty`.
std::string kebab_case(const std::string& name) {
  std::string made;
  for (const char c : name) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    if (is_capital && !made.empty()) made += '-';
    made += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return made;
}

template <class... T>
std::set<std::string> names(const testing::Types<T...>&) {
  return {std::string(meta::description<T>.name)...};
}

TEST(RoundTripTypes, AreAllThoseOfTheModel) {
  std::set<std::string> described;
  const std::regex macro(R"(BOOST_DESCRIBE_STRUCT\((\w+),)");
  for (const auto& file : std::filesystem::directory_iterator(FAZHI_SOURCE_DIR "/include/fazhi/model")) {
    std::ifstream stream(file.path());
    const std::string text(std::istreambuf_iterator<char>(stream), {});
    for (std::sregex_iterator match(text.begin(), text.end(), macro), end; match != end; ++match)
      described.insert(kebab_case((*match)[1]));
  }
  EXPECT_EQ(names(Types{}), described);
}

/// What the place of each part covers is read as that part.
TEST(RoundTrips, HaveAPlaceForEachValueThatIsWritten) {
  for_all<model::Section>(100, 300001, [](const model::Section& section) {
    std::string wrong;
    for (const auto format : {io::Format::json, io::Format::yaml}) {
      const diag::Source source("s", format == io::Format::json ? io::write_json(section) : io::write_yaml(section));
      const diag::SourceMap places = io::places(source, format);
      bind::visit(section, [&](const diag::Pointer& at, const Decimal& value) {
        const diag::Place* place = places.find(at);
        if (place == nullptr ||
            source.text().substr(place->value.begin, place->value.size()) != '"' + value.to_wire() + '"')
          wrong = "the place of " + at.text() + " is wrong in:\n" + source.text();
      });
      bind::visit(section, [&](const diag::Pointer& at, const model::Measure&) {
        if (places.find(at) == nullptr) wrong = at.text() + " has no place in:\n" + source.text();
      });
    }
    return wrong;
  });
}

TEST(RoundTrips, KeepExtensionKeysWhereTheyStood) {
  const std::string json = io::write_json(
      *io::read_yaml<model::Report>(
           diag::Source("a.yaml",
                        "schema_version: '1.0'\nmetadata:\n  x-note: {a: [1, no, 2.50]}\nsections: []\nx-end: ~\n"))
           .document);
  EXPECT_NE(json.find("\"x-note\": {\n      \"a\": [\n        1,\n        \"no\",\n        2.50\n"), std::string::npos)
      << json;
  EXPECT_NE(json.find("\"x-end\": null"), std::string::npos) << json;
  const auto again = io::read_json<model::Report>(diag::Source("a.json", json));
  ASSERT_TRUE(again);
  EXPECT_EQ(io::write_json(*again.document), json);
}

/// What is left of the first counterexample to a property that does not hold.
template <class T, class Holds>
std::string smallest(const Holds& holds) {
  const auto found = counterexample<T>(1000, 1, [&holds](const T& value) { return holds(value) ? "" : "false"; });
  return found ? shown(found->value) : "";
}

TEST(Shrinking, EndsAtTheShortestListThatIsTooLong) {
  EXPECT_EQ(smallest<model::Signature>([](const model::Signature& value) { return value.agencies.size() < 3; }),
            "agencies:\n  - \"\"\n  - \"\"\n  - \"\"\n");
}

TEST(Shrinking, EndsAtTheLeastNumber) {
  const auto is_small = [](const model::Quantity& value) { return compare(value.value, *Decimal::of(12345678)) < 0; };
  EXPECT_EQ(smallest<model::Quantity>(is_small), "value: \"12345678\"\n");
}

TEST(Shrinking, EndsAtTheShortestText) {
  const auto has_no_second_line = [](const model::Shortcoming& value) {
    return value.title.find('\n') == std::string::npos;
  };
  EXPECT_EQ(smallest<model::Shortcoming>(has_no_second_line), "title: \"\\n\"\n");
}

TEST(Shrinking, LiftsANestedPartAndTakesAwayAllAroundIt) {
  const auto no_cause_is_wide = [](const model::Report& report) {
    bool found = false;
    bind::visit(report, [&](const diag::Pointer&, const model::Shortcoming& shortcoming) {
      found = found || (shortcoming.causes.size() == 1 && shortcoming.number);
    });
    return !found;
  };
  EXPECT_EQ(smallest<model::Report>(no_cause_is_wide),
            "schema_version: \"1.0\"\nmetadata: {}\nsections:\n  - kind: achievements\n    heading: \"\"\n"
            "    shortcomings:\n      - number: 文\n        title: 文\n        causes:\n          - \"\"\n");
}

TEST(Shrinking, KeepsTheExtensionKeyThatMatters) {
  using Document = io::Document<model::Agency>;
  EXPECT_EQ(smallest<Document>([](const Document& document) {
              return document.extras.empty() || document.extras[0].value.kind != bind::Tree::Kind::array;
            }),
            "name: 文文\nx-: []\n");
}

TEST(Shrinking, TellsAnExceptionAsWhatIsWrong) {
  const auto found = counterexample<model::Attachment>(1, 1, [](const model::Attachment& value) -> std::string {
    throw std::runtime_error(value.title.empty() ? "no title" : "a title");
  });
  ASSERT_TRUE(found);
  EXPECT_EQ(found->what, "an exception: a title");
}

}  // namespace
