#include <fazhi/import/vocabulary.hpp>

FAZHI_BEGIN_NAMESPACE
namespace importer {

// Rows, macro and members agree; see src/model/complete.cpp.
static_assert(meta::complete<LabelMeaning>);
static_assert(meta::complete<LabelEntry>);
static_assert(meta::complete<SectionCue>);
static_assert(meta::complete<QualifierEntry>);
static_assert(meta::complete<RelativeYear>);
static_assert(meta::complete<PartOfYear>);
static_assert(meta::complete<TimeEntry>);
static_assert(meta::complete<PageWords>);
static_assert(meta::complete<OutlineWords>);
static_assert(meta::complete<FactWords>);
static_assert(meta::complete<RelationWords>);
static_assert(meta::complete<CuePlace>);
static_assert(meta::complete<CueYields>);
static_assert(meta::complete<OtherGenre>);
static_assert(meta::complete<GenreCueEntry>);
static_assert(meta::complete<GenreWords>);
static_assert(meta::complete<InstrumentKind>);
static_assert(meta::complete<InstrumentEntry>);
static_assert(meta::complete<InstrumentWords>);
static_assert(meta::complete<DefectWords>);
static_assert(meta::complete<WordGroups>);
static_assert(meta::complete<Vocabulary>);

}  // namespace importer
FAZHI_END_NAMESPACE
