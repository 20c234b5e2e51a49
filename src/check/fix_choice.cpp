#include "check/fix_choice.hpp"

#include <algorithm>
#include <map>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {
namespace {

using diag::Diagnostic;
using diag::Fix;
using diag::TextEdit;

/// Whether one cannot tell what comes of editing both: they share a byte, or something is put in where the other is.
bool clash(Range a, Range b) { return a.empty() || b.empty() ? a.begin <= b.end && b.begin <= a.end : a.meets(b); }

/// The bytes that are taken.
class Taken {
 public:
  bool has_room_for(Range place) const {
    auto next = ends_.lower_bound(place.begin);
    if (next != ends_.begin() && clash(place, range(std::prev(next)))) return false;
    return next == ends_.end() || !clash(place, range(next));
  }
  void add(Range place) { ends_.emplace(place.begin, place.end); }

  /// Takes the bytes of all edits, or none where one of them is taken.
  bool take(const Fix& fix) {
    std::vector<std::size_t> added;
    for (const TextEdit& edit : fix.edits) {
      if (!has_room_for(*edit.place)) {
        for (const std::size_t begin : added) ends_.erase(begin);
        return false;
      }
      add(*edit.place);
      added.push_back(edit.place->begin);
    }
    return true;
  }

 private:
  using Ends = std::map<std::size_t, std::size_t>;
  static Range range(Ends::const_iterator at) { return {at->first, at->second}; }

  Ends ends_;
};

bool can_be_made(const Fix& fix, std::string_view text) {
  const auto lies_within = [&](const TextEdit& edit) {
    return edit.place && edit.place->begin <= edit.place->end && edit.place->end <= text.size();
  };
  const auto changes = [&](const TextEdit& edit) {
    return text.substr(edit.place->begin, edit.place->size()) != edit.replacement;
  };
  return std::all_of(fix.edits.begin(), fix.edits.end(), lies_within) &&
         std::any_of(fix.edits.begin(), fix.edits.end(), changes) && Taken{}.take(fix);
}

std::string key_of(const Diagnostic& finding, const Fix& fix) {
  std::string key = finding.id;
  const auto add = [&key](std::string_view part) { key.append(1, '\0').append(part); };
  add(finding.at.text());
  add(fix.title.en);
  for (const TextEdit& edit : fix.edits) add(edit.replacement);
  return key;
}

}  // namespace

bool Choice::shrinks() const {
  std::size_t taken = 0;
  std::size_t put = 0;
  for (const TextEdit& edit : fix->edits) {
    taken += edit.place->size();
    put += edit.replacement.size();
  }
  return put < taken;
}

Choices choose(const std::vector<Diagnostic>& findings, std::string_view text, bool unsafe,
               const std::set<std::string>& refused) {
  Choices choices;
  Taken taken;
  for (const Diagnostic& finding : findings) {
    for (const Fix& fix : finding.fixes) {
      if (!(fix.safe || unsafe) || !can_be_made(fix, text)) continue;
      std::string key = key_of(finding, fix);
      if (refused.count(key) != 0) continue;
      if (taken.take(fix)) choices.push_back({&finding, &fix, std::move(key)});
      break;
    }
  }
  return choices;
}

Edited edited(std::string_view text, const Choices& choices) {
  struct Step {
    const TextEdit* edit;
    std::size_t choice;
    bool is_first;
  };
  std::vector<Step> steps;
  for (std::size_t i = 0; i < choices.size(); ++i)
    for (const TextEdit& edit : choices[i].fix->edits)
      steps.push_back({&edit, i, &edit == &choices[i].fix->edits.front()});
  std::sort(steps.begin(), steps.end(),
            [](const Step& a, const Step& b) { return a.edit->place->begin < b.edit->place->begin; });
  Edited result{{}, std::vector<Range>(choices.size())};
  std::size_t done = 0;
  for (const Step& step : steps) {
    const Range place = *step.edit->place;
    result.text += text.substr(done, place.begin - done);
    const std::size_t begin = result.text.size();
    result.text += step.edit->replacement;
    if (step.is_first) result.put[step.choice] = {begin, result.text.size()};
    done = place.end;
  }
  result.text += text.substr(done);
  return result;
}

}  // namespace check::detail
FAZHI_END_NAMESPACE
