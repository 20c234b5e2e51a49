#pragma once

#include <fazhi/core/range.hpp>
#include <fazhi/import/defect.hpp>

#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// Whether 18 characters are a citizen's identity number: province, date of birth and check digit (GB 11643).
bool is_identity_number(std::u32string_view digits);

/// Whether 16 to 19 digits have the check digit of a bank card.
bool is_card_number(std::u32string_view digits);

struct Lexicon;

struct PersonalNumber {
  Range place;
  DefectKind kind = DefectKind::identity_number;
};

/// The numbers of persons in all of a text, line by line, in its order.
std::vector<PersonalNumber> personal_numbers(std::string_view text, const Lexicon& known);

}  // namespace importer::detail
FAZHI_END_NAMESPACE
