#include "support.hpp"

#include <gtest/gtest.h>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <algorithm>
#include <set>

namespace {

namespace model = fazhi::model;
using fazhi::diag::Pointer;
using fazhi_tests::imported;

const char* const page =
    "清溪县林业局关于\n2024年度法治政府建设情况的报告\n发布日期：2025-02-03\n"
    "县委、县政府：\n"
    "2024年，县林业局推进法治建设。\n现将情况报告如下：\n"
    "一、主要举措和成效\n"
    "（一）健全制度。修订《护林办法》（清林发〔2024〕7号），审查合同12份。\n另起一段说明情况。\n"
    "（二）严格执法。一是开展巡查。对辖区重点林地进行拉网式巡查，发现隐患30余处，均已整改完毕；"
    "二是办理案件，全年立案查处盗伐林木案件9起。当事人均未申请复议，社会效果良好。\n"
    "二、存在的不足和原因\n"
    "虽有进步，但主要存在以下不足：执法力量薄弱，原因是编制较少；宣传形式单一。\n"
    "三、党政主要负责人履行第一责任人职责情况\n"
    "局主要负责人主持会议6次。带头讲法治课。\n"
    "四、下一年度安排\n（一）开展培训。组织培训4场。\n（二）充实力量。\n"
    "清溪县林业局\n2025年1月20日\n";

TEST(ImportedModel, HoldsTheMetadata) {
  const model::Metadata metadata = imported(page).report.metadata;
  EXPECT_EQ(metadata.title, "清溪县林业局关于2024年度法治政府建设情况的报告");
  EXPECT_EQ(metadata.report_year->value(), 2024);
  EXPECT_EQ(metadata.issuing_agency->name, "清溪县林业局");
  EXPECT_EQ(metadata.addressees, (std::vector<std::string>{"县委", "县政府"}));
  EXPECT_EQ(metadata.publication->published_on->to_wire(), "2025-02-03");
  EXPECT_EQ(metadata.signature->agencies, std::vector<std::string>{"清溪县林业局"});
  EXPECT_EQ(metadata.signature->signed_on->to_wire(), "2025-01-20");
}

TEST(ImportedModel, HoldsMeasuresWithTheirActionsAndFigures) {
  const model::Report report = imported(page).report;
  ASSERT_EQ(report.sections.size(), 4u);
  EXPECT_EQ(report.preamble.size(), 2u);
  const model::Section& section = report.sections[0];
  EXPECT_EQ(section.kind, model::SectionKind::achievements);
  EXPECT_EQ(section.number, "一、");
  ASSERT_EQ(section.measures.size(), 2u);
  const model::Measure& first = section.measures[0];
  EXPECT_EQ(first.number, "（一）");
  EXPECT_EQ(first.title, "健全制度");
  EXPECT_EQ(first.paragraphs.size(), 2u);
  ASSERT_EQ(first.indicators.size(), 1u);
  EXPECT_EQ(first.indicators[0].quantity.value.to_wire(), "12");
  ASSERT_EQ(first.legal_bases.size(), 1u);
  EXPECT_EQ(first.legal_bases[0].title, "护林办法");
  EXPECT_EQ(first.legal_bases[0].document_number->to_wire(), "清林发〔2024〕7号");
  const model::Measure& second = section.measures[1];
  EXPECT_TRUE(second.paragraphs.empty());
  ASSERT_EQ(second.actions.size(), 2u);
  EXPECT_EQ(second.actions[0].number, "一是");
  EXPECT_EQ(second.actions[0].indicators[0].quantity.qualifier, model::Qualifier::about_more);
}

TEST(ImportedModel, KeepsAnOpeningClauseInItsSentence) {
  const model::Report report = imported(page).report;
  const model::Measure& action = report.sections[0].measures[1].actions[1];
  EXPECT_EQ(action.title, "办理案件");
  ASSERT_EQ(action.paragraphs.size(), 1u);
  EXPECT_EQ(action.paragraphs[0].find(action.title), 0u);
}

TEST(ImportedModel, MakesItemsOfClausesAndSentencesWithoutNumbers) {
  const model::Report report = imported(page).report;
  const model::Section& shortcomings = report.sections[1];
  ASSERT_EQ(shortcomings.shortcomings.size(), 2u);
  EXPECT_EQ(shortcomings.paragraphs.size(), 1u);
  EXPECT_EQ(shortcomings.shortcomings[0].causes, std::vector<std::string>{"原因是编制较少"});
  EXPECT_TRUE(shortcomings.shortcomings[1].causes.empty());
  const model::Section& duty = report.sections[2];
  ASSERT_EQ(duty.duties.size(), 2u);
  EXPECT_EQ(duty.duties[0].indicators.size(), 1u);
  const model::Section& plan = report.sections[3];
  ASSERT_EQ(plan.plan_items.size(), 2u);
  EXPECT_EQ(plan.plan_items[0].targets.size(), 1u);
}

TEST(ImportedModel, TurnsToThePlanWhereShortcomingsAndPlanAreOneSection) {
  const auto report =
      imported("一、存在不足及下一步打算\n主要有以下不足：力量不强；宣传不够。\n下一步，将加强培训。\n").report;
  ASSERT_EQ(report.sections.size(), 1u);
  EXPECT_EQ(report.sections[0].shortcomings.size(), 2u);
  EXPECT_EQ(report.sections[0].plan_items.size(), 1u);
}

TEST(ImportedModel, PutsALevelOfAnotherKindIntoASubsection) {
  const auto report =
      imported("一、工作情况\n（一）主要负责人履行第一责任人职责。主持会议3次。\n（二）规范执法。开展检查。\n").report;
  ASSERT_EQ(report.sections.size(), 1u);
  ASSERT_EQ(report.sections[0].subsections.size(), 1u);
  EXPECT_EQ(report.sections[0].subsections[0].kind, model::SectionKind::principal_leader_duty);
  EXPECT_EQ(report.sections[0].subsections[0].duties.size(), 1u);
  EXPECT_EQ(report.sections[0].measures.size(), 1u);
}

TEST(ImportedModel, KeepsOneCopyOfATextPrintedTwice) {
  const std::string body =
      "2024年，县林业局坚持依法行政，各项工作有序推进，现将有关情况向社会报告。\n一、主要举措\n"
      "（一）健全制度。出台护林防火管理办法，明确各乡镇和有关部门的工作职责与协作程序。\n"
      "（二）严格执法。对盗伐林木行为依法立案查处，形成有力震慑，全年立案查处案件9起。\n"
      "二、下一步打算\n继续加强执法队伍建设，组织业务培训和案卷评查，努力提升执法水平和能力。\n";
  const auto found = imported("清溪县林业局2024年法治政府建设报告\n" + body +
                              "清溪县林业局2024年法治政府建设报告\n索引号\n\n7708/2025-1\n" + body);
  EXPECT_EQ(found.report.sections.size(), 2u);
  EXPECT_EQ(found.report.metadata.index_number, "7708/2025-1");
  EXPECT_EQ(fazhi_tests::all<fazhi::importer::IndicatorFact>(found).size(), 1u);
  const bool noted = std::any_of(found.notes.begin(), found.notes.end(),
                                 [](const auto& note) { return note.id == "import.body-repeated"; });
  EXPECT_TRUE(noted);
}

TEST(ImportedModel, KeepsAWordBelowTheLastHeading) {
  const auto found =
      imported("一、主要举措\n（一）检查。开展检查。\n二、其他需要报告的事项\n无\n清溪县林业局\n2025年1月2日\n");
  ASSERT_EQ(found.report.sections.size(), 2u);
  EXPECT_EQ(found.report.sections[1].paragraphs, std::vector<std::string>{"无"});
  EXPECT_TRUE(found.notes.empty());
}

TEST(ImportedModel, NotesATextThatIsCut) {
  const auto found = imported("一、主要举措\n（一）健全制度。出台办法，明确职责，加强协作，推进各项工作不断\n");
  ASSERT_EQ(found.notes.size(), 1u);
  EXPECT_EQ(found.notes[0].id, "import.truncated");
}

/// Walks every value of the model: told of each string or number that stands in the text, and of each id.
class Walk {
 public:
  Walk(const fazhi::importer::Imported& imported, std::string text) : imported_(imported), text_(std::move(text)) {}

