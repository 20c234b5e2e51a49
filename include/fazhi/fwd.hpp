#pragma once

#include <fazhi/core/config.hpp>

/// The names of fazhi's main types, for headers that only pass them on.

FAZHI_BEGIN_NAMESPACE

class Date;
class Decimal;
class DocumentNumber;
class Identifier;
class ReportYear;
class SchemaVersion;
enum class Language;
struct Error;
struct Range;
struct Text;
template <class T>
class Result;

namespace diag {
class Pointer;
class Source;
class SourceMap;
enum class Severity;
struct Diagnostic;
struct Position;
}  // namespace diag

namespace model {
enum class SectionKind;
struct Agency;
struct Attachment;
struct Indicator;
struct LeaderDuty;
struct LegalBasis;
struct Measure;
struct Metadata;
struct PlanItem;
struct Provenance;
struct Publication;
struct Quantity;
struct Relation;
struct Report;
struct Section;
struct Shortcoming;
struct Signature;
}  // namespace model

namespace io {
enum class Format;
struct Limits;
struct ReadOptions;
template <class T>
struct Document;
template <class T>
struct Read;
}  // namespace io

namespace importer {
class CompiledVocabulary;
enum class Container;
struct ExtractOptions;
struct Extracted;
struct Genre;
struct Imported;
struct Options;
struct Vocabulary;
}  // namespace importer

namespace rules {
struct Outcome;
struct Rule;
struct ValidateOptions;
}  // namespace rules

FAZHI_END_NAMESPACE
