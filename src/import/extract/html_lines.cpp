#include "import/extract/html_lines.hpp"

#include <fazhi/core/utf8.hpp>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

/// What an indentation is made of, beside what a browser lays together.
bool is_indentation(char32_t c) {
  return c == 0x3000 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0xFEFF;
}

bool is_zero_width(char32_t c) { return c == 0x200B || c == 0xFEFF; }

/// Characters as wide as they are high: a line end of the source beside one is no space.
bool is_wide(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
         (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// What parts links and breaks no text off.
bool parts_links(char32_t c) {
  return c == '|' || c == '>' || c == '-' || c == '/' || c == ':' || c == 0xB7 || c == 0xBB || c == 0x203A ||
         c == 0x2014 || c == 0xFF1A || c == 0xFF5C || c == 0x300B || c == 0x300A || c == 0xFF1E || c == '[' || c == ']';
}

/// Pages of old editors name characters by the codes that Windows gave them; browsers read these so.
char32_t from_windows_1252(char32_t c) {
  constexpr char32_t points[] = {0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
                                 0x2039, 0x152,  0,      0x17D,  0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                 0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0,      0x17E,  0x178};
  return points[c - 0x80];
}

/// Behind the last character of the line that is no white space.
std::size_t trimmed_end(std::string_view text, std::size_t begin) {
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t at = end - 1;
    while (at > begin && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    std::size_t next = at;
    if (text[at] != ' ' && !is_indentation(utf8::next(text, next))) break;
    end = at;
  }
  return end;
}

}  // namespace

Counts Counts::since(const Counts& before) const {
  return {characters - before.characters, linked - before.linked,        links - before.links,
          sentences - before.sentences,   headings - before.headings,    files - before.files,
          labels - before.labels,         structures - before.structures};
}

void HtmlLines::add(std::string_view piece, bool linked, bool keeps_lines) {
  for (std::size_t at = 0; at < piece.size();) {
    const std::size_t begin = at;
    char32_t c = utf8::next(piece, at);
    if (c == '\n' && keeps_lines) {
      end_line();
    } else if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0) {
      white_space(c);
    } else if (c >= 0x80 && c < 0xA0) {
      c = from_windows_1252(c);
      std::string bytes;
      utf8::append(bytes, c);
      if (c != 0) visible(c, bytes, linked);
    } else if (c >= 0x20 && c != 0x7F) {
      visible(c, piece.substr(begin, at - begin), linked);
    }
  }
}

void HtmlLines::tag(bool opens) {
  if (opens && label_ == Awaited::boxed_value) label_ = Awaited::value;
  if (pending_ == Pending::line_end) pending_ = Pending::space;
  after_tag_ = true;
}

void HtmlLines::label(std::size_t begin, bool is_common) {
  if (begin > words_begin_ && text_[begin] != ' ' && text_[begin - 1] != ' ') text_.insert(begin, 1, ' ');
  label_ = is_common ? Awaited::boxed_value : Awaited::value;
  labelled_ = true;
}

void HtmlLines::white_space(char32_t c) {
  if (blank_) {
    if (c == 0xA0) text_ += ' ';
    return;
  }
  const bool line_end = (c == '\n' || c == '\r') && !after_tag_ && pending_ != Pending::space;
  pending_ = line_end || (pending_ == Pending::line_end && c != 0xA0) ? Pending::line_end : Pending::space;
}

void HtmlLines::visible(char32_t c, std::string_view bytes, bool linked) {
  if (blank_) {
    if (is_indentation(c)) {
      if (!is_zero_width(c)) text_ += bytes;
      return;
    }
    blank_ = false;
    words_begin_ = text_.size();
  }
  const bool wide = is_wide(c);
  if (label_ == Awaited::value && c != ':' && c != 0xFF1A)
    text_ += "：";
  else if (pending_ == Pending::space || (pending_ == Pending::line_end && !wide && !wide_))
    text_ += ' ';
  label_ = Awaited::nothing;
  pending_ = Pending::nothing;
  after_tag_ = false;
  wide_ = wide;
  text_ += bytes;
  if (is_indentation(c) || parts_links(c)) return;
  ++counts.characters;
  if (linked) ++counts.linked;
  // Titles in lists of links ask and shout, but they close no sentence.
  if (c == U'。' || (!linked && (c == U'；' || c == U'！' || c == U'？'))) ++counts.sentences;
}

void HtmlLines::end_line() {
  pending_ = Pending::nothing;
  label_ = Awaited::nothing;
  labelled_ = false;
  after_tag_ = true;
  text_.resize(blank_ ? line_begin_ : trimmed_end(text_, words_begin_));
  if (!blank_) text_ += '\n';
  begin_line();
}

void HtmlLines::begin_line() {
  line_begin_ = words_begin_ = text_.size();
  blank_ = true;
}

void HtmlLines::take_back(const Mark& mark) {
  text_.resize(mark.end);
  begin_line();
  counts = mark.counts;
}

void HtmlLines::replace(std::size_t begin, std::string_view lines) {
  text_.resize(begin);
  text_ += lines;
  begin_line();
}

void HtmlLines::prefix(std::string_view words) { text_.insert(words_begin_, words); }

std::string_view without_indentation(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(line, at);
    if (c != ' ' && !is_indentation(c)) return line.substr(begin);
  }
  return {};
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
