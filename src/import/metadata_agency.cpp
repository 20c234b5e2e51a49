#include "import/dates.hpp"
#include "import/metadata.hpp"
#include "import/numerals.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t opening_lines = 8;
constexpr std::size_t longest_name = 30;

std::size_t find_word(const Glyphs& text, std::u32string_view word, std::size_t from, std::size_t to) {
  const std::size_t found = text.view({from, to}).find(word);
  return found == std::u32string_view::npos ? to : from + found;
}

/// The part of a title that names its agency: before 关于, the year or the subject; or between year and subject.
Span agency_in_title(const Glyphs& text, Span title) {
  const auto end_of = [&](std::size_t from) {
    std::size_t end = find_word(text, U"关于", from, title.end);
    for (std::size_t i = from; i < end; ++i)
      if (year_at(text, i).length != 0) end = i;
    const std::size_t subject = text.vocabulary().subjects.find(text.view({from, end}));
    if (subject != std::u32string_view::npos) end = from + subject;
    for (const std::u32string_view verb : {U"发布", U"印发", U"公布"}) end = find_word(text, verb, from, end);
    return end;
  };
  Span name = text.trim({title.begin, end_of(title.begin)});
  if (!name.empty()) return name;
  // 关于清溪县林业局2024年…
  constexpr std::u32string_view about = U"关于";
  if (text.starts(title.begin, about)) {
    const std::size_t from = title.begin + about.size();
    return text.trim({from, end_of(from)});
  }
  const Year year = year_at(text, title.begin);
  if (year.length == 0) return {title.begin, title.begin};
  std::size_t from = title.begin + year.length;
  while (text[from] == U'年' || text[from] == U'度' || is_space(text[from])) ++from;
  return text.trim({from, end_of(from)});
}

/// Joint issuers as one string with 、 between: on lines of their own, or a Party committee and its government.
std::string joined(const Glyphs& text, Span name) {
  std::string value;
  for (std::size_t begin = name.begin; begin < name.end;) {
    const std::size_t end = text.find_any(U"\n", begin, name.end);
    const Span line = text.trim({begin, end});
    if (!line.empty()) value += (value.empty() ? "" : "、") + text.text(line);
    begin = end + 1;
  }
  const std::u32string_view words = text.view(name);
  if (words.substr(0, 2) != U"中共" || value.find("、") != std::string::npos) return value;
  for (std::size_t i = 3; i + 4 < words.size(); ++i) {
    if (words[i] != U'委' || words.substr(words.size() - 2) != U"政府") continue;
    const std::size_t end = words.substr(i, 3) == U"委员会" ? i + 3 : i + 1;
    return text.text({name.begin, name.begin + end}) + "、" + text.text(text.trim({name.begin + end, name.end}));
  }
  return value;
}

/// The agency that the hand-over sentence names: 现将 … 2024年法治政府建设情况报告如下.
Span agency_in_handover(const Glyphs& text, Span line) {
  for (const std::u32string_view word : {U"现将", U"现就"}) {
    const std::size_t at = find_word(text, word, line.begin, line.end);
    if (at == line.end) continue;
    const std::size_t begin = at + word.size();
    std::size_t end = begin;
    while (end < line.end && end < begin + longest_name && (is_han(text[end]) || is_space(text[end])) &&
           year_at(text, end).length == 0 && text.vocabulary().subjects.at(text.all(), end) == 0)
      ++end;
    const Span name = text.trim({begin, end});
    if (!name.empty() && is_agency(text, name) && text[name.begin] != U'我' && text[name.begin] != U'本') return name;
  }
  return {line.begin, line.begin};
}

/// The name at the begin of a clause, when it is an agency's with what it did behind: 某局推进….
Span agency_before_verb(const Glyphs& text, std::size_t begin, std::size_t line_end) {
  constexpr std::u32string_view no_names = U"我本在全各为按根围依遵随该对以从经由";
  if (no_names.find(text[begin]) != std::u32string_view::npos) return {begin, begin};
  const std::size_t limit = std::min(line_end, begin + longest_name);
  for (std::size_t end = begin + 3; end < limit && (is_han(text[end - 1]) || text[end - 1] == U'、'); ++end) {
    if (text.vocabulary().agency_ends.before(text.all(), end) == 0) continue;
    if (text[end] == U',' || text.vocabulary().opening_verbs.at(text.all(), end) != 0) return {begin, end};
    // 某局（以下简称…）推进…
    if (text[end] == U'(') return {begin, end};
  }
  return {begin, begin};
}

/// The subject of the first sentence: 2024年，某局推进…; clauses that only lead in are passed: 在…领导下，.
Span agency_in_opening(const Glyphs& text, Span line) {
  constexpr std::size_t most_clauses = 5;
  const std::size_t end = text.find_any(U"。:", line.begin, std::min(line.end, line.begin + 160));
  const TimeMatch time = match_time(text, line.begin);
  std::size_t begin = time.kind == TimeMatch::Kind::none ? line.begin : time.span.end;
  if (text[begin] == U',') ++begin;
  for (std::size_t clause = 0; clause < most_clauses && begin < end; ++clause) {
    begin = text.skip_spaces(begin);
    // 我局 is who speaks; no other name behind is.
    if (text[begin] == U'我' || text[begin] == U'本') break;
    const Span name = agency_before_verb(text, begin, line.end);
    if (!name.empty()) return name;
    begin = text.find_any(U",", begin, end) + 1;
  }
  return {line.begin, line.begin};
}

