#include "rules/engine/gathered.hpp"
#include "rules/list.hpp"
#include "rules/support/linked_figures.hpp"
#include "rules/support/strings.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { above_all, below_none };

template <std::size_t size>
bool has_any(std::string_view text, const std::string_view (&words)[size]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

/// What changed, or was set beside a plan, may be above 100 % or below zero.
constexpr std::string_view changes[] = {
    "增长", "增幅", "增速", "增加", "增量", "同比", "环比", "上升", "上涨", "提高", "提升", "升幅", "涨",   "下降",
    "降低", "降幅", "减少", "变化", "变动", "较",   "比上", "比去", "差",   "净",   "结余", "盈",   "亏",   "完成",
    "达成", "超额", "计划", "目标", "任务", "执行", "利用", "收益", "回报", "温",   "海拔", "负债", "征收", "收缴"};

/// What is done, found or reached out of all that there is.
constexpr std::string_view shares[] = {"合格", "办结", "整改", "覆盖", "满意", "出庭", "应诉", "通过", "反馈", "答复",
                                       "受理", "化解", "成功", "知晓", "参与", "持证", "公开", "参训", "及格", "优良",
                                       "优秀", "胜诉", "败诉", "纠错", "维持", "撤销", "备案", "审查", "审核", "回复",
                                       "回访", "结案", "审结", "按期", "按时", "及时", "准确", "采纳", "自愿", "销号",
                                       "普及", "入户", "达标", "和解", "办理", "可办", "网办", "接入", "报备", "移送",
                                       "年检", "上线", "激活", "归集", "闭合", "核实", "评查", "公示"};

/// Units of what is counted one by one.
constexpr std::string_view counted[] = {"件",   "起", "宗", "人", "名", "位", "人次", "次", "件次", "场",
                                        "场次", "家", "户", "份", "项", "处", "个",   "条", "篇",   "期"};

bool is_share(std::string_view name) {
  if (has_any(name, changes)) return false;
  if (ends_with(name, "占比") || ends_with(name, "占") || ends_with(name, "满意度") || ends_with(name, "比重"))
    return true;
  return ends_with(name, "率") && has_any(name, shares);
}

/// All of what there is, in that unit; none where the unit is not that of a share.
std::optional<Decimal> all_in(std::string_view unit) {
  if (unit == "‰") return Decimal::of(1000);
  return unit == "%" || unit == "％" ? Decimal::of(100) : std::nullopt;
}

/// What is printed in the sentences that say that what was left from the year before is counted too.
class CarriedOver {
 public:
  explicit CarriedOver(const Subject& subject) {
    for (const PlacedText& text : subject.texts()) {
      if (!has_any(text.text, words)) continue;
      for (std::string_view rest = text.text; !rest.empty() && left_ != 0;) {
        const std::size_t end = rest.find("。");
        if (has_any(rest.substr(0, end), words)) take(rest.substr(0, end));
        rest.remove_prefix(end == rest.npos ? rest.size() : end + std::string_view("。").size());
      }
    }
    std::sort(runs_.begin(), runs_.end());
  }

  bool holds(std::string_view figure) const {
    const auto run = std::lower_bound(runs_.begin(), runs_.end(), figure);
    return run != runs_.end() && run->substr(0, figure.size()) == figure;
  }

 private:
  static constexpr std::string_view words[] = {"结转", "含上年", "上年遗留", "含往年", "历史遗留", "积案"};
  static constexpr std::size_t longest = 64;  // bytes of a figure

  /// Keeps what begins at each byte, in order, so that many figures are looked for as soon as one.
  void take(std::string_view sentence) {
    sentence = sentence.substr(0, left_);
    left_ -= sentence.size();
    for (std::size_t at = 0; at < sentence.size(); ++at) runs_.push_back(sentence.substr(at, longest));
  }

  std::size_t left_ = 100'000;  ///< bytes of sentences that are still looked at
  std::vector<std::string_view> runs_;
};

void check(const Subject& subject, Findings& found) {
  std::optional<CarriedOver> carried;
  const auto is_carried = [&](const model::Quantity& quantity) {
    if (!carried) carried.emplace(subject);
    return carried->holds(printed(quantity));
  };
  for (const PlacedFigure& figure : subject.gathered().figures()) {
    const model::Indicator& indicator = *figure.indicator;
    const model::Quantity& quantity = indicator.quantity;
    const auto all = all_in(quantity.unit);
    const bool negative = quantity.value.coefficient() < 0;
    if (!all && !negative) continue;
    const std::string_view name = indicator.name ? std::string_view(*indicator.name) : std::string_view();
    const auto interval = model::interval_of(quantity);
    if (!interval) continue;
    if (all && interval->low && compare(*interval->low, *all) > 0 && is_share(name) && !is_carried(quantity))
      found.add(above_all, figure.value(), {std::string(name), printed(quantity)});
    if (!negative) continue;
    const bool is_count =
        std::find(std::begin(counted), std::end(counted), model::parse_unit(quantity.unit).base) != std::end(counted);
    if (all ? is_share(name) : is_count && !has_any(name, changes))
      found.add(below_none, figure.value(), {std::string(name), printed(quantity)});
  }
}

}  // namespace

constexpr Rule rates_within_100 =
    rule("rates-within-100")
        .severity(diag::Severity::warning)
        .category(Category::arithmetic)
        .basis("fazhi-format", "指标", "indicators")
        .catches("合格率、办结率等写成百分之一百以上，多为小数点或数位抄错",
                 "a share above a hundred percent: mostly a lost point or a doubled digit")
        .titled("占比不超过100%，计数不为负", "A share is at most 100 %, and a count is not negative")
        .says("“{0}”写作{1}，超过百分之一百", "“{0}” is given as {1}, which is more than all there is")
        .says("“{0}”写作{1}，不应为负数", "“{0}” is given as {1}, and cannot be below zero")
        .example("抽检合格率98.6%；收入计划完成率103%。", "抽检合格率986%。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
