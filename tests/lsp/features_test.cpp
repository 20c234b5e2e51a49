#include "session.hpp"

#include "cli/command.hpp"

#include <fazhi/io/canonical.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace {

namespace json = boost::json;
using session::Session;

const std::string uri = "file:///r.yaml";

bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}
bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(Hover, TellsWhatAFieldMeans) {
  Session session;
  const std::string text = session.hover("schema_version: \"1.0\"\nmetadata:\n  report_y¦ear: 2024\nsections: []\n");
  for (const char* part : {"报告年度 · Report year", "`report\\_year`", "not the year of publication", "type: integer"})
    EXPECT_TRUE(contains(text, part) || contains(text, "`report_year`")) << part << "\n" << text;
  EXPECT_TRUE(contains(text, "source: Provisions")) << text;
}

TEST(Hover, TellsWhatAValueStandsFor) {
  Session session;
  EXPECT_TRUE(contains(session.hover("metadata: {}\nsections:\n  - kind: pl¦an\n    heading: x\n"),
                       "`plan`: 下一年度主要安排"));
  EXPECT_TRUE(
      contains(session.hover("{\"metadata\": {}, \"sections\": [{\"kind\": \"pl¦an\"", "file:///r.json"), "Next year"));
}

TEST(Hover, TellsWhatAnIdRefersTo) {
  Session session;
  const std::string text = session.hover(
      "metadata: {}\nsections:\n  - shortcomings:\n      - id: sc-1\n        title: 力量不足\n  - plan_items:\n"
      "      - title: 充实\n        addresses:\n          - sc¦-1\n");
  EXPECT_TRUE(contains(text, "`sc-1`: 力量不足")) << text;
}

TEST(Hover, GivesThePageOfARule) {
  Session session;
  const std::string text = session.hover(command::with("- 局主要负责人", "- “¦局主要负责人"));
  EXPECT_TRUE(contains(text, "quotes-paired")) << text;
  EXPECT_TRUE(contains(text, "# ")) << text;
}

TEST(Hover, LeavesOutHowARuleIsSetAndItsMessagesWithGaps) {
  for (const char* language : {"en", "zh"}) {
    fazhi::lsp::ServerOptions options;
    options.language = language == std::string("zh") ? fazhi::Language::zh : fazhi::Language::en;
    Session session(options);
    const std::string text = session.hover(command::with("- 局主要负责人", "- “¦局主要负责人"));
    EXPECT_TRUE(contains(text, "quotes-paired")) << text;
    EXPECT_TRUE(contains(text, "```text")) << text;
    for (const char* part : {"In a profile", "在校验方案中设置", "## Messages", "## 消息", "level:"})
      EXPECT_FALSE(contains(text, part)) << text;
  }
}

TEST(Hover, ShowsPatternsAsTheyAre) {
  Session session;
  EXPECT_TRUE(contains(session.hover("schema_ver¦sion: \"1.0\"\nmetadata: {}\nsections: []\n"),
                       "pattern: `^1[.](0|[1-9][0-9]{0,3})$`"));
}

TEST(Hover, SaysNothingWhereNothingIs) {
  Session session;
  EXPECT_EQ(session.hover("schema_version: \"1.0\"\nmetadata: {}\nsections: []\n\n¦\n"), "");
  EXPECT_EQ(session.hover("a: ¦b\n"), "");
}

TEST(Hover, WritesPlainTextForAClientThatWantsIt) {
  json::value can = session::capabilities();
  can.at("textDocument").as_object().erase("hover");
  Session session({}, can);
  const std::string text = session.hover("metadata:\n  report_y¦ear: 2024\nsections: []\n");
  EXPECT_TRUE(contains(text, "报告年度 · Report year report_year\n")) << text;
  EXPECT_FALSE(contains(text, "**"));
}

