#pragma once

#include <fazhi/bind/tree.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/model/report.hpp>

#include <optional>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// A step from one major version of the report file to the next. It works on the document before it has a type, so
/// that this library need not keep the types of older versions.
struct Migration {
  int from_major = 0;
  Text what;  ///< what it changes, for a person
  /// Changes the document in place. What it does not know it leaves where it is, for the reader to report.
  void (*apply)(bind::Tree& document) = nullptr;
};

/// The steps that this library knows, the oldest first. Version 0 was never published: its step is the worked example
/// of docs/migration.md.
FAZHI_API const std::vector<Migration>& migrations();

/// A report brought to the present version, or why it could not be.
struct Migrated {
  std::optional<Document<model::Report>> document;
  std::vector<diag::Diagnostic> problems;
};

/// Reads a report file of this or an older major version. A file of this version is read as read_report does. Problems
/// are those of reading, those of the migrated document, which have no place, and
/// - `migrate.comments` (warning): comments of YAML are not carried over
/// - `schema-version.major`, `schema-version.syntax`, `key.missing`: no step leads on from the file's version
FAZHI_API Migrated migrate_report(const diag::Source& source, const ReadOptions& options = {});

}  // namespace io
FAZHI_END_NAMESPACE
