#pragma once

#include <fazhi/core/schema_version.hpp>
#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/import/vocabulary_defects.hpp>
#include <fazhi/import/vocabulary_facts.hpp>
#include <fazhi/import/vocabulary_genre.hpp>
#include <fazhi/import/vocabulary_instruments.hpp>
#include <fazhi/import/vocabulary_lists.hpp>

#include <memory>

FAZHI_BEGIN_NAMESPACE
namespace importer {

/// Lists of words, by the part of the importer that reads with them.
struct WordGroups {
  PageWords page;
  OutlineWords outline;
  FactWords facts;
  RelationWords relations;
  GenreWords genre;
  InstrumentWords instruments;
  DefectWords defects;
};

BOOST_DESCRIBE_STRUCT(WordGroups, (), (page, outline, facts, relations, genre, instruments, defects))

constexpr auto fazhi_describe(meta::Of<WordGroups>) {
  using meta::field;
  return meta::type(
      "word-groups", {"词组", "Groups of words"}, "fazhi-format",
      field("page").titled("版面", "Page").doc("页首和页尾的词", "The words of the head and the foot of a page"),
      field("outline")
          .titled("提纲", "Outline")
          .doc("标题、部分和事项的词", "The words of headings, sections and items"),
      field("facts")
          .titled("事实", "Facts")
          .doc("数量、发文字号和日期的词", "The words around figures, document numbers and dates"),
      field("relations")
          .titled("关系", "Relations")
          .doc("数量之间关系的词", "The words by which figures hang together"),
      field("genre")
          .titled("文体", "Genre")
          .doc("分辨年度报告与其他文件的词", "The words that tell annual reports from other documents"),
      field("instruments")
          .titled("文件种类", "Instruments")
          .doc("分辨书名号内是何种文件的词", "The words that tell what kind of instrument a title in 《》 names"),
      field("defects")
          .titled("页面瑕疵", "Defects")
          .doc("广告、网页残留、待填写内容等的词", "The words of advertising, residue, blanks and the like"));
}

/// A vocabulary (词汇表): words that the importer reads printed reports with. A file of it adds to the words that are
/// compiled in, or takes some of them away; see compile().
struct Vocabulary {
  SchemaVersion schema_version;
  WordGroups words;
  WordGroups without;
};

BOOST_DESCRIBE_STRUCT(Vocabulary, (), (schema_version, words, without))

constexpr auto fazhi_describe(meta::Of<Vocabulary>) {
  using meta::field;
  return meta::type(
      "vocabulary", {"词汇表", "Vocabulary"}, "fazhi-format",
      field("schema_version").titled("格式版本", "Schema version").required().doc("“主版本.次版本”", "major.minor"),
      field("words")
          .titled("词", "Words")
          .doc("加入内置词汇的词；已有的词换成此处的含义",
               "Added to the words that are compiled in; a word that is there gets the meaning that it has here"),
      field("without")
          .titled("不用的词", "Without")
          .doc("先从内置词汇删去的词，写法与words相同；只看词，不看含义",
               "Taken from the words that are compiled in before words are added, written as those are; only the word "
               "is looked at, not its meaning"));
}

/// The `$id` of the schema of a vocabulary file of this major version.
inline constexpr std::string_view vocabulary_schema_id = "urn:fazhi:schema:vocabulary:1";

/// The words that are compiled in.
FAZHI_API Vocabulary default_vocabulary();

/// A vocabulary made ready for reading. It never changes: any number of imports and threads may share one.
class CompiledVocabulary;
using SharedVocabulary = std::shared_ptr<const CompiledVocabulary>;  ///< one for any number of threads

/// What compile() gave: the vocabulary, or none when there was an error; and every problem, at its word in the file.
struct Compilation {
  SharedVocabulary vocabulary;
  std::vector<diag::Diagnostic> problems;

  explicit operator bool() const { return vocabulary != nullptr; }  ///< whether it could be compiled
};

/// Extends `base`, or the words that are compiled in where that is null, by `more`: takes away `more.without`, then
/// adds `more.words`; a word that is there with another meaning gets the new one. Problems:
/// - `vocabulary.two-meanings`: a word stands twice in one list, with different meanings
/// - `vocabulary.too-many`: more than 100,000 words in all
/// - `vocabulary.not-there`: a warning; `without` names a word that its list does not have
FAZHI_API Compilation compile(const Vocabulary& more, const SharedVocabulary& base = nullptr);

/// All that a vocabulary holds; `without` is empty.
FAZHI_API const Vocabulary& vocabulary_of(const CompiledVocabulary& compiled);

/// How many words a vocabulary may have in all.
inline constexpr std::size_t max_vocabulary_words = 100'000;

}  // namespace importer
FAZHI_END_NAMESPACE
