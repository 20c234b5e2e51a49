// Headings, 一是, titles and figures with their units, found in printed reports: by the scanner that the importer finds
// the beginnings of its facts with, and by regular expressions.

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "bench.hpp"
#include "core/scan_heads.hpp"

#ifdef FAZHI_BENCH_PCRE2
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#endif
#ifdef FAZHI_BENCH_RE2
#include <re2/re2.h>
#endif

namespace bench {
namespace {

constexpr const char* pattern =
    "(?m)^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+[.．])|[一二三四五六七八九十]是|《[^》]*》"
    "|[0-9]+(?:\\.[0-9]+)?(?:万|亿)?(?:元|件|人次|次|个|项|名|户|家|场|起|条|份|人|%|％)";

struct Token {
  std::size_t begin;
  std::size_t end;
  bool operator==(const Token& other) const { return begin == other.begin && end == other.end; }
};
using Tokens = std::vector<Token>;

/// What the pattern matches, told by what it begins with.
class Finder {
 public:
  Finder(std::string_view text, Tokens& tokens) : text_(text), tokens_(tokens) {}

  void run() {
    static constexpr fazhi::scan::CodePointSet heads(U"\n《是0123456789");
    fazhi::scan::find_heads(text_, heads, line(0), [this](std::size_t at) { return take(at); });
  }

 private:
  std::size_t take(std::size_t at) {
    switch (text_[at]) {
      case '\n':
        return line(at + 1);
      case "是"[0]:
        return ordinal(at);
      case "《"[0]:
        return title(at);
      default:
        return figure(at);
    }
  }

  /// The character of three bytes at `at` as one number, or 0.
  static constexpr std::uint32_t code(const char* at) {
    return (static_cast<std::uint32_t>(static_cast<unsigned char>(at[0])) << 16U) |
           (static_cast<std::uint32_t>(static_cast<unsigned char>(at[1])) << 8U) | static_cast<unsigned char>(at[2]);
  }
  std::uint32_t code_at(std::size_t at) const { return at + 3 <= text_.size() ? code(text_.data() + at) : 0; }
  bool holds(std::size_t at, const char* character) const { return code_at(at) == code(character); }
  bool is_digit(std::size_t at) const { return at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; }

  std::size_t digits(std::size_t at) const {
    while (is_digit(at)) ++at;
    return at;
  }
  std::size_t numerals(std::size_t at) const {
    while (is_numeral(at)) at += 3;
    return at;
  }
  bool is_numeral(std::size_t at) const {
    switch (code_at(at)) {
      case code("一"):
      case code("二"):
      case code("三"):
      case code("四"):
      case code("五"):
      case code("六"):
      case code("七"):
      case code("八"):
      case code("九"):
      case code("十"):
        return true;
      default:
        return false;
    }
  }

  std::size_t put(std::size_t begin, std::size_t end) {
    tokens_.push_back({begin, end});
    return end;
  }

  /// A heading's number at the begin of a line.
  std::size_t line(std::size_t at) {
    if (is_digit(at)) {
      const std::size_t end = digits(at);
      if (end < text_.size() && text_[end] == '.') return put(at, end + 1);
      return holds(end, "．") ? put(at, end + 3) : at;
    }
    const bool bracketed = holds(at, "（");
    const std::size_t begin = bracketed ? at + 3 : at;
    const std::size_t end = numerals(begin);
    return end != begin && holds(end, bracketed ? "）" : "、") ? put(at, end + 3) : at;
  }

  /// 一是: the numeral stands before what was looked for.
  std::size_t ordinal(std::size_t at) { return at >= 3 && is_numeral(at - 3) ? put(at - 3, at + 3) : at + 3; }

  std::size_t title(std::size_t at) {
    constexpr std::string_view close = "》";
    if (no_more_closes_) return at + 3;
    const std::size_t end = text_.find(close, at);
    no_more_closes_ = end == text_.npos;
    return no_more_closes_ ? at + 3 : put(at, end + close.size());
  }

