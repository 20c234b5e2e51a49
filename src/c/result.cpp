#include <fazhi/io/write.hpp>
#include <fazhi/output/page.hpp>

#include "c/guard.hpp"

// What was found in a report: its counts, each finding, and all of it as JSON or as a page.

namespace rules = fazhi::rules;
using fazhi::c::guarded;
using fazhi::c::require;
using fazhi::c::require_place;

const rules::FileFindings& fazhi_result::findings() const {
  return findings_.get([this] { return fazhi::check::findings_of(*loaded, checked); });
}

FAZHI_BEGIN_NAMESPACE
namespace c {
namespace {

std::uint64_t number_of(const std::optional<std::int64_t>& number) {
  return number ? static_cast<std::uint64_t>(*number) : FAZHI_NOWHERE;
}

/// A text with its length, since it may hold a NUL that it quotes.
void point(const char*& data, std::size_t& size, const std::string& text) {
  data = text.c_str();
  size = text.size();
}

/// Of a finding or of a further place.
template <class Entry>
fazhi_location location_of(const Entry& entry) {
  fazhi_location location{};
  point(location.message_zh, location.message_zh_size, entry.message.zh);
  point(location.message_en, location.message_en_size, entry.message.en);
  point(location.pointer, location.pointer_size, entry.pointer);
  location.begin = number_of(entry.begin);
  location.end = number_of(entry.end);
  location.line = number_of(entry.line);
  location.column = number_of(entry.column);
  location.utf16_column = number_of(entry.utf16_column);
  return location;
}

// A severity is one number in both interfaces.
static_assert(FAZHI_ERROR == static_cast<fazhi_severity>(diag::Severity::error));
static_assert(FAZHI_WARNING == static_cast<fazhi_severity>(diag::Severity::warning));
static_assert(FAZHI_INFO == static_cast<fazhi_severity>(diag::Severity::info));
static_assert(FAZHI_HINT == static_cast<fazhi_severity>(diag::Severity::hint));

fazhi_finding as_struct(const rules::FindingEntry& entry) {
  fazhi_finding finding{};
  finding.id = entry.id.c_str();
  finding.fingerprint = entry.fingerprint ? entry.fingerprint->c_str() : nullptr;
  finding.at = location_of(entry);
  finding.related_count = entry.related.size();
  finding.fix_count = entry.fixes.size();
  finding.severity = static_cast<fazhi_severity>(entry.severity);
  return finding;
}

fazhi_fix as_struct(const rules::FixEntry& entry) {
  fazhi_fix fix{};
  point(fix.title_zh, fix.title_zh_size, entry.title.zh);
  point(fix.title_en, fix.title_en_size, entry.title.en);
  fix.edit_count = entry.edits.size();
  fix.safe = entry.safe ? 1 : 0;
  return fix;
}

fazhi_fix_edit as_struct(const rules::FixEdit& entry) {
  fazhi_fix_edit edit{};
  point(edit.pointer, edit.pointer_size, entry.pointer);
  edit.begin = static_cast<std::uint64_t>(entry.begin);
  edit.end = static_cast<std::uint64_t>(entry.end);
  point(edit.replacement, edit.replacement_size, entry.replacement);
  return edit;
}

/// The item of an index; without one the call fails.
template <class T>
const T& item(const std::vector<T>& all, std::uint64_t index) {
  if (index >= all.size()) fail(FAZHI_E_NOT_FOUND, {"index.none", {"没有这一项", "there is no item of that index"}});
  return all[static_cast<std::size_t>(index)];
}

const rules::FindingEntry& finding_of(const fazhi_result* result, std::uint64_t index) {
  require(result != nullptr, "没有结果", "there is no result");
  return item(result->findings().findings, index);
}

const rules::FixEntry& fix_of(const fazhi_result* result, std::uint64_t index, std::uint64_t fix_index) {
  return item(finding_of(result, index).fixes, fix_index);
}

/// Of a struct that the caller gives to be filled.
template <class Struct>
void require_sized(const Struct* place) {
  require_place(place);
  require_size(place->size);
}

}  // namespace
}  // namespace c
FAZHI_END_NAMESPACE

fazhi_file_status fazhi_result_status(const fazhi_result* result) {
  if (result == nullptr) return FAZHI_UNREADABLE;
  switch (result->checked.status) {
    case rules::FileStatus::valid:
      return FAZHI_VALID;
    case rules::FileStatus::not_valid:
      return FAZHI_NOT_VALID;
    case rules::FileStatus::unreadable:
      return FAZHI_UNREADABLE;
    case rules::FileStatus::failed:
      break;
  }
  return FAZHI_FAILED;
}

int32_t fazhi_result_acceptable(const fazhi_result* result) {
  return result != nullptr && result->checked.acceptable() ? 1 : 0;
}

uint64_t fazhi_result_total(const fazhi_result* result, fazhi_severity severity) {
  if (result == nullptr || severity < FAZHI_ERROR || severity > FAZHI_HINT) return 0;
  return result->checked.outcome.count(static_cast<fazhi::diag::Severity>(severity));
}

uint64_t fazhi_result_count(const fazhi_result* result) {
  return result == nullptr ? 0 : result->checked.outcome.findings.size();
}

fazhi_status fazhi_result_finding(fazhi_context* context, const fazhi_result* result, uint64_t index,
                                  fazhi_finding* finding) {
  return guarded(context, [&] {
    fazhi::c::require_sized(finding);
    fazhi::c::give_known_part(fazhi::c::as_struct(fazhi::c::finding_of(result, index)), finding);
  });
}

fazhi_status fazhi_result_related(fazhi_context* context, const fazhi_result* result, uint64_t index,
                                  uint64_t related_index, fazhi_location* related) {
  return guarded(context, [&] {
    require_place(related);
    const auto& entry = fazhi::c::item(fazhi::c::finding_of(result, index).related, related_index);
    *related = fazhi::c::location_of(entry);
  });
}

fazhi_status fazhi_result_fix(fazhi_context* context, const fazhi_result* result, uint64_t index, uint64_t fix_index,
                              fazhi_fix* fix) {
  return guarded(context, [&] {
    fazhi::c::require_sized(fix);
    fazhi::c::give_known_part(fazhi::c::as_struct(fazhi::c::fix_of(result, index, fix_index)), fix);
  });
}

fazhi_status fazhi_result_fix_edit(fazhi_context* context, const fazhi_result* result, uint64_t index,
                                   uint64_t fix_index, uint64_t edit_index, fazhi_fix_edit* edit) {
  return guarded(context, [&] {
    fazhi::c::require_sized(edit);
    const auto& entry = fazhi::c::item(fazhi::c::fix_of(result, index, fix_index).edits, edit_index);
    fazhi::c::give_known_part(fazhi::c::as_struct(entry), edit);
  });
}

fazhi_status fazhi_result_json(fazhi_context* context, const fazhi_result* result, fazhi_bytes** json) {
  return guarded(context, [&] {
    require_place(static_cast<const void*>(json));
    require(result != nullptr, "没有结果", "there is no result");
    fazhi::c::give(json, fazhi::io::write_json(result->findings()));
  });
}

fazhi_status fazhi_result_page(fazhi_context* context, const fazhi_result* result, fazhi_language language,
                               fazhi_bytes** html) {
  return guarded(context, [&] {
    require_place(static_cast<const void*>(html));
    require(result != nullptr, "没有结果", "there is no result");
    fazhi::c::give(html, fazhi::output::page_of(*result->checker, *result->loaded, result->checked,
                                                fazhi::c::language_of(language)));
  });
}
