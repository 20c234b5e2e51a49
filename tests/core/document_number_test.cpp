#include <fazhi/core/document_number.hpp>

#include <gtest/gtest.h>

namespace {

using fazhi::DocumentNumber;

TEST(DocumentNumber, ReadsItsThreeParts) {
  const auto number = DocumentNumber::from_wire("清应急〔2024〕5号").value();
  EXPECT_EQ(number.agency_code(), "清应急");
  EXPECT_EQ(number.year(), 2024);
  EXPECT_EQ(number.serial_number(), 5);
}

TEST(DocumentNumber, ComesBackAsItWasRead) {
  for (const char* text : {"清应急〔2024〕5号", "（清）应急罚〔0099〕123456号"})
    EXPECT_EQ(DocumentNumber::from_wire(text).value().to_wire(), text);
}

struct Refusal {
  const char* name;
  const char* text;
  const char* code;
};
class DocumentNumberRefuses : public testing::TestWithParam<Refusal> {};

TEST_P(DocumentNumberRefuses, WithItsOwnCode) {
  const auto read = DocumentNumber::from_wire(GetParam().text);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(, DocumentNumberRefuses,
                         testing::Values(Refusal{"SquareBrackets", "清应急[2024]5号", "document-number.brackets"},
                                         Refusal{"MixedBrackets", "清应急〔2024]5号", "document-number.brackets"},
                                         Refusal{"SmallTortoiseBrackets", "清应急﹝2024﹞5号",
                                                 "document-number.brackets"},
                                         Refusal{"LeadingZero", "清应急〔2024〕05号", "document-number.serial"},
                                         Refusal{"Ordinal", "清应急〔2024〕第5号", "document-number.serial"},
                                         Refusal{"NoAgencyCode", "〔2024〕5号", "document-number.syntax"},
                                         Refusal{"NoSerial", "清应急〔2024〕号", "document-number.syntax"},
                                         Refusal{"NoEnding", "清应急〔2024〕5", "document-number.syntax"},
                                         Refusal{"ShortYear", "清应急〔24〕5号", "document-number.syntax"},
                                         Refusal{"LongSerial", "清应急〔2024〕1234567号", "document-number.syntax"},
                                         Refusal{"Nothing", "", "document-number.syntax"}),
                         [](const auto& test) { return test.param.name; });

}  // namespace
