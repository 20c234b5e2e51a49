// Any bytes as a printed report: text in some encoding, or a page. The kind is told by the bytes, so that the two
// fuzzers of it differ by their seeds and words alone.

#include "judging.hpp"

namespace {

void expect_in_order(const fazhi::importer::Imported& imported, std::size_t size) {
  std::size_t before = 0;
  for (const auto& annotation : imported.annotations) {
    const fazhi::Range range = fazhi::importer::range_of(annotation);
    fuzz::expect_within(range, size, "an annotation beyond the text");
    fuzz::expect(before <= range.begin, "annotations out of order");
    before = range.begin;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const unsigned choice = bytes.byte();
  fazhi::check::LoadOptions options;
  options.any_genre = true;
  if (choice % 16 == 15) {
    options.import.max_annotations = 10;
    options.import.max_headings = 5;
    options.import.max_notes = 3;
    options.extract.max_depth = 8;
  }
  if (choice % 8 == 1) options.extract.encoding = "gb18030";
  const fazhi::check::Loaded loaded = fazhi::check::load("fuzzed", bytes.rest(), options);
  fuzz::judge(fuzz::default_checker(), loaded, choice);
  if (loaded.imported) expect_in_order(*loaded.imported, loaded.source()->text().size());
  if (loaded.document) fuzz::expect_writes_back(*loaded.document);
  return 0;
}
