#include <fazhi/bind/diff.hpp>
#include <fazhi/bind/write.hpp>
#include <fazhi/comparison/compare.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/edit.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>

#include "c/texts.hpp"

// Values of a report by pointer: reading, editing, comparing them.

namespace bind = fazhi::bind;
namespace io = fazhi::io;
using fazhi::c::guarded;
using fazhi::c::require;
using fazhi::c::require_place;
using fazhi::diag::Pointer;

const bind::Tree& fazhi_report::tree() const {
  const auto& document = fazhi::c::document_of(this);
  return tree_.get([&] { return bind::tree_of(document.value, document.extras); });
}

const fazhi::diag::SourceMap& fazhi_report::places() const {
  return places_.get([this] { return loaded->places(); });
}

FAZHI_BEGIN_NAMESPACE
namespace c {
namespace {

[[noreturn]] void nothing_at(const Pointer& at) {
  const std::string shown = diag::printable(at.text());
  fail(FAZHI_E_NOT_FOUND,
       {"pointer.nothing-there", {"“" + shown + "”处没有值", "there is no value at \"" + shown + "\""}});
}

/// There is a value, of another kind.
[[noreturn]] void no_such_kind_at(const Pointer& at, const char* zh, const char* en) {
  const std::string shown = diag::printable(at.text());
  fail(FAZHI_E_NOT_FOUND,
       {"pointer.nothing-there", {"“" + shown + "”处的值不是" + zh, "the value at \"" + shown + "\" is no " + en}});
}

Pointer pointer_of(const char* text, std::size_t size) {
  const std::string_view given = text_of(text, size);
  require(given.empty() || given.front() == '/', "JSON指针须为空或以“/”开头",
          "a JSON Pointer is empty or begins with /");
  return Pointer::from_text(std::string(given));
}

const bind::Tree& tree_at(const fazhi_report* report, const Pointer& at) {
  require(report != nullptr, "没有报告", "there is no report");
  const bind::Tree* const found = bind::find(report->tree(), at);
  if (found == nullptr) nothing_at(at);
  return *found;
}

/// The JSON of an edit.
bind::Tree tree_in(std::string_view json, std::size_t index) {
  const diag::Source source("edits[" + std::to_string(index) + "]", std::string(json));
  return value_in(io::read_json<bind::Tree>(source), source);
}

bind::Edit edit_of(const fazhi_edit& given, std::size_t index) {
  Pointer at = pointer_of(given.pointer, given.pointer_size);
  const std::string_view value = text_of(given.value, given.value_size);
  switch (given.op) {
    case FAZHI_SET:
      return bind::Edit::set(std::move(at), tree_in(value, index));
    case FAZHI_ADD:
      return bind::Edit::add(std::move(at), tree_in(value, index));
    case FAZHI_REMOVE:
      require(given.value == nullptr && given.value_size == 0, "删除时不带值", "what is removed has no value");
      return bind::Edit::remove(std::move(at));
    default:
      fail(FAZHI_E_ARGUMENT, {"argument.wrong", {"没有这种改动", "there is no such edit"}});
  }
}

/// Each edit of one list may cost a reading of the text.
void require_few(std::size_t count) {
  constexpr std::size_t most_edits = 10'000;
  if (count <= most_edits) return;
  const std::string most = std::to_string(most_edits);
  fail({"limit.edits", {"一次至多" + most + "项改动", "there are more than " + most + " edits in one call"}});
}

/// The edits stand one behind another, each as large as the caller knows them. What an edit says of its size is
/// believed after it was seen to be that of the first: they would end before what it says otherwise.
std::vector<bind::Edit> edits_of(const fazhi_edit* edits, std::size_t count) {
  std::vector<bind::Edit> all;
  if (count == 0) return all;
  require(edits != nullptr, "改动的指针为空而项数不为零", "a null pointer has edits");
  require_size(edits->size);
  require_few(count);
  for (std::size_t i = 0; i < count; ++i) {
    const char* const place = reinterpret_cast<const char*>(edits) + i * edits->size;  // NOLINT
    std::size_t size = 0;
    std::memcpy(&size, place, sizeof size);
    require(size == edits->size, "各改动的size不同", "the edits are of different sizes");
    all.push_back(edit_of(known_part(reinterpret_cast<const fazhi_edit*>(place)), i));  // NOLINT
  }
  return all;
}

std::string edited(const fazhi_report& report, const std::vector<bind::Edit>& edits) {
  const check::Loaded& loaded = *report.loaded;
  if (loaded.imported || loaded.text.printed)
    fail({"format.not-structured", {"只能修改JSON或YAML的报告", "only reports in JSON or YAML can be edited"}});
  std::string text = value_of(io::edit(*loaded.source(), loaded.format, edits, loaded.how.read.limits));
  const check::Loaded read = check::load(loaded.text.name, text, loaded.how);
  if (!read.document) fail(FAZHI_E_INPUT, first_error(read.problems, *read.source()));
  return text;
}

std::string differences(const fazhi_report* before, const fazhi_report* after, fazhi_diff_kind kind) {
  const auto& a = document_of(before);
  const auto& b = document_of(after);
  if (kind == FAZHI_BY_VALUES)
    return io::write_json(comparison::differences_of(bind::diff(a.value, a.extras, b.value, b.extras)));
  require(kind == FAZHI_BY_CONTENTS, "没有这种比较", "there is no such comparison");
  const auto catalogue = io::builtin_catalogue("indicators");
  comparison::Options how;
  how.indicators = catalogue ? &*catalogue : nullptr;
  return io::write_json(comparison::compare(a.value, b.value, how));
}

}  // namespace
}  // namespace c
FAZHI_END_NAMESPACE

