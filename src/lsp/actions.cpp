#include "lsp/features.hpp"

#include <fazhi/check/fixes.hpp>
#include <fazhi/io/canonical.hpp>

#include <algorithm>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace lsp {
namespace {

constexpr std::string_view quick_fix = "quickfix";
constexpr std::string_view fix_all = "source.fixAll.fazhi";

/// Whether actions of a kind are asked for: kinds have parts, and the whole stands for all of them.
bool is_asked(std::string_view kind, const std::vector<std::string>& only) {
  return std::any_of(only.begin(), only.end(), [&](const std::string& one) {
    return kind.substr(0, one.size()) == one && (one.empty() || kind.size() == one.size() || kind[one.size()] == '.');
  });
}

bool touch(Range a, Range b) { return a.begin <= b.end && b.begin <= a.end; }

json::object edit(const Context& context, Range range, std::string_view text) {
  return {{"range", context.range(range)}, {"newText", as_json(text)}};
}

/// The one edit that makes a text another, without what both have at their begin and end.
json::array edits_to(const Context& context, std::string_view to) {
  const std::string_view from = context.text();
  if (from == to) return {};
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  const std::size_t most = std::min(from.size(), to.size());
  std::size_t same = 0;
  while (same < most && from[same] == to[same]) ++same;
  // Neither a character nor a line end is cut in two.
  while (same > 0 && ((same < from.size() && continues(from[same])) || (same < to.size() && continues(to[same])) ||
                      from[same - 1] == '\r'))
    --same;
  std::size_t back = 0;
  while (back < most - same && from[from.size() - back - 1] == to[to.size() - back - 1]) ++back;
  while (back > 0 && (continues(from[from.size() - back]) || from[from.size() - back] == '\n')) --back;
  return {edit(context, {same, from.size() - back}, to.substr(same, to.size() - back - same))};
}

json::object workspace_edit(const Context& context, json::array edits) {
  if (!context.client.versioned_edits)
    return {{"changes", json::object{{view(context.document.uri), std::move(edits)}}}};
  json::object document{{"uri", as_json(context.document.uri)}, {"version", nullptr}};
  if (context.document.version) document["version"] = *context.document.version;
  return {{"documentChanges",
           json::array{json::object{{"textDocument", std::move(document)}, {"edits", std::move(edits)}}}}};
}

json::object action(const Context& context, const std::string& title, std::string_view kind, json::array edits) {
  return {{"title", as_json(title)}, {"kind", as_json(kind)}, {"edit", workspace_edit(context, std::move(edits))}};
}

/// The edits of a fix; none where one of them has no place.
json::array edits_of(const diag::Fix& fix, const Context& context) {
  json::array edits;
  for (const diag::TextEdit& one : fix.edits) {
    if (!one.place) return {};
    edits.push_back(edit(context, *one.place, one.replacement));
  }
  return edits;
}

void add_fixes(const diag::Diagnostic& found, const json::value& shown, const Context& context, json::array& all) {
  for (const diag::Fix& fix : found.fixes) {
    json::array edits = edits_of(fix, context);
    if (edits.empty()) continue;
    json::object one = action(context, fix.title.in(context.client.language), quick_fix, std::move(edits));
    one["diagnostics"] = json::array{shown};
    if (context.client.preferred_actions && fix.safe) one["isPreferred"] = true;
    all.push_back(std::move(one));
  }
}

/// Where the entry of YAML begins that holds an offset, so that a comment may stand above it: outside of brackets.
std::size_t entry_above(const Sketch& sketch, std::size_t offset) {
  std::size_t entry = sketch.at(offset);
  for (std::size_t at = entry; at != 0; at = sketch.nodes[at].parent)
    if (sketch.nodes[sketch.nodes[at].parent].flow) entry = sketch.nodes[at].parent;
  return entry == 0 ? 0 : sketch.nodes[entry].whole.begin;
}

/// A comment that says that a finding is known, its reason still to be given.
void add_ignore(const diag::Diagnostic& found, const json::value& shown, const Context& context, const Sketch& sketch,
                json::array& all) {
  if (!found.place || found.id.substr(0, 12) == "suppression.") return;
  const std::string& text = context.text();
  const std::size_t entry = entry_above(sketch, found.place->begin);
  const std::size_t line = line_begin(text, entry);
  const std::size_t indent = std::min(text.find_first_not_of(' ', line), text.size()) - line;
  const std::string_view ending = text.substr(line_end(text, line), 2) == "\r\n" ? "\r\n" : "\n";
  const std::string comment = std::string(indent, ' ') + "# fazhi: ignore " + found.id + " -- " + std::string(ending);
  const std::string title = context.client.language == Language::zh ? "此处豁免 " + found.id + "（须写明理由）"
                                                                    : "Ignore " + found.id + " here (give the reason)";
  json::object one = action(context, title, quick_fix, {edit(context, {line, line}, comment)});
  one["diagnostics"] = json::array{shown};
  all.push_back(std::move(one));
}

void add_fix_all(const Context& context, json::array& all) {
  if (!context.analysis.loaded) return;
  const auto has_safe = [](const diag::Diagnostic& found) {
    return std::any_of(found.fixes.begin(), found.fixes.end(), [](const diag::Fix& fix) { return fix.safe; });
  };
  const auto& findings = context.analysis.findings;
  if (std::none_of(findings.begin(), findings.end(), has_safe)) return;
  const check::Fixed fixed = check::fix(context.checker, *context.analysis.loaded);
  if (!fixed.bytes || *fixed.bytes == context.text()) return;
  const std::string title = context.client.language == Language::zh ? "改正所有能安全改正的（fazhi）"
                                                                    : "Mend all that can be mended safely (fazhi)";
  all.push_back(action(context, title, fix_all, edits_to(context, *fixed.bytes)));
}

}  // namespace

json::array actions_in(const Context& context, Range range, const std::vector<std::string>& only) {
  json::array all;
  if (!context.client.code_actions) return all;
  if (only.empty() || is_asked(quick_fix, only)) {
    std::optional<Sketch> sketch;
    if (context.analysis.format == io::Format::yaml && context.analysis.genre == Genre::report)
      sketch = sketch_of(context.document.source, context.analysis.format);
    const json::array shown = diagnostics_of(context);
    for (std::size_t i = 0; i < context.analysis.findings.size(); ++i) {
      const diag::Diagnostic& found = context.analysis.findings[i];
      if (!touch(found.place.value_or(Range{}), range)) continue;
      add_fixes(found, shown[i], context, all);
      if (sketch && context.analysis.checked && context.analysis.loaded->document)
        add_ignore(found, shown[i], context, *sketch, all);
    }
  }
  // Mending judges the text several times over: only where it is asked for by name.
  if (is_asked(fix_all, only)) add_fix_all(context, all);
  return all;
}

json::array formatting_of(const Context& context) {
  if (context.analysis.genre != Genre::report) return {};
  const io::Canonical canonical = io::canonical(context.document.source);
  return canonical.text ? edits_to(context, *canonical.text) : json::array{};
}

}  // namespace lsp
FAZHI_END_NAMESPACE
