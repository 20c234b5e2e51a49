#include "rules/support/agency_names.hpp"

#include "rules/support/section_texts.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

bool is_han(char32_t point) { return point >= U'\u4E00' && point <= U'\u9FFF'; }

/// The Chinese characters of a name; brackets, spaces and what else is printed with it are left out.
std::u32string core_of(std::string_view name) {
  std::u32string core;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t point = utf8::next(name, at);
    if (is_han(point)) core += point;
  }
  return core;
}

/// Whether all characters of `part` come in `whole` in their order, as those of 县应急局 do in 清河县应急管理局.
bool is_short_for(const std::u32string& part, const std::u32string& whole) {
  std::size_t at = 0;
  for (const char32_t point : whole)
    if (at < part.size() && point == part[at]) ++at;
  return at == part.size();
}

/// Whether the name is of a body that reports for a place: its government or Party committee, an office of these, or
/// who looks after the rule of law there.
bool speaks_for_a_place(std::string_view name) {
  constexpr std::array<std::string_view, 9> bodies = {"政府",   "委员会", "办公室", "司法",    "依法治",
                                                      "法治办", "办事处", "政務",   "管理委员"};
  return has_any(name, bodies);
}

/// Whether one place may be the other or lie in it: their names begin alike once a province or city is left out.
bool may_be_of_one_place(const std::u32string& one, const std::u32string& other) {
  return one.size() < 2 || other.size() < 2 || one.find(other.substr(0, 2)) != std::u32string::npos ||
         other.find(one.substr(0, 2)) != std::u32string::npos;
}

/// Whether a name is short for another, either way.
bool may_be_the_same(const std::u32string& one, const std::u32string& other) {
  return is_short_for(one, other) || is_short_for(other, one);
}

}  // namespace

bool may_sign_for(std::string_view signer, const model::Agency& agency) {
  const std::u32string signs = core_of(signer);
  const std::u32string issues = core_of(agency.name);
  // A name without Chinese characters, or one of two or three, says too little.
  if (signs.size() < 4 || issues.size() < 4 || may_be_the_same(signs, issues)) return true;
  if (std::any_of(agency.short_names.begin(), agency.short_names.end(), [&](const std::string& name) {
        const std::u32string core = core_of(name);
        return core.size() > 1 && may_be_the_same(signs, core);
      }))
    return true;
  return may_be_of_one_place(signs, issues) && (speaks_for_a_place(signer) || speaks_for_a_place(agency.name));
}

}  // namespace rules
FAZHI_END_NAMESPACE
