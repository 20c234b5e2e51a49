#include "session.hpp"

#include "cli/command.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

namespace json = boost::json;
using fazhi::lsp::Server;
using session::Session;
using namespace std::string_literals;

const std::string uri = "file:///work/r.yaml";

std::int64_t code_of(const json::value& answer) {
  const json::value* code = fazhi::lsp::find(answer, {"error", "code"});
  return code == nullptr ? 0 : code->as_int64();
}

/// What a server that has begun answers to one message.
std::string answered(Server& server, const std::string& message) {
  server.push(message);
  std::string all;
  while (server.has_message())
    for (const std::string& one : server.step()) all += one;
  return all;
}

TEST(Server, SaysWhatItCan) {
  Server server(session::checker());
  const auto answer =
      json::parse(answered(server, R"({"jsonrpc":"2.0","id":"a","method":"initialize","params":{"capabilities":{}}})"));
  EXPECT_EQ(answer.at("id"), "a");
  const json::value& can = answer.at("result").at("capabilities");
  EXPECT_EQ(can.at("positionEncoding"), "utf-16");
  EXPECT_EQ(can.at("textDocumentSync").at("change"), 2);
  EXPECT_EQ(answer.at("result").at("serverInfo").at("name"), "fazhi");
}

TEST(Server, TakesTheFirstEncodingThatItKnows) {
  for (const auto& [offered, taken] : {std::pair{R"(["utf-7","utf-8","utf-16"])", "utf-8"},
                                       std::pair{R"(["utf-32"])", "utf-32"}, std::pair{R"([1])", "utf-16"}}) {
    Server server(session::checker());
    const auto answer = json::parse(answered(
        server,
        R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{"general":{"positionEncodings":)"s +
            offered + "}}}}"));
    EXPECT_EQ(answer.at("result").at("capabilities").at("positionEncoding"), taken);
  }
}

TEST(Server, RefusesRequestsBeforeInitialize) {
  Server server(session::checker());
  const auto answer =
      json::parse(answered(server, R"({"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{}})"));
  EXPECT_EQ(code_of(answer), -32002);
  EXPECT_EQ(answered(server, R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{}})"), "");
}

TEST(Server, EndsWithZeroOnlyAfterShutdown) {
  Session good;
  EXPECT_TRUE(good.result_of("shutdown", {}).is_null());
  EXPECT_EQ(code_of(good.answer_of("textDocument/hover", {})), -32600);
  good.notify("exit", nullptr);
  good.settle();
  EXPECT_EQ(good.server.exit_status(), 0);
  Session bad;
  EXPECT_FALSE(bad.server.exit_status());
  bad.notify("exit", nullptr);
  bad.settle();
  EXPECT_EQ(bad.server.exit_status(), 1);
}

TEST(Server, TellsWhatIsWrongWithAMessage) {
  struct Case {
    const char* message;
    std::int64_t code;
    const char* id;
  };
  for (const Case& one :
       {Case{"{", -32700, "null"}, Case{"", -32700, "null"}, Case{"\xFF\xFE", -32700, "null"},
        Case{R"("text")", -32600, "null"}, Case{"[]", -32600, "null"}, Case{R"({"jsonrpc":"2.0","id":7})", -32600, "7"},
        Case{R"({"id":7,"method":"shutdown"})", -32600, "7"},
        Case{R"({"jsonrpc":"2.0","id":[7],"method":"shutdown"})", -32600, "null"},
        Case{R"({"jsonrpc":"2.0","id":null,"method":"shutdown"})", -32600, "null"},
        Case{R"({"jsonrpc":"2.0","id":7,"method":"no/such"})", -32601, "7"},
        Case{R"({"jsonrpc":"2.0","id":7,"method":"$/no"})", -32601, "7"},
        Case{R"({"jsonrpc":"2.0","id":7,"method":"textDocument/hover"})", -32602, "7"},
        Case{R"({"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":[1]})", -32602, "7"},
        Case{R"({"jsonrpc":"2.0","id":7,"method":"textDocument/codeAction","params":{"range":{}}})", -32602, "7"},
        Case{R"({"jsonrpc":"2.0","id":7,"method":"initialize","params":{}})", -32600, "7"}}) {
    Session session;
    const auto answer = json::parse(answered(session.server, one.message));
    EXPECT_EQ(code_of(answer), one.code) << one.message;
    EXPECT_EQ(json::serialize(answer.at("id")), one.id) << one.message;
  }
}

TEST(Server, SaysNothingToWhatNeedsNoAnswer) {
  Session session;
  for (const char* message :
       {R"({"jsonrpc":"2.0","method":"no/such","params":{}})", R"({"jsonrpc":"2.0","method":"$/setTrace"})",
        R"({"jsonrpc":"2.0","id":3,"result":null})", R"({"jsonrpc":"2.0","id":3,"error":{"code":1,"message":""}})",
        R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":1}}})",
        R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///no"}}})",
        R"({"jsonrpc":"2.0","method":"textDocument/didClose","params":null})",
        R"({"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":99}})"})
    EXPECT_EQ(answered(session.server, message), "") << message;
}

TEST(Server, AnswersACancelledRequestAsCancelled) {
  Session session;
  session.open(uri, command::report);
  session.server.push(
      R"({"jsonrpc":"2.0","id":50,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///work/r.yaml"}}})");
  session.notify("$/cancelRequest", json::object{{"id", 50}});
  session.settle();
  bool found = false;
  for (const json::value& one : session.sent)
    if (const json::value* id = fazhi::lsp::find(one, {"id"}); id != nullptr && *id == 50) {
      found = true;
      EXPECT_EQ(code_of(one), -32800);
    }
  EXPECT_TRUE(found);
}

