#include "import/reading.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

class Notes {
 public:
  Notes(const Reading& reading, std::size_t most) : reading_(reading), most_(most) {}

  std::vector<diag::Diagnostic> run(bool annotations_limited) {
    controls();
    repetitions();
    ends();
    left_out();
    impossible_days();
    left_behind();
    unsure();
    numbers();
    limits(annotations_limited);
    if (left_ != 0)
      add_whole("import.limit", diag::Severity::warning, told_only_by_number(left_), {}, reading_.text.range({}));
    return std::move(out_);
  }

 private:
  static Text told_only_by_number(std::size_t left) {
    const std::string count = std::to_string(left);
    return {"另有" + count + "处须核对，未逐一列出（max_notes）", count + " more notes are not listed (max_notes)"};
  }

  void add(const char* id, diag::Severity severity, Text message, diag::Pointer at, Span place) {
    add(id, severity, std::move(message), std::move(at), reading_.text.range(place));
  }

  /// A note within the limit; the rest is counted.
  void add(const char* id, diag::Severity severity, Text message, diag::Pointer at, Range place) {
    if (out_.size() < most_)
      add_whole(id, severity, std::move(message), std::move(at), place);
    else
      ++left_;
  }

  void add_whole(const char* id, diag::Severity severity, Text message, diag::Pointer at, Range place) {
    diag::Diagnostic note;
    note.id = id;
    note.severity = severity;
    note.message = std::move(message);
    note.at = std::move(at);
    note.place = place;
    out_.push_back(std::move(note));
  }

  void limits(bool annotations_limited) {
    const auto tell = [this](bool limited, Text message, Span place) {
      if (limited)
        add_whole("import.limit", diag::Severity::warning, std::move(message), {}, reading_.text.range(place));
    };
    const Span end{reading_.text.size(), reading_.text.size()};
    tell(reading_.limited,
         {"文本超过导入上限（max_bytes），其后部分未读",
          "the text is beyond max_bytes of the import; the rest was not read"},
         end);
    const std::size_t unread = reading_.layout.read_end();
    const bool lines_limited = unread < reading_.layout.body_end;
    tell(lines_limited,
         {"正文超过导入上限（max_lines），自此未读",
          "the body is beyond max_lines of the import; it was not read from here on"},
         lines_limited ? reading_.text.lines()[unread] : end);
    tell(reading_.outline.limited,
         {"标题超过导入上限（max_headings），其后部分未读",
          "the headings are beyond max_headings of the import; the rest was not read"},
         end);
    tell(reading_.attachments_limited,
         {"附件超过导入上限（max_annotations），其后的未读",
          "the attachments are beyond max_annotations of the import; the rest was not read"},
         end);
    tell(reading_.facts.limited,
         {"数量、日期和文件超过导入上限（max_annotations），其后的未读",
          "the figures, dates and documents are beyond max_annotations of the import; the rest was not read"},
         end);
    tell(!reading_.facts.limited && (reading_.items.limited || annotations_limited),
         {"标注超过导入上限（max_annotations），其后的未列出",
          "the annotations are beyond max_annotations of the import; the rest is not listed"},
         end);
  }

  void controls() {
    const std::size_t count = reading_.text.controls();
    if (count == 0) return;
    const std::string number = std::to_string(count);
    const std::size_t first = reading_.text.first_control();
    const char* const told = count == 1 ? " control character is read as a space"
                                        : " control characters, of which this is the first, are read as spaces";
    add("import.control-characters", diag::Severity::warning,
        {"此处起有" + number + "个控制字符，读作空格", number + told}, {}, Range{first, first + 1});
  }

  void repetitions() {
    const auto& lines = reading_.text.lines();
    const std::size_t copy = reading_.layout.copy_begin;
    if (copy < lines.size() && reading_.layout.repeated[copy])
      add("import.body-repeated", diag::Severity::warning,
          {"正文重复刊印，只取第一遍", "the text is printed twice; the first is taken"}, {}, lines[copy]);
    for (std::size_t i = reading_.layout.body_begin; i < std::min(copy, reading_.layout.body_end); ++i)
      if (reading_.layout.repeated[i])
        add("import.paragraph-repeated", diag::Severity::warning,
            {"该段重复刊印，只取第一遍", "the paragraph is printed twice; the first is taken"}, {}, lines[i]);
  }

  void numbers() {
    for (const NumberFault& fault : reading_.outline.faults) {
      Text message;
      switch (fault.kind) {
        case NumberFault::Kind::arabic_for_chinese:
          message = {"一级标题序号应作“一、”", "a section is numbered as 一、"};
          break;
        case NumberFault::Kind::lost:
          message = {"标题缺序号", "the heading has lost its number"};
          break;
        case NumberFault::Kind::doubled:
          message = {"标题序号重复", "the number of the heading was used before"};
          break;
        case NumberFault::Kind::skipped:
          message = {"标题序号不连续", "the number of the heading does not follow the one before"};
          break;
      }
      add("import.heading-number", diag::Severity::info, std::move(message), {}, fault.number);
    }
  }

