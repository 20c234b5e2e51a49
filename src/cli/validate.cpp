#include "cli/charset.hpp"
#include "cli/checker.hpp"
#include "cli/commands.hpp"
#include "cli/fix.hpp"
#include "cli/input.hpp"
#include "cli/known.hpp"
#include "cli/outputs.hpp"
#include "cli/overwriting.hpp"
#include "cli/progress.hpp"
#include "cli/signals.hpp"
#include "cli/terminal.hpp"

#include <fazhi/check/batch.hpp>
#include <fazhi/check/files.hpp>
#include <fazhi/diag/render.hpp>

#include <algorithm>
#include <utility>

namespace cli {
namespace {

using fazhi::Language;
using fazhi::check::Attempt;
using fazhi::check::Checked;
using fazhi::check::Checker;
using fazhi::check::NamedFile;

Status status_of(const Checked& checked) {
  if (checked.status == fazhi::rules::FileStatus::unreadable) return unreadable;
  if (checked.status == fazhi::rules::FileStatus::failed) return fault;
  return checked.acceptable() ? clean : findings;
}

/// `a.yaml, b.yaml and 3 more`
class FewNames {
 public:
  void add(const std::string& path) {
    constexpr std::size_t few = 5;
    if (++count_ <= few) names_.push_back(fazhi::diag::printable(shown(path)));
  }
  std::size_t count() const { return count_; }
  std::string text(Language language) const {
    const bool zh = language == Language::zh;
    std::string text;
    for (const std::string& name : names_) text += (text.empty() ? "" : zh ? "、" : ", ") + name;
    const std::size_t more = count_ - names_.size();
    if (more == 0) return text;
    return text + (zh ? "等" + std::to_string(count_) + "个" : " and " + std::to_string(more) + " more");
  }

 private:
  std::vector<std::string> names_;
  std::size_t count_ = 0;
};

/// What came of one file. All that is to be written of it, the mended file too, waits for its turn.
struct Came : Mended {
  bool is_other_kind = false;
};

/// Whether the run is to come to the end of what it is at before a signal ends it: it writes results, or files that
/// must then be told.
bool must_end_well(const ValidateArguments& arguments, const std::vector<AskedOutput>& asked) {
  if (arguments.fix) return !arguments.diff;
  return std::any_of(asked.begin(), asked.end(), [](const AskedOutput& one) { return !one.file.empty(); });
}

/// It may be a person, who must be able to end the run while it waits for them.
bool reads_standard_input(const ValidateArguments& arguments) {
  return std::count(arguments.files.begin(), arguments.files.end(), "-") != 0;
}

/// A run over many files: they are judged several at a time, and told one after another.
class Run {
 public:
  Run(const ValidateArguments& arguments, const Checker& checker, const std::vector<AskedOutput>& asked,
      const std::vector<NamedFile>& files)
      : arguments_(arguments),
        checker_(checker),
        files_(files),
        tells_(tells_findings(arguments)),
        signals_(must_end_well(arguments, asked) && !reads_standard_input(arguments)),
        outputs_(tells_ ? asked : std::vector<AskedOutput>(), checker, arguments, gives_mended_text(arguments)),
        known_(arguments, checker),
        progress_(!arguments.quiet, files.size(), arguments.language) {}

  Status go() {
    outputs_.begin();
    const auto take = [&](std::size_t i, Attempt<Came>&& made) {
      signals_.look();
      if (!made.result) made.result = failed(i, made.failure);
      this->take(i, *made.result);
      progress_.show(i + 1);
    };
    fazhi::check::in_order(files_.size(), [this](std::size_t i) { return judge(files_[i]); }, take,
                           {arguments_.jobs, 0});
    progress_.hide();
    outputs_.end(run_);
    tell_others();
    return worse(status_, known_.finish());
  }

 private:
  Came judge(const NamedFile& file) const {
    const auto& options = checker_.load_options();
    auto opened = file.error ? fazhi::check::Opened{shown(file.path), nullptr, nullptr, with_way_out(*file.error)}
                             : open(file.path, options.extract);
    Came came;
    came.loaded = fazhi::check::load(std::move(opened), options);
    came.is_other_kind = file.is_found && is_other_kind(came.loaded);
    if (came.is_other_kind) return came;
    if (arguments_.fix) {
      static_cast<Mended&>(came) = mend(checker_, std::move(came.loaded), file.path, arguments_);
      return came;
    }
    came.checked = checker_.check(came.loaded);
    return came;
  }

  Came failed(std::size_t i, const std::exception_ptr& failure) const {
    auto judged = fazhi::check::failed_check(shown(files_[i].path), failure);
    Came came;
    came.loaded = std::move(judged.loaded);
    came.checked = std::move(judged.checked);
    came.status = fault;
    return came;
  }