TEST(Completion, OffersTheKeysThatAreNotThereTheRequiredFirst) {
  Session session;
  auto labels =
      session.offered("schema_version: \"1.0\"\nmetadata:\n  title: x\n  ¦\n  report_year: 2024\nsections: []\n");
  EXPECT_TRUE(has(labels, "issuing_agency"));
  EXPECT_FALSE(has(labels, "title"));
  EXPECT_FALSE(has(labels, "report_year"));
  EXPECT_FALSE(has(labels, "heading"));
  EXPECT_EQ(session.inserted("issuing_agency"), "issuing_agency:\n  $0");
  EXPECT_EQ(session.inserted("addressees"), "addressees:\n  - $0");
  EXPECT_EQ(session.inserted("index_number"), "index_number: $0");
  labels = session.offered("schema_version: \"1.0\"\nmetadata: {}\nsections:\n  - ¦\n");
  ASSERT_TRUE(has(labels, "kind"));
  EXPECT_EQ(session.inserted("measures"), "measures:\n    - $0");
  for (const json::value& item : session.items)
    EXPECT_EQ(item.at("sortText").as_string().starts_with('0'),
              item.at("label") == "kind" || item.at("label") == "heading");
}

TEST(Completion, WorksInAWordThatIsBegun) {
  Session session;
  EXPECT_TRUE(has(session.offered("schema_version: \"1.0\"\nmetadata:\n  titl¦\nsections: []\n"), "title"));
  EXPECT_TRUE(has(session.offered("schema_version: \"1.0\"\nmetadata:\n  publication:\n    pub¦\n"), "published_on"));
  EXPECT_TRUE(has(session.offered("schema_version: \"1.0\"\nmeta¦\n"), "metadata"));
}

TEST(Completion, RenamesAKeyThatIsThereWithoutAnotherValue) {
  Session session;
  EXPECT_TRUE(has(session.offered("schema_version: \"1.0\"\nmetadata:\n  tit¦e: 标题\n"), "title"));
  EXPECT_EQ(session.inserted("title"), "title");
}

TEST(Completion, OffersTheNamesOfAnEnum) {
  Session session;
  const std::string head = "schema_version: \"1.0\"\nmetadata: {}\nsections:\n  - heading: x\n    ";
  for (const char* rest : {"kind: ¦\n", "kind: pl¦\n", "kind: \"pl¦\"\n", "kind: 'pl¦\n", "kind:\n      ¦\n"}) {
    EXPECT_TRUE(has(session.offered(head + rest), "principal_leader_duty")) << rest;
    EXPECT_FALSE(has(session.offered(head + rest), "heading")) << rest;
  }
  EXPECT_TRUE(has(session.offered(head + "indicators:\n      - quantity: {value: 1, qualifier: ¦}\n"), "at_least"));
}

TEST(Completion, OffersCodesAndIds) {
  Session session;
  const std::string head = "schema_version: \"1.0\"\nmetadata: {}\nsections:\n";
  auto labels = session.offered(head + "  - measures:\n      - title: x\n        area: ¦\n");
  EXPECT_GE(labels.size(), 5u);
  labels =
      session.offered(head +
                      "  - shortcomings:\n      - id: sc-1\n        title: 甲\n      - id: sc-2\n        title: 乙\n"
                      "  - plan_items:\n      - id: p-1\n        title: 丙\n        addresses:\n          - ¦\n");
  EXPECT_EQ(labels, (std::vector<std::string>{"sc-1", "sc-2"}));
  EXPECT_EQ(session.inserted("sc-1"), "sc-1");
}

TEST(Completion, OffersItemsWhereAListIsDue) {
  Session session;
  EXPECT_TRUE(has(session.offered("schema_version: \"1.0\"\nmetadata: {}\nsections:\n  ¦\n"), "kind"));
  EXPECT_EQ(session.inserted("heading"), "- heading: $0");
  EXPECT_TRUE(has(session.offered("schema_version: \"1.0\"\nmetadata: {}\nsections:\n  - kind: plan\n  ¦\n"), "kind"));
}

