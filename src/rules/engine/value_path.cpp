#include "rules/engine/value_path.hpp"

#include <fazhi/bind/nearest.hpp>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

using bind::Member;
using bind::Ops;
using Shape = Ops::Shape;

constexpr std::string_view each_item = "*";

/// Members as a range.
struct Fields {
  const Ops& object;
  const Member* begin() const { return object.members; }
  const Member* end() const { return object.members + object.member_count; }
};

const Member* field_named(const Ops& object, std::string_view name) {
  for (const Member& member : Fields{object})
    if (member.row->name == name) return &member;
  return nullptr;
}

Error at_syntax() {
  return {
      "check.at-syntax",
      {"须为JSON指针，以“/”开头，如 /sections/*/heading", "a JSON Pointer begins with /, as in /sections/*/heading"}};
}

Error unknown_field(const Ops& type, const std::string& name) {
  if (type.shape != Shape::object)
    return {"check.unknown-field",
            {"此处的值没有下级，不能有“" + name + "”", "the value has no parts, so there is no " + name}};
  const std::string_view near =
      bind::nearest(name, Fields{type}, [](const Member& member) { return member.row->name; });
  Error error{"check.unknown-field",
              {"“" + std::string(type.title.zh) + "”没有字段“" + name + "”",
               "no field " + name + " in " + std::string(type.name)}};
  if (!near.empty()) {
    error.message.zh.append("，是否为“").append(near).append("”？");
    error.message.en.append("; is it ").append(near).append("?");
  }
  return error;
}

Error item_expected(const std::string& name) {
  return {"check.item-expected",
          {"此处为列表，须写作*或序号（从0起），而不是“" + name + "”",
           "a list stands here: * or an index, from 0, and not " + name}};
}

/// What a member holds, whether or not a file would write it; but a text that is empty and not required is none.
const void* held(const Member& member, const void* object) {
  if (member.optional || member.type().shape == Shape::string) return member.look(object);
  // Of a member that is no optional, open() gives the address and changes nothing.
  return member.open(const_cast<void*>(object));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

bind::Scalar scalar_of(const Ops& type, std::string_view text) {
  const bool bare = type.shape == Shape::integer || type.shape == Shape::boolean;
  return {bare ? bind::Scalar::Kind::plain : bind::Scalar::Kind::string, text};
}

}  // namespace

Result<ValuePath> ValuePath::parse(std::string_view at) {
  if (at.empty() || at[0] != '/') return at_syntax();
  ValuePath path;
  for (std::string& name : diag::Pointer::from_text(std::string(at)).steps()) {
    const Ops& type = *path.type_;
    Step step;
    if (type.shape == Shape::array) {
      step.index = diag::Pointer::index(name);
      if (!step.index && name != each_item) return item_expected(name);
      path.type_ = &type.element();
    } else {
      step.member = type.shape == Shape::object ? field_named(type, name) : nullptr;
      if (step.member == nullptr) return unknown_field(type, name);
      path.type_ = &step.member->type();
    }
    step.name = std::move(name);
    path.steps_.push_back(std::move(step));
    if (path.steps_.back().name == each_item) path.demanded_ = path.steps_.size();
  }
  return path;
}

struct ValuePath::Walk {
  const ValuePath& path;
  const Visit& visit;
  std::string at;

  /// Goes on from a value that `done` steps led to; null where it is missing.
  bool from(const Ops& type, const void* value, std::size_t done) {
    if (value == nullptr) return missing(done);
    if (done == path.steps_.size()) return visit(value, at);
    const Step& step = path.steps_[done];
    if (step.member != nullptr) return inside(step.name, step.member->type(), held(*step.member, value), done);
    const std::size_t size = type.size(value);
    if (step.index) {
      const void* item = *step.index < size ? type.item(value, *step.index) : nullptr;
      return inside(step.name, type.element(), item, done);
    }
    for (std::size_t i = 0; i < size; ++i)
      if (!inside(std::to_string(i), type.element(), type.item(value, i), done)) return false;
    return true;
  }

 private:
  bool inside(std::string_view step, const Ops& type, const void* value, std::size_t done) {
    const std::size_t outer = at.size();
    diag::Pointer::append(at, step);
    const bool go_on = from(type, value, done + 1);
    at.resize(outer);
    return go_on;
  }

  bool missing(std::size_t done) {
    if (done < path.demanded_) return true;
    const std::size_t outer = at.size();
    for (; done < path.steps_.size(); ++done) diag::Pointer::append(at, path.steps_[done].name);
    const bool go_on = visit(nullptr, at);
    at.resize(outer);
    return go_on;
  }
};

void ValuePath::each(const model::Report& report, const Visit& visit) const {
  Walk{*this, visit, {}}.from(bind::ops_of<model::Report>(), &report, 0);
}

std::optional<Error> ValuePath::put(model::Report& report, std::string_view text) const {
  const Ops* type = &bind::ops_of<model::Report>();
  void* value = &report;
  for (const Step& step : steps_) {
    value = step.member != nullptr ? step.member->open(value) : type->append(value);
    type = step.member != nullptr ? &step.member->type() : &type->element();
  }
  if (type->read == nullptr)
    return Error{"check.no-text",
                 {"此处不是可以写成一个值的文字、数或日期", "what stands here is no text, number or date"}};
  return type->read(value, scalar_of(*type, text));
}

ValuePath ValuePath::first() const {
  ValuePath path = *this;
  for (Step& step : path.steps_) {
    if (step.member != nullptr) continue;
    step.index = 0;
    step.name = "0";
  }
  path.demanded_ = 0;
  return path;
}

}  // namespace rules
FAZHI_END_NAMESPACE
