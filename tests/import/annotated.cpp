#include "annotated.hpp"

#include <fazhi/io/file.hpp>
#include <fazhi/io/read.hpp>

#include <boost/describe.hpp>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

namespace fazhi_tests::annotated {

using fazhi::meta::field;
using fazhi::meta::Of;
using fazhi::model::RelationType;

BOOST_DESCRIBE_STRUCT(Metadata, (),
                      (title, issuing_agency, report_year, document_number, index_number, generated_on, published_on,
                       disclosure_mode, disclosure_scope, addressees, signature_agency, signed_on))
constexpr auto fazhi_describe(Of<Metadata>) {
  return fazhi::meta::type(
      "metadata", {"元数据", "Metadata"}, "fazhi-format", field("title").titled("标题", "Title"),
      field("issuing_agency").titled("机关", "Agency"), field("report_year").titled("年度", "Year"),
      field("document_number").titled("文号", "Document number"),
      field("index_number").titled("索引号", "Index number"), field("generated_on").titled("生成日期", "Made on"),
      field("published_on").titled("发布日期", "Published on"),
      field("disclosure_mode").titled("公开方式", "Mode of disclosure"),
      field("disclosure_scope").titled("公开范围", "Scope of disclosure"),
      field("addressees").titled("主送", "Addressees"), field("signature_agency").titled("署名", "Signature"),
      field("signed_on").titled("成文日期", "Signed on"));
}

BOOST_DESCRIBE_STRUCT(Heading, (), (path, kind, after, text))
constexpr auto fazhi_describe(Of<Heading>) {
  return fazhi::meta::type("heading", {"标题", "Heading"}, "fazhi-format",
                           field("path").titled("路径", "Path").required(), field("kind").titled("类别", "Kind"),
                           field("after").titled("在此之后", "Behind"),
                           field("text").titled("文字", "Text").required());
}

BOOST_DESCRIBE_STRUCT(Item, (), (kind, after, from, to))
constexpr auto fazhi_describe(Of<Item>) {
  return fazhi::meta::type("item", {"条目", "Item"}, "fazhi-format", field("kind").titled("类别", "Kind").required(),
                           field("after").titled("在此之后", "Behind"), field("from").titled("起", "From").required(),
                           field("to").titled("止", "To"));
}

BOOST_DESCRIBE_STRUCT(Indicator, (), (after, text, value, unit, qualifier, path, nature))
constexpr auto fazhi_describe(Of<Indicator>) {
  return fazhi::meta::type("figure", {"数字", "Figure"}, "fazhi-format", field("after").titled("在此之后", "Behind"),
                           field("text").titled("文字", "Text").required(),
                           field("value").titled("数值", "Value").required(), field("unit").titled("单位", "Unit"),
                           field("qualifier").titled("限定", "Qualifier"), field("path").titled("路径", "Path"),
                           field("nature").titled("性质", "Nature"));
}

BOOST_DESCRIBE_STRUCT(Place, (), (after, text, value, scored))
constexpr auto fazhi_describe(Of<Place>) {
  return fazhi::meta::type("place", {"位置", "Place"}, "fazhi-format", field("after").titled("在此之后", "Behind"),
                           field("text").titled("文字", "Text").required(), field("value").titled("值", "Value"),
                           field("scored").titled("计分", "Whether it counts"));
}

BOOST_DESCRIBE_STRUCT(Relation, (), (type, whole, parts, part, rate, stated, by))
constexpr auto fazhi_describe(Of<Relation>) {
  return fazhi::meta::type("hanging-together", {"勾稽", "Relation"}, "fazhi-format",
                           field("type").titled("类型", "Type").required(), field("whole").titled("总数", "Whole"),
                           field("parts").titled("分项", "Parts"), field("part").titled("分子", "Numerator"),
                           field("rate").titled("比率", "Rate"), field("stated").titled("明示", "Stated"),
                           field("by").titled("依据", "By what"));
}

BOOST_DESCRIBE_STRUCT(Annotation, (),
                      (about, metadata, headings, items, indicators, law_refs, document_numbers, dates, relations))
constexpr auto fazhi_describe(Of<Annotation>) {
  return fazhi::meta::type(
      "annotation", {"标注", "Annotation"}, "fazhi-format", field("about").titled("用途", "About").required(),
      field("metadata").titled("元数据", "Metadata").required(), field("headings").titled("标题", "Headings"),
      field("items").titled("条目", "Items"), field("indicators").titled("数字", "Figures"),
      field("law_refs").titled("引用", "References"), field("document_numbers").titled("文号", "Document numbers"),
      field("dates").titled("日期", "Dates"), field("relations").titled("勾稽", "Relations"));
}

static_assert(fazhi::meta::complete<Metadata> && fazhi::meta::complete<Heading> && fazhi::meta::complete<Item> &&
              fazhi::meta::complete<Indicator> && fazhi::meta::complete<Place> && fazhi::meta::complete<Relation> &&
              fazhi::meta::complete<Annotation>);

namespace {

constexpr std::size_t none = std::string::npos;

std::string slurp(const std::string& path) {
  auto text = fazhi::io::read_file(path);
  if (!text) throw std::runtime_error(path + ": " + text.error().message.en);
  return std::move(text).value();
}

Annotation read(const std::string& path) {
  const fazhi::diag::Source source(path, slurp(path));
  auto read = fazhi::io::read_yaml<Annotation>(source);
  if (read) return std::move(read.document->value);
  std::string message = "refused";
  for (const auto& problem : read.problems) {
    const auto place = problem.place ? source.position(problem.place->begin) : fazhi::diag::Position{};
    message += "\n" + path + ":" + std::to_string(place.line) + ": " + problem.id + " at " + problem.at.text();
  }
  throw std::runtime_error(message);
}

/// Whether the bytes before a heading's text are a number: 一、 （一） 一是 1. 第一， and a bare 三.
bool is_number(std::string_view bytes) {
  constexpr std::string_view pieces[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "0", "1",
                                         "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "（", "）", "(", ")",
                                         "、", "，", "．", ".",  ",",  "是", "指", "要", "第", "其", " ", "　",
                                         "：", ":",  "\t", "*",  "#",  "㈠", "㈡", "㈢", "㈣", "㈤"};
  while (!bytes.empty()) {
    const auto* const piece = std::find_if(std::begin(pieces), std::end(pieces),
                                           [&](std::string_view each) { return bytes.substr(0, each.size()) == each; });
    if (piece == std::end(pieces)) return false;
    bytes.remove_prefix(piece->size());
  }
  return true;
}

/// Where the number before `text` begins; `text` itself where the number is lost.
std::size_t number_before(std::string_view page, std::size_t text) {
  constexpr std::string_view closing[] = {"，", "）", "：", "、", "．", "　"};
  const auto starts = [&](std::size_t at, std::string_view what) { return page.substr(at, what.size()) == what; };
  std::size_t begin = text;
  while (begin > 0 && text - begin < 24) {
    std::size_t before = begin - 1;
    while (before > 0 && (static_cast<unsigned char>(page[before]) & 0xC0U) == 0x80U) --before;
    if (!is_number(page.substr(before, begin - before))) break;
    begin = before;
  }
  // What ends the sentence before is no part of the number.
  for (bool moved = true; moved && begin < text;) {
    moved = false;
    for (const std::string_view mark : closing)
      if (starts(begin, mark)) begin += mark.size(), moved = true;
    if (begin < text && std::string_view(" \t.,:)").find(page[begin]) != none) ++begin, moved = true;
  }
  return begin;
}

/// Finds pieces of text, each behind the one before.
class Finder {
 public:
  Finder(Report& report, std::string list) : report_(report), list_(std::move(list)) {}

