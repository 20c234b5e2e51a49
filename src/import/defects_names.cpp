#include <fazhi/import/defect.hpp>

FAZHI_BEGIN_NAMESPACE
namespace importer {

Text text_of(DefectKind kind) {
  switch (kind) {
    case DefectKind::injected_advertising:
      return {"正文中混入广告或网址", "advertising or the address of a site stands in the text"};
    case DefectKind::page_residue:
      return {"网页工具或模板的残留", "residue of the page's tools or template"};
    case DefectKind::duplicated_body:
      return {"正文重复刊印", "the text is printed twice"};
    case DefectKind::duplicated_paragraph:
      return {"段落重复", "the paragraph is printed twice"};
    case DefectKind::doubled_punctuation:
      return {"标点重复", "doubled punctuation"};
    case DefectKind::unbalanced_bracket:
      return {"括号不成对", "a bracket without its other half"};
    case DefectKind::unbalanced_quote:
      return {"引号不成对", "a quotation mark without its other half"};
    case DefectKind::misset_number_bracket:
      return {"发文字号的年份未用六角括号", "the year of a document number is not in hexagonal brackets"};
    case DefectKind::truncated_end:
      return {"正文末尾不完整", "the text ends in the middle of a sentence"};
    case DefectKind::missing_title:
      return {"缺标题", "there is no title"};
    case DefectKind::missing_signature:
      return {"缺署名", "no agency signs"};
    case DefectKind::missing_date:
      return {"缺成文日期", "there is no date of signing"};
    case DefectKind::wrong_year:
      return {"年份与报告年度不符", "the year does not fit the year of the report"};
    case DefectKind::placeholder:
      return {"待填写的内容未填写", "a blank that was not filled in"};
    case DefectKind::garbled:
      return {"乱码", "broken characters"};
    case DefectKind::pinyin_annotation:
      return {"混入拼音注音", "pinyin in brackets behind a character"};
    case DefectKind::identity_number:
      return {"出现公民身份号码", "the identity number of a person"};
    case DefectKind::mobile_number:
      return {"出现手机号码", "a mobile telephone number"};
    case DefectKind::bank_card:
      return {"出现银行卡号", "the number of a bank card"};
    case DefectKind::whitespace_inside_word:
      return {"字间有多余空格", "a stray space between characters"};
    case DefectKind::bidi_control:
      return {"含改变书写方向的不可见字符", "an invisible character that turns the direction of writing"};
    case DefectKind::exact_and_more:
      return {"精确到个位的数字又称“余”“约”", "a figure that is exact to the unit is told as rounded"};
    case DefectKind::secrecy_mark:
      return {"带有密级或不予公开的标志", "a mark of secrecy, or that this is not for the public"};
    case DefectKind::half_width_punctuation:
      return {"中文之间使用半角标点", "half-width punctuation between Chinese characters"};
    case DefectKind::repeated_word:
      return {"词语重复", "a word stands twice"};
    case DefectKind::private_person:
      return {"写出非公职人员的姓名", "a person who holds no office is named"};
    case DefectKind::broken_title:
      return {"标题中间有空行", "an empty line stands inside the title"};
  }
  return {};
}

}  // namespace importer
FAZHI_END_NAMESPACE
