#pragma once

#include <fazhi/import/instrument.hpp>
#include <fazhi/import/vocabulary_entries.hpp>

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer {

/// A title in 《》 or the end of one (文件名用词), and the kind of instrument that it tells.
struct InstrumentEntry {
  Word word;
  InstrumentKind kind = InstrumentKind::other;
};

BOOST_DESCRIBE_STRUCT(InstrumentEntry, (), (word, kind))

constexpr auto fazhi_describe(meta::Of<InstrumentEntry>) {
  using meta::field;
  return meta::type(
      "instrument-entry", {"文件名用词", "Word of a title"}, "fazhi-format",
      field("word")
          .titled("词", "Word")
          .required()
          .naming()
          .doc("书名号内的全名或其末词，不带书名号和版本括注",
               "All that stands in 《》 or its end, without 《》 and without brackets of the edition"),
      field("kind").titled("文件种类", "Kind").required().doc("说明是何种文件", "The kind that it tells"));
}

/// The words (文件种类用词) that tell what kind of instrument a title in 《》 names.
struct InstrumentWords {
  std::vector<InstrumentEntry> names;
  std::vector<InstrumentEntry> ends;
  std::vector<Word> party_words;
  std::vector<Word> place_ends;
  std::vector<Word> lesser_places;
};

BOOST_DESCRIBE_STRUCT(InstrumentWords, (), (names, ends, party_words, place_ends, lesser_places))

constexpr auto fazhi_describe(meta::Of<InstrumentWords>) {
  using meta::field;
  return meta::type(
      "instrument-words", {"文件种类用词", "Words of instruments"}, "fazhi-format",
      field("names").titled("全名", "Names").doc("即为全名的词，如“宪法”", "Whole titles, such as 宪法"),
      field("ends")
          .titled("末词", "Ends")
          .doc("全名的末词，以最长者为准，如“条例”“日报”；写部门规章、行政法规的，地方制定时改为相应的地方文件",
               "How titles end, such as 条例 or 日报, and the longest decides; a rule of a ministry or an "
               "administrative regulation becomes the local one where the title names a place"),
      field("party_words")
          .titled("党内法规用词", "Words of the Party")
          .doc("法规、规章名中有其一即为党内法规，如“中国共产党”",
               "They make a regulation or a rule one of the Party, such as 中国共产党"),
      field("place_ends")
          .titled("可立法地方的末词", "Ends of places that make law")
          .doc("可制定法规、规章的地方名称的末词，如“省”“市”",
               "How the name of a place ends that may make regulations and rules, such as 省 and 市"),
      field("lesser_places")
          .titled("其他制定者的末词", "Ends of lesser makers")
          .doc("不能制定规章的地方或机关名称的末词，如“县”“局”：其办法是规范性文件",
               "How the name of a place or an agency ends that may not, such as 县 or 局: its rules are normative "
               "documents"));
}

}  // namespace importer
FAZHI_END_NAMESPACE
