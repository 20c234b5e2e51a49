#include "import/compiled_vocabulary.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

template <class Entry>
std::u32string folded_of(const Entry& entry) {
  if constexpr (std::is_same_v<Entry, Word>)
    return folded(entry.to_wire());
  else
    return folded(entry.word.to_wire());
}

/// What becomes of each entry of a list.
template <class Entry, class Make>
auto each(const std::vector<Entry>& list, Make make) {
  std::vector<decltype(make(list.front()))> all;
  all.reserve(list.size());
  for (const Entry& entry : list) all.push_back(make(entry));
  return all;
}

Words words_of(const std::vector<Word>& list) {
  return Words([&list] { return each(list, folded_of<Word>); });
}

/// A counter is a unit, with 次 behind it too: 件, 件次.
Words units_of(const FactWords& facts) {
  return Words([&facts] {
    std::vector<std::u32string> words = each(facts.units, folded_of<Word>);
    words.reserve(words.size() + 2 * facts.counters.size());
    for (const Word& counter : facts.counters) {
      words.push_back(folded_of(counter));
      words.push_back(words.back() + U'次');
    }
    return words;
  });
}

/// Words with what `meaning_of` makes of each entry.
template <class Meaning, class Entry>
Meanings<Meaning> meanings_of(const std::vector<Entry>& list, Meaning (*meaning_of)(const Entry&)) {
  return Meanings<Meaning>([&list, meaning_of] {
    return each(list, [meaning_of](const Entry& entry) { return std::pair(folded_of(entry), meaning_of(entry)); });
  });
}

LabelWord label_of(const LabelEntry& label) { return {label.meaning, label.alone}; }
model::Qualifier qualifier_of(const QualifierEntry& entry) { return entry.qualifier; }
InstrumentKind kind_of(const InstrumentEntry& entry) { return entry.kind; }
RelativeTime time_of(const TimeEntry& time) {
  return {static_cast<int>(time.year) - static_cast<int>(RelativeYear::report_year), static_cast<int>(time.part)};
}

/// The longest first: the first that is met at a place decides.
std::vector<KindCue> cues_of(const std::vector<SectionCue>& list) {
  auto cues = each(list, [](const SectionCue& cue) { return KindCue{folded_of(cue), cue.kind}; });
  std::stable_sort(cues.begin(), cues.end(),
                   [](const KindCue& a, const KindCue& b) { return a.word.size() > b.word.size(); });
  return cues;
}

std::u32string starts_of(const std::vector<TimeEntry>& times) {
  std::u32string starts = U"截近第前年";
  for (const TimeEntry& time : times) starts += folded_of(time).front();
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

scan::CodePointSet heads_of(const std::vector<TimeEntry>& times) {
  return scan::CodePointSet(
      forms_of(U"《“\"”〔[(【{令0123456789零一二三四五六七八九〇两十百千万亿" + starts_of(times)));
}

std::vector<GenreCue> cues_of(const std::vector<GenreCueEntry>& list) {
  return each(list, [](const GenreCueEntry& cue) {
    return GenreCue{folded_of(cue), cue.place, std::string(meta::name_of(cue.genre)), cue.yields_to};
  });
}

}  // namespace

