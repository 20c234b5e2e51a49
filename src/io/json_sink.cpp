#include <fazhi/io/sinks.hpp>

#include "core/scan_write.hpp"

#include <gsl/gsl>

FAZHI_BEGIN_NAMESPACE
namespace io {

void JsonSink::new_line() {
  if (style_ == JsonStyle::compact) return;
  out_ += '\n';
  out_.append(depth_ * 2, ' ');
}

void JsonSink::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) out_ += ',';
  if (depth_ > 0) new_line();
  first_ = false;
}

void JsonSink::open(char bracket) {
  before_value();
  out_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonSink::close(char bracket) {
  Expects(depth_ > 0);
  --depth_;
  if (!first_) new_line();
  out_ += bracket;
  first_ = false;
}

void JsonSink::begin_object() { open('{'); }
void JsonSink::end_object() { close('}'); }
void JsonSink::begin_array() { open('['); }
void JsonSink::end_array() { close(']'); }

void JsonSink::key(std::string_view name) {
  before_value();
  quoted(name);
  out_ += style_ == JsonStyle::compact ? ":" : ": ";
  after_key_ = true;
}

void JsonSink::string(std::string_view text) {
  before_value();
  quoted(text);
}

void JsonSink::number(std::string_view digits) {
  before_value();
  out_ += digits;
}

void JsonSink::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
}

void JsonSink::null() {
  before_value();
  out_ += "null";
}

std::string JsonSink::take() {
  if (style_ == JsonStyle::pretty) out_ += '\n';
  first_ = true;
  return std::exchange(out_, {});
}

void JsonSink::quoted(std::string_view text) {
  out_ += '"';
  for (std::size_t at = 0;;) {
    const std::size_t end = scan::find_json_escape(text, at);
    out_ += text.substr(at, end - at);
    if (end == text.size()) break;
    const scan::JsonEscape escape(text.substr(end));
    out_ += escape.text();
    at = end + escape.taken();
  }
  out_ += '"';
}

}  // namespace io
FAZHI_END_NAMESPACE
