// Any text as a profile, and any as a catalogue and a list of instruments: read, and a report judged by them.

#include "judging.hpp"

#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/instruments.hpp>

namespace {

using namespace fazhi;

/// A report with something in every part that profiles look at.
const check::Loaded& judged_report() {
  static const check::Loaded loaded = check::load("report.yaml", R"(schema_version: "1.0"
metadata:
  title: 青溪县水务局2024年度法治政府建设情况报告
  report_year: 2024
  issuing_agency:
    name: 青溪县水务局
  signature:
    agencies:
      - 青溪县水务局
    signed_on: 2025-02-20
sections:
  - kind: achievements
    heading: 主要举措和成效
    measures:
      - title: 整理制度
        paragraphs:
          - 依据《水法》整理制度12项，办理案件34件。
        indicators:
          - name: 整理制度
            quantity:
              value: "12"
              unit: 项
        legal_bases:
          - title: 水法
  - kind: plan
    heading: 下一年度主要安排
    plan_items:
      - title: 继续整理
)");
  return loaded;
}

/// A profile that extends the one that is fuzzed finds it.
check::ProfileChain chain_of(const std::string& text, io::Format format) {
  check::ProfileOptions options;
  options.max_depth = 4;
  options.find = [&text, format](std::string_view) -> Result<std::optional<rules::Profile>> {
    const auto read = io::read<rules::Profile>(diag::Source("base", text), format);
    if (!read) return std::optional<rules::Profile>();
    return std::optional<rules::Profile>(read.document->value);
  };
  const std::string name = format == io::Format::json ? "profile.json" : "profile.yaml";
  check::ProfileChain chain = check::load_profile(diag::Source(name, text), options);
  for (const auto& problem : chain.problems) fuzz::expect_places(problem, text.size());
  return chain;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const unsigned choice = bytes.byte();
  check::CheckOptions options;
  check::ProfileChain chain = chain_of(bytes.piece(), choice % 4 == 1 ? io::Format::json : io::Format::yaml);
  if (chain) options.profiles = std::move(chain);
  if (!bytes.empty()) {
    const auto catalogue = io::read_catalogue(diag::Source("catalogue.yaml", bytes.piece()));
    if (catalogue) options.catalogues = std::vector<model::Catalogue>{catalogue.document->value};
  }
  if (!bytes.empty()) {
    const auto instruments = io::read_instruments(diag::Source("instruments.yaml", bytes.piece()));
    if (instruments) options.instruments = std::vector<model::InstrumentList>{instruments.document->value};
  }
  // What is built in is read once, not for every input.
  if (!options.catalogues) options.catalogues = fuzz::default_checker().options().catalogues;
  if (!options.instruments) options.instruments = fuzz::default_checker().options().instruments;
  // Whatever a pattern does, it ends; how soon is a matter of its limits, which are made small here.
  options.patterns.max_steps = 20'000;
  options.patterns.max_time = std::chrono::milliseconds(200);
  const check::Checker checker(std::move(options));
  fuzz::judge(checker, judged_report(), choice);
  return 0;
}
