#include <fazhi/check/check.hpp>
#include <fazhi/check/fingerprint.hpp>
#include <fazhi/check/places.hpp>
#include <fazhi/io/read.hpp>

#include "check/known.hpp"
#include "check/path.hpp"

#include <algorithm>
#include <filesystem>
#include <limits>
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

template <class Counts>
std::int64_t count_of(const Counts& counts, const typename Counts::key_type& key) {
  const auto found = counts.find(key);
  return found == counts.end() ? 0 : found->second;
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

BaselineMaker::BaselineMaker(const Baseline& before) {
  for (const KnownFile& file : before.files)
    for (const KnownFinding& one : file.findings)
      put(before_[baseline_path(file.path)], {one.rule, one.pointer, one.fingerprint}, one.count);
}

void BaselineMaker::put(Counts& counts, const Key& key, std::int64_t count) {
  std::int64_t& sum = counts[key];
  sum += std::min(std::max<std::int64_t>(count, 0), std::numeric_limits<std::int64_t>::max() - sum);
}

void BaselineMaker::add(const Loaded& loaded, const Checked& checked) {
  if (!loaded.document) return;
  Fingerprints fingerprints(loaded);
  const auto key_of = [&](const diag::Diagnostic& one) { return Key{one.id, one.at.text(), fingerprints.of(one)}; };
  Counts found;
  Counts suppressed;  // otherwise
  for (const diag::Diagnostic& one : checked.outcome.findings)
    if (!detail::is_note_on_suppression(one.id)) put(found, key_of(one), 1);
  for (const SuppressedFinding& one : checked.suppressed)
    put(one.origin == rules::SuppressionOrigin::baseline ? found : suppressed, key_of(one.finding), 1);
  const std::size_t left_out = checked.outcome.left_out + (checked.suppressed_count - checked.suppressed.size());
  left_out_ += left_out;

  const std::string path = baseline_path(loaded.text.name);
  if (const auto before = before_.find(path); before != before_.end()) {
    for (const auto& [key, count] : before->second) {
      const bool is_judged = left_out == 0 && detail::was_looked_for(checked.outcome, std::get<0>(key));
      const std::int64_t there = is_judged ? count_of(found, key) + count_of(suppressed, key) : count;
      if (const std::int64_t kept = std::min(count, there); kept > count_of(found, key)) found[key] = kept;
    }
    before_.erase(before);
  }
  for (const auto& [key, count] : found) put(files_[path], key, count);
}

Baseline BaselineMaker::baseline() const {
  Baseline baseline;
  auto files = files_;
  files.insert(before_.begin(), before_.end());
  for (const auto& [path, findings] : files) {
    KnownFile& file = baseline.files.emplace_back();
    file.path = path;
    for (const auto& [key, count] : findings)
      file.findings.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), count});
  }
  return baseline;
}

}  // namespace check
FAZHI_END_NAMESPACE
