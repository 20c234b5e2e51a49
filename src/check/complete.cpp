#include <fazhi/check/baseline.hpp>
#include <fazhi/check/changes.hpp>
#include <fazhi/rules/suppression.hpp>

FAZHI_BEGIN_NAMESPACE
namespace check {

// Rows, macro and members agree; see src/model/complete.cpp.
static_assert(meta::complete<rules::Suppression>);
static_assert(meta::complete<rules::SuppressionOrigin>);
static_assert(meta::complete<KnownFinding>);
static_assert(meta::complete<KnownFile>);
static_assert(meta::complete<Baseline>);
static_assert(meta::complete<FilePresence>);
static_assert(meta::complete<ComparedRun>);
static_assert(meta::complete<FileChanges>);
static_assert(meta::complete<ChangesSummary>);
static_assert(meta::complete<Changes>);

}  // namespace check
FAZHI_END_NAMESPACE
