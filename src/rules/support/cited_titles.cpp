#include "rules/support/cited_titles.hpp"

#include <fazhi/core/utf8.hpp>

#include "core/scan_text.hpp"

#include <algorithm>
#include <cstddef>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

constexpr std::size_t reach = 600;

bool is_one_of(char32_t point, std::u32string_view points) { return points.find(point) != std::u32string_view::npos; }
bool is_digit(char32_t point) { return point >= U'0' && point <= U'9'; }

/// One form of each character; 0 for what does not count.
char32_t folded(char32_t point) {
  if (point >= U'\u4E00' && point <= U'\u9FFF') return point;
  if (is_one_of(point, U" \t\r\n\u00A0\u3000\u200B\uFEFF“”‘’\"'＂＇")) return 0;
  if (point >= U'０' && point <= U'９') return point - U'０' + U'0';
  if (is_one_of(point, U"（﹙")) return U'(';
  if (is_one_of(point, U"）﹚")) return U')';
  if (is_one_of(point, U"《<＜﹤")) return U'〈';
  if (is_one_of(point, U"》>＞﹥")) return U'〉';
  return point;
}

/// 2015—2020年, 2015年-2020年 and 2015一2020 are one range: 2015-2020.
std::string with_plain_ranges(std::string_view key) {
  std::u32string name;
  for (std::size_t at = 0; at < key.size();) name += utf8::next(key, at);
  std::u32string plain;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool behind_digit = !plain.empty() && is_digit(plain.back());
    const bool behind_dash = plain.size() > 5 && plain[plain.size() - 5] == U'-' && is_digit(plain[plain.size() - 6]);
    const char32_t next = i + 1 < name.size() ? name[i + 1] : U'\0';
    const auto is_dash = [](char32_t point) { return is_one_of(point, U"-－‐‑–—―─~～〜至到一"); };
    if (name[i] == U'年' && behind_digit && (is_dash(next) || behind_dash)) continue;
    if (is_dash(name[i]) && !plain.empty() && (is_digit(plain.back()) || plain.back() == U'-') &&
        (is_digit(next) || is_dash(next))) {
      if (plain.back() != U'-') plain += U'-';
    } else {
      plain += name[i];
    }
  }
  std::string ranged;
  for (const char32_t point : plain) utf8::append(ranged, point);
  return ranged;
}

constexpr scan::CodePointSet brackets(U"《》\n");

bool ends_sentence(char32_t point) { return is_one_of(point, U"。！？!?\n"); }

/// Where the code point that holds the byte `at`, or begins there, begins.
std::size_t begin_of_point(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

}  // namespace

std::vector<Range> cited_titles(std::string_view text) {
  std::vector<Range> titles;
  int depth = 0;
  std::size_t begin = 0;
  scan::CodePointSearch search(brackets, text);
  for (std::size_t here = search.next(0); here < text.size(); here = search.next(here + 1)) {
    std::size_t at = here;
    const char32_t point = utf8::next(text, at);
    if (depth > 0 && here - begin > reach) {
      depth = 0;
      // The first character out of reach closes what is open, and does nothing else.
      if (here == begin || begin_of_point(text, here - 1) - begin <= reach) continue;
    }
    if (point == U'\n') {
      depth = 0;
    } else if (point == U'《') {
      if (depth++ == 0) begin = at;
    } else if (point == U'》' && depth > 0 && --depth == 0 && here > begin) {
      titles.push_back({begin, here});
    }
  }
  return titles;
}

std::string title_key(std::string_view title) {
  constexpr std::string_view of_the_state = "中华人民共和国";
  std::string key;
  key.reserve(title.size());
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t begin = at;
    const char32_t point = utf8::next(title, at);
    const char32_t form = folded(point);
    if (form == 0) continue;
    if (form == point)
      key += title.substr(begin, at - begin);
    else
      utf8::append(key, form);
  }
  if (key.size() > of_the_state.size() && key.compare(0, of_the_state.size(), of_the_state) == 0)
    key.erase(0, of_the_state.size());
  return key.find_first_of("0123456789") == std::string::npos ? key : with_plain_ranges(key);
}

Range sentence_around(std::string_view text, Range bytes) {
  Range sentence{begin_of_point(text, bytes.begin - std::min(bytes.begin, reach)), bytes.end};
  for (std::size_t at = sentence.begin; at < bytes.begin;)
    if (ends_sentence(utf8::next(text, at))) sentence.begin = at;
  while (sentence.end < text.size() && sentence.end - bytes.end < reach) {
    std::size_t next = sentence.end;
    if (ends_sentence(utf8::next(text, next))) break;
    sentence.end = next;
  }
  return sentence;
}

}  // namespace rules
FAZHI_END_NAMESPACE
