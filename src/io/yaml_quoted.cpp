#include "yaml_cursor.hpp"

#include <algorithm>
#include <array>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

constexpr std::array<unsigned char, 256> make_hex_values() {
  std::array<unsigned char, 256> values{};
  for (std::size_t c = 0; c < values.size(); ++c)
    values[c] = static_cast<unsigned char>(bind::detail::digit_value(static_cast<char>(c)));
  return values;
}
constexpr std::array<unsigned char, 256> hex_values = make_hex_values();  // 16: no digit

constexpr unsigned hex_value(char c) { return hex_values[static_cast<unsigned char>(c)]; }

/// Writes a code point as UTF-8 and gives its end; null where it is none.
char* put(char* out, std::uint32_t point) {
  const auto byte = [](std::uint32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  const auto rest = [byte](std::uint32_t bits) { return byte(0x80U | (bits & 0x3FU)); };
  if (point < 0x80) {
    *out++ = byte(point);
  } else if (point < 0x800) {
    *out++ = byte(0xC0U | point >> 6U);
    *out++ = rest(point);
  } else if (point < 0x10000) {
    if (point >= 0xD800 && point < 0xE000) return nullptr;
    *out++ = byte(0xE0U | point >> 12U);
    *out++ = rest(point >> 6U);
    *out++ = rest(point);
  } else {
    if (point > 0x10FFFF) return nullptr;
    *out++ = byte(0xF0U | point >> 18U);
    *out++ = rest(point >> 12U);
    *out++ = rest(point >> 6U);
    *out++ = rest(point);
  }
  return out;
}

}  // namespace

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
    default:
      return false;  // so too \N and \_, of which some versions of yaml-cpp make bytes that are no UTF-8
  }
}

bool YamlCursor::unescape_code(std::size_t digits) {
  if (text_.size() - at_ < 2 + digits) return false;
  std::uint32_t point = 0;
  for (const char c : text_.substr(at_ + 2, digits)) {
    const unsigned value = hex_value(c);
    if (value > 15 || point >> 28U != 0) return false;
    point = point << 4U | value;
  }
  char bytes[4];
  const char* const end = put(bytes, point);
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
      const unsigned a = hex_value(in[2]);
      const unsigned b = hex_value(in[3]);
      const unsigned c = hex_value(in[4]);
      const unsigned d = hex_value(in[5]);
      if ((a | b | c | d) > 15) return false;
      const unsigned point = a << 12U | b << 8U | c << 4U | d;
      if (point >= 0x800 && a != 0xD) {  // as nearly all are
        out[0] = static_cast<char>(static_cast<unsigned char>(0xE0U | a));
        out[1] = static_cast<char>(static_cast<unsigned char>(0x80U | (point >> 6U & 0x3FU)));
        out[2] = static_cast<char>(static_cast<unsigned char>(0x80U | (point & 0x3FU)));
        out += 3;
      } else {
        out = put(out, point);
        if (out == nullptr) return false;
      }
    }
    buffer_.append(bytes, static_cast<std::size_t>(out - bytes));
    at_ += 6 * done;
  }
  return true;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
