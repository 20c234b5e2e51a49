#include <fazhi/rules/subject.hpp>

#include <fazhi/import/find_defects.hpp>
#include <fazhi/import/import.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Collects the texts of a report in its order. A title or cause that a paragraph of the item prints too is left out,
/// so that nothing is looked at twice.
class Collector {
 public:
  explicit Collector(std::vector<PlacedText>& texts) : texts_(texts) {}

  void report(const model::Report& report) {
    const diag::Pointer root;
    const diag::Pointer metadata = root / "metadata";
    if (report.metadata.title) add(metadata / "title", *report.metadata.title);
    if (report.metadata.issuing_agency) add(metadata / "issuing_agency" / "name", report.metadata.issuing_agency->name);
    list(report.preamble, root / "preamble");
    sections(report.sections, root / "sections");
    for (std::size_t i = 0; i < report.attachments.size(); ++i)
      add(root / "attachments" / i / "title", report.attachments[i].title);
  }

 private:
  void add(diag::Pointer at, std::string_view text) {
    if (!text.empty()) texts_.push_back({std::move(at), text});
  }
  void list(const std::vector<std::string>& texts, const diag::Pointer& at) {
    for (std::size_t i = 0; i < texts.size(); ++i) add(at / i, texts[i]);
  }
  void sections(const std::vector<model::Section>& sections, const diag::Pointer& at) {
    for (std::size_t i = 0; i < sections.size(); ++i) {
      const model::Section& section = sections[i];
      const diag::Pointer here = at / i;
      add(here / "heading", section.heading);
      list(section.paragraphs, here / "paragraphs");
      items(section.measures, here / "measures");
      items(section.shortcomings, here / "shortcomings");
      items(section.duties, here / "duties");
      items(section.plan_items, here / "plan_items");
      this->sections(section.subsections, here / "subsections");
    }
  }
  template <class Item>
  void items(const std::vector<Item>& items, const diag::Pointer& at) {
    for (std::size_t i = 0; i < items.size(); ++i) item(items[i], at / i);
  }
  template <class Item>
  void item(const Item& item, const diag::Pointer& at) {
    if (!opens(item.paragraphs, item.number, item.title)) add(at / "title", item.title);
    list(item.paragraphs, at / "paragraphs");
    inner(item, at);
  }
  template <class Item>
  void inner(const Item& item, const diag::Pointer& at) {
    items(item.actions, at / "actions");
  }
  void inner(const model::Shortcoming& item, const diag::Pointer& at) {
    for (std::size_t i = 0; i < item.causes.size(); ++i)
      if (i >= most_looked_for || !prints(item.paragraphs, item.causes[i])) add(at / "causes" / i, item.causes[i]);
    items(item.aspects, at / "aspects");
  }
  /// Whether a paragraph begins with the title, or with the number and the title. It is not looked for further on: each
  /// paragraph is passed once at most.
  static bool opens(const std::vector<std::string>& paragraphs, const std::optional<std::string>& number,
                    std::string_view title) {
    return std::any_of(paragraphs.begin(), paragraphs.end(), [&](std::string_view paragraph) {
      if (begins(paragraph, title)) return true;
      if (!number || !begins(paragraph, *number)) return false;
      paragraph.remove_prefix(number->size());
      return begins(paragraph.substr(std::min(paragraph.find_first_not_of(" \t\n"), paragraph.size())), title);
    });
  }
  static bool begins(std::string_view text, std::string_view words) { return text.substr(0, words.size()) == words; }

  /// Causes stand anywhere in the paragraphs of a shortcoming. So that time is linear in the report, only the first few
  /// of one are looked for, and none that is long; a shortcoming has one to five. One that is not found is a text of
  /// its own, so that nothing goes unjudged.
  static constexpr std::size_t most_looked_for = 16;
  static constexpr std::size_t longest_looked_for = 240;
  static bool prints(const std::vector<std::string>& paragraphs, std::string_view cause) {
    if (cause.size() > longest_looked_for) return false;
    return std::any_of(paragraphs.begin(), paragraphs.end(),
                       [&](const std::string& paragraph) { return paragraph.find(cause) != std::string::npos; });
  }

