#include "output/html_markup.hpp"
#include "output/html_view.hpp"

#include <fazhi/output/summary.hpp>
#include <fazhi/rules/criteria.hpp>

#include <algorithm>
#include <array>

FAZHI_BEGIN_NAMESPACE
namespace output::detail::html {
namespace {

using diag::Pointer;
using model::SectionKind;

/// Headings that the outline shows at the most, of all levels together.
constexpr std::size_t max_rows = 400;

class Outline {
 public:
  explicit Outline(View& view)
      : view_(view), report_(*view.report()), missing_(summary_row(view.loaded, view.checked, view.checker).missing) {}

  std::string markup() {
    const std::string facts = element("dl", "facts", metadata());
    std::string rows = sections();
    if (left_out_ != 0)
      rows += element("li", "note",
                      both("另有" + std::to_string(left_out_) + "个标题未列出",
                           std::to_string(left_out_) + " more headings are not listed"));
    return facts + element("ol", "tree", rows);
  }

 private:
  const MissingPart* missing(std::string_view code) const {
    for (const MissingPart& part : missing_)
      if (part.code == code) return &part;
    return nullptr;
  }

  std::string link(const Pointer& at, const std::string& text) {
    const auto line = view_.line_of(at);
    return line ? "<a href=\"#" + view_.line(*line) + "\">" + text + "</a>" : text;
  }

  /// A value of the metadata, or that it is missing where the rules asked for it.
  std::string fact(const char* code, const Text& name, const std::optional<std::string>& value, const Pointer& at) {
    const std::string row = "<dt>" + both(name) + "</dt>";
    if (value) return row + element("dd", "", link(at, view_.shown(*value)));
    if (missing(code) == nullptr) return {};
    return row + element("dd", "absent", icon("missing") + both("缺少", "missing"));
  }

  std::string metadata() {
    const model::Metadata& data = report_.metadata;
    const Pointer at = Pointer{} / "metadata";
    const auto wire = [](const auto& value) {
      return value ? std::optional<std::string>(value->to_wire()) : std::nullopt;
    };
    std::optional<std::string> year;
    if (data.report_year) year = std::to_string(data.report_year->value());
    std::optional<std::string> agency;
    if (data.issuing_agency) agency = data.issuing_agency->name;
    std::optional<std::string> signatures;
    if (data.signature)
      for (const std::string& one : data.signature->agencies) signatures = signatures ? *signatures + "、" + one : one;
    const auto signed_on = data.signature ? wire(data.signature->signed_on) : std::nullopt;
    const auto published = data.publication ? wire(data.publication->published_on) : std::nullopt;
    return fact("title", {"标题", "Title"}, data.title, at / "title") +
           fact("issuing_agency", {"机关", "Agency"}, agency, at / "issuing_agency") +
           fact("report_year", {"年度", "Year"}, year, at / "report_year") +
           fact("document_number", {"发文字号", "Number"}, wire(data.document_number), at / "document_number") +
           fact("signature", {"署名", "Signature"}, signatures, at / "signature") +
           fact("signed_on", {"成文日期", "Signed on"}, signed_on, at / "signature" / "signed_on") +
           fact("published_on", {"发布日期", "Published on"}, published, at / "publication" / "published_on");
  }

  /// How many findings of each severity stand in a part, with their shapes.
  std::string counts(const Pointer& at) const {
    std::array<std::size_t, 4> counts{};
    for (const diag::Diagnostic& finding : view_.checked.outcome.findings)
      if (finding.at.within(at)) ++counts[static_cast<std::size_t>(finding.severity)];
    std::string text;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const auto severity = static_cast<diag::Severity>(i);
      const meta::Words name = meta::title_of(severity);
      if (counts[i] != 0)
        text += element(
            "span", "count " + std::string(diag::name_of(severity)),
            icon(diag::name_of(severity)) + element("span", "off", both(name.zh, name.en)) + std::to_string(counts[i]));
    }
    return text;
  }

  static std::string absent(const MissingPart& part) {
    return element("li", "absent",
                   element("span", "row", icon("missing") + both("缺少：", "Missing: ") + both(part.title)));
  }

  template <class Items>
  std::string items(const Items& list, const Pointer& at) {
    std::string rows;
    for (std::size_t i = 0; i < list.size(); ++i)
      if (take()) rows += row(list[i].number, list[i].title, at / i, {}, {});
    return rows;
  }

  bool take() {
    if (rows_ == max_rows) {
      ++left_out_;
      return false;
    }
    ++rows_;
    return true;
  }

  std::string row(const std::optional<std::string>& number, const std::string& title, const Pointer& at,
                  const std::string& kind, const std::string& inner) {
    const std::string name = view_.shown(number.value_or("")) + view_.shown(title);
    return element("li", "",
                   element("span", "row", link(at, name) + kind + counts(at)) +
                       (inner.empty() ? inner : element("ol", "", inner)));
  }

  std::string section(const model::Section& one, const Pointer& at) {
    if (!take()) return {};
    const meta::Words kind = meta::title_of(one.kind);
    // A heading that says no more than the kind needs no second name.
    const bool named = one.kind == SectionKind::other || one.heading.find(kind.zh) != std::string::npos;
    std::string inner = items(one.measures, at / "measures") + items(one.shortcomings, at / "shortcomings") +
                        items(one.duties, at / "duties") + items(one.plan_items, at / "plan_items");
    for (std::size_t i = 0; i < one.subsections.size(); ++i)
      inner += section(one.subsections[i], at / "subsections" / i);
    if (const MissingPart* causes = missing("causes"); causes != nullptr && one.kind == SectionKind::shortcomings)
      inner += absent(*causes);
    return row(one.number, one.heading, at, named ? "" : element("span", "kind", both(kind.zh, kind.en)), inner);
  }

  /// The sections in their order; one that is missing stands behind those that come before it by the profile.
  std::string sections() {
    std::vector<std::string> rows;
    std::vector<SectionKind> kinds;
    for (std::size_t i = 0; i < report_.sections.size(); ++i) {
      rows.push_back(section(report_.sections[i], Pointer{} / "sections" / i));
      kinds.push_back(report_.sections[i].kind);
    }
    std::optional<int> year;
    if (report_.metadata.report_year) year = report_.metadata.report_year->value();
    const auto required = rules::criteria_of(view_.checker.options().profiles->profiles, year).required_sections;
    for (auto kind = required.begin(); kind != required.end(); ++kind) {
      const MissingPart* part = missing(meta::name_of(*kind));
      if (part == nullptr) continue;
      std::size_t at = 0;
      for (std::size_t i = 0; i < kinds.size(); ++i)
        if (std::find(required.begin(), kind, kinds[i]) != kind) at = i + 1;
      const auto offset = static_cast<std::ptrdiff_t>(at);
      rows.insert(rows.begin() + offset, absent(*part));
      kinds.insert(kinds.begin() + offset, *kind);
    }
    std::string text;
    for (const std::string& row : rows) text += row;
    return text;
  }

  View& view_;
  const model::Report& report_;
  std::vector<MissingPart> missing_;
  std::size_t rows_ = 0;
  std::size_t left_out_ = 0;
};

}  // namespace

std::string outline_of(View& view) {
  if (view.report() == nullptr) return {};
  const std::string id = view.id() + "-outline";
  return "<nav class=\"outline\" aria-labelledby=\"" + id + "\"><h3 id=\"" + id + "\">" +
         both("报告的组成", "What the report is made of") + "</h3>" + Outline(view).markup() + "</nav>\n";
}

}  // namespace output::detail::html
FAZHI_END_NAMESPACE