  Range next(const std::string& text, const std::optional<std::string>& after) {
    const std::string& page = report_.page.text();
    std::size_t begin = from_;
    if (after) {
      const std::size_t behind = page.find(*after, from_);
      if (behind == none) return lost(*after);
      begin = behind + after->size();
    }
    const std::size_t at = page.find(text, begin);
    if (at == none || text.empty()) return lost(text);
    from_ = at + text.size();
    return {at, from_};
  }

  /// The piece that ends `range`, without moving on.
  Range upto(Range range, const std::string& text) {
    const std::size_t begin = std::max(range.begin + text.size(), range.end) - text.size();
    const std::size_t at = report_.page.text().find(text, begin);
    if (at == none) return lost(text);
    return {range.begin, at + text.size()};
  }

 private:
  Range lost(const std::string& text) {
    report_.not_found.push_back(report_.name + ".yaml: " + list_ + ": " + text);
    return {from_, from_};
  }

  Report& report_;
  std::string list_;
  std::size_t from_ = 0;
};

void locate(Report& report) {
  const Annotation& said = report.said;
  Finder headings(report, "headings");
  for (const Heading& heading : said.headings) {
    Range range = headings.next(heading.text, heading.after);
    range.begin = number_before(report.page.text(), range.begin);
    report.headings.push_back(range);
  }
  Finder items(report, "items");
  for (const Item& item : said.items) {
    const Range range = items.next(item.from, item.after);
    report.items.push_back(item.to ? items.upto(range, *item.to) : range);
  }
  Finder indicators(report, "indicators");
  for (const Indicator& figure : said.indicators)
    report.indicators.push_back(indicators.next(figure.text, figure.after));
  Finder law_refs(report, "law_refs");
  for (const std::string& title : said.law_refs) report.law_refs.push_back(law_refs.next(title, std::nullopt));
  Finder numbers(report, "document_numbers");
  for (const Place& place : said.document_numbers)
    report.document_numbers.push_back(numbers.next(place.text, place.after));
  Finder dates(report, "dates");
  for (const Place& place : said.dates) report.dates.push_back(dates.next(place.text, place.after));
}

}  // namespace

std::vector<Report> reports() {
  namespace fs = std::filesystem;
  std::vector<std::string> names;
  const fs::path folder = fs::path(FAZHI_SOURCE_DIR) / "tests" / "data" / "annotated";
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  std::vector<Report> reports;
  for (const std::string& name : names) {
    Report report;
    report.name = name;
    report.page = fazhi::diag::Source(name + ".txt", slurp((folder / (name + ".txt")).string()));
    report.said = read((folder / (name + ".yaml")).string());
    locate(report);
    reports.push_back(std::move(report));
  }
  return reports;
}

int level_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string last = slash == none ? path : path.substr(slash + 1);
  if (!last.empty() && last[0] == '(') return 2;
  constexpr std::string_view is = "是";
  return last.size() > is.size() && last.substr(last.size() - is.size()) == is ? 3 : 1;
}