  std::size_t figure(std::size_t at) {
    const std::size_t whole = digits(at);
    std::size_t end = whole;
    if (end < text_.size() && text_[end] == '.' && is_digit(end + 1)) end = digits(end + 1);
    if (holds(end, "万") || holds(end, "亿")) end += 3;
    const std::size_t unit = unit_at(end);
    return unit == 0 ? whole : put(at, end + unit);
  }

  std::size_t unit_at(std::size_t at) const {
    switch (code_at(at)) {
      case code("人"):
        return holds(at + 3, "次") ? 6 : 3;
      case code("元"):
      case code("件"):
      case code("次"):
      case code("个"):
      case code("项"):
      case code("名"):
      case code("户"):
      case code("家"):
      case code("场"):
      case code("起"):
      case code("条"):
      case code("份"):
      case code("％"):
        return 3;
      default:
        return at < text_.size() && text_[at] == '%' ? 1 : 0;
    }
  }

  std::string_view text_;
  Tokens& tokens_;
  bool no_more_closes_ = false;
};

void scan_with_fazhi(const std::string& text, Tokens& tokens) { Finder(text, tokens).run(); }

using Scan = std::function<void(const std::string& text, Tokens& tokens)>;

#ifdef FAZHI_BENCH_PCRE2
Scan pcre2_jit() {
  int error = 0;
  PCRE2_SIZE place = 0;
  const auto* const bytes = reinterpret_cast<PCRE2_SPTR>(pattern);
  const std::shared_ptr<pcre2_code> code(
      pcre2_compile(bytes, PCRE2_ZERO_TERMINATED, PCRE2_UTF, &error, &place, nullptr), pcre2_code_free);
  if (!code || pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE) != 0) throw std::runtime_error("no pcre2-jit");
  const std::shared_ptr<pcre2_match_data> match(pcre2_match_data_create_from_pattern(code.get(), nullptr),
                                                pcre2_match_data_free);
  return [code, match](const std::string& text, Tokens& tokens) {
    const auto* const subject = reinterpret_cast<PCRE2_SPTR>(text.data());
    const PCRE2_SIZE* const found = pcre2_get_ovector_pointer(match.get());
    for (std::size_t at = 0; pcre2_jit_match(code.get(), subject, text.size(), at, 0, match.get(), nullptr) > 0;) {
      tokens.push_back({found[0], found[1]});
      at = found[1];
    }
  };
}
#endif

#ifdef FAZHI_BENCH_RE2
Scan re2() {
  const auto code = std::make_shared<RE2>(pattern);
  return [code](const std::string& text, Tokens& tokens) {
    re2::StringPiece found;
    for (std::size_t at = 0; code->Match(text, at, text.size(), RE2::UNANCHORED, &found, 1);) {
      const std::size_t begin = static_cast<std::size_t>(found.data() - text.data());
      at = begin + found.size();
      tokens.push_back({begin, at});
    }
  };
}
#endif

/// All must find the same in all texts.
void add(const char* who, const Scan& scan) {
  const std::vector<std::string>& texts = corpus().printed;
  for (const std::string& text : texts) {
    Tokens expected;
    scan_with_fazhi(text, expected);
    Tokens tokens;
    scan(text, tokens);
    if (!(tokens == expected)) throw std::runtime_error(std::string("text-scan: ") + who + " finds something else");
  }
  const auto tokens = std::make_shared<Tokens>();
  add_work("text-scan", "text", texts, who, [&texts, scan, tokens](std::size_t i) {
    tokens->clear();
    scan(texts[i], *tokens);
    return tokens->size();
  });
}

}  // namespace

void add_text_scan() {
  add("fazhi", scan_with_fazhi);
#ifdef FAZHI_BENCH_PCRE2
  add("pcre2-jit", pcre2_jit());
#endif
#ifdef FAZHI_BENCH_RE2
  add("re2", re2());
#endif
}

}  // namespace bench
