#pragma once

#include <fazhi/core/date.hpp>
#include <fazhi/model/equality.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// The signature (署名) at the end of a report and its date of signing (成文日期).
///
/// Source: GB/T 9704-2012, 发文机关署名 and 成文日期.
struct Signature {
  std::vector<std::string> agencies;
  std::optional<Date> signed_on;
};

BOOST_DESCRIBE_STRUCT(Signature, (), (agencies, signed_on))

constexpr auto fazhi_describe(meta::Of<Signature>) {
  using meta::field;
  return meta::type("signature", {"署名", "Signature"}, "gbt-9704",
                    field("agencies")
                        .titled("署名机关", "Agencies")
                        .doc("联合行文的逐一列出", "Each of them where several sign together"),
                    field("signed_on")
                        .titled("成文日期", "Date of signing")
                        .doc("署名之下所印日期", "The date printed below the signature"));
}

}  // namespace model
FAZHI_END_NAMESPACE
