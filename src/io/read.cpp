#include <fazhi/core/utf8.hpp>
#include <fazhi/io/read.hpp>

#include "core/scan.hpp"
#include "event_guard.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace io {
namespace detail {

Error limit_error(const Bound& bound, std::size_t limit) {
  const std::string value = std::to_string(limit);
  return {bound.code, {bound.zh_before + value + bound.zh_after, bound.en_before + value + bound.en_after}};
}

bool EventGuard::stop(const Bound& bound, std::size_t limit) {
  stopped_ = limit_error(bound, limit);
  return false;
}

std::size_t code_point_begin(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

std::size_t code_point_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  utf8::next(text, at);
  return at;
}

diag::Diagnostic problem_at(Range place, Error error) {
  diag::Diagnostic problem;
  problem.id = std::move(error.code);
  problem.message = std::move(error.message);
  problem.place = place;
  return problem;
}

diag::Diagnostic too_long(const Limits& limits) {
  return problem_at({0, 0}, limit_error(bounds::bytes, limits.max_bytes));
}

std::optional<diag::Diagnostic> check_text(const diag::Source& source, const Limits& limits) {
  if (source.text().size() > limits.max_bytes) return too_long(limits);
  if (auto invalid = check_utf8(source)) return invalid;
  if (source.text().find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string::npos)
    return problem_at({0, 0}, {"document.empty", {"文件是空的", "the document is empty"}});
  return std::nullopt;
}

namespace {

std::optional<Range> place_of(const bind::Problem& problem, const diag::SourceMap& places) {
  const diag::Place* place = places.ordinal(problem.ordinal);
  if (place == nullptr) return std::nullopt;
  return problem.at_key && place->key ? *place->key : place->value;
}

std::size_t order_of(const diag::Diagnostic& problem) { return problem.place ? problem.place->begin : 0; }

}  // namespace

std::vector<diag::Diagnostic> place_problems(bind::Binder& binder, const diag::SourceMap& places,
                                             std::optional<diag::Diagnostic> parser_problem) {
  std::vector<diag::Diagnostic> problems;
  for (bind::Problem& problem : binder.take_problems()) {
    problem.diagnostic.place = place_of(problem, places);
    if (problem.earlier) {
      if (const diag::Place* first = places.ordinal(*problem.earlier))
        problem.diagnostic.related.push_back({{"该键首次出现于此", "the key stands here first"},
                                              problem.diagnostic.at,
                                              first->key ? *first->key : first->value});
    }
    problems.push_back(std::move(problem.diagnostic));
  }
  if (parser_problem) problems.push_back(*std::move(parser_problem));
  std::stable_sort(problems.begin(), problems.end(),
                   [](const auto& a, const auto& b) { return order_of(a) < order_of(b); });
  if (binder.problems_left_out() > 0) {
    const std::string count = std::to_string(binder.problems_left_out());
    problems.push_back(problem_at(
        {0, 0}, {"limit.problems", {"另有" + count + "个问题未列出", count + " further problems are not listed"}}));
    problems.back().place.reset();
  }
  return problems;
}

void only_the_version(std::vector<diag::Diagnostic>& problems) {
  const auto version = std::find_if(problems.begin(), problems.end(), [](const diag::Diagnostic& problem) {
    return problem.id == "schema-version.major";
  });
  if (version != problems.end()) problems = {diag::Diagnostic(*version)};
}

void warn_of_newer_version(const diag::Source& source, Format format, const Limits& limits,
                           const SchemaVersion& version, std::vector<diag::Diagnostic>& problems) {
  const std::string theirs = version.to_wire();
  const std::string ours = SchemaVersion().to_wire();
  diag::Diagnostic problem;
  problem.id = "schema-version.newer";
  problem.severity = diag::Severity::warning;
  problem.at = diag::Pointer{} / "schema_version";
  problem.message = {"文件为" + theirs + "版，本程序只懂" + ours + "版：不认识的键不会保留",
                     "the file is of version " + theirs + " and this program knows " + ours +
                         ": keys that it does not know are not kept"};
  const diag::SourceMap map = places(source, format, limits);
  if (const diag::Place* place = map.find(problem.at)) problem.place = place->value;
  const auto later = std::find_if(problems.begin(), problems.end(), [&problem](const diag::Diagnostic& other) {
    return !other.place || order_of(other) > order_of(problem);
  });
  problems.insert(later, std::move(problem));
}

}  // namespace detail

std::optional<diag::Diagnostic> check_utf8(const diag::Source& source) {
  const std::size_t at = scan::valid_utf8(source.text());
  if (at == source.text().size()) return std::nullopt;
  return detail::problem_at(
      {at, at + 1}, {"utf8.invalid",
                     {"此处不是UTF-8；若文件为GB18030，请先转换：iconv -f GB18030 -t UTF-8",
                      "this is not UTF-8; if the file is GB18030, convert it first: iconv -f GB18030 -t UTF-8"}});
}

diag::SourceMap places(const diag::Source& source, Format format, const Limits& limits, bool fast_readers) {
  if (source.text().size() > limits.max_bytes || scan::valid_utf8(source.text()) != source.text().size()) return {};
  if (format == Format::json) return detail::json_places(source.text(), limits, detail::PlacesBy::pointer);
  if (format == Format::yaml)
    return detail::yaml_places(source.text(), limits, detail::PlacesBy::pointer, fast_readers);
  return {};
}

}  // namespace io
FAZHI_END_NAMESPACE