TEST(Server, JudgesOnceHoweverMuchWasTyped) {
  Session session;
  session.open(uri, command::report);
  for (int version = 2; version < 50; ++version)
    session.change(uri, version, {json::object{{"text", command::report + "# " + std::to_string(version) + "\n"}}});
  session.settle();
  std::size_t published = 0;
  for (const json::value& one : session.sent) published += fazhi::lsp::find(one, {"method"}) != nullptr ? 1 : 0;
  EXPECT_EQ(published, 1u);
  EXPECT_EQ(session.published().at("version"), 49);
}

TEST(Server, FollowsChangesOfParts) {
  Session session;
  session.open(uri, "schema_version: \"1.0\"\n# 𠮷a\nmetadata: {}\nsections: []\n");
  // Behind the astral character, then a line that is split, then one that goes.
  session.change(uri, 2,
                 json::parse(R"([
      {"range":{"start":{"line":1,"character":4},"end":{"line":1,"character":5}},"text":"b\nid: r-1\n# "},
      {"range":{"start":{"line":3,"character":0},"end":{"line":4,"character":0}},"text":""},
      {"range":{"start":{"line":3,"character":0},"end":{"line":3,"character":8}},"text":"metadatum"}])")
                     .as_array());
  const auto told = session.told();
  ASSERT_FALSE(told.empty());
  EXPECT_NE(std::find(told.begin(), told.end(), "key.unknown@3:0"), told.end()) << told[0];
}

TEST(Server, TakesBackWhatItSaidOfAClosedDocument) {
  Session session;
  session.open(uri, "schema_version: \"1.0\"\nsections: 1\n");
  EXPECT_FALSE(session.told().empty());
  session.notify("textDocument/didClose", Session::about(uri));
  EXPECT_TRUE(session.told().empty());
  EXPECT_EQ(code_of(session.answer_of("textDocument/documentSymbol", Session::about(uri))), -32602);
}

