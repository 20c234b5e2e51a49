#include "edit_plan.hpp"
#include "edit_text.hpp"

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

using Entry = Layout::Entry;
using Node = Layout::Node;

bool has_brackets(const Layout& layout, const Node& node) {
  return layout.text[node.begin] == (node.kind == Node::Kind::array ? '[' : '{');
}

/// The style of the entries: commas as between the first two of them, if those share a line.
FlowStyle style_in(const Target& target) {
  FlowStyle style = target.styles.flow;
  const auto& entries = target.holder->entries;
  if (entries.size() < 2) return style;
  const std::string_view text = target.layout.text;
  const std::size_t comma = skip_blank(text, entries[0].end(), !target.layout.json);
  if (comma < text.size() && text[comma] == ',' && skip_spaces(text, comma + 1) == entries[1].begin())
    style.comma = text.substr(comma, entries[1].begin() - comma);
  return style;
}

std::string written(const Target& target, const FlowStyle& style, const bind::Tree& value, const std::string& indent) {
  const std::string key = target.holder->kind == Node::Kind::object ? flow_key(target.key, style) : std::string();
  return key + flow_form(value, style, indent);
}

/// Puts the first entry between brackets.
std::optional<Splices> fill(const Target& target, const bind::Tree& value) {
  const std::string_view text = target.layout.text;
  const Node& holder = *target.holder;
  const Range inside{holder.begin + 1, holder.whole.end - 1};
  const bool is_blank = skip_blank(text, inside.begin, false) == inside.end;
  FlowStyle style = target.styles.flow;
  const bool is_stacked =
      target.outer != nullptr
          ? text.substr(target.outer->begin, target.outer->whole.end - target.outer->begin).find('\n') != text.npos &&
                leads_line(text, target.outer->entries[target.slot].begin())
          : text.substr(inside.begin, inside.size()).find('\n') != text.npos;
  style.stacked = target.layout.json && is_stacked;
  const std::string outer(indent_of(text, holder.begin));
  const std::string indent = outer + style.unit;
  const std::string entry = written(target, style, value, style.stacked ? indent : outer);
  if (!is_blank) return Splices{{{inside.begin, inside.begin}, entry}};
  if (!style.stacked) return Splices{{inside, entry}};
  return Splices{{inside, style.line + indent + entry + style.line + outer}};
}

std::optional<Splices> append(const Target& target, const bind::Tree& value) {
  const std::string_view text = target.layout.text;
  FlowStyle style = style_in(target);
  const Entry& last = target.holder->entries.back();
  const bool leads = leads_line(text, last.begin());
  style.stacked = target.layout.json && leads;
  const std::string indent(indent_of(text, last.begin()));
  const std::string entry = written(target, style, value, indent);

  const std::size_t comma = skip_blank(text, last.end(), !target.layout.json);
  const bool trailing = text[comma] == ',';
  const std::size_t behind = trailing ? comma + 1 : last.end();
  if (!leads) {
    const std::string gap = style.comma.substr(1);
    return Splices{{{behind, behind}, trailing ? gap + entry + ',' : ',' + gap + entry}};
  }
  const std::string line = style.line + indent + entry + (trailing ? "," : "");
  if (!rest_is_comment(text, behind) || target.layout.json)
    return Splices{{{behind, behind}, trailing ? line : ',' + line}};
  const std::size_t end = line_end(text, behind);
  Splices splices{{{end, end}, line}};
  if (!trailing) splices.insert(splices.begin(), {{behind, behind}, ","});
  return splices;
}

/// The comma behind an entry, if there is one.
std::optional<std::size_t> comma_behind(const Layout& layout, const Entry& entry) {
  const std::size_t at = skip_blank(layout.text, entry.end(), !layout.json);
  if (at < layout.text.size() && layout.text[at] == ',') return at;
  return std::nullopt;
}

}  // namespace

std::optional<Splices> flow_set(const Target& target, const bind::Tree& value, const bind::Tree& old) {
  const std::string_view text = target.layout.text;
  const Entry& entry = target.holder->entries[target.index];
  FlowStyle style = style_in(target);
  style.stacked = target.layout.json && leads_line(text, entry.begin());
  const std::string indent(indent_of(text, entry.begin()));
  const std::string form = flow_form(value, style, indent, quoting_of(text, entry.value, old));
  if (!entry.value.is_empty()) {
    const Range at = entry.value.whole;
    const bool touches_colon = !target.layout.json && text[at.begin - 1] == ':';
    return Splices{{at, touches_colon ? ' ' + form : form}};
  }
  if (!entry.name) return Splices{{entry.value.whole, form}};
  if (entry.mark != no_mark) return Splices{{{entry.mark + 1, entry.mark + 1}, ' ' + form}};
  return Splices{{{entry.name->end, entry.name->end}, ": " + form}};
}

std::optional<Splices> flow_insert(const Target& target, const bind::Tree& value) {
  const std::string_view text = target.layout.text;
  if (!has_brackets(target.layout, *target.holder)) return std::nullopt;
  const auto& entries = target.holder->entries;
  if (entries.empty()) return fill(target, value);
  if (target.index == entries.size()) return append(target, value);
  FlowStyle style = style_in(target);
  const Entry& next = entries[target.index];
  const std::string indent(indent_of(text, next.begin()));
  if (!leads_line(text, next.begin()))
    return Splices{{{next.begin(), next.begin()}, written(target, style, value, indent) + style.comma}};
  style.stacked = target.layout.json;
  const std::size_t at = lines_begin(target, target.index);
  return Splices{{{at, at}, indent + written(target, style, value, indent) + ',' + style.line}};
}

std::optional<Splices> flow_remove(const Target& target) {
  const std::string_view text = target.layout.text;
  const Node& holder = *target.holder;
  const auto& entries = holder.entries;
  if (!has_brackets(target.layout, holder)) return Splices{{{holder.begin, holder.whole.end}, "{}"}};
  if (entries.size() == 1) return Splices{{{holder.begin + 1, holder.whole.end - 1}, ""}};

  const Entry& entry = entries[target.index];
  const bool is_last = target.index + 1 == entries.size();
  const auto comma = comma_behind(target.layout, entry);
  const std::size_t behind = comma ? *comma + 1 : entry.end();
  const bool leads = leads_line(text, entry.begin());
  const bool ends_line = rest_is_blank(text, behind) || (!target.layout.json && rest_is_comment(text, behind));

  Splices splices;
  const auto comma_before = is_last && !comma ? comma_behind(target.layout, entries[target.index - 1]) : std::nullopt;
  if (leads && ends_line) {
    if (comma_before) splices.push_back({{*comma_before, *comma_before + 1}, ""});
    splices.push_back({{lines_begin(target, target.index), next_line(text, behind)}, ""});
  } else if (!is_last) {
    splices.push_back({{entry.begin(), entries[target.index + 1].begin()}, ""});
  } else if (comma_before && !target.layout.json && rest_is_comment(text, *comma_before + 1)) {
    splices.push_back({{*comma_before, *comma_before + 1}, ""});
    splices.push_back({{entry.begin(), entry.end()}, ""});
  } else {
    splices.push_back({{entries[target.index - 1].end(), entry.end()}, ""});
  }
  return splices;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
