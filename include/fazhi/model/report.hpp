#pragma once

#include <fazhi/core/identifier.hpp>
#include <fazhi/core/schema_version.hpp>
#include <fazhi/model/attachment.hpp>
#include <fazhi/model/equality.hpp>
#include <fazhi/model/metadata.hpp>
#include <fazhi/model/provenance.hpp>
#include <fazhi/model/relation.hpp>
#include <fazhi/model/rows.hpp>
#include <fazhi/model/section.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// An annual report (法治政府建设年度报告) of a government or a government department.
///
/// Source: 法治政府建设与责任落实督察工作规定, the part on annual reports.
struct Report {
  SchemaVersion schema_version;
  std::optional<Identifier> id;
  Metadata metadata;
  std::vector<std::string> preamble;
  std::vector<Section> sections;
  std::vector<Relation> relations;
  std::vector<Attachment> attachments;
  std::optional<Provenance> provenance;
};

BOOST_DESCRIBE_STRUCT(Report, (),
                      (schema_version, id, metadata, preamble, sections, relations, attachments, provenance))

constexpr auto fazhi_describe(meta::Of<Report>) {
  using meta::field;
  return meta::type(
      "report", {"法治政府建设年度报告", "Annual report"}, "supervision-2019",
      field("schema_version")
          .titled("格式版本", "Schema version")
          .required()
          .from("fazhi-format")
          .doc("“主版本.次版本”", "major.minor"),
      rows::id(),
      field("metadata")
          .titled("报告信息", "Metadata")
          .required()
          .doc("标题、年度、机关、字号、署名与公开信息", "Title, year, agency, numbers, signature and publication"),
      field("preamble").titled("导言", "Preamble").doc("首个部分之前的段落", "The paragraphs before the first section"),
      field("sections").titled("各部分", "Sections").required().doc("按原文顺序", "In the order of the text"),
      field("relations").titled("关系", "Relations").doc("指标之间的数量关系", "How the indicators hang together"),
      field("attachments")
          .titled("附件", "Attachments")
          .from("gbt-9704")
          .doc("报告所附文件", "The attachments that the report names"),
      field("provenance").titled("来历", "Provenance").doc("由导入程序填写", "Filled in by the importer"));
}

}  // namespace model
FAZHI_END_NAMESPACE
