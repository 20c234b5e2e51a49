#include <fazhi/import/find_defects.hpp>

#include "import/compiled_vocabulary.hpp"
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

std::vector<Defect> defects_in(const Glyphs& text, std::size_t most) {
  DefectList found(most);
  const Facts facts = scan(text, all_of(text));
  find_number_slips(text, facts.numbers, found);
  find_inexact_figures(text, facts.quantities, found);
  Balance balance(text, found);
  HalfWidth half_width(text, found);
  for (const Span line : text.lines()) {
    if (found.full()) break;
    find_foreign_text(text, line, found);
    find_personal_data(text, line, found);
    find_private_persons(text, line, found);
    find_secrecy_marks(text, line, found);
    find_repeated_words(text, line, found);
    find_tools(text, line, found);
    find_slips(text, line, found);
    balance.line(line);
    half_width.line(line);
  }
  balance.finish();
  half_width.finish();
  return found.take();
}

}  // namespace
}  // namespace detail

std::vector<DefectFact> find_defects(std::string_view text, const Options& options) {
  const std::size_t most = std::min<std::size_t>(options.max_bytes, std::numeric_limits<std::uint32_t>::max());
  const detail::Glyphs glyphs = detail::Glyphs::of_lines(text.substr(0, most), detail::lexicon_of(options.vocabulary));
  std::vector<DefectFact> facts;
  for (detail::Defect& defect : detail::defects_in(glyphs, options.max_defects))
    facts.push_back(detail::fact_of(glyphs, std::move(defect)));
  return facts;
}

}  // namespace importer
FAZHI_END_NAMESPACE
