#include "lsp/framing.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using fazhi::lsp::framed;
using fazhi::lsp::Framing;

std::vector<std::string> all(Framing& framing) {
  std::vector<std::string> texts;
  while (const auto frame = framing.next()) texts.push_back(frame->too_long ? "(too long)" : frame->text);
  return texts;
}

TEST(Framing, GivesMessagesHoweverTheyAreCut) {
  const std::string stream = framed("{\"a\":1}") + framed("") + framed("文字");
  for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
    Framing framing(100);
    framing.feed(stream.substr(0, cut));
    auto texts = all(framing);
    framing.feed(stream.substr(cut));
    for (const std::string& text : all(framing)) texts.push_back(text);
    EXPECT_EQ(texts, (std::vector<std::string>{"{\"a\":1}", "", "文字"})) << cut;
  }
}

TEST(Framing, TakesOtherHeadersAndLettersOfAnyCase) {
  Framing framing(100);
  framing.feed("content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:  2 \r\n\r\n{}");
  EXPECT_EQ(all(framing), std::vector<std::string>{"{}"});
}

TEST(Framing, PassesOverWhatIsTooLongAndGoesOn) {
  Framing framing(10);
  framing.feed("Content-Length: 1000000\r\n\r\n");
  for (int i = 0; i < 1000; ++i) {
    framing.feed(std::string(1000, 'x'));
    if (i == 500) {
      EXPECT_TRUE(all(framing).empty());
    }
  }
  framing.feed(framed("{}"));
  EXPECT_EQ(all(framing), (std::vector<std::string>{"(too long)", "{}"}));
  EXPECT_FALSE(framing.is_broken());
}

TEST(Framing, GivesUpOnHeadersThatSayNoLength) {
  for (const std::string header :
       {"Content-Type: text\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length: 1e3\r\n\r\n",
        "Content-Length: 99999999999999999999\r\n\r\n", "Content-Length: 2\r\nContent-Length: 3\r\n\r\n",
        "Content-Length:\r\n\r\n", "no colon\r\n\r\n", "\r\n\r\n"}) {
    Framing framing(100);
    framing.feed(header + framed("{}"));
    EXPECT_TRUE(all(framing).empty()) << header;
    EXPECT_TRUE(framing.is_broken()) << header;
  }
}

TEST(Framing, TakesNoLengthForAShorterOneWhereSizesAreSmall) {
  Framing framing(100);
  framing.feed("Content-Length: 4294967298\r\n\r\n{}");  // 2 and 32 bits
  EXPECT_TRUE(all(framing).empty());
}

TEST(Framing, GivesUpOnAHeaderWithoutAnEnd) {
  Framing framing(100);
  framing.feed(std::string(8191, 'h'));
  EXPECT_FALSE(framing.next());
  EXPECT_FALSE(framing.is_broken());
  framing.feed("h");
  EXPECT_FALSE(framing.next());
  EXPECT_TRUE(framing.is_broken());
}

}  // namespace
