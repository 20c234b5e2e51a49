#include "command.hpp"

#include <gtest/gtest.h>

namespace {

using command::Folder;
using command::with;

enum class Sort { file, folder, absent };

struct Wrong {
  const char* test;
  std::string name;
  Sort sort;
  std::string text;
  std::string place;    // how the message begins
  std::string message;  // what it says
  std::string id;       // by which programs know it
};

std::ostream& operator<<(std::ostream& out, const Wrong& wrong) { return out << wrong.test; }

std::string wide(const std::string& ascii) {
  std::string units;
  for (const char c : ascii) units += {c, '\0'};
  return units;
}

/// A package of one empty file.
std::string ofd() { return "PK\x03\x04" + std::string(22, '\0') + "\x07" + std::string(3, '\0') + "OFD.xml"; }

const Wrong wrongs[] = {
    {"Missing", "absent.yaml", Sort::absent, "", "absent.yaml: error: ", "no such file; check the name",
     "file.missing"},
    {"Directory", "reports.yaml", Sort::folder, "", "reports.yaml: error: ", "this is a directory", "file.directory"},
    {"Binary", "report.docx", Sort::file, std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16),
     "report.docx: error: ", "plain text, web pages (HTML) and DOCX", "extract.container"},
    {"CutOffPackage", "report.docx", Sort::file, std::string("PK\x03\x04\x14\0\x06", 7),
     "report.docx: error: ", "save it as a new .docx file", "extract.damaged"},
    {"OldWord", "report.txt", Sort::file, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + wide("WordDocument"),
     "report.txt: error: ", "libreoffice --headless --convert-to docx FILE", "extract.container"},
    {"Wps", "report.wps", Sort::file, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + wide("WordDocument") + "KSOProductBuildVer",
     "report.wps: error: ", "a WPS Writer document", "extract.container"},
    {"Pdf", "report.pdf", Sort::file, "%PDF-1.7\n", "report.pdf: error: ", "pdftotext -layout FILE",
     "extract.container"},
    {"Ofd", "report.ofd", Sort::file, ofd(), "report.ofd: error: ", "from an OFD reader", "extract.container"},
    {"Utf16Json", "wide.json", Sort::file, "\xFF\xFE" + wide("{\"schema_version\": \"1.0\"}"),
     "wide.json: error: ", "this file is UTF-16LE", "file.encoding"},
    {"Utf16Yaml", "wide.txt", Sort::file, "\xFF\xFE" + wide("schema_version: \"1.0\"\n"),
     "wide.txt: error: ", "this file is UTF-16LE", "file.encoding"},
    {"GbkYaml", "gb.yaml", Sort::file, "metadata:\n  title: \xC7\xE5\xCF\xAA\xCF\xD8\xC1\xD6\xD2\xB5\xBE\xD6\n",
     "gb.yaml: error: ", "this file is GB18030", "file.encoding"},
    {"NoEncoding", "latin.txt", Sort::file,
     "R\xE9sum\xE9 de l'ann\xE9"
     "e \xE0 la pr\xE9"
     "fecture\n",
     "latin.txt: error: ", "name it by --encoding", "extract.encoding"},
    {"EmptyYaml", "empty.yaml", Sort::file, "", "empty.yaml:1:1: error: ", "empty", "document.empty"},
    {"EmptyJson", "empty.json", Sort::file, "", "empty.json:1:1: error: ", "empty", "document.empty"},
    {"EmptyText", "empty.txt", Sort::file, "\n \n", "empty.txt:1:1: error: ", "empty", "document.empty"},
    {"JsonCutInTheMiddle", "cut.json", Sort::file, R"({"schema_version": "1.0", "metadata": {"ti)",
     "cut.json:1:43: error: ", "before it is complete", "json.cut"},
    {"YamlCutInTheMiddle", "cut.yaml", Sort::file, "schema_version: \"1.0\"\nmetadata:\n  title: \"清河县",
     "cut.yaml:3:14: error: ", "not YAML", "yaml.syntax"},
    {"BadUtf8InYaml", "gbk.yaml", Sort::file,
     with("清河县应急管理局2024",
          "清河\xCF\xD8"
          "2024"),
     "gbk.yaml:3:12: error: ", "not UTF-8", "utf8.invalid"},
    {"BadUtf8InText", "gbk.txt", Sort::file, "清河县\n\xCF\xD8\n",
     "gbk.txt: error: ", "not UTF-8, the first at byte offset 10", "extract.encoding"},
    {"DuplicateKey", "twice.yaml", Sort::file, with("  report_year: 2024", "  report_year: 2024\n  report_year: 2023"),
     "twice.yaml:5:3: error: ", "stands twice", "key.duplicate"},
    {"UnknownKey", "unknown.yaml", Sort::file, with("  title:", "  tittle:"),
     "unknown.yaml:3:3: error: ", "did you mean \"title\"?", "key.unknown"},
    {"WrongType", "type.yaml", Sort::file, with("report_year: 2024", "report_year: 二〇二四"),
     "type.yaml:4:16: error: ", "an integer is expected", "type.integer-expected"},
    {"WrongEnumName", "kind.yaml", Sort::file, with("kind: plan", "kind: plans"),
     "kind.yaml:27:11: error: ", "did you mean \"plan\"?", "enum.unknown-name"},
    {"NoReport", "notice.txt", Sort::file, "关于端午节放假的通知\n\n各科室：\n端午节放假三天。\n",
     "notice.txt:1:1: error: ", "fazhi annotate", "import.not-a-report"},
};

