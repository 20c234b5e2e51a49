// Word documents that are broken, or made to do harm: an error that says what is wrong, in bounded time and memory.

#include "docx_support.hpp"

#include <chrono>

namespace {

using namespace fazhi_tests;  // NOLINT(google-build-using-namespace)
using fazhi::importer::ExtractOptions;

class DocxHostile : public DocxTest {
 protected:
  // Far more than any of these takes, far less than one that is not bounded would.
  void TearDown() override { EXPECT_LT(std::chrono::steady_clock::now() - begin_, std::chrono::seconds(20)); }

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

std::string repeated(const std::string& piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

const std::string document = part("document", "<w:body>" + plain("甲") + "</w:body>");

TEST_F(DocxHostile, IsRefusedWithoutItsText) {
  const auto error = refused(zip({{"word/document_rels.xml", document}}));
  EXPECT_EQ(error.code, "extract.damaged");
  EXPECT_EQ(error.message.zh,
            "压缩包中没有正文“word/document.xml”，不是Word文档；请用Word或WPS打开后另存为新的.docx文件");
  EXPECT_EQ(error.message.en,
            "the package has no \"word/document.xml\" and is no Word document; open it in Word or WPS and save it as a "
            "new .docx file");
}

TEST_F(DocxHostile, IsRefusedWhereverItIsCutOff) {
  const std::string whole = docx({numbered(1, 0, "甲"), lists({level(0, "decimal", "%1、")})});
  for (std::size_t length = 200; length < whole.size(); length += 37)
    EXPECT_EQ(refused(whole.substr(0, length)).code, "extract.damaged") << length;
}

TEST_F(DocxHostile, IsRefusedWhenABitIsWrong) {
  std::string package = docx({plain("甲")});
  package[package.find("甲") + 1] ^= 1;
  EXPECT_EQ(refused(package).message.en,
            "\"word/document.xml\" in the package is broken; open it in Word or WPS and save it as a new .docx file");
}

TEST_F(DocxHostile, IsRefusedWhenItsTextIsEncrypted) {
  Packed secret("word/document.xml", document);
  secret.flags = 1;
  EXPECT_EQ(refused(zip({secret})).message.zh,
            "压缩包中的“word/document.xml”已加密；请用Word或WPS打开后另存为新的.docx文件");
}

TEST_F(DocxHostile, IsRefusedWithTwoFilesOfOneName) {
  EXPECT_EQ(refused(zip({{"word/document.xml", document}, {"WORD/Document.xml", document}})).message.zh,
            "压缩包内有重名文件“WORD/Document.xml”；请用Word或WPS打开后另存为新的.docx文件");
}

TEST_F(DocxHostile, IsRefusedWithAZeroByteInAName) {
  EXPECT_EQ(refused(zip({{"word/document.xml", document}, {std::string("word/styles.xml\0.txt", 20), "x"}})).code,
            "extract.damaged");
}

TEST_F(DocxHostile, IsRefusedWhenItsCompressionIsUnknown) {
  Packed odd("word/document.xml", document);
  odd.method = 99;
  EXPECT_EQ(refused(zip({odd})).code, "extract.damaged");
}

TEST_F(DocxHostile, PassesOverPathsThatLeadOut) {
  EXPECT_EQ(text_of(zip({{"word/document.xml", document},
                         {"../../etc/passwd", "x"},
                         {"/etc/passwd", "x"},
                         {"C:\\windows\\system.ini", "x"},
                         {std::string(600, 'a'), "x"}})),
            "甲\n");
}

TEST_F(DocxHostile, MeetsNoFileOfTheSystemThroughARelation) {
  const std::string relation =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
      "Type=\"a/officeDocument\" Target=\"/etc/passwd\"/></Relationships>";
  EXPECT_EQ(refused(zip({{"_rels/.rels", relation}, {"word/document.xml", document}})).code, "extract.damaged");
}

TEST_F(DocxHostile, IsRefusedWithMoreFilesThanItMayHave) {
  ZipWriter writer;
  writer.add({"word/document.xml", document});
  for (int i = 0; i < 70000; ++i) writer.add({"f" + std::to_string(i), ""});
  const auto error = refused(writer.finish(65535));
  EXPECT_EQ(error.code, "extract.limit");
  EXPECT_EQ(error.message.zh, "压缩包内文件数超过上限4096");
  EXPECT_EQ(error.message.en, "the number of files in the package is beyond the limit of 4096");
}

TEST_F(DocxHostile, IsRefusedWhenItClaimsMoreFilesThanItHas) {
  ZipWriter writer;
  writer.add({"word/document.xml", document});
  EXPECT_EQ(refused(writer.finish(9)).code, "extract.damaged");
}

TEST_F(DocxHostile, IsRefusedWhenASizeIsALie) {
  for (const std::uint32_t claimed :
       {0U, 7U, static_cast<std::uint32_t>(document.size() + 1), 60000000U, 0xFFFFFFFEU}) {
    Packed lie("word/document.xml", document);
    lie.unpacked = claimed;
    const std::string code = refused(zip({lie})).code;
    EXPECT_TRUE(code == "extract.damaged" || code == "extract.limit") << claimed << ' ' << code;
  }
}

/// Spaces, deflated: one, and copies of it, 258 at a time, in the fixed code of RFC 1951.
std::string deflated_spaces(std::size_t copies) {
  std::string bytes;
  unsigned held = 0;
  unsigned count = 0;
  const auto put = [&](unsigned code, unsigned length, bool reversed) {
    for (unsigned i = 0; i < length; ++i) {
      const unsigned bit = reversed ? (code >> (length - 1 - i)) & 1U : (code >> i) & 1U;
      held |= bit << count;
      if (++count < 8) continue;
      bytes.push_back(static_cast<char>(held));
      held = count = 0;
    }
  };
  put(1, 1, false);
  put(1, 2, false);
  put(0x30 + ' ', 8, true);
  for (std::size_t i = 0; i < copies; ++i) {
    put(0xC5, 8, true);
    put(0, 5, true);
  }
  put(0, 7, true);
  put(0, 7, false);
  return bytes;
}

/// A file of spaces, of whose sum a reader that gets so far has nothing.
Packed packed_spaces(std::size_t copies) {
  Packed file("word/document.xml", deflated_spaces(copies));
  file.unpacked = static_cast<std::uint32_t>(1 + 258 * copies);
  file.method = 8;
  return file;
}

TEST_F(DocxHostile, UnpacksWhatIsDeflated) {
  Packed spaces = packed_spaces(100);
  EXPECT_EQ(refused(zip({spaces})).message.en,
            "\"word/document.xml\" in the package is broken; open it in Word or WPS and save it as a new .docx file");
  spaces.sum = crc32(std::string(spaces.unpacked, ' '));
  EXPECT_EQ(refused(zip({spaces})).message.en,
            "\"word/document.xml\" is no whole XML text; open it in Word or WPS and save it as a new .docx file");
}

TEST_F(DocxHostile, IsRefusedWhenItUnpacksToTooManyTimesItsSize) {
  ExtractOptions options;
  options.max_unpacked_ratio = 100;
  EXPECT_EQ(refused(zip({packed_spaces(8000)}), options).message.zh,
            "“word/document.xml”解压前后的大小之比超过上限100");
}

TEST_F(DocxHostile, IsRefusedWhenItUnpacksToTooMuch) {
  EXPECT_EQ(refused(zip({packed_spaces(300000)})).message.zh, "解压后的字节数超过上限67108864");
}

TEST_F(DocxHostile, CountsAllPartsTowardsTheLimit) {
  ExtractOptions options;
  options.max_unpacked_bytes = 3000;
  EXPECT_EQ(refused(docx({plain(std::string(2000, 'a')), "<!--" + std::string(2000, 'b') + "-->"}), options).code,
            "extract.limit");
}

TEST_F(DocxHostile, IsRefusedWhenItsTextIsTooLong) {
  ExtractOptions options;
  options.max_text_bytes = 100;
  EXPECT_EQ(refused(docx({plain(std::string(101, 'a'))}), options).message.zh, "文本字节数超过上限100");
}

TEST_F(DocxHostile, CountsItsNumbersTowardsTheText) {
  ExtractOptions options;
  options.max_text_bytes = 1000;
  EXPECT_EQ(refused(docx({repeated(numbered(1, 0, ""), 20), lists({level(0, "decimal", repeated("长", 40) + "%1")})}),
                    options)
                .code,
            "extract.limit");
}

struct Nested {
  const char* name;
  std::string open;
  std::string close;
};
std::ostream& operator<<(std::ostream& out, const Nested& one) { return out << one.name; }

class DocxNested : public DocxHostile, public testing::WithParamInterface<Nested> {};

TEST_P(DocxNested, IsRefusedBeyondItsDepth) {
  const auto error = refused(docx({repeated(GetParam().open, 100000)}));
  EXPECT_EQ(error.code, "extract.limit");
  EXPECT_EQ(error.message.zh, "“word/document.xml”的元素嵌套层数超过上限512");
}

TEST_P(DocxNested, IsReadAsFarAsItsDepthAllows) {
  const std::string body = repeated(GetParam().open, 100) + plain("甲") + repeated(GetParam().close, 100) + plain("乙");
  EXPECT_EQ(text_of(Docx{body}), "甲\n乙\n");
}

INSTANTIATE_TEST_SUITE_P(
    , DocxNested,
    testing::Values(Nested{"Paragraphs", "<w:p>", "</w:p>"}, Nested{"Runs", "<w:p><w:r>", "</w:r></w:p>"},
                    Nested{"Tables", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"},
                    Nested{"TextBoxes", "<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"},
                    Nested{"CellsAlone", "<w:tc>", "</w:tc>"},
                    Nested{"BoxesAlone", "<w:txbxContent>", "</w:txbxContent>"},
                    Nested{"Controls", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"},
                    Nested{"Branches", "<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"},
                    Nested{"Unknown", "<v:group>", "</v:group>"}),
    [](const auto& test) { return std::string(test.param.name); });

struct BadXml {
  const char* name;
  std::string xml;
  const char* message;
};
std::ostream& operator<<(std::ostream& out, const BadXml& one) { return out << one.name; }

class DocxBadXml : public DocxHostile, public testing::WithParamInterface<BadXml> {};

TEST_P(DocxBadXml, IsRefusedWithTheReason) {
  const auto error = refused(zip({{"word/document.xml", GetParam().xml}}));
  EXPECT_EQ(error.code, "extract.damaged");
  EXPECT_EQ(error.message.en, "\"word/document.xml\" " + std::string(GetParam().message) +
                                  "; open it in Word or WPS and save it as a new .docx file");
}

const std::string entity = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>";
const std::string outside = "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
const std::string with_entity =
    "<w:document xmlns:w=\"" + std::string(word_space) + "\"><w:body>&b;</w:body></w:document>";

INSTANTIATE_TEST_SUITE_P(
    , DocxBadXml,
    testing::Values(BadXml{"Empty", "", "is empty"},
                    BadXml{"Cut", document.substr(0, document.size() - 9), "is no whole XML text"},
                    BadXml{"TwoRoots", document + with_entity, "is no whole XML text"},
                    BadXml{"UnknownEntity", with_entity, "is no whole XML text"},
                    BadXml{"DocumentType", "<!DOCTYPE w>" + with_entity, "has a document type declaration"},
                    BadXml{"Entities", entity + with_entity, "has a document type declaration"},
                    BadXml{"OutsideEntity", outside + with_entity, "has a document type declaration"},
                    BadXml{"WrongUtf8", "<a>\xE7\x94</a>", "is not valid UTF-8"},
                    BadXml{"Surrogate", "<a>\xED\xA0\x80</a>", "is not valid UTF-8"},
                    BadXml{"Utf16", std::string("<\0a\0/\0>\0", 8), "is not valid UTF-8"},
                    BadXml{"ControlCharacter", "<a>\x01</a>", "is no text of a Word document"},
                    BadXml{"NotWord", "<html/>", "is no text of a Word document"},
                    BadXml{"NoXml", "plain words", "is no whole XML text"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_F(DocxHostile, IsRefusedWithTooManyAttributesOnAnElement) {
  std::string attributes;
  for (int i = 0; i < 100000; ++i) attributes += " a" + std::to_string(i) + "='>'";
  EXPECT_EQ(refused(docx({"<w:p" + attributes + "/>"})).message.zh, "“word/document.xml”一个元素的属性数超过上限128");
}

TEST_F(DocxHostile, IsRefusedWithTooManyPrefixes) {
  std::string body;
  for (int i = 0; i < 200; ++i) {
    body += "<w:p";
    for (int j = 0; j < 20; ++j) body += " xmlns:p" + std::to_string(20 * i + j) + "='u'";
    body += ">";
  }
  EXPECT_EQ(refused(docx({body})).code, "extract.limit");
}

TEST_F(DocxHostile, IsRefusedWithTooManyTags) {
  EXPECT_EQ(refused(docx({repeated("<w:tc/>", 4000000)})).message.zh, "“word/document.xml”的标记数超过上限4000000");
}

TEST_F(DocxHostile, ReadsARowOfTooManyCells) {
  EXPECT_EQ(text_of(Docx{"<w:tbl><w:tr>" + repeated("<w:tc>" + plain("甲") + "</w:tc>", 1000) + "</w:tr></w:tbl>"}),
            repeated("甲\n", 1000));
}

TEST_F(DocxHostile, StopsAtTheFirstFaultOfManyInItsXml) {
  EXPECT_EQ(refused(docx({repeated("<p:p/>", 100000)})).code, "extract.damaged");
  EXPECT_EQ(refused(docx({repeated("<", 1000000)})).code, "extract.damaged");
}

TEST_F(DocxHostile, IsRefusedWithTooManyDefinitions) {
  std::string lists;
  std::string styles;
  for (int i = 0; i < 70000; ++i) {
    lists += "<w:num w:numId='" + std::to_string(i) + "'/>";
    styles += "<w:style w:styleId='s" + std::to_string(i) + "'/>";
  }
  EXPECT_EQ(refused(docx({plain("甲"), lists})).message.zh, "编号定义数超过上限65536");
  EXPECT_EQ(refused(docx({plain("甲"), "", styles})).message.zh, "样式数超过上限65536");
}

TEST_F(DocxHostile, ReadsALongChainOfStyles) {
  std::string styles;
  for (int i = 0; i < 60000; ++i)
    styles +=
        "<w:style w:styleId='s" + std::to_string(i) + "'><w:basedOn w:val='s" + std::to_string(i + 1) + "'/></w:style>";
  EXPECT_EQ(text_of(Docx{styled("s0", "甲"), "", styles}), "甲\n");
}

TEST_F(DocxHostile, ReadsManyEmptyParagraphs) {
  EXPECT_EQ(text_of(Docx{repeated("<w:p/>", 200000) + plain("甲")}), "甲\n");
}

TEST_F(DocxHostile, ReadsManyFieldsWithoutAnEnd) {
  const std::string fields =
      repeated("<w:fldChar w:fldCharType=\"begin\"/><w:fldChar w:fldCharType=\"separate\"/>", 200000);
  EXPECT_EQ(text_of(Docx{paragraph("<w:r>" + fields + repeated("<w:t>a</w:t>", 200000) + "</w:r>")}),
            repeated("a", 200000) + "\n");
}

TEST_F(DocxHostile, LooksForTheTitleOfATableOfContentsNoFurtherThanItCanReach) {
  const std::string styles = "<w:style w:type=\"paragraph\" w:styleId=\"11\"><w:name w:val=\"toc 1\"/></w:style>";
  const std::string line(4000000, 'a');
  EXPECT_EQ(text_of(Docx{plain(line) + repeated(styled("11", ""), 50000), "", styles}), line + "\n");
}

TEST_F(DocxHostile, ComparesNoVeryLongIdsOfStyles) {
  const std::string id(4000000, 's');
  const std::string styles = "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"a\"/></w:style>";
  EXPECT_EQ(text_of(Docx{"<w:p><w:pPr><w:pStyle w:val=\"" + id + "\"/></w:pPr><w:r>" +
                             repeated("<w:t>a</w:t>", 200000) + "</w:r></w:p>",
                         "", styles}),
            repeated("a", 200000) + "\n");
}

TEST_F(DocxHostile, TakesARatioOfNothingForOne) {
  ExtractOptions options;
  options.max_unpacked_ratio = 0;
  EXPECT_EQ(refused(zip({packed_spaces(8000)}), options).code, "extract.limit");
}

TEST_F(DocxHostile, ReadsOneVeryLongAttribute) {
  EXPECT_EQ(text_of(Docx{paragraph("<w:r w:a='" + std::string(12000000, 'a') + "'><w:t>甲</w:t></w:r>")}), "甲\n");
}

}  // namespace
