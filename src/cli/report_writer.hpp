#pragma once

#include <fazhi/io/text.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>

#include <string>

namespace cli {

/// The format that `--to`, or else the ending of the output file, asks for; YAML where neither does.
inline std::string format_to_write(const std::string& to, const std::string& out) {
  if (!to.empty()) return to;
  const std::string ending = ".json";
  const bool is_json =
      out.size() >= ending.size() && out.compare(out.size() - ending.size(), ending.size(), ending) == 0;
  return is_json ? "json" : "yaml";
}

/// A report in a format to be written: always of this version, as what a newer one adds was not kept.
inline std::string written(fazhi::io::Document<fazhi::model::Report> document, const std::string& format) {
  if (document.value.schema_version.is_newer()) document.value.schema_version = {};
  if (format == "text") return fazhi::io::write_text(document.value);
  return format == "json" ? fazhi::io::write_json(document) : fazhi::io::write_yaml(document);
}

}  // namespace cli
