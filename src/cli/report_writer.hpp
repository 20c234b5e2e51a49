#pragma once

#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>

#include <string>

namespace cli {

/// Whether `--to`, or else the ending of the output file, asks for JSON.
inline bool wants_json(const std::string& to, const std::string& out) {
  if (!to.empty()) return to == "json";
  const std::string ending = ".json";
  return out.size() >= ending.size() && out.compare(out.size() - ending.size(), ending.size(), ending) == 0;
}

inline std::string written(const fazhi::io::Document<fazhi::model::Report>& document, bool as_json) {
  return as_json ? fazhi::io::write_json(document) : fazhi::io::write_yaml(document);
}

}  // namespace cli
