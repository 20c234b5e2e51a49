#include "forms.hpp"

#include <fazhi/check/load.hpp>

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace {

using fazhi::check::load;
using fazhi::check::Loaded;
using fazhi::io::Format;

std::string first_problem(const Loaded& loaded) {
  return loaded.problems.empty() ? std::string() : loaded.problems.front().id;
}

/// The text of the source that a value of the report stands on.
std::string printed_at(const Loaded& loaded, const std::string& pointer) {
  const auto places = loaded.places();
  const auto* place = places.find(fazhi::diag::Pointer::from_text(pointer));
  if (place == nullptr) return "no place";
  return loaded.source()->text().substr(place->value.begin, place->value.end - place->value.begin);
}

TEST(Load, GivesThePrintedReportWithItsPlaces) {
  for (const auto& form : fazhi_tests::printed_forms(fazhi_tests::printed_page)) {
    const Loaded loaded = load(form.name, form.bytes);
    ASSERT_TRUE(loaded.document) << form.name;
    EXPECT_EQ(loaded.format, Format::text) << form.name;
    EXPECT_TRUE(loaded.imported) << form.name;
    EXPECT_EQ(printed_at(loaded, "/sections/3/heading"), "2025年度主要安排") << form.name;
    EXPECT_EQ(printed_at(loaded, "/metadata/publication/published_on"), "2025-04-10") << form.name;
  }
}

TEST(Load, GivesTheSameReportFromYamlAndJson) {
  const auto page = load("report.txt", fazhi_tests::printed_page);
  for (const auto& form : fazhi_tests::structured_forms(fazhi_tests::printed_page)) {
    const Loaded loaded = load(form.name, form.bytes);
    ASSERT_TRUE(loaded.document) << form.name << first_problem(loaded);
    EXPECT_EQ(*loaded.document, *page.document) << form.name;
    EXPECT_FALSE(loaded.imported) << form.name;
    EXPECT_NE(printed_at(loaded, "/sections/3/heading").find("2025年度主要安排"), std::string::npos) << form.name;
  }
}

TEST(Load, NamesThePlaceOfWhatAPrintedReportLacks) {
  const Loaded loaded = load("report.txt", fazhi_tests::printed_page);
  const auto places = loaded.places();
  EXPECT_NE(places.find(fazhi::diag::Pointer::from_text("/metadata/signature/signed_on")), nullptr);
}

TEST(Load, RefusesAnotherGenreUnlessItIsAskedFor) {
  const std::string notice = "关于端午节放假的通知\n\n各科室：\n端午节放假三天。\n";
  const Loaded refused = load("notice.txt", notice);
  EXPECT_FALSE(refused.document);
  EXPECT_EQ(first_problem(refused), "import.not-a-report");
  ASSERT_TRUE(refused.problems.front().place);
  EXPECT_EQ(refused.problems.front().place->begin, 0u);
  fazhi::check::LoadOptions options;
  options.any_genre = true;
  EXPECT_TRUE(load("notice.txt", notice, options).document);
}

TEST(Load, TellsWhyThereIsNoText) {
  const Loaded missing = fazhi::check::load_file("/no/such/report.yaml");
  EXPECT_EQ(missing.source(), nullptr);
  EXPECT_EQ(first_problem(missing), "file.missing");
  EXPECT_EQ(missing.places().size(), 0u);
  EXPECT_EQ(first_problem(load("report.txt", "")), "document.empty");
  EXPECT_EQ(first_problem(load("report.txt", " \n\t\n")), "document.empty");
  EXPECT_EQ(first_problem(load("report.pdf", "%PDF-1.7\n")), "extract.container");
}

TEST(Load, AsksForUtf8OfYamlAndJson) {
  const std::string wide("{\0\"\0a\0\"\0:\0001\0}\0", 14);
  const Loaded loaded = load("report.json", "\xFF\xFE" + wide);
  EXPECT_EQ(first_problem(loaded), "file.encoding");
}

TEST(Load, TellsProblemsOfAFileThatCannotBeRead) {
  const Loaded loaded = load("report.yaml", "metadata: {title: [}\n");
  EXPECT_FALSE(loaded.document);
  std::string ids;
  for (const auto& one : loaded.problems) ids += one.id + (one.place ? " " : "without a place ");
  EXPECT_EQ(ids, "type.text-expected yaml.syntax ");
}

TEST(Load, HoldsALimitOfTheCaller) {
  fazhi::check::LoadOptions options;
  options.extract.max_bytes = 8;
  options.read.limits.max_bytes = 8;
  EXPECT_EQ(first_problem(load("report.txt", fazhi_tests::printed_page, options)), "extract.limit");
  EXPECT_EQ(first_problem(load("report.yaml", "schema_version: \"1.0\"\n", options)), "limit.bytes");
}

TEST(LoadPrinted, RefusesYamlAndJson) {
  const auto loaded = fazhi::check::load_printed(fazhi::check::open("report.json", "{\"metadata\": {}}\n"));
  EXPECT_EQ(first_problem(loaded), "import.not-printed");
}

TEST(Load, IsUsedByThreadsAtOnce) {
  const auto page = fazhi::check::open("report.txt", fazhi_tests::printed_page);
  const auto expected = load(page).document;
  std::vector<Loaded> loaded(4);
  std::vector<std::thread> threads;
  for (Loaded& one : loaded) threads.emplace_back([&one, &page] { one = load(page); });
  for (std::thread& thread : threads) thread.join();
  for (const Loaded& one : loaded) EXPECT_EQ(one.document, expected);
}

}  // namespace
