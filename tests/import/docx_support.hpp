#pragma once

#include <fazhi/import/extract.hpp>

#include <gtest/gtest.h>

#include "../packed.hpp"

#include <string>
#include <utility>
#include <vector>

/// Word documents made by hand, and what is read of them.
namespace fazhi_tests {

constexpr const char* word_space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A part of a document: the root with the usual prefixes.
inline std::string part(const std::string& root, const std::string& content, const std::string& space = word_space) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + root + " xmlns:w=\"" + space +
         "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:shapes\">" +
         content + "</w:" + root + ">";
}

struct Docx {
  std::string body;
  std::string numbering = {};
  std::string styles = {};
  std::vector<Packed> more = {};
};

inline std::string docx(const Docx& parts) {
  std::vector<Packed> files = {
      {"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
      {"word/document.xml", part("document", "<w:body>" + parts.body + "</w:body>")}};
  if (!parts.numbering.empty()) files.emplace_back("word/numbering.xml", part("numbering", parts.numbering));
  if (!parts.styles.empty()) files.emplace_back("word/styles.xml", part("styles", parts.styles));
  files.insert(files.end(), parts.more.begin(), parts.more.end());
  return zip(files);
}

inline std::string run(const std::string& text, const std::string& properties = "") {
  const std::string about = properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
  return "<w:r>" + about + "<w:t>" + text + "</w:t></w:r>";
}
inline std::string paragraph(const std::string& content, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
}
inline std::string plain(const std::string& text) { return paragraph(run(text)); }
inline std::string styled(const std::string& style, const std::string& text) {
  return paragraph(run(text), "<w:pStyle w:val=\"" + style + "\"/>");
}
inline std::string numbered(int list, int level, const std::string& text) {
  return paragraph(run(text), "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                                  std::to_string(list) + "\"/></w:numPr>");
}

/// A level of a list.
inline std::string level(int at, const std::string& format, const std::string& text, const std::string& more = "",
                         int start = 1) {
  return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"" + std::to_string(start) +
         "\"/><w:numFmt w:val=\"" + format + "\"/>" + more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}
/// Lists by the abstract list of each; they have the numbers from 1 on.
inline std::string lists(const std::vector<std::string>& levels) {
  std::string abstracts;
  std::string named;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const std::string id = std::to_string(i + 10);
    abstracts += "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels[i] + "</w:abstractNum>";
    named += "<w:num w:numId=\"" + std::to_string(i + 1) + "\"><w:abstractNumId w:val=\"" + id + "\"/></w:num>";
  }
  return abstracts + named;
}

inline fazhi::importer::Extracted extracted(const std::string& package,
                                            const fazhi::importer::ExtractOptions& options = {}) {
  return fazhi::importer::extract("report.docx", package, options).value();
}
inline std::string text_of(const std::string& package) { return std::string(extracted(package).text.text()); }
inline std::string text_of(const Docx& parts) { return text_of(docx(parts)); }

inline fazhi::Error refused(const std::string& package, const fazhi::importer::ExtractOptions& options = {}) {
  const auto read = fazhi::importer::extract("report.docx", package, options);
  return read ? fazhi::Error{"nothing was refused", {}} : read.error();
}

/// A build without libxml2 and minizip reads no documents.
class DocxTest : public testing::Test {
 protected:
  void SetUp() override {
    if (refused(docx({plain("字")})).code == "extract.support") GTEST_SKIP() << "built without FAZHI_DOCX";
  }
};

}  // namespace fazhi_tests
