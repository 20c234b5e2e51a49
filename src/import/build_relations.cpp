#include "import/reading.hpp"

#include <fazhi/model/each_indicator.hpp>

#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

void build_relations(const Reading& reading, const std::vector<std::size_t>& quantities, Built& built) {
  std::vector<const Identifier*> ids(reading.facts.quantities.size(), nullptr);
  std::size_t next = 0;
  model::each_indicator(built.report, [&](const model::Indicator& indicator) {
    if (indicator.id) ids[quantities[next]] = &*indicator.id;
    ++next;
  });
  // A figure outside the sections is no indicator of the report, and a relation needs all of its own.
  const auto id_of = [&ids](std::size_t quantity) {
    return ids[quantity] == nullptr ? std::nullopt : std::optional<Identifier>(*ids[quantity]);
  };
  const auto& found = reading.facts.quantities;
  for (const Relation& in : reading.relations) {
    model::Relation out;
    out.type = in.type;
    out.coverage = in.coverage;
    out.stated = in.stated;
    Span span = found[in.parts.front()].span;
    bool whole = true;
    const auto take = [&](std::size_t quantity) {
      span = {std::min(span.begin, found[quantity].span.begin), std::max(span.end, found[quantity].span.end)};
      std::optional<Identifier> id = id_of(quantity);
      whole = whole && id;
      return id;
    };
    if (in.whole) out.whole = take(*in.whole);
    if (in.rate) out.rate = take(*in.rate);
    for (const std::size_t part : in.parts)
      if (auto id = take(part)) out.parts.push_back(*std::move(id));
    if (!whole) continue;
    // As model::assign_ids() would call it; all else has its id already.
    out.id = Identifier::from_wire("r-" + std::to_string(built.report.relations.size() + 1)).value();
    built.places.add(diag::Pointer() / "relations" / built.report.relations.size(),
                     {reading.text.range(span), std::nullopt});
    built.report.relations.push_back(std::move(out));
  }
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
