#include "rules/list.hpp"
#include "rules/support/contents.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

using Points = std::u32string;

struct Decoded {
  Points points;
  std::vector<std::size_t> offsets;  ///< of each character in the text, and of its end
};

Decoded decode(std::string_view text) {
  Decoded decoded;
  for (std::size_t at = 0; at < text.size();) {
    decoded.offsets.push_back(at);
    decoded.points += utf8::next(text, at);
  }
  decoded.offsets.push_back(text.size());
  return decoded;
}

bool is_han(char32_t point) { return point >= 0x4E00 && point <= 0x9FFF; }
bool ends_region(char32_t point) { return std::u32string_view(U"省市区县旗镇乡").find(point) != Points::npos; }

/// The name of an agency: 清河 | 县 | 应急管理局. What it is called by is the last region before its kind.
struct Name {
  Points region;  ///< all before the kind, without the last 县
  char32_t level = 0;
  Points kind;
};

/// Reads a name that ends a run of characters; none where no region stands in it.
std::optional<Name> name_of(const Points& printed) {
  constexpr std::size_t least_kind = 2;
  for (std::size_t at = printed.size(); at-- > 0;) {
    if (!ends_region(printed[at]) || printed.size() - at - 1 < least_kind || at == 0) continue;
    // 市场监督管理局 and 区域 begin with such a character, but do not end a region.
    if (printed.compare(at, 2, U"市场") == 0 || printed.compare(at, 2, U"市政") == 0 ||
        printed.compare(at, 2, U"乡村") == 0 || printed.compare(at, 2, U"区域") == 0 ||
        printed.compare(at, 2, U"市容") == 0)
      continue;
    return Name{printed.substr(0, at), printed[at], printed.substr(at + 1)};
  }
  return std::nullopt;
}

bool ends_with(const Points& text, const Points& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// Whether the run of characters before the kind names another region of the same level. It may hold other words
/// before the region: only what is sure counts.
bool is_another(const Name& own, const Points& region) {
  // 我区, 各县 and the like name no region of their own.
  constexpr std::u32string_view unnamed = U"我本全该各省市区县辖";
  if (region.empty() || own.region.empty() || unnamed.find(region.back()) != unnamed.npos) return false;
  if (ends_with(own.region, region) || ends_with(region, own.region)) return false;
  // 莆田市荔城 and 荔城 are one: the last part of the own region is enough.
  std::size_t last = own.region.size();
  while (last > 0 && !ends_region(own.region[last - 1])) --last;
  const Points core = own.region.substr(last);
  return core.size() >= 2 && region.size() >= 2 && !ends_with(region, core) &&
         std::all_of(region.begin(), region.end(), is_han);
}

/// Finds an agency of the own kind and level, but of another region, in a text.
class Finder {
 public:
  explicit Finder(const Name& own) : own_(own), tail_(Points(1, own.level) + own.kind) {}

  /// The name that begins at character `begin` of the text.
  std::optional<Range> at(const Decoded& text, std::size_t begin) const {
    constexpr std::size_t longest = 14;
    const std::size_t end = text.points.find(tail_, begin);
    if (end == Points::npos || end - begin > longest) return std::nullopt;
    const Points region = text.points.substr(begin, end - begin);
    if (!is_another(own_, region) || leads_to_others(region)) return std::nullopt;
    return Range{text.offsets[begin], text.offsets[end + tail_.size()]};
  }

 private:
  /// 在…支持下, 按照…要求: the sentence speaks of another agency.
  static bool leads_to_others(const Points& region) {
    return region.find_first_of(U"在由与向对和同经被据按及从受为的") != Points::npos;
  }

  Name own_;
  Points tail_;
};

/// Where the report speaks of its own agency: behind 现将 of a handover, and at the begin of the first paragraph.
std::vector<std::size_t> begins_of_self(const Decoded& text, bool first) {
  std::vector<std::size_t> begins;
  if (first && text.points.compare(0, 1, U"现") != 0) begins.push_back(0);
  // 2024年，清河县…: behind the year.
  const std::size_t comma = text.points.substr(0, 10).find_first_of(U"，,");
  if (first && comma != Points::npos) begins.push_back(comma + 1);
  for (const std::u32string_view words : {U"现将", U"现就"}) {
    const std::size_t at = text.points.find(words);
    if (at != Points::npos) begins.push_back(at + 2);
  }
  return begins;
}

/// The names of the issuing agency, of which a joint report has several.
std::vector<Points> parted(std::string_view names) {
  std::vector<Points> all(1);
  for (const char32_t point : decode(names).points)
    if (is_han(point))
      all.back() += point;
    else if (!all.back().empty())
      all.emplace_back();
  if (all.back().empty()) all.pop_back();
  return all;
}

void check(const Subject& subject, Findings& found) {
  const model::Metadata& given = subject.report.metadata;
  if (!given.issuing_agency) return;
  const std::vector<Points> issuers = parted(given.issuing_agency->name);
  const auto own = issuers.size() == 1 ? name_of(issuers[0]) : std::nullopt;
  if (!own) return;
  const Finder finder(*own);
  const auto look = [&](const diag::Pointer& at, std::string_view text, const Decoded& decoded, std::size_t begin) {
    const auto name = finder.at(decoded, begin);
    if (!name) return;
    const std::string due = given.issuing_agency->name;
    found.add(at, {std::string(text.substr(name->begin, name->size())), shortened(due)})
        .within(*name)
        .see(metadata() / "issuing_agency" / "name", {"发布机构写在这里", "the issuing agency is named here"})
        .fix({{"改为本机关名称", "write the agency's own name"}, false, {{at, *name, due, std::nullopt}}});
  };
  if (given.title) look(metadata() / "title", *given.title, decode(*given.title), 0);
  for (std::size_t i = 0; i < subject.report.preamble.size(); ++i) {
    const std::string& text = subject.report.preamble[i];
    const Decoded decoded = decode(text);
    for (const std::size_t begin : begins_of_self(decoded, i == 0))
      look(diag::Pointer{} / "preamble" / i, text, decoded, begin);
  }
}

}  // namespace

constexpr Rule agency_name_agrees =
    rule("agency-name-agrees")
        .severity(diag::Severity::warning)
        .category(Category::metadata)
        .basis("fazhi-format", "机关名称前后一致", "the agency being the same throughout")
        .catches("照抄外地同类机关的报告，机关名称未改",
                 "a report copied from an agency of another region, with its name")
        .fixable(Fixable::unsafely)
        .titled("标题和导言称的是本机关", "Title and preamble name the agency whose report it is")
        .says("此处称“{0}”，发布机构是“{1}”", "“{0}” is named here; the report is that of “{1}”")
        .example("清河县水利局2024年度法治政府建设年度报告\n现将清河县水利局2024年度法治政府建设情况报告如下。",
                 "清河县水利局2024年度法治政府建设年度报告\n现将临河县水利局2024年度法治政府建设情况报告如下。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
