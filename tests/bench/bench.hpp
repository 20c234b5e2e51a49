#pragma once

#include <fazhi/io/document.hpp>
#include <fazhi/model/report.hpp>

#include <benchmark/benchmark.h>

#include <functional>
#include <string>
#include <vector>

/// What the benchmarks share: the documents, and how one becomes a benchmark. A name is OPERATION/STYLE/SET/WHO.
namespace bench {

using fazhi::model::Report;

/// The documents of one style.
struct Style {
  std::string name;
  std::vector<std::string> texts;
};

/// The reports and what programs wrote of them, read from the folder that FAZHI_BENCH_CORPUS names.
struct Corpus {
  std::vector<Report> reports;
  std::vector<Style> json;
  std::vector<Style> yaml;
  std::vector<std::string> printed;
};

const Corpus& corpus();

/// The sizes of the sets: as much as the second-level cache holds, and the third.
struct Set {
  const char* name;
  std::size_t count;
};
inline constexpr Set sets[] = {{"L2", 20}, {"L3", 200}};

using ReadOne = std::function<bool(std::size_t document, Report& report)>;
using WriteOne = std::function<std::size_t(const Report& report)>;

/// Registers reading the documents of one style, each into a new Report, for both sets. It is tried first: what it
/// reads must be the Reports that were written.
void add_reader(const std::string& operation, const Style& style, const std::string& who, const ReadOne& read);

/// Registers writing each Report; `write` gives the size, of which `bytes_as` has the bytes that count.
void add_writer(const std::string& operation, const Style& bytes_as, const std::string& who, const WriteOne& write);

/// Registers what is done to each text; `work` gives 0 where it failed.
void add_work(const std::string& operation, const std::string& style, const std::vector<std::string>& texts,
              const std::string& who, const std::function<std::size_t(std::size_t document)>& work);

// The benchmarks, one function a file; of peers that were not there when this was built there is none.
void add_fazhi();
void add_text_scan();
void add_nlohmann();
void add_rapidjson();
void add_simdjson();
void add_boost_json();
void add_yaml_cpp();
void add_libyaml();
void add_libfyaml();
void add_valijson();

}  // namespace bench
