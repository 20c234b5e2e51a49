#pragma once

#include <fazhi/core/date.hpp>
#include <fazhi/core/document_number.hpp>
#include <fazhi/core/report_year.hpp>
#include <fazhi/model/agency.hpp>
#include <fazhi/model/equality.hpp>
#include <fazhi/model/publication.hpp>
#include <fazhi/model/signature.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// What identifies a report: title, year, agency, numbers, addressees, signature and publication.
///
/// Source: 法治政府建设与责任落实督察工作规定, the part on annual reports; GB/T 9704-2012.
struct Metadata {
  std::optional<std::string> title;
  std::optional<ReportYear> report_year;
  std::optional<Agency> issuing_agency;
  std::optional<DocumentNumber> document_number;
  std::optional<std::string> index_number;
  std::vector<std::string> addressees;
  std::vector<std::string> copied_to;
  std::optional<Signature> signature;
  std::optional<Publication> publication;
  std::optional<Date> submitted_on;
  std::optional<std::string> subject_category;
};

BOOST_DESCRIBE_STRUCT(Metadata, (),
                      (title, report_year, issuing_agency, document_number, index_number, addressees, copied_to,
                       signature, publication, submitted_on, subject_category))

constexpr auto fazhi_describe(meta::Of<Metadata>) {
  using meta::field;
  return meta::type(
      "metadata", {"报告信息", "Metadata"}, "supervision-2019",
      field("title").titled("标题", "Title").length(2).doc("报告标题，分行的合为一行", "The title, in one line"),
      field("report_year")
          .titled("报告年度", "Report year")
          .doc("报告所述年度，不是公开的年份", "The year reported on, not the year of publication"),
      field("issuing_agency")
          .titled("发布机构", "Issuing agency")
          .doc("作出报告的机关", "The agency whose report it is"),
      field("document_number")
          .titled("发文字号", "Document number")
          .from("gbt-9704")
          .doc("如“清应急〔2024〕5号”", "Agency code, year in hexagonal brackets, serial number"),
      field("index_number")
          .titled("索引号", "Index number")
          .length(1, 128)
          .doc("政府信息索引号", "The index number of the disclosure record"),
      field("addressees")
          .titled("主送机关", "Addressees")
          .from("gbt-9704")
          .doc("逐一列出", "The bodies to which the report is made"),
      field("copied_to").titled("抄送机关", "Copied to").from("gbt-9704").doc("逐一列出", "The bodies that get a copy"),
      field("signature")
          .titled("署名", "Signature")
          .from("gbt-9704")
          .doc("署名机关与成文日期", "The signing agencies and the date of signing"),
      field("publication")
          .titled("公开信息", "Publication")
          .doc("公开页面所载信息", "What the page of publication says"),
      field("submitted_on")
          .titled("报送日期", "Date of submission")
          .doc("向主送机关报送的日期", "The day on which the report was submitted"),
      field("subject_category")
          .titled("主题分类", "Subject category")
          .doc("政府信息主题分类", "The subject category of the disclosure record"));
}

}  // namespace model
FAZHI_END_NAMESPACE
