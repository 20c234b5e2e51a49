// The pieces of docs/embedding.md in one program.

#include <fazhi/fazhi.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <thread>

namespace {

// A service that judges what strangers send begins with this.
fazhi::check::Checker make_checker() {
  fazhi::check::CheckOptions options;
  options.profiles = fazhi::check::builtin_chain("department");
  options.as_of = fazhi::Date::of(2025, 5, 1);  // the day is the caller's: no rule reads the clock
  options.max_findings = 200;
  options.heed_file_suppressions = false;  // reports of others do not say what is told of them

  constexpr std::size_t most = 8U << 20U;
  options.load.read.limits.max_bytes = most;     // JSON and YAML
  options.load.extract.max_bytes = most;         // of printed reports: the file,
  options.load.extract.max_text_bytes = most;    // the text that comes out of it,
  options.load.import.max_annotations = 50'000;  // and what is found in that
  return fazhi::check::Checker(std::move(options));
}

// Bytes in, JSON out: an entry of the `files` that `fazhi validate --format json` prints.
std::string judge(const fazhi::check::Checker& checker, const std::string& name, std::string bytes) {
  const auto loaded = fazhi::check::load(name, std::move(bytes), checker.options().load);
  const auto checked = checker.check(loaded);
  return fazhi::io::write_json(fazhi::check::findings_of(loaded, checked), fazhi::io::JsonStyle::compact);
}

// One checker serves all threads: it never changes.
void serve(const fazhi::check::Checker& checker, std::vector<std::string>& letters) {
  std::vector<std::thread> threads;
  threads.reserve(letters.size());
  for (auto& letter : letters)
    threads.emplace_back([&checker, &letter] { letter = judge(checker, "report.yaml", std::move(letter)); });
  for (auto& thread : threads) thread.join();
}

// What is wrong with the input is a value; what is wrong with the call is an exception.
std::string title_of(const std::string& path) {
  const auto loaded = fazhi::check::load_file(path);
  if (!loaded.document) {
    for (const auto& problem : loaded.problems)
      if (problem.id == "file.missing") return "(no such file)";        // ids are for programs, and stay
    return fazhi::check::render_problems(loaded, fazhi::Language::en);  // messages are for people
  }
  return loaded.document->value.metadata.title.value_or("(no title)");
}

}  // namespace

int main(int argc, char** argv) try {
  std::vector<std::string> letters(4, "schema_version: \"1.0\"\nmetadata: {report_year: 2024}\nsections: []\n");
  serve(make_checker(), letters);
  for (const auto& letter : letters)
    if (letter.find("\"title-given\"") == std::string::npos || letter != letters.front()) return 1;
  return argc == 2 && title_of(argv[1]).find("法治政府建设") != std::string::npos &&
                 title_of("no-such-file") == "(no such file)"
             ? 0
             : 1;
} catch (const std::exception& fault) {
  std::cerr << fault.what() << '\n';
  return 4;
}
