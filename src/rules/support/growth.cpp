#include "rules/support/growth.hpp"

#include "rules/engine/gathered.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

using model::Agreement;
using model::Quantity;

constexpr std::string_view since[] = {"同比", "较上年", "比上年", "较去年", "比去年", "与上年相比", "与去年相比"};
constexpr std::string_view up[] = {"增长", "上升", "增加", "提高", "提升", "上涨"};
constexpr std::string_view down[] = {"下降", "减少", "降低", "下滑"};
constexpr std::string_view idle[] = {"同期", "有所", "大幅", "相比", "约", "了", "的"};

template <std::size_t size>
bool take_any(std::string_view& text, const std::string_view (&words)[size]) {
  for (const std::string_view word : words)
    if (text.substr(0, word.size()) == word) {
      text.remove_prefix(word.size());
      return true;
    }
  return false;
}

/// What the name of a rate says, where it says nothing but a change.
struct ChangeName {
  bool is_change = false;
  bool since_last_year = false;
  bool down = false;
};

ChangeName read(std::string_view name) {
  ChangeName read;
  while (!name.empty()) {
    if (take_any(name, since)) {
      read.since_last_year = true;
    } else if (take_any(name, up)) {
      read.is_change = true;
    } else if (take_any(name, down)) {
      read.is_change = read.down = true;
    } else if (!take_any(name, idle)) {
      return {};
    }
  }
  return read;
}

bool is_percent(const Quantity& quantity) { return quantity.unit == "%" || quantity.unit == "％"; }

/// The rate by which the figure is multiplied: 112.1 % for a growth of 12.1 %.
std::optional<Quantity> factor_of(const Growth& growth) {
  Quantity factor = growth.rate.quantity();
  const auto by = growth.down ? Decimal::of(-factor.value.coefficient(), factor.value.scale()) : factor.value;
  const auto sum = by ? add(*Decimal::of(100), *by) : std::nullopt;
  if (!sum || sum->coefficient() < 0) return std::nullopt;
  factor.value = *sum;
  return factor;
}

}  // namespace

std::vector<Growth> growths_in(const Subject& subject) {
  std::vector<Growth> growths;
  const PlacedFigure* last = nullptr;
  for (const PlacedFigure& figure : subject.gathered().figures()) {
    const model::Indicator& indicator = *figure.indicator;
    const ChangeName name = is_percent(indicator.quantity) && indicator.name ? read(*indicator.name) : ChangeName{};
    if (last && name.is_change && figure.at.follows(last->at) && !indicator.quantity.qualifier &&
        (name.since_last_year || last->indicator->previous) && !model::is_rate(last->quantity().unit))
      growths.push_back({*last, figure, name.down});
    last = &figure;
  }
  return growths;
}

Agreement agreement(const Growth& growth, const Quantity& before) {
  const auto factor = factor_of(growth);
  return factor ? model::ratio_agrees(*factor, growth.figure.quantity(), before) : Agreement::unknown;
}

std::optional<Text> change_between(const Quantity& before, const Quantity& now, const Quantity& like) {
  const auto rate = rate_of(now, before, like);
  const auto change = rate ? add(rate->value, *Decimal::of(-100)) : std::nullopt;
  if (!change) return std::nullopt;
  const bool falls = change->coefficient() < 0;
  const auto size = Decimal::of(falls ? -change->coefficient() : change->coefficient(), change->scale());
  const std::string printed = size->to_wire() + like.unit;
  return Text{(falls ? "下降" : "增长") + printed, (falls ? "a fall of " : "a growth of ") + printed};
}

Text said_by(const Growth& growth) {
  const std::string rate = printed(growth.rate.quantity());
  return {(growth.down ? "下降" : "增长") + rate, (growth.down ? "a fall of " : "a growth of ") + rate};
}

}  // namespace rules
FAZHI_END_NAMESPACE
