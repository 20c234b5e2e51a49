#include "output/html_chart.hpp"
#include "output/html_markup.hpp"
#include "output/html_view.hpp"

#include <fazhi/bind/visit.hpp>
#include <fazhi/comparison/compare.hpp>
#include <fazhi/model/each_indicator.hpp>
#include <fazhi/model/precision.hpp>

#include <map>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace output::detail::html {
namespace {

using model::Agreement;
using model::Indicator;
using model::Quantity;
using model::Relation;
using model::RelationType;

/// Charts of one report at the most, of each kind.
constexpr std::size_t max_charts = 48;
/// Parts of one breakdown at the most; of more the table alone would fill a screen.
constexpr std::size_t max_parts = 24;

std::optional<Decimal> in_base(const Quantity& quantity) {
  const auto base = model::in_base_unit(quantity);
  return base ? std::optional<Decimal>(base->value) : std::nullopt;
}

class Figures {
 public:
  explicit Figures(const View& view) : view_(view), report_(*view.report()) {
    model::each_indicator(report_, [this](const Indicator& one) {
      if (one.id) by_id_.emplace(one.id->to_wire(), &one);
    });
  }

  std::string markup() {
    std::string charts;
    for (const Relation& relation : report_.relations) keep(charts, of_relation(relation));
    const std::string relations = group(charts, both("构成与比率", "Breakdowns and rates"));
    charts.clear();
    kept_ = 0;
    against_last_year(charts);
    return relations + group(charts, both("与上年相比", "Against last year"));
  }

 private:
  void keep(std::string& charts, const std::string& one) {
    if (one.empty()) return;
    if (++kept_ <= max_charts) charts += one;
  }

  std::string group(const std::string& charts, const std::string& name) const {
    if (charts.empty()) return {};
    std::string text = element("h4", "", name) + element("div", "charts", charts);
    if (kept_ > max_charts) {
      const std::string more = std::to_string(kept_ - max_charts);
      text += element("p", "note", both("另有" + more + "幅图未列出", more + " more charts are not listed"));
    }
    return text;
  }

  const Indicator* find(const std::optional<Identifier>& id) const {
    const auto found = id ? by_id_.find(id->to_wire()) : by_id_.end();
    return found == by_id_.end() ? nullptr : found->second;
  }

  std::string name_of(const Indicator& one) const {
    return one.name ? view_.shown(*one.name) : both("未命名的数字", "a figure without a name");
  }

  /// As the report has it: `121.1 万元` with its qualifier.
  std::string printed(const Quantity& quantity) const {
    std::string text = view_.shown(quantity.value.to_wire() + (quantity.unit.empty() ? "" : " " + quantity.unit));
    if (quantity.qualifier) {
      const meta::Words words = meta::title_of(*quantity.qualifier);
      text += " " + element("small", "", both("（" + std::string(words.zh) + "）", "(" + std::string(words.en) + ")"));
    }
    return text;
  }

  std::string row(const std::string& sign, const std::string& name, const std::string& value) const {
    return "<tr><th scope=\"row\">" + sign + name + "</th><td class=\"figure\">" + value + "</td></tr>";
  }

  static std::string swatch(std::size_t index, bool numbered) {
    return "<span class=\"swatch c" + std::to_string(index % 8) + "\" aria-hidden=\"true\">" +
           (numbered ? std::to_string(index + 1) : "") + "</span>";
  }

  static std::string agreed(Agreement agreement, const Text& yes, const Text& no) {
    if (agreement == Agreement::unknown) return {};
    const bool good = agreement == Agreement::agrees;
    return element("p", good ? "agrees yes" : "agrees no", icon(good ? "yes" : "no") + both(good ? yes : no));
  }

  std::string figure(const std::string& caption, const std::string& bar, const std::string& rows,
                     const std::string& more) {
    return "<figure><figcaption id=\"" + label() + "\">" + caption + "</figcaption>" + bar +
           "<table aria-labelledby=\"" + label() + "\"><tbody>" + rows + "</tbody></table>" + more + "</figure>\n";
  }

  /// The id of the caption of the chart that is being made.
  std::string label() const { return view_.id() + "-c" + std::to_string(made_); }

  std::string of_relation(const Relation& relation) {
    ++made_;
    if (relation.type == RelationType::ratio) return rate(relation);
    if (relation.type == RelationType::sum || relation.type == RelationType::subset) return breakdown(relation);
    return {};
  }

  std::string breakdown(const Relation& relation) {
    const Indicator* whole = find(relation.whole);
    if (whole == nullptr || relation.parts.size() > max_parts) return {};
    const auto total = in_base(whole->quantity);
    std::vector<Decimal> pieces;
    std::vector<Quantity> parts;
    std::string rows = row({}, name_of(*whole), element("b", "", printed(whole->quantity)));
    for (const Identifier& id : relation.parts) {
      const Indicator* part = find(id);
      const auto value = part != nullptr ? in_base(part->quantity) : std::nullopt;
      if (!value || !model::count_alike(part->quantity.unit, whole->quantity.unit)) return {};
      rows += row(swatch(pieces.size(), relation.parts.size() > 1), name_of(*part), printed(part->quantity));
      pieces.push_back(*value);
      parts.push_back(part->quantity);
    }
    const auto bar = total ? stacked_bar(pieces, *total, label()) : std::nullopt;
    if (!bar) return {};
    const bool complete = relation.type == RelationType::sum && relation.coverage == model::Coverage::complete;
    const Text yes = complete ? Text{"各项相加等于总数", "The parts add up to the whole"}
                              : Text{"各项不超过总数", "The parts are within the whole"};
    const Text no = complete ? Text{"各项相加不等于总数", "The parts do not add up to the whole"}
                             : Text{"各项超过总数", "The parts are more than the whole"};
    return figure(name_of(*whole) + (complete ? both("的构成", ": what it is made of") : both("，其中", ": of which")),
                  *bar, rows, agreed(model::sum_agrees(whole->quantity, parts, complete), yes, no));
  }

