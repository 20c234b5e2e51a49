#include <fazhi/io/sinks.hpp>

#include "yaml_text.hpp"

#include <gsl/gsl>

FAZHI_BEGIN_NAMESPACE
namespace io {
namespace {

constexpr std::size_t step = 2;  // columns of indentation

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
  out_ += detail::inline_form(name);
  out_ += ':';
  after_key_ = true;
}

void YamlSink::string(std::string_view text) {
  switch (detail::form_of(text, detail::look_at(text))) {
    case detail::YamlForm::literal:
      return literal(text);
    case detail::YamlForm::plain:
      return plain(text);
    case detail::YamlForm::quoted:
      return plain(detail::double_quoted(text));
  }
}

void YamlSink::number(std::string_view digits) { plain(digits); }
void YamlSink::boolean(bool value) { plain(value ? "true" : "false"); }
void YamlSink::null() { plain("null"); }

std::string YamlSink::take() { return std::exchange(out_, {}); }

}  // namespace io
FAZHI_END_NAMESPACE
