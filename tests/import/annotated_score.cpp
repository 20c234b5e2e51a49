#include "annotated_score.hpp"

#include "support.hpp"

#include <algorithm>
#include <string_view>
#include <type_traits>

namespace fazhi_tests::annotated {
namespace {

using fazhi::importer::MetadataField;
using fazhi::model::IndicatorNature;
using fazhi::model::RelationType;
using fazhi::model::SectionKind;
using fazhi::model::Stated;

class Scorer {
 public:
  Scorer(const Report& report, const fazhi::importer::Imported& found) : report_(report), found_(found) {}

  Score run() {
    metadata();
    headings();
    for (const char* kind : {"measure", "shortcoming", "leader_duty", "plan"}) items(kind);
    indicators();
    law_refs();
    document_numbers();
    dates();
    for (const RelationType type :
         {RelationType::sum, RelationType::ratio, RelationType::equality, RelationType::subset})
      relations(type);
    return std::move(score_);
  }

 private:
  std::string line(std::size_t offset) const {
    return report_.page.name() + ":" + std::to_string(report_.page.position(offset).line) + ": ";
  }
  std::string text(Range range) const { return report_.page.text().substr(range.begin, range.size()); }

  void hit(const std::string& measure) { ++score_[measure].hits; }
  void miss(const std::string& measure, std::size_t at, const std::string& what) {
    ++score_[measure].misses;
    score_[measure].said.push_back(line(at) + measure + " missed: " + what);
  }
  void extra(const std::string& measure, std::size_t at, const std::string& what) {
    ++score_[measure].extras;
    score_[measure].said.push_back(line(at) + measure + " extra: " + what);
  }
  /// Of measures that ask one thing of each place: right or not.
  void share(const std::string& measure, bool right, std::size_t at, const std::string& what) {
    if (right) return hit(measure);
    ++score_[measure].misses;
    ++score_[measure].extras;
    score_[measure].said.push_back(line(at) + measure + " wrong: " + what);
  }

  void metadata() {
    const Metadata& want = report_.said.metadata;
    const auto one = [this](MetadataField field, const std::optional<std::string>& value) {
      const std::string have = fazhi_tests::metadata(found_, field);
      const std::string name(name_of(field));
      if (value && have == *value) return hit("metadata");
      if (value) miss("metadata", 0, name + " " + *value);
      if (!have.empty()) extra("metadata", 0, name + " " + have);
    };
    one(MetadataField::title, want.title);
    one(MetadataField::issuing_agency, want.issuing_agency);
    one(MetadataField::report_year, want.report_year);
    one(MetadataField::document_number, want.document_number);
    one(MetadataField::index_number, want.index_number);
    one(MetadataField::generated_on, want.generated_on);
    one(MetadataField::published_on, want.published_on);
    one(MetadataField::disclosure_mode, want.disclosure_mode);
    one(MetadataField::disclosure_scope, want.disclosure_scope);
    one(MetadataField::signature_agency, want.signature_agency);
    one(MetadataField::signed_on, want.signed_on);
    std::vector<std::string> waiting = want.addressees;
    for (const auto& fact : all<fazhi::importer::MetadataFact>(found_)) {
      if (fact.field != MetadataField::addressee) continue;
      const auto place = std::find(waiting.begin(), waiting.end(), fact.value);
      if (place == waiting.end()) {
        extra("metadata", fact.range.begin, "addressee " + fact.value);
      } else {
        waiting.erase(place);
        hit("metadata");
      }
    }
    for (const std::string& name : waiting) miss("metadata", 0, "addressee " + name);
  }

  static SectionKind as_annotated(SectionKind kind) {
    return kind == SectionKind::other_matters ? SectionKind::other : kind;
  }

