#include "rules/engine/text_at.hpp"

#include <fazhi/bind/ops.hpp>

FAZHI_BEGIN_NAMESPACE
namespace rules::detail {
namespace {

/// What a step leads to from a value of that type, which becomes its own; null where there is no such thing.
const void* step_into(const bind::Ops*& type, const void* value, const std::string& step) {
  if (type->shape == bind::Ops::Shape::array) {
    const auto index = diag::Pointer::index(step);
    if (!index || *index >= type->size(value)) return nullptr;
    const void* const item = type->item(value, *index);
    type = &type->element();
    return item;
  }
  for (std::size_t i = 0; i < type->member_count; ++i) {
    const bind::Member& member = type->members[i];
    if (member.row->name != step) continue;
    type = &member.type();
    return member.look(value);
  }
  return nullptr;
}

}  // namespace

const std::string* text_at(const model::Report& report, const diag::Pointer& at) {
  const bind::Ops* type = &bind::ops_of<model::Report>();
  const void* value = &report;
  for (const std::string& step : at.steps()) {
    value = step_into(type, value, step);
    if (value == nullptr) return nullptr;
  }
  return type->common == bind::Ops::Common::text ? static_cast<const std::string*>(value) : nullptr;
}

}  // namespace rules::detail
FAZHI_END_NAMESPACE
