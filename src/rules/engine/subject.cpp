#include <fazhi/rules/subject.hpp>

#include <fazhi/import/import.hpp>

#include "import/defect_screen.hpp"
#include "rules/engine/gathered.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

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

std::vector<Blemish> in_texts(detail::Gathered& gathered) {
  std::vector<Blemish> found;
  const std::vector<PlacedText>& texts = gathered.texts();
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (const importer::DefectFact& defect : importer::detail::defects_of(texts[i].text, gathered.signs()[i])) {
      Blemish& blemish = found.emplace_back();
      blemish.kind = defect.kind;
      blemish.confidence = defect.confidence;
      blemish.at = texts[i].at;
      blemish.within = defect.range;
      blemish.text = defect.text;
      blemish.correction = defect.correction;
    }
  return found;
}

}  // namespace

struct Subject::Seen {
  detail::Gathered gathered;
  std::optional<std::vector<Blemish>> blemishes;
};

Subject::Subject(const model::Report& judged, const Criteria& by)
    : report(judged), criteria(by), seen_(std::make_unique<Seen>(Seen{detail::Gathered(judged), {}})) {}
Subject::~Subject() = default;

const std::vector<PlacedText>& Subject::texts() const { return seen_->gathered.texts(); }

detail::Gathered& Subject::gathered() const { return seen_->gathered; }

const std::vector<Blemish>& Subject::blemishes() const {
  if (!seen_->blemishes) seen_->blemishes = printed ? on_page(*printed, texts()) : in_texts(gathered());
  return *seen_->blemishes;
}

}  // namespace rules
FAZHI_END_NAMESPACE
