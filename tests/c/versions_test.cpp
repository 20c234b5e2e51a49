// Two versions of the C++ headers in one program: this file is compiled with the one at hand, versions_other.cpp with a
// copy of them in another inline namespace.

#include "versions.hpp"

#include <fazhi/io/report.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

#include <typeinfo>

namespace {

TEST(Versions, of_the_headers_are_other_types_in_one_program) {
  EXPECT_NE(std::string(typeid(fazhi::model::Report).name()), versions::other_report_type());
  EXPECT_EQ(versions::other_report_type().find("2v1"), std::string::npos);
}

TEST(Versions, of_the_headers_do_their_own_work_side_by_side) {
  fazhi::model::Report report;
  report.metadata.title = "云岭市林业局2024年法治政府建设年度报告";
  const std::string written = fazhi::io::write_report(report, fazhi::io::Format::json);
  const std::string other = versions::other_fields("云岭市林业局2024年法治政府建设年度报告");
  EXPECT_NE(other.find("/metadata/title=云岭市林业局2024年法治政府建设年度报告\n"), std::string::npos);
  EXPECT_NE(written.find("云岭市林业局2024年法治政府建设年度报告"), std::string::npos);
}

TEST(Versions, of_the_headers_have_exceptions_and_errors_of_their_own) {
  EXPECT_EQ(versions::other_error(), "date.no-such-day");
  const auto ours = fazhi::Date::from_wire("2025-02-30");
  ASSERT_FALSE(ours);
  EXPECT_EQ(ours.error().code, "date.no-such-day");
}

}  // namespace