  void headings() {
    auto facts = all<fazhi::importer::HeadingFact>(found_);
    for (std::size_t i = 0; i < report_.headings.size(); ++i) {
      const Heading& want = report_.said.headings[i];
      const std::size_t begin = report_.headings[i].begin;
      const auto fact = std::find_if(facts.begin(), facts.end(), [&](const auto& each) {
        return each.range.begin == begin && each.level == level_of(want.path);
      });
      const bool found = fact != facts.end();
      if (found)
        hit("headings");
      else
        miss("headings", begin, want.path + " " + want.text);
      share("heading_paths", found && fact->path == want.path, begin, want.path + (found ? " as " + fact->path : ""));
      if (want.kind)
        share("section_kinds", found && fact->kind && as_annotated(*fact->kind) == as_annotated(*want.kind), begin,
              want.path + " " + want.text);
      if (found) facts.erase(fact);
    }
    for (const auto& fact : facts) extra("headings", fact.range.begin, fact.path + " " + fact.text);
  }

  /// Intersection over union.
  static double overlap(Range a, Range b) {
    const std::size_t begin = std::max(a.begin, b.begin);
    const std::size_t end = std::min(a.end, b.end);
    const std::size_t both = end > begin ? end - begin : 0;
    const std::size_t either = std::max(a.end, b.end) - std::min(a.begin, b.begin);
    return either == 0 ? 1.0 : static_cast<double>(both) / static_cast<double>(either);
  }

  void items(const std::string& kind) {
    std::vector<Range> waiting;
    for (const auto& fact : all<fazhi::importer::ItemFact>(found_))
      if (name_of(fact.kind) == kind) waiting.push_back(fact.range);
    const std::string measure = kind == "leader_duty" ? "leader_duties" : kind + "s";
    for (std::size_t i = 0; i < report_.items.size(); ++i) {
      if (report_.said.items[i].kind != kind) continue;
      const Range want = report_.items[i];
      const auto near =
          std::find_if(waiting.begin(), waiting.end(), [want](Range have) { return overlap(want, have) >= 0.8; });
      if (near == waiting.end()) {
        miss(measure, want.begin, report_.said.items[i].from);
      } else {
        waiting.erase(near);
        hit(measure);
      }
    }
    for (const Range range : waiting) extra(measure, range.begin, text(range).substr(0, 90));
  }

  void indicators() {
    auto facts = all<fazhi::importer::IndicatorFact>(found_);
    std::vector<Range> neutral;
    for (std::size_t i = 0; i < report_.indicators.size(); ++i) {
      const Indicator& want = report_.said.indicators[i];
      const Range range = report_.indicators[i];
      if (want.nature != IndicatorNature::result) {
        neutral.push_back(range);
        continue;
      }
      const auto fact = std::find_if(facts.begin(), facts.end(), [&](const auto& each) {
        return each.range.begin == range.begin && compare(each.value, want.value) == 0 && each.unit == want.unit &&
               each.qualifier == want.qualifier;
      });
      const auto beside =
          std::find_if(facts.begin(), facts.end(), [&](const auto& each) { return each.range.begin == range.begin; });
      const std::string path = want.path.value_or("");
      share("indicator_paths", beside != facts.end() && beside->path == path, range.begin,
            want.text + " in " + path + (beside != facts.end() ? " as " + beside->path : ""));
      if (fact == facts.end()) {
        miss("indicators", range.begin, want.text);
      } else {
        facts.erase(fact);
        hit("indicators");
      }
    }
    for (const auto& fact : facts) {
      const bool beside =
          std::any_of(neutral.begin(), neutral.end(), [&](Range range) { return range.meets(fact.range); });
      if (!beside) extra("indicators", fact.range.begin, text(fact.range) + " (" + fact.unit + ")");
    }
  }

  template <class Fact>
  void spans(const std::string& measure, const std::vector<Range>& want) {
    std::vector<Range> have;
    for (const auto& fact : all<Fact>(found_)) have.push_back(fact.range);
    for (const Range range : want) {
      const auto fact = std::find(have.begin(), have.end(), range);
      if (fact == have.end()) {
        miss(measure, range.begin, text(range));
      } else {
        have.erase(fact);
        hit(measure);
      }
    }
    for (const Range range : have) extra(measure, range.begin, text(range));
  }