  std::vector<PlacedText>& texts_;
};

/// Tells which text of the report prints some bytes of the page.
class TextsOfPage {
 public:
  /// A text, or another value, and where it is printed.
  struct Printed {
    Range place;
    diag::Pointer at;
    std::string_view text;  ///< empty where it is no text

    /// The bytes of the text that are printed there; none where it is not printed byte by byte.
    std::optional<Range> part(Range range, std::string_view bytes) const {
      if (place.size() != text.size()) return std::nullopt;
      const Range within{range.begin - place.begin, range.end - place.begin};
      return text.substr(within.begin, within.size()) == bytes ? std::optional(within) : std::nullopt;
    }
  };

  TextsOfPage(const std::vector<PlacedText>& texts, const diag::SourceMap& places) {
    for (const PlacedText& text : texts) add(text.at, text.text, places);
    // Values that are no texts are printed too.
    for (const char* field : {"document_number", "index_number"}) add(diag::Pointer{} / "metadata" / field, "", places);
    std::stable_sort(places_.begin(), places_.end(),
                     [](const Printed& a, const Printed& b) { return a.place.begin < b.place.begin; });
  }

  /// What prints them; null outside the report.
  const Printed* printing(Range range) const {
    auto next = std::upper_bound(places_.begin(), places_.end(), range.begin,
                                 [](std::size_t begin, const Printed& printed) { return begin < printed.place.begin; });
    // Texts of a page follow one another; a heading may stand inside the paragraph that it opens.
    for (int near = 0; near < 3 && next != places_.begin(); ++near) {
      --next;
      if (range.end <= next->place.end) return &*next;
    }
    return nullptr;
  }

 private:
  void add(const diag::Pointer& at, std::string_view text, const diag::SourceMap& places) {
    if (const diag::Place* place = places.find(at)) places_.push_back({place->value, at, text});
  }

  std::vector<Printed> places_;
};

std::vector<Blemish> on_page(const importer::Imported& printed, const std::vector<PlacedText>& texts) {
  std::vector<Blemish> found;
  const TextsOfPage page(texts, printed.places);
  for (const importer::Annotation& annotation : printed.annotations) {
    const auto* defect = std::get_if<importer::DefectFact>(&annotation);
    if (!defect) continue;
    Blemish& blemish = found.emplace_back();
    blemish.kind = defect->kind;
    blemish.confidence = defect->confidence;
    if (const auto* text = page.printing(defect->range)) {
      blemish.at = text->at;
      blemish.within = text->part(defect->range, defect->text);
    }
    blemish.place = defect->range;
    blemish.text = defect->text;
    blemish.correction = defect->correction;
  }
  return found;
}

std::vector<Blemish> in_texts(const std::vector<PlacedText>& texts) {
  std::vector<Blemish> found;
  for (const PlacedText& text : texts)
    for (const importer::DefectFact& defect : importer::find_defects(text.text)) {
      Blemish& blemish = found.emplace_back();
      blemish.kind = defect.kind;
      blemish.confidence = defect.confidence;
      blemish.at = text.at;
      blemish.within = defect.range;
      blemish.text = defect.text;
      blemish.correction = defect.correction;
    }
  return found;
}

}  // namespace

struct Subject::Seen {
  std::optional<std::vector<PlacedText>> texts;
  std::optional<std::vector<Blemish>> blemishes;
};

Subject::Subject(const model::Report& judged, const Criteria& by)
    : report(judged), criteria(by), seen_(std::make_unique<Seen>()) {}
Subject::~Subject() = default;

const std::vector<PlacedText>& Subject::texts() const {
  if (!seen_->texts) Collector(seen_->texts.emplace()).report(report);
  return *seen_->texts;
}

const std::vector<Blemish>& Subject::blemishes() const {
  if (!seen_->blemishes) seen_->blemishes = printed ? on_page(*printed, texts()) : in_texts(texts());
  return *seen_->blemishes;
}

}  // namespace rules
FAZHI_END_NAMESPACE
