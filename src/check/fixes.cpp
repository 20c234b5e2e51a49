#include <fazhi/check/fixes.hpp>

#include <fazhi/bind/visit.hpp>

#include "check/fix_choice.hpp"
#include "check/way_back.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace {

using detail::Choice;
using detail::Choices;
using detail::Edited;
using detail::WayBack;
using diag::TextEdit;

/// Findings beyond the checker's own limit are mended too.
constexpr std::size_t enough_findings = 20'000;

/// A file and what was found in it.
struct Reading {
  Loaded loaded;
  Checked checked;

  const std::string& text() const { return loaded.source()->text(); }
};

Error text_unreadable() { return {"fix.text-unreadable", {"改后文件无法读取", "the file could not be read then"}}; }
Error changes_more() {
  return {"fix.changes-more", {"改后别处的内容也会不同", "something else would be read otherwise then"}};
}
Error new_error(const std::string& id) {
  return {"fix.new-error", {"改后会出现新的错误（" + id + "）", "an error would be found then (" + id + ")"}};
}
Error no_use() { return {"fix.no-use", {"改后仍会报出同样的问题", "the same would be found again"}}; }
Error over_limit(std::size_t most, const char* zh, const char* en) {
  const std::string number = std::to_string(most);
  return {"fix.limit", {"已达" + number + zh + "的上限", "the limit of " + number + en + " is reached"}};
}

/// How often each error was found; a rule that failed counts as one.
std::map<std::string, std::size_t> errors_of(const Checked& checked) {
  std::map<std::string, std::size_t> errors;
  for (const diag::Diagnostic& one : checked.outcome.findings)
    if (one.severity == diag::Severity::error) ++errors[one.id];
  for (const rules::LedgerEntry& entry : checked.outcome.ledger)
    if (entry.state == rules::LedgerEntry::State::failed) ++errors[entry.rule];
  return errors;
}

std::optional<Error> gained_error(const Checked& before, const Checked& after) {
  auto known = errors_of(before);
  for (const auto& [id, count] : errors_of(after))
    if (count > known[id]) return new_error(id);
  return std::nullopt;
}

/// The document with the texts that the fixes name changed as they say.
io::Document<model::Report> with_edits(io::Document<model::Report> document, const Choices& choices) {
  std::map<std::string, std::vector<const TextEdit*>> edits;
  for (const Choice& choice : choices)
    for (const TextEdit& edit : choice.fix->edits) edits[edit.at.text()].push_back(&edit);
  bind::visit(document.value, [&](const diag::Pointer& at, std::string& text) {
    const auto found = edits.find(at.text());
    if (found == edits.end()) return;
    std::string result;
    std::size_t done = 0;
    std::sort(found->second.begin(), found->second.end(),
              [](const TextEdit* a, const TextEdit* b) { return a->within.begin < b->within.begin; });
    for (const TextEdit* edit : found->second) {
      if (edit->within.begin < done || edit->within.end > text.size()) return;
      result.append(text, done, edit->within.begin - done).append(edit->replacement);
      done = edit->within.end;
    }
    text = result.append(text, done, text.size());
  });
  return document;
}

/// Whether one of the fixes that were made is offered again for what it put there. One that takes more away than it
/// puts there may be: of three stops the first two are one, then these two.
bool is_offered_again(const Choices& made, const Edited& edited, const Choices& now) {
  std::map<std::string_view, std::vector<std::size_t>> places;
  for (const Choice& choice : now) places[choice.key].push_back(choice.first_place().begin);
  for (std::size_t i = 0; i < made.size(); ++i) {
    const auto found = places.find(made[i].key);
    if (found == places.end() || made[i].shrinks()) continue;
    const Range put = edited.put[i];
    if (std::any_of(found->second.begin(), found->second.end(),
                    [&](std::size_t at) { return put.begin <= at && at <= put.end; }))
      return true;
  }
  return false;
}

/// The checker itself, or one that does not leave out what it finds.
std::optional<Checker> wider(const Checker& checker) {
  CheckOptions options = checker.options();
  if (options.max_findings >= enough_findings) return std::nullopt;
  options.max_findings = enough_findings;
  return Checker(std::move(options));
}

/// Mends one file, pass by pass.
class Mender {
 public:
  Mender(const Checker& checker, const FixOptions& options, WayBack back)
      : checker_(checker), options_(options), back_(std::move(back)) {}

  /// Mends from there on. What comes of it is a function of the text: what is refused is tried again once the text has
  /// changed, so that in the end nothing is left to be made in it.
  void run(Reading& now, Fixed& fixed) {
    std::vector<Stage> stages;
    for (Choices choices = choose(now, fixed); !choices.empty(); choices = choose(now, fixed)) {
      if (fixed.passes == options_.max_passes)
        return refuse(choices, now, over_limit(options_.max_passes, "遍", " passes"), fixed);
      auto next = pass(choices, now, fixed);
      if (!next) continue;  // with others, as these are refused
      stages.push_back({now.loaded.text, fixed.applied.size()});
      for (const Choice& choice : made_) fixed.applied.push_back(told(choice, now));
      ++fixed.passes;
      now = std::move(*next);
      fixed.refused.clear();
      refused_.clear();
      if (is_back(stages, now, fixed)) return;
    }
  }

 private:
  /// What a pass began with.
  struct Stage {
    Opened text;
    std::size_t applied;
  };

  static FixOfFinding told(const Choice& choice, const Reading& now) {
    const std::size_t begin = choice.finding->place.value_or(choice.first_place()).begin;
    return {choice.finding->id, choice.fix->title, choice.fix->safe, choice.finding->at,
            now.loaded.source()->position(begin)};
  }

  void refuse(const Choice& choice, const Reading& now, Error why, Fixed& fixed) {
    fixed.refused.push_back({told(choice, now), std::move(why)});
    refused_.insert(choice.key);
  }
  void refuse(const Choices& choices, const Reading& now, const Error& why, Fixed& fixed) {
    for (const Choice& choice : choices) refuse(choice, now, why, fixed);
  }

  /// What to make next, without what the file's encoding cannot have.
  Choices choose(const Reading& now, Fixed& fixed) {
    for (;;) {
      Choices choices = detail::choose(now.checked.outcome.findings, now.text(), options_.unsafe, refused_);
      const std::size_t refused = refused_.size();
      for (const Choice& choice : choices)
        for (const TextEdit& edit : choice.fix->edits)
          if (auto why = back_.refusal(edit.replacement)) {
            refuse(choice, now, std::move(*why), fixed);
            break;
          }
      if (refused_.size() == refused) return choices;
    }
  }

  /// Makes as many of them as may be made together; none where that is none of them. `made_` tells which.
  std::optional<Reading> pass(const Choices& choices, const Reading& now, Fixed& fixed) {
    made_.clear();
    best_.reset();
    settle(choices, now, fixed);
    return std::move(best_);
  }

  /// Makes these beside those that were made, or else finds which of them do harm.
  void settle(const Choices& group, const Reading& now, Fixed& fixed) {
    if (trials_ == options_.max_trials)
      return refuse(group, now, over_limit(options_.max_trials, "次试改", " trials"), fixed);
    ++trials_;
    Choices all = made_;
    all.insert(all.end(), group.begin(), group.end());
    auto tried = attempt(all, now);
    if (tried) {
      made_ = std::move(all);
      best_ = std::move(tried).value();
    } else if (group.size() == 1) {
      refuse(group.front(), now, tried.error(), fixed);
    } else {
      const auto middle = group.begin() + static_cast<std::ptrdiff_t>(group.size() / 2);
      settle(Choices(group.begin(), middle), now, fixed);
      settle(Choices(middle, group.end()), now, fixed);
    }
  }

