#include "diag/place_cursor.hpp"
#include "import/reading.hpp"
#include "import/vocabulary.hpp"

#include <fazhi/core/utf8.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/model/assign_ids.hpp>
#include <fazhi/model/each_indicator.hpp>
#include <fazhi/model/opening.hpp>
#include <fazhi/version.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using diag::PlaceCursor;
using model::SectionKind;

// What the four types of item call their parts.
template <class T>
struct Parts;
template <>
struct Parts<model::Measure> {
  static constexpr const char* children = "actions";
  static constexpr const char* indicators = "indicators";
  static auto& list(model::Measure& item) { return item.actions; }
  static auto& figures(model::Measure& item) { return item.indicators; }
};
template <>
struct Parts<model::Shortcoming> {
  static constexpr const char* children = "aspects";
  static constexpr const char* indicators = "indicators";
  static auto& list(model::Shortcoming& item) { return item.aspects; }
  static auto& figures(model::Shortcoming& item) { return item.indicators; }
};
template <>
struct Parts<model::LeaderDuty> {
  static constexpr const char* children = "actions";
  static constexpr const char* indicators = "indicators";
  static auto& list(model::LeaderDuty& item) { return item.actions; }
  static auto& figures(model::LeaderDuty& item) { return item.indicators; }
};
template <>
struct Parts<model::PlanItem> {
  static constexpr const char* children = "actions";
  static constexpr const char* indicators = "targets";
  static auto& list(model::PlanItem& item) { return item.actions; }
  static auto& figures(model::PlanItem& item) { return item.targets; }
};

/// The letter of an indicator's id until it gets its own.
constexpr char provisional = 'n';