TEST(Completion, WorksInJson) {
  Session session;
  const std::string json = "file:///r.json";
  EXPECT_TRUE(has(session.offered("{\"schema_version\": \"1.0\", \"metadata\": {\"ti¦", json), "title"));
  EXPECT_EQ(session.inserted("title"), "\"title\": \"$0\"");
  EXPECT_EQ(session.items[0].at("filterText").as_string().front(), '"');
  EXPECT_FALSE(
      has(session.offered("{\"schema_version\": \"1.0\", \"metadata\": {\"title\": \"x\", ¦}}", json), "title"));
  EXPECT_EQ(session.inserted("report_year"), "\"report_year\": $0");
  EXPECT_EQ(session.inserted("signature"), "\"signature\": {$0\\}");
  EXPECT_TRUE(has(session.offered("{\"metadata\": {}, \"sections\": [{\"kind\": \"¦\"}]}", json), "plan"));
  EXPECT_EQ(session.inserted("plan"), "\"plan\"");
  EXPECT_TRUE(has(session.offered("{\"metadata\": {}, \"sections\": [{\"kind\": ¦", json), "plan"));
}

TEST(Completion, KnowsProfiles) {
  Session session;
  EXPECT_TRUE(has(session.offered("schema_version: \"1.0\"\nid: mine\nextends: ¦\n"), "national-2019"));
  EXPECT_TRUE(has(session.offered("schema_version: \"1.0\"\nid: mine\nrules:\n  - rule: quo¦\n"), "quotes-paired"));
  EXPECT_TRUE(has(session.offered("schema_version: \"1.0\"\nid: mine\nrules:\n  - rule: x\n    level: ¦\n"), "off"));
}

TEST(Completion, OffersWhatAReportBeginsWith) {
  Session session;
  for (const char* text : {"¦", "sch¦", "# 年度报告\n¦\n"}) {
    const auto labels = session.offered(text);
    for (const char* key : {"schema_version", "metadata", "sections", "annual report"})
      EXPECT_TRUE(has(labels, key)) << text << " " << key;
  }
  EXPECT_EQ(session.inserted("annual report").find("schema_version: \"1.0\"\nmetadata:\n  title: $1\n"), 0u);
  const std::string json = "file:///r.json";
  EXPECT_EQ(session.offered("¦", json), std::vector<std::string>{"annual report"});
  EXPECT_EQ(json::parse(session::unsnippeted(session.inserted("annual report"))).at("schema_version"), "1.0");
  for (const char* text : {"{¦}", "{\"¦\"}", "{\"schema¦\"}"}) {
    const auto labels = session.offered(text, json);
    EXPECT_TRUE(has(labels, "schema_version") && has(labels, "sections")) << text;
    EXPECT_FALSE(has(labels, "annual report")) << text;
  }
}

TEST(Completion, KnowsAReportThatIsOnlyBegun) {
  Session session;
  EXPECT_TRUE(has(session.offered("metadata:\n  title: x\n¦"), "schema_version"));
  EXPECT_TRUE(has(session.offered("metadata:\n  ¦"), "title"));
  EXPECT_TRUE(has(session.offered("schema_version: \"1.0\"\nfoo: 1\n¦"), "metadata"));
  EXPECT_TRUE(has(session.offered("schema_version: ¦\n"), "1.0"));
  EXPECT_EQ(session.inserted("1.0"), "\"1.0\"");
  const std::string json = "file:///r.json";
  EXPECT_TRUE(has(session.offered("{\"schema_version\": \"1.0\", \"met¦\"}", json), "metadata"));
  EXPECT_TRUE(has(session.offered("{\"schema_version\": \"1.0\", ¦}", json), "metadata"));
  // What others call metadata is theirs.
  EXPECT_TRUE(session.offered("apiVersion: v1\nkind: Pod\nmetadata:\n  ¦").empty());
  EXPECT_TRUE(session.offered("id: 1\n¦").empty());
}

TEST(Completion, OffersNothingWhereTheTextIsNotKnown) {
  fazhi::lsp::ServerOptions options;
  options.max_document = 10;
  Session session(options);
  EXPECT_TRUE(session.offered("schema_version: \"1.0\"\n¦").empty());
}

TEST(Completion, OffersNothingInOtherFiles) {
  Session session;
  EXPECT_TRUE(session.offered("a: 1\n¦\n").empty());
  EXPECT_TRUE(session.offered("schema_version: \"1.0\"\nmetadata: {}\nsections:\n  -¦\n").empty());
}

