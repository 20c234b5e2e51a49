#include <fazhi/check/fixes.hpp>
#include <fazhi/check/known_ids.hpp>
#include <fazhi/check/profiles.hpp>
#include <fazhi/core/date.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/instruments.hpp>

#include "c/texts.hpp"

// What reports are judged by, judging them, and mending what was found.

namespace check = fazhi::check;
using fazhi::c::guarded;
using fazhi::c::require;
using fazhi::c::require_place;

FAZHI_BEGIN_NAMESPACE
namespace c {
namespace {

check::ProfileChain chain_in(std::string_view text) {
  const diag::Source source = source_of("profile", text);
  check::ProfileChain chain = check::load_profile(source);
  if (!chain) fail(first_error(chain.problems, source));
  return chain;
}

check::ProfileChain chain_named(const std::string& id) {
  check::ProfileChain chain = check::builtin_chain(id);
  if (!chain) {
    const std::string shown = diag::printable(id);
    const std::string known = names_of(check::builtin_profiles());
    fail(FAZHI_E_NOT_FOUND,
         {"profile.missing",
          {"没有校验方案“" + shown + "”，现有" + known, "there is no profile \"" + shown + "\"; there are " + known}});
  }
  return chain;
}

std::vector<model::Catalogue> catalogues_of(const fazhi_check_options& asked) {
  std::vector<model::Catalogue> all = io::all_builtin_catalogues();
  for (const diag::Source& source : sources_of("catalogues", asked.catalogues, asked.catalogue_count))
    all.push_back(value_in(io::read_catalogue(source), source));
  return all;
}

std::vector<model::InstrumentList> instruments_of(const fazhi_check_options& asked) {
  std::vector<model::InstrumentList> all{io::builtin_instruments()};
  for (const diag::Source& source : sources_of("instruments", asked.instruments, asked.instruments_count))
    all.push_back(value_in(io::read_instruments(source), source));
  return all;
}

Date day_of(const std::string& text) {
  auto day = Date::from_wire(text);
  if (day) return std::move(day).value();
  const Text& why = day.error().message;
  const std::string shown = diag::printable(text);
  fail({day.error().code, {"as_of“" + shown + "”：" + why.zh, "as_of \"" + shown + "\": " + why.en}});
}

check::Baseline baseline_in(std::string_view text) {
  const diag::Source source = source_of("baseline", text);
  return value_in(check::read_baseline(source), source);
}

check::FailOn fail_on(fazhi_fail_on level) {
  constexpr check::FailOn levels[] = {check::FailOn::profile, check::FailOn::error, check::FailOn::warning,
                                      check::FailOn::info,    check::FailOn::hint,  check::FailOn::never};
  require(level >= FAZHI_FAIL_AS_PROFILE && level <= FAZHI_FAIL_NEVER, "没有这种阈值", "there is no such threshold");
  return levels[level];
}

/// The rules and the profile must be there.
void ignore(check::CheckOptions& options, const fazhi_text* ids, std::size_t count) {
  require(ids != nullptr || count == 0, "列表的指针为空而项数不为零", "a null pointer has items");
  const check::KnownIds known(options.rules,
                              options.profiles ? options.profiles->profiles : std::vector<rules::Profile>());
  for (std::size_t i = 0; i < count; ++i) {
    std::string id(text_of(ids[i].data, ids[i].size));
    if (const auto refusal = known.refusal_of(id)) fail(*refusal);
    options.suppressions.push_back({std::move(id), std::nullopt, std::nullopt, std::nullopt});
  }
}

check::CheckOptions check_options(const fazhi_check_options* given) {
  const fazhi_check_options asked = known_part(given);
  require(asked.profile == nullptr || asked.profile_text == nullptr, "校验方案的编号和文本只能给一个",
          "give the id of a profile or its text, not both");
  const std::string_view profile = text_of(asked.profile_text, asked.profile_text_size);
  const std::string_view baseline = text_of(asked.baseline, asked.baseline_size);
  check::CheckOptions options;
  if (asked.profile != nullptr) options.profiles = chain_named(asked.profile);
  if (asked.profile_text != nullptr) options.profiles = chain_in(profile);
  if (asked.as_of != nullptr) options.as_of = day_of(asked.as_of);
  if (asked.previous != nullptr) options.previous = document_of(asked.previous).value;
  options.catalogues = catalogues_of(asked);
  options.instruments = instruments_of(asked);
  ignore(options, asked.ignored, asked.ignored_count);
  if (asked.baseline != nullptr) options.baseline = baseline_in(baseline);
  if (asked.max_findings != 0)
    options.max_findings = static_cast<std::size_t>(std::min<std::uint64_t>(asked.max_findings, SIZE_MAX));
  options.fail_on = fail_on(asked.fail_on);
  options.heed_file_suppressions = asked.no_suppressions == 0;
  return options;
}

/// What was mended, or the bytes as they are.
std::string mended(check::Fixed fixed, const check::Opened& opened) {
  if (fixed.error) fail(*fixed.error);
  if (fixed.bytes) return std::move(*fixed.bytes);
  const std::string* const bytes = check::bytes_of(opened);
  if (bytes == nullptr)
    fail({"fix.not-plain",
          {"文字取自HTML或DOCX，文件的字节不在手边", "the text was taken out of HTML or DOCX, which is not mended"}});
  return *bytes;
}

}  // namespace
}  // namespace c
FAZHI_END_NAMESPACE

fazhi_status fazhi_checker_new(fazhi_context* context, const fazhi_check_options* options, fazhi_checker** checker) {
  return guarded(context, [&] {
    require_place(static_cast<const void*>(checker));
    fazhi::c::give_new(checker, fazhi::c::check_options(options));
  });
}

void fazhi_checker_free(fazhi_checker* checker) { delete checker; }

fazhi_status fazhi_check(fazhi_context* context, const fazhi_checker* checker, const fazhi_report* report,
                         fazhi_result** result) {
  return guarded(context, [&] {
    require_place(static_cast<const void*>(result));
    require(checker != nullptr && report != nullptr, "缺少检查器或报告", "the checker or the report is missing");
    fazhi::c::give_new(result, report->loaded, checker->checker);
  });
}

void fazhi_result_free(fazhi_result* result) { delete result; }

fazhi_status fazhi_fix_text(fazhi_context* context, const fazhi_checker* checker, const fazhi_report* report,
                            int32_t unsafe, fazhi_bytes** text, uint64_t* mended) {
  return guarded(context, [&] {
    require_place(static_cast<const void*>(text));
    require(checker != nullptr && report != nullptr, "缺少检查器或报告", "the checker or the report is missing");
    check::FixOptions how;
    how.unsafe = unsafe != 0;
    check::Fixed fixed = check::fix(*checker->checker, *report->loaded, how);
    const std::uint64_t count = fixed.applied.size();
    fazhi::c::give(text, fazhi::c::mended(std::move(fixed), report->loaded->text));
    if (mended != nullptr) *mended = count;
  });
}
