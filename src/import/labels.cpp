#include "import/labels.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::u32string_view frames = U" |[]【】·-*>:\t";
constexpr std::size_t longest_line = 600;

bool in_frame(char32_t c) { return frames.find(c) != std::u32string_view::npos; }

/// A label and where it ends.
struct Candidate {
  const LabelWord* word = nullptr;
  std::size_t end = 0;
};

/// The labels that begin at `at`, a few spaces between their characters allowed; the shortest first.
std::vector<Candidate> labels_at(const Glyphs& text, std::size_t at, std::size_t end) {
  const Meanings<LabelWord>& labels = text.vocabulary().labels;
  std::vector<Candidate> found;
  WordIndex::Walk walk(labels.index());
  while (at < end && walk.take(text[at])) {
    ++at;
    if (const std::size_t word = walk.word(); word != WordIndex::none) found.push_back({&labels.meaning(word), at});
    for (int spaces = 0; spaces < 6 && at < end && is_space(text[at]); ++spaces) ++at;
  }
  return found;
}

struct Found {
  const LabelWord* word = nullptr;
  std::size_t end = 0;  ///< behind the label and its delimiter
};

/// The label that begins at `at`. It must be set off: by a colon, a bracket or a bar behind it, or, if it may stand
/// alone, by white space on both sides.
Found label_at(const Glyphs& text, std::size_t at, Span line) {
  const std::vector<Candidate> candidates = labels_at(text, at, line.end);
  const bool framed = at == line.begin || in_frame(text[at - 1]);
  for (auto candidate = candidates.rbegin(); candidate != candidates.rend(); ++candidate) {
    const LabelWord* const word = candidate->word;
    const std::size_t end = candidate->end;
    std::size_t i = end;
    while (i < line.end && is_space(text[i])) ++i;
    const char32_t next = i < line.end ? text[i] : U'\n';
    if (next == U':' || ((next == U'|' || next == U']' || next == U'】') && framed)) {
      ++i;
      return {word, i};
    }
    if (framed && (i == line.end || i > end) && (word->alone || (i == line.end && at == line.begin))) return {word, i};
  }
  return {};
}

Span unframed(const Glyphs& text, Span value) {
  while (value.begin < value.end && in_frame(text[value.begin])) ++value.begin;
  while (value.begin < value.end && (text[value.end - 1] == U'|' || is_space(text[value.end - 1]) ||
                                     text[value.end - 1] == U'[' || text[value.end - 1] == U'·'))
    --value.end;
  return value;
}

}  // namespace

std::vector<LabelledValue> labels_of(const Glyphs& text, Span line) {
  std::vector<LabelledValue> labels;
  // A line of prose is no line of labels, and a very long one is prose.
  if (line.size() > longest_line || text.find_any(U"。;", line.begin, line.end) != line.end) return labels;
  for (std::size_t i = line.begin; i < line.end;) {
    const Found found = label_at(text, i, line);
    if (found.word == nullptr) {
      ++i;
      continue;
    }
    if (!labels.empty()) labels.back().value.end = i;
    labels.push_back({found.word->label, {i, found.end}, {found.end, line.end}});
    i = found.end;
  }
  for (LabelledValue& label : labels) label.value = unframed(text, label.value);
  // Prose that only happens to hold a label and a colon keeps most of itself in front of it.
  if (!labels.empty() && labels.front().name.begin > line.begin + 30) labels.clear();
  return labels;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
