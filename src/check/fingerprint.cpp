#include <fazhi/bind/ops.hpp>
#include <fazhi/check/fingerprint.hpp>

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <algorithm>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace {

using bind::Ops;

bool is_scalar(const Ops& type) { return type.shape != Ops::Shape::array && type.shape != Ops::Shape::object; }

/// A value of the report by its description.
struct Value {
  const Ops* type = nullptr;
  const void* value = nullptr;  ///< null: there is none
};

const bind::Member* member_of(const Ops& type, std::string_view key) {
  for (std::size_t i = 0; i < type.member_count; ++i)
    if (type.members[i].row->name == key) return &type.members[i];
  return nullptr;
}

/// The value one step further in.
Value inner(const Value& outer, const std::string& step) {
  const Ops& type = *outer.type;
  if (type.shape == Ops::Shape::object) {
    const bind::Member* const member = member_of(type, step);
    return member ? Value{&member->type(), member->look(outer.value)} : Value{};
  }
  if (type.shape != Ops::Shape::array) return {};
  const auto index = diag::Pointer::index(step);
  return index && *index < type.size(outer.value) ? Value{&type.element(), type.item(outer.value, *index)} : Value{};
}

Value value_at(const model::Report& report, const diag::Pointer& at) {
  Value found{&bind::ops_of<model::Report>(), &report};
  for (const std::string& step : at.steps())
    if (found.value) found = inner(found, step);
  return found;
}

/// The bytes of a range, as far as there are such.
std::string_view part(std::string_view text, const Range& range) {
  const std::size_t begin = std::min(range.begin, text.size());
  return text.substr(begin, std::max(range.end, begin) - begin);
}

std::string own_values(const Value& object) {
  std::string text;
  for (std::size_t i = 0; i < object.type->member_count; ++i) {
    const bind::Member& member = object.type->members[i];
    const void* const value = is_scalar(member.type()) ? member.look(object.value) : nullptr;
    if (value) text.append(member.row->name).append(1, '\0').append(member.type().write(value)).append(1, '\0');
  }
  return text;
}

std::string without_spaces(std::string_view text) {
  constexpr std::string_view wide = "　";
  std::string kept;
  while (!text.empty()) {
    if (text.substr(0, wide.size()) == wide) {
      text.remove_prefix(wide.size());
      continue;
    }
    const char c = text.front();
    if (c != ' ' && c != '\t' && c != '\r' && c != '\n') kept += c;
    text.remove_prefix(1);
  }
  return kept;
}

}  // namespace

std::string Fingerprints::content_of(const diag::Diagnostic& finding) const {
  if (finding.discreet) return {};
  if (!file_.document) {
    if (!finding.place || file_.source() == nullptr) return {};
    return std::string(part(file_.source()->text(), *finding.place));
  }
  const Value found = value_at(file_.document->value, finding.at);
  if (found.value == nullptr || found.type->shape == Ops::Shape::array) return {};
  if (found.type->shape == Ops::Shape::object) return own_values(found);
  const std::string text = found.type->write(found.value);
  return finding.within ? std::string(part(text, *finding.within)) : text;
}

std::string Fingerprints::of(const diag::Diagnostic& finding) const {
  namespace uuids = boost::uuids;
  const auto space = uuids::name_generator_sha1(uuids::ns::url())("urn:fazhi:fingerprint:1");
  // Neither ids nor pointers hold a NUL, so no two of the three can be taken for others.
  const std::string name = finding.id + '\0' + finding.at.text() + '\0' + without_spaces(content_of(finding));
  return uuids::to_string(uuids::name_generator_sha1(space)(name));
}

}  // namespace check
FAZHI_END_NAMESPACE
