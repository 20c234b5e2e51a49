#include "rules/support/chains.hpp"

#include "rules/support/ordinals.hpp"

#include <fazhi/core/utf8.hpp>

#include "core/scan_text.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

bool is_one_of(char32_t point, std::u32string_view points) { return points.find(point) != points.npos; }

constexpr scan::CodePointSet openings(U"一二三四五六七八九十第");

char32_t point_at(std::string_view text, std::size_t at) { return at < text.size() ? utf8::next(text, at) : U'\0'; }

/// The mark at `at`, wherever it stands.
std::optional<ChainNumber> mark_at(std::string_view text, std::size_t at) {
  const bool counted = point_at(text, at) == U'第';
  const std::size_t begin = counted ? at + std::string_view("第").size() : at;
  const Numeral numeral = numeral_at(text, begin);
  if (numeral.value == 0) return std::nullopt;
  std::size_t end = numeral.end;
  const char32_t next = end < text.size() ? utf8::next(text, end) : U'\0';
  const Range digits{begin - at, numeral.end - at};
  if (counted) {
    if (!is_one_of(next, U"，,、：:是")) return std::nullopt;
    return ChainNumber{numeral.value, ChainStyle::counted, digits, end - at};
  }
  if (next == U'是') return ChainNumber{numeral.value, ChainStyle::is, digits, end - at};
  // 三要素 and 一要件 are words.
  if (next == U'要' && !is_one_of(point_at(text, end), U"求素件点害领务闻道塞义旨"))
    return ChainNumber{numeral.value, ChainStyle::ought, digits, end - at};
  return std::nullopt;
}

/// Collects what one scope prints, and opens the scopes below it.
class Walker {
 public:
  Walker(detail::SignsByText& signs, diag::Paths& paths, std::vector<ChainScope>& scopes)
      : signs_(signs), paths_(paths), scopes_(scopes) {}

  void open(const OutlinePart& part) {
    ChainScope scope;
    scope.part = &part;
    scope.texts.reserve(1 + part.paragraphs->size());
    add_title(scope, part, "");
    body(scope, part, "");
    scopes_.push_back(std::move(scope));
    for (const OutlinePart& below : part.parts) open_below(below);
  }

  void add(ChainScope& scope, const diag::Path& at, std::string_view text, std::string_view own_number) {
    add(scope, at, text, own_number, signs_.of(text));
  }

 private:
  /// A title: it is short, and seldom one of the texts that were looked at.
  static void add_title(ChainScope& scope, const OutlinePart& part, std::string_view own_number) {
    add(scope, part.title_at, part.title, own_number, detail::sign::all);
  }

  static void add(ChainScope& scope, const diag::Path& at, std::string_view text, std::string_view own_number,
                  unsigned signs) {
    if ((signs & detail::sign::chain) != 0) add_marks(scope, at, text, own_number);
    scope.texts.push_back({{at, text}, signs});
  }

  static void add_marks(ChainScope& scope, const diag::Path& at, std::string_view text, std::string_view own_number) {
    scan::CodePointSearch search(openings, text);
    for (std::size_t i = 0; (i = search.next(i)) < text.size();) {
      const auto mark = chain_mark(text, i);
      // An item that prints its number in its paragraph too is counted once.
      if (mark && !(i == 0 && text.substr(0, mark->size) == own_number))
        scope.marks.push_back(
            {*mark, at, {i, i + mark->size}, text.substr(i, mark->size), scope.texts.size(), i + mark->size});
      if (mark)
        i += mark->size;
      else
        utf8::next(text, i);
    }
  }

  void body(ChainScope& scope, const OutlinePart& part, std::string_view number) {
    if (!part.paragraphs->empty()) {
      const diag::Path& at = paths_.add(part.at, "paragraphs");
      for (std::size_t i = 0; i < part.paragraphs->size(); ++i)
        add(scope, {at, i}, (*part.paragraphs)[i], i == 0 ? number : "");
    }
    for (const OutlinePart& below : part.parts)
      if (below.is_of_chain) member(scope, below);
  }

  void member(ChainScope& scope, const OutlinePart& part) {
    const std::string_view printed = part.printed_number();
    scope.marks.push_back(
        {*chain_number(printed), {part.at, "number"}, {0, printed.size()}, printed, scope.texts.size(), 0});
    if (part.paragraphs->empty()) add_title(scope, part, printed);
    body(scope, part, printed);
  }

  void open_below(const OutlinePart& part) {
    if (!part.is_of_chain) return open(part);
    for (const OutlinePart& below : part.parts) open_below(below);
  }

  detail::SignsByText& signs_;
  diag::Paths& paths_;
  std::vector<ChainScope>& scopes_;
};

}  // namespace

bool clause_begins(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  std::size_t before = at - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
  switch (point_at(text, before)) {
    case U' ':
    case U'\t':
    case U'\r':
    case U'\n':
    case U'\u3000':
    case U'。':
    case U'；':
    case U';':
    case U'，':
    case U',':
    case U'：':
    case U':':
    case U'！':
    case U'!':
    case U'？':
    case U'?':
    case U'）':
    case U')':
    case U'”':
    case U'’':
    case U'」':
    case U'》':
    case U'…':
      return true;
    default:
      return false;
  }
}

std::optional<ChainNumber> chain_number(std::string_view printed) {
  if (auto mark = mark_at(printed, 0)) return mark;
  const Numeral numeral = numeral_at(printed, 0);
  if (numeral.value == 0 || numeral.end != printed.size()) return std::nullopt;
  return ChainNumber{numeral.value, ChainStyle::bare, {0, numeral.end}, numeral.end};
}

std::optional<ChainNumber> chain_mark(std::string_view text, std::size_t at) {
  if (!clause_begins(text, at)) return std::nullopt;
  auto mark = mark_at(text, at);
  // 一是一，二是二 counts nothing.
  const std::string_view numeral =
      mark ? text.substr(at + mark->numeral.begin, mark->numeral.size()) : std::string_view();
  if (mark && mark->style == ChainStyle::is && text.substr(at + mark->size, numeral.size()) == numeral)
    return std::nullopt;
  return mark;
}

std::string with_value(const ChainMark& mark, int value) {
  const Range numeral = mark.number.numeral;
  return std::string(mark.printed.substr(0, numeral.begin)) + chinese_number(value) +
         std::string(mark.printed.substr(numeral.end));
}

std::vector<ChainScope> chain_scopes(const model::Report& report, const std::vector<OutlinePart>& outline,
                                     detail::SignsByText& signs, diag::Paths& paths) {
  std::vector<ChainScope> scopes;
  Walker walker(signs, paths, scopes);
  ChainScope preamble;
  const diag::Path& at = paths.add(paths.root(), "preamble");
  for (std::size_t i = 0; i < report.preamble.size(); ++i) walker.add(preamble, {at, i}, report.preamble[i], "");
  scopes.push_back(std::move(preamble));
  for (const OutlinePart& section : outline) walker.open(section);
  return scopes;
}

}  // namespace rules
FAZHI_END_NAMESPACE
