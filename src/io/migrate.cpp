#include <fazhi/io/migrate.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/report.hpp>

#include "event_guard.hpp"
#include "migrate_from_0.hpp"
#include "untyped.hpp"
#include "yaml_comments.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace io {
namespace {

using bind::Tree;

/// The major version that a document says it has; none when it says nothing that could be one.
std::optional<int> major_of(const Tree& document) {
  const Tree* version = bind::find(document, diag::Pointer{} / "schema_version");
  if (version == nullptr || (version->kind != Tree::Kind::string && version->kind != Tree::Kind::number))
    return std::nullopt;
  const std::string& text = version->plain.empty() ? version->text : version->plain;
  const std::size_t dot = text.find('.');
  const auto major = diag::Pointer::index(std::string_view(text).substr(0, dot));
  if (dot == std::string::npos || !major || !diag::Pointer::index(std::string_view(text).substr(dot + 1)))
    return std::nullopt;
  return static_cast<int>(*major);
}

const Migration* step_from(int major) {
  for (const Migration& step : migrations())
    if (step.from_major == major) return &step;
  return nullptr;
}

/// Reads a migrated document as a report. Its problems have no place: there is no text of it.
Read<model::Report> read_migrated(const Tree& document, const ReadOptions& options) {
  const auto events_of = [&document](const diag::Source&, const Limits&, bind::Binder& binder) {
    bind::read(document, binder);
    return detail::place_problems(binder, {}, std::nullopt);
  };
  return detail::read<model::Report>({"", ""}, options, Format::json, events_of);
}

/// Comments belong to the text, which is left behind.
void warn_of_comments(const diag::Source& source, Format format, const Tree& document, const Limits& limits,
                      std::vector<diag::Diagnostic>& problems) {
  if (format != Format::yaml) return;
  const auto remarks = detail::remarks_in(source.text(), document);
  const auto is_comment = [](const detail::Remark& remark) { return !remark.text.empty(); };
  if (remarks && std::none_of(remarks->begin(), remarks->end(), is_comment)) return;
  diag::Diagnostic& warning = problems.emplace_back();
  warning.id = "migrate.comments";
  warning.severity = diag::Severity::warning;
  warning.message = {"文件中的注释不会带入新文件", "the comments of the file are not carried over"};
  if (!remarks) return;
  warning.at = std::find_if(remarks->begin(), remarks->end(), is_comment)->at;
  const diag::SourceMap places = io::places(source, format, limits);
  if (const diag::Place* place = places.nearest(warning.at)) warning.place = place->value;
}

}  // namespace

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> steps = {
      {0,
       {"信息移入metadata，类别改名，列表按类别分开", "metadata moved together, kinds renamed, lists split by kind"},
       detail::migrate_from_0}};
  return steps;
}

Migrated migrate_report(const diag::Source& source, const ReadOptions& options) {
  Migrated result;
  const Format format = detect(source.name(), source.text());
  auto tree = detail::read_untyped(source, format, options);
  if (!tree) {
    result.problems = std::move(tree.problems);
    return result;
  }
  Tree& document = tree.document->value;
  const auto major = major_of(document);
  const Migration* step = major ? step_from(*major) : nullptr;
  if (step == nullptr) {
    // Of this version, or of one that the reader refuses in its own words.
    auto read = read_report(source, options);
    result.document = std::move(read.document);
    result.problems = std::move(read.problems);
    return result;
  }
  warn_of_comments(source, format, document, options.limits, result.problems);
  for (; step != nullptr; step = step_from(step->from_major + 1)) step->apply(document);
  auto read = read_migrated(document, options);
  result.document = std::move(read.document);
  std::move(read.problems.begin(), read.problems.end(), std::back_inserter(result.problems));
  return result;
}

}  // namespace io
FAZHI_END_NAMESPACE
