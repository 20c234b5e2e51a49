#include "cli/fix.hpp"

#include "cli/terminal.hpp"
#include "cli/unified_diff.hpp"

#include <fazhi/core/utf8.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/io/file.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace cli {
namespace {

using fazhi::Language;
using fazhi::check::Fixed;
using fazhi::check::FixOfFinding;
using fazhi::check::Opened;
using fazhi::check::RefusedFix;
using fazhi::diag::printable;

/// `no-stray-spaces 2, title-form`
std::string ids_of(const std::vector<FixOfFinding>& fixes, bool zh) {
  std::map<std::string, std::size_t> counts;
  for (const FixOfFinding& one : fixes) ++counts[one.id];
  std::string text;
  for (const auto& [id, count] : counts) {
    if (!text.empty()) text += zh ? "、" : ", ";
    text += printable(id);
    if (count > 1) text += ' ' + std::to_string(count);
  }
  return text;
}

/// `mended 3 findings (…)`
std::string mended(const std::vector<FixOfFinding>& fixes, const ValidateArguments& arguments) {
  const std::string count = std::to_string(fixes.size());
  if (arguments.language == Language::zh)
    return (arguments.diff ? "可改正" : "已改正") + count + "项（" + ids_of(fixes, true) + "）\n";
  return (arguments.diff ? "would mend " : "mended ") + count + (count == "1" ? " finding (" : " findings (") +
         ids_of(fixes, false) + ")\n";
}

/// `report.yaml:4:18: not mended: write “…”: an error would be found then (…) [fix.new-error]`
std::string refused(const std::string& path, const RefusedFix& fix, bool zh) {
  const Language language = zh ? Language::zh : Language::en;
  std::string text = path;
  if (fix.position) text += ':' + std::to_string(fix.position->line) + ':' + std::to_string(fix.position->column);
  text += (zh ? ": 未改正 " : ": not mended: ") + printable(fix.id) + (zh ? "（" : " (");
  text += printable(fix.title.in(language)) + (zh ? "）：" : "): ") + printable(fix.why.message.in(language));
  return text + " [" + printable(fix.why.code) + "]\n";
}

/// That a file could not be read; under --diff also why, as no findings are told then.
std::string not_read(const std::string& path, const Fixed& fixed, const ValidateArguments& arguments) {
  std::string text;
  const fazhi::diag::Source nothing(fixed.loaded.text.name, "");
  const fazhi::diag::Source* source = fixed.loaded.source();
  if (arguments.diff)
    for (const fazhi::diag::Diagnostic& one : fixed.checked.outcome.findings)
      text += render_text(one, source != nullptr ? *source : nothing, arguments.language);
  return text + path + (arguments.language == Language::zh ? ": 无法读取，未作改正\n" : ": not read, so not mended\n");
}

/// What a person is told of one file.
std::string told(const std::string& name, const Fixed& fixed, const ValidateArguments& arguments) {
  constexpr std::size_t most_refused = 20;
  const bool zh = arguments.language == Language::zh;
  const std::string path = printable(name);
  std::string text;
  if (!fixed.applied.empty()) text += path + ": " + mended(fixed.applied, arguments);
  if (fixed.error) text += file_error(name, *fixed.error, arguments.language);
  if (fixed.checked.status == fazhi::rules::FileStatus::unreadable) text += not_read(path, fixed, arguments);
  for (std::size_t i = 0; i < std::min(fixed.refused.size(), most_refused); ++i)
    text += refused(path, fixed.refused[i], zh);
  if (fixed.refused.size() > most_refused) {
    const std::string more = std::to_string(fixed.refused.size() - most_refused);
    text += path + (zh ? ": 另有" + more + "项未改正\n" : ": " + more + " more not mended\n");
  }
  if (fixed.unsafe_left != 0) {
    const std::string more = std::to_string(fixed.unsafe_left);
    text += path + (zh ? ": 另有" + more + "项可用 --unsafe 改正，改法可能改变文意\n"
                       : ": " + more + " more with --unsafe, which may change the meaning\n");
  }
  return text;
}

/// Of a file in UTF-8 its bytes, which `patch` may be given; of another the text.
std::string diff_of(const Opened& before, const Opened& after, const std::string& bytes) {
  const std::string& name = before.name;
  const std::string* old = bytes_of(before);
  if (old != nullptr && !fazhi::utf8::first_invalid(*old)) return unified_diff(name, *old, bytes);
  return unified_diff(name, before.source()->text(), after.source()->text());
}

fazhi::Error not_given_back() {
  return {
      "fix.not-plain",
      {"标准输入不是纯文本，不能改正后输出", "standard input is no plain text, so it cannot be mended and given back"}};
}

/// Gives standard input back, mended or as it was: whoever filters a text by the command must not lose it.
void give_back(const Opened& before, const Fixed& fixed, const ValidateArguments& arguments, Mended& result) {
  if (fixed.bytes) {
    result.text = *fixed.bytes;
  } else if (const std::string* old = bytes_of(before)) {
    result.text = *old;
  } else if (!before.error) {
    result.told += file_error(before.name, not_given_back(), arguments.language);
    result.status = unreadable;
  }
}

}  // namespace

Mended mend(const fazhi::check::Checker& checker, fazhi::check::Loaded loaded, const std::string& path,
            const ValidateArguments& arguments) {
  const Opened before = loaded.text;
  fazhi::check::FixOptions options;
  options.unsafe = arguments.unsafe;
  Fixed fixed = fix(checker, std::move(loaded), options);
  Mended result;
  result.told = told(before.name, fixed, arguments);
  if (arguments.diff) {
    if (fixed.bytes) result.text = diff_of(before, fixed.loaded.text, *fixed.bytes);
    if (fixed.bytes) result.status = findings;
  } else if (path == "-") {
    give_back(before, fixed, arguments, result);
  } else if (fixed.bytes) {
    result.bytes = std::move(fixed.bytes);
    result.before = before;
  }
  result.loaded = std::move(fixed.loaded);
  result.checked = std::move(fixed.checked);
  return result;
}

void write(Mended& mended, const fazhi::check::Checker& checker, const std::string& path,
           const ValidateArguments& arguments) {
  if (!mended.bytes) return;
  const auto error = fazhi::io::write_file(path, *mended.bytes);
  if (!error) return;
  mended.told = file_error(mended.before.name, with_way_out(*error), arguments.language);
  mended.status = fault;
  mended.loaded = load(mended.before, checker.load_options());
  mended.checked = checker.check(mended.loaded);
}

bool gives_mended_text(const ValidateArguments& arguments) {
  const auto& files = arguments.files;
  return arguments.fix && !arguments.diff && std::find(files.begin(), files.end(), "-") != files.end();
}

}  // namespace cli