  template <class T>
  void value(const T& held, const Pointer& at) {
    if constexpr (fazhi::meta::is_described_struct<T>) {
      boost::mp11::mp_for_each<fazhi::meta::Members<T>>([&](auto member) {
        const std::string name = member.name;
        if (name == "schema_version" || name == "provenance" || name == "nature") return;
        value(held.*member.pointer, at / name);
      });
    } else if constexpr (std::is_same_v<T, fazhi::Identifier>) {
      EXPECT_TRUE(ids_.insert(held.to_wire()).second) << held.to_wire();
    } else {
      const auto* place = imported_.places.find(at);
      ASSERT_NE(place, nullptr) << at.text();
      EXPECT_LE(place->value.end, text_.size());
      if constexpr (std::is_same_v<T, std::string>) spoken(held, place->value, at);
    }
  }
  template <class T>
  void value(const std::optional<T>& held, const Pointer& at) {
    if (held) value(*held, at);
  }
  template <class T>
  void value(const std::vector<T>& held, const Pointer& at) {
    for (std::size_t i = 0; i < held.size(); ++i) value(held[i], at / i);
  }

 private:
  void spoken(const std::string& held, fazhi::Range place, const Pointer& at) {
    std::string printed = text_.substr(place.begin, place.size());
    printed.erase(std::remove(printed.begin(), printed.end(), '\n'), printed.end());
    EXPECT_NE(printed.find(held), std::string::npos) << at.text() << ": " << held << " / " << printed;
  }

