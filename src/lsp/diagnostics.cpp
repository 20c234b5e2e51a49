#include "lsp/features.hpp"

#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace lsp {
namespace {

int severity_of(diag::Severity severity) { return static_cast<int>(severity) + 1; }

json::array related_of(const diag::Diagnostic& found, const Context& context) {
  json::array all;
  for (const diag::Related& one : found.related) {
    if (!one.place) continue;
    all.push_back(json::object{
        {"location", json::object{{"uri", as_json(context.document.uri)}, {"range", context.range(*one.place)}}},
        {"message", as_json(one.message.in(context.client.language))}});
  }
  return all;
}

}  // namespace

json::array diagnostics_of(const Context& context) {
  json::array all;
  for (const diag::Diagnostic& found : context.analysis.findings) {
    // What is nowhere in the text is shown at its beginning.
    json::object one{{"range", context.range(found.place.value_or(Range{}))},
                     {"severity", severity_of(found.severity)},
                     {"code", as_json(found.id)},
                     {"source", "fazhi"},
                     {"message", as_json(found.message.in(context.client.language))},
                     {"data", json::object{{"pointer", as_json(found.at.text())}, {"fixes", found.fixes.size()}}}};
    if (context.client.related)
      if (json::array related = related_of(found, context); !related.empty())
        one["relatedInformation"] = std::move(related);
    // A suppression that suppresses nothing may go.
    if (context.client.unnecessary && found.id == "suppression.unused") one["tags"] = json::array{1};
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace lsp
FAZHI_END_NAMESPACE
