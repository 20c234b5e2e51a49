#include "rules/support/index_stem.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Whether a stem of nine characters looks like an organisation code: one that begins with more than two letters is
/// made of a name.
bool looks_like_organization(std::string_view code) {
  const std::size_t number = code.find_first_of("0123456789");
  return number <= 2 && code.substr(0, 8).find_first_not_of("0123456789", number) == std::string_view::npos;
}

}  // namespace

std::optional<IndexStem> index_stem(std::string_view index_number) {
  const std::size_t end = index_number.find('/');
  if (end == std::string_view::npos) return std::nullopt;
  std::string code;
  for (const char c : index_number.substr(0, end)) {
    if (c == '-') continue;
    if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) return std::nullopt;
    code += c;
    if (code.size() > 18) return std::nullopt;
  }
  if (code.size() == 18) return IndexStem{IndexStem::Kind::credit_code, code, end};
  if (code.size() == 9 && looks_like_organization(code))
    return IndexStem{IndexStem::Kind::organization_code, code, end};
  return std::nullopt;
}

}  // namespace rules
FAZHI_END_NAMESPACE
