#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/strings.hpp"

#include <array>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { submitted, signed_later };

bool starts_with(std::string_view text, std::string_view begin) { return text.substr(0, begin.size()) == begin; }

/// Whether the name is that of a department of the State Council: 水利部, 国家税务总局, but not its office in a county.
bool is_of_the_centre(std::string_view name) {
  constexpr std::array<std::string_view, 5> ends = {"总局", "委员会", "总署", "署", "局"};
  for (const std::string_view end : ends)
    if (const auto at = name.find(end); at != name.npos && at + end.size() < name.size()) return false;
  for (const std::string_view place : {"省", "自治", "县", "州", "盟", "旗", "镇", "街道"})
    if (name.find(place) != name.npos) return false;
  // 市场监督管理 and 城乡建设 name no place.
  for (const std::string_view place : {"市", "区", "乡"})
    for (auto at = name.find(place); at != name.npos; at = name.find(place, at + 1)) {
      const std::string_view behind = name.substr(at + place.size());
      const bool is_word = starts_with(behind, "场") || starts_with(behind, "域") || starts_with(behind, "建设");
      if (!is_word) return false;
    }
  for (const std::string_view begin : {"国家", "中国", "国务院"})
    if (starts_with(name, begin)) return true;
  return ends_with(name, "总局") || ends_with(name, "署") || (ends_with(name, "部") && name.find("委") == name.npos);
}

/// Whether the report goes to the central authorities, who are reported to by the day of publication.
bool reports_to_centre(const model::Agency& agency) {
  constexpr std::array<std::string_view, 6> provinces = {"省人民政府",     "自治区人民政府", "北京市人民政府",
                                                         "天津市人民政府", "上海市人民政府", "重庆市人民政府"};
  if (agency.level == model::AgencyLevel::national || is_of_the_centre(agency.name)) return true;
  for (const std::string_view end : provinces)
    if (ends_with(agency.name, end)) return true;
  return false;
}

void check(const Subject& subject, Findings& found) {
  const model::Metadata& given = subject.report.metadata;
  const auto last_day = due(subject.report, subject.criteria.submit_by);
  if (!last_day || (given.issuing_agency && reports_to_centre(*given.issuing_agency))) return;
  // 之前 is read in favour of who reports: the day itself is still in time.
  if (given.submitted_on) {
    if (*given.submitted_on > *last_day)
      found.add(submitted, metadata() / "submitted_on", {given.submitted_on->to_wire(), last_day->to_wire()});
  } else if (given.signature && given.signature->signed_on && *given.signature->signed_on > *last_day) {
    found.add(signed_later, metadata() / "signature" / "signed_on",
              {given.signature->signed_on->to_wire(), last_day->to_wire()});
  }
}

}  // namespace

constexpr Rule submitted_by_march_1 =
    rule("submitted-by-march-1")
        .severity(diag::Severity::info)
        .category(Category::publication)
        .basis("supervision-2019", "年度报告一章，报送", "the part on annual reports, submission")
        .for_deadlines_in(2020)
        .titled("年度报告按期报送，国家规定为3月1日之前",
                "The report is submitted in time, before 1 March by national rule")
        .says("报告于{0}报送，迟于{1}", "submitted on {0}, later than {1}")
        .says("报告于{0}成文，已过报送期限{1}；如在此前已报送，请补上报送日期",
              "signed on {0}, when the day for submission, {1}, was over; if it was submitted before, give that date")
        .example("2024年度的报告，报送日期：2025-02-20", "2024年度的报告，报送日期：2025-03-12")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
