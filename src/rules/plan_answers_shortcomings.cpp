#include "rules/list.hpp"
#include "rules/support/section_texts.hpp"
#include "rules/support/shortcomings.hpp"
#include "rules/support/terms.hpp"

#include <algorithm>
#include <set>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

using model::SectionKind;

/// The ids of shortcomings that an item of the plan says it answers.
void collect_addressed(const std::vector<model::PlanItem>& items, std::set<Identifier>& ids) {
  for (const model::PlanItem& item : items) {
    ids.insert(item.addresses.begin(), item.addresses.end());
    collect_addressed(item.actions, ids);
  }
}

/// Whether `look` says so of any text of a shortcoming, with its reasons and aspects.
template <class Look>
bool any_text(const model::Shortcoming& shortcoming, const Look& look) {
  return look(shortcoming.title) || std::any_of(shortcoming.paragraphs.begin(), shortcoming.paragraphs.end(), look) ||
         std::any_of(shortcoming.aspects.begin(), shortcoming.aspects.end(),
                     [&](const model::Shortcoming& aspect) { return any_text(aspect, look); });
}

/// All that the plan names. It is read as far as is asked for: most shortcomings are met in its first texts.
class Plan {
 public:
  explicit Plan(const std::vector<Placed>& sections) {
    for (const Placed& placed : sections) {
      for (const std::string_view text : texts_in(*placed.section)) texts_.push_back(text);
      collect_addressed(placed.section->plan_items, addressed_);
    }
    while (terms_.empty() && read_more()) {
    }
  }

  bool is_empty() const { return terms_.empty(); }
  bool answers(const model::Shortcoming& shortcoming) const {
    return !shortcoming.addressed_by.empty() || (shortcoming.id && addressed_.count(*shortcoming.id) != 0);
  }
  /// Whether it names a thing that the shortcoming names.
  bool meets(const model::Shortcoming& shortcoming) {
    do {
      if (any_text(shortcoming, [this](std::string_view text) { return terms_.meets(text); })) return true;
    } while (read_more());
    return false;
  }

 private:
  /// Reads as much as was read before; so a shortcoming is not looked at often. False where all was read.
  bool read_more() {
    if (next_ == texts_.size()) return false;
    const std::size_t enough = 2 * read_;
    do {
      read_ += texts_[next_].size();
      terms_.add(texts_[next_++]);
    } while (next_ < texts_.size() && read_ < enough);
    return true;
  }

  std::vector<std::string_view> texts_;
  std::size_t next_ = 0;  // of the texts
  std::size_t read_ = 0;  // bytes of them
  Terms terms_;
  std::set<Identifier> addressed_;
};

/// Whether a shortcoming says so little that the plan may name the same thing otherwise, as 普法 and 法治宣传 do.
bool says_little(const model::Shortcoming& shortcoming) {
  constexpr std::size_t few = 4;
  Terms terms;
  return !any_text(shortcoming, [&](std::string_view text) {
    terms.add(text);
    return terms.size() >= few;
  });
}

void check(const Subject& subject, Findings& found) {
  const std::vector<Placed> planned = sections_of(subject, SectionKind::plan);
  Plan plan(planned);
  if (plan.is_empty()) return;  // plan-present and required-section-not-empty speak of that
  for (const Placed& placed : sections_of(subject, SectionKind::shortcomings)) {
    for (const PlacedShortcoming& item : shortcomings_of(placed)) {
      const model::Shortcoming& shortcoming = *item.shortcoming;
      if (plan.answers(shortcoming) || (item.below && plan.answers(*item.below))) continue;
      if (plan.meets(shortcoming) || says_little(shortcoming)) continue;
      found.add(item.at() / "title", {shortened(shortcoming.title)})
          .see(planned[0].at / "heading", {"下一年度安排在这里", "the plan begins here"});
    }
  }
}

}  // namespace

constexpr Rule plan_answers_shortcomings =
    rule("plan-answers-shortcomings")
        .severity(diag::Severity::hint)
        .category(Category::contents)
        .basis("supervision-2019", "年度报告一章，报告内容", "the part on annual reports, contents")
        .catches("不足与安排各说各的，列出的不足没有下文",
                 "shortcomings and plan go separate ways, and of a shortcoming nothing more is heard")
        .for_reports_of(2019)
        .titled("安排回应所列不足", "The plan answers the shortcomings")
        .says("下一年度安排未提及与不足“{0}”有关的内容", "nothing in the plan is about the shortcoming “{0}”")
        .example("二、存在的不足和原因\n（一）乡镇持证人员偏少。\n四、2025年度主要安排\n（一）招录乡镇持证人员8名。",
                 "二、存在的不足和原因\n（一）乡镇持证人员偏少。\n四、2025年度主要安排\n（一）开展消防应急演练。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
