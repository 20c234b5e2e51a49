#include "output/html_markup.hpp"
#include "output/html_view.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace output::detail::html {
namespace {

using diag::Severity;

/// Findings named at one place of the text at the most, where many lie over one another.
constexpr std::size_t max_at_once = 20;

struct Mark {
  Range place;
  Severity severity;
  std::size_t finding;
  std::optional<std::size_t> related;  ///< which of its related places; none: its own
};

std::vector<Mark> marks_of(const View& view) {
  std::vector<Mark> marks;
  const auto& findings = view.checked.outcome.findings;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const diag::Diagnostic& found = findings[i];
    if (found.place && view.shows(*found.place)) marks.push_back({*found.place, found.severity, i, std::nullopt});
    for (std::size_t k = 0; k < found.related.size(); ++k)
      if (const auto& place = found.related[k].place; place && view.shows(*place))
        marks.push_back({*place, found.severity, i, k});
  }
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.place.begin < b.place.begin; });
  return marks;
}

using LineKinds = std::map<std::size_t, std::string_view>;

/// The lines of a place, unless it runs on into the paragraph behind it: such a heading is one with the paragraph.
void add_lines(LineKinds& kinds, const diag::Source& source, Range place, std::string_view kind) {
  constexpr std::size_t closing_mark = 6;  // bytes: a mark and a space of full width
  for (std::size_t at = place.begin; at < place.end;) {
    const Range line = source.line_at(at);
    if (place.end + closing_mark >= line.end) kinds.emplace(line.begin, kind);
    at = std::max(line.end, at) + 1;
  }
}

/// What a printed line is, by where it begins.
LineKinds kinds_of_lines(const View& view) {
  LineKinds kinds;
  if (!view.loaded.imported) return kinds;
  constexpr std::string_view levels[] = {"h1", "h2", "h3"};
  for (const importer::Annotation& one : view.loaded.imported->annotations) {
    std::string_view kind;
    if (const auto* heading = std::get_if<importer::HeadingFact>(&one)) {
      kind = levels[std::clamp(heading->level, 1, 3) - 1];
    } else if (const auto* fact = std::get_if<importer::MetadataFact>(&one)) {
      if (fact->field == importer::MetadataField::title && fact->pattern != importer::Pattern::label) kind = "title";
      if (fact->pattern == importer::Pattern::signature_block) kind = "signed";
    }
    if (!kind.empty()) add_lines(kinds, *view.source(), range_of(one), kind);
  }
  return kinds;
}

class TextBeside {
 public:
  explicit TextBeside(const View& view)
      : view_(view), text_(view.source()->text()), marks_(marks_of(view)), kinds_(kinds_of_lines(view)) {}

  std::string markup() {
    std::size_t shown_to = 0;
    for (const Range part : view_.windows()) {
      gap(shown_to, part.begin);
      lines(part);
      shown_to = part.end;
    }
    gap(shown_to, text_.size());
    return std::move(out_);
  }

 private:
  void gap(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    const std::string bytes = std::to_string(end - begin);
    out_ += element("p", "cut", both("此处略去" + bytes + "字节", bytes + " bytes are left out here"));
  }

  void lines(Range part) {
    if (part.begin == part.end) return line({part.begin, part.end}, {part.begin, part.end});
    for (std::size_t at = part.begin; at < part.end;) {
      const std::size_t lf = text_.find_first_of("\r\n", at);
      std::size_t next = lf == std::string::npos ? text_.size() : lf + 1;
      if (lf != std::string::npos && text_[lf] == '\r' && next < text_.size() && text_[next] == '\n') ++next;
      next = std::min(next, part.end);
      line({at, std::min(lf, next)}, {at, next});
      at = next;
    }
  }

  /// `whole` is the line with its end.
  void line(Range words, Range whole) {
    const std::size_t number = view_.source()->position(words.begin).line;
    const auto kind = kinds_.find(words.begin);
    out_ += "<p";
    if (view_.lines().count(number) != 0 && last_line_ != number) out_ += " id=\"" + view_.line(number) + "\"";
    last_line_ = number;
    if (kind != kinds_.end())
      out_ += " class=\"" + std::string(kind->second) + "\"";
    else if (is_indented(words))
      out_ += " class=\"flush\"";
    else if (words.begin == words.end)
      out_ += " class=\"blank\"";
    out_ += " data-n=\"" + std::to_string(number) + "\">";
    segments(whole, whole.end == text_.size());
    out_ += "</p>\n";
  }

  /// Whether the line has its own space before its words, as paragraphs of many pages do.
  bool is_indented(Range words) const {
    constexpr std::string_view wide = "　";
    const std::string_view line = std::string_view(text_).substr(words.begin, words.end - words.begin);
    return line.substr(0, 1) == " " || line.substr(0, 1) == "\t" || line.substr(0, wide.size()) == wide;
  }

  /// The line cut wherever a mark begins or ends. What stands at its very end belongs to the next line, unless that is
  /// the last.
  void segments(Range line, bool is_last) {
    std::size_t at = line.begin;
    for (;;) {
      leave(at);
      while (next_ < marks_.size() && (marks_[next_].place.begin < line.end || is_last) &&
             marks_[next_].place.begin <= at)
        enter(marks_[next_++]);
      if (at >= line.end) return;
      std::size_t to = line.end;
      for (const Mark* mark : open_)
        if (mark->place.end > at) to = std::min(to, mark->place.end);
      if (next_ < marks_.size()) to = std::min(to, marks_[next_].place.begin);
      segment({at, to});
      at = to;
    }
  }