std::vector<std::size_t> positions(const Relation& relation) {
  std::vector<std::size_t> all;
  const auto add = [&all](std::int64_t position) { all.push_back(static_cast<std::size_t>(position - 1)); };
  if (relation.whole) add(*relation.whole);
  if (relation.rate) add(*relation.rate);
  if (relation.part) add(*relation.part);
  for (const std::int64_t part : relation.parts) add(part);
  return all;
}

Members members(const Report& report, const Relation& relation) {
  const auto begin = [&report](std::int64_t position) {
    return report.indicators.at(static_cast<std::size_t>(position - 1)).begin;
  };
  Members members{relation.type, std::nullopt, std::nullopt, {}};
  if (relation.whole) members.whole = begin(*relation.whole);
  if (relation.rate) members.rate = begin(*relation.rate);
  if (relation.part) members.parts.push_back(begin(*relation.part));
  for (const std::int64_t part : relation.parts) members.parts.push_back(begin(part));
  std::sort(members.parts.begin(), members.parts.end());
  return members;
}

Members members(const fazhi::importer::RelationFact& fact) {
  Members members{fact.relation, fact.whole, fact.rate, fact.parts};
  std::sort(members.parts.begin(), members.parts.end());
  return members;
}

std::vector<fazhi::model::Quantity> quantities(const Annotation& said) {
  std::vector<fazhi::model::Quantity> all;
  for (const Indicator& figure : said.indicators) all.push_back({figure.value, figure.unit, figure.qualifier});
  return all;
}

fazhi::model::Agreement agreement(const Relation& relation, const std::vector<fazhi::model::Quantity>& indicators) {
  const auto at = [&indicators](std::int64_t position) -> const fazhi::model::Quantity& {
    return indicators.at(static_cast<std::size_t>(position - 1));
  };
  std::vector<fazhi::model::Quantity> parts;
  for (const std::int64_t part : relation.parts) parts.push_back(at(part));
  switch (relation.type) {
    case RelationType::sum:
      return fazhi::model::sum_agrees(at(relation.whole.value()), parts, true);
    case RelationType::subset:
      return fazhi::model::sum_agrees(at(relation.whole.value()), parts, false);
    case RelationType::ratio:
      return fazhi::model::ratio_agrees(at(relation.rate.value()), at(relation.part.value()),
                                        at(relation.whole.value()));
    case RelationType::equality:
      return fazhi::model::same_figure(parts.at(0), parts.at(1));
  }
  return fazhi::model::Agreement::unknown;
}

}  // namespace fazhi_tests::annotated
