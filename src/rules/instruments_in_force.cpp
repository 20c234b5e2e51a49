#include <fazhi/model/instrument_list.hpp>

#include "core/lazy.hpp"
#include "rules/engine/gathered.hpp"
#include "rules/engine/prepared.hpp"
#include "rules/list.hpp"
#include "rules/support/cited_titles.hpp"
#include "rules/support/years.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

using model::InstrumentRecord;

enum Says : std::size_t { followed, ended, not_yet, followed_by_now };

/// A date as people write it: 2020年12月31日, 2015年.
std::string in_words(std::string_view wire) {
  std::string words(wire.substr(0, 4));
  words += "年";
  for (const auto& [at, unit] : {std::pair<std::size_t, const char*>{5, "月"}, {8, "日"}}) {
    if (wire.size() < at + 2) break;
    words += wire.substr(wire[at] == '0' ? at + 1 : at, wire[at] == '0' ? 1 : 2);
    words += unit;
  }
  return words;
}

/// The words of a sentence without the titles that it cites.
std::string own_words(std::string_view sentence) {
  std::string words;
  std::size_t at = 0;
  for (const Range title : cited_titles(sentence)) {
    words.append(sentence.substr(at, title.begin - at));
    at = title.end;
  }
  return words.append(sentence.substr(at));
}

/// Whether a sentence tells of the past: that the instrument was repealed or replaced, or what was done under it then.
bool tells_history(std::string_view sentence, const InstrumentRecord& cited) {
  // clang-format off
  constexpr std::string_view words_of_the_past[] = {
      "废止", "失效", "修订", "修改", "修正", "取代", "代替", "替代", "接续", "衔接",
      "过渡", "清理", "不再", "届满", "期满", "到期", "收官", "终期", "总结评估",
      "回顾", "历史", "以来", "此前", "过去", "当时", "前身", "曾", "沿用", "上一轮",
      "十三五", "“七五”", "原《", "旧《"};
  // clang-format on
  const std::string words = own_words(sentence);
  for (const std::string_view word : words_of_the_past)
    if (words.find(word) != std::string::npos) return true;
  const auto years = years_in(words);
  if (std::any_of(years.begin(), years.end(), [&](int year) { return year <= cited.in_force_to->year(); })) return true;
  if (!cited.replaced_by) return false;
  const std::string next = title_key(*cited.replaced_by);
  const auto titles = cited_titles(sentence);
  return std::any_of(titles.begin(), titles.end(),
                     [&](Range title) { return title_key(sentence.substr(title.begin, title.size())) == next; });
}

/// Records by the titles that reports cite them by. What is read for it is read when the first title is looked up.
class Records {
 public:
  /// Of a subject that has lists of instruments, or was prepared with them.
  explicit Records(const Subject& subject) : subject_(subject) {}

  /// Null: there is none.
  const InstrumentRecord* find(std::string_view title) const {
    const detail::Prepared* prepared = subject_.gathered().prepared;
    const InstrumentsByName& all = prepared ? prepared->instruments() : own();
    const auto found = all.find(title_key(title));
    return found == all.end() ? nullptr : found->second;
  }

 private:
  const InstrumentsByName& own() const {
    return own_.get([this] { return instruments_by_name(*subject_.instruments); });
  }

  const Subject& subject_;
  fazhi::detail::Lazy<InstrumentsByName> own_;
};

/// Looks up what the report cites. Each instrument is told once, at the first place, with the other places beside it.
class Citations {
 public:
  Citations(const Records& records, int year) : records_(records), year_(year) {}

  void operator()(const PlacedText& text) {
    for (const Range title : cited_titles(text.text)) {
      const std::string_view printed = text.text.substr(title.begin, title.size());
      const InstrumentRecord* record = records_.find(printed);
      if (record == nullptr) continue;
      in_texts_.insert(record);
      const Range sentence = sentence_around(text.text, title);
      look(*record, {text.at, title, printed}, text.text.substr(sentence.begin, sentence.size()));
    }
  }

  /// Of a report that gives the bases of its measures without the sentences that name them.
  void operator()(const diag::Path& at, const model::LegalBasis& basis) {
    const InstrumentRecord* record = records_.find(basis.title);
    if (record == nullptr || in_texts_.count(record) != 0) return;
    look(*record, {{at, "title"}, {0, basis.title.size()}, basis.title}, {});
  }

