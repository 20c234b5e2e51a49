#pragma once

#include "import/labels.hpp"
#include "import/layout.hpp"

#include <fazhi/core/date.hpp>
#include <fazhi/import/annotation.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// A value with its place.
struct Found {
  std::string value;
  Span span;
  Confidence confidence = Confidence::certain;
  Pattern pattern = Pattern::label;
};

/// A date with its place.
struct FoundDate {
  Date date;
  Span span;
  Confidence confidence = Confidence::certain;
  Pattern pattern = Pattern::label;
};

/// What the page says about the report.
struct Metadata {
  std::optional<Found> title;
  std::optional<Found> agency;
  std::optional<Found> year;
  std::optional<Found> document_number;
  std::optional<Found> index_number;
  std::optional<Found> source;
  std::optional<Found> mode;
  std::optional<Found> scope;
  std::optional<Found> period;
  std::optional<Found> subject;
  std::optional<FoundDate> published_on;
  std::optional<FoundDate> generated_on;
  std::vector<Found> addressees;
  std::vector<Found> signature_agencies;
  std::optional<FoundDate> signed_on;
  std::vector<std::size_t> title_lines;  ///< the lines of the title
  std::optional<std::size_t> addressee_line;
  std::optional<std::size_t> signature_line;  ///< the first line of the signature; the body ends before it
};

/// Reads the head and the foot of the page and the opening of the text.
Metadata find_metadata(const Glyphs& text, const Layout& layout);

// Its parts, each in a file of its own.

/// The title, over several lines where it is split. Also that of another genre.
void find_title(const Glyphs& text, const Layout& layout, Metadata& metadata);
/// Labelled values, and a date or number that stands alone in the head of the page.
void find_labelled(const Glyphs& text, const Layout& layout, Metadata& metadata);
/// Addressees and signature.
void find_addressees(const Glyphs& text, const Layout& layout, Metadata& metadata);
void find_signature(const Glyphs& text, const Layout& layout, Metadata& metadata);
/// Where the body ends when a signature, an agency with a date on the line below, stands before attachments or the
/// foot of the page; else where it ends already.
std::size_t end_before_signature(const Glyphs& text, const Layout& layout);
/// The agency and the year, from the title or from the text.
void find_agency(const Glyphs& text, const Layout& layout, Metadata& metadata);
void find_year(const Glyphs& text, const Layout& layout, Metadata& metadata);

/// Whether a run is the name of an agency: it ends like one and holds no punctuation.
bool is_agency(const Glyphs& text, Span span);

}  // namespace importer::detail
FAZHI_END_NAMESPACE
