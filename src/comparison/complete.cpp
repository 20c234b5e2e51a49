#include <fazhi/comparison/comparison.hpp>

FAZHI_BEGIN_NAMESPACE
namespace comparison {

// Rows, macro and members agree; see src/model/complete.cpp.
static_assert(meta::complete<Presence>);
static_assert(meta::complete<Side>);
static_assert(meta::complete<Part>);
static_assert(meta::complete<SectionChange>);
static_assert(meta::complete<Trend>);
static_assert(meta::complete<Figure>);
static_assert(meta::complete<IndicatorChange>);
static_assert(meta::complete<Fate>);
static_assert(meta::complete<Evidence>);
static_assert(meta::complete<PlanOutcome>);
static_assert(meta::complete<Basis>);
static_assert(meta::complete<LeftOut>);
static_assert(meta::complete<Comparison>);
static_assert(meta::complete<ChangeKind>);
static_assert(meta::complete<Difference>);
static_assert(meta::complete<Differences>);

}  // namespace comparison
FAZHI_END_NAMESPACE
