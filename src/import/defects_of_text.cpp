#include <fazhi/import/find_defects.hpp>

#include "import/compiled_vocabulary.hpp"
#include "import/defect_screen.hpp"
#include "import/defects.hpp"
#include "import/facts.hpp"

#include <algorithm>
#include <limits>

FAZHI_BEGIN_NAMESPACE
namespace importer {
namespace detail {
namespace {

/// A text of its own is all body.
Layout all_of(const Glyphs& text) {
  Layout layout;
  layout.body_end = layout.copy_begin = text.lines().size();
  layout.repeated.assign(layout.body_end, false);
  return layout;
}

std::string_view as_far_as_read(std::string_view text, const Options& options) {
  return text.substr(0, std::min<std::size_t>(options.max_bytes, std::numeric_limits<std::uint32_t>::max()));
}

/// What the finders of these suspicions find: the others would find nothing.
std::vector<Defect> defects_in(const Glyphs& text, unsigned suspicions, std::size_t most) {
  const auto suspected = [suspicions](unsigned one) { return (suspicions & one) != 0; };
  DefectList found(most);
  if (suspected(suspicion::figures)) {
    const Facts facts = find_facts(text, Heads(text), all_of(text), std::numeric_limits<std::size_t>::max());
    find_number_slips(text, facts.numbers, found);
    find_inexact_figures(text, facts.quantities, found);
  }
  Balance balance(text, found);
  HalfWidth half_width(text, found);
  for (const Span line : text.lines()) {
    if (found.full()) break;
    find_in_line(text, line, suspicions, found);
    if (suspected(suspicion::balance)) balance.line(line);
    if (suspected(suspicion::half_width)) half_width.line(line);
  }
  balance.finish();
  half_width.finish();
  return found.take();
}

}  // namespace

std::vector<DefectFact> defects_of(std::string_view text, unsigned suspicions, const Options& options) {
  if ((suspicions & suspicion::all) == suspicion::none) return {};
  const Glyphs glyphs = Glyphs::of_lines(as_far_as_read(text, options), lexicon_of(options.vocabulary));
  std::vector<DefectFact> facts;
  for (Defect& defect : defects_in(glyphs, suspicions, options.max_defects))
    facts.push_back(fact_of(glyphs, std::move(defect)));
  return facts;
}

}  // namespace detail

std::vector<DefectFact> find_defects(std::string_view text, const Options& options) {
  // The screen knows the words that are compiled in; by others all finders look.
  const unsigned suspicions =
      options.vocabulary ? detail::suspicion::all : detail::suspicions_of(detail::as_far_as_read(text, options));
  return detail::defects_of(text, suspicions, options);
}

}  // namespace importer
FAZHI_END_NAMESPACE
