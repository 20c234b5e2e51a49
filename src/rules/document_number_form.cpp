#include "rules/list.hpp"
#include "rules/support/contents.hpp"

#include <fazhi/import/import.hpp>

#include <algorithm>
#include <string>
#include <variant>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// The serial number without 第 and leading zeros; empty where nothing is left.
std::string mended(std::string_view number) {
  constexpr std::string_view close = "〕";
  constexpr std::string_view ordinal = "第";
  const std::size_t serial = number.find(close) + close.size();
  std::string_view rest = number.substr(serial);
  if (rest.substr(0, ordinal.size()) == ordinal) rest.remove_prefix(ordinal.size());
  rest.remove_prefix(std::min(rest.find_first_not_of('0'), rest.size()));
  const auto fits = DocumentNumber::from_wire(std::string(number.substr(0, serial)) + std::string(rest));
  return fits ? fits.value().to_wire() : std::string();
}

void check(const Subject& subject, Findings& found) {
  // The type of the model refuses such numbers, so that they are on a page only.
  for (const importer::Annotation& annotation : subject.printed->annotations) {
    const auto* fact = std::get_if<importer::MetadataFact>(&annotation);
    if (!fact || fact->field != importer::MetadataField::document_number) continue;
    const auto number = DocumentNumber::from_wire(fact->value);
    if (number || number.error().code != "document-number.serial") continue;
    const std::string right = mended(fact->value);
    if (right.empty()) continue;
    const auto at = metadata() / "document_number";
    found.add(at, {fact->value, right})
        .printed_at(fact->range)
        .fix({{"改为“" + right + "”", "write “" + right + "”"}, true, {{at, Range{}, right, fact->range}}});
  }
}

}  // namespace

constexpr Rule document_number_form =
    rule("document-number-form")
        .severity(diag::Severity::warning)
        .category(Category::form)
        .basis("gbt-9704", "发文字号", "document number")
        .for_reports_of(2012)
        .needs(Need::page)
        .fixable(Fixable::safely)
        .titled("发文字号不编虚位，不加“第”", "The serial of a document number has no leading zero and no 第")
        .says("发文字号写作“{0}”，应为“{1}”", "the document number is written “{0}”; write “{1}”")
        .example("清应急〔2025〕5号", "清应急〔2025〕第05号")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
