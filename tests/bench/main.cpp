// fazhi-bench: Google Benchmark over the readers, writers and checks of fazhi and of other people's libraries. The
// folder of documents, which run.sh makes, is named by FAZHI_BENCH_CORPUS.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

#include "bench.hpp"
#include "corpus.hpp"

namespace bench {
namespace {

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> contents(const std::filesystem::path& folder, const std::string& suffix) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.size() > 3 && name.substr(3) == suffix) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  std::vector<std::string> texts;
  texts.reserve(names.size());
  for (const std::string& name : names) texts.push_back(content(folder / name));
  return texts;
}

Corpus load() {
  const char* folder = std::getenv("FAZHI_BENCH_CORPUS");
  if (folder == nullptr) throw std::runtime_error("FAZHI_BENCH_CORPUS names no folder; tests/bench/run.sh makes one");
  Corpus made;
  const auto add = [folder](std::vector<Style>& styles, const char* name, const char* suffix) {
    Style style{name, contents(folder, suffix)};
    if (!style.texts.empty()) styles.push_back(std::move(style));
  };
  add(made.json, "compact", ".json");
  add(made.json, "pretty", ".pretty.json");
  add(made.json, "sorted", ".sorted.json");
  add(made.json, "escaped", ".escaped.json");
  add(made.yaml, "ours", ".yaml");
  add(made.yaml, "pyyaml-unicode", ".pyyaml-unicode.yaml");
  add(made.yaml, "pyyaml-default", ".pyyaml-default.yaml");
  add(made.yaml, "js-yaml", ".js-yaml.yaml");
  made.printed = contents(folder, ".txt");
  if (made.json.empty()) throw std::runtime_error("there are no documents in FAZHI_BENCH_CORPUS");
  made.reports = ::corpus::reports(made.json.front().texts.size());
  return made;
}

std::size_t count_of(const Set& set, const std::vector<std::string>& texts) {
  return std::min(set.count, texts.size());
}

std::int64_t bytes_of(const std::vector<std::string>& texts, std::size_t count) {
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < count; ++i) bytes += texts[i].size();
  return static_cast<std::int64_t>(bytes);
}

std::string name_of(const std::string& operation, const std::string& style, const Set& set, const std::string& who) {
  return operation + '/' + style + '/' + set.name + '/' + who;
}

}  // namespace

/// Whether with_simdjson.cpp can run here, which is compiled for AVX2 on x86-64.
bool runs_avx2() {
#if defined(__x86_64__) && defined(__GNUC__)
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2");
#else
  return true;
#endif
}

const Corpus& corpus() {
  static const Corpus loaded = load();
  return loaded;
}

void add_reader(const std::string& operation, const Style& style, const std::string& who, const ReadOne& read) {
  for (std::size_t i = 0; i < std::min<std::size_t>(style.texts.size(), 20); ++i) {
    Report report;
    if (!read(i, report)) throw std::runtime_error(operation + '/' + style.name + ": " + who + " cannot read it");
    if (report != corpus().reports[i])
      throw std::runtime_error(operation + '/' + style.name + ": " + who + " reads something else");
  }
  for (const Set& set : sets) {
    const std::size_t count = count_of(set, style.texts);
    benchmark::RegisterBenchmark(name_of(operation, style.name, set, who).c_str(),
                                 [&style, read, count](benchmark::State& state) {
                                   for (auto _ : state) {
                                     for (std::size_t i = 0; i < count; ++i) {
                                       Report report;
                                       bool good = read(i, report);
                                       benchmark::DoNotOptimize(good);
                                       benchmark::ClobberMemory();
                                     }
                                   }
                                   state.SetBytesProcessed(state.iterations() * bytes_of(style.texts, count));
                                 });
  }
}

void add_writer(const std::string& operation, const Style& bytes_as, const std::string& who, const WriteOne& write) {
  for (const Set& set : sets) {
    const std::size_t count = count_of(set, bytes_as.texts);
    benchmark::RegisterBenchmark(name_of(operation, bytes_as.name, set, who).c_str(),
                                 [&bytes_as, write, count](benchmark::State& state) {
                                   for (auto _ : state)
                                     for (std::size_t i = 0; i < count; ++i)
                                       benchmark::DoNotOptimize(write(corpus().reports[i]));
                                   state.SetBytesProcessed(state.iterations() * bytes_of(bytes_as.texts, count));
                                 });
  }
}

void add_work(const std::string& operation, const std::string& style, const std::vector<std::string>& texts,
              const std::string& who, const std::function<std::size_t(std::size_t document)>& work) {
  if (texts.empty()) return;
  if (work(0) == 0) throw std::runtime_error(operation + ": " + who + " fails");
  for (const Set& set : sets) {
    const std::size_t count = count_of(set, texts);
    benchmark::RegisterBenchmark(name_of(operation, style, set, who).c_str(),
                                 [&texts, work, count](benchmark::State& state) {
                                   for (auto _ : state)
                                     for (std::size_t i = 0; i < count; ++i) benchmark::DoNotOptimize(work(i));
                                   state.SetBytesProcessed(state.iterations() * bytes_of(texts, count));
                                   state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
                                 });
  }
}

}  // namespace bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  try {
    bench::add_fazhi();
#ifdef FAZHI_BENCH_NLOHMANN
    bench::add_nlohmann();
#endif
#ifdef FAZHI_BENCH_RAPIDJSON
    bench::add_rapidjson();
#endif
#ifdef FAZHI_BENCH_SIMDJSON
    if (bench::runs_avx2()) bench::add_simdjson();
#endif
    bench::add_boost_json();
    bench::add_yaml_cpp();
#ifdef FAZHI_BENCH_LIBYAML
    bench::add_libyaml();
#endif
#ifdef FAZHI_BENCH_LIBFYAML
    bench::add_libfyaml();
#endif
#ifdef FAZHI_BENCH_VALIJSON
    bench::add_valijson();
#endif
    bench::add_text_scan();
  } catch (const std::exception& e) {
    std::cerr << "fazhi-bench: " << e.what() << '\n';
    return 1;
  }
  benchmark::RunSpecifiedBenchmarks();
}
