#pragma once

#include <fazhi/core/date.hpp>
#include <fazhi/model/equality.hpp>

#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// How a report was made public (公开): what the page that shows it says about it.
///
/// Source: 法治政府建设与责任落实督察工作规定, the part on annual reports: publication before 1 April.
struct Publication {
  std::optional<Date> published_on;
  std::optional<Date> generated_on;
  std::optional<std::string> url;
  std::optional<std::string> source;
  std::optional<std::string> disclosure_mode;
  std::optional<std::string> disclosure_scope;
  std::optional<std::string> disclosure_period;
};

BOOST_DESCRIBE_STRUCT(Publication, (),
                      (published_on, generated_on, url, source, disclosure_mode, disclosure_scope, disclosure_period))

constexpr auto fazhi_describe(meta::Of<Publication>) {
  using meta::field;
  return meta::type("publication", {"公开信息", "Publication"}, "supervision-2019",
                    field("published_on")
                        .titled("发布日期", "Date of publication")
                        .doc("报告向社会公开的日期", "The day on which the report was made public"),
                    field("generated_on")
                        .titled("生成日期", "Date of generation")
                        .doc("信息生成日期", "The day on which the record was made"),
                    field("url").titled("网址", "Address").doc("公开页面的网址", "The address of the page"),
                    field("source").titled("来源", "Source").doc("页面所注来源", "The source that the page names"),
                    field("disclosure_mode")
                        .titled("公开方式", "Mode of disclosure")
                        .doc("如“主动公开”", "Such as disclosure on own initiative"),
                    field("disclosure_scope")
                        .titled("公开范围", "Scope of disclosure")
                        .doc("如“面向社会”", "To whom it is disclosed"),
                    field("disclosure_period")
                        .titled("公开时限", "Period of disclosure")
                        .doc("如“长期公开”", "For how long it is disclosed"));
}

}  // namespace model
FAZHI_END_NAMESPACE