class WrongFile : public testing::TestWithParam<Wrong> {
 protected:
  void SetUp() override {
    if (GetParam().sort == Sort::file) folder.write(GetParam().name, GetParam().text);
    if (GetParam().sort == Sort::folder) folder.make_folder(GetParam().name);
    before = folder.names();
  }

  /// Says where, what, and 3; writes nothing.
  void expect_refusal(const std::vector<std::string>& arguments, const Wrong& wrong) const {
    const auto ran = folder.run(arguments);
    const std::string said = ran.out + ran.err;
    EXPECT_EQ(ran.status, 3) << said;
    EXPECT_EQ(said.rfind(wrong.place, 0), 0u) << said;
    EXPECT_NE(said.find(wrong.message), std::string::npos) << said;
    EXPECT_NE(said.find("[" + wrong.id + "]"), std::string::npos) << said;
    EXPECT_EQ(folder.names(), before);
  }

  /// What validate says: it looks through a folder, and this one is empty.
  static Wrong by_validate() {
    Wrong wrong = GetParam();
    if (wrong.sort == Sort::folder) {
      wrong.message = "there is no report in this folder";
      wrong.id = "file.no-match";
    }
    return wrong;
  }

  Folder folder;
  std::set<std::string> before;
};

TEST_P(WrongFile, IsRefusedByValidate) { expect_refusal({"validate", GetParam().name}, by_validate()); }

TEST_P(WrongFile, IsRefusedByConvert) {
  expect_refusal({"convert", GetParam().name, "--to", "json", "-o", "out.json"}, GetParam());
}

TEST_P(WrongFile, IsNotImported) {
  const auto ran = folder.run({"import", GetParam().name, "-o", "out.yaml"});
  EXPECT_EQ(ran.status, 3) << ran.err;
  EXPECT_EQ(ran.out, "");
  EXPECT_NE(ran.err.find(GetParam().name), std::string::npos);
  EXPECT_EQ(folder.names(), before);
}

TEST_P(WrongFile, LeavesAnOlderOutputAsItWas) {
  folder.write("old.json", "old");
  folder.run({"convert", GetParam().name, "--to", "json", "-o", "old.json"});
  EXPECT_EQ(folder.read("old.json"), "old");
}

/// JSON text with its escaped quotes as quotes.
std::string unquoted(std::string json) {
  for (auto at = json.find("\\\""); at != std::string::npos; at = json.find("\\\"", at)) json.erase(at, 1);
  return json;
}

TEST_P(WrongFile, IsNamedInJson) {
  const auto ran = folder.run({"validate", GetParam().name, "--format", "json"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_EQ(ran.err, "");
  EXPECT_NE(ran.out.find("\"path\": \"" + GetParam().name + "\""), std::string::npos);
  EXPECT_NE(ran.out.find("\"status\": \"unreadable\""), std::string::npos);
  EXPECT_NE(ran.out.find("\"severity\": \"error\""), std::string::npos);
  EXPECT_NE(unquoted(ran.out).find(by_validate().message), std::string::npos) << ran.out;
}

TEST_P(WrongFile, IsToldInChineseToo) {
  const auto in = [this](const char* language) {
    const auto ran = folder.run({"validate", GetParam().name, "--lang", language});
    const std::string said = ran.err + ran.out;
    return said.substr(0, said.find('\n'));
  };
  EXPECT_EQ(in("zh").rfind(GetParam().place, 0), 0u);
  EXPECT_NE(in("zh"), in("en"));
}

INSTANTIATE_TEST_SUITE_P(, WrongFile, testing::ValuesIn(wrongs),
                         [](const auto& test) { return std::string(test.param.test); });

}  // namespace
