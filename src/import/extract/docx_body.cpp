#include "import/extract/docx_body.hpp"

#include "import/extract/docx_elements.hpp"
#include "import/extract/docx_flow.hpp"
#include "import/extract/zip.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {
namespace {

// Cells and text boxes beyond run into what they stand in: each of them copies its text once more.
constexpr std::size_t most_nested_flows = 8;
constexpr std::size_t longest_field_name = 32;

struct Paragraph {
  std::string text;
  std::string contents;  ///< text of a table of contents in it
  Flow boxes;            ///< the lines of its text boxes
  std::string style;
  std::optional<int> list;
  std::optional<int> level;
  bool end_deleted = false;
  bool end_hidden = false;
};

struct Run {
  std::string style;
  std::optional<bool> hidden;
};

struct Field {
  std::string code;
  bool result = false;
  bool contents = false;
  bool within_code = false;      ///< of another field
  bool within_contents = false;  ///< of another field's result
};

bool names_contents(std::string_view code) {
  const std::size_t begin = std::min(code.find_first_not_of(' '), code.size());
  return code.substr(begin, 3) == "TOC" && (code.size() == begin + 3 || code[begin + 3] == ' ');
}

class BodyReader final : public XmlReader {
 public:
  BodyReader(std::string_view name, const Styles& styles, Numbering numbering, const ExtractOptions& options)
      : name_(name), styles_(styles), numbering_(std::move(numbering)), max_text_(options.max_text_bytes), flows_(1) {}

  void begin(const XmlTag& tag) override {
    if (++depth_ == 1 && !(tag.space == Space::word && tag.name == "document"))
      failure = damaged_package("“" + name_ + "”不是Word正文", "\"" + name_ + "\" is no text of a Word document");
    if (skipping_) return;
    const Element element = element_of(tag);
    if (!open(element, tag)) {
      skipping_ = true;
      skipped_from_ = depth_;
    } else {
      open_.push_back(element);
    }
  }

  void end() override {
    if (skipping_) {
      skipping_ = depth_-- != skipped_from_;
      return;
    }
    --depth_;
    const Element element = open_.back();
    open_.pop_back();
    close(element);
  }

  void text(std::string_view piece) override {
    if (skipping_ || open_.empty()) return;
    if (open_.back() == Element::text) text_.append(piece);
    if (open_.back() == Element::field_code && !fields_.empty() && fields_.back().code.size() < longest_field_name)
      fields_.back().code.append(piece.substr(0, longest_field_name));
  }

  BodyText take() {
    Flow& body = flows_.front();
    body.finish();
    // A table of contents that never ends is no table of contents.
    body_.text = body.take();
    if (in_contents()) body_.text.insert(std::min(contents_at_, body_.text.size()), contents_);
    return std::move(body_);
  }

 private:
  Element parent(std::size_t up = 0) const { return open_.size() > up ? open_[open_.size() - 1 - up] : Element::other; }
  // Only the last field changes, so that it can keep what is true of those around it.
  bool in_code() const { return !fields_.empty() && (fields_.back().within_code || !fields_.back().result); }
  bool in_contents() const { return !fields_.empty() && (fields_.back().within_contents || fields_.back().contents); }

  /// Takes the beginning of an element; false to leave it out with all that it holds.
  bool open(Element element, const XmlTag& tag) {
    switch (element) {
      case Element::alternative:
        branch_taken_.push_back(false);
        return true;
      case Element::branch:
        return parent() != Element::alternative || take_branch();
      case Element::earlier:
      case Element::phonetic:
        return false;
      case Element::deleted:
        note_deletion();
        return false;
      case Element::embedded:
        body_.embedded = true;
        return true;
      case Element::picture:
        body_.pictures = true;
        return true;
      case Element::control:
        control_of_contents_.push_back(false);
        return true;
      case Element::gallery:
        if (!control_of_contents_.empty() && tag.get("val") == "Table of Contents") control_of_contents_.back() = true;
        return true;
      case Element::control_content:
        return parent() != Element::control || !control_of_contents_.back();
      case Element::paragraph:
        paragraphs_.emplace_back();
        return true;
      case Element::run:
        runs_.emplace_back();
        return true;
      case Element::text:
        text_.clear();
        keeps_space_ = tag.keeps_space();
        return true;
      default:
        return open_table(element, tag) && open_field(element, tag) && open_property(element, tag) &&
               open_mark(element, tag);
    }
  }

  /// The first branch is the one that is shown.
  bool take_branch() {
    const bool first = !branch_taken_.back();
    branch_taken_.back() = true;
    return first;
  }