  std::string rate(const Relation& relation) {
    const Indicator* share = find(relation.rate);
    if (share == nullptr) return {};
    const std::string& unit = share->quantity.unit;
    const std::int64_t all = unit == "‰" ? 1000 : unit == "%" || unit == "％" ? 100 : 0;
    if (all == 0) return {};
    const auto bar = stacked_bar({share->quantity.value}, *Decimal::of(all), label());
    if (!bar) return {};
    const Indicator* whole = find(relation.whole);
    const Indicator* part = relation.parts.empty() ? nullptr : find(relation.parts.front());
    std::string rows = row(swatch(0, false), name_of(*share), element("b", "", printed(share->quantity)));
    std::string more;
    if (part != nullptr) rows += row({}, name_of(*part), printed(part->quantity));
    if (whole != nullptr) rows += row({}, name_of(*whole), printed(whole->quantity));
    if (part != nullptr && whole != nullptr)
      more = agreed(model::ratio_agrees(share->quantity, part->quantity, whole->quantity),
                    {"与两数相除相符", "It is the one figure divided by the other"},
                    {"与两数相除不符", "It is not the one figure divided by the other"});
    return figure(name_of(*share), *bar, rows, more);
  }

  /// By how much exact figures differ, in the base unit; of rates it is points and no percentage.
  std::string change(Decimal before, Decimal now, const std::string& printed_unit) const {
    const auto less = Decimal::of(-before.coefficient(), before.scale());
    const auto by = less ? add(now, *less) : std::nullopt;
    if (!by) return {};
    const std::string number = escaped((by->coefficient() > 0 ? "+" : "") + by->to_wire());
    const std::string unit(model::parse_unit(printed_unit).base);
    std::string points = " " + view_.shown(unit);
    if (unit == "%" || unit == "％") points = both("个百分点", " percentage points");
    if (unit == "‰") points = both("个千分点", " points per mille");
    return row({}, both("增减", "Change"), number + (unit.empty() ? "" : points));
  }

  std::string year_on_year(const std::string& name, const Quantity& before, const Quantity& now) {
    ++made_;
    const auto first = in_base(before);
    const auto second = in_base(now);
    const bool alike = first && second && model::count_alike(before.unit, now.unit);
    // Two that are 0 have no bars either; the rows then need no colours.
    const auto bars = alike ? two_bars(*first, *second, label()) : std::nullopt;
    std::string rows = row(bars ? "<span class=\"swatch before\" aria-hidden=\"true\"></span>" : "",
                           both("上年", "Last year"), printed(before)) +
                       row(bars ? swatch(0, false) : "", both("本年", "This year"), element("b", "", printed(now)));
    if (alike && !before.qualifier && !now.qualifier) rows += change(*first, *second, now.unit);
    return figure(name, bars.value_or(""), rows, {});
  }

  /// What the report itself says of the year before, and what that year's report says of the other figures.
  void against_last_year(std::string& charts) {
    std::map<std::string, Quantity> before;
    if (const auto& previous = view_.checker.options().previous)
      for (const auto& change : comparison::compare(*previous, report_).indicators)
        if (change.before && change.after) before.emplace(change.after->pointer, change.before->quantity);
    bind::visit(report_, [&](const diag::Pointer& at, const Indicator& one) {
      const auto reported = before.find(at.text());
      if (one.previous)
        keep(charts, year_on_year(name_of(one), *one.previous, one.quantity));
      else if (reported != before.end())
        keep(charts, year_on_year(name_of(one), reported->second, one.quantity));
    });
  }

  const View& view_;
  const model::Report& report_;
  std::map<std::string, const Indicator*> by_id_;
  std::size_t made_ = 0;
  std::size_t kept_ = 0;
};

}  // namespace

std::string figures_of(const View& view) {
  if (view.report() == nullptr) return {};
  const std::string charts = Figures(view).markup();
  if (charts.empty()) return {};
  const std::string id = view.id() + "-figures";
  return "<section class=\"figures\" aria-labelledby=\"" + id + "\"><h3 id=\"" + id + "\">" + both("数字", "Figures") +
         "</h3>" +
         element("p", "note",
                 both("图仅示意，以所列数字为准；“上年”为报告所述或上年报告所载",
                      "The bars only show the proportions; last year's figures are those that the report "
                      "states, else those of last year's report")) +
         charts + "</section>\n";
}

}  // namespace output::detail::html
FAZHI_END_NAMESPACE
