#include "import/metadata.hpp"

#include "import/numerals.hpp"
#include "import/references.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t longest_title_line = 80;

class TitleFinder {
 public:
  TitleFinder(const Glyphs& text, const Layout& layout) : text_(text), layout_(layout) {}

  /// The first run of lines that reads as the title of an annual report.
  bool find(std::size_t& first, std::size_t& last) const {
    for (std::size_t i = 0; i < layout_.body_begin; ++i) {
      if (!eligible(i) || !text_.vocabulary().subjects.in(words(i))) continue;
      first = last = i;
      if (!complete(i)) {
        while (last + 1 < layout_.body_begin && last < i + 2 && eligible(last + 1) && !complete(last)) ++last;
        if (!complete(last) || text_.vocabulary().subjects.in(words(last))) continue;
      }
      while (first > 0 && first + 3 > i && wants_front(first) && is_front(first - 1)) --first;
      if (is_specific(first, last)) return true;
    }
    return false;
  }

  /// The title of another sort of document: the first line that ends like one.
  bool find_other(std::size_t& line) const {
    for (std::size_t i = 0; i < layout_.body_begin; ++i) {
      if (!eligible(i) || words(i).size() < 6) continue;
      if (!text_.vocabulary().document_words.ends(words(i)) && !text_.vocabulary().report_words.ends(words(i)))
        continue;
      line = i;
      return true;
    }
    return false;
  }

  /// A line without the marks of Markdown: # in front, * on both sides.
  Span bare(std::size_t line) const {
    Span span = text_.lines()[line];
    while (span.begin < span.end && text_[span.begin] == U'#') ++span.begin;
    while (span.size() > 2 && text_[span.begin] == U'*' && text_[span.end - 1] == U'*') ++span.begin, --span.end;
    return text_.trim(span);
  }

  /// Without a column's name in 【】 and without a document number in front.
  std::size_t begin_of(std::size_t line) const {
    const Span span = bare(line);
    std::size_t begin = span.begin;
    if (text_[begin] == U'【') {
      const std::size_t close = text_.find_any(U"】", begin, std::min(span.end, begin + 12));
      if (text_[close] == U'】' && close + 6 < span.end) begin = text_.skip_spaces(close + 1);
    }
    for (std::size_t i = begin; i < std::min(span.end, begin + 16); ++i) {
      const DocumentNumberMatch number = match_document_number(text_, i, begin);
      if (!number.span.empty() && number.span.begin == begin) return text_.skip_spaces(number.span.end);
    }
    return begin;
  }

  /// Without the site's name behind an underscore.
  std::size_t end_of(std::size_t line) const {
    const Span span = bare(line);
    return text_.trim({span.begin, text_.find_any(U"_", span.begin, span.end)}).end;
  }

 private:
  std::u32string_view words(std::size_t line) const { return text_.view({bare(line).begin, end_of(line)}); }

  bool eligible(std::size_t line) const {
    const Span span = text_.lines()[line];
    return span.size() <= longest_title_line && text_.find_any(U">|。;", span.begin, span.end) == span.end &&
           !text_.vocabulary().column_names.in(words(line)) && labels_of(text_, span).empty();
  }

  /// Whether a line ends as a title does, a year or a note in brackets aside: …情况报告（2024年度）.
  bool complete(std::size_t line) const {
    std::u32string_view title = words(line);
    const std::size_t open = title.rfind(U'(');
    if (!title.empty() && title.back() == U')' && open != title.npos && open > 4) title = title.substr(0, open);
    return text_.vocabulary().report_words.ends(title);
  }

  /// Whether a title needs the line before it: it begins with 关于, a year, or its subject.
  bool wants_front(std::size_t line) const {
    const std::u32string_view title = words(line);
    return title.substr(0, 2) == U"关于" || is_digit(title[0]) || text_.vocabulary().subjects.begins(title) ||
           is_agency(text_, text_.lines()[line]);
  }

  bool is_front(std::size_t line) const {
    if (!eligible(line) || text_.vocabulary().subjects.in(words(line))) return false;
    const std::u32string_view front = words(line);
    const auto ends = [&front](std::u32string_view end) {
      return front.size() > end.size() && front.substr(front.size() - end.size()) == end;
    };
    return is_agency(text_, text_.lines()[line]) || ends(U"关于") || ends(U"年度") || ends(U"年") ||
           (text_.vocabulary().region_ends.ends(front) && front.size() <= 12);
  }

  /// A column of the site may be called 法治政府建设年度报告; a title names a year, or the agency, or begins with 关于.
  bool is_specific(std::size_t first, std::size_t last) const {
    for (std::size_t line = first; line <= last; ++line) {
      const std::u32string_view title = words(line);
      const Span span = text_.lines()[line];
      for (std::size_t i = span.begin; i < span.end; ++i)
        if (year_at(text_, i).length != 0) return true;
      const std::size_t subject = text_.vocabulary().subjects.find(title);
      if (title.find(U"关于") != title.npos || (subject != title.npos && subject >= 3)) return true;
    }
    return false;
  }

  const Glyphs& text_;
  const Layout& layout_;
};

}  // namespace

bool is_agency(const Glyphs& text, Span span) {
  if (span.size() < 3 || span.size() > 50) return false;
  const std::u32string_view words = text.view(span);
  const bool plain = std::all_of(words.begin(), words.end(), [](char32_t c) {
    return is_han(c) || c == U'、' || c == U'(' || c == U')' || c == U'·' || is_space(c);
  });
  return plain && text.vocabulary().agency_ends.ends(words);
}

void find_title(const Glyphs& text, const Layout& layout, Metadata& metadata) {
  const TitleFinder finder(text, layout);
  std::size_t first = 0;
  std::size_t last = 0;
  const bool report = finder.find(first, last);
  if (!report) {
    if (!finder.find_other(first)) return;
    last = first;
  }
  const Span span{finder.begin_of(first), finder.end_of(last)};
  std::string value = text.text({span.begin, finder.end_of(first)});
  for (std::size_t line = first + 1; line <= last; ++line)
    value += text.text({finder.bare(line).begin, finder.end_of(line)});
  metadata.title =
      Found{std::move(value), span, report ? Confidence::certain : Confidence::unsure, Pattern::title_line};
  for (std::size_t line = first; line <= last; ++line) metadata.title_lines.push_back(line);
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
