// A printed report, read and printed again: nothing of it is lost, nothing comes twice, and it reads as the same
// report.

#include "support.hpp"

#include <fazhi/bind/diff.hpp>
#include <fazhi/bind/tree.hpp>
#include <fazhi/bind/visit.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/text.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace {

namespace fs = std::filesystem;
namespace model = fazhi::model;
using fazhi::Range;
using fazhi::diag::Pointer;
using fazhi::importer::Imported;
using fazhi_tests::imported;

const fs::path shared = fs::path(FAZHI_SHARED_DIR) / "corpus";

std::vector<fs::path> files(const fs::path& folder, const std::string& ending) {
  std::vector<fs::path> found;
  if (fs::is_directory(folder))
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().extension() == ending) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

struct Page {
  std::string name;
  std::string text;
};
std::ostream& operator<<(std::ostream& out, const Page& page) { return out << page.name; }

Page page_of(const fs::path& path) { return {path.stem().string(), fazhi::io::read_file(path.string()).value()}; }

std::vector<Page> own_pages() {
  const fs::path root = FAZHI_SOURCE_DIR;
  std::vector<Page> pages = {page_of(root / "examples" / "report.txt")};
  for (const fs::path& path : files(root / "tests" / "data" / "reports", ".txt")) pages.push_back(page_of(path));
  return pages;
}

std::vector<Page> published_pages() {
  std::vector<Page> pages;
  for (const fs::path& path : files(shared / "reports", ".txt")) pages.push_back(page_of(path));
  return pages;
}

/// The beginnings of pages, of reports and of what looks alike.
std::vector<Page> beginnings() {
  std::vector<Page> pages;
  for (const char* kind : {"reports", "negatives"})
    for (const fs::path& path : files(shared / "skeletons" / kind, ".json")) {
      const fazhi::diag::Source source(path.string(), page_of(path).text);
      const auto page = fazhi::io::read_json<fazhi::bind::Tree>(source).document;
      const auto* text = find(page->value, Pointer() / "skeleton");
      pages.push_back({kind + ("/" + path.stem().string()), text->text});
    }
  return pages;
}

// Which node a character belongs to.

bool is_blank(char32_t point) {
  return point <= 0x20 || point == 0x7F || point == 0x85 || point == 0xA0 || point == 0xAD || point == 0x3000 ||
         (point >= 0x2000 && point <= 0x200F) || point == 0x2028 || point == 0x2029 || point == 0x202F ||
         point == 0x2060 || point == 0xFEFF;
}

class Owners {
 public:
  Owners(const Imported& page, const std::string& text) : page_(page), owners_(text.size()), doubled_(text.size()) {
    fazhi::bind::visit(page.report, *this);
    for (std::size_t i = 0; i < page.report.attachments.size(); ++i) {
      ++node_;
      take(Pointer() / "attachments" / i);
    }
  }

  void operator()(const Pointer& at, const model::Section& node) { own(at, "heading", node.paragraphs.size()); }
  void operator()(const Pointer& at, const model::Measure& node) { own(at, "title", node.paragraphs.size()); }
  void operator()(const Pointer& at, const model::Shortcoming& node) { own(at, "title", node.paragraphs.size()); }
  void operator()(const Pointer& at, const model::LeaderDuty& node) { own(at, "title", node.paragraphs.size()); }
  void operator()(const Pointer& at, const model::PlanItem& node) { own(at, "title", node.paragraphs.size()); }

  bool none(std::size_t byte) const { return owners_[byte] == 0; }
  bool two(std::size_t byte) const { return doubled_[byte]; }

 private:
  void own(const Pointer& at, const char* title, std::size_t paragraphs) {
    ++node_;
    take(at / "number");
    take(at / title);
    for (std::size_t i = 0; i < paragraphs; ++i) take(at / "paragraphs" / i);
  }
  void take(const Pointer& at) {
    const auto* place = page_.places.find(at);
    if (place == nullptr) return;
    for (std::size_t i = place->value.begin; i < place->value.end; ++i) {
      if (owners_[i] != 0 && owners_[i] != node_) doubled_[i] = true;
      owners_[i] = node_;
    }
  }

  const Imported& page_;
  int node_ = 0;
  std::vector<int> owners_;
  std::vector<bool> doubled_;
};

