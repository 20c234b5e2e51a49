#include <fazhi/check/render.hpp>

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace {

std::string render(const Loaded& loaded, const std::vector<diag::Diagnostic>& found, Language language,
                   const diag::RenderOptions& options) {
  const diag::Source nothing(loaded.text.name, "");  // of a file without a text, whose findings have no places
  const diag::Source& source = loaded.source() != nullptr ? *loaded.source() : nothing;
  std::string text;
  for (const diag::Diagnostic& one : found) text += diag::render_text(one, source, language, options);
  return text;
}

}  // namespace

std::string render_problems(const Loaded& loaded, Language language, const diag::RenderOptions& options) {
  return render(loaded, loaded.problems, language, options);
}

std::string render_findings(const Loaded& loaded, const Checked& checked, Language language,
                            const diag::RenderOptions& options) {
  diag::RenderOptions discreet = options;
  discreet.hidden = &checked.discreet;
  return render(loaded, checked.outcome.findings, language, discreet);
}

}  // namespace check
FAZHI_END_NAMESPACE
