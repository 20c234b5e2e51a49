#include "versions.hpp"

#include <fazhi/bind/visit.hpp>
#include <fazhi/core/date.hpp>
#include <fazhi/model/report.hpp>

#include <typeinfo>

namespace versions {

std::string other_report_type() { return typeid(fazhi::v2::model::Report).name(); }

std::string other_fields(const std::string& title) {
  fazhi::model::Report report;
  report.metadata.title = title;
  std::string fields;
  fazhi::bind::visit(
      report, [&](const fazhi::diag::Pointer& at, std::string& text) { fields += at.text() + '=' + text + '\n'; });
  return fields;
}

std::string other_error() {
  try {
    return fazhi::Date::from_wire("2025-02-30").value().to_wire();
  } catch (const std::logic_error&) {
    return fazhi::Date::from_wire("2025-02-30").error().code;
  }
}

}  // namespace versions
