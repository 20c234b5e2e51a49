#pragma once

#include <fazhi/meta/describe.hpp>

FAZHI_BEGIN_NAMESPACE
namespace importer {

/// What is titled in 《》 (文件种类), as far as the form of its title tells.
enum class InstrumentKind {
  constitution,
  law,
  administrative_regulation,
  departmental_rule,
  local_regulation,
  local_government_rule,
  party_regulation,
  normative_document,
  emergency_plan,
  book,
  periodical,
  article,
  lecture,
  column,
  certificate,
  form,
  other
};

BOOST_DESCRIBE_ENUM(InstrumentKind, constitution, law, administrative_regulation, departmental_rule, local_regulation,
                    local_government_rule, party_regulation, normative_document, emergency_plan, book, periodical,
                    article, lecture, column, certificate, form, other)

constexpr auto fazhi_describe(meta::Of<InstrumentKind>) {
  using meta::value;
  return meta::enumeration("instrument-kind", {"文件种类", "Kind of instrument"}, "fazhi-format",
                           value("constitution", "宪法", "Constitution"), value("law", "法律", "Law"),
                           value("administrative_regulation", "行政法规", "Administrative regulation"),
                           value("departmental_rule", "部门规章", "Rule of a ministry"),
                           value("local_regulation", "地方性法规", "Local regulation"),
                           value("local_government_rule", "地方政府规章", "Rule of a local government"),
                           value("party_regulation", "党内法规", "Regulation of the Party"),
                           value("normative_document", "规范性文件和其他公文", "Normative or other official document"),
                           value("emergency_plan", "应急预案", "Emergency plan"), value("book", "图书", "Book"),
                           value("periodical", "报刊", "Periodical"), value("article", "文章", "Article"),
                           value("lecture", "讲座", "Lecture"), value("column", "栏目", "Column"),
                           value("certificate", "证照", "Certificate"), value("form", "表单文书", "Form"),
                           value("other", "其他", "Other"));
}

}  // namespace importer
FAZHI_END_NAMESPACE
