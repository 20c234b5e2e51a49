#pragma once

#include <fazhi/model/equality.hpp>

#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// Where a report file came from (来历), when it was not written by hand.
struct Provenance {
  std::optional<std::string> source;
  std::optional<std::string> importer;
};

BOOST_DESCRIBE_STRUCT(Provenance, (), (source, importer))

constexpr auto fazhi_describe(meta::Of<Provenance>) {
  using meta::field;
  return meta::type(
      "provenance", {"来历", "Provenance"}, "fazhi-format",
      field("source")
          .titled("来源文件", "Source")
          .length(1)
          .doc("所导入文件的名称，不含路径", "The name of the imported file, without its path"),
      field("importer").titled("导入程序", "Importer").length(1).doc("程序及其版本", "The program and its version"));
}

static_assert(meta::complete<Provenance>);

}  // namespace model
FAZHI_END_NAMESPACE
