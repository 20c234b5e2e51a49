#include "rules/support/index_stem.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {

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
  if (code.size() == 9) return IndexStem{IndexStem::Kind::organization_code, code, end};
  return std::nullopt;
}

}  // namespace rules
FAZHI_END_NAMESPACE
