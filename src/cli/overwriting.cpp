#include "cli/overwriting.hpp"

#include "cli/input.hpp"
#include "cli/terminal.hpp"

#include <fazhi/io/file.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace cli {
namespace {

namespace fs = std::filesystem;

/// What is read besides the reports. A profile may be the id of one of ours, which is no file.
std::vector<std::string> other_inputs(const ValidateArguments& arguments) {
  std::vector<std::string> files{arguments.previous, arguments.profile};
  for (const auto* more : {&arguments.catalogues, &arguments.instruments, &arguments.vocabularies})
    files.insert(files.end(), more->begin(), more->end());
  files.erase(std::remove(files.begin(), files.end(), std::string()), files.end());
  return files;
}

/// Whether nothing is lost with what stands at a path: it is empty, or a result of ours, or at least no report. What
/// cannot be read may be one.
bool may_go(const std::string& path) {
  const auto bytes = fazhi::io::read_file(path);
  if (!bytes) return false;
  if (bytes.value().empty()) return true;
  return fazhi::check::is_other_kind(fazhi::check::load(path, bytes.value()));
}

bool would_lose_report(const std::string& path, fazhi::Language language) {
  if (may_go(path)) return false;
  complain(file_error(path,
                      {"file.input",
                       {"这里已有文件，而且不是 fazhi 的结果，写入会将其覆盖；请另指一个文件，或先将其移走",
                        "a file that is no result of fazhi stands here and would be overwritten; name another one, or "
                        "move it away"}},
                      language));
  return true;
}

/// Whether it was most likely not meant to be written to: no format of ours is kept in such a file.
bool is_named_as_a_report(const std::string& path) {
  const std::string ending = fs::path(path).extension().string();
  return ending == ".yaml" || ending == ".yml" || ending == ".docx";
}

}  // namespace

std::vector<std::string> result_files(const ValidateArguments& arguments, const std::vector<AskedOutput>& asked) {
  std::vector<std::string> files;
  for (const AskedOutput& one : asked)
    if (!one.file.empty()) files.push_back(one.file);
  if (!arguments.write_baseline.empty() && arguments.write_baseline != "-") files.push_back(arguments.write_baseline);
  return files;
}

bool would_overwrite(const ValidateArguments& arguments, const std::vector<std::string>& results,
                     const fazhi::check::Files& files) {
  const std::vector<std::string> inputs = other_inputs(arguments);
  for (const std::string& result : results) {
    std::error_code none;
    if (!fs::exists(result, none)) continue;
    const auto is_destroyed = [&](const std::string& in) { return would_destroy(in, result, arguments.language); };
    if (std::any_of(inputs.begin(), inputs.end(), is_destroyed)) return true;
    // The baseline is rewritten by a new one, but by nothing else.
    if (result != arguments.write_baseline && !arguments.baseline.empty() && is_destroyed(arguments.baseline))
      return true;
    for (const auto& file : files.files)
      if (is_destroyed(file.path)) return true;
    // A switch in front of a report's name may be taken for one without a value.
    const bool is_suspect = result == arguments.write_baseline || is_named_as_a_report(result);
    if (is_suspect && fs::is_regular_file(result, none) && would_lose_report(result, arguments.language)) return true;
    for (const std::string& path : files.left_out)
      if (fs::equivalent(path, result, none) && would_lose_report(path, arguments.language)) return true;
  }
  return false;
}

}  // namespace cli
