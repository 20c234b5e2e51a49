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
    if (!prints(item.paragraphs, item.title)) add(at / "title", item.title);
    list(item.paragraphs, at / "paragraphs");
    inner(item, at);
  }
  template <class Item>
  void inner(const Item& item, const diag::Pointer& at) {
    items(item.actions, at / "actions");
  }
  void inner(const model::Shortcoming& item, const diag::Pointer& at) {
    for (std::size_t i = 0; i < item.causes.size(); ++i)
      if (!prints(item.paragraphs, item.causes[i])) add(at / "causes" / i, item.causes[i]);
    items(item.aspects, at / "aspects");
  }
  static bool prints(const std::vector<std::string>& paragraphs, const std::string& text) {
    return std::any_of(paragraphs.begin(), paragraphs.end(),
                       [&](const std::string& paragraph) { return paragraph.find(text) != std::string::npos; });
  }

  std::vector<PlacedText>& texts_;
};

/// Tells which text of the report prints some bytes of the page.
class TextsOfPage {
 public:
  TextsOfPage(const std::vector<PlacedText>& texts, const diag::SourceMap& places) {
    for (const PlacedText& text : texts) add(text.at, places);
    // Values that are no texts are printed too.
    for (const char* field : {"document_number", "index_number"}) add(diag::Pointer{} / "metadata" / field, places);
    std::stable_sort(places_.begin(), places_.end(),
                     [](const Printed& a, const Printed& b) { return a.place.begin < b.place.begin; });
  }

  /// The pointer of the text, or of the whole report.
  diag::Pointer at(Range range) const {
    auto next = std::upper_bound(places_.begin(), places_.end(), range.begin,
                                 [](std::size_t begin, const Printed& printed) { return begin < printed.place.begin; });
    // Texts of a page follow one another; a heading may stand inside the paragraph that it opens.
    for (int near = 0; near < 3 && next != places_.begin(); ++near) {
      --next;
      if (range.end <= next->place.end) return next->at;
    }
    return {};
  }

 private:
  struct Printed {
    Range place;
    diag::Pointer at;
  };

  void add(const diag::Pointer& at, const diag::SourceMap& places) {
    if (const diag::Place* place = places.find(at)) places_.push_back({place->value, at});
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
    blemish.at = page.at(defect->range);
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
