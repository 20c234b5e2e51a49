#pragma once

#include <fazhi/model/agency.hpp>

#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// Whether the one who signs may do so for that agency, as far as names tell: the same under a longer or shorter name
/// (县应急局), an office of it, or who draws up reports for the government of the same place. In doubt it may.
bool may_sign_for(std::string_view signer, const model::Agency& agency);

}  // namespace rules
FAZHI_END_NAMESPACE