TEST(Server, LeavesDiagnosticsToAClientThatAsksForThem) {
  json::value can = session::capabilities();
  can.at("textDocument").as_object()["diagnostic"] = json::object{};
  Session session({}, can);
  session.open(uri, "schema_version: \"1.0\"\nsections: 1\n");
  session.settle();
  for (const json::value& one : session.sent) EXPECT_EQ(fazhi::lsp::find(one, {"method"}), nullptr);
  json::object about = Session::about(uri);
  const auto first = session.result_of("textDocument/diagnostic", about);
  EXPECT_EQ(first.at("kind"), "full");
  EXPECT_FALSE(first.at("items").as_array().empty());
  about["previousResultId"] = first.at("resultId");
  EXPECT_EQ(session.result_of("textDocument/diagnostic", about).at("kind"), "unchanged");
  session.change(uri, 2, {json::object{{"text", command::report}}});
  EXPECT_EQ(session.result_of("textDocument/diagnostic", about).at("kind"), "full");
}

TEST(Server, SpeaksTheLanguageOfTheClientUnlessToldOtherwise) {
  const auto message = [](fazhi::lsp::ServerOptions options, const char* locale) {
    Server server(session::checker(), options);
    answered(server, R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{},"locale":")"s +
                         locale + "\"}}");
    return answered(server, R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{
      "uri":"file:///r.yaml","languageId":"yaml","version":1,"text":"schema_version: \"1.0\"\nsections: 1\n"}}})");
  };
  const auto told = [&](fazhi::lsp::ServerOptions options, const char* locale) {
    Server server(session::checker(), options);
    answered(server, R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{},"locale":")"s +
                         locale + "\"}}");
    server.push(R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{
      "uri":"file:///r.yaml","languageId":"yaml","version":1,"text":"schema_version: \"1.0\"\nsections: 1\n"}}})");
    std::string all;
    while (server.has_work())
      for (const std::string& one : server.step()) all += one;
    return all.find("列表") != std::string::npos;
  };
  EXPECT_EQ(message({}, "zh-CN"), "");
  EXPECT_TRUE(told({}, "zh-CN"));
  EXPECT_FALSE(told({}, "en"));
  fazhi::lsp::ServerOptions asked;
  asked.language = fazhi::Language::zh;
  EXPECT_TRUE(told(asked, "en"));
}

/// A change that inserts a text at the beginning, its JSON as given.
std::string insertion(int version, const std::string& text) {
  return R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":")" + uri +
         R"(","version":)" + std::to_string(version) +
         R"(},"contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":")" +
         text + "\"}]}}";
}

const std::string mistyped = "schema_version: \"1.0\"\nmetadata: {}\nsections: []\nsection: 1\n";

TEST(Server, TakesHalvesOfSurrogatesForOneCodeUnit) {
  for (const char* half : {R"(\ud83d)", R"(\uDE00)", R"(\ud83d\ud83d\ude00)", R"(\\\ud83d\u4e2d)"}) {
    Session session;
    session.open(uri, mistyped);
    session.server.push(insertion(2, std::string("# ") + half + "\\n#\\n"));
    auto told = session.told();
    EXPECT_NE(std::find(told.begin(), told.end(), "key.unknown@5:0"), told.end()) << half;
    session.server.push(insertion(3, "#\\n"));
    told = session.told();
    EXPECT_NE(std::find(told.begin(), told.end(), "key.unknown@6:0"), told.end()) << half;
    for (const json::value& one : session.sent) EXPECT_EQ(code_of(one), 0) << half;
  }
}

/// Whether the editor was told aloud that texts are not known.
bool is_warned(const Session& session) {
  return std::any_of(session.sent.begin(), session.sent.end(), [](const json::value& one) {
    return fazhi::lsp::text_at(one, {"method"}) == "window/showMessage";
  });
}