  /// A text that stops in the middle of a sentence, or in a heading with nothing below.
  void ends() {
    const Layout& layout = reading_.layout;
    if (layout.body_end <= layout.body_begin) return;
    const Span line = reading_.text.lines()[layout.body_end - 1];
    constexpr std::u32string_view closing = U"。!?”》)…";
    if (closing.find(reading_.text[line.end - 1]) != std::u32string_view::npos || line.size() <= 4) return;
    add("import.truncated", diag::Severity::warning,
        {"正文末尾不完整，可能被截断", "the text ends in the middle; it may have been cut"}, {},
        Span{line.end - 1, line.end});
  }

  /// Short lines between the end of the text and the signature are taken for residue of a page: a person should look.
  void left_out() {
    const auto& signature = reading_.metadata.signature_line;
    if (!signature) return;
    const Layout& layout = reading_.layout;
    for (std::size_t i = layout.body_end; i < *signature; ++i) {
      const Span line = reading_.text.lines()[i];
      const bool is_note = i >= layout.attachments_begin && i < layout.attachments_end;
      if (is_note || is_footer(reading_.text, line)) continue;
      add("import.line-left-out", diag::Severity::info,
          {"该行在正文之后、署名之前，未读入", "the line stands between the text and the signature, and was left out"},
          {}, line);
    }
  }

  void impossible_days() {
    for (const Span day : reading_.facts.impossible_days)
      add("import.no-such-date", diag::Severity::warning,
          {"历法中没有这一天，日期未读入", "no calendar has this day; the date was not read"}, {}, day);
  }

  /// Another report in the same file, or text behind the signature: neither is read.
  void left_behind() {
    const Layout& layout = reading_.layout;
    const auto& lines = reading_.text.lines();
    const std::size_t second = find_second_report(reading_.text, layout, layout.body_end);
    if (second < layout.copy_begin)
      return add("import.second-report", diag::Severity::warning,
                 {"此处另有一份报告，只读第一份", "another report begins here; the first one is read"}, {},
                 lines[second]);
    if (!reading_.metadata.signature_line) return;
    for (std::size_t i = std::max(*reading_.metadata.signature_line + 1, layout.attachments_end); i < layout.copy_begin;
         ++i) {
      const Span line = lines[i];
      const bool prose = line.size() > 15 && reading_.text.find_any(U"。", line.begin, line.end) != line.end;
      if (!prose || is_footer(reading_.text, line)) continue;
      return add("import.text-after-signature", diag::Severity::info,
                 {"署名之后还有文字，未读入", "there is text behind the signature, which was left out"}, {}, line);
    }
  }

  void unsure() {
    const auto look = [this](const auto& found, const char* key) {
      if (found && found->confidence == Confidence::unsure)
        add("import.unsure", diag::Severity::hint,
            {"该值由上下文推定，请核对", "the value was inferred; please check it"},
            diag::Pointer::from_text(std::string("/metadata/") + key), found->span);
    };
    look(reading_.metadata.title, "title");
    look(reading_.metadata.agency, "issuing_agency/name");
    look(reading_.metadata.year, "report_year");
    look(reading_.metadata.published_on, "publication/published_on");
    for (const QuantityMatch& quantity : reading_.facts.quantities)
      if (quantity.confidence == Confidence::unsure)
        add("import.unsure", diag::Severity::hint,
            {"该数量的读法不能确定，请核对", "how this quantity is to be read is not certain; please check it"}, {},
            quantity.span);
    for (const Relation& relation : reading_.relations)
      if (relation.holds == false) unsure_relation(relation);
    if (reading_.outline.nodes.empty() && !reading_.text.lines().empty())
      add("import.no-heading", diag::Severity::warning,
          {"未找到标题，全文读作导言；请给各部分标题加上“一、”一类的序号，再导入",
           "there is no heading, so all is read as the preamble; number the sections as 一、 and import again"},
          {}, reading_.text.lines().front());
  }

  /// Figures that are told as one statement but do not agree: a slip, or not meant as one.
  void unsure_relation(const Relation& relation) {
    const auto& quantities = reading_.facts.quantities;
    const std::size_t shown = relation.parts.back();
    const std::string printed = reading_.text.text(quantities[shown].span);
    const std::size_t other = relation.whole.value_or(relation.parts.front());
    const std::string against = reading_.text.text(quantities[other].span);
    add("import.unsure", diag::Severity::hint,
        {"“" + printed + "”与“" + against + "”似应相合而不合，请核对",
         "\"" + printed + "\" and \"" + against + "\" seem to belong together but do not agree; please check them"},
        {}, quantities[shown].span);
  }

  const Reading& reading_;
  std::size_t most_;
  std::size_t left_ = 0;
  std::vector<diag::Diagnostic> out_;
};

}  // namespace

std::vector<diag::Diagnostic> notes_on(const Reading& reading, bool annotations_limited, std::size_t most) {
  return Notes(reading, most).run(annotations_limited);
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