bool is_region(const Glyphs& text, Span name) {
  const std::u32string_view words = text.view(name);
  return words.size() <= 16 && text.vocabulary().region_ends.ends(words);
}

}  // namespace

void find_agency(const Glyphs& text, const Layout& layout, Metadata& metadata) {
  const auto set = [&](Span name, Confidence confidence, Pattern pattern) {
    metadata.agency = Found{joined(text, name), name, confidence, pattern};
  };
  Span titled;
  if (metadata.title) titled = agency_in_title(text, metadata.title->span);
  if (titled.size() < 2) titled = {};
  const bool whole = !titled.empty() && text.vocabulary().agency_ends.ends(text.view(titled));
  if (whole && titled.begin == metadata.title->span.begin) return set(titled, Confidence::certain, Pattern::in_title);

  Span stated;
  for (std::size_t i = layout.body_begin; i < std::min(layout.body_end, layout.body_begin + opening_lines); ++i)
    if (stated.empty()) stated = agency_in_handover(text, text.lines()[i]);
  // The title names a region only: its government, where the text says so.
  if (titled.size() >= 2 && is_region(text, titled)) {
    const std::u32string_view region = text.view(titled);
    if (!stated.empty() && text.view(stated).substr(0, region.size()) == region)
      return set(stated, Confidence::likely, Pattern::handover_sentence);
    for (const Found& signer : metadata.signature_agencies)
      if (text.view(signer.span).find(region) != std::u32string_view::npos) {
        metadata.agency = signer;
        return;
      }
    return set(titled, Confidence::unsure, Pattern::in_title);
  }
  if (!metadata.signature_agencies.empty() && !metadata.agency) {
    metadata.agency = metadata.signature_agencies.front();
    metadata.agency->confidence = Confidence::likely;
  }
  if (metadata.agency) return;
  if (whole) return set(titled, Confidence::likely, Pattern::in_title);
  if (!stated.empty()) return set(stated, Confidence::likely, Pattern::handover_sentence);
  // What begins a title is whose report it is, whatever its name ends with.
  const std::u32string_view owner = text.view(titled);
  const bool named = owner.size() >= 4 && titled.begin == metadata.title->span.begin &&
                     std::all_of(owner.begin(), owner.end(), is_han) && owner[0] != U'全' && owner[0] != U'我';
  if (named && !text.vocabulary().subjects.in(owner)) return set(titled, Confidence::unsure, Pattern::in_title);
  for (std::size_t i = layout.body_begin; i < std::min(layout.body_end, layout.body_begin + 3); ++i) {
    const Span name = agency_in_opening(text, text.lines()[i]);
    if (!name.empty()) return set(name, Confidence::unsure, Pattern::opening_sentence);
  }
}

void find_year(const Glyphs& text, const Layout& layout, Metadata& metadata) {
  const auto set = [&](Span year, int value, Confidence confidence, Pattern pattern) {
    metadata.year = Found{std::to_string(value), {year.begin, year.begin + 4}, confidence, pattern};
  };
  const auto year_in = [&](Span span, Confidence confidence, Pattern pattern) {
    for (std::size_t i = span.begin; i < span.end; ++i) {
      if (text[i] == U'《') {
        i = std::max(i, text.find_any(U"》", i, std::min(span.end, i + 200)));
        continue;
      }
      if (i > span.begin && (is_digit(text[i - 1]) || is_chinese_numeral(text[i - 1]))) continue;
      const Year year = year_at(text, i);
      if (year.length == 0 || year.value < 1978) continue;
      const TimeMatch time = match_time(text, i);
      if (confidence != Confidence::certain &&
          (time.kind == TimeMatch::Kind::none || time.kind == TimeMatch::Kind::years ||
           time.kind == TimeMatch::Kind::moment))
        continue;
      set({i, i + 4}, year.value, confidence, pattern);
      return true;
    }
    return false;
  };
  if (metadata.title && year_in(metadata.title->span, Confidence::certain, Pattern::in_title)) return;
  const std::size_t end = std::min(layout.body_end, layout.body_begin + 200);
  for (std::size_t i = layout.body_begin; i < std::min(end, layout.body_begin + opening_lines); ++i) {
    const Span line = text.lines()[i];
    for (const std::u32string_view word : {U"现将", U"现就", U"现在有关"}) {
      const std::size_t at = find_word(text, word, line.begin, line.end);
      if (at != line.end && year_in({at, std::min(line.end, at + 40)}, Confidence::likely, Pattern::handover_sentence))
        return;
    }
  }
  for (std::size_t i = layout.body_begin; i < end; ++i)
    if (year_in(text.lines()[i], i < layout.body_begin + 3 ? Confidence::likely : Confidence::unsure,
                Pattern::opening_sentence))
      return;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
