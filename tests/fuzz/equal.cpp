// The fast reader of a format gives what the complete one gives, for any text: libFuzzer looks for one for which it
// does not. FAZHI_FUZZED is the format. Run by run.sh.

#include <fazhi/io/read.hpp>
#include <fazhi/model/instrument_list.hpp>
#include <fazhi/model/report.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace fazhi;

[[noreturn]] void differ(const char* what) {
  std::fprintf(stderr, "the fast reader and the complete one differ: %s\n", what);
  std::abort();
}

bool same(const Text& a, const Text& b) { return a.zh == b.zh && a.en == b.en; }

bool same(const diag::Diagnostic& a, const diag::Diagnostic& b) {
  return a.id == b.id && a.severity == b.severity && same(a.message, b.message) && a.at == b.at && a.place == b.place &&
         a.within == b.within && a.related.size() == b.related.size() && a.fixes.size() == b.fixes.size();
}

template <class T>
void read_both(const diag::Source& source, const io::ReadOptions& fast) {
  io::ReadOptions complete = fast;
  complete.fast_readers = false;
  const auto a = io::read<T>(source, FAZHI_FUZZED, fast);
  const auto b = io::read<T>(source, FAZHI_FUZZED, complete);
  if (b.by_fast_reader) differ("the complete one was not asked");
  if (a.problems.size() != b.problems.size()) differ("how many problems");
  for (std::size_t i = 0; i < a.problems.size(); ++i)
    if (!same(a.problems[i], b.problems[i])) differ(b.problems[i].id.c_str());
  if (a.document.has_value() != b.document.has_value()) differ("whether there is a document");
  if (!a) return;
  if (!(a.document->value == b.document->value)) differ("the value");
  if (!(a.document->extras == b.document->extras)) differ("the kept keys");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  io::ReadOptions options;
  // Some texts meet narrow limits, which the two must hold alike.
  if (size % 8 == 7) {
    options.limits.max_depth = 4;
    options.limits.max_values = 24;
    options.limits.max_string_bytes = 40;
    options.limits.max_key_bytes = 14;
  }
  if (size % 4 == 2) options.unknown_keys = io::ReadOptions::Unknown::warn;
  const diag::Source source("fuzzed", text);
  read_both<model::Report>(source, options);
  if (text.find("instruments") != std::string::npos) read_both<model::InstrumentList>(source, options);
  return 0;
}
