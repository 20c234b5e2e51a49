#include "import/attachments.hpp"

#include "import/dates.hpp"
#include "import/labels.hpp"
#include "import/markers.hpp"
#include "import/metadata.hpp"
#include "import/numerals.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t longest_title = 120;

class NoteReader {
 public:
  explicit NoteReader(const Glyphs& text) : text_(text) {}

  /// Reads the note whose first line is `first`, up to the line `limit`; gives the line behind it, or `first` where no
  /// note begins there.
  std::size_t read(std::size_t first, std::size_t limit) {
    entries.clear();
    const auto& lines = text_.lines();
    const std::size_t behind = past_label(lines[first]);
    if (behind == lines[first].begin) return first;
    std::size_t next = first + 1;
    Span run{behind, lines[first].end};
    if (text_.trim(run).empty()) {
      // The label stands above its titles.
      if (next >= limit || past_label(lines[next]) != lines[next].begin) return next;
      if (!numbered(lines[next]) && is_foot(lines[next])) return next;
      run.end = lines[next++].end;
    }
    if (!take(lines[first].begin, run)) return next;
    while (next < limit && goes_on(lines[next])) ++next;
    return next;
  }

  std::vector<AttachmentEntry> entries;

 private:
  int due() const { return static_cast<int>(entries.size()) + 1; }

  /// Behind 附件： or 附件1：, when the line begins so and the number is the one that is due; else the line's begin.
  std::size_t past_label(Span line) const {
    std::size_t i = past_typography(text_, line);
    if (text_[i] != U'附') return line.begin;
    i = text_.skip_spaces(i + 1);
    if (text_[i] != U'件') return line.begin;
    i = text_.skip_spaces(i + 1);
    const Ordinal number = ordinal_at(i);
    if (number.length != 0 && number.value != due()) return line.begin;
    i = text_.skip_spaces(i + number.length);
    return text_[i] == U':' ? i + 1 : line.begin;
  }

  Ordinal ordinal_at(std::size_t at) const {
    Ordinal number;
    for (; number.length < 3 && is_digit(text_[at + number.length]); ++number.length)
      number.value = number.value * 10 + static_cast<int>(text_[at + number.length] - U'0');
    return number.length != 0 ? number : chinese_ordinal(text_, at);
  }

  /// Behind the number `value` that begins at `at`, as 1. 1、 （1） 一、 or （一） and the spaces behind it; else `at`.
  /// A year may follow without a space, other digits may not: 1.2024年, but 1.5万亩.
  std::size_t past_number(std::size_t at, int value) const {
    const bool bracket = text_[at] == U'(';
    std::size_t i = text_.skip_spaces(at + (bracket ? 1U : 0U));
    const Ordinal number = ordinal_at(i);
    if (number.length == 0 || number.value != value) return at;
    i = text_.skip_spaces(i + number.length);
    const bool closed = text_[i] == U')' || (!bracket && (text_[i] == U'.' || text_[i] == U'、'));
    if (!closed) return at;
    ++i;
    return is_digit(text_[i]) && year_at(text_, i).length == 0 ? at : text_.skip_spaces(i);
  }

  bool numbered(Span line) const { return past_number(line.begin, due()) != line.begin; }

  /// Where the number `value` begins in a run, behind something that sets it off; else the end of the run.
  std::size_t find_number(Span run, int value) const {
    constexpr std::u32string_view separators = U" ;,、。》”)";
    // A number may begin with spaces: it is looked for behind them, once.
    for (std::size_t i = run.begin + 1; i < run.end; ++i)
      if (text_[i] != U' ' && separators.find(text_[i - 1]) != std::u32string_view::npos && past_number(i, value) != i)
        return i;
    return run.end;
  }

  /// Takes a line below that goes on with the note: its own label, the number that is due, or plainly a title.
  bool goes_on(Span line) {
    const std::size_t behind = past_label(line);
    if (behind != line.begin) return take(line.begin, {behind, line.end});
    return (numbered(line) || names_a_file(line)) && take(line.begin, line);
  }

  /// 《…》, or a name with a file's ending.
  bool names_a_file(Span line) const {
    const Span name = without_closing(line);
    if (text_[name.begin] == U'《' && text_[name.end - 1] == U'》') return true;
    std::size_t dot = name.end;
    while (dot > name.begin && name.end - dot < 5 && (is_latin(text_[dot - 1]) || is_digit(text_[dot - 1]))) --dot;
    return name.end - dot >= 2 && dot > name.begin + 1 && text_[dot - 1] == U'.';
  }

  /// What may stand below a label that nothing follows.
  bool is_foot(Span line) const {
    return is_agency(text_, line) || first_date(text_, line) || is_footer(text_, line) ||
           !labels_of(text_, line).empty();
  }

  /// Takes the entries of a run, all or none; the first has what begins at `begin` as its label.
  bool take(std::size_t begin, Span run) {
    const std::size_t before = entries.size();
    for (Span rest = text_.trim(run); !rest.empty();) {
      const int value = due();
      // A number that is printed twice is a number still: a title does not begin with its own.
      std::size_t title = rest.begin;
      for (std::size_t i = past_number(title, value); i != title; i = past_number(title, value)) title = i;
      const std::size_t end = find_number({std::min(title, rest.end), rest.end}, value + 1);
      const Span found = without_closing({std::min(title, end), end});
      if (!is_title(found)) break;
      entries.push_back({text_.trim({begin, end}), found});
      begin = end;
      rest = text_.trim({end, rest.end});
      if (rest.empty()) return true;
    }
    entries.resize(before);
    return false;
  }

  Span without_closing(Span span) const {
    constexpr std::u32string_view closing = U"。!?;:,、.* ";
    while (span.begin < span.end && closing.find(text_[span.end - 1]) != std::u32string_view::npos) --span.end;
    return span;
  }

  /// A title is a name of some words without a sentence in it; 附件1 and 点击下载 are none.
  bool is_title(Span span) const {
    const std::u32string_view words = text_.view(span);
    if (words.size() > longest_title || words.find_first_of(U"。!?;\n") != words.npos) return false;
    if (words.size() <= 6 && (words.find(U"附件") == 0 || words.find(U"下载") != words.npos)) return false;
    return std::count_if(words.begin(), words.end(), [](char32_t c) { return is_han(c) || is_latin(c); }) >= 2;
  }

  const Glyphs& text_;
};

}  // namespace

std::vector<AttachmentEntry> take_attachments(const Glyphs& text, Layout& layout) {
  NoteReader note(text);
  const std::size_t last = end_of_text(text, layout, layout.body_end);
  for (std::size_t i = layout.body_begin + 1; i < layout.copy_begin;) {
    const std::size_t end = note.read(i, layout.copy_begin);
    // What more text follows belongs to the body.
    if (note.entries.empty() || end < last) {
      i = std::max(i + 1, end);
      continue;
    }
    layout.attachments_begin = i;
    layout.attachments_end = end;
    if (i < layout.body_end) layout.body_end = end_of_text(text, layout, i);
    return std::move(note.entries);
  }
  return {};
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
