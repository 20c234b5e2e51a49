#include "cli/known.hpp"

#include "cli/input.hpp"
#include "cli/terminal.hpp"
#include "core/strings.hpp"

#include <fazhi/check/known_ids.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/write.hpp>

#include <utility>

namespace cli {
namespace {

using fazhi::Language;
using fazhi::check::CheckOptions;
using fazhi::diag::printable;

bool is_yaml(const std::string& path) { return fazhi::ends_with(path, ".yaml") || fazhi::ends_with(path, ".yml"); }

bool take_baseline(const std::string& path, Language language, CheckOptions& options) {
  auto text = fazhi::io::read_file(path);
  if (!text) {
    complain(file_error(path, with_way_out(text.error()), language));
    return false;
  }
  const fazhi::diag::Source source(path, std::move(text).value());
  auto read = fazhi::check::read_baseline(source);
  complain(render_all(read.problems, source, language));
  if (!read) return false;
  options.baseline = std::move(read.document->value);
  return true;
}

/// The ids of --ignore.
bool take_ignored(const ValidateArguments& arguments, CheckOptions& options) {
  const fazhi::check::KnownIds ids(
      options.rules, options.profiles ? options.profiles->profiles : std::vector<fazhi::rules::Profile>());
  for (const std::string& id : arguments.ignored) {
    if (const auto refusal = ids.refusal_of(id)) {
      const bool zh = arguments.language == Language::zh;
      complain((zh ? "--ignore：" : "--ignore: ") + printable(refusal->message.in(arguments.language)) + '\n');
      return false;
    }
    options.suppressions.push_back({id, std::nullopt, std::nullopt, std::nullopt});
  }
  return true;
}

}  // namespace

Status take_known(const ValidateArguments& arguments, CheckOptions& options) {
  options.heed_file_suppressions = !arguments.no_suppressions;
  if (!arguments.ignored.empty() && !take_ignored(arguments, options)) return usage;
  if (arguments.baseline.empty()) return clean;
  return take_baseline(arguments.baseline, arguments.language, options) ? clean : unreadable;
}

KnownRun::KnownRun(const ValidateArguments& arguments, const fazhi::check::Checker& checker)
    : arguments_(arguments),
      maker_(arguments.baseline.empty() ? fazhi::check::BaselineMaker()
                                        : fazhi::check::BaselineMaker(*checker.options().baseline)),
      used_(arguments.ignored.size()) {}

void KnownRun::add(const fazhi::check::Loaded& loaded, const fazhi::check::Checked& checked) {
  if (!loaded.document) return;
  ++judged_;
  gone_ += checked.baseline_gone;
  for (const std::size_t index : checked.used)
    if (index < used_.size()) used_[index] = true;
  if (!arguments_.write_baseline.empty()) maker_.add(loaded, checked);
}

Status KnownRun::finish() const {
  tell_unused();
  if (!arguments_.write_baseline.empty()) return write();
  tell_gone();
  return clean;
}

Status KnownRun::write() const {
  const bool zh = arguments_.language == Language::zh;
  const std::string& path = arguments_.write_baseline;
  const auto baseline = maker_.baseline();
  const std::string text = is_yaml(path) ? fazhi::io::write_yaml(baseline) : fazhi::io::write_json(baseline);
  if (!deliver(path, text, arguments_.language)) return fault;
  if (const std::size_t left = maker_.left_out(); left != 0)
    complain(zh ? "--write-baseline：另有" + std::to_string(left) +
                      "项发现超出上限，未记入基线；请加大 --max-findings\n"
                : "--write-baseline: " + std::to_string(left) +
                      " findings were over the limit and are not in the baseline; give a larger --max-findings\n");
  return clean;
}

void KnownRun::tell_unused() const {
  const bool zh = arguments_.language == Language::zh;
  for (std::size_t i = 0; i < used_.size() && judged_ != 0; ++i)
    if (!used_[i])
      complain(zh ? "--ignore " + printable(arguments_.ignored[i]) + "：没有可豁免的发现\n"
                  : "--ignore " + printable(arguments_.ignored[i]) + ": there was nothing to suppress\n");
}

void KnownRun::tell_gone() const {
  if (gone_ == 0) return;
  const bool zh = arguments_.language == Language::zh;
  const std::string number = std::to_string(gone_);
  const std::string path = printable(arguments_.baseline);
  complain(zh ? path + "：所记的发现有" + number + "项已不再出现；用 --write-baseline 重写即可缩小基线\n"
              : path + ": " + number +
                    (gone_ == 1 ? " finding that it holds occurs" : " findings that it holds occur") +
                    " no more; --write-baseline makes it smaller\n");
}

}  // namespace cli
