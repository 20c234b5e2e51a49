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

/// What the finders of these suspicions find: the others would find nothing.
std::vector<Defect> defects_in(const Glyphs& text, unsigned suspicions, std::size_t most) {
  const auto suspected = [suspicions](unsigned one) { return (suspicions & one) != 0; };
  DefectList found(most);
  if (suspected(suspicion::figures)) {
    const Facts facts = find_facts(text, Heads(text), all_of(text));
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
}  // namespace detail

std::vector<DefectFact> find_defects(std::string_view text, const Options& options) {
  const std::size_t most = std::min<std::size_t>(options.max_bytes, std::numeric_limits<std::uint32_t>::max());
  text = text.substr(0, most);
  // The screen knows the words that are compiled in; by others all finders look.
  const unsigned suspicions = options.vocabulary ? detail::suspicion::all : detail::suspicions_of(text);
  if (suspicions == detail::suspicion::none) return {};
  const detail::Glyphs glyphs = detail::Glyphs::of_lines(text, detail::lexicon_of(options.vocabulary));
  std::vector<DefectFact> facts;
  for (detail::Defect& defect : detail::defects_in(glyphs, suspicions, options.max_defects))
    facts.push_back(detail::fact_of(glyphs, std::move(defect)));
  return facts;
}

}  // namespace importer
FAZHI_END_NAMESPACE
