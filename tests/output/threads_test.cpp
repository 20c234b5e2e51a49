// What the library does for a portal: many threads that read, judge, mend, compare and write whatever comes, with one
// checker. Run under the thread sanitizer too.

#include <fazhi/check/fixes.hpp>
#include <fazhi/comparison/compare.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>
#include <fazhi/output/writer.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <thread>

namespace {

using namespace fazhi;

/// The files of tests/data that are reports, by name and bytes.
std::vector<std::pair<std::string, std::string>> reports() {
  std::vector<std::pair<std::string, std::string>> all;
  for (const char* folder : {"annotated", "encodings", "pages", "reports", "styles"})
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(FAZHI_SOURCE_DIR) + "/tests/data/" + folder)) {
      const std::string name = entry.path().filename().string();
      if (name.find(".findings.") != std::string::npos) continue;
      auto bytes = io::read_file(entry.path().string());
      if (bytes) all.emplace_back(name, std::move(bytes).value());
    }
  std::sort(all.begin(), all.end());
  return all;
}

/// All that is done with one report, as one text. `turn` chooses the form of the output.
std::string work(const check::Checker& checker, const std::string& name, const std::string& bytes, std::size_t turn) {
  const check::Loaded loaded = check::load(name, bytes, checker.load_options());
  const check::Checked checked = checker.check(loaded);
  constexpr std::size_t formats = static_cast<std::size_t>(output::Format::summary_html) + 1;
  output::WriterOptions options;
  options.language = turn % 2 == 0 ? Language::zh : Language::en;
  const auto writer = output::writer_of(static_cast<output::Format>(turn % formats), checker, options);
  std::string all = writer->begin() + writer->file(loaded, checked);
  if (loaded.document) {
    const std::string json = io::write_json(*loaded.document);
    const std::string yaml = io::write_yaml(*loaded.document);
    const auto before = io::read_json<model::Report>(diag::Source("before", json));
    const auto after = io::read_yaml<model::Report>(diag::Source("after", yaml));
    all += json + yaml;
    if (before && after) all += io::write_yaml(comparison::compare(before.document->value, after.document->value));
  }
  const check::Fixed fixed = check::fix(checker, loaded);
  return all + fixed.bytes.value_or("") + std::to_string(fixed.checked.outcome.findings.size());
}

TEST(Threads, ShareOneCheckerWhateverTheyDoWithIt) {
  const auto files = reports();
  ASSERT_GT(files.size(), 50U);
  check::CheckOptions options;
  options.as_of = Date::of(2026, 3, 1);
  std::vector<std::string> expected;
  {
    const check::Checker alone(options);
    for (std::size_t i = 0; i < files.size(); ++i) expected.push_back(work(alone, files[i].first, files[i].second, i));
  }
  // Nobody has asked this one for anything yet, so the threads also meet in what it finds out when first asked.
  const check::Checker shared(options);
  constexpr std::size_t count = 8;
  std::vector<std::vector<std::string>> given(count, std::vector<std::string>(files.size()));
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < count; ++thread)
    threads.emplace_back([&, thread] {
      // Half of them begin with the same file, the others elsewhere.
      const std::size_t first = thread % 2 == 0 ? 0 : thread * files.size() / count;
      for (std::size_t i = 0; i < files.size(); ++i) {
        const std::size_t at = (first + i) % files.size();
        given[thread][at] = work(shared, files[at].first, files[at].second, at);
      }
    });
  for (std::thread& thread : threads) thread.join();
  for (std::size_t thread = 0; thread < count; ++thread)
    for (std::size_t i = 0; i < files.size(); ++i)
      EXPECT_TRUE(given[thread][i] == expected[i]) << thread << ": " << files[i].first;
}

}  // namespace
