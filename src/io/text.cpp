#include <fazhi/io/text.hpp>

#include "io/printed_number.hpp"

#include <fazhi/model/opening.hpp>

#include <array>

FAZHI_BEGIN_NAMESPACE
namespace io {
namespace {

using detail::NumberForm;
using detail::PrintedNumber;

using Paragraphs = std::vector<std::string>;

const std::vector<model::Measure>& parts_of(const model::Measure& item) { return item.actions; }
const std::vector<model::Shortcoming>& parts_of(const model::Shortcoming& item) { return item.aspects; }
const std::vector<model::LeaderDuty>& parts_of(const model::LeaderDuty& item) { return item.actions; }
const std::vector<model::PlanItem>& parts_of(const model::PlanItem& item) { return item.actions; }

class Printer {
 public:
  std::string print(const model::Report& report) {
    page(report.metadata);
    gap_ = true;
    head(report.metadata);
    gap_ = true;
    for (const std::string& paragraph : report.preamble) line(paragraph);
    for (const model::Section& section : report.sections) {
      gap_ = true;
      if (has_heading(section)) new_line();
      print(section);
    }
    foot(report);
    if (!out_.empty()) out_ += '\n';
    return std::move(out_);
  }

 private:
  // Lines.

  /// Begins a line, behind an empty one where a gap is due: that sets off, but says nothing.
  void new_line() {
    if (!out_.empty()) out_ += gap_ ? "\n\n" : "\n";
    gap_ = false;
  }
  void line(std::string_view text) {
    new_line();
    out_ += text;
  }
  /// What must stand on one line.
  void single(std::string_view text) {
    for (const char c : text) out_ += c == '\n' || c == '\r' ? ' ' : c;
  }
  /// What `label` names; nothing where it is not given.
  void labelled(const char* label, const std::optional<std::string>& text) {
    if (!text || text->empty()) return;
    line(label);
    out_ += "：";
    single(*text);
  }
  void labelled(const char* label, const std::optional<Date>& date) {
    if (date) labelled(label, std::optional<std::string>(date->to_wire()));
  }
  void joined(const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i > 0) out_ += "、";
      single(names[i]);
    }
  }
  bool ends_with_one_of(std::u32string_view marks) const {
    std::size_t at = out_.size();
    while (at > 0 && (static_cast<unsigned char>(out_[--at]) & 0xC0U) == 0x80U) {
    }
    return !out_.empty() && marks.find(utf8::next(out_, at)) != std::u32string_view::npos;
  }

  // The head and the foot.

  /// What the page of publication says. The agency only where the title does not begin with it.
  void page(const model::Metadata& metadata) {
    const model::Publication publication = metadata.publication.value_or(model::Publication());
    const auto& agency = metadata.issuing_agency;
    labelled("索引号", metadata.index_number);
    labelled("主题分类", metadata.subject_category);
    if (agency && (!metadata.title || metadata.title->rfind(agency->name, 0) != 0))
      labelled("发布机构", std::optional<std::string>(agency->name));
    labelled("生成日期", publication.generated_on);
    labelled("发布日期", publication.published_on);
    labelled("来源", publication.source);
    labelled("公开方式", publication.disclosure_mode);
    labelled("公开范围", publication.disclosure_scope);
    labelled("公开时限", publication.disclosure_period);
  }

  void head(const model::Metadata& metadata) {
    if (metadata.title) {
      new_line();
      single(*metadata.title);
    }
    if (metadata.document_number) line(metadata.document_number->to_wire());
    if (metadata.addressees.empty()) return;
    gap_ = true;
    new_line();
    joined(metadata.addressees);
    out_ += "：";
  }

  void foot(const model::Report& report) {
    const auto& attachments = report.attachments;
    gap_ = true;
    for (std::size_t i = 0; i < attachments.size(); ++i) {
      new_line();
      if (i == 0) out_ += "附件：";
      const std::string number = attachments.size() > 1 ? std::to_string(i + 1) + '.' : std::string();
      out_ += number;
      if (detail::runs_together(number, attachments[i].title)) out_ += ' ';
      single(attachments[i].title);
    }
    gap_ = true;
    if (report.metadata.signature) signature(*report.metadata.signature);
    gap_ = true;
    if (report.metadata.copied_to.empty()) return;
    line("抄送：");
    joined(report.metadata.copied_to);
  }

  void signature(const model::Signature& signature) {
    for (const std::string& agency : signature.agencies) {
      new_line();
      single(agency);
    }
    if (const auto& day = signature.signed_on)
      line(std::to_string(day->year()) + "年" + std::to_string(day->month()) + "月" + std::to_string(day->day()) +
           "日");
  }

  // The body.

