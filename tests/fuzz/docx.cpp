// Any bytes as a package, or any text as the parts of one: who changes a packed byte changes its sum, and would seldom
// get any further.

#include <fazhi/import/extract.hpp>

#include "../packed.hpp"
#include "judging.hpp"

namespace {

std::string root(const std::string& name, const std::string& content) {
  return "<?xml version=\"1.0\"?><w:" + name +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
         "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:shapes\">" +
         content + "</w:" + name + ">";
}

std::string package(fuzz::Bytes& bytes, unsigned choice) {
  const bool is_whole = choice % 2 == 0;  // the parts bring their roots
  const auto part = [&](const std::string& name) { return is_whole ? bytes.piece() : root(name, bytes.piece()); };
  const std::string document = part("document");
  std::vector<fazhi_tests::Packed> files = {
      {"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
      {"word/document.xml", is_whole ? document : root("document", "<w:body>" + document + "</w:body>")}};
  if (!bytes.empty()) files.emplace_back("word/numbering.xml", part("numbering"));
  if (!bytes.empty()) files.emplace_back("word/styles.xml", part("styles"));
  if (!bytes.empty()) files.emplace_back("word/_rels/document.xml.rels", bytes.piece());
  if (!bytes.empty()) files.emplace_back("word/footnotes.xml", part("footnotes"));
  if (!bytes.empty()) files.emplace_back(bytes.piece(), bytes.piece());
  return fazhi_tests::zip(files);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const unsigned choice = bytes.byte();
  fazhi::check::LoadOptions options;
  options.any_genre = true;
  options.extract.max_unpacked_bytes = 1U << 20U;
  options.extract.max_text_bytes = 1U << 18U;
  options.extract.max_depth = choice % 16 == 5 ? 6 : 512;
  const bool is_package = choice % 4 == 3;
  const fazhi::check::Loaded loaded =
      fazhi::check::load("fuzzed.docx", is_package ? bytes.rest() : package(bytes, choice), options);
  fuzz::judge(fuzz::default_checker(), loaded, choice);
  return 0;
}