  void law_refs() { spans<fazhi::importer::LawReference>("law_refs", report_.law_refs); }
  void document_numbers() { spans<fazhi::importer::DocumentNumberFact>("documents", report_.document_numbers); }

  static bool has_digit(std::string_view words) { return words.find_first_of("0123456789") != std::string_view::npos; }

  void dates() {
    auto facts = all<fazhi::importer::DateFact>(found_);
    std::vector<Range> neutral;
    for (std::size_t i = 0; i < report_.dates.size(); ++i) {
      const Place& want = report_.said.dates[i];
      const Range range = report_.dates[i];
      if (!want.scored) {
        neutral.push_back(range);
        continue;
      }
      const auto fact = std::find_if(facts.begin(), facts.end(), [&](const auto& each) {
        return each.range == range && (each.value == want.value || each.resolved == want.value);
      });
      if (fact == facts.end()) {
        miss("dates", range.begin, want.text + " " + want.value.value_or(""));
      } else {
        facts.erase(fact);
        hit("dates");
      }
    }
    // Words such as 今年 are neither asked for nor wrong.
    for (const auto& fact : facts) {
      const bool beside =
          std::any_of(neutral.begin(), neutral.end(), [&](Range range) { return range.meets(fact.range); });
      if (!beside && has_digit(text(fact.range))) extra("dates", fact.range.begin, text(fact.range) + " " + fact.value);
    }
  }

  std::string figures(const Members& members) const {
    const auto figure = [this](std::size_t begin) {
      for (const auto& fact : all<fazhi::importer::IndicatorFact>(found_))
        if (fact.range.begin == begin) return text(fact.range);
      for (const Range range : report_.indicators)
        if (range.begin == begin) return text(range);
      return "?" + std::to_string(begin);
    };
    std::string words;
    if (members.rate) words += figure(*members.rate) + " = ";
    if (members.whole) words += figure(*members.whole) + " : ";
    for (const std::size_t part : members.parts) words += figure(part) + " ";
    return words;
  }

  void relations(RelationType type) {
    const std::string measure = "relation_" + std::string(fazhi::meta::name_of(type));
    std::vector<Members> waiting;
    for (const auto& fact : all<fazhi::importer::RelationFact>(found_)) {
      if (fact.relation != type) continue;
      waiting.push_back(members(fact));
      if (fact.holds == false) extra("false_alarms", fact.range.begin, measure + " " + figures(members(fact)));
    }
    for (const Relation& relation : report_.said.relations) {
      if (relation.type != type) continue;
      const Members want = members(report_, relation);
      const auto fact = std::find(waiting.begin(), waiting.end(), want);
      const bool found = fact != waiting.end();
      if (found) waiting.erase(fact);
      const bool counts =
          relation.stated == Stated::explicit_ || type == RelationType::sum || type == RelationType::ratio;
      if (!counts) continue;
      if (found)
        hit(measure);
      else
        miss(measure, want.parts.front(), figures(want));
    }
    for (const Members& members : waiting) extra(measure, members.parts.front(), figures(members));
  }

  const Report& report_;
  const fazhi::importer::Imported& found_;
  Score score_;
};

}  // namespace

double Tally::f1() const {
  const int all = 2 * hits + extras + misses;
  return all == 0 ? 1.0 : 2.0 * hits / all;
}

Tally& Tally::operator+=(const Tally& other) {
  hits += other.hits;
  extras += other.extras;
  misses += other.misses;
  said.insert(said.end(), other.said.begin(), other.said.end());
  return *this;
}

Score score(const Report& report, const fazhi::importer::Imported& found) { return Scorer(report, found).run(); }

}  // namespace fazhi_tests::annotated
