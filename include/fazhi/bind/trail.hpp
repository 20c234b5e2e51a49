#pragma once

#include <fazhi/bind/diff.hpp>
#include <fazhi/core/text.hpp>
#include <fazhi/core/utf8.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace bind {
namespace detail {

/// The first characters of what names an item, as `name_of` has it, without copying the rest.
template <class = void>
class ShortName {
 public:
  ShortName(const Ops& type, const void* value) { add_object(type, value); }

  std::string take() { return std::move(text_); }

 private:
  static constexpr std::size_t longest = 16;  // code points

  void add_object(const Ops& type, const void* value) {
    for (std::size_t i = 0; i < type.member_count && !cut_; ++i) {
      const Member& member = type.members[i];
      const Ops& inner = member.type();
      const void* held = member.row->is_name && inner.shape != Ops::Shape::array ? member.look(value) : nullptr;
      if (held == nullptr) continue;
      if (!text_.empty()) add(" ");
      if (inner.shape == Ops::Shape::object)
        add_object(inner, held);
      else if (&inner == &ops_of<std::string>())
        add(*static_cast<const std::string*>(held));
      else
        add(inner.write(held));
    }
  }

  void add(std::string_view more) {
    std::size_t end = 0;
    while (end < more.size() && length_ < longest) {
      utf8::next(more, end);
      ++length_;
    }
    text_.append(more.substr(0, end));
    if (end == more.size() || cut_) return;
    text_ += "…";
    cut_ = true;
  }

  std::string text_;
  std::size_t length_ = 0;
  bool cut_ = false;
};

}  // namespace detail

/// The ways to values in words that a person reads: the titles of the fields, and for an item of a list its number and
/// what it is called, as in `各部分 1“2024年度主要举措” › 举措 2“规范执法检查” › 标题`. Steps that lead nowhere are
/// shown as they are. What two ways after each other have in common is found once. The text may hold whatever the
/// values hold: for a terminal it needs `diag::printable`.
template <class = void>
class BasicTrail {
 public:
  /// The root must outlive the trail.
  template <class T>
  BasicTrail(const T& root, Language language) : BasicTrail(ops_of<T>(), &root, language) {}
  template <class T>
  BasicTrail(const T&& root, Language language) = delete;

  /// The way to `at`, valid until the next one is asked for.
  const std::string& to(const diag::Pointer& at) {
    std::vector<std::string> steps = at.steps();
    std::size_t same = 0;
    while (same < steps.size() && same < way_.size() && way_[same].name == steps[same]) ++same;
    way_.resize(same);
    text_.resize(way_.empty() ? 0 : way_.back().end);
    for (; same < steps.size(); ++same) go(std::move(steps[same]));
    return text_;
  }

 private:
  /// A step that was taken: what it led to, and the length of the text with it.
  struct Step {
    std::string name;
    const Ops* type = nullptr;
    const void* value = nullptr;
    std::size_t end = 0;
  };

  BasicTrail(const Ops& type, const void* root, Language language) : type_(&type), root_(root), language_(language) {}

  void go(std::string name) {
    const Ops* type = way_.empty() ? type_ : way_.back().type;
    const void* value = way_.empty() ? root_ : way_.back().value;
    Step step;
    if (value != nullptr && type->shape == Ops::Shape::object)
      member(step, *type, value, name);
    else if (value != nullptr && type->shape == Ops::Shape::array)
      item(step, *type, value, name);
    if (step.type == nullptr) (text_ += text_.empty() ? "" : " › ") += name;
    step.name = std::move(name);
    step.end = text_.size();
    way_.push_back(std::move(step));
  }

  void member(Step& step, const Ops& type, const void* object, std::string_view name) {
    for (std::size_t i = 0; i < type.member_count; ++i) {
      const Member& member = type.members[i];
      if (member.row->name != name) continue;
      if (!text_.empty()) text_ += " › ";
      text_ += language_ == Language::zh ? member.row->title.zh : member.row->title.en;
      step.type = &member.type();
      step.value = member.look(object);
    }
  }

  void item(Step& step, const Ops& type, const void* list, std::string_view name) {
    const auto index = diag::Pointer::index(name);
    if (!index || *index >= type.size(list)) return;
    text_ += ' ' + std::to_string(*index + 1);
    step.type = &type.element();
    step.value = type.item(list, *index);
    if (step.type->shape != Ops::Shape::object) return;
    const std::string called = detail::ShortName<>(*step.type, step.value).take();
    if (!called.empty()) text_ += "“" + called + "”";
  }

  const Ops* type_ = nullptr;
  const void* root_ = nullptr;
  Language language_ = Language::en;
  std::vector<Step> way_;
  std::string text_;
};

/// The ways in a value.
using Trail = BasicTrail<>;

/// The way to one value; see Trail.
template <class T>
std::string trail(const T& root, const diag::Pointer& at, Language language) {
  return Trail(root, language).to(at);
}

}  // namespace bind
FAZHI_END_NAMESPACE