  /// The file with these made, unless they do harm or no good.
  Result<Reading> attempt(const Choices& choices, const Reading& now) const {
    const Edited edited = detail::edited(now.text(), choices);
    auto bytes = back_.bytes(edited.text);
    if (!bytes) return changes_more();
    Reading next;
    next.loaded = load(now.loaded.text.name, std::move(*bytes), now.loaded.how);
    if (!next.loaded.document) return text_unreadable();
    if (next.text() != edited.text || next.loaded.format != now.loaded.format) return changes_more();
    if (!now.loaded.imported && *next.loaded.document != with_edits(*now.loaded.document, choices))
      return changes_more();
    next.checked = checker_.check(next.loaded);
    if (auto gained = gained_error(now.checked, next.checked)) return *gained;
    const auto& findings = next.checked.outcome.findings;
    if (is_offered_again(choices, edited, detail::choose(findings, next.text(), options_.unsafe, {}))) return no_use();
    return next;
  }

  /// Whether the text is what it was once: rules that undo one another. Goes back to it then; what led round in a
  /// circle is refused.
  bool is_back(const std::vector<Stage>& stages, Reading& now, Fixed& fixed) {
    const auto first = std::find_if(stages.begin(), stages.end(),
                                    [&](const Stage& stage) { return stage.text.source()->text() == now.text(); });
    if (first == stages.end()) return false;
    const auto begin = fixed.applied.begin() + static_cast<std::ptrdiff_t>(first->applied);
    for (auto made = begin; made != fixed.applied.end(); ++made) fixed.refused.push_back({std::move(*made), no_use()});
    fixed.applied.erase(begin, fixed.applied.end());
    fixed.passes = static_cast<std::size_t>(first - stages.begin());
    now.loaded = load(first->text, LoadOptions(now.loaded.how));
    now.checked = checker_.check(now.loaded);
    return true;
  }

  const Checker& checker_;
  const FixOptions& options_;
  WayBack back_;
  std::set<std::string> refused_;  ///< keys, in the text as it is now
  std::size_t trials_ = 0;
  Choices made_;
  std::optional<Reading> best_;
};

/// Mends what can be mended, all told but what is left.
void mend(const Checker& checker, const FixOptions& options, Reading& now, Fixed& fixed) {
  if (detail::choose(now.checked.outcome.findings, now.text(), options.unsafe, {}).empty()) return;
  auto back = WayBack::of(now.loaded.text);
  if (!back) {
    fixed.error = back.error();
    return;
  }
  Mender(checker, options, back.value()).run(now, fixed);
  if (!fixed.applied.empty()) fixed.bytes = back.value().bytes(now.text());
}

bool has_unsafe_fix_alone(const diag::Diagnostic& finding) {
  const auto is_safe = [](const diag::Fix& fix) { return fix.safe; };
  return !finding.fixes.empty() && std::none_of(finding.fixes.begin(), finding.fixes.end(), is_safe);
}

}  // namespace

const std::string* bytes_of(const Opened& opened) {
  if (opened.bytes) return opened.bytes.get();
  return opened.is_whole_file ? &opened.source()->text() : nullptr;
}

Fixed fix(const Checker& checker, Loaded loaded, const FixOptions& options) {
  Fixed fixed;
  Reading now{std::move(loaded), {}};
  now.checked = checker.check(now.loaded);
  if (now.loaded.document && now.checked.outcome.left_out == 0) {
    mend(checker, options, now, fixed);
  } else if (now.loaded.document) {
    const auto wide = wider(checker);
    const Checker& judge = wide ? *wide : checker;
    now.checked = judge.check(now.loaded);
    mend(judge, options, now, fixed);
    if (wide) now.checked = checker.check(now.loaded);
  }
  if (!options.unsafe) {
    const auto& left = now.checked.outcome.findings;
    fixed.unsafe_left = static_cast<std::size_t>(std::count_if(left.begin(), left.end(), has_unsafe_fix_alone));
  }
  fixed.loaded = std::move(now.loaded);
  fixed.checked = std::move(now.checked);
  return fixed;
}

}  // namespace check
FAZHI_END_NAMESPACE
