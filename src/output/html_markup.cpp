#include "output/html_markup.hpp"

#include <fazhi/rules/message.hpp>

#include "diag/display.hpp"

FAZHI_BEGIN_NAMESPACE
namespace output::detail {

std::string html::escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const diag::Cell cell = diag::next_cell(text, at);
    if (cell.shown.size() != 1) {
      out += cell.shown;
      continue;
    }
    switch (cell.shown.front()) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += cell.shown;
    }
  }
  return out;
}

std::string html::both_markup(const std::string& zh, const std::string& en) {
  if (zh == en) return zh;
  return "<span class=\"zh\" lang=\"zh-CN\">" + zh + "</span><span class=\"en\" lang=\"en\">" + en + "</span>";
}

std::string html::both(std::string_view zh, std::string_view en) { return both_markup(escaped(zh), escaped(en)); }

std::string html::element(std::string_view tag, std::string_view of, const std::string& inner) {
  const std::string name(tag);
  const std::string opened = of.empty() ? "<" + name : "<" + name + " class=\"" + std::string(of) + "\"";
  return opened + ">" + inner + "</" + name + ">";
}

std::string html::icon(std::string_view name) {
  return "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-" + std::string(name) + "\"/></svg>";
}

std::string html::named(diag::Severity severity) {
  const meta::Words title = meta::title_of(severity);
  return icon(name_of(severity)) + both(title.zh, title.en);
}

}  // namespace output::detail
FAZHI_END_NAMESPACE