/// From the first section to the signature, or to the end of the last section where nobody signs behind it.
Range body_of(const Imported& page) {
  const auto& sections = page.report.sections;
  if (sections.empty()) return {};
  Range body = page.places.find(Pointer() / "sections" / 0)->value;
  body.end = page.places.find(Pointer() / "sections" / (sections.size() - 1))->value.end;
  const auto* signer = page.places.find(Pointer() / "metadata" / "signature" / "agencies" / 0);
  if (signer != nullptr) body.end = std::max(body.end, signer->value.begin);
  return body;
}

std::size_t end_of_line(const std::string& text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

struct Lost {
  std::string in_none;
  std::string in_two;
  std::size_t repeated = 0;  ///< paragraphs that the page printed before
};

Lost lost_of(const Imported& page, const std::string& text) {
  const Owners owners(page, text);
  std::vector<bool> repeated(text.size());
  Lost lost;
  for (const auto& note : page.notes) {
    if (note.id != "import.paragraph-repeated") continue;
    ++lost.repeated;
    std::fill(repeated.begin() + note.place->begin, repeated.begin() + note.place->end, true);
  }
  const Range body = body_of(page);
  for (std::size_t at = body.begin; at < body.end;) {
    const std::size_t begin = at;
    if (is_blank(fazhi::utf8::next(text, at)) || repeated[begin]) continue;
    if (owners.none(begin)) lost.in_none.append(text, begin, at - begin);
    if (owners.two(begin)) lost.in_two.append(text, begin, at - begin);
  }
  return lost;
}

/// The sentences behind the body that the page has not printed before.
std::string sentences_behind(const Imported& page, const std::string& text) {
  std::set<std::string> lines;
  std::string found;
  const std::size_t end = body_of(page).end;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t line_end = end_of_line(text, at);
    const std::string line = text.substr(at, line_end - at);
    const bool known = !lines.insert(line).second;
    if (at >= end && !known && line.find("。") != std::string::npos) found += line + "\n";
    at = line_end + 1;
  }
  return found;
}

// The tests.

std::string changes(const model::Report& before, const model::Report& after) {
  std::string all;
  for (const auto& change : fazhi::bind::diff(before, after))
    all += std::string(name_of(change.kind)) + ' ' + change.before.text() + " -> " + change.after.text() + ": " +
           change.from + " -> " + change.to + '\n';
  return all;
}

model::Report report_of(const std::string& text) {
  model::Report report = imported(text).report;
  report.provenance.reset();
  return report;
}

void expect_read_back(const Page& page) {
  const model::Report report = report_of(page.text);
  const std::string printed = fazhi::io::write_text(report);
  const model::Report again = report_of(printed);
  EXPECT_EQ(changes(report, again), "") << page.name;
  EXPECT_TRUE(again == report) << page.name;
  EXPECT_EQ(fazhi::io::write_text(again), printed) << page.name;
}

void expect_whole(const Page& page) {
  const Imported found = imported(page.text);
  const Lost lost = lost_of(found, page.text);
  EXPECT_EQ(lost.in_none, "") << page.name;
  EXPECT_EQ(lost.in_two, "") << page.name;
}

