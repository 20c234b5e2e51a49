#pragma once

#include <fazhi/core/config.hpp>

#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// Whether 18 characters are a citizen's identity number: province, date of birth and check digit (GB 11643).
bool is_identity_number(std::u32string_view digits);

/// Whether 16 to 19 digits have the check digit of a bank card.
bool is_card_number(std::u32string_view digits);

}  // namespace importer::detail
FAZHI_END_NAMESPACE