  bool open_table(Element element, const XmlTag& tag) {
    if (element == Element::table) flows_.back().note_table();
    if (element == Element::row) rows_.emplace_back();
    if (element == Element::cell || element == Element::text_box) {
      nested_.push_back(flows_.size() < most_nested_flows);
      if (nested_.back()) {
        flows_.emplace_back();
        merged_.push_back(false);
      }
    }
    if (element == Element::merged && !merged_.empty() && tag.get("val") != "restart") merged_.back() = true;
    if (element == Element::hidden_row && parent() == Element::row_properties && !rows_.empty() && tag.is_on())
      rows_.back().dropped = true;
    return true;
  }

  bool open_field(Element element, const XmlTag& tag) {
    if (element == Element::simple_field) return !names_contents(tag.get("instr"));
    if (element != Element::field_mark) return true;
    const std::string_view type = tag.get("fldCharType");
    if (type == "begin") {
      Field field;
      field.within_code = in_code();
      field.within_contents = in_contents();
      fields_.push_back(std::move(field));
    } else if (type == "separate" && !fields_.empty()) {
      fields_.back().result = true;
      fields_.back().contents = names_contents(fields_.back().code);
      if (fields_.back().contents) begin_contents();
    } else if (type == "end" && !fields_.empty()) {
      fields_.pop_back();
      if (!in_contents()) contents_.clear();
    }
    return true;
  }

  bool open_property(Element element, const XmlTag& tag) {
    if (element == Element::vanish && parent() == Element::run_properties) {
      if (parent(1) == Element::run && !runs_.empty()) runs_.back().hidden = tag.is_on();
      if (parent(1) == Element::paragraph_properties && !paragraphs_.empty())
        paragraphs_.back().end_hidden = tag.is_on();
    }
    if (element == Element::run_style && parent(1) == Element::run && !runs_.empty()) runs_.back().style = tag.id();
    if (paragraphs_.empty()) return true;
    Paragraph& paragraph = paragraphs_.back();
    if (element == Element::paragraph_style && parent() == Element::paragraph_properties) paragraph.style = tag.id();
    if (parent() != Element::list_properties || parent(1) != Element::paragraph_properties) return true;
    if (element == Element::list) paragraph.list = tag.number().value_or(0);
    if (element == Element::level) paragraph.level = tag.number();
    return true;
  }

  bool open_mark(Element element, const XmlTag& tag) {
    if (parent() != Element::run) return true;
    if (element == Element::tab) add_text("\t");
    if (element == Element::line_break) add_text("\n");
    if (element == Element::hyphen) add_text("-");
    if (element == Element::symbol) add_symbol(tag.get("char"));
    return true;
  }

  /// The deletion of a row, or of a paragraph's end, is told by an empty element among their properties.
  void note_deletion() {
    if (parent() == Element::row_properties && !rows_.empty()) rows_.back().dropped = true;
    if (parent() == Element::run_properties && parent(1) == Element::paragraph_properties && !paragraphs_.empty())
      paragraphs_.back().end_deleted = true;
  }

  void close(Element element) {
    switch (element) {
      case Element::alternative:
        branch_taken_.pop_back();
        break;
      case Element::control:
        control_of_contents_.pop_back();
        break;
      case Element::run:
        runs_.pop_back();
        break;
      case Element::text:
        add_printed_text();
        break;
      case Element::paragraph:
        close_paragraph();
        break;
      case Element::cell:
      case Element::text_box:
        close_flow(element);
        break;
      case Element::row:
        close_row();
        break;
      default:
        break;
    }
  }

  void close_flow(Element element) {
    const bool nested = nested_.back();
    nested_.pop_back();
    if (!nested) return;
    Flow flow = std::move(flows_.back());
    flows_.pop_back();
    flow.finish();
    const bool merged = merged_.back();
    merged_.pop_back();
    if (element == Element::cell && merged) flow.clear();
    if (element == Element::cell && !rows_.empty())
      rows_.back().add(std::move(flow));
    else if (element == Element::text_box && !paragraphs_.empty())
      paragraphs_.back().boxes.add(std::move(flow));
    else
      flows_.back().add(std::move(flow));
  }

  void close_row() {
    if (!rows_.back().dropped) rows_.back().move_to(flows_.back());
    rows_.pop_back();
  }

  bool run_is_hidden() const {
    if (runs_.empty()) return false;
    const Run& run = runs_.back();
    if (run.hidden) return *run.hidden;
    const bool by_paragraph = !paragraphs_.empty() && style_of(paragraphs_.back()).hidden.value_or(false);
    return by_paragraph != styles_.find(run.style).hidden.value_or(false);
  }