  void take(std::size_t i, Came& came) {
    if (came.is_other_kind) {
      others_.add(files_[i].path);
      return;
    }
    write(came, checker_, files_[i].path, arguments_);
    const Status of_findings = status_of(came.checked);
    status_ = worse(status_, came.status);
    if (tells_ || of_findings == unreadable) status_ = worse(status_, known_.status(of_findings));
    count(run_, came.checked.status);
    progress_.hide();
    if (!came.text.empty()) print(came.text);
    if (!came.told.empty()) complain(came.told);
    outputs_.file(came.loaded, came.checked);
    known_.add(came.loaded, came.checked);
  }

  /// What was found in folders and is something else. Where there is nothing besides, nothing was judged.
  void tell_others() {
    if (others_.count() == 0) return;
    const bool zh = arguments_.language == Language::zh;
    const std::string names = others_.text(arguments_.language);
    if (run_.files == 0) {
      complain(zh ? "fazhi: 目录中只有年度报告以外的文件：" + names + " [file.no-match]\n"
                  : "fazhi: the folders hold nothing but files that are no annual reports: " + names +
                        " [file.no-match]\n");
      status_ = worse(status_, unreadable);
    } else if (!arguments_.quiet) {
      complain(zh ? "fazhi: 目录中年度报告以外的文件，已略过：" + names + '\n'
                  : "fazhi: passed over in folders, as no annual reports: " + names + '\n');
    }
  }

  const ValidateArguments& arguments_;
  const Checker& checker_;
  const std::vector<NamedFile>& files_;
  bool tells_;
  HeldSignals signals_;  // before what is begun
  Outputs outputs_;
  KnownRun known_;
  Progress progress_;
  fazhi::rules::RunSummary run_;
  FewNames others_;
  Status status_ = clean;
};

/// What is wrong with options that do not go together; none where nothing is.
std::optional<fazhi::Text> misfit(const ValidateArguments& arguments, const std::vector<AskedOutput>& asked) {
  if (std::count(arguments.files.begin(), arguments.files.end(), "-") > 1)
    return fazhi::Text{"标准输入（-）只能给一次", "standard input (-) can be named once only"};
  if (!tells_findings(arguments) && (!arguments.formats.empty() || !arguments.summary.empty()))
    return fazhi::Text{"--diff 只显示改动，不能与 --format、--summary 同用",
                       "--diff shows nothing but what would change: it goes with neither --format nor --summary"};
  if (arguments.diff && !arguments.write_baseline.empty())
    return fazhi::Text{"--diff 不写文件，不能与 --write-baseline 同用：改正后的文字还不在任何文件中",
                       "--diff writes nothing: it does not go with --write-baseline, as the mended text is in no file"};
  const auto is_taken = [](const AskedOutput& one) {
    return one.file.empty() && one.format != fazhi::output::Format::text;
  };
  if (gives_mended_text(arguments) && std::any_of(asked.begin(), asked.end(), is_taken))
    return fazhi::Text{"标准输出要写改正后的文字；请把结果写入文件：“格式=文件”",
                       "standard output takes the mended text; give results as FORMAT=FILE"};
  return std::nullopt;
}

fazhi::check::Files files_of(const ValidateArguments& arguments, const std::vector<std::string>& results) {
  fazhi::check::FilesOptions options;
  options.left_out = results;
  for (const std::string* file : {&arguments.baseline, &arguments.previous})
    if (!file->empty()) options.left_out.push_back(*file);
  return fazhi::check::files_of(arguments.files, options);
}

void tell_repeated(const std::vector<std::string>& repeated, Language language) {
  if (repeated.empty()) return;
  FewNames names;
  for (const std::string& name : repeated) names.add(name);
  complain((language == Language::zh ? "fazhi: 给出了不止一次，只校验一次："
                                     : "fazhi: named more than once, judged once: ") +
           names.text(language) + '\n');
}

}  // namespace

Status run_validate(const ValidateArguments& arguments) {
  const auto asked = asked_outputs(arguments);
  if (!asked) return wrong_usage(asked.error().message, arguments.language);
  if (const auto wrong = misfit(arguments, asked.value())) return wrong_usage(*wrong, arguments.language);
  const NamedChecker named = checker_of(arguments);
  if (!named.checker) return named.status;
  const std::vector<std::string> results = result_files(arguments, asked.value());
  const auto files = files_of(arguments, results);
  if (!arguments.quiet) tell_repeated(files.repeated, arguments.language);
  if (would_overwrite(arguments, results, files)) return usage;
  try {
    return Run(arguments, *named.checker, asked.value(), files.files).go();
  } catch (const FileFailed& failed) {
    complain(file_error(failed.path, with_way_out(failed.error), arguments.language));
  } catch (const Interrupted&) {
    // The signal has come through by now, unless whoever runs the command has other plans with it.
  }
  return fault;
}

}  // namespace cli
