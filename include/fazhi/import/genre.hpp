#pragma once

#include <fazhi/core/text.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace importer {

/// What sort of document a text is.
struct Genre {
  bool is_report = false;
  /// `annual_report`, or what it looks like instead: `disclosure_report` (政府信息公开年报), `government_work_report`,
  /// `leader_duty_report` (述法报告), `self_inspection`, `work_plan`, `notice`, `interpretation`, `news`, `template`,
  /// `empty`, `other`.
  std::string kind = "other";
  Text reason;  ///< why, for a person
};

}  // namespace importer
FAZHI_END_NAMESPACE
