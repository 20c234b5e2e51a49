#include <fazhi/check/check.hpp>
#include <fazhi/check/fingerprint.hpp>
#include <fazhi/check/places.hpp>
#include <fazhi/io/read.hpp>

#include "check/path.hpp"
#include "check/suppressions.hpp"

#include <filesystem>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace {

diag::Diagnostic& tell(std::vector<diag::Diagnostic>& problems, diag::Pointer at, const char* id, Text message) {
  diag::Diagnostic& problem = problems.emplace_back();
  problem.id = id;
  problem.message = std::move(message);
  problem.at = std::move(at);
  return problem;
}

std::vector<diag::Diagnostic> problems_of(const Baseline& baseline) {
  std::vector<diag::Diagnostic> problems;
  if (baseline.schema != baseline_schema_id)
    tell(problems, diag::Pointer{} / "schema", "baseline.schema",
         {"这不是基线文件：格式须为" + std::string(baseline_schema_id),
          "this is no baseline: its schema must be " + std::string(baseline_schema_id)});
  for (std::size_t i = 0; i < baseline.files.size(); ++i)
    for (std::size_t j = 0; j < baseline.files[i].findings.size(); ++j)
      if (baseline.files[i].findings[j].count < 1)
        tell(problems, diag::Pointer{} / "files" / i / "findings" / j / "count", "baseline.count",
             {"次数至少为1", "the count must be at least 1"});
  return problems;
}

}  // namespace

io::Read<Baseline> read_baseline(const diag::Source& source, const io::ReadOptions& options) {
  const io::Format format = io::detect(source.name(), source.text());
  auto read = io::read<Baseline>(source, format, options);
  if (!read) return read;
  auto problems = problems_of(read.document->value);
  if (problems.empty()) return read;
  locate_problems(problems, io::places(source, format));
  read.document.reset();
  read.problems = std::move(problems);
  return read;
}

std::string baseline_path(const std::string& path) {
  return detail::path_as_utf8(std::filesystem::path(path).lexically_normal().generic_string());
}

void BaselineMaker::add(const Loaded& loaded, const Checked& checked) {
  if (!loaded.document) return;
  Fingerprints fingerprints(loaded);
  auto& file = files_[baseline_path(loaded.text.name)];
  const auto put = [&](const diag::Diagnostic& one) { ++file[{one.id, one.at.text(), fingerprints.of(one)}]; };
  for (const diag::Diagnostic& one : checked.outcome.findings)
    if (!detail::is_note_on_suppression(one.id)) put(one);
  for (const SuppressedFinding& one : checked.suppressed)
    if (one.origin == rules::SuppressionOrigin::baseline) put(one.finding);
  left_out_ += checked.outcome.left_out + (checked.suppressed_count - checked.suppressed.size());
}

Baseline BaselineMaker::baseline() const {
  Baseline baseline;
  for (const auto& [path, findings] : files_) {
    if (findings.empty()) continue;
    KnownFile& file = baseline.files.emplace_back();
    file.path = path;
    for (const auto& [key, count] : findings)
      file.findings.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), count});
  }
  return baseline;
}

}  // namespace check
FAZHI_END_NAMESPACE
