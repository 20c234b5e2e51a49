#pragma once

#include <fazhi/core/document_number.hpp>
#include <fazhi/model/equality.hpp>

#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// A legal basis (依据): an instrument that the text names.
struct LegalBasis {
  std::string title;
  std::optional<DocumentNumber> document_number;
};

BOOST_DESCRIBE_STRUCT(LegalBasis, (), (title, document_number))

constexpr auto fazhi_describe(meta::Of<LegalBasis>) {
  using meta::field;
  return meta::type("legal-basis", {"依据", "Legal basis"}, "fazhi-format",
                    field("title")
                        .titled("名称", "Title")
                        .naming()
                        .required()
                        .length(1)
                        .doc("书名号内的名称", "The title as printed between 《 and 》"),
                    field("document_number")
                        .titled("发文字号", "Document number")
                        .doc("紧随其后所印字号", "The number printed behind it"));
}

}  // namespace model
FAZHI_END_NAMESPACE
