#pragma once

#include <fazhi/core/digest.hpp>
#include <fazhi/model/equality.hpp>

#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// Where a report file came from (来历), when it was not written by hand.
struct Provenance {
  std::optional<std::string> source;
  std::optional<Digest> digest;
  std::optional<std::string> importer;
  std::optional<std::string> importer_version;
};

BOOST_DESCRIBE_STRUCT(Provenance, (), (source, digest, importer, importer_version))

constexpr auto fazhi_describe(meta::Of<Provenance>) {
  using meta::field;
  return meta::type(
      "provenance", {"来历", "Provenance"}, "fazhi-format",
      field("source")
          .titled("来源文件", "Source")
          .length(1)
          .doc("所导入文件的名称，不含路径", "The name of the imported file, without its path"),
      field("digest").titled("摘要", "Digest").doc("来源文件的SHA-256", "The SHA-256 of the imported file"),
      field("importer").titled("导入程序", "Importer").length(1).doc("程序名称", "The program that made this file"),
      field("importer_version").titled("程序版本", "Importer version").length(1).doc("程序的版本", "Its version"));
}

}  // namespace model
FAZHI_END_NAMESPACE
