#include <fazhi/import/import.hpp>

FAZHI_BEGIN_NAMESPACE
namespace importer {

Imported import_text(const Extracted& extracted, const Options& options) {
  Imported imported = import_text(extracted.text, options);
  if (imported.report.provenance) imported.report.provenance->digest = extracted.digest;
  imported.notes.insert(imported.notes.begin(), extracted.notes.begin(), extracted.notes.end());
  return imported;
}

}  // namespace importer
FAZHI_END_NAMESPACE
