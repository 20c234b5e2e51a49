#pragma once

#include "cli/status.hpp"

#include <fazhi/core/date.hpp>
#include <fazhi/core/text.hpp>
#include <fazhi/diag/diagnostic.hpp>

#include <optional>
#include <string>
#include <vector>

// One function a subcommand. Each is a thin face of the library: it reads, calls, and prints.
namespace cli {

struct ImportArguments {
  std::string file;
  std::string out;  ///< empty is standard output
  std::string to;   ///< `yaml`, `json`, or empty: by the ending of `out`
  fazhi::Language language = fazhi::Language::en;
};
Status run_import(const ImportArguments& arguments);

struct AnnotateArguments {
  std::string file;
  fazhi::Language language = fazhi::Language::en;
};
Status run_annotate(const AnnotateArguments& arguments);

struct ValidateArguments {
  std::vector<std::string> files;
  bool as_json = false;
  std::optional<fazhi::Date> as_of;
  std::optional<fazhi::diag::Severity> fail_on = fazhi::diag::Severity::error;  ///< none: never
  fazhi::Language language = fazhi::Language::en;
};
Status run_validate(const ValidateArguments& arguments);

struct ConvertArguments {
  std::string file;
  std::string out;
  std::string to;
  fazhi::Language language = fazhi::Language::en;
};
Status run_convert(const ConvertArguments& arguments);

Status run_schema();

struct RulesArguments {
  bool as_json = false;
  fazhi::Language language = fazhi::Language::en;
};
Status run_rules(const RulesArguments& arguments);

}  // namespace cli
