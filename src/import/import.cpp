#include <fazhi/import/import.hpp>

#include "import/compiled_vocabulary.hpp"
#include "import/digest.hpp"
#include "import/reading.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace importer {

namespace detail {

Reading read(std::string_view bytes, const Options& options) {
  const std::size_t most = std::min<std::size_t>(options.max_bytes, std::numeric_limits<std::uint32_t>::max());
  Reading reading(bytes.substr(0, most), lexicon_of(options.vocabulary));
  reading.limited = bytes.size() > most;
  reading.layout = lay_out(reading.text);
  reading.layout.body_end = end_before_signature(reading.text, reading.layout);
  reading.layout.most_lines = options.max_lines;
  reading.attachments = take_attachments(reading.text, reading.layout);
  if (reading.attachments.size() > options.max_annotations) {
    reading.attachments.resize(options.max_annotations);
    reading.attachments_limited = true;
  }
  reading.metadata = find_metadata(reading.text, reading.layout);
  if (reading.metadata.year)
    reading.year = static_cast<int>(std::strtol(reading.metadata.year->value.c_str(), nullptr, 10));
  Layout body = reading.layout;
  body.body_end = body.read_end();
  if (reading.metadata.addressee_line)
    body.body_begin = std::max(body.body_begin, *reading.metadata.addressee_line + 1);
  const Heads heads(reading.text);
  reading.outline = find_outline(reading.text, heads, body, reading.year, options.max_headings);
  reading.facts = find_facts(reading.text, heads, reading.layout, options.max_annotations);
  const std::size_t left = options.max_annotations - std::min(reading.facts.size(), options.max_annotations);
  reading.items = find_items(reading.text, reading.outline.nodes, left);
  reading.around = words_around(reading);
  reading.defects = find_defects(reading, options);
  reading.relations = find_relations(reading.text, reading.facts, reading.outline.nodes);
  return reading;
}

}  // namespace detail

Imported import_text(const diag::Source& source, const Options& options) {
  const detail::Reading reading = detail::read(source.text(), options);
  detail::Built built = detail::build(reading, source.name());
  Imported imported;
  imported.report = std::move(built.report);
  if (imported.report.provenance) imported.report.provenance->digest = detail::digest_of(source.text());
  imported.places = std::move(built.places);
  detail::Annotations annotations = detail::annotate(reading, options.max_annotations);
  imported.annotations = std::move(annotations.all);
  imported.genre = detail::find_genre(reading.text, reading.layout, reading.metadata, reading.outline.nodes);
  imported.notes = detail::notes_on(reading, annotations.limited, options.max_notes);
  return imported;
}

}  // namespace importer
FAZHI_END_NAMESPACE