/// Pages with what is odd in print.
std::vector<Page> odd_pages() {
  const std::string head = "清溪县林业局2024年法治政府建设年度报告\n";
  const std::string closing = "清溪县林业局\n2025年1月20日\n";
  return {
      {"FactsInTheTitle",
       head + "一、主要举措\n（一）推进平台建设，投入30万元升级系统。一是采购设备。为各站点添置巡护终端"
              "并接入监测网络，覆盖全部林区；二是培训人员，组织学员到外县跟班学习并逐一考核，合格9名。\n"},
      {"Typography", head + "## 一、主要举措\n**（一）健全制度**\n出台办法。\n**（二）加强监督。**开展检查。\n"
                            "**二、下一步打算**\n继续努力。\n"},
      {"LostIs", head +
                     "一、主要举措\n（一）严格执法\n一是开展巡查。对辖区重点林地进行拉网式巡查，发现并整改隐患12处。\n"
                     "二是办理案件。对盗伐林木的行为依法立案查处，全年办结案件9起。\n三加强协作。与公安机关建立线索"
                     "移送制度并定期会商研判。\n"},
      {"SameWordsBelow", head +
                             "一、主要举措\n（一）规范执法\n规范执法，加大力度。\n（二）健全制度。\n健全制度是根本。\n"
                             "二、下一步打算\n下一步打算，继续努力。\n"},
      {"AddresseesInTheLine",
       head + "县政府：2024年，我局推进法治建设，现报告如下。\n一、主要举措\n（一）健全制度。出台办法。\n"},
      {"HeadingOpensTheText",
       head + "一、主要举措\n（一）健全制度。出台办法。\n二、工作中存在不足，人手少；宣传不够；经费紧张。\n"
              "三、下一步将加强培训，办班4期。充实力量。\n"},
      {"Repeated",
       head + "一、主要举措\n（一）健全制度。\n全县各乡镇和有关部门都要建立护林员巡山台账，按月汇总上报，逐级核对。\n"
              "（二）加强监督。\n全县各乡镇和有关部门都要建立护林员巡山台账，按月汇总上报，逐级核对。\n开展检查。\n"},
      {"PartOfAnotherKind",
       head +
           "一、工作情况\n（一）健全制度。出台办法。\n（二）主要负责人履行第一责任人职责。主持会议3次。带头讲课。\n"
           "（三）规范执法。开展检查。\n（四）加强监督。听取意见。\n" +
           closing},
      {"WithoutLines",
       "清溪县林业局2024年法治政府建设年度报告\n2024年，我局推进法治建设。现将情况报告如下： 一、主要举措 "
       "（一）健全制度 出台办法。 （二）加强监督 开展检查。 二、下一步打算 继续努力。"},
      {"ArabicItems",
       head + "一、主要举措\n（一）优化服务，取消证明12项。1.压缩时限。办理时限缩短。2.减少材料。取消证明。\n"
              "（二）严格执法\n1. 2024年林地保护\n开展检查。\n2. “清山”行动\n办案3起。\n"},
      {"NumeralBehindTheNumber", head + "一、 二级以上火险响应情况\n（一）健全制度。出台办法。\n"},
      {"WithoutSections",
       head + "（一）健全制度。出台办法。\n（二）严格执法。一是开展巡查。对辖区重点林地进行拉网式巡查，发现隐患"
              "12处；二是办理案件。对盗伐林木的行为依法立案查处，办结9起。\n（三）下一步打算。继续努力。\n"},
      {"NumberLost",
       "# "
       "清溪县林业局2024年法治政府建设年度报告\n一、主要举措\n（一）健全制度。出台办法。\n（二）加强监督。开展检查。\n"
       "## 存在的不足\n（一）力量不强。人员较少。\n"},
      {"Sentences",
       head +
           "一、主要举措\n（一）健全制度。出台办法。\n二、存在的不足。虽有进步，但主要存在以下不足：执法力量薄弱，"
           "原因是编制较少；宣传形式单一。\n下一步，将办班4期。\n三、主要负责人履行职责情况\n局长负总责，抓落实。"
           "一是定期听取汇报。\n二是带头讲法治课。\n" +
           closing},
      {"JointSignature",
       "中共清溪县委、清溪县人民政府\n关于2024年度法治政府建设情况的报告\n一、主要举措\n（一）健全制度。出台办法。\n"
       "中共清溪县委\n清溪县人民政府\n2025年3月1日\n"},
      {"OneAttachment", head + "一、主要举措\n（一）健全制度。出台办法。\n\n附件：林地执法案件统计表\n\n" + closing +
                            "抄送：县司法局\n"},
      {"Attachments", head +
                          "一、主要举措\n（一）健全制度。出台办法。\n\n附件：1．林地执法案件统计表\n"
                          "      2．2024年制发文件目录。\n      3．《护林员培训计划》\n\n" +
                          closing},
      {"AttachmentsInOneLine",
       head + "一、主要举措\n（一）健全制度。出台办法。\n附件: 1.案件统计表；2.制发文件目录 3. 5月培训计划.docx\n" +
           closing},
      {"AttachmentsBelowTheDate",
       head + "一、主要举措\n（一）健全制度。出台办法。\n" + closing + "附件：\n1、案件统计表.xls\n2、文件目录.pdf\n"},
      {"AttachmentsWithoutASignature",
       head + "一、主要举措\n（一）健全制度。出台办法。\n附件：1. 1.5万亩补植地块清单\n2. 护林员名册\n"},
  };
}

