#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/index_stem.hpp"

#include <fazhi/core/codes.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { credit_form, credit_digit, index_credit, index_organization, division };

/// Townships have division codes of nine digits, which look like organisation codes and have no check digit.
bool may_be_township(std::string_view code) {
  return codes::begins_with_province(code) && code.find_first_not_of("0123456789") == std::string_view::npos &&
         code[6] <= '5';
}

void check_agency(const model::Agency& agency, Findings& found) {
  const auto at = metadata() / "issuing_agency";
  if (agency.credit_code) {
    const auto fault = codes::fault_of_credit_code(*agency.credit_code);
    if (fault)
      found.add(*fault == codes::Fault::check_digit ? credit_digit : credit_form, at / "credit_code",
                {*agency.credit_code});
  }
  if (agency.division_code && !codes::is_division_code(*agency.division_code))
    found.add(division, at / "division_code", {shortened(*agency.division_code)});
}

void check_index(std::string_view index, Findings& found) {
  const auto stem = index_stem(index);
  if (!stem) return;
  const bool credit = stem->kind == IndexStem::Kind::credit_code;
  const auto fault = credit ? codes::fault_of_credit_code(stem->code) : codes::fault_of_organization_code(stem->code);
  // Other characters than such codes have make it another sort of stem.
  if (fault != codes::Fault::check_digit || (!credit && may_be_township(stem->code))) return;
  found.add(credit ? index_credit : index_organization, metadata() / "index_number", {stem->code})
      .within(Range{0, stem->size});
}

void check(const Subject& subject, Findings& found) {
  const model::Metadata& given = subject.report.metadata;
  if (given.issuing_agency) check_agency(*given.issuing_agency, found);
  if (given.index_number) check_index(*given.index_number, found);
}

}  // namespace

constexpr Rule codes_check =
    rule("codes-check")
        .severity(diag::Severity::warning)
        .category(Category::metadata)
        .basis("gb-32100", "校验码；组织机构代码另据GB 11714，行政区划代码另据GB/T 2260",
               "check character; of organisation codes GB 11714, of division codes GB/T 2260")
        .catches("代码抄错一位，或两位颠倒", "one character of a code is wrong, or two have changed places")
        .for_reports_of(2015)
        .titled("机构代码的校验码正确", "The codes of organisations have the right check digits")
        .says("统一社会信用代码“{0}”不是十八位，或含有不用的字符，请核对",
              "the credit code “{0}” is not of 18 characters, or has some that are not used; check it")
        .says(
            "统一社会信用代码“{0}”的校验码不符，请核对；确为登记的代码，可不改",
            "the credit code “{0}” does not have the right check character; look it up, and keep it if it is on record")
        .says("索引号中的统一社会信用代码“{0}”校验码不符，请核对",
              "the index number begins with the credit code “{0}”, whose check character is wrong; look it up")
        .says("索引号中的组织机构代码“{0}”校验码不符，请核对",
              "the index number begins with the organisation code “{0}”, whose check digit is wrong; look it up")
        .says("行政区划代码“{0}”应为六位数字，前两位为省级代码，请核对",
              "the division code “{0}” should be six digits that begin with those of a province; check it")
        .example("统一社会信用代码：11120102000144717R", "统一社会信用代码：11120120000144717R")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
