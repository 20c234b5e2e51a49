#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/terminal.hpp"

#include <fazhi/check/changes.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/write.hpp>

#include <utility>

namespace cli {
namespace {

using fazhi::Language;
using fazhi::check::Changes;
using fazhi::check::FileChanges;
using fazhi::check::FilePresence;
using fazhi::diag::printable;
using fazhi::rules::FindingEntry;
using fazhi::rules::FindingsFile;
using fazhi::rules::Message;

std::optional<FindingsFile> findings_in(const std::string& path, Language language) {
  fazhi::io::Limits limits;
  limits.max_bytes = std::size_t{1} << 30U;
  auto text = path == "-" ? fazhi::io::read_stream(stdin, limits) : fazhi::io::read_file(path, limits);
  if (!text) {
    complain(file_error(path, with_way_out(text.error()), language));
    return std::nullopt;
  }
  const fazhi::diag::Source source(path, std::move(text).value());
  auto read = fazhi::check::read_findings(source);
  if (!read) {
    complain(render_all(read.problems, source, language));
    return std::nullopt;
  }
  return std::move(read.document->value);
}

std::string in(const Message& message, Language language) {
  return printable(language == Language::zh ? message.zh : message.en);
}

/// `  + 12:3 warning: the heading names 2023 [heading-year-agrees]`
std::string line_of(char sign, const FindingEntry& one, Language language) {
  std::string text = std::string("  ") + sign + ' ';
  if (one.line && one.column) text += std::to_string(*one.line) + ':' + std::to_string(*one.column) + ' ';
  return text + std::string(name_of(one.severity)) + ": " + in(one.message, language) + " [" + printable(one.id) +
         "]\n";
}

/// `2 appeared, 1 went, 5 stayed`; of what there is none but for those three nothing is said.
template <class Sum>
std::string counts(const Sum& sum, std::int64_t appeared, std::int64_t gone, std::int64_t suppressed,
                   Language language) {
  const bool zh = language == Language::zh;
  const auto part = [&](std::int64_t count, const char* zh_name, const char* en_name) {
    return zh ? zh_name + std::to_string(count) + "项" : std::to_string(count) + en_name;
  };
  const char* const comma = zh ? "，" : ", ";
  std::string text = part(appeared, "新出现", " appeared") + comma + part(gone, "已消失", " went") + comma +
                     part(sum.stayed, "仍在", " stayed");
  if (suppressed != 0) text += comma + part(suppressed, "已豁免", " suppressed since");
  if (sum.not_judged != 0) text += comma + part(sum.not_judged, "后次未能判断", " not judged again");
  return text;
}

std::string state_of(const FileChanges& file, Language language) {
  const bool zh = language == Language::zh;
  if (file.presence == FilePresence::appeared) return zh ? "新文件，" : "new file, ";
  if (file.presence == FilePresence::gone) return zh ? "后次没有此文件，" : "not in the second run, ";
  if (file.before == file.after || !file.before || !file.after) return {};
  const auto title = [&](fazhi::rules::FileStatus status) {
    const auto words = fazhi::meta::title_of(status);
    return std::string(zh ? words.zh : words.en);
  };
  const std::string change = title(*file.before) + (zh ? "→" : " -> ") + title(*file.after);
  return change + (zh ? "，" : ", ");
}

std::string text_of(const FileChanges& file, Language language) {
  const bool is_same = file.presence == FilePresence::both && file.appeared.empty() && file.gone.empty() &&
                       file.suppressed.empty() && file.not_judged == 0 && file.before == file.after;
  if (is_same) return {};
  const auto size = [](const std::vector<FindingEntry>& all) { return static_cast<std::int64_t>(all.size()); };
  std::string text = printable(file.path) + ": " + state_of(file, language) +
                     counts(file, size(file.appeared), size(file.gone), size(file.suppressed), language) + '\n';
  for (const FindingEntry& one : file.appeared) text += line_of('+', one, language);
  for (const FindingEntry& one : file.gone) text += line_of('-', one, language);
  for (const FindingEntry& one : file.suppressed) text += line_of('~', one, language);
  return text;
}

std::string text_of(const Changes& changes, Language language) {
  const bool zh = language == Language::zh;
  std::string text;
  for (const Message& caution : changes.cautions) text += (zh ? "注意：" : "note: ") + in(caution, language) + '\n';
  for (const FileChanges& file : changes.files) text += text_of(file, language);
  const auto& sum = changes.summary;
  text += zh ? "共" + std::to_string(sum.files) + "个文件："
             : std::to_string(sum.files) + (sum.files == 1 ? " file: " : " files: ");
  return text + counts(sum, sum.appeared, sum.gone, sum.suppressed, language) + '\n';
}

}  // namespace

Status run_compare(const CompareArguments& arguments) {
  const auto before = findings_in(arguments.before, arguments.language);
  const auto after = before ? findings_in(arguments.after, arguments.language) : std::nullopt;
  if (!after) return unreadable;
  const Changes changes = fazhi::check::changes_between(*before, *after);
  if (arguments.format == "json")
    print(fazhi::io::write_json(changes));
  else
    tell(text_of(changes, arguments.language));
  flush();
  return changes.summary.appeared == 0 ? clean : findings;
}

}  // namespace cli
