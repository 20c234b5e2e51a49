#pragma once

#include <fazhi/core/range.hpp>
#include <fazhi/core/text.hpp>

#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace importer {

/// What is wrong with a page: what its site, its editor or an intruder has left in it, or what it lacks. How grave that
/// is, rules judge.
enum class DefectKind {
  injected_advertising,    ///< words of betting or adult sites, addresses of sites inside a sentence
  page_residue,            ///< tools of the page, marks of its template
  duplicated_body,         ///< the text printed a second time
  duplicated_paragraph,    ///< a long paragraph printed a second time
  doubled_punctuation,     ///< ，， or 、。
  unbalanced_bracket,      ///< a bracket without its other half
  unbalanced_quote,        ///< a quotation mark without its other half
  misset_number_bracket,   ///< a document number whose year is not in 〔〕
  truncated_end,           ///< the text stops in the middle of a sentence
  missing_title,           ///< no title was found
  missing_signature,       ///< no agency signs
  missing_date,            ///< no date of signing
  wrong_year,              ///< a heading speaks of another year than its section
  placeholder,             ///< XX局, 20xx年, （略）
  garbled,                 ///< broken encoding, characters without a meaning
  pinyin_annotation,       ///< 應（yīng）急
  identity_number,         ///< of a person, by its check digit
  mobile_number,           ///< of a person
  bank_card,               ///< behind a word for one, by its check digit
  whitespace_inside_word,  ///< a space between two characters of a sentence
  bidi_control,            ///< an invisible character that turns the direction of writing
  exact_and_more,          ///< 27053余份: exact to the unit, and yet rounded
  secrecy_mark,            ///< 机密★1年, 【内部】, 不予公开
  half_width_punctuation,  ///< a comma of Latin writing between Chinese characters; the first alone where it is a habit
  repeated_word,           ///< 民政局民政局
  private_person,          ///< the name of one who holds no office: 律师, 讲师, 专家 and a name
  broken_title             ///< an empty line stands inside the title
};

/// Its name as outputs and vocabularies write it.
constexpr std::string_view name_of(DefectKind kind) {
  constexpr std::string_view names[] = {
      "injected_advertising", "page_residue",       "duplicated_body",   "duplicated_paragraph",
      "doubled_punctuation",  "unbalanced_bracket", "unbalanced_quote",  "misset_number_bracket",
      "truncated_end",        "missing_title",      "missing_signature", "missing_date",
      "wrong_year",           "placeholder",        "garbled",           "pinyin_annotation",
      "identity_number",      "mobile_number",      "bank_card",         "whitespace_inside_word",
      "bidi_control",         "exact_and_more",     "secrecy_mark",      "half_width_punctuation",
      "repeated_word",        "private_person",     "broken_title"};
  return names[static_cast<int>(kind)];
}

/// What is wrong, for a person.
FAZHI_API Text text_of(DefectKind kind);

/// Whether a correction of this kind can be made without a look at it: it never changes what the text says.
constexpr bool is_safe(DefectKind kind) {
  return kind == DefectKind::misset_number_bracket || kind == DefectKind::doubled_punctuation ||
         kind == DefectKind::bidi_control || kind == DefectKind::half_width_punctuation;
}

}  // namespace importer
FAZHI_END_NAMESPACE
