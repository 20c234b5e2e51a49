#include "rules/list.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

using model::Relation;
using model::RelationType;

enum Says : std::size_t { lacks_role, has_role, too_few_parts, too_many_parts };

struct Roles {
  bool whole;
  bool rate;
  std::size_t least_parts;
};

Roles roles_of(RelationType type) {
  switch (type) {
    case RelationType::sum:
      return {true, false, 1};
    case RelationType::ratio:
      return {true, true, 1};
    case RelationType::equality:
      return {false, false, 2};
    case RelationType::subset:
      return {true, false, 1};
  }
  return {};
}

void check(const Relation& relation, const diag::Pointer& at, Findings& found) {
  const Roles roles = roles_of(relation.type);
  const Text type = text_of(meta::title_of(relation.type));
  const auto role = [&](bool wanted, bool given, const char* key) {
    Text title{key, key};
    for (const meta::FieldRow& row : meta::description<Relation>.fields)
      if (row.name == key) title = {std::string(row.title.zh) + "（" + key + "）", key};
    if (wanted != given) found.add(wanted ? lacks_role : has_role, at / key, {type, title});
  };
  role(roles.whole, relation.whole.has_value(), "whole");
  role(roles.rate, relation.rate.has_value(), "rate");
  if (relation.parts.size() < roles.least_parts)
    found.add(too_few_parts, at / "parts", {type, static_cast<int>(roles.least_parts)});
  else if (relation.type == RelationType::ratio && relation.parts.size() > 1)
    found.add(too_many_parts, at / "parts", {type});
}

void check(const Subject& subject, Findings& found) {
  const auto& relations = subject.report.relations;
  for (std::size_t i = 0; i < relations.size(); ++i) check(relations[i], diag::Pointer{} / "relations" / i, found);
}

}  // namespace

constexpr Rule relation_roles =
    rule("relation-roles")
        .severity(diag::Severity::error)
        .category(Category::references)
        .basis("fazhi-format", "关系", "relations")
        .catches("关系缺少合计数或分项，等于没有写，也无从核算",
                 "a relation without its whole or its parts says nothing, and nothing can be reckoned by it")
        .titled("关系各角色齐全", "A relation has the roles that its type asks for")
        .says("类型为“{0}”的关系须有{1}", "a relation of the type “{0}” must have its {1}")
        .says("类型为“{0}”的关系不应有{1}，请删去", "a relation of the type “{0}” has no use for a {1}; take it away")
        .says("类型为“{0}”的关系至少须有{1}个分项", "a relation of the type “{0}” needs {1} parts at least")
        .says("类型为“{0}”的关系只能有一个分项", "a relation of the type “{0}” can have one part only")
        .example("relations:\n  - {type: sum, whole: i-01, parts: [i-02, i-03]}",
                 "relations:\n  - {type: sum, parts: [i-02, i-03]}")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE
