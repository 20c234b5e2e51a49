// Any text as a report of the format FAZHI_FUZZED: read, judged, written, mended.

#include "judging.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const unsigned choice = bytes.byte();
  const std::string name = std::string("fuzzed.") + FAZHI_FUZZED;
  const fazhi::check::Loaded loaded = fazhi::check::load(name, bytes.rest());
  fuzz::judge(fuzz::default_checker(), loaded, choice);
  if (!loaded.document) return 0;
  fuzz::expect_writes_back(*loaded.document);
  // Mending reads and judges the text again for every trial.
  if (choice % 16 == 0) {
    fazhi::check::FixOptions options;
    options.unsafe = choice % 32 == 0;
    options.max_trials = 5;
    options.max_passes = 2;
    fazhi::check::fix(fuzz::default_checker(), loaded, options);
  }
  return 0;
}