  void leave(std::size_t at) {
    open_.erase(std::remove_if(open_.begin(), open_.end(), [at](const Mark* mark) { return mark->place.end <= at; }),
                open_.end());
  }

  /// The sign at the begin of a mark, which links to its finding.
  void enter(const Mark& mark) {
    const std::string severity(diag::name_of(mark.severity));
    const std::string number = std::to_string(mark.finding + 1);
    if (mark.related) {
      out_ += "<a class=\"see\" id=\"" + view_.related(mark.finding, *mark.related) + "\" href=\"#" +
              view_.finding(mark.finding) + "\">" + element("span", "off", both("相关：", "see ")) + number + "</a>";
    } else {
      out_ += "<a class=\"sign " + severity + "\" id=\"" + view_.mark(mark.finding) + "\" href=\"#" +
              view_.finding(mark.finding) + "\">" + icon(severity) +
              element("span", "off", both(meta::title_of(mark.severity).zh, meta::title_of(mark.severity).en)) +
              number + "</a>";
    }
    if (mark.place.end > mark.place.begin) open_.push_back(&mark);
  }

  void segment(Range part) {
    const std::string words = content(part);
    const auto own = [](const Mark* mark) { return !mark->related; };
    const auto owns = static_cast<std::size_t>(std::count_if(open_.begin(), open_.end(), own));
    if (open_.empty()) {
      out_ += words;
      return;
    }
    std::string numbers;
    std::size_t named = 0;
    Severity gravest = Severity::hint;
    for (const Mark* mark : open_) {
      if (mark->related) continue;
      gravest = std::min(gravest, mark->severity);
      if (++named <= max_at_once) numbers += (numbers.empty() ? "" : " ") + std::to_string(mark->finding + 1);
    }
    if (owns == 0) {
      out_ += element("mark", "see", words);
      return;
    }
    out_ += "<mark class=\"" + std::string(diag::name_of(gravest)) + (owns > 1 ? " several" : "") + "\" data-f=\"" +
            numbers + "\">" + words + "</mark>";
  }

  /// The characters themselves, blotted out where they must not be shown again.
  std::string content(Range part) {
    std::string words;
    std::size_t at = part.begin;
    while (hide_ < view_.hidden().size() && view_.hidden()[hide_].end <= at) ++hide_;
    for (std::size_t i = hide_; i < view_.hidden().size() && view_.hidden()[i].begin < part.end; ++i) {
      const Range place = view_.hidden()[i];
      if (place.end <= at) continue;
      const std::size_t begin = std::max(at, place.begin);
      const std::size_t end = std::min(part.end, place.end);
      words += plain({at, begin});
      for (std::size_t n = utf8::length(std::string_view(text_).substr(begin, end - begin)); n > 0; --n) words += "█";
      at = end;
    }
    return words + plain({at, part.end});
  }

  std::string plain(Range part) const {
    std::string_view words = std::string_view(text_).substr(part.begin, part.end - part.begin);
    std::size_t ends = 0;  // the end of the line is no control character to be shown
    while (ends < words.size() && (words[words.size() - 1 - ends] == '\n' || words[words.size() - 1 - ends] == '\r'))
      ++ends;
    std::string shown = escaped(words.substr(0, words.size() - ends));
    for (std::size_t i = words.size() - ends; i < words.size(); ++i) shown += words[i] == '\r' ? "&#13;" : "\n";
    return shown;
  }

  const View& view_;
  const std::string& text_;
  std::vector<Mark> marks_;
  LineKinds kinds_;
  std::vector<const Mark*> open_;
  std::size_t next_ = 0;
  std::size_t hide_ = 0;
  std::size_t last_line_ = 0;
  std::string out_;
};

}  // namespace

std::string text_of(const View& view) {
  if (view.source() == nullptr) return {};
  const bool printed = view.loaded.text.printed != nullptr;
  std::string note;
  if (view.source()->text().size() > max_text)
    note = element("p", "note",
                   both("全文" + std::to_string(view.source()->text().size()) + "字节，这里只显示各项发现前后的文字",
                        "The text has " + std::to_string(view.source()->text().size()) +
                            " bytes; only what stands round the findings is shown"));
  if (!view.loaded.text.is_whole_file)
    note += element("p", "note",
                    both("以下是从文件中取出的文字，行列以此为准",
                         "This is the text taken out of the file; lines and columns are counted in it"));
  return "<section class=\"beside\" aria-labelledby=\"" + view.id() + "-text\"><h3 id=\"" + view.id() + "-text\">" +
         both("原文", "Text") + "</h3>" + note + "<div class=\"" + (printed ? "printed" : "source") +
         "\" tabindex=\"0\" role=\"group\" aria-labelledby=\"" + view.id() + "-text\" lang=\"zh-CN\">" +
         TextBeside(view).markup() + "</div></section>\n";
}

}  // namespace output::detail::html
FAZHI_END_NAMESPACE
