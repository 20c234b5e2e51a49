#include <fazhi/bind/nearest.hpp>
#include <fazhi/bind/visit.hpp>
#include <fazhi/model/catalogue.hpp>

#include "diag/paths.hpp"
#include "rules/engine/gathered.hpp"
#include "rules/engine/prepared.hpp"
#include "rules/list.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

using model::Catalogue;
using model::CatalogueKind;

enum Says : std::size_t { unknown, misspelt, out_of_time };

/// The codes of the report, each once, in the order of its first place.
class Codes {
 public:
  void operator()(const diag::Path& at, const model::Measure& part) {
    if (part.area) add(CatalogueKind::task_areas, *part.area, {at, "area"});
  }
  void operator()(const diag::Path& at, const model::PlanItem& part) {
    if (part.area) add(CatalogueKind::task_areas, *part.area, {at, "area"});
  }
  void operator()(const diag::Path& at, const model::LeaderDuty& part) {
    if (part.duty) add(CatalogueKind::leader_duties, *part.duty, {at, "duty"});
  }
  void operator()(const diag::Path& at, const model::Indicator& part) {
    if (part.code) add(CatalogueKind::indicators, *part.code, {at, "code"});
  }

  bool empty() const { return used_.empty(); }

  /// A kind of code of which no catalogue was given cannot be judged.
  void judge(const std::vector<Catalogue>& given, std::optional<int> year, Findings& found) const {
    std::map<CatalogueKind, std::vector<const Catalogue*>> by_kind;
    for (const Catalogue& catalogue : given) by_kind[catalogue.kind].push_back(&catalogue);
    for (const Used& used : used_) {
      const auto of_kind = by_kind.find(used.kind);
      if (of_kind == by_kind.end()) continue;
      const std::vector<const Catalogue*>& catalogues = of_kind->second;
      const Catalogue* other = nullptr;
      bool known = false;
      for (const Catalogue* catalogue : catalogues) {
        if (!model::find(*catalogue, used.code)) continue;
        if (!year || model::holds_in(*catalogue, *year))
          known = true;
        else
          other = catalogue;
      }
      if (known) continue;
      Finding one = other ? found.add(out_of_time, *used.at.front(), {std::string(used.code), other->title, *year})
                          : tell_unknown(used, catalogues, found);
      for (std::size_t i = 1; i < std::min(used.at.size(), most_places); ++i)
        one.see(*used.at[i], {"此处也用此代码", "the code is used here too"});
    }
  }

 private:
  static constexpr std::size_t most_places = 10;

  struct Used {
    CatalogueKind kind;
    std::string_view code;
    std::vector<const diag::Path*> at;
  };

  void add(CatalogueKind kind, const std::string& code, const diag::Path& at) {
    const auto known = index_.emplace(std::pair(kind, std::string_view(code)), used_.size());
    if (known.second) used_.push_back({kind, code, {}});
    used_[known.first->second].at.push_back(&paths_.keep(at));
  }

  static Finding tell_unknown(const Used& used, const std::vector<const Catalogue*>& catalogues, Findings& found) {
    std::string_view meant;
    for (const Catalogue* catalogue : catalogues)
      if (meant.empty())
        meant = bind::nearest(used.code, catalogue->entries,
                              [](const model::CatalogueEntry& entry) -> std::string_view { return entry.code; });
    const Text kind = text_of(meta::title_of(used.kind));
    if (meant.empty()) return found.add(unknown, *used.at.front(), {std::string(used.code), kind});
    return found.add(misspelt, *used.at.front(), {std::string(used.code), kind, std::string(meant)});
  }

  std::map<std::pair<CatalogueKind, std::string_view>, std::size_t> index_;
  std::vector<Used> used_;
  diag::Paths paths_;
};

void check(const Subject& subject, Findings& found) {
  const detail::Prepared* prepared = subject.gathered().prepared;
  if (prepared ? !prepared->has_catalogues() : subject.catalogues == nullptr) return;
  Codes codes;
  bind::visit(subject.report, codes);
  if (codes.empty()) return;
  const auto& year = subject.report.metadata.report_year;
  codes.judge(prepared ? prepared->catalogues() : *subject.catalogues,
              year ? std::optional(year->value()) : std::nullopt, found);
}

}  // namespace

constexpr Rule codes_known =
    rule("codes-known")
        .severity(diag::Severity::warning)
        .category(Category::references)
        .basis("fazhi-format", "目录代码", "codes of catalogues")
        .catches(
            "代码写错，或用了另一时期的目录，各年报告便无从汇总比较",
            "a misspelt code, or one of another period's catalogue: reports can then be neither added up nor compared")
        .needs(Need::catalogues)
        .titled("所用代码在适用的目录中", "The codes stand in a catalogue that holds for the year")
        .says("目录中没有代码“{0}”：{1}", "no catalogue has the code “{0}”: {1}")
        .says("目录中没有代码“{0}”，是否为“{2}”？（{1}）", "no catalogue has the code “{0}”; did you mean “{2}”? ({1})")
        .says("代码“{0}”出自《{1}》，该目录不适用于{2}年",
              "the code “{0}” is of the catalogue “{1}”, which does not hold in {2}")
        .example("measures:\n  - {title: 规范执法检查, area: enforcement}",
                 "measures:\n  - {title: 规范执法检查, area: enforcment}")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