  const Style& style_of(const Paragraph& paragraph) const {
    return styles_.find(paragraph.style.empty() ? styles_.plain() : paragraph.style);
  }

  /// The spaces around a text are those of the file, unless it is said that they are the writer's.
  void add_printed_text() {
    constexpr std::string_view blanks = " \t\r\n";
    for (char& c : text_)
      if (c == '\t' || c == '\r' || c == '\n') c = ' ';
    std::string_view text = text_;
    if (!keeps_space_) {
      text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
      text = text.substr(0, text.find_last_not_of(blanks) + 1);
    }
    add_text(text);
  }

  void add_symbol(std::string_view hex) {
    char32_t point = 0;
    for (const char c : hex.substr(0, 6)) {
      const auto digit = std::string_view("0123456789ABCDEFabcdef").find(c);
      if (digit == std::string_view::npos) return;
      point = point * 16 + static_cast<char32_t>(digit < 16 ? digit : digit - 6);
    }
    // What lies in the private area is a drawing of the font, not a character.
    const bool is_character = (point >= 0x20 && point < 0xD800) || (point >= 0xF900 && point < 0xFFFE);
    if (!is_character) return;
    std::string text;
    utf8::append(text, point);
    add_text(text);
  }

  void add_text(std::string_view text) {
    if (paragraphs_.empty() || run_is_hidden()) return;
    if (in_code()) return;
    count(text.size());
    (in_contents() ? paragraphs_.back().contents : paragraphs_.back().text).append(text);
  }

  void count(std::size_t bytes) {
    produced_ += bytes;
    if (produced_ > max_text_) failure = package_limit({"文本字节数", "the size of the text is"}, max_text_);
  }

  void begin_contents() {
    Flow& flow = flows_.back();
    flow.drop_contents_title();
    if (contents_.empty()) contents_at_ = flows_.front().text().size();
  }

  void close_paragraph() {
    Paragraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    // A code that is still open has lost its end.
    while (in_code()) fields_.pop_back();
    Flow& flow = flows_.back();
    if (style_of(paragraph).contents)
      flow.drop_contents_title();
    else if (paragraph.text.empty() && !paragraph.contents.empty())
      contents_ += paragraph.contents + "\n";
    else
      add_paragraph(paragraph, flow);
    flow.add(std::move(paragraph.boxes));
  }

  void add_paragraph(const Paragraph& paragraph, Flow& flow) {
    if (paragraph.end_deleted) return flow.carry("", paragraph.text);
    if (paragraph.end_hidden && paragraph.text.empty()) return;
    const std::string number = number_of(paragraph);
    count(number.size() + 1);
    if (paragraph.end_hidden)
      flow.carry(number, paragraph.text);
    else
      flow.add_paragraph(number, paragraph.text);
  }

  std::string number_of(const Paragraph& paragraph) {
    const Style& style = style_of(paragraph);
    const int list = paragraph.list ? *paragraph.list : style.list.value_or(0);
    if (list == 0) return {};
    std::optional<int> level = paragraph.level;
    if (!level) level = numbering_.level_of_style(list, paragraph.style.empty() ? styles_.plain() : paragraph.style);
    if (!level) level = numbering_.level_of_style(list, style.list_style);
    if (!level) level = style.level;
    return numbering_.next(list, level.value_or(0), paragraph.text);
  }

  std::string name_;
  const Styles& styles_;
  Numbering numbering_;
  std::size_t max_text_;
  std::size_t produced_ = 0;
  BodyText body_;

  std::size_t depth_ = 0;
  std::size_t skipped_from_ = 0;
  bool skipping_ = false;
  std::vector<Element> open_;
  std::vector<bool> branch_taken_;
  std::vector<bool> control_of_contents_;
  std::vector<Flow> flows_;
  std::vector<bool> nested_;  ///< by open cell and text box: whether it has a flow of its own
  std::vector<bool> merged_;  ///< by flow above the body: a cell that goes on from the one above
  std::vector<Row> rows_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Run> runs_;
  std::vector<Field> fields_;
  std::string text_;
  bool keeps_space_ = false;
  std::string contents_;
  std::size_t contents_at_ = 0;
};

}  // namespace

Result<BodyText> read_body(std::string_view name, std::string_view xml, const Styles& styles, Numbering numbering,
                           const ExtractOptions& options) {
  BodyReader reader(name, styles, std::move(numbering), options);
  if (std::optional<Error> error = read_xml(name, xml, options.max_depth, reader)) return *error;
  return reader.take();
}

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE
