#include <fazhi/output/csv.hpp>

#include <fazhi/core/decimal.hpp>
#include <fazhi/diag/render.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace output {
namespace {

/// Whether a table program could take the text for a formula; some take the wide signs for one too.
bool is_formula(std::string_view text) {
  constexpr std::string_view signs[] = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  return std::any_of(std::begin(signs), std::end(signs),
                     [&](std::string_view sign) { return text.substr(0, sign.size()) == sign; }) &&
         !Decimal::from_wire(text);
}

std::string cell(const std::string& raw) {
  std::string text = diag::printable(raw);
  const bool is_marked = is_formula(text);
  const bool is_quoted = is_marked || text.find_first_of(",\"") != std::string::npos;
  if (!is_quoted) return text;
  std::string quoted = is_marked ? "\"'" : "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
  std::string text;
  for (const std::string& one : cells) text += (&one == &cells.front() ? "" : ",") + cell(one);
  return text + "\r\n";
}

}  // namespace output
FAZHI_END_NAMESPACE
