#include <fazhi/model/agency.hpp>
#include <fazhi/model/attachment.hpp>
#include <fazhi/model/catalogue.hpp>
#include <fazhi/model/indicator.hpp>
#include <fazhi/model/instrument_list.hpp>
#include <fazhi/model/leader_duty.hpp>
#include <fazhi/model/legal_basis.hpp>
#include <fazhi/model/measure.hpp>
#include <fazhi/model/metadata.hpp>
#include <fazhi/model/plan_item.hpp>
#include <fazhi/model/provenance.hpp>
#include <fazhi/model/publication.hpp>
#include <fazhi/model/quantity.hpp>
#include <fazhi/model/relation.hpp>
#include <fazhi/model/report.hpp>
#include <fazhi/model/section.hpp>
#include <fazhi/model/shortcoming.hpp>
#include <fazhi/model/signature.hpp>

FAZHI_BEGIN_NAMESPACE
namespace model {

// Here and not beside the types, as it costs the compiler: rows, macro and members agree.
static_assert(meta::complete<AgencyLevel>);
static_assert(meta::complete<Agency>);
static_assert(meta::complete<Attachment>);
static_assert(meta::complete<CatalogueKind>);
static_assert(meta::complete<Direction>);
static_assert(meta::complete<CatalogueEntry>);
static_assert(meta::complete<Catalogue>);
static_assert(meta::complete<IndicatorNature>);
static_assert(meta::complete<Indicator>);
static_assert(meta::complete<SourceConfidence>);
static_assert(meta::complete<InstrumentRecord>);
static_assert(meta::complete<InstrumentList>);
static_assert(meta::complete<LeaderDuty>);
static_assert(meta::complete<LegalBasis>);
static_assert(meta::complete<Measure>);
static_assert(meta::complete<Metadata>);
static_assert(meta::complete<PlanItem>);
static_assert(meta::complete<Provenance>);
static_assert(meta::complete<Publication>);
static_assert(meta::complete<Qualifier>);
static_assert(meta::complete<Quantity>);
static_assert(meta::complete<RelationType>);
static_assert(meta::complete<Coverage>);
static_assert(meta::complete<Stated>);
static_assert(meta::complete<Relation>);
static_assert(meta::complete<Report>);
static_assert(meta::complete<SectionKind>);
static_assert(meta::complete<Section>);
static_assert(meta::complete<Shortcoming>);
static_assert(meta::complete<Signature>);

}  // namespace model
FAZHI_END_NAMESPACE