TEST(Server, SaysNothingOfTextsWhoseChangesWereLostUntilTheyComeWhole) {
  using Lose = void (*)(Server&);
  for (const Lose lose : {Lose{[](Server& server) { server.push(insertion(2, R"(\uZZZZ)")); }},
                          Lose{[](Server& server) { server.push_too_long(); }},
                          Lose{[](Server& server) { server.push(insertion(2, "\xff")); }},
                          Lose{[](Server& server) { server.push("[" + insertion(2, "#\\n") + "]"); }}}) {
    Session session;
    session.open(uri, mistyped);
    ASSERT_FALSE(session.told().empty());
    EXPECT_FALSE(is_warned(session));
    lose(session.server);
    EXPECT_TRUE(session.told().empty());
    EXPECT_TRUE(is_warned(session));
    session.server.push(insertion(3, "# x"));
    EXPECT_TRUE(session.told().empty());
    EXPECT_EQ(session.published().at("version"), 3);
    json::object saved = Session::about(uri);
    saved["text"] = "#\n" + mistyped;
    session.notify("textDocument/didSave", std::move(saved));
    const auto told = session.told();
    EXPECT_NE(std::find(told.begin(), told.end(), "key.unknown@4:0"), told.end());
  }
}

TEST(Server, LosesTextsInTheOrderOfTheMessages) {
  Session session;
  session.open(uri, mistyped);
  session.change(uri, 2, {json::object{{"text", mistyped}}});
  session.server.push("{");
  EXPECT_TRUE(session.told().empty());
  session.server.push("{");
  session.change(uri, 3, {json::object{{"text", mistyped}}});
  EXPECT_FALSE(session.told().empty());
}

TEST(Server, LosesTextsWhereThereIsNoRoomForAChange) {
  fazhi::lsp::ServerOptions options;
  options.max_waiting = 3;
  Session session(options);
  session.settle();
  session.open(uri, mistyped);
  ASSERT_FALSE(session.told().empty());
  for (int version = 2; version < 10; ++version) session.server.push(insertion(version, "#\\n"));
  EXPECT_TRUE(session.told().empty());
  EXPECT_TRUE(is_warned(session));
  for (const json::value& one : session.sent) EXPECT_EQ(code_of(one), 0);
  session.change(uri, 11, {json::object{{"text", mistyped}}});
  EXPECT_FALSE(session.told().empty());
}

TEST(Server, ReadsWhatIsNestedDeeplyButNotWithoutBounds) {
  const auto begun = [](std::size_t depth) {
    Server server(session::checker());
    return answered(server, R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"initializationOptions":)" +
                                std::string(depth, '[') + std::string(depth, ']') + R"(,"capabilities":{}}})");
  };
  EXPECT_NE(begun(400).find("\"serverInfo\""), std::string::npos);
  EXPECT_EQ(code_of(json::parse(begun(100000))), -32700);
}

TEST(Server, JudgesAReportOneOfWhoseKeysIsMistyped) {
  Session session;
  session.open(uri, "schema_version: \"1.0\"\nmetadat: {}\n");
  const auto told = session.told();
  EXPECT_NE(std::find(told.begin(), told.end(), "key.unknown@1:0"), told.end());
  session.open("file:///other.yaml", "schema_version: \"1.0\"\nname: x\n");
  EXPECT_TRUE(session.told().empty());
}

TEST(Server, BoundsDocumentsInSizeAndNumber) {
  fazhi::lsp::ServerOptions options;
  options.max_document = 1000;
  options.max_documents = 2;
  Session session(options);
  const std::string wrong = "schema_version: \"1.0\"\nsections: 1\n";
  session.open(uri, wrong + std::string(2000, '#'));
  EXPECT_TRUE(session.told().empty());
  // A change of a part cannot be followed; the whole text can.
  session.change(
      uri, 2,
      json::parse(R"([{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"x"}])")
          .as_array());
  EXPECT_TRUE(session.told().empty());
  session.change(uri, 3, {json::object{{"text", wrong}}});
  EXPECT_FALSE(session.told().empty());
  session.open("file:///2.yaml", wrong);
  session.open("file:///3.yaml", wrong);
  session.settle();
  EXPECT_EQ(code_of(session.answer_of("textDocument/documentSymbol", Session::about("file:///3.yaml"))), -32602);
  EXPECT_EQ(session.sent.back().at("id").is_int64(), true);
}

}  // namespace
