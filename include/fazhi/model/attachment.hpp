#pragma once

#include <fazhi/model/equality.hpp>

#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// An attachment (附件) that a report names.
///
/// Source: GB/T 9704-2012, 附件说明.
struct Attachment {
  std::string title;
  std::optional<std::string> url;
};

BOOST_DESCRIBE_STRUCT(Attachment, (), (title, url))

constexpr auto fazhi_describe(meta::Of<Attachment>) {
  using meta::field;
  return meta::type("attachment", {"附件", "Attachment"}, "gbt-9704",
                    field("title")
                        .titled("名称", "Title")
                        .required()
                        .length(1)
                        .naming()
                        .doc("附件说明所印名称", "The title as printed"),
                    field("url").titled("网址", "Address").doc("附件的网址", "The address of the attachment"));
}

}  // namespace model
FAZHI_END_NAMESPACE
