#include "import/reading.hpp"

#include <fazhi/model/precision.hpp>

#include <algorithm>
#include <utility>
#include <variant>

FAZHI_BEGIN_NAMESPACE
namespace importer {

Range range_of(const Annotation& annotation) {
  return std::visit([](const auto& fact) { return fact.range; }, annotation);
}

namespace detail {
namespace {

class Annotator {
 public:
  explicit Annotator(const Reading& reading) : reading_(reading), text_(reading.text) {}

  Annotations run(std::size_t most) {
    const Facts& facts = reading_.facts;
    out_.reserve(32 + reading_.outline.nodes.size() + reading_.items.all.size() + facts.quantities.size() +
                 facts.titles.size() + facts.numbers.size() + facts.times.size() + reading_.relations.size() +
                 reading_.defects.size());
    add_metadata();
    add_headings();
    add_items();
    add_indicators();
    add_references();
    add_relations();
    for (const Defect& defect : reading_.defects) out_.push_back(fact_of(text_, defect));
    const bool limited = out_.size() > most;
    return {in_order(most), limited};
  }

 private:
  /// The first `most` in the order of the text. Places are sorted, which are small, and each fact is moved once.
  std::vector<Annotation> in_order(std::size_t most) {
    std::vector<std::pair<std::size_t, std::size_t>> order;
    order.reserve(out_.size());
    for (std::size_t i = 0; i < out_.size(); ++i) order.push_back({range_of(out_[i]).begin, i});
    std::sort(order.begin(), order.end());
    order.resize(std::min(order.size(), most));
    std::vector<Annotation> sorted;
    sorted.reserve(order.size());
    for (const auto& [place, fact] : order) sorted.push_back(std::move(out_[fact]));
    return sorted;
  }

  void add(MetadataField field, const std::optional<Found>& found) {
    if (found)
      out_.push_back(MetadataFact{field, text_.range(found->span), found->value, found->pattern, found->confidence});
  }
  void add(MetadataField field, const std::optional<FoundDate>& found) {
    if (found)
      out_.push_back(
          MetadataFact{field, text_.range(found->span), found->date.to_wire(), found->pattern, found->confidence});
  }

  void add_metadata() {
    const Metadata& found = reading_.metadata;
    add(MetadataField::title, found.title);
    add(MetadataField::issuing_agency, found.agency);
    add(MetadataField::report_year, found.year);
    add(MetadataField::document_number, found.document_number);
    add(MetadataField::index_number, found.index_number);
    add(MetadataField::generated_on, found.generated_on);
    add(MetadataField::published_on, found.published_on);
    add(MetadataField::disclosure_mode, found.mode);
    add(MetadataField::disclosure_scope, found.scope);
    add(MetadataField::disclosure_period, found.period);
    add(MetadataField::subject_category, found.subject);
    add(MetadataField::source, found.source);
    for (const Found& addressee : found.addressees) add(MetadataField::addressee, std::optional<Found>(addressee));
    if (!found.signature_agencies.empty()) {
      Found signers = found.signature_agencies.front();
      for (std::size_t i = 1; i < found.signature_agencies.size(); ++i)
        signers.value += "、" + found.signature_agencies[i].value;
      signers.span.end = found.signature_agencies.back().span.end;
      add(MetadataField::signature_agency, std::optional<Found>(signers));
    }
    add(MetadataField::signed_on, found.signed_on);
  }

  void add_headings() {
    for (const Node& node : reading_.outline.nodes) {
      HeadingFact fact;
      fact.level = node.level;
      fact.range = text_.range({node.extent.begin, std::max(node.title.end, node.number.end)});
      fact.path = node.path;
      fact.number = text_.text(text_.trim(node.number));
      fact.text = text_.text(node.title);
      fact.kind = node.kind;
      fact.pattern = node.number_lost    ? Pattern::number_lost
                     : starts_line(node) ? Pattern::numbered_line
                                         : Pattern::numbered_inside;
      if (node.number_lost) fact.confidence = Confidence::likely;
      out_.push_back(std::move(fact));
    }
  }

  void add_items() {
    for (const Item& item : reading_.items.all)
      out_.push_back(ItemFact{item.kind, text_.range(item.span),
                              item.numbered ? Pattern::numbered_item : Pattern::sentence,
                              item.numbered ? Confidence::certain : Confidence::likely});
  }

  /// Whether nothing but spaces and typography stands before the heading in its line.
  bool starts_line(const Node& node) const {
    const auto& lines = text_.lines();
    const auto line = std::upper_bound(lines.begin(), lines.end(), node.begin,
                                       [](std::size_t at, Span other) { return at < other.begin; });
    return line != lines.begin() && node.begin <= (line - 1)->begin;
  }

  static Pattern pattern_of(const Glyphs& text, const QuantityMatch& quantity) {
    if (model::is_rate(quantity.unit)) return Pattern::percentage;
    if (is_digit(text[quantity.numeral.begin])) return Pattern::numeral_and_unit;
    return quantity.value.coefficient() == 0 ? Pattern::negation : Pattern::chinese_numeral;
  }

