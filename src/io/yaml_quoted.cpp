#include "escapes.hpp"
#include "yaml_cursor.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// Behind the closing quote.
void YamlCursor::end_quoted(Scalar& word, bool is_one_line) {
  word.kind = bind::Scalar::Kind::string;
  word.is_key = is_one_line && at_ < text_.size() && text_[at_] == ':' && is_blank(at_ + 1);
}

bool YamlCursor::read_double_quoted(Scalar& word, std::size_t parent) {
  const std::size_t begin = ++at_;
  at_ = scan::double_quoted_end(text_, at_);
  if (at_ < text_.size() && text_[at_] == '"') {
    word.text = text_.substr(begin, at_++ - begin);
    end_quoted(word, true);
    return true;
  }
  buffer_.assign(text_, begin, at_ - begin);
  bool is_one_line = true;
  std::size_t kept = 0;  // of the buffer, whatever white space ends it
  for (;;) {
    if (at_ == text_.size()) return false;
    if (text_[at_] == '"') break;
    const bool breaks = text_[at_] == '\n';
    if (breaks || (text_[at_] == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n')) {
      if (!breaks) ++at_;
      is_one_line = false;
      if (!fold(breaks ? kept : buffer_.size(), !breaks, parent)) return false;
      kept = buffer_.size();
    } else if (text_[at_] == '\\') {
      if (!unescape()) return false;
      kept = buffer_.size();
    }
    if (at_ < text_.size() && (text_[at_] == '\\' || text_[at_] == '"')) continue;
    const std::size_t run = at_;
    at_ = scan::double_quoted_end(text_, at_);
    buffer_.append(text_, run, at_ - run);
  }
  ++at_;
  word.text = buffer_;
  end_quoted(word, is_one_line);
  return true;
}

bool YamlCursor::read_single_quoted(Scalar& word, std::size_t parent) {
  const std::size_t begin = ++at_;
  at_ = scan::single_quoted_end(text_, at_);
  if (at_ < text_.size() && text_[at_] == '\'' && (at_ + 1 == text_.size() || text_[at_ + 1] != '\'')) {
    word.text = text_.substr(begin, at_++ - begin);
    end_quoted(word, true);
    return true;
  }
  buffer_.assign(text_, begin, at_ - begin);
  bool is_one_line = true;
  std::size_t kept = 0;
  for (;;) {
    if (at_ == text_.size()) return false;
    if (text_[at_] == '\n') {
      is_one_line = false;
      if (!fold(kept, false, parent)) return false;
    } else {
      if (at_ + 1 == text_.size() || text_[at_ + 1] != '\'') break;
      buffer_ += '\'';
      at_ += 2;
    }
    kept = buffer_.size();
    const std::size_t run = at_;
    at_ = scan::single_quoted_end(text_, at_);
    buffer_.append(text_, run, at_ - run);
  }
  ++at_;
  word.text = buffer_;
  end_quoted(word, is_one_line);
  return true;
}

/// Goes from a line's end within quotes to the text of the next line. Of what was read all but `kept` bytes loses the
/// spaces at its end. `is_joined`: the line's end was escaped.
bool YamlCursor::fold(std::size_t kept, bool is_joined, std::size_t parent) {
  while (buffer_.size() > kept && buffer_.back() == ' ') buffer_.pop_back();
  std::size_t blanks = 0;
  for (;;) {
    line_ = at_ + 1;
    at_ = scan::spaces_end(text_, line_);
    if (at_ == text_.size()) return false;
    if (text_[at_] != '\n') break;
    ++blanks;
  }
  if (at_ - line_ <= parent) return false;
  // Empty lines before the closing quote are not read alike by all.
  if ((blanks > 1 || (blanks == 1 && buffer_.empty())) && (text_[at_] == '"' || text_[at_] == '\'')) return false;
  if (blanks > 0)
    buffer_.append(blanks, '\n');
  else if (!is_joined)
    buffer_ += ' ';
  return true;
}

bool YamlCursor::unescape() {
  if (at_ + 1 >= text_.size()) return false;
  const auto take = [this](std::string_view meant) {
    buffer_ += meant;
    at_ += 2;
    return true;
  };
  switch (text_[at_ + 1]) {
    case 'u':
      return unescape_run();
    case 'x':
      return unescape_code(2);
    case 'U':
      return unescape_code(8);
    case '0':
      return take(std::string_view("\0", 1));
    case 'a':
      return take("\a");
    case 'b':
      return take("\b");
    case 't':
      return take("\t");
    case 'n':
      return take("\n");
    case 'v':
      return take("\v");
    case 'f':
      return take("\f");
    case 'r':
      return take("\r");
    case 'e':
      return take("\x1B");
    case ' ':
    case '"':
    case '/':
    case '\\':
      return take(text_.substr(at_ + 1, 1));
    case 'L':
      return take("\xE2\x80\xA8");
    case 'P':
      return take("\xE2\x80\xA9");
    case 'N':
      return take("\xC2\x85");
    case '_':
      return take("\xC2\xA0");
    default:
      return false;
  }
}

bool YamlCursor::unescape_code(std::size_t digits) {
  if (text_.size() - at_ < 2 + digits) return false;
  std::uint32_t point = 0;
  for (const char c : text_.substr(at_ + 2, digits)) {
    const unsigned value = bind::detail::digit_value(c);
    if (value > 15 || point >> 28U != 0) return false;
    point = point << 4U | value;
  }
  char bytes[4];
  const char* const end = put_code_point(bytes, point);
  if (end == nullptr) return false;
  buffer_.append(bytes, static_cast<std::size_t>(end - bytes));
  at_ += 2 + digits;
  return true;
}

/// Many `\uXXXX` one behind the other: so some writers put a Chinese text.
bool YamlCursor::unescape_run() {
  constexpr std::size_t at_once = 64;
  if (text_.size() - at_ < 6) return false;
  char bytes[3 * at_once];
  for (std::size_t done = at_once; done == at_once;) {
    char* out = bytes;
    const char* in = text_.data() + at_;
    const std::size_t most = std::min(at_once, (text_.size() - at_) / 6);
    for (done = 0; done < most && in[0] == '\\' && in[1] == 'u'; ++done, in += 6) {
      const std::uint32_t point = hex_word(in + 2);
      if (point >= no_hex_word) return false;
      out = put_code_point(out, point);
      if (out == nullptr) return false;
    }
    buffer_.append(bytes, static_cast<std::size_t>(out - bytes));
    at_ += 6 * done;
  }
  return true;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
