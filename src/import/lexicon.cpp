#include "import/compiled_vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

Words words_of(const std::vector<Word>& list) {
  std::vector<std::u32string> words;
  words.reserve(list.size());
  for (const Word& word : list) words.push_back(folded(word.to_wire()));
  return Words(std::move(words));
}

/// A counter is a unit, with 次 behind it too: 件, 件次.
Words units_of(const FactWords& facts) {
  std::vector<std::u32string> words;
  words.reserve(2 * facts.counters.size() + facts.units.size());
  for (const Word& counter : facts.counters) {
    words.push_back(folded(counter.to_wire()));
    words.push_back(words.back() + U'次');
  }
  for (const Word& unit : facts.units) words.push_back(folded(unit.to_wire()));
  return Words(std::move(words));
}

Meanings<LabelWord> labels_of(const std::vector<LabelEntry>& list) {
  std::vector<Meanings<LabelWord>::Entry> labels;
  labels.reserve(list.size());
  for (const LabelEntry& label : list) labels.push_back({folded(label.word.to_wire()), {label.meaning, label.alone}});
  return Meanings<LabelWord>(std::move(labels));
}

/// The longest first: the first that is met at a place decides.
std::vector<KindCue> cues_of(const std::vector<SectionCue>& list) {
  std::vector<KindCue> cues;
  cues.reserve(list.size());
  for (const SectionCue& cue : list) cues.push_back({folded(cue.word.to_wire()), cue.kind});
  std::stable_sort(cues.begin(), cues.end(),
                   [](const KindCue& a, const KindCue& b) { return a.word.size() > b.word.size(); });
  return cues;
}

Meanings<model::Qualifier> qualifiers_of(const std::vector<QualifierEntry>& list) {
  std::vector<Meanings<model::Qualifier>::Entry> words;
  words.reserve(list.size());
  for (const QualifierEntry& entry : list) words.push_back({folded(entry.word.to_wire()), entry.qualifier});
  return Meanings<model::Qualifier>(std::move(words));
}

Meanings<RelativeTime> times_of(const std::vector<TimeEntry>& list) {
  std::vector<Meanings<RelativeTime>::Entry> times;
  times.reserve(list.size());
  for (const TimeEntry& time : list)
    times.push_back(
        {folded(time.word.to_wire()),
         {static_cast<int>(time.year) - static_cast<int>(RelativeYear::report_year), static_cast<int>(time.part)}});
  return Meanings<RelativeTime>(std::move(times));
}

Meanings<InstrumentKind> kinds_of(const std::vector<InstrumentEntry>& list) {
  std::vector<Meanings<InstrumentKind>::Entry> titles;
  titles.reserve(list.size());
  for (const InstrumentEntry& entry : list) titles.push_back({folded(entry.word.to_wire()), entry.kind});
  return Meanings<InstrumentKind>(std::move(titles));
}

void take(Lexicon& lexicon, const PageWords& words) {
  lexicon.labels = labels_of(words.labels);
  lexicon.subjects = words_of(words.subjects);
  lexicon.report_words = words_of(words.report_words);
  lexicon.document_words = words_of(words.document_words);
  lexicon.agency_ends = words_of(words.agency_ends);
  lexicon.addressee_ends = words_of(words.addressee_ends);
  lexicon.region_ends = words_of(words.region_ends);
  lexicon.column_names = words_of(words.column_names);
  lexicon.footers = words_of(words.footers);
  lexicon.opening_verbs = words_of(words.opening_verbs);
}

void take(Lexicon& lexicon, const OutlineWords& words) {
  lexicon.item_verbs = words_of(words.item_verbs);
  lexicon.kind_cues = cues_of(words.section_cues);
  lexicon.leader_words = words_of(words.leader_words);
  lexicon.leader_duties = words_of(words.leader_duties);
  lexicon.plan_ends = words_of(words.plan_ends);
  lexicon.result_words = words_of(words.result_words);
  lexicon.lead_in_problem = words_of(words.shortcoming_lead_ins);
  lexicon.cause_words = words_of(words.cause_words);
}

