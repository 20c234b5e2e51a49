#include "support.hpp"

#include <fazhi/import/vocabulary.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>

#include <gtest/gtest.h>

#include <string>
#include <thread>

namespace {

using namespace fazhi;
using namespace fazhi_tests;
using importer::InstrumentKind;
using importer::LabelMeaning;
using importer::MetadataField;
using importer::Vocabulary;
using importer::Word;

Word word(const char* text) { return Word::from_wire(text).value(); }

importer::Imported imported_with(const importer::SharedVocabulary& vocabulary, const std::string& text) {
  importer::Options options;
  options.vocabulary = vocabulary;
  return importer::import_text(diag::Source("page.txt", text), options);
}

importer::Imported imported_with(const Vocabulary& more, const std::string& text) {
  return imported_with(importer::compile(more).vocabulary, text);
}

/// The quantities that a page states: `35 件|12 家`.
std::string figures(const importer::Imported& imported) {
  std::string found;
  for (const auto& fact : all<importer::IndicatorFact>(imported))
    found += (found.empty() ? "" : "|") + fact.value.to_wire() + ' ' + fact.unit;
  return found;
}

// --- what a word changes ---

TEST(Vocabulary, GivesAUnitToTheFigureBeforeIt) {
  Vocabulary more;
  more.words.facts.units.push_back(word("网格单元"));
  const std::string page = page_with("全年巡查35网格单元。");
  EXPECT_EQ(figures(imported(page)), "");
  EXPECT_EQ(figures(imported_with(more, page)), "35 网格单元");
}

TEST(Vocabulary, MakesACounterAUnitWithTimesToo) {
  Vocabulary more;
  more.words.facts.counters.push_back(word("网格"));
  EXPECT_EQ(figures(imported_with(more, page_with("全年巡查35网格次，复查12网格。"))), "35 网格次|12 网格");
}

TEST(Vocabulary, TellsWhatALabelMeans) {
  Vocabulary more;
  more.words.page.labels.push_back({word("制文编号"), LabelMeaning::index_number, true});
  const std::string page = "制文编号：QX-2025-0007\n" + page_with("全年检查企业86家。");
  EXPECT_EQ(metadata(imported(page), MetadataField::index_number), "");
  EXPECT_EQ(metadata(imported_with(more, page), MetadataField::index_number), "QX-2025-0007");
}

TEST(Vocabulary, GivesALabelAnotherMeaning) {
  Vocabulary more;
  more.words.page.labels.push_back({word("索引号"), LabelMeaning::ignored, true});
  const std::string page = "索引号：QX-2025-0007\n" + page_with("全年检查企业86家。");
  EXPECT_EQ(metadata(imported(page), MetadataField::index_number), "QX-2025-0007");
  EXPECT_EQ(metadata(imported_with(more, page), MetadataField::index_number), "");
}

TEST(Vocabulary, TellsTheKindOfASectionByItsHeading) {
  Vocabulary more;
  more.words.outline.section_cues.push_back({word("尚待补强之处"), model::SectionKind::shortcomings});
  const std::string page = page_with("全年检查企业86家。") + "二、尚待补强之处\n（一）力量偏弱。乡镇执法人员偏少。\n";
  const auto kind = [](const importer::Imported& imported) { return imported.report.sections.at(1).kind; };
  EXPECT_EQ(kind(imported(page)), model::SectionKind::achievements);
  EXPECT_EQ(kind(imported_with(more, page)), model::SectionKind::shortcomings);
}

TEST(Vocabulary, TellsWhatAQualifierSaysOfAFigure) {
  Vocabulary more;
  more.words.facts.qualifiers_before.push_back({word("堪堪"), model::Qualifier::approx});
  const std::string page = page_with("全年检查企业堪堪86家。");
  const auto qualifier = [](const importer::Imported& imported) {
    return all<importer::IndicatorFact>(imported).at(0).qualifier;
  };
  EXPECT_FALSE(qualifier(imported(page)));
  EXPECT_EQ(qualifier(imported_with(more, page)), model::Qualifier::approx);
}

TEST(Vocabulary, TellsHowTheNameOfAnAgencyEnds) {
  Vocabulary more;
  more.words.page.agency_ends.push_back(word("联席处"));
  const std::string page =
      "2024年法治政府建设年度报告\n2024年，清溪县水务联席处推进法治政府建设，现报告如下。\n"
      "一、主要举措和成效\n（一）规范执法。全年检查企业86家。\n";
  EXPECT_EQ(metadata(imported(page), MetadataField::issuing_agency), "");
  EXPECT_EQ(metadata(imported_with(more, page), MetadataField::issuing_agency), "清溪县水务联席处");
}

TEST(Vocabulary, TellsTheYearOfAWordOfTime) {
  Vocabulary more;
  more.words.facts.relative_times.push_back(
      {word("报告期前"), importer::RelativeYear::last_year, importer::PartOfYear::whole});
  const std::string page = page_with("报告期前检查企业86家。");
  const auto period = [](const importer::Imported& imported) {
    return all<importer::IndicatorFact>(imported).at(0).period.value_or("");
  };
  EXPECT_EQ(period(imported(page)), "");
  EXPECT_EQ(period(imported_with(more, page)), "报告期前");
}

TEST(Vocabulary, TellsThatAPageIsAnotherDocument) {
  Vocabulary more;
  more.words.genre.cues.push_back(
      {word("简讯"), importer::CuePlace::title_end, importer::OtherGenre::news, importer::CueYields::nothing});
  const std::string page =
      "清溪县林业局2024年法治政府建设年度报告简讯\n一、主要举措和成效\n（一）规范执法。全年检查企业86家。\n";
  EXPECT_TRUE(imported(page).genre.is_report);
  EXPECT_EQ(imported_with(more, page).genre.kind, "news");
}

TEST(Vocabulary, DoesWithoutTheWordsThatItDrops) {
  Vocabulary more;
  more.without.facts.counters.push_back(word("家"));
  EXPECT_EQ(figures(imported_with(more, page_with("全年检查企业86家，办案12件。"))), "12 件");
}

TEST(Vocabulary, AddsAgainWhatItDrops) {
  Vocabulary more;
  more.without.page.labels.push_back({word("索引号"), LabelMeaning::ignored, false});
  more.words.page.labels.push_back({word("索引号"), LabelMeaning::document_number, true});
  const auto compiled = importer::compile(more);
  EXPECT_TRUE(compiled.problems.empty());
  EXPECT_EQ(importer::vocabulary_of(*compiled.vocabulary).words.page.labels.back(), more.words.page.labels.back());
}

TEST(Vocabulary, ExtendsAnotherOne) {
  Vocabulary first;
  first.words.facts.units.push_back(word("网格单元"));
  Vocabulary second;
  second.words.facts.units.push_back(word("片区单元"));
  const auto both = importer::compile(second, importer::compile(first).vocabulary);
  EXPECT_EQ(figures(imported_with(both.vocabulary, page_with("巡查35网格单元，覆盖6片区单元。"))),
            "35 网格单元|6 片区单元");
}

TEST(Vocabulary, TakesAWordInAnyFormThatPagesPrintItIn) {
  Vocabulary more;
  more.words.page.labels.push_back({word("发布日期"), LabelMeaning::ignored, true});
  more.words.page.labels.push_back({word(" 發布日期"), LabelMeaning::ignored, true});
  const auto compiled = importer::compile(more);
  EXPECT_TRUE(compiled.problems.empty());
  const auto& labels = importer::vocabulary_of(*compiled.vocabulary).words.page.labels;
  EXPECT_EQ(labels.size(), importer::default_vocabulary().words.page.labels.size());
}

// --- the default ---

TEST(DefaultVocabulary, ExtendedByItselfIsTheSame) {
  const Vocabulary words = importer::default_vocabulary();
  const auto compiled = importer::compile(words);
  EXPECT_TRUE(compiled.problems.empty());
  ASSERT_TRUE(compiled);
  EXPECT_EQ(importer::vocabulary_of(*compiled.vocabulary), words);
}

TEST(DefaultVocabulary, ReadsBackEqualFromYamlAndJson) {
  const Vocabulary words = importer::default_vocabulary();
  const diag::Source yaml("words.yaml", io::write_yaml(words));
  const diag::Source json("words.json", io::write_json(words));
  EXPECT_EQ(io::read_yaml<Vocabulary>(yaml).document.value().value, words);
  EXPECT_EQ(io::read_json<Vocabulary>(json).document.value().value, words);
}

TEST(DefaultVocabulary, HasWordsInEveryList) {
  meta::for_each_field(importer::default_vocabulary().words, [](const meta::FieldRow&, const auto& group) {
    meta::for_each_field(group,
                         [](const meta::FieldRow& row, const auto& list) { EXPECT_FALSE(list.empty()) << row.name; });
  });
}

// --- instruments ---

/// What kind of instrument the titles of a page are: `book|law`.
std::string kinds(const Vocabulary& more, const std::string& sentence) {
  std::string found;
  for (const auto& title : all<importer::LawReference>(imported_with(more, page_with(sentence))))
    found += (found.empty() ? "" : "|") + std::string(meta::name_of(title.kind));
  return found;
}

TEST(InstrumentVocabulary, TellsTheKindByAWholeTitleOrItsEnd) {
  Vocabulary more;
  more.words.instruments.names.push_back({word("林海"), InstrumentKind::book});
  more.words.instruments.ends.push_back({word("林讯"), InstrumentKind::periodical});
  more.words.instruments.ends.push_back({word("手册"), InstrumentKind::form});
  const std::string sentence = "学习《林海》《林海续》，刊于《清溪林讯》，发放《护林手册》。";
  EXPECT_EQ(kinds({}, sentence), "other|other|other|book");
  EXPECT_EQ(kinds(more, sentence), "book|other|periodical|form");
}

TEST(InstrumentVocabulary, TellsWhoMakesARule) {
  Vocabulary more;
  more.words.instruments.party_words.push_back(word("支部"));
  more.words.instruments.place_ends.push_back(word("盟"));
  more.words.instruments.lesser_places.push_back(word("苏木"));
  const std::string sentence = "学习《支部学习条例》《青山盟湿地保护条例》《白桦苏木护林办法》。";
  EXPECT_EQ(kinds({}, sentence), "administrative_regulation|administrative_regulation|departmental_rule");
  EXPECT_EQ(kinds(more, sentence), "party_regulation|local_regulation|normative_document");
}

TEST(InstrumentVocabulary, DoesWithoutTheWordsThatItDrops) {
  Vocabulary more;
  more.without.instruments.names.push_back({word("求是"), InstrumentKind::other});
  more.without.instruments.ends.push_back({word("日报"), InstrumentKind::other});
  more.without.instruments.party_words.push_back(word("党内"));
  const std::string sentence = "学习《求是》《清溪日报》《党内学习条例》。";
  EXPECT_EQ(kinds({}, sentence), "periodical|periodical|party_regulation");
  EXPECT_EQ(kinds(more, sentence), "other|other|administrative_regulation");
}

// --- defects ---

/// `kind confidence [text]` of each defect of a page that is signed and dated.
std::string defects(const importer::SharedVocabulary& vocabulary, const std::string& sentence) {
  const std::string page = page_with(sentence) + "清溪县林业局\n2025年2月20日\n";
  std::string found;
  for (const auto& fact : all<importer::DefectFact>(imported_with(vocabulary, page)))
    found += std::string(name_of(fact.kind)) + ' ' + std::string(name_of(fact.confidence)) + " [" +
             page.substr(fact.range.begin, fact.range.size()) + ']';
  return found;
}

/// A word of one list, and what is found in a sentence without it and with it.
struct DefectWord {
  const char* name;
  std::vector<Word> importer::DefectWords::*list;
  const char* text;
  const char* sentence;
  const char* without;
  const char* with;
};
void PrintTo(const DefectWord& word, std::ostream* out) { *out << word.name; }

class DefectVocabulary : public testing::TestWithParam<DefectWord> {};

TEST_P(DefectVocabulary, ChangesWhatIsFound) {
  const DefectWord& row = GetParam();
  Vocabulary more;
  (more.words.defects.*row.list).push_back(word(row.text));
  const auto added = importer::compile(more).vocabulary;
  EXPECT_EQ(defects(nullptr, row.sentence), row.without);
  EXPECT_EQ(defects(added, row.sentence), row.with);
  Vocabulary less;
  less.without.defects = more.words.defects;
  EXPECT_EQ(defects(importer::compile(less, added).vocabulary, row.sentence), row.without);
}

using importer::DefectWords;
INSTANTIATE_TEST_SUITE_P(
    , DefectVocabulary,
    testing::Values(
        DefectWord{"Advertising", &DefectWords::advertising, "林间乐", "巡查林区林间乐三处。", "",
                   "injected_advertising likely [林间乐]"},
        DefectWord{"SiteWords", &DefectWords::site_words, "竞猜", "巡查林区、天宇_竞猜_大厅。",
                   "injected_advertising likely [天宇_竞猜_大厅]", "injected_advertising certain [天宇_竞猜_大厅]"},
        DefectWord{"SiteEndings", &DefectWords::site_endings, "shop", "巡查林区dayu88.shop三处。", "",
                   "injected_advertising likely [dayu88.shop]"},
        DefectWord{"SiteLabels", &DefectWords::site_labels, "查询口", "经查询口dayu88.vip办理。",
                   "injected_advertising likely [dayu88.vip]", ""},
        DefectWord{"TemplateMarks", &DefectWords::template_marks, "@@名称", "巡查@@名称林区。", "",
                   "page_residue certain [@@名称]"},
        DefectWord{"PageTools", &DefectWords::page_tools, "朗读本页", "巡查林区。\n朗读本页\n整改隐患。", "",
                   "page_residue certain [朗读本页]"},
        DefectWord{"Placeholders", &DefectWords::placeholders, "留白待续", "巡查林区，留白待续。", "",
                   "placeholder certain [留白待续]"},
        DefectWord{"BehindBlanks", &DefectWords::behind_blanks, "盟", "会同XX盟巡查。", "", "placeholder likely [XX]"},
        DefectWord{"Garbled", &DefectWords::garbled, "鏋楀尯", "巡查鏋楀尯三处。", "", "garbled certain [鏋楀尯]"},
        DefectWord{"OfficeLines", &DefectWords::office_lines, "护林电台", "拨打护林电台13800138000。",
                   "mobile_number likely [13800138000]", ""},
        DefectWord{"SecrecyMarks", &DefectWords::secrecy_marks, "仅供内审", "巡查【仅供内审】林区。", "",
                   "secrecy_mark certain [仅供内审]"},
        DefectWord{"PersonRoles", &DefectWords::person_roles, "护林使者", "邀请护林使者程守正为顾问。", "",
                   "private_person likely [程守正]"},
        DefectWord{"PersonTitles", &DefectWords::person_titles, "先师", "请清溪县委党校程守正先师授课。", "",
                   "private_person likely [程守正]"},
        DefectWord{"CardLabels", &DefectWords::card_labels, "惠农折", "补贴汇至惠农折4111111111111111。", "",
                   "bank_card likely [4111111111111111]"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(DefectVocabularyDefault, DoesWithoutACompiledInWord) {
  Vocabulary more;
  more.without.defects.placeholders.push_back(word("待补充"));
  EXPECT_EQ(defects(nullptr, "巡查林区，待补充。"), "placeholder certain [待补充]");
  EXPECT_EQ(defects(importer::compile(more).vocabulary, "巡查林区，待补充。"), "");
}

// --- what is wrong with one ---

std::string told(const importer::Compilation& compilation) {
  std::string all;
  for (const auto& problem : compilation.problems)
    all += std::string(diag::name_of(problem.severity)) + ' ' + problem.id + ' ' + problem.at.text() + '\n';
  return all;
}

TEST(VocabularyProblem, IsAWordWithTwoMeanings) {
  Vocabulary more;
  more.words.page.labels.push_back({word("制文日期"), LabelMeaning::signed_on, true});
  more.words.page.labels.push_back({word("制文日期"), LabelMeaning::signed_on, true});
  more.words.page.labels.push_back({word("制文日期"), LabelMeaning::sent, true});
  const auto compiled = importer::compile(more);
  EXPECT_FALSE(compiled);
  EXPECT_EQ(told(compiled), "error vocabulary.two-meanings /words/page/labels/2\n");
  ASSERT_EQ(compiled.problems.at(0).related.size(), 1U);
  EXPECT_EQ(compiled.problems[0].related[0].at.text(), "/words/page/labels/0");
}

TEST(VocabularyProblem, IsAWarningWhereThereIsNothingToDrop) {
  Vocabulary more;
  more.without.facts.units.push_back(word("海里"));
  const auto compiled = importer::compile(more);
  EXPECT_TRUE(compiled);
  EXPECT_EQ(told(compiled), "warning vocabulary.not-there /without/facts/units/0\n");
}

/// `count` words that begin alike.
Vocabulary with_words(std::size_t count) {
  Vocabulary more;
  for (std::size_t i = 0; i < count; ++i)
    more.words.facts.units.push_back(Word::from_wire("网格" + std::to_string(i) + "区").value());
  return more;
}

TEST(VocabularyProblem, IsMoreWordsThanTheLimit) {
  const auto compiled = importer::compile(with_words(importer::max_vocabulary_words));
  EXPECT_FALSE(compiled);
  ASSERT_EQ(compiled.problems.size(), 1U);
  EXPECT_EQ(compiled.problems[0].id, "vocabulary.too-many");
}

TEST(VocabularyProblem, IsCountedBeyondAHundred) {
  Vocabulary more;
  for (int i = 0; i < 103; ++i) more.without.facts.units.push_back(Word::from_wire("区" + std::to_string(i)).value());
  const auto compiled = importer::compile(more);
  ASSERT_EQ(compiled.problems.size(), 101U);
  EXPECT_EQ(compiled.problems.back().message.en, "3 further problems are not listed");
}

TEST(VocabularyWord, HasSixtyFourCharactersAtTheMost) {
  const auto of = [](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "辖";
    return Word::from_wire(text);
  };
  EXPECT_TRUE(of(64));
  EXPECT_EQ(of(65).error().code, "vocabulary-word.too-long");
  EXPECT_EQ(of(5000).error().code, "vocabulary-word.too-long");
}

TEST(VocabularyWord, IsMoreThanSpacesAndInvisibleCharacters) {
  for (const char* text : {"", " ", "\u3000", "\u200B\uFEFF", "\n"})
    EXPECT_EQ(Word::from_wire(text).error().code, "vocabulary-word.empty") << '"' << text << '"';
}

// --- sharing and cost ---

TEST(Vocabulary, OfOneImportIsNoneOfAnother) {
  Vocabulary grid;
  grid.words.facts.units.push_back(word("网格单元"));
  Vocabulary area;
  area.words.facts.units.push_back(word("片区单元"));
  const std::string page = page_with("巡查35网格单元，覆盖6片区单元。");
  const auto repeat = [&page](const Vocabulary& more, std::string& wrong, const std::string& expected) {
    const auto compiled = importer::compile(more).vocabulary;
    for (int i = 0; i < 200; ++i)
      if (const std::string found = figures(imported_with(compiled, page)); found != expected) wrong = found;
  };
  std::string wrong_grid;
  std::string wrong_area;
  std::thread other([&] { repeat(grid, wrong_grid, "35 网格单元|6 片"); });
  repeat(area, wrong_area, "6 片区单元");
  other.join();
  EXPECT_EQ(wrong_grid, "");
  EXPECT_EQ(wrong_area, "");
}

TEST(Vocabulary, OfManyWordsDoesNotSlowThePage) {
  std::string page = page_with("");
  for (int i = 0; i < 20'000; ++i) page += "检查35网格77区。";
  const auto compiled = importer::compile(with_words(90'000)).vocabulary;
  EXPECT_GE(all<importer::IndicatorFact>(imported_with(compiled, page)).size(), 20'000U);
}

}  // namespace