/// The words of a body, without blanks and marks: lines may break elsewhere, and the mark behind a heading that stands
/// apart is not printed again.
std::string words_of(const Imported& page, const std::string& text) {
  constexpr std::u32string_view marks = U"。！？；：，、．….!?;:,*#";
  Range body = body_of(page);
  // The note on attachments is printed above the signature, wherever a page has it.
  const auto* attached = page.places.find(Pointer() / "attachments" / 0);
  if (attached != nullptr) body.end = std::min(body.end, attached->value.begin);
  std::string words;
  for (std::size_t at = body.begin; at < body.end;) {
    const std::size_t begin = at;
    const char32_t point = fazhi::utf8::next(text, at);
    const bool repeated = std::any_of(page.notes.begin(), page.notes.end(), [begin](const auto& note) {
      return note.id == "import.paragraph-repeated" && note.place->begin <= begin && begin < note.place->end;
    });
    if (!repeated && !is_blank(point) && marks.find(point) == marks.npos) words.append(text, begin, at - begin);
  }
  return words;
}

void expect_same_words(const Page& page) {
  const Imported found = imported(page.text);
  const std::string printed = fazhi::io::write_text(found.report);
  EXPECT_EQ(words_of(imported(printed), printed), words_of(found, page.text)) << page.name;
}

class OwnPage : public testing::TestWithParam<Page> {};

TEST_P(OwnPage, ReadsBackFromItsPrint) { expect_read_back(GetParam()); }
TEST_P(OwnPage, IsPrintedWithAllItsWords) { expect_same_words(GetParam()); }

TEST_P(OwnPage, HasEveryCharacterInOneNode) {
  expect_whole(GetParam());
  EXPECT_EQ(sentences_behind(imported(GetParam().text), GetParam().text), "");
}

INSTANTIATE_TEST_SUITE_P(Kept, OwnPage, testing::ValuesIn(own_pages()),
                         [](const auto& test) { return test.param.name; });
INSTANTIATE_TEST_SUITE_P(Odd, OwnPage, testing::ValuesIn(odd_pages()),
                         [](const auto& test) { return test.param.name; });

TEST(PrintedBack, CountsWhatIsPrintedAgain) {
  for (const Page& page : odd_pages())
    EXPECT_EQ(lost_of(imported(page.text), page.text).repeated, page.name == "Repeated" ? 1u : 0u) << page.name;
}

/// A time of one item does not govern the figures of the next, wherever lines break.
TEST(PrintedBack, KeepsThePeriodOfAFigureToItsItem) {
  const auto report = report_of(
      "清溪县林业局2024年法治政府建设年度报告\n一、主要举措\n（一）严格执法。一是开展巡查。今年以来出动巡查人员36人次，"
      "对辖区林地"
      "进行拉网式检查，整改隐患12处；二是办理案件。对盗伐林木的行为依法立案查处，办结案件9起。\n");
  const auto& actions = report.sections.at(0).measures.at(0).actions;
  ASSERT_EQ(actions.size(), 2u);
  EXPECT_EQ(actions[0].indicators.at(1).period, "今年以来");
  EXPECT_EQ(actions[1].indicators.at(0).period, std::nullopt);
}

TEST(PublishedReports, ReadBackFromTheirPrint) {
  if (published_pages().empty()) GTEST_SKIP() << "the corpus is not beside the checkout: " << shared;
  for (const Page& page : published_pages()) expect_read_back(page);
}

TEST(PublishedReports, ArePrintedWithAllTheirWords) {
  if (published_pages().empty()) GTEST_SKIP() << "the corpus is not beside the checkout: " << shared;
  for (const Page& page : published_pages()) expect_same_words(page);
}

TEST(PublishedReports, HaveEveryCharacterInOneNode) {
  if (published_pages().empty()) GTEST_SKIP() << "the corpus is not beside the checkout: " << shared;
  for (const Page& page : published_pages()) {
    expect_whole(page);
    const Imported found = imported(page.text);
    EXPECT_EQ(lost_of(found, page.text).repeated, 0u) << page.name;
    EXPECT_EQ(sentences_behind(found, page.text), "") << page.name;
  }
}

TEST(Beginnings, HaveEveryCharacterInOneNode) {
  if (beginnings().empty()) GTEST_SKIP() << "the corpus is not beside the checkout: " << shared;
  EXPECT_EQ(beginnings().size(), 102u);
  for (const Page& page : beginnings()) expect_whole(page);
}

TEST(Beginnings, ReadBackFromTheirPrint) {
  if (beginnings().empty()) GTEST_SKIP() << "the corpus is not beside the checkout: " << shared;
  for (const Page& page : beginnings()) expect_read_back(page);
}

}  // namespace
