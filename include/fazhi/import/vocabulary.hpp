#pragma once

#include <fazhi/core/schema_version.hpp>
#include <fazhi/import/vocabulary_facts.hpp>
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
};

BOOST_DESCRIBE_STRUCT(WordGroups, (), (page, outline, facts, relations))

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
          .doc("数量之间关系的词", "The words by which figures hang together"));
}

/// A vocabulary (词汇表): words that the importer reads printed reports with. A file of it adds to the words that are
/// compiled in, or takes some of them away.
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
using SharedVocabulary = std::shared_ptr<const CompiledVocabulary>;

/// All that a vocabulary holds; `without` is empty.
FAZHI_API const Vocabulary& vocabulary_of(const CompiledVocabulary& compiled);

/// How many words a vocabulary may have in all.
inline constexpr std::size_t max_vocabulary_words = 100'000;

}  // namespace importer
FAZHI_END_NAMESPACE