TEST(Completion, InsertsNoSnippetsWhereTheClientHasNone) {
  Session session({}, json::object{});
  EXPECT_TRUE(has(session.offered("schema_version: \"1.0\"\nmetadata:\n  ¦\n"), "issuing_agency"));
  EXPECT_EQ(session.inserted("issuing_agency"), "issuing_agency:");
  EXPECT_EQ(session.inserted("title"), "title: ");
}

/// Actions on the whole of a document.
json::array actions(Session& session, json::array only = {}) {
  json::object context{{"diagnostics", json::array{}}};
  if (!only.empty()) context["only"] = std::move(only);
  json::object params = Session::about(uri);
  params["range"] = json::object{{"start", json::object{{"line", 0}, {"character", 0}}},
                                 {"end", json::object{{"line", 100000}, {"character", 0}}}};
  params["context"] = std::move(context);
  return session.result_of("textDocument/codeAction", std::move(params)).as_array();
}

json::array edits_of(const json::value& action) {
  const json::value& document = action.at("edit").at("documentChanges").as_array().at(0);
  EXPECT_EQ(document.at("textDocument").at("uri").as_string().c_str(), uri);
  EXPECT_EQ(document.at("textDocument").at("version"), 1);
  return document.at("edits").as_array();
}

const json::value* titled(const json::array& all, const std::string& part) {
  for (const json::value& one : all)
    if (contains(one.at("title").as_string().c_str(), part)) return &one;
  return nullptr;
}

TEST(CodeActions, MendWhatWasFound) {
  Session session;
  const std::string text = command::with("全年检查企业86家次。", "全年检查企业86家次，督促整改112处。。");
  session.open(uri, text);
  const auto before = session.told();
  std::string mended;
  for (const json::value& one : actions(session)) {
    if (one.at("kind") != "quickfix" || fazhi::lsp::find(one, {"isPreferred"}) == nullptr) continue;
    mended = session::edited(text, edits_of(one));
    EXPECT_EQ(one.at("diagnostics").as_array().size(), 1u);
    EXPECT_EQ(one.at("diagnostics").as_array()[0].at("source"), "fazhi");
  }
  ASSERT_FALSE(mended.empty());
  session.open(uri, mended);
  EXPECT_EQ(session.told().size() + 1, before.size());
}

TEST(CodeActions, MendAllAtOnceWhereThatIsAsked) {
  Session session;
  std::string text = command::with("全年检查企业86家次。", "全年检查企业86家次。。督促,整改112处。。");
  session.open(uri, text);
  EXPECT_EQ(titled(actions(session), "(fazhi)"), nullptr);
  for (const char* kind : {"source.fixAll.fazhi", "source.fixAll", "source"}) {
    const auto all = actions(session, {kind});
    ASSERT_EQ(all.size(), 1u) << kind;
    EXPECT_EQ(all[0].at("kind"), "source.fixAll.fazhi");
    text = session::edited(text, edits_of(all[0]));
  }
  EXPECT_TRUE(actions(session, {"refactor"}).empty());
  EXPECT_TRUE(actions(session, {"source.organizeImports"}).empty());
}

TEST(CodeActions, IgnoreAFindingWhereItIs) {
  Session session;
  const std::string text =
      command::with("- 局主要负责人亲自部署执法案卷评查。", "- “局主要负责人亲自部署执法案卷评查。");
  session.open(uri, text);
  const auto all = actions(session);
  const json::value* ignore = titled(all, "Ignore quotes-paired");
  ASSERT_NE(ignore, nullptr);
  std::string known = session::edited(text, edits_of(*ignore));
  const std::string line = "      # fazhi: ignore quotes-paired -- \n      - “局主要";
  ASSERT_TRUE(contains(known, line)) << known;
  known.insert(known.find(" -- \n") + 4, "印刷如此");
  session.open(uri, known);
  for (const std::string& one : session.told()) EXPECT_FALSE(contains(one, "quotes-paired")) << one;
}

TEST(CodeActions, AreNoneForAClientThatKnowsCommandsAlone) {
  json::value can = session::capabilities();
  can.at("textDocument").as_object().erase("codeAction");
  Session session({}, can);
  session.open(uri, command::with("86家次。", "86家次。。"));
  EXPECT_TRUE(actions(session).empty());
}

