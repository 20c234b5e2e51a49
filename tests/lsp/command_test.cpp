#include "session.hpp"

#include "cli/command.hpp"
#include "lsp/framing.hpp"

#include <gtest/gtest.h>

namespace {

namespace json = boost::json;

std::vector<std::string> messages() { return session::messages("file:///r.yaml", command::report); }

TEST(LspCommand, SpeaksTheProtocolAlone) {
  command::Folder folder;
  std::string input;
  for (const std::string& message : messages()) input += fazhi::lsp::framed(message);
  const auto ran = folder.run({"lsp", "--stdio", "--lang", "en"}, input);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  fazhi::lsp::Framing framing(1U << 20U);
  framing.feed(ran.out);
  std::size_t answers = 0;
  while (const auto frame = framing.next()) {
    const json::value message = json::parse(frame->text);
    EXPECT_EQ(fazhi::lsp::find(message, {"error"}), nullptr) << frame->text;
    answers += fazhi::lsp::find(message, {"id"}) != nullptr ? 1 : 0;
  }
  EXPECT_EQ(answers, 8u);
  EXPECT_FALSE(framing.is_broken());
}

TEST(LspCommand, EndsWithOneWhereTheClientGoesWithoutAWord) {
  command::Folder folder;
  EXPECT_EQ(folder.run({"lsp"}, "").status, 1);
  EXPECT_EQ(folder.run({"lsp"}, fazhi::lsp::framed(messages()[0])).status, 1);
  const auto broken = folder.run({"lsp"}, "GET / HTTP/1.1\r\n\r\n");
  EXPECT_EQ(broken.status, 1);
  EXPECT_EQ(broken.out, "");
}

TEST(LspCommand, RefusesMessagesThatAreTooLong) {
  command::Folder folder;
  const std::string input = fazhi::lsp::framed(std::string(2U << 20U, ' ')) + fazhi::lsp::framed(messages()[0]);
  const auto ran = folder.run({"lsp", "--max-message", "1"}, input);
  EXPECT_NE(ran.out.find("-32600"), std::string::npos);
  EXPECT_NE(ran.out.find("serverInfo"), std::string::npos);
}

}  // namespace