  void report(Findings& found) const {
    for (const Cited& cited : cited_) {
      const InstrumentRecord& record = *cited.record;
      const Place& first = cited.places.front();
      const std::string time =
          cited.says == not_yet ? std::to_string(*model::first_year(record)) : record.in_force_to->to_wire();
      const std::string next = successor(record);
      const bool is_followed_up = cited.says == followed && next != *record.replaced_by;
      Finding one = found.add(is_followed_up ? followed_by_now : cited.says, first.at,
                              {std::string(first.printed), Text{in_words(time), time}, year_, next});
      one.within(first.title);
      for (std::size_t i = 1; i < cited.places.size(); ++i)
        one.see(cited.places[i].at, {"此处也引用", "it is cited here too"});
    }
  }

 private:
  static constexpr std::size_t most_places = 10;

  struct Place {
    diag::Path at;
    Range title;
    std::string_view printed;
  };
  struct Cited {
    const InstrumentRecord* record;
    Says says;
    std::vector<Place> places;
  };

  void look(const InstrumentRecord& record, Place place, std::string_view sentence) {
    if (record.confidence == model::SourceConfidence::low || is_told(record)) return;
    if (model::ended_before(record, year_)) {
      if (!tells_history(sentence, record)) keep(record, record.replaced_by ? followed : ended, place);
    } else if (const auto first = model::first_year(record); first && *first > year_ + 1) {
      // A report comes out in the year after, and may plan by what was made in that year.
      keep(record, not_yet, place);
    }
  }

  /// What came after it and is not over either, as far as the lists tell.
  std::string successor(const InstrumentRecord& record) const {
    constexpr int longest_chain = 8;
    std::string title = record.replaced_by.value_or("");
    for (int i = 0; i < longest_chain; ++i) {
      const InstrumentRecord* next = records_.find(title);
      if (next == nullptr || !next->replaced_by || !model::ended_before(*next, year_)) break;
      title = *next->replaced_by;
    }
    return title;
  }

  bool is_told(const InstrumentRecord& record) const {
    const auto known = index_.find(&record);
    return known != index_.end() && cited_[known->second].places.size() == most_places;
  }

  void keep(const InstrumentRecord& record, Says says, Place place) {
    const auto known = index_.emplace(&record, cited_.size());
    if (known.second) cited_.push_back({&record, says, {}});
    cited_[known.first->second].places.push_back(place);
  }

  const Records& records_;
  int year_;
  std::set<const InstrumentRecord*> in_texts_;
  std::map<const InstrumentRecord*, std::size_t> index_;
  std::vector<Cited> cited_;
};

void check(const Subject& subject, Findings& found) {
  detail::Gathered& gathered = subject.gathered();
  const bool has_lists = gathered.prepared ? gathered.prepared->has_instruments() : subject.instruments != nullptr;
  if (!has_lists || !subject.report.metadata.report_year) return;
  const Records records(subject);
  Citations citations(records, subject.report.metadata.report_year->value());
  for (const PlacedText* text : gathered.texts_with(detail::sign::citation)) citations(*text);
  for (const detail::PlacedBasis& one : gathered.bases()) citations(one.at, *one.basis);
  citations.report(found);
}

}  // namespace

constexpr Rule instruments_in_force =
    rule("instruments-in-force")
        .severity(diag::Severity::warning)
        .category(Category::references)
        .basis("fazhi-format", "所引文件", "instruments that are cited")
        .catches(
            "照抄旧稿，把已废止的法律、已到期的纲要当作现行依据",
            "copied from an older report: a repealed law or an outline whose period is over stands as a basis in force")
        .needs(Need::instruments)
        .titled("所引文件在报告年度内有效", "The instruments cited were in force in the report's year")
        .says("《{0}》施行至{1}，报告年度是{2}年；其后为《{3}》",
              "《{0}》 was in force until {1}, the report is on {2}; 《{3}》 came after it")
        .says("《{0}》施行至{1}，报告年度是{2}年", "《{0}》 was in force until {1}, the report is on {2}")
        .says("《{0}》{1}才有，报告年度是{2}年，请核对",
              "《{0}》 is of {1}, the report is on {2}; check which is right")
        .says("《{0}》施行至{1}，报告年度是{2}年；现行为《{3}》",
              "《{0}》 was in force until {1}, the report is on {2}; what is in force now is 《{3}》")
        .example("2024年度的报告：依据《民法典》审查合同86份。", "2024年度的报告：依据《合同法》审查合同86份。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