/// Each range holds that of its selection and those of its children, and names are not empty.
std::string expect_nested(const json::array& symbols, const json::value* holder = nullptr) {
  const auto at = [](const json::value& position) {
    return std::pair(position.at("line").as_int64(), position.at("character").as_int64());
  };
  const auto holds = [&](const json::value& outer, const json::value& inner) {
    return at(outer.at("start")) <= at(inner.at("start")) && at(inner.at("end")) <= at(outer.at("end"));
  };
  std::string names;
  for (const json::value& one : symbols) {
    EXPECT_TRUE(holds(one.at("range"), one.at("selectionRange"))) << json::serialize(one);
    const json::value& around = holder == nullptr ? one : *holder;
    EXPECT_TRUE(holds(around.at("range"), one.at("range"))) << json::serialize(one);
    EXPECT_FALSE(one.at("name").as_string().empty());
    names += std::string(one.at("name").as_string().c_str()) + "\n";
    if (const json::value* children = fazhi::lsp::find(one, {"children"}))
      names += expect_nested(children->as_array(), &one);
  }
  return names;
}

TEST(Outline, ShowsSectionsAndTheirItems) {
  Session session;
  session.open("file:///r.yaml", command::slurp(FAZHI_SOURCE_DIR "/examples/report.yaml"));
  const auto yaml = session.result_of("textDocument/documentSymbol", Session::about("file:///r.yaml")).as_array();
  const std::string names = expect_nested(yaml);
  EXPECT_TRUE(contains(
      names,
      "Metadata\n一、2024年法治政府建设的主要举措和成效\n（一）依法管好水资源\n一是把住取水关口\n受理取水许可申请\n"))
      << names;
  session.open("file:///r.json", command::slurp(FAZHI_SOURCE_DIR "/examples/report.json"), "json");
  EXPECT_EQ(
      expect_nested(session.result_of("textDocument/documentSymbol", Session::about("file:///r.json")).as_array()),
      names);
}

TEST(Outline, IsThereWhileTheDocumentIsBroken) {
  Session session;
  session.open(uri, command::report + "  - kind: \"\n    head");
  const std::string names =
      expect_nested(session.result_of("textDocument/documentSymbol", Session::about(uri)).as_array());
  EXPECT_TRUE(contains(names, "四、2025年度主要安排")) << names;
}

TEST(Outline, OfPrintedReports) {
  Session session;
  for (const auto& entry : std::filesystem::directory_iterator(FAZHI_SOURCE_DIR "/tests/data/annotated")) {
    if (entry.path().extension() != ".txt") continue;
    const std::string name = "file://" + entry.path().string();
    session.open(name, command::slurp(entry.path()), "plaintext");
    const auto all = session.result_of("textDocument/documentSymbol", Session::about(name)).as_array();
    EXPECT_GE(all.size(), 3u) << name;
    expect_nested(all);
  }
}

TEST(Outline, IsFlatForAClientThatKnowsNoLevels) {
  Session session({}, json::object{});
  session.open(uri, command::report);
  const auto all = session.result_of("textDocument/documentSymbol", Session::about(uri)).as_array();
  ASSERT_GE(all.size(), 5u);
  EXPECT_EQ(all[0].at("location").at("uri").as_string().c_str(), uri);
}

TEST(Formatting, GivesTheCanonicalForm) {
  Session session;
  const std::string text = "# 注\r\nmetadata: {title: 年度报告}\nschema_version: '1.0'\nsections: []\n";
  session.open(uri, text);
  const auto edits = session.result_of("textDocument/formatting", Session::about(uri)).as_array();
  const std::string formatted = session::edited(text, edits);
  EXPECT_EQ(formatted, fazhi::io::canonical(fazhi::diag::Source("r.yaml", text)).text);
  session.open(uri, formatted);
  EXPECT_TRUE(session.result_of("textDocument/formatting", Session::about(uri)).as_array().empty());
  session.open(uri, "a:   1\n");
  EXPECT_TRUE(session.result_of("textDocument/formatting", Session::about(uri)).as_array().empty());
}

}  // namespace
