#include <fazhi/io/edit.hpp>

#include <fazhi/io/read.hpp>

#include "edit_plan.hpp"
#include "untyped.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace io {
namespace {

using bind::Edit;
using bind::Tree;
using detail::Splices;

/// The part of a document that an edit concerns. What is set in its place leaves its neighbours alone; what comes or
/// goes moves them.
diag::Pointer zone_of(const Edit& edit, const Tree& tree) {
  return edit.op == Edit::Op::set && bind::find(tree, edit.at) != nullptr ? edit.at : edit.at.parent();
}

/// Edits that are planned on one layout: none lies in the part that another one concerns.
class Batch {
 public:
  bool is_empty() const { return splices_.empty(); }

  /// Whether an edit of that part can still be planned on the layout.
  bool leaves(const diag::Pointer& zone) const {
    for (diag::Pointer around = zone;; around = around.parent()) {
      if (zones_.count(around.text()) != 0) return false;
      if (around.empty()) break;
    }
    const auto within = zones_.lower_bound(zone.text() + '/');
    return within == zones_.end() || within->compare(0, zone.text().size() + 1, zone.text() + '/') != 0;
  }

  /// Whether the splices keep clear of those that are there.
  bool has_room(const Splices& splices) const {
    return std::none_of(splices.begin(), splices.end(), [this](const auto& splice) { return meets(splice.at); });
  }

  void add(const diag::Pointer& zone, Splices splices) {
    zones_.insert(zone.text());
    for (detail::Splice& splice : splices) {
      // Two of one edit may begin at the same byte.
      const auto [placed, is_new] = splices_.try_emplace(splice.at.begin, splice);
      if (is_new) continue;
      placed->second.text += splice.text;
      placed->second.at.end = std::max(placed->second.at.end, splice.at.end);
    }
  }

  std::string apply(const std::string& text) const {
    std::string out;
    std::size_t from = 0;
    for (const auto& [at, splice] : splices_) {
      out.append(text, from, at - from);
      out += splice.text;
      from = splice.at.end;
    }
    return out.append(text, from, std::string::npos);
  }

 private:
  bool meets(Range range) const {
    const auto behind = splices_.upper_bound(range.end);
    return behind != splices_.begin() && std::prev(behind)->second.at.end >= range.begin;
  }

  std::map<std::size_t, detail::Splice> splices_;
  std::set<std::string> zones_;
};

Error unsafe() {
  return {"edit.unsafe",
          {"文件的写法无法安全地修改，请手工修改",
           "the file is written in a way that cannot be edited safely; edit it by hand"}};
}

/// Plans as many edits as one layout allows, from `done` on, and makes them on text and tree.
std::optional<Error> run(std::string& text, Tree& tree, Format format, const std::vector<Edit>& edits,
                         std::size_t& done) {
  const auto layout = format == Format::json ? detail::json_layout(text) : detail::yaml_layout(text);
  if (!layout) return unsafe();
  const detail::Styles styles = detail::styles_of(*layout);
  const Tree before = tree;
  Batch batch;
  for (; done < edits.size(); ++done) {
    const Edit& edit = edits[done];
    const Tree* old = bind::find(tree, edit.at);
    if (edit.op == Edit::Op::set && !edit.at.empty() && old != nullptr && *old == edit.value) continue;
    const diag::Pointer zone = zone_of(edit, tree);
    if (!batch.leaves(zone)) break;
    Result<Splices> splices = detail::plan(*layout, styles, before, edit);
    if (!batch.is_empty() && (!splices || !batch.has_room(splices.value()))) break;
    if (auto error = bind::apply(tree, edit)) return error;
    if (!splices) return splices.error();
    batch.add(zone, std::move(splices).value());
  }
  text = batch.apply(text);
  return std::nullopt;
}

Error first_error(const std::vector<diag::Diagnostic>& problems) {
  for (const diag::Diagnostic& problem : problems)
    if (problem.severity == diag::Severity::error) return {problem.id, problem.message};
  return unsafe();
}

}  // namespace

Result<std::string> edit(const diag::Source& source, Format format, const std::vector<bind::Edit>& edits,
                         const Limits& limits) {
  ReadOptions options;
  options.limits = limits;
  auto read = detail::read_untyped(source, format, options);
  if (!read) return first_error(read.problems);
  Tree tree = std::move(read.document->value);
  std::string text = source.text();
  for (std::size_t done = 0; done < edits.size();)
    if (auto error = run(text, tree, format, edits, done)) return *error;

  // Nobody gets a text that does not read as it should.
  const diag::Source edited(source.name(), std::move(text));
  const auto again = detail::read_untyped(edited, format, options);
  if (again && again.document->value == tree) return edited.text();
  if (!again) {
    const Error error = first_error(again.problems);
    if (error.code.compare(0, 6, "limit.") == 0) return error;
  }
  return unsafe();
}

}  // namespace io
FAZHI_END_NAMESPACE
