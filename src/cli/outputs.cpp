#include "cli/outputs.hpp"

#include "cli/charset.hpp"
#include "cli/terminal.hpp"

#include <fazhi/diag/render.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace cli {
namespace {

using fazhi::output::Format;

fazhi::Error wrong(std::string zh, std::string en) { return {"usage", {std::move(zh), std::move(en)}}; }

bool ends_with(const std::string& text, std::string_view ending) {
  return text.size() > ending.size() && text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}

/// Also of files that are yet to be.
bool is_same_place(const std::string& a, const std::string& b) {
  namespace fs = std::filesystem;
  if (a == b) return true;
  if (a.empty() || b.empty()) return false;
  std::error_code ignored;
  if (fs::equivalent(a, b, ignored)) return true;
  const auto place = [](const std::string& path) {
    std::error_code none;
    const fs::path absolute = fs::absolute(path, none);
    const fs::path found = fs::weakly_canonical(absolute, none);
    return none ? absolute.lexically_normal() : found;
  };
  return place(a) == place(b);
}

fazhi::Error two_in(const std::string& file) {
  const std::string name = fazhi::diag::printable(shown(file));
  return wrong("两种结果都要写入“" + name + "”", "two results would be written to '" + name + "'");
}

/// `json` or `json=findings.json`; the command line has looked at the name.
fazhi::Result<AskedOutput> asked_format(const std::string& asked) {
  const std::size_t at = asked.find('=');
  AskedOutput output{fazhi::output::format_named(asked.substr(0, at)).value(), ""};
  if (at == std::string::npos) return output;
  output.file = asked.substr(at + 1);
  if (output.file.empty()) return wrong("“" + asked + "”没有写明文件", "'" + asked + "' names no file");
  if (output.file == "-" || output.file == "/dev/stdout") output.file.clear();
  return output;
}

fazhi::Result<AskedOutput> asked_summary(const std::string& file) {
  if (ends_with(file, ".csv")) return AskedOutput{Format::summary_csv, file};
  if (ends_with(file, ".html")) return AskedOutput{Format::summary_html, file};
  return wrong("--summary 的文件名须以.csv或.html结尾", "--summary wants a file that ends in .csv or .html");
}

}  // namespace

fazhi::Result<std::vector<AskedOutput>> asked_outputs(const ValidateArguments& arguments) {
  std::vector<AskedOutput> all;
  for (const std::string& asked : arguments.formats) {
    auto one = asked_format(asked);
    if (!one) return one.error();
    all.push_back(std::move(one).value());
  }
  if (all.empty()) all.push_back({Format::text, ""});
  if (!arguments.summary.empty()) {
    auto one = asked_summary(arguments.summary);
    if (!one) return one.error();
    all.push_back(std::move(one).value());
  }
  for (auto one = all.begin(); one != all.end(); ++one) {
    const auto same = [&](const AskedOutput& other) { return is_same_place(other.file, one->file); };
    if (std::find_if(all.begin(), one, same) == one) continue;
    if (one->file.empty())
      return wrong("标准输出只能有一种格式；其余请写作“格式=文件”",
                   "standard output takes one format; give the others as FORMAT=FILE");
    return two_in(one->file);
  }
  const auto is_baseline = [&](const AskedOutput& one) {
    return !one.file.empty() && is_same_place(one.file, arguments.write_baseline);
  };
  if (std::any_of(all.begin(), all.end(), is_baseline)) return two_in(arguments.write_baseline);
  return all;
}

Outputs::Outputs(const std::vector<AskedOutput>& asked, const fazhi::check::Checker& checker,
                 const ValidateArguments& arguments, bool text_on_stderr)
    : text_on_stderr_(text_on_stderr) {
  for (const AskedOutput& wanted : asked) {
    fazhi::output::WriterOptions options;
    options.language = arguments.language;
    options.color = wanted.file.empty() && !text_on_stderr && wants_color(arguments.color);
    options.quiet = arguments.quiet;
    One one{wanted, fazhi::output::writer_of(wanted.format, checker, options), nullptr};
    if (!wanted.file.empty()) {
      auto file = fazhi::io::FileWriter::open(wanted.file);
      if (!file) throw FileFailed(wanted.file, file.error());
      one.file = std::make_unique<fazhi::io::FileWriter>(std::move(file).value());
    }
    outputs_.push_back(std::move(one));
  }
}

void Outputs::put(One& one, const std::string& text) const {
  if (text.empty()) return;
  if (one.file) {
    if (auto error = one.file->write(text)) throw FileFailed(one.asked.file, std::move(*error));
  } else if (one.asked.format != Format::text) {
    print(text);
  } else if (text_on_stderr_) {
    complain(text);
  } else {
    tell(text);
  }
}

void Outputs::begin() {
  for (One& one : outputs_) put(one, one.writer->begin());
}

void Outputs::file(const fazhi::check::Loaded& loaded, const fazhi::check::Checked& checked) {
  for (One& one : outputs_) put(one, one.writer->file(loaded, checked));
}

void Outputs::end(const fazhi::rules::RunSummary& run) {
  for (One& one : outputs_) put(one, one.writer->end(run));
  flush();
  for (One& one : outputs_)
    if (one.file)
      if (auto error = one.file->finish()) throw FileFailed(one.asked.file, std::move(*error));
}

}  // namespace cli
