#include "rules/support/unpaired.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

struct Pair {
  std::string_view opening;
  std::string_view closing;
};

constexpr Pair pairs[] = {{"“", "”"}, {"（", "）"}, {"(", ")"}, {"《", "》"}, {"【", "】"}, {"「", "」"}, {"［", "］"}};

struct Unpaired {
  const Blemish* blemish;
  const Pair* pair;
  bool opens;
  bool balanced = false;
};

/// One mark by its form, or none where it is of another script.
std::optional<Unpaired> unpaired(const Blemish& blemish) {
  for (const Pair& pair : pairs)
    if (blemish.text == pair.opening || blemish.text == pair.closing)
      return Unpaired{&blemish, &pair, blemish.text == pair.opening};
  return std::nullopt;
}

/// The widths of a bracket may be mixed: （ and ).
bool is_round(const Pair* pair) { return pair->opening == "（" || pair->opening == "("; }

bool match(const Unpaired& opening, const Unpaired& closing) {
  return opening.opens && !closing.opens && opening.blemish->at.parent() == closing.blemish->at.parent() &&
         opening.blemish->at != closing.blemish->at &&
         (opening.pair == closing.pair || (is_round(opening.pair) && is_round(closing.pair)));
}

/// Sets marks against each other that stand in paragraphs of one list; they come in the order of the report.
void balance(std::vector<Unpaired>& marks) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].opens) {
      open.push_back(i);
    } else if (!open.empty() && match(marks[open.back()], marks[i])) {
      marks[open.back()].balanced = marks[i].balanced = true;
      open.pop_back();
    }
  }
}

/// The beginnings of the texts that follow each text in the same list.
class Following {
 public:
  explicit Following(const Subject& subject) {
    const auto& texts = subject.texts();
    for (std::size_t i = 0; i + 1 < texts.size(); ++i)
      if (texts[i].at.is_beside(texts[i + 1].at)) next_.emplace(texts[i].at, texts[i + 1].text);
  }

  bool begins_with(const diag::Pointer& at, std::string_view mark) const {
    const auto found = next_.find(at);
    return found != next_.end() && found->second.substr(0, mark.size()) == mark;
  }

 private:
  std::map<diag::Pointer, std::string_view> next_;
};

}  // namespace

void report_unpaired(const Subject& subject, importer::DefectKind kind, Findings& found) {
  std::vector<Unpaired> marks;
  for (const Blemish& blemish : subject.blemishes())
    if (blemish.kind == kind)
      if (const auto mark = unpaired(blemish)) marks.push_back(*mark);
  if (marks.empty()) return;
  balance(marks);
  const Following following(subject);
  for (const Unpaired& mark : marks) {
    if (mark.balanced) continue;
    if (mark.opens && following.begins_with(mark.blemish->at, mark.pair->opening)) continue;
    found
        .add(mark.opens ? 0 : 1, mark.blemish->at,
             {mark.blemish->text, std::string(mark.opens ? mark.pair->closing : mark.pair->opening)})
        .within(mark.blemish->within)
        .printed_at(mark.blemish->place);
  }
}

}  // namespace rules
FAZHI_END_NAMESPACE
