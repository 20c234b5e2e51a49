#pragma once

#include <string>

/// What is compiled with the other version of the headers, in terms that both have.
namespace versions {

std::string other_report_type();
/// The texts of a report with that title, each with its pointer.
std::string other_fields(const std::string& title);
/// The code of the error that a day which is none ends in.
std::string other_error();

}  // namespace versions