  /// A node's number, title and paragraphs. Whether they are one run: number and paragraph, the title its opening.
  bool own_text(const std::optional<std::string>& number, const std::string& title, const Paragraphs& paragraphs) {
    const bool run = !paragraphs.empty() && model::is_opening_phrase(title, paragraphs.front());
    // A number that had nothing behind it is its own title.
    const std::string& opening =
        run || (number && title == *number && !paragraphs.empty()) ? paragraphs.front() : title;
    const bool bare = number && opening == *number;
    if (number) out_ += *number;
    if (number && !bare && detail::runs_together(*number, opening)) out_ += ' ';
    if (!bare) out_ += opening;
    for (std::size_t i = &opening == &title ? 0 : 1; i < paragraphs.size(); ++i) line(paragraphs[i]);
    return run && paragraphs.size() == 1;
  }

  /// What may go on in the line of the text that was printed last.
  struct Chain {
    bool items = false;  ///< the next item of 一是…二是…: the text is one run that they are the rest of
    int value = 0;       ///< the number before
    /// The marks behind which an item without a number goes on, now and between two such items: what is split at them
    /// when it is read is told apart again.
    std::u32string_view now;
    std::u32string_view between;
  };

  static const std::string& title_of(const model::Section& section) { return section.heading; }
  template <class Item>
  static const std::string& title_of(const Item& item) {
    return item.title;
  }

  /// Begins a new line for an item, unless it goes on in that of the text before it.
  template <class Item>
  void follow(Chain& chain, const Item& item) {
    const PrintedNumber number = detail::printed_number(item.number);
    const bool run = item.paragraphs.size() == 1 && model::is_opening_phrase(title_of(item), item.paragraphs.front());
    bool inside = false;
    if (!item.number) {
      inside = run && ends_with_one_of(chain.now);
    } else if (chain.items && number.form == NumberForm::item && number.value == chain.value + 1) {
      const bool clause = item.number->find("是") != std::string::npos;
      inside = ends_with_one_of(clause ? U"。！？；：，、!?;:," : U"。！？；：!?;:");
    }
    if (!inside) new_line();
    chain.items = run && (inside || !item.number);
    chain.value = number.value;
    chain.now = item.number ? std::u32string_view() : chain.between;
  }

  template <class Item>
  void print(const Item& item) {
    Chain chain;
    chain.items = own_text(item.number, item.title, item.paragraphs);
    for (const Item& part : parts_of(item)) {
      follow(chain, part);
      print(part);
    }
  }

  static bool has_heading(const model::Section& section) { return section.number || !section.heading.empty(); }

  void print(const model::Section& section) {
    bool run = false;
    if (has_heading(section)) {
      run = own_text(section.number, section.heading, section.paragraphs);
    } else {
      for (const std::string& paragraph : section.paragraphs) line(paragraph);
    }
    // Shortcomings are clauses, other items without a number sentences.
    const bool clauses = section.kind == model::SectionKind::shortcomings;
    Chain chain;
    chain.items = run;
    chain.between = clauses ? U"；;" : U"。！？!?";
    if (!section.paragraphs.empty()) chain.now = !clauses ? U"。！？：!?:" : run ? U"。！？；：!?;:" : U"；：;:";
    merge(section, chain);
  }

  /// The items and subsections, which a section keeps in a list a kind, in the order of their numbers.
  void merge(const model::Section& section, Chain chain) {
    constexpr std::size_t lists = 5;
    std::array<std::size_t, lists> next{};
    for (;;) {
      std::size_t first = lists;
      PrintedNumber least;
      for (std::size_t list = 0; list < lists; ++list)
        with(section, list, next[list], [&](const auto& item) {
          const PrintedNumber number = detail::printed_number(item.number);
          if (first != lists && !comes_before(number, least)) return;
          first = list;
          least = number;
        });
      if (first == lists) return;
      with(section, first, next[first]++, [&](const auto& item) { next_part(item, chain); });
    }
  }

  static bool comes_before(PrintedNumber a, PrintedNumber b) {
    return a.form != b.form ? a.form < b.form : a.value < b.value;
  }

  /// Calls `f` for what stands at `at` in one of the five lists, if anything does.
  template <class F>
  static void with(const model::Section& section, std::size_t list, std::size_t at, F f) {
    const auto call = [&](const auto& items) {
      if (at < items.size()) f(items[at]);
    };
    if (list == 0) return call(section.measures);
    if (list == 1) return call(section.shortcomings);
    if (list == 2) return call(section.duties);
    if (list == 3) return call(section.plan_items);
    call(section.subsections);
  }

  template <class Item>
  void next_part(const Item& item, Chain& chain) {
    follow(chain, item);
    print(item);
  }
  void next_part(const model::Section& section, Chain& chain) {
    chain.now = {};
    if (has_heading(section))
      follow(chain, section);
    else
      chain.items = false;
    print(section);
    chain.now = {};
  }

  std::string out_;
  bool gap_ = false;
};

}  // namespace

std::string write_text(const model::Report& report) { return Printer().print(report); }

}  // namespace io
FAZHI_END_NAMESPACE
