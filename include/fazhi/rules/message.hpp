#pragma once

#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/model/equality.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace diag {

BOOST_DESCRIBE_ENUM(Severity, error, warning, info, hint)

constexpr auto fazhi_describe(meta::Of<Severity>) {
  using meta::value;
  return meta::enumeration("severity", {"严重程度", "Severity"}, "fazhi-format", value("error", "错误", "Error"),
                           value("warning", "警告", "Warning"), value("info", "提醒", "Information"),
                           value("hint", "建议", "Hint"));
}

}  // namespace diag

namespace rules {

/// A message in both languages: machine formats are the same for every reader.
struct Message {
  std::string zh;
  std::string en;
};

BOOST_DESCRIBE_STRUCT(Message, (), (zh, en))

constexpr auto fazhi_describe(meta::Of<Message>) {
  using meta::field;
  return meta::type("message", {"消息", "Message"}, "fazhi-format",
                    field("zh").titled("中文", "Chinese").required().doc("中文消息", "The message in Chinese"),
                    field("en").titled("英文", "English").required().doc("英文消息", "The message in English"));
}

}  // namespace rules
FAZHI_END_NAMESPACE