  void add_indicators() {
    const std::vector<std::size_t> nodes = nodes_of_quantities(reading_);
    for (std::size_t i = 0; i < reading_.facts.quantities.size(); ++i) {
      const QuantityMatch& quantity = reading_.facts.quantities[i];
      IndicatorFact fact;
      fact.range = text_.range(quantity.span);
      fact.value = quantity.value;
      fact.unit = quantity.unit;
      fact.qualifier = quantity.qualifier;
      fact.nature = quantity.nature;
      if (nodes[i] != Node::none) {
        const Node& node = reading_.outline.nodes[nodes[i]];
        fact.path = node.path;
        if (node.within == model::SectionKind::plan && fact.nature == model::IndicatorNature::result)
          fact.nature = model::IndicatorNature::norm;
      }
      const Around& words = reading_.around[i];
      if (!words.subject.empty()) fact.subject = text_.text(words.subject);
      if (!words.period.empty()) fact.period = text_.text(words.period);
      fact.pattern = pattern_of(text_, quantity);
      fact.confidence = quantity.confidence;
      out_.push_back(std::move(fact));
    }
  }

  void add_references() {
    for (const Span title : reading_.facts.titles)
      out_.push_back(LawReference{text_.range(title), text_.text({title.begin + 1, title.end - 1}),
                                  Pattern::title_marks, Confidence::certain, kind_of_instrument(text_, title),
                                  canonical_title(text_, title)});
    for (const DocumentNumberMatch& number : reading_.facts.numbers)
      out_.push_back(
          DocumentNumberFact{text_.range(number.span), number.value, Pattern::document_number, Confidence::certain});
    for (const TimeMatch& time : reading_.facts.times) {
      const bool relative = time.kind == TimeMatch::Kind::relative || time.kind == TimeMatch::Kind::half_year ||
                            time.kind == TimeMatch::Kind::recent_years;
      const bool ahead = time.year == 0 && !relative && in_plan(time.span);
      std::string resolved = ahead ? std::string() : value_of(time, reading_.year);
      std::string value = relative ? resolved : value_of(time, 0);
      if (!value.empty())
        out_.push_back(DateFact{text_.range(time.span), std::move(value), std::move(resolved), Pattern::words_of_time,
                                Confidence::certain});
    }
  }

  void add_relations() {
    const auto begin = [this](std::size_t quantity) {
      return text_.range(reading_.facts.quantities[quantity].span).begin;
    };
    for (const Relation& relation : reading_.relations) {
      RelationFact fact;
      fact.relation = relation.type;
      if (relation.whole) fact.whole = begin(*relation.whole);
      for (const std::size_t part : relation.parts) fact.parts.push_back(begin(part));
      if (relation.rate) fact.rate = begin(*relation.rate);
      fact.range = range_of_members(relation);
      fact.coverage = relation.coverage;
      fact.stated = relation.stated;
      fact.holds = relation.holds;
      fact.pattern = relation.pattern;
      fact.confidence = relation.confidence;
      out_.push_back(std::move(fact));
    }
  }

  Range range_of_members(const Relation& relation) const {
    std::vector<std::size_t> members = relation.parts;
    if (relation.whole) members.push_back(*relation.whole);
    if (relation.rate) members.push_back(*relation.rate);
    const auto [first, last] = std::minmax_element(members.begin(), members.end());
    const auto& quantities = reading_.facts.quantities;
    return text_.range({quantities[*first].span.begin, quantities[*last].span.end});
  }

  /// Whether a month in a plan stands for one of the year after, or of every year.
  bool in_plan(Span span) const {
    const std::vector<Node>& nodes = reading_.outline.nodes;
    const auto next = std::upper_bound(nodes.begin(), nodes.end(), span.begin,
                                       [](std::size_t at, const Node& node) { return at < node.extent.begin; });
    return next != nodes.begin() && (next - 1)->within == model::SectionKind::plan;
  }

  const Reading& reading_;
  const Glyphs& text_;
  std::vector<Annotation> out_;
};

}  // namespace

std::vector<std::size_t> nodes_of_quantities(const Reading& reading) {
  const std::vector<Node>& nodes = reading.outline.nodes;
  std::vector<std::size_t> found;
  std::size_t next = 0;
  for (const QuantityMatch& quantity : reading.facts.quantities) {
    while (next < nodes.size() && nodes[next].extent.begin <= quantity.span.begin) ++next;
    // Extents tile the body, so the last node that has begun holds the figure.
    found.push_back(next == 0 ? Node::none : next - 1);
  }
  return found;
}

Annotations annotate(const Reading& reading, std::size_t most) { return Annotator(reading).run(most); }

}  // namespace detail
}  // namespace importer
FAZHI_END_NAMESPACE