fazhi_status fazhi_get(fazhi_context* context, const fazhi_report* report, const char* pointer, size_t pointer_size,
                       fazhi_bytes** json) {
  return guarded(context, [&] {
    require_place(static_cast<const void*>(json));
    const bind::Tree& tree = fazhi::c::tree_at(report, fazhi::c::pointer_of(pointer, pointer_size));
    fazhi::c::give(json, io::write_json(tree, io::JsonStyle::compact));
  });
}

fazhi_status fazhi_get_text(fazhi_context* context, const fazhi_report* report, const char* pointer,
                            size_t pointer_size, fazhi_bytes** text) {
  return guarded(context, [&] {
    require_place(static_cast<const void*>(text));
    const Pointer at = fazhi::c::pointer_of(pointer, pointer_size);
    const bind::Tree& tree = fazhi::c::tree_at(report, at);
    if (tree.kind != bind::Tree::Kind::string) fazhi::c::no_such_kind_at(at, "文字", "text");
    fazhi::c::give(text, tree.text);
  });
}

fazhi_status fazhi_count(fazhi_context* context, const fazhi_report* report, const char* pointer, size_t pointer_size,
                         uint64_t* count) {
  return guarded(context, [&] {
    require_place(count);
    const Pointer at = fazhi::c::pointer_of(pointer, pointer_size);
    const bind::Tree& tree = fazhi::c::tree_at(report, at);
    if (tree.kind == bind::Tree::Kind::array)
      *count = tree.items.size();
    else if (tree.kind == bind::Tree::Kind::object)
      *count = tree.members.size();
    else
      fazhi::c::no_such_kind_at(at, "列表或对象", "list and no object");
  });
}

fazhi_status fazhi_place(fazhi_context* context, const fazhi_report* report, const char* pointer, size_t pointer_size,
                         uint64_t* begin, uint64_t* end) {
  return guarded(context, [&] {
    require_place(begin);
    require_place(end);
    const Pointer at = fazhi::c::pointer_of(pointer, pointer_size);
    fazhi::c::tree_at(report, at);  // what is not there may have a place all the same: where it would stand
    const auto* const place = report->places().find(at);
    if (place == nullptr) fazhi::c::nothing_at(at);
    *begin = place->value.begin;
    *end = place->value.end;
  });
}

fazhi_status fazhi_edit_text(fazhi_context* context, const fazhi_report* report, const fazhi_edit* edits, size_t count,
                             fazhi_bytes** text) {
  return guarded(context, [&] {
    require_place(static_cast<const void*>(text));
    require(report != nullptr, "没有报告", "there is no report");
    fazhi::c::give(text, fazhi::c::edited(*report, fazhi::c::edits_of(edits, count)));
  });
}

fazhi_status fazhi_diff(fazhi_context* context, const fazhi_report* before, const fazhi_report* after,
                        fazhi_diff_kind kind, fazhi_bytes** json) {
  return guarded(context, [&] {
    require_place(static_cast<const void*>(json));
    fazhi::c::give(json, fazhi::c::differences(before, after, kind));
  });
}