  const fazhi::importer::Imported& imported_;
  std::string text_;
  std::set<std::string> ids_;
};

TEST(ImportedModel, HasAPlaceForEveryValueAndAnIdOnlyOnce) {
  const auto found = imported(page);
  Walk(found, page).value(found.report, Pointer());
}

TEST(ImportedModel, CountsItemsOverAllListsOfASection) {
  const std::string merged =
      "清溪县林业局2024年法治政府建设年度报告\n一、存在不足及下一步打算\n主要有以下不足：持证人员只有3名；"
      "培训仅2次。\n下一步，将培训5次。\n";
  const auto found = imported(merged);
  ASSERT_EQ(found.report.sections.size(), 1u);
  EXPECT_FALSE(found.report.sections[0].plan_items.empty());
  Walk(found, merged).value(found.report, Pointer());
}

/// The words of a report in their order, as it would be printed again.
class Printer {
 public:
  std::string text;

  void section(const model::Section& section) {
    head(section.number, section.heading, {});
    lines(section.paragraphs);
    for (const auto& item : section.measures) measure(item);
    for (const auto& item : section.shortcomings) flat(item, item.aspects);
    for (const auto& item : section.duties) flat(item, item.actions);
    for (const auto& item : section.plan_items) flat(item, item.actions);
    for (const auto& item : section.subsections) this->section(item);
  }

 private:
  void measure(const model::Measure& item) { flat(item, item.actions); }

  template <class T>
  void flat(const T& item, const std::vector<T>& children) {
    head(item.number, item.title, item.paragraphs);
    lines(item.paragraphs);
    for (const T& child : children) {
      if constexpr (std::is_same_v<T, model::Shortcoming>)
        flat(child, child.aspects);
      else
        flat(child, child.actions);
    }
  }
  void head(const std::optional<std::string>& number, const std::string& title,
            const std::vector<std::string>& paragraphs) {
    text += number.value_or("");
    if (paragraphs.empty() || paragraphs[0].find(title) != 0) text += title;
  }
  void lines(const std::vector<std::string>& paragraphs) {
    for (const std::string& paragraph : paragraphs) text += paragraph;
  }
};

std::string without(std::string text, std::initializer_list<const char*> marks) {
  for (const std::string mark : marks)
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.erase(at, mark.size());
  return text;
}

TEST(ImportedModel, LosesNothingOfTheBody) {
  const std::string whole = page;
  const std::size_t begin = whole.find("一、");
  const std::string body = whole.substr(begin, whole.rfind("清溪县林业局") - begin);
  Printer printer;
  for (const auto& section : imported(page).report.sections) printer.section(section);
  EXPECT_EQ(without(printer.text, {"。", "\n"}), without(body, {"。", "\n"}));
}

TEST(Model, SaysThatThereIsNoHeading) {
  const auto found = fazhi::importer::import_text(
      fazhi::diag::Source("page", "清溪县林业局2024年度法治政府建设年度报告\n\n全年检查企业86家次。\n人手不足。\n"));
  const bool noted = std::any_of(found.notes.begin(), found.notes.end(),
                                 [](const auto& note) { return note.id == "import.no-heading"; });
  EXPECT_TRUE(noted);
  EXPECT_EQ(found.report.preamble.size(), 2u);
}

}  // namespace
