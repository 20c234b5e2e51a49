#include "session.hpp"

#include "cli/command.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace {

namespace json = boost::json;
using session::Session;

/// The same findings as `Checker` gives, in the same order, at the same places.
void expect_same(Session& session, const std::string& uri, const std::string& text, const std::string& language) {
  session.open(uri, text, language);
  const json::array shown = session.published().at("diagnostics").as_array();
  const auto loaded = fazhi::check::load(fazhi::lsp::path_of(uri), text, session::checker().options().load);
  const auto file = findings_of(loaded, session::checker().check(loaded));
  ASSERT_EQ(shown.size(), file.findings.size()) << uri;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const auto& finding = file.findings[i];
    EXPECT_EQ(shown[i].at("code").as_string().c_str(), finding.id);
    EXPECT_EQ(shown[i].at("message").as_string().c_str(), finding.message.en);
    EXPECT_EQ(shown[i].at("severity").as_int64(), static_cast<int>(finding.severity) + 1);
    EXPECT_EQ(shown[i].at("range").at("start").at("line").as_int64() + 1, finding.line.value_or(1));
    EXPECT_EQ(shown[i].at("range").at("start").at("character").as_int64() + 1, finding.utf16_column.value_or(1));
  }
}

TEST(Diagnostics, AreThoseOfTheChecker) {
  Session session;
  std::size_t files = 0;
  for (const char* folder : {"tests/data/annotated", "examples"})
    for (const auto& entry : std::filesystem::directory_iterator(std::string(FAZHI_SOURCE_DIR "/") + folder)) {
      const std::string name = entry.path().filename().string();
      const bool is_page = entry.path().extension() == ".txt" && name != "CMakeLists.txt";
      const bool is_report = is_page || name == "report.yaml" || name == "report.json";
      if (!is_report) continue;
      ++files;
      expect_same(session, "file://" + entry.path().string(), command::slurp(entry.path()), "");
    }
  EXPECT_GE(files, 25u);
}

TEST(Diagnostics, AreThoseOfBrokenReportsToo) {
  Session session;
  expect_same(session, "file:///a.yaml", command::with("report_year: 2024", "report_year: 1024"), "yaml");
  expect_same(session, "file:///b.yaml", command::with("sections:", "sections: [\n# 𠮷"), "yaml");
  expect_same(session, "file:///c.json", R"({"schema_version": "1.0", "metadata": {"title": "𠮷", "no": 1}})", "json");
  expect_same(session, "file:///d.json", R"({"schema_version": "1.0", "metadata": )", "json");
}

TEST(Diagnostics, StandAtTheirPlaceBehindAstralCharacters) {
  Session session;
  session.open("file:///r.yaml", "schema_version: \"1.0\"\nmetadata: {title: 𠮷𠮷, nonsense: 1}\nsections: []\n");
  const auto told = session.told();
  EXPECT_NE(std::find(told.begin(), told.end(), "key.unknown@1:24"), told.end());
}

TEST(Diagnostics, SayNothingOfWhatIsNoReport) {
  Session session;
  for (const auto& [name, text] :
       {std::pair{"k8s.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n"},
        std::pair{"package.json", "{\"name\": \"x\", \"sections\": 1}"}, std::pair{"broken.json", "{\"a\": "},
        std::pair{"other.yaml", "schema_version: 3\nservices: {}\n"}, std::pair{"notes.txt", "会议记录\n\n一、议题\n"},
        std::pair{"empty.yaml", ""}, std::pair{"page.txt", "<!DOCTYPE html><html><body>一、主要举措</body></html>"}}) {
    const std::string uri = std::string("file:///") + name;
    session.open(uri, text, uri.substr(uri.rfind('.') + 1));
    EXPECT_TRUE(session.told().empty()) << name;
  }
}

TEST(Diagnostics, SayNothingOfOtherLanguages) {
  Session session;
  session.open("file:///a.html", command::printed, "html");
  EXPECT_TRUE(session.told().empty());
}

TEST(Diagnostics, OfAPrintedReportWithWindowsLineEnds) {
  Session session;
  std::string text;
  for (const char c : command::printed) text += c == '\n' ? "\r\n" : std::string(1, c);
  expect_same(session, "file:///r.txt", text, "plaintext");
  EXPECT_FALSE(session.told().empty());
}

TEST(Diagnostics, KnowALanguageWhereTheNameSaysNothing) {
  Session session;
  session.open("untitled:Untitled-1", "schema_version: \"1.0\"\nmetadata: {}\nsections: 1\n", "yaml");
  EXPECT_FALSE(session.told().empty());
}

TEST(Diagnostics, AreGivenOfProfiles) {
  Session session;
  session.open(
      "file:///p.yaml",
      "schema_version: \"1.0\"\nid: mine\ntitle: {zh: 甲, en: A}\nrules:\n  - rule: no-such\n    level: error\n");
  const auto told = session.told();
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0].substr(0, 21), "profile.no-such-rule@");
  // A base that is none of ours may be a file, which is not opened.
  session.open("file:///p.yaml", "schema_version: \"1.0\"\nid: mine\nextends: beside\ntitle: {zh: 甲, en: A}\n");
  EXPECT_TRUE(session.told().empty());
}

TEST(Diagnostics, GiveFurtherPlaces) {
  Session session;
  session.open("file:///r.yaml", command::with("sections:\n", "sections:\nsections:\n"));
  bool found = false;
  for (const json::value& one : session.published().at("diagnostics").as_array())
    if (const json::value* related = fazhi::lsp::find(one, {"relatedInformation"})) {
      found = true;
      EXPECT_EQ(related->as_array().at(0).at("location").at("uri"), "file:///r.yaml");
    }
  EXPECT_TRUE(found);
}

TEST(Diagnostics, MarkASuppressionThatIsOfNoUse) {
  Session session;
  session.open("file:///r.yaml", "# fazhi: ignore-file quotes-paired -- 无\n" + command::report);
  json::array tags;
  for (const json::value& one : session.published().at("diagnostics").as_array())
    if (one.at("code") == "suppression.unused") tags = one.at("tags").as_array();
  EXPECT_EQ(tags, json::array{1});
}

}  // namespace
