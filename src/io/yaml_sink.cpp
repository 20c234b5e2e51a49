#include <fazhi/bind/scalar.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/io/sinks.hpp>

#include <gsl/gsl>

FAZHI_BEGIN_NAMESPACE
namespace io {
namespace {

constexpr std::size_t step = 2;              // columns of indentation
constexpr std::size_t longest_on_line = 60;  // code points of a text that stays behind its key

bool starts_like_markup(char c) { return std::string_view("-?:,[]{}#&*!|>'\"%@`=<").find(c) != std::string_view::npos; }

/// What must be escaped: controls, and the marks that some readers take as line ends or drop.
bool needs_escape(char32_t point) {
  return (point < 0x20 && point != '\n') || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029 ||
         point == 0xFEFF || point == 0xFFFE || point == 0xFFFF;
}

bool has_escapes(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (needs_escape(utf8::next(text, at))) return true;
  return false;
}

/// Whether some reader of YAML 1.1 or 1.2 takes a plain scalar for a truth value, null, number, time or date.
bool looks_typed(std::string_view text) {
  constexpr std::string_view words[] = {"null", "true", "false", "yes", "no", "on", "off", "y", "n", "~", ".nan"};
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (const std::string_view word : words)
    if (lower == word) return true;
  const char first = text[0];
  if (!(first >= '0' && first <= '9') && first != '+' && first != '-' && first != '.') return false;
  return text.find_first_not_of("0123456789abcdefABCDEFxoXO_:.,+-tTzZinIN ") == std::string_view::npos;
}

bool can_be_plain(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':' || starts_like_markup(text[0]))
    return false;
  return text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos &&
         text.find_first_of("\n\t") == std::string_view::npos && !looks_typed(text) && !has_escapes(text);
}

/// Whether a literal block brings the text back as it is: it must begin with something else than white space, and end
/// with one line end at the most.
bool can_be_literal(std::string_view text) {
  if (text.empty() || std::string_view(" \t\n").find(text.front()) != std::string_view::npos || has_escapes(text))
    return false;
  return text.size() < 2 || text.substr(text.size() - 2) != "\n\n";
}

std::string quoted(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t point = utf8::next(text, at);
    if (point == '"' || point == '\\') {
      (out += '\\') += static_cast<char>(point);
    } else if (point == '\n') {
      out += "\\n";
    } else if (!needs_escape(point)) {
      out += text.substr(begin, at - begin);
    } else {
      out += point < 0x100 ? "\\x" : "\\u";
      for (int shift = point < 0x100 ? 4 : 12; shift >= 0; shift -= 4)
        out += hex[(point >> static_cast<unsigned>(shift)) & 0xFU];
    }
  }
  return out + '"';
}

std::string inline_form(std::string_view text) { return can_be_plain(text) ? std::string(text) : quoted(text); }

}  // namespace

void YamlSink::begin_entry() {
  Level& level = levels_.back();
  if (level.empty && after_key_) out_ += '\n';
  level.empty = false;
  after_key_ = false;
  if (after_dash_) {
    after_dash_ = false;
  } else {
    out_.append(level.indent, ' ');
  }
}

void YamlSink::begin(bool is_array) {
  std::size_t indent = 0;
  if (!levels_.empty()) {
    if (levels_.back().is_array) {
      begin_entry();
      out_ += "- ";
      after_dash_ = true;
    }
    indent = levels_.back().indent + step;
  }
  levels_.push_back({is_array, true, indent});
}

void YamlSink::end(std::string_view when_empty) {
  Expects(!levels_.empty());
  const bool empty = levels_.back().empty;
  levels_.pop_back();
  if (!empty) return;
  if (after_key_) out_ += ' ';
  after_key_ = after_dash_ = false;
  (out_ += when_empty) += '\n';
}

/// A value on the line of its key or dash, or alone.
void YamlSink::plain(std::string_view text) {
  if (!levels_.empty() && levels_.back().is_array) {
    begin_entry();
    out_ += "- ";
  } else if (after_key_) {
    out_ += ' ';
  }
  after_key_ = false;
  (out_ += text) += '\n';
}

void YamlSink::literal(std::string_view text) {
  const bool ends_line = text.back() == '\n';
  if (ends_line) text.remove_suffix(1);
  const std::size_t indent = levels_.empty() ? step : levels_.back().indent + step;
  plain(ends_line ? "|" : "|-");
  for (;;) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (!line.empty()) out_.append(indent, ' ') += line;
    out_ += '\n';
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

void YamlSink::begin_object() { begin(false); }
void YamlSink::end_object() { end("{}"); }
void YamlSink::begin_array() { begin(true); }
void YamlSink::end_array() { end("[]"); }

void YamlSink::key(std::string_view name) {
  Expects(!levels_.empty() && !levels_.back().is_array);
  begin_entry();
  out_ += inline_form(name);
  out_ += ':';
  after_key_ = true;
}

void YamlSink::string(std::string_view text) {
  const bool is_long = utf8::length(text) > longest_on_line || text.find('\n') != std::string_view::npos;
  if (is_long && can_be_literal(text)) return literal(text);
  plain(inline_form(text));
}

void YamlSink::number(std::string_view digits) { plain(digits); }
void YamlSink::boolean(bool value) { plain(value ? "true" : "false"); }
void YamlSink::null() { plain("null"); }

std::string YamlSink::take() { return std::exchange(out_, {}); }

}  // namespace io
FAZHI_END_NAMESPACE
