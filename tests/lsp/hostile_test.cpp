#include "session.hpp"

#include "cli/command.hpp"

#include <gtest/gtest.h>

#include <random>

namespace {

namespace json = boost::json;
using fazhi::lsp::Server;
using session::messages;
using session::Session;

const std::string uri = "file:///r.yaml";

/// Whatever it is told, a server answers in JSON-RPC, and each request once at the most.
void take(Server& server, const std::string& message) {
  server.push(message);
  while (server.has_work())
    for (const std::string& sent : server.step()) {
      const json::value answer = json::parse(sent);
      EXPECT_EQ(answer.at("jsonrpc"), "2.0");
      EXPECT_TRUE(fazhi::lsp::find(answer, {"id"}) != nullptr || fazhi::lsp::find(answer, {"method"}) != nullptr);
    }
}

TEST(Hostile, MessagesThatAreCutShortHarmNothing) {
  const auto all = messages(uri, command::report);
  for (std::size_t which = 0; which < all.size(); ++which)
    for (std::size_t length = 0; length < all[which].size(); length += 1 + all[which].size() / 12) {
      Server server(session::checker());
      for (std::size_t i = 0; i < all.size(); ++i) take(server, i == which ? all[i].substr(0, length) : all[i]);
    }
}

TEST(Hostile, MessagesThatAreChangedHarmNothing) {
  std::mt19937 random(6);
  const auto all = messages(uri, command::report);
  for (int round = 0; round < 60; ++round) {
    Server server(session::checker());
    for (std::string message : all) {
      const std::size_t changes = random() % 4;
      for (std::size_t i = 0; i < changes; ++i) {
        const std::size_t at = random() % message.size();
        switch (random() % 4) {
          case 0:
            message[at] = static_cast<char>(random() % 256);
            break;
          case 1:
            message.erase(at, random() % 8);
            break;
          case 2:
            message.insert(at, 1, "{}[]\",:-0919"[random() % 12]);
            break;
          default:
            message.insert(at, message.substr(random() % message.size(), random() % 30));
        }
        if (message.empty()) message = "x";
      }
      take(server, message);
    }
  }
}

TEST(Hostile, EveryPlaceOfABrokenDocumentCanBeAskedAbout) {
  const std::string text =
      "schema_version: \"1.0\"\nmetadata:\n  title: “𠮷\n  sig\n  - x: [1, {a\nsections:\n- kind: \"pl\n  heading: |\n "
      "  x\n\t- ?\n";
  for (std::size_t end = 0; end <= text.size(); ++end) {
    if (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) continue;
    Session session;
    session.open(uri, text.substr(0, end));
    const fazhi::diag::Source source("", text.substr(0, end));
    for (const std::size_t at : {end, end / 2, end - std::min<std::size_t>(end, 3)}) {
      const auto position = fazhi::lsp::as_json(position_of(source, at, fazhi::lsp::Encoding::utf16));
      EXPECT_NO_THROW(session.result_of("textDocument/completion", Session::at(uri, position)));
      EXPECT_NO_THROW(session.result_of("textDocument/hover", Session::at(uri, position)));
    }
    EXPECT_NO_THROW(session.result_of("textDocument/documentSymbol", Session::about(uri)));
  }
}

TEST(Hostile, DeepJsonIsRefused) {
  Server server(session::checker());
  take(server, std::string(100'000, '['));
  take(server, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":" + std::string(100'000, '{'));
}

TEST(Hostile, MessagesThatWaitAreBounded) {
  fazhi::lsp::ServerOptions options;
  options.max_waiting = 10;
  Server server(session::checker(), options);
  for (int id = 0; id < 20; ++id)
    server.push("{\"jsonrpc\":\"2.0\",\"id\":" + std::to_string(id) + ",\"method\":\"initialize\",\"params\":{}}");
  std::size_t answers = 0;
  while (server.has_work()) answers += server.step().size();
  EXPECT_EQ(answers, 20u);
}

}  // namespace