class Builder {
 public:
  explicit Builder(const Reading& reading)
      : reading_(reading), text_(reading.text), nodes_(reading.outline.nodes), owners_(nodes_of_quantities(reading)) {
    next_.assign(nodes_.size(), Node::none);
    std::vector<std::size_t> last(nodes_.size(), Node::none);
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const std::size_t parent = nodes_[i].parent;
      if (parent == Node::none) continue;
      if (last[parent] != Node::none) next_[last[parent]] = i;
      last[parent] = i;
    }
  }

  Built run(const std::string& source_name) {
    place(root(), {0, text_.size()});
    build_metadata(reading_, built_);
    preamble();
    for (std::size_t i = 0; i < nodes_.size(); ++i)
      if (nodes_[i].parent == Node::none) top(i);
    attachments();
    model::Provenance provenance;
    const std::size_t slash = source_name.find_last_of("/\\");
    const std::string name = slash == std::string::npos ? source_name : source_name.substr(slash + 1);
    // The name of a file need be no UTF-8, a report must.
    if (!name.empty()) provenance.source = utf8::first_invalid(name) ? diag::printable(name) : name;
    provenance.importer = "fazhi";
    provenance.importer_version = FAZHI_VERSION_STRING;
    built_.report.provenance = std::move(provenance);
    const std::vector<std::size_t> quantities = take_quantities();
    model::assign_ids(built_.report);
    build_relations(reading_, quantities, built_);
    return std::move(built_);
  }

 private:
  void place(const PlaceCursor& at, Span span) const { at.place({text_.range(span), std::nullopt}); }
  PlaceCursor root() { return PlaceCursor(built_.places); }

  /// The quantities of all indicators, in their order in the model; while it is built they are known by their ids.
  std::vector<std::size_t> take_quantities() {
    std::vector<std::size_t> quantities;
    model::each_indicator(built_.report, [&quantities](model::Indicator& indicator) {
      quantities.push_back(std::stoul(indicator.id->to_wire().substr(1)));
      indicator.id.reset();
    });
    return quantities;
  }

  void attachments() {
    auto& out = built_.report.attachments;
    for (const AttachmentEntry& entry : reading_.attachments) {
      const PlaceCursor at = root() / "attachments" / out.size();
      place(at, entry.whole);
      place(at / "title", entry.title);
      out.push_back({text_.text(entry.title), std::nullopt});
    }
  }

  void preamble() {
    const Layout& layout = reading_.layout;
    if (layout.read_end() <= layout.body_begin) return;
    std::size_t first = layout.body_begin;
    if (reading_.metadata.addressee_line) first = std::max(first, *reading_.metadata.addressee_line + 1);
    if (first >= layout.read_end()) return;
    std::size_t begin = text_.lines()[first].begin;
    const auto& addressees = reading_.metadata.addressees;
    // The text goes on in the line of the addressees.
    if (!addressees.empty() && addressees.back().span.begin >= begin)
      begin = text_.find_any(U":", addressees.back().span.end, text_.size()) + 1;
    const std::size_t end = nodes_.empty() ? text_.lines()[layout.read_end() - 1].end : nodes_[0].begin;
    paragraphs(built_.report.preamble, {begin, end}, root() / "preamble");
  }

  /// The paragraphs of a run, without those that the page printed before.
  void paragraphs(std::vector<std::string>& out, Span span, const PlaceCursor& at) {
    Span all;
    each_line(span, [&](Span part) {
      place(at / out.size(), part);
      out.push_back(text_.text(part));
      all = {all.empty() ? part.begin : all.begin, part.end};
    });
    if (!all.empty()) place(at, all);
  }

  /// Calls `f` for the part of each line that lies in a run, without the lines that the page printed before.
  template <class F>
  void each_line(Span span, F f) const {
    const auto& lines = text_.lines();
    auto line = std::upper_bound(lines.begin(), lines.end(), span.begin,
                                 [](std::size_t place, Span other) { return place < other.end; });
    for (; line != lines.end() && line->begin < span.end; ++line) {
      if (reading_.layout.repeated[static_cast<std::size_t>(line - lines.begin())]) continue;
      const Span part = text_.trim({std::max(line->begin, span.begin), std::min(line->end, span.end)});
      if (!part.empty()) f(part);
    }
  }

  /// A section; level 2 and 3 without any level 1 above stand in a section without a heading.
  void top(std::size_t node) {
    auto& sections = built_.report.sections;
    if (nodes_[node].level == 1) {
      const PlaceCursor at = root() / "sections" / sections.size();
      sections.push_back(section(node, at));
      loose_ = false;
      return;
    }
    if (!loose_ || sections.back().kind != nodes_[node].within) {
      model::Section loose;
      loose.kind = nodes_[node].within;
      place(root() / "sections" / sections.size(), nodes_[node].extent);
      sections.push_back(std::move(loose));
      loose_ = true;
    }
    child(sections.back(), node, root() / "sections" / (sections.size() - 1));
  }

  model::Section section(std::size_t node, const PlaceCursor& at) {
    const Node& in = nodes_[node];
    model::Section out;
    place(at, {in.begin, in.extent.end});
    out.kind = in.within;
    place(at / "kind", in.title);
    head(node, out.number, out.heading, at, "heading");
    unnumbered(out, node, at);
    for (std::size_t i = in.first_child; i != Node::none; i = next_[i]) child(out, i, at);
    return out;
  }

  /// A level below a section: an item, or a subsection where it is of another kind or the section has no items.
  void child(model::Section& out, std::size_t node, const PlaceCursor& at) {
    const Node& in = nodes_[node];
    const auto kind = item_kind(in.within);
    if (in.kind.has_value() || !kind) {
      const std::size_t index = out.subsections.size();
      out.subsections.push_back(section(node, at / "subsections" / index));
      return;
    }
    switch (*kind) {
      case ItemKind::measure:
        return append(out.measures, node, at / "measures");
      case ItemKind::shortcoming:
        return append(out.shortcomings, node, at / "shortcomings");
      case ItemKind::leader_duty:
        return append(out.duties, node, at / "duties");
      case ItemKind::plan:
        return append(out.plan_items, node, at / "plan_items");
    }
  }

  template <class T>
  void append(std::vector<T>& list, std::size_t node, const PlaceCursor& at) {
    list.push_back(item<T>(node, at / list.size()));
  }

  template <class T>
  T item(std::size_t node, const PlaceCursor& at) {
    const Node& in = nodes_[node];
    T out;
    place(at, {in.begin, in.extent.end});
    head(node, out.number, out.title, at, "title");
    const Span own = own_text(nodes_, node);
    paragraphs(out.paragraphs, as_printed(in, own), at / "paragraphs");
    figures(Parts<T>::figures(out), node, {in.extent.begin, own.end}, at / Parts<T>::indicators);
    details(out, {in.extent.begin, own.end}, at);
    for (std::size_t i = in.first_child; i != Node::none; i = next_[i]) {
      auto& parts = Parts<T>::list(out);
      append(parts, i, at / Parts<T>::children);
    }
    return out;
  }

  /// Number and title. Their places take in the typography before and the marks behind, which belong to no one else.
  void head(std::size_t node, std::optional<std::string>& number, std::string& title, const PlaceCursor& at,
            const char* key) {
    const Node& in = nodes_[node];
    if (!in.number.empty()) {
      const Span span = text_.trim(in.number);
      number = text_.dense(span);
      place(at / "number", {in.begin, span.end});
    }
    title = text_.text(in.title);
    const std::size_t begin = in.number.empty() ? in.begin : in.title.begin;
    const std::size_t behind = text_.trim({begin, own_text(nodes_, node).begin}).end;
    place(at / key, {begin, std::max(in.title.end, behind)});
    // A number with nothing behind it is its own title.
    if (title.empty() && number) title = *number;
  }

  /// The text of a node with its title, where the line of the title goes on: the title is then the opening phrase of
  /// the first paragraph. Also where a heading stands apart but the text below opens with the same words, which would
  /// else be taken for it.
  Span as_printed(const Node& in, Span own) const {
    const Span line = first_line(own);
    const bool opens =
        !line.empty() && (line.begin < in.line_end || model::is_opening_phrase(text_.text(in.title), text_.text(line)));
    return opens ? Span{in.title.begin, own.end} : own;
  }

  /// The first line of a run that the page has not printed before.
  Span first_line(Span span) const {
    Span line;
    each_line(span, [&line](Span part) { line = line.empty() ? part : line; });
    return line;
  }

  /// The sentences or clauses of a section without numbers, each an item; what only leads in to them, paragraphs.
  void unnumbered(model::Section& out, std::size_t node, const PlaceCursor& at) {
    std::vector<Item> items = unnumbered_items(reading_.items, node);
    const auto repeated = [this](const Item& item) { return first_line(item.span).empty(); };
    items.erase(std::remove_if(items.begin(), items.end(), repeated), items.end());
    const Span own = own_text(nodes_, node);
    const std::size_t lead_end = items.empty() ? own.end : items.front().span.begin;
    paragraphs(out.paragraphs, as_printed(nodes_[node], {own.begin, lead_end}), at / "paragraphs");
    figures(out.indicators, node, {nodes_[node].extent.begin, lead_end}, at / "indicators");
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::size_t end = i + 1 < items.size() ? items[i + 1].span.begin : own.end;
      const Span whole = text_.trim({items[i].span.begin, end});
      if (items[i].kind == ItemKind::shortcoming)
        sentence(out.shortcomings, node, whole, at / "shortcomings");
      else if (items[i].kind == ItemKind::leader_duty)
        sentence(out.duties, node, whole, at / "duties");
      else
        sentence(out.plan_items, node, whole, at / "plan_items");
    }
  }

  template <class T>
  void sentence(std::vector<T>& list, std::size_t node, Span span, const PlaceCursor& list_at) {
    const PlaceCursor at = list_at / list.size();
    T out;
    place(at, span);
    Span title{span.begin, text_.find_any(U",;:。!?\n", span.begin, span.end)};
    if (title.empty()) title.end = text_.find_any(U"\n", span.begin, span.end);
    out.title = text_.text(text_.trim(title));
    place(at / "title", title);
    paragraphs(out.paragraphs, span, at / "paragraphs");
    figures(Parts<T>::figures(out), node, span, at / Parts<T>::indicators);
    details(out, span, at);
    list.push_back(std::move(out));
  }

  /// The quantities of `node` within `span`.
  void figures(std::vector<model::Indicator>& out, std::size_t node, Span span, const PlaceCursor& at) {
    const auto& all = reading_.facts.quantities;
    auto first = std::lower_bound(all.begin(), all.end(), span.begin,
                                  [](const QuantityMatch& q, std::size_t place) { return q.span.begin < place; });
    for (; first != all.end() && first->span.begin < span.end; ++first) {
      const auto index = static_cast<std::size_t>(first - all.begin());
      if (owners_[index] == node) out.push_back(indicator(index, at / out.size()));
    }
  }

  model::Indicator indicator(std::size_t index, const PlaceCursor& at) {
    const QuantityMatch& in = reading_.facts.quantities[index];
    const Around& words = reading_.around[index];
    model::Indicator out;
    out.id = Identifier::from_wire(std::string(1, provisional) + std::to_string(index)).value();
    place(at, in.span);
    if (!words.subject.empty()) {
      out.name = text_.text(words.subject);
      place(at / "name", words.subject);
    }
    const PlaceCursor quantity = at / "quantity";
    place(quantity, in.span);
    out.quantity.value = in.value;
    place(quantity / "value", in.numeral);
    out.quantity.unit = in.unit;
    place(quantity / "unit", {std::min(in.numeral.end, in.span.end), in.span.end});
    out.quantity.qualifier = in.qualifier;
    if (in.qualifier) place(quantity / "qualifier", in.span);
    out.nature = in.nature;
    if (out.nature == model::IndicatorNature::result && nodes_[owners_[index]].within == SectionKind::plan)
      out.nature = model::IndicatorNature::norm;
    if (!words.period.empty()) {
      out.period = text_.text(words.period);
      place(at / "period", words.period);
    }
    return out;
  }

  void details(model::Measure& out, Span span, const PlaceCursor& at) {
    const auto& titles = reading_.facts.titles;
    auto title = std::lower_bound(titles.begin(), titles.end(), span.begin,
                                  [](Span other, std::size_t from) { return other.begin < from; });
    for (; title != titles.end() && title->begin < span.end; ++title) {
      if (title->size() <= 2) continue;
      const PlaceCursor to = at / "legal_bases" / out.legal_bases.size();
      model::LegalBasis basis;
      const Span inner{title->begin + 1, title->end - 1};
      basis.title = text_.text(inner);
      place(to, *title);
      place(to / "title", inner);
      number_behind(basis, *title, to);
      out.legal_bases.push_back(std::move(basis));
    }
  }

  /// The document number that is printed right behind a title, in brackets.
  void number_behind(model::LegalBasis& basis, Span title, const PlaceCursor& at) {
    const auto& numbers = reading_.facts.numbers;
    const auto number =
        std::lower_bound(numbers.begin(), numbers.end(), title.end,
                         [](const DocumentNumberMatch& n, std::size_t from) { return n.span.begin < from; });
    if (number == numbers.end() || number->span.begin > title.end + 2) return;
    if (auto value = DocumentNumber::from_wire(number->value)) {
      basis.document_number = std::move(value).value();
      place(at / "document_number", number->span);
    }
  }

  /// The clauses that give a reason.
  void details(model::Shortcoming& out, Span span, const PlaceCursor& at) {
    for (std::size_t begin = span.begin; begin < span.end;) {
      const std::size_t end = text_.find_any(U"。;!?\n", begin, span.end);
      const std::size_t word = text_.vocabulary().cause_words.find(text_.view({begin, end}));
      if (word != std::u32string_view::npos) {
        std::size_t from = begin + word;
        while (from > begin && text_[from - 1] != U',' && text_[from - 1] != U':') --from;
        Span cause = text_.trim({from, end});
        // An item may end in a clause that another goes on from.
        while (!cause.empty() && (text_[cause.end - 1] == U',' || text_[cause.end - 1] == U'、')) --cause.end;
        place(at / "causes" / out.causes.size(), cause);
        out.causes.push_back(text_.text(cause));
      }
      begin = end + 1;
    }
  }
  void details(model::LeaderDuty&, Span, const PlaceCursor&) {}
  void details(model::PlanItem&, Span, const PlaceCursor&) {}

  const Reading& reading_;
  const Glyphs& text_;
  const std::vector<Node>& nodes_;
  std::vector<std::size_t> owners_;
  std::vector<std::size_t> next_;
  bool loose_ = false;
  Built built_;
};

}  // namespace

Built build(const Reading& reading, const std::string& source_name) { return Builder(reading).run(source_name); }

}  // namespace importer::detail
FAZHI_END_NAMESPACE
