#include "rules/engine/gathered.hpp"

#include <fazhi/bind/visit.hpp>

#include "rules/support/ids.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace rules::detail {
namespace {

/// The first eight bytes as a number that orders as they do.
std::uint64_t head_of(std::string_view id) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < sizeof head; ++i)
    head = (head << 8U) | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
  return head;
}

int order(const PlacedId& a, const PlacedId& b) {
  if (a.head != b.head) return a.head < b.head ? -1 : 1;
  return a.id.compare(b.id);
}

void collect(const std::vector<model::Section>& sections, const diag::Path& at, bool nested, diag::Paths& paths,
             std::vector<Placed>& all) {
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const diag::Path& here = paths.add(at, i);
    const std::size_t number = all.size();
    all.push_back({&sections[i], here, nested, 0});
    const auto& inner = sections[i].subsections;
    if (!inner.empty()) collect(inner, paths.add(here, "subsections"), true, paths, all);
    all[number].below = all.size() - number - 1;
  }
}

}  // namespace

const std::vector<Placed>& Gathered::sections() {
  if (!sections_) collect(report_.sections, paths_.add(paths_.root(), "sections"), false, paths_, sections_.emplace());
  return *sections_;
}

const Gathered::Parts& Gathered::parts() {
  if (parts_) return *parts_;
  Parts& all = parts_.emplace();
  bind::visit(report_, [&](const diag::Path& at, const auto& part) {
    using Part = std::decay_t<decltype(part)>;
    if constexpr (has_own_id<Part>) {
      if (part.id) {
        const std::string& id = part.id->to_wire();
        all.ids.push_back(
            {id, meta::description<Part>.title, meta::description<Part>.name, paths_.keep(at), head_of(id)});
      }
    }
    if constexpr (std::is_same_v<Part, model::Indicator>) all.figures.push_back({&part, paths_.keep(at)});
    if constexpr (std::is_same_v<Part, model::LegalBasis>) all.bases.push_back({&part, paths_.keep(at)});
  });
  return all;
}

const Gathered::Index& Gathered::index() {
  if (index_) return *index_;
  Index& index = index_.emplace();
  index.ids.reserve(ids().size());
  for (const PlacedId& one : ids()) index.ids.push_back(&one);
  // What stands later in the report stands later in its list too.
  std::sort(index.ids.begin(), index.ids.end(), [](const PlacedId* a, const PlacedId* b) {
    const int before = order(*a, *b);
    return before != 0 ? before < 0 : a < b;
  });
  const PlacedId* first = nullptr;
  for (const PlacedId* one : index.ids) {
    if (first != nullptr && order(*first, *one) == 0)
      index.repeated.emplace_back(one, first);
    else
      first = one;
  }
  std::sort(index.repeated.begin(), index.repeated.end());
  for (const PlacedFigure& figure : figures())
    if (figure.indicator->id) index.figures.push_back(&figure);
  std::sort(index.figures.begin(), index.figures.end(), [](const PlacedFigure* a, const PlacedFigure* b) {
    const int before = a->id().compare(b->id());
    return before != 0 ? before < 0 : a < b;
  });
  return index;
}

const PlacedId* Gathered::id(std::string_view id) {
  const auto& ids = index().ids;
  const PlacedId asked{id, {}, {}, {}, head_of(id)};
  const auto found = std::lower_bound(ids.begin(), ids.end(), asked,
                                      [](const PlacedId* a, const PlacedId& b) { return order(*a, b) < 0; });
  return found != ids.end() && (*found)->id == id ? *found : nullptr;
}

const std::vector<std::pair<const PlacedId*, const PlacedId*>>& Gathered::repeated_ids() { return index().repeated; }

const PlacedFigure* Gathered::figure(std::string_view id) {
  const auto& figures = index().figures;
  const auto found = std::lower_bound(figures.begin(), figures.end(), id,
                                      [](const PlacedFigure* a, std::string_view b) { return a->id() < b; });
  return found != figures.end() && (*found)->id() == id ? *found : nullptr;
}

const std::vector<LinkedFigures>& Gathered::linked() {
  if (linked_) return *linked_;
  linked_.emplace();
  if (!report_.relations.empty())
    linked_ = linked_figures(report_, [this](const Identifier& id) { return figure(id.to_wire()); });
  return *linked_;
}

const std::vector<OutlinePart>& Gathered::outline() {
  if (!outline_) outline_ = outline_of(report_, paths_);
  return *outline_;
}

const std::vector<ChainScope>& Gathered::scopes() {
  if (scopes_) return *scopes_;
  SignsByText known(texts(), signs());
  scopes_ = chain_scopes(report_, outline(), known, paths_);
  return *scopes_;
}

}  // namespace rules::detail
FAZHI_END_NAMESPACE
