#include "import/reading.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

class Annotator {
 public:
  explicit Annotator(const Reading& reading) : reading_(reading), text_(reading.text) {}

  std::vector<Annotation> run(std::size_t most) {
    add_metadata();
    add_headings();
    for (const Item& item : reading_.items) out_.push_back(ItemFact{item.kind, text_.range(item.span)});
    add_indicators();
    add_references();
    std::stable_sort(out_.begin(), out_.end(),
                     [](const Annotation& a, const Annotation& b) { return range_of(a).begin < range_of(b).begin; });
    if (out_.size() > most) out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(most), out_.end());
    return std::move(out_);
  }

 private:
  void add(MetadataField field, const std::optional<Found>& found) {
    if (found) out_.push_back(MetadataFact{field, text_.range(found->span), found->value, found->confidence});
  }
  void add(MetadataField field, const std::optional<FoundDate>& found) {
    if (found) out_.push_back(MetadataFact{field, text_.range(found->span), found->date.to_wire(), found->confidence});
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
      if (node.number_lost) fact.confidence = Confidence::likely;
      out_.push_back(std::move(fact));
    }
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
      const Around words = around(reading_, i);
      if (!words.subject.empty()) fact.subject = text_.text(words.subject);
      if (!words.period.empty()) fact.period = text_.text(words.period);
      fact.confidence = quantity.unsure ? Confidence::unsure : Confidence::certain;
      out_.push_back(std::move(fact));
    }
  }

  void add_references() {
    for (const Span title : reading_.facts.titles)
      out_.push_back(LawReference{text_.range(title), text_.text({title.begin + 1, title.end - 1})});
    for (const DocumentNumberMatch& number : reading_.facts.numbers)
      out_.push_back(DocumentNumberFact{text_.range(number.span), number.value});
    for (const TimeMatch& time : reading_.facts.times) {
      const bool relative = time.kind == TimeMatch::Kind::relative || time.kind == TimeMatch::Kind::half_year;
      const bool ahead = time.year == 0 && !relative && in_plan(time.span);
      std::string resolved = ahead ? std::string() : value_of(time, reading_.year);
      std::string value = relative ? resolved : value_of(time, 0);
      if (!value.empty()) out_.push_back(DateFact{text_.range(time.span), std::move(value), std::move(resolved)});
    }
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

/// The Chinese words next to a figure, without the verb before them.
Span subject_of(const Glyphs& text, Span quantity, std::size_t from) {
  constexpr std::size_t longest = 24;
  const auto word = [&text](std::size_t i) {
    return is_han(text[i]) || text[i] == U'“' || text[i] == U'”' || text[i] == U'、';
  };
  std::size_t end = quantity.end;
  while (end < quantity.end + longest && word(end) && text[end] != U'、' &&
         text.vocabulary().subject_breaks.at(text.all(), end) == 0)
    ++end;
  if (end - quantity.end >= 2) return {quantity.end, end};
  std::size_t begin = quantity.begin;
  while (begin > from && quantity.begin - begin < longest &&
         (word(begin - 1) || text[begin - 1] == U')' || text[begin - 1] == U'('))
    --begin;
  while (begin < quantity.begin &&
         (text[begin] == U'、' || text[begin] == U'共' || text[begin] == U'计' || text[begin] == U'”'))
    ++begin;
  const std::size_t verb = text.vocabulary().item_verbs.at(text.all(), begin);
  if (verb != 0 && begin + verb + 1 < quantity.begin) begin += verb;
  return {begin, quantity.begin};
}

}  // namespace

namespace {

/// Where the text of the item around a place begins: a time said of one item is not said of the next, even where both
/// are printed in one paragraph.
std::size_t begin_of_item(const Reading& reading, std::size_t place) {
  const std::vector<Node>& nodes = reading.outline.nodes;
  const auto node = std::upper_bound(nodes.begin(), nodes.end(), place,
                                     [](std::size_t at, const Node& other) { return at < other.number.end; });
  const std::size_t begin = node == nodes.begin() ? 0 : (node - 1)->number.end;
  const auto item = std::upper_bound(reading.items.begin(), reading.items.end(), place,
                                     [](std::size_t at, const Item& other) { return at < other.span.begin; });
  return item == reading.items.begin() ? begin : std::max(begin, (item - 1)->span.begin);
}

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

Around around(const Reading& reading, std::size_t quantity) {
  const Span span = reading.facts.quantities[quantity].span;
  const auto& lines = reading.text.lines();
  const auto line = std::upper_bound(lines.begin(), lines.end(), span.begin,
                                     [](std::size_t at, Span other) { return at < other.begin; }) -
                    1;
  std::size_t from = std::max(line->begin, begin_of_item(reading, span.begin));
  Around words;
  const auto& times = reading.facts.times;
  auto time = std::upper_bound(times.begin(), times.end(), span.begin,
                               [](std::size_t at, const TimeMatch& other) { return at < other.span.begin; });
  // A year in a title says when the titled thing was made.
  const auto& titles = reading.facts.titles;
  const auto titled = [&titles](std::size_t at) {
    const auto title = std::upper_bound(titles.begin(), titles.end(), at,
                                        [](std::size_t place, Span other) { return place < other.begin; });
    return title != titles.begin() && at < (title - 1)->end;
  };
  for (int back = 0; back < 4 && time != times.begin() && titled((time - 1)->span.begin); ++back) --time;
  if (time != times.begin() && (time - 1)->span.begin >= from) {
    words.period = (time - 1)->span;
    from = std::max(from, words.period.end);
  }
  if (quantity > 0) from = std::max(from, reading.facts.quantities[quantity - 1].span.end);
  words.subject = subject_of(reading.text, span, std::min(from, span.begin));
  return words;
}

std::vector<Annotation> annotate(const Reading& reading, std::size_t most) { return Annotator(reading).run(most); }

}  // namespace importer::detail
FAZHI_END_NAMESPACE
