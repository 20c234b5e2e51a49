#include <fazhi/diag/render.hpp>

#include "c/texts.hpp"

#include <string>
#include <string_view>
#include <vector>

// The output of a run over many reports.

using fazhi::c::guarded;
using fazhi::c::require;
using fazhi::c::require_place;

FAZHI_BEGIN_NAMESPACE
namespace c {
namespace {

output::Format format_of(const char* name) {
  require(name != nullptr, "没有格式的名称", "the name of the format is missing");
  const auto format = output::format_named(name);
  if (format) return *format;
  std::vector<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(output::Format::summary_html); ++i)
    names.push_back(output::name_of(static_cast<output::Format>(i)));
  const std::string shown = diag::printable(name);
  const std::string known = names_of(names);
  fail(FAZHI_E_NOT_FOUND,
       {"format.none",
        {"没有格式“" + shown + "”，现有" + known, "there is no format \"" + shown + "\"; there are " + known}});
}

/// A run to which something can be added still.
void require_going_on(const fazhi_run* run) {
  require(run != nullptr, "没有运行", "there is no run");
  require(!run->ended, "运行已结束", "the run has ended");
}

}  // namespace
}  // namespace c
FAZHI_END_NAMESPACE

fazhi_status fazhi_run_begin(fazhi_context* context, const fazhi_checker* checker, const char* format,
                             fazhi_language language, fazhi_write_function write, void* user, fazhi_run** run) {
  return guarded(context, [&] {
    require_place(static_cast<const void*>(run));
    require(checker != nullptr && write != nullptr, "缺少检查器或函数", "the checker or the function is missing");
    fazhi::output::WriterOptions options;
    options.language = fazhi::c::language_of(language);
    auto made = std::make_unique<fazhi_run>();
    made->checker = checker->checker;
    made->writer = fazhi::output::writer_of(fazhi::c::format_of(format), *made->checker, options);
    made->write = write;
    made->user = user;
    fazhi::c::write_to(write, user, made->writer->begin());
    *run = made.release();
  });
}

fazhi_status fazhi_run_add(fazhi_context* context, fazhi_run* run, const fazhi_result* result) {
  return guarded(context, [&] {
    fazhi::c::require_going_on(run);
    require(result != nullptr, "没有结果", "there is no result");
    require(run->checker == result->checker, "结果不是此次运行的检查器所出", "the result is of another checker");
    run->ended = true;  // unless it goes well: what was written in part is not to be gone on with
    const std::string text = run->writer->file(*result->loaded, result->checked);
    fazhi::rules::count(run->summary, result->checked.status);
    fazhi::c::write_to(run->write, run->user, text);
    run->ended = false;
  });
}

fazhi_status fazhi_run_end(fazhi_context* context, fazhi_run* run) {
  return guarded(context, [&] {
    fazhi::c::require_going_on(run);
    run->ended = true;
    fazhi::c::write_to(run->write, run->user, run->writer->end(run->summary));
  });
}

void fazhi_run_free(fazhi_run* run) { delete run; }
