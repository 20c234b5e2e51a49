#include <fazhi/rules/findings_line.hpp>
#include <fazhi/rules/profile.hpp>
#include <fazhi/rules/rules_file.hpp>

FAZHI_BEGIN_NAMESPACE
namespace rules {

// Rows, macro and members agree; see src/model/complete.cpp.
static_assert(meta::complete<diag::Severity>);
static_assert(meta::complete<FileStatus>);
static_assert(meta::complete<Offsets>);
static_assert(meta::complete<RuleState>);
static_assert(meta::complete<Message>);
static_assert(meta::complete<RelatedPlace>);
static_assert(meta::complete<FixEdit>);
static_assert(meta::complete<FixEntry>);
static_assert(meta::complete<FindingEntry>);
static_assert(meta::complete<SuppressedEntry>);
static_assert(meta::complete<LedgerLine>);
static_assert(meta::complete<ProfileLine>);
static_assert(meta::complete<FileSummary>);
static_assert(meta::complete<FileFindings>);
static_assert(meta::complete<RunSummary>);
static_assert(meta::complete<RuleSetLine>);
static_assert(meta::complete<FindingsFile>);
static_assert(meta::complete<FindingsLine>);
static_assert(meta::complete<RuleBasis>);
static_assert(meta::complete<RuleParameter>);
static_assert(meta::complete<RuleEntry>);
static_assert(meta::complete<RulesFile>);
static_assert(meta::complete<RuleLevel>);
static_assert(meta::complete<Parameter>);
static_assert(meta::complete<RuleSetting>);
static_assert(meta::complete<ProfileBasis>);
static_assert(meta::complete<ProfileCheck>);
static_assert(meta::complete<Profile>);

}  // namespace rules
FAZHI_END_NAMESPACE
