#include "import/metadata.hpp"

#include "import/dates.hpp"
#include "import/references.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

/// How much a date under a label speaks for the day of publication; higher is better, 0 not at all.
int rank_of(Label label) {
  switch (label) {
    case Label::published:
      return 5;
    case Label::time:
      return 4;
    case Label::updated:
      return 3;
    case Label::sent:
      return 2;
    case Label::generated:
      return 1;
    default:
      return 0;
  }
}

class Labelled {
 public:
  Labelled(const Glyphs& text, Metadata& metadata) : text_(text), metadata_(metadata) {}

  void take_line(Span line) {
    const auto labels = labels_of(text_, line);
    if (labels.empty()) {
      // A label that stood alone has its value on the next line.
      if (waiting_) take({waiting_->label, waiting_->name, line});
      waiting_.reset();
      return;
    }
    waiting_.reset();
    for (const LabelledValue& label : labels) take(label);
    if (labels.size() == 1 && labels[0].value.empty()) waiting_ = labels[0];
  }

  std::optional<FoundDate> labelled_signing;

 private:
  void take(const LabelledValue& label) {
    if (label.value.empty()) return;
    if (rank_of(label.label) > 0 || label.label == Label::signed_on) return take_date(label);
    switch (label.label) {
      case Label::index_number:
        return keep(metadata_.index_number, token(label.value), is_index(token(label.value)));
      case Label::document_number:
        return take_number(label.value);
      case Label::issuer:
        return keep(issuer, label.value, is_agency(text_, label.value));
      case Label::source:
        keep(metadata_.source, token(label.value), is_han(text_[label.value.begin]));
        return keep(source_agency, token(label.value), is_agency(text_, token(label.value)));
      case Label::title:
        return keep(labelled_title, label.value, label.value.size() > 4);
      case Label::mode:
        return keep(metadata_.mode, token(label.value), true);
      case Label::scope:
        return keep(metadata_.scope, token(label.value), true);
      case Label::period:
        return keep(metadata_.period, token(label.value), true);
      case Label::subject:
        return keep(metadata_.subject, token(label.value), true);
      default:
        return;
    }
  }

  void take_date(const LabelledValue& label) {
    const auto date = first_date(text_, {label.value.begin, std::min(label.value.end, label.value.begin + 24)});
    if (!date) return;
    const FoundDate found{date->first, date->second,
                          label.label == Label::published ? Confidence::certain : Confidence::likely};
    if (label.label == Label::signed_on) {
      if (!labelled_signing) labelled_signing = found;
      return;
    }
    if (label.label == Label::generated && !metadata_.generated_on)
      metadata_.generated_on = FoundDate{date->first, date->second, Confidence::certain};
    if (rank_of(label.label) <= rank_) return;
    rank_ = rank_of(label.label);
    metadata_.published_on = found;
  }

  void take_number(Span value) {
    for (std::size_t i = value.begin; i < value.end; ++i) {
      const DocumentNumberMatch number = match_document_number(text_, i, value.begin);
      if (number.span.empty()) continue;
      if (!metadata_.document_number) metadata_.document_number = Found{number.value, number.span, Confidence::certain};
      return;
    }
  }

  void keep(std::optional<Found>& field, Span value, bool plausible) {
    if (!plausible || field || value.empty() || value.size() > 120) return;
    field = Found{text_.text(value), value, Confidence::certain};
  }

  /// Up to the first space or frame.
  Span token(Span value) const { return {value.begin, text_.find_any(U" |[]", value.begin, value.end)}; }

  bool is_index(Span value) const {
    if (value.size() < 5) return false;
    const std::u32string_view words = text_.view(value);
    return std::any_of(words.begin(), words.end(), is_digit) &&
           std::count_if(words.begin(), words.end(), is_han) * 3 <= static_cast<std::ptrdiff_t>(words.size());
  }

  const Glyphs& text_;
  Metadata& metadata_;
  std::optional<LabelledValue> waiting_;
  int rank_ = 0;

 public:
  std::optional<Found> issuer;
  std::optional<Found> source_agency;
  std::optional<Found> labelled_title;
};

/// A date that stands in the head without a label: in brackets below the title, or beside the agency's name. Not the
/// clock of the page (今天是, 星期), not the day on which the report was delivered in a meeting.
void find_bare_date(const Glyphs& text, const Layout& layout, Metadata& metadata) {
  if (metadata.published_on || metadata.title_lines.empty()) return;
  for (std::size_t i = metadata.title_lines.back() + 1; i < layout.body_begin; ++i) {
    const Span line = text.lines()[i];
    const std::u32string_view words = text.view(line);
    if (line.size() > 120 || words.find(U"星期") != words.npos || words.find(U"今天") != words.npos ||
        words.find(U"会上") != words.npos || words.find(U"会议") != words.npos)
      continue;
    const auto labels = labels_of(text, line);
    const Span free{line.begin, labels.empty() ? line.end : labels.front().name.begin};
    auto date = free.size() > 40 ? std::nullopt : first_date(text, free);
    // 来源：县林业局 2025-02-03 15:20
    for (const LabelledValue& label : labels)
      if (!date && (label.label == Label::source || label.label == Label::issuer)) date = first_date(text, label.value);
    if (!date || text[text.skip_spaces(date->second.end)] == U'在') continue;
    metadata.published_on = FoundDate{date->first, date->second, Confidence::unsure, Pattern::own_line};
    return;
  }
}

/// A document number on a line of its own in the head.
void find_bare_number(const Glyphs& text, const Layout& layout, Metadata& metadata) {
  for (std::size_t i = 0; i < layout.body_begin && !metadata.document_number; ++i) {
    const Span line = text.lines()[i];
    if (line.size() > 60) continue;
    for (std::size_t k = line.begin; k < line.end; ++k) {
      const DocumentNumberMatch number = match_document_number(text, k, line.begin);
      if (number.span.empty()) continue;
      const bool own =
          number.span.begin <= line.begin + 1 && (number.span.end + 1 >= line.end || is_space(text[number.span.end]));
      if (own) metadata.document_number = Found{number.value, number.span, Confidence::certain, Pattern::own_line};
      break;
    }
  }
}

}  // namespace

void find_labelled(const Glyphs& text, const Layout& layout, Metadata& metadata) {
  Labelled labelled(text, metadata);
  const auto& lines = text.lines();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool head = i < layout.body_begin;
    const bool foot = i >= layout.body_end;
    if (!head && !foot) continue;
    if (i >= layout.attachments_begin && i < layout.attachments_end) continue;
    if (foot && lines[i].size() > 200) continue;
    labelled.take_line(lines[i]);
  }
  if (!metadata.title && labelled.labelled_title) metadata.title = labelled.labelled_title;
  find_bare_number(text, layout, metadata);
  find_bare_date(text, layout, metadata);
  if (!metadata.agency) metadata.agency = labelled.issuer;
  if (!metadata.agency && labelled.source_agency) {
    metadata.agency = labelled.source_agency;
    metadata.agency->confidence = Confidence::likely;
    metadata.agency->pattern = Pattern::source_label;
  }
  if (!metadata.signed_on) metadata.signed_on = labelled.labelled_signing;
}

Metadata find_metadata(const Glyphs& text, const Layout& layout) {
  Metadata metadata;
  find_title(text, layout, metadata);
  find_signature(text, layout, metadata);
  find_labelled(text, layout, metadata);
  find_addressees(text, layout, metadata);
  find_agency(text, layout, metadata);
  find_year(text, layout, metadata);
  return metadata;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
