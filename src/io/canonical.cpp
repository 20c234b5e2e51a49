#include <fazhi/io/canonical.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/report.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/assign_ids.hpp>

#include "untyped.hpp"
#include "yaml_comments.hpp"

#include <algorithm>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace io {
namespace {

diag::Diagnostic problem(const char* id, Text message) {
  diag::Diagnostic found;
  found.id = id;
  found.message = std::move(message);
  return found;
}

bool is_newer(const diag::Diagnostic& problem) { return problem.id == "schema-version.newer"; }

/// The comments, each as often as it stands there, in no order.
std::vector<std::string> comments_of(const std::vector<detail::Remark>& remarks) {
  std::vector<std::string> texts;
  for (const detail::Remark& remark : remarks)
    if (!remark.text.empty()) texts.push_back(remark.text);
  std::sort(texts.begin(), texts.end());
  return texts;
}

/// Whether the new text holds all that the old one did.
bool holds(const std::string& text, Format format, const Document<model::Report>& document,
           const std::vector<detail::Remark>& remarks, const ReadOptions& options) {
  const diag::Source source("", text);
  const auto again = read<model::Report>(source, format, options);
  if (!again || *again.document != document) return false;
  if (format != Format::yaml) return true;
  const auto tree = detail::read_untyped(source, Format::yaml, options);
  const auto there = tree ? detail::remarks_in(text, tree.document->value) : std::nullopt;
  return there && comments_of(*there) == comments_of(remarks);
}

/// The text with the remarks of the old one; none where that cannot be done.
std::optional<std::string> woven(std::string text, const std::vector<detail::Remark>& remarks,
                                 const ReadOptions& options) {
  if (remarks.empty()) return text;
  const auto tree = detail::read_untyped(diag::Source("", text), Format::yaml, options);
  return tree ? detail::with_remarks(text, tree.document->value, remarks) : std::nullopt;
}

diag::Diagnostic lossy() {
  return problem("canonical.lossy",
                 {"整理后的文字读不回原来的内容，文件未改动；请报告此问题",
                  "the new text would not read back as the old one, so nothing was changed; please report this"});
}

}  // namespace

Canonical canonical(const diag::Source& source, const CanonicalOptions& options) {
  Canonical result;
  Format format = detect(source.name(), source.text());
  // Nothing at all is no printed text either; the reader says that it is empty.
  if (source.text().find_first_not_of(" \t\r\n") == std::string::npos) format = Format::yaml;
  auto document = read<model::Report>(source, format, options.read);
  result.problems = std::move(document.problems);
  if (!document) return result;
  if (std::any_of(result.problems.begin(), result.problems.end(), is_newer)) {
    result.problems.push_back(problem("canonical.newer-version",
                                      {"文件版本较新，整理会丢失不认识的键；请用较新的fazhi",
                                       "the file is of a newer version, and keys that are not known would be lost; "
                                       "take a newer fazhi"}));
    return result;
  }
  if (options.assign_ids) model::assign_ids(document.document->value);
  std::string text = write_report(*document.document, format);
  std::vector<detail::Remark> remarks;
  if (format == Format::yaml) {
    const auto tree = detail::read_untyped(source, Format::yaml, options.read);
    auto found = tree ? detail::remarks_in(source.text(), tree.document->value) : std::nullopt;
    if (!found) {
      result.problems.push_back(lossy());
      return result;
    }
    remarks = *std::move(found);
    auto with = woven(std::move(text), remarks, options.read);
    text = with ? *std::move(with) : std::string();
  }
  if (!text.empty() && holds(text, format, *document.document, remarks, options.read))
    result.text = std::move(text);
  else
    result.problems.push_back(lossy());
  return result;
}

}  // namespace io
FAZHI_END_NAMESPACE