void take(Lexicon& lexicon, const FactWords& words) {
  lexicon.units = units_of(words);
  lexicon.chinese_units = words_of(words.chinese_units);
  lexicon.scales = words_of(words.scales);
  lexicon.structural = words_of(words.structural);
  lexicon.discourse = words_of(words.discourse);
  lexicon.not_counted = words_of(words.not_counted);
  lexicon.slogan_verbs = words_of(words.slogan_verbs);
  lexicon.before_names = words_of(words.before_names);
  lexicon.negations = words_of(words.negations);
  lexicon.norm_words = words_of(words.norm_words);
  lexicon.duty_words = words_of(words.duty_words);
  lexicon.norm_ends = words_of(words.norm_ends);
  lexicon.plan_parts = words_of(words.plan_parts);
  lexicon.subject_breaks = words_of(words.subject_breaks);
  lexicon.before = qualifiers_of(words.qualifiers_before);
  lexicon.after = qualifiers_of(words.qualifiers_after);
  lexicon.no_approximation = words_of(words.no_qualifiers);
  lexicon.number_breaks = words_of(words.number_breaks);
  lexicon.relative_times = times_of(words.relative_times);
  lexicon.time_starts = U"截近第前年";
  for (const TimeEntry& time : words.relative_times) lexicon.time_starts += folded(time.word.to_wire()).front();
  std::sort(lexicon.time_starts.begin(), lexicon.time_starts.end());
  lexicon.time_starts.erase(std::unique(lexicon.time_starts.begin(), lexicon.time_starts.end()),
                            lexicon.time_starts.end());
  lexicon.heads = scan::CodePointSet(
      forms_of(U"《“\"”〔[(【{令0123456789零一二三四五六七八九〇两十百千万亿" + lexicon.time_starts));
}

void take(Lexicon& lexicon, const RelationWords& words) {
  lexicon.of_which = words_of(words.of_which);
  lexicon.including = words_of(words.including);
  lexicon.dividing = words_of(words.dividing);
  lexicon.respectively = words_of(words.respectively);
  lexicon.totals = words_of(words.totals);
  lexicon.cumulative = words_of(words.cumulative);
  lexicon.remainders = words_of(words.remainders);
  lexicon.composed = words_of(words.composed);
  lexicon.and_so_on = words_of(words.and_so_on);
  lexicon.list_breaks = words_of(words.list_breaks);
  lexicon.salient_parts = words_of(words.salient_parts);
  lexicon.comparisons = words_of(words.comparisons);
  lexicon.unfinished = words_of(words.unfinished);
  lexicon.shares = words_of(words.shares);
  lexicon.scopes = words_of(words.scopes);
  lexicon.fillers = words_of(words.fillers);
  lexicon.back_references = words_of(words.back_references);
  lexicon.denials = words_of(words.denials);
  lexicon.rate_names = words_of(words.rate_names);
  lexicon.rate_objects = words_of(words.rate_objects);
}

void take(Lexicon& lexicon, const GenreWords& words) {
  for (const GenreCueEntry& cue : words.cues)
    lexicon.genre_cues.push_back(
        {folded(cue.word.to_wire()), cue.place, std::string(meta::name_of(cue.genre)), cue.yields_to});
  add_genre_reasons(lexicon);
}

void take(Lexicon& lexicon, const InstrumentWords& words) {
  lexicon.instrument_names = kinds_of(words.names);
  lexicon.instrument_ends = kinds_of(words.ends);
  lexicon.party_words = words_of(words.party_words);
  lexicon.place_ends = words_of(words.place_ends);
  lexicon.lesser_places = words_of(words.lesser_places);
}

void take(Lexicon& lexicon, const DefectWords& words) {
  lexicon.advertising = words_of(words.advertising);
  lexicon.site_words = words_of(words.site_words);
  lexicon.site_endings = words_of(words.site_endings);
  lexicon.site_labels = words_of(words.site_labels);
  lexicon.template_marks = words_of(words.template_marks);
  lexicon.page_tools = words_of(words.page_tools);
  lexicon.placeholders = words_of(words.placeholders);
  lexicon.behind_blanks = words_of(words.behind_blanks);
  lexicon.garbled = words_of(words.garbled);
  lexicon.office_lines = words_of(words.office_lines);
  lexicon.card_labels = words_of(words.card_labels);
  lexicon.secrecy_marks = words_of(words.secrecy_marks);
  lexicon.person_roles = words_of(words.person_roles);
  lexicon.person_titles = words_of(words.person_titles);
}

}  // namespace

Lexicon make_lexicon(const WordGroups& words) {
  Lexicon lexicon;
  take(lexicon, words.page);
  take(lexicon, words.outline);
  take(lexicon, words.facts);
  take(lexicon, words.relations);
  take(lexicon, words.genre);
  take(lexicon, words.instruments);
  take(lexicon, words.defects);
  return lexicon;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