Lexicon::Lexicon(const WordGroups& words)
    : labels(meanings_of(words.page.labels, label_of)),
      subjects(words_of(words.page.subjects)),
      report_words(words_of(words.page.report_words)),
      document_words(words_of(words.page.document_words)),
      agency_ends(words_of(words.page.agency_ends)),
      addressee_ends(words_of(words.page.addressee_ends)),
      region_ends(words_of(words.page.region_ends)),
      column_names(words_of(words.page.column_names)),
      footers(words_of(words.page.footers)),
      opening_verbs(words_of(words.page.opening_verbs)),
      item_verbs(words_of(words.outline.item_verbs)),
      kind_cues([&list = words.outline.section_cues] { return cues_of(list); }),
      leader_words(words_of(words.outline.leader_words)),
      leader_duties(words_of(words.outline.leader_duties)),
      plan_ends(words_of(words.outline.plan_ends)),
      result_words(words_of(words.outline.result_words)),
      lead_in_problem(words_of(words.outline.shortcoming_lead_ins)),
      cause_words(words_of(words.outline.cause_words)),
      genre_cues([&list = words.genre.cues] { return cues_of(list); }),
      genre_reasons(genre_reasons_told),
      units(units_of(words.facts)),
      chinese_units(words_of(words.facts.chinese_units)),
      scales(words_of(words.facts.scales)),
      structural(words_of(words.facts.structural)),
      discourse(words_of(words.facts.discourse)),
      not_counted(words_of(words.facts.not_counted)),
      slogan_verbs(words_of(words.facts.slogan_verbs)),
      before_names(words_of(words.facts.before_names)),
      negations(words_of(words.facts.negations)),
      norm_words(words_of(words.facts.norm_words)),
      duty_words(words_of(words.facts.duty_words)),
      norm_ends(words_of(words.facts.norm_ends)),
      plan_parts(words_of(words.facts.plan_parts)),
      subject_breaks(words_of(words.facts.subject_breaks)),
      before(meanings_of(words.facts.qualifiers_before, qualifier_of)),
      after(meanings_of(words.facts.qualifiers_after, qualifier_of)),
      no_approximation(words_of(words.facts.no_qualifiers)),
      number_breaks(words_of(words.facts.number_breaks)),
      relative_times(meanings_of(words.facts.relative_times, time_of)),
      time_starts([&list = words.facts.relative_times] { return starts_of(list); }),
      heads([&list = words.facts.relative_times] { return heads_of(list); }),
      of_which(words_of(words.relations.of_which)),
      including(words_of(words.relations.including)),
      dividing(words_of(words.relations.dividing)),
      respectively(words_of(words.relations.respectively)),
      totals(words_of(words.relations.totals)),
      cumulative(words_of(words.relations.cumulative)),
      remainders(words_of(words.relations.remainders)),
      composed(words_of(words.relations.composed)),
      and_so_on(words_of(words.relations.and_so_on)),
      list_breaks(words_of(words.relations.list_breaks)),
      salient_parts(words_of(words.relations.salient_parts)),
      comparisons(words_of(words.relations.comparisons)),
      unfinished(words_of(words.relations.unfinished)),
      shares(words_of(words.relations.shares)),
      scopes(words_of(words.relations.scopes)),
      fillers(words_of(words.relations.fillers)),
      back_references(words_of(words.relations.back_references)),
      denials(words_of(words.relations.denials)),
      rate_names(words_of(words.relations.rate_names)),
      rate_objects(words_of(words.relations.rate_objects)),
      instrument_names(meanings_of(words.instruments.names, kind_of)),
      instrument_ends(meanings_of(words.instruments.ends, kind_of)),
      party_words(words_of(words.instruments.party_words)),
      place_ends(words_of(words.instruments.place_ends)),
      lesser_places(words_of(words.instruments.lesser_places)),
      advertising(words_of(words.defects.advertising)),
      site_words(words_of(words.defects.site_words)),
      site_endings(words_of(words.defects.site_endings)),
      site_labels(words_of(words.defects.site_labels)),
      template_marks(words_of(words.defects.template_marks)),
      page_tools(words_of(words.defects.page_tools)),
      placeholders(words_of(words.defects.placeholders)),
      behind_blanks(words_of(words.defects.behind_blanks)),
      garbled(words_of(words.defects.garbled)),
      office_lines(words_of(words.defects.office_lines)),
      card_labels(words_of(words.defects.card_labels)),
      secrecy_marks(words_of(words.defects.secrecy_marks)),
      person_roles(words_of(words.defects.person_roles)),
      person_titles(words_of(words.defects.person_titles)) {}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
