#pragma once

#include "import/attachments.hpp"
#include "import/defects.hpp"
#include "import/facts.hpp"
#include "import/genre.hpp"
#include "import/items.hpp"
#include "import/metadata.hpp"
#include "import/outline.hpp"
#include "import/relations.hpp"

#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/diag/source_map.hpp>
#include <fazhi/import/annotation.hpp>
#include <fazhi/import/options.hpp>
#include <fazhi/model/report.hpp>

#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// What is counted, and the words of time that govern the figure.
struct Around {
  Span subject;
  Span period;
};

/// Everything that was read from one text, before it is made a model.
struct Reading {
  Reading(std::string_view bytes, const Lexicon& known) : text(bytes, known) {}

  Glyphs text;
  Layout layout;
  std::vector<AttachmentEntry> attachments;
  Metadata metadata;
  Outline outline;
  Facts facts;
  Items items;
  std::vector<Around> around;  ///< of each quantity
  std::vector<Defect> defects;
  std::vector<Relation> relations;
  int year = 0;                      ///< of the report, 0 where unknown
  bool limited = false;              ///< there were more bytes than allowed
  bool attachments_limited = false;  ///< or attachments
};

/// Reads a text, each part in one pass.
Reading read(std::string_view bytes, const Options& options);

/// The deepest node around each quantity, Node::none before the first heading.
std::vector<std::size_t> nodes_of_quantities(const Reading& reading);

/// The words around each quantity.
std::vector<Around> words_around(const Reading& reading);

struct Annotations {
  std::vector<Annotation> all;  ///< in the order of the text
  bool limited = false;         ///< there were more than allowed
};
Annotations annotate(const Reading& reading, std::size_t most);

/// The model, with the place of each of its values.
struct Built {
  model::Report report;
  diag::SourceMap places;
};
Built build(const Reading& reading, const std::string& source_name);
/// Its part that the page says about the report.
void build_metadata(const Reading& reading, Built& built);
/// Its relations; `quantities` are those that its indicators stand for, in the order of model::each_indicator.
void build_relations(const Reading& reading, const std::vector<std::size_t>& quantities, Built& built);

/// What a person should look at.
std::vector<diag::Diagnostic> notes_on(const Reading& reading, bool annotations_limited, std::size_t most);

}  // namespace importer::detail
FAZHI_END_NAMESPACE
