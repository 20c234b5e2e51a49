#pragma once

#include <fazhi/output/writer.hpp>

#include <memory>

FAZHI_BEGIN_NAMESPACE
namespace output {
namespace detail {

// One function a format, each in the file of its name.
std::unique_ptr<Writer> text_writer(const check::Checker& checker, const WriterOptions& options);
std::unique_ptr<Writer> json_writer(const check::Checker& checker);
std::unique_ptr<Writer> jsonl_writer(const check::Checker& checker);
std::unique_ptr<Writer> sarif_writer(const check::Checker& checker);
std::unique_ptr<Writer> github_writer();
std::unique_ptr<Writer> gitlab_writer();
std::unique_ptr<Writer> junit_writer();
std::unique_ptr<Writer> summary_csv_writer(const check::Checker& checker);
std::unique_ptr<Writer> html_writer(const check::Checker& checker, const WriterOptions& options);
std::unique_ptr<Writer> summary_html_writer(const check::Checker& checker, const WriterOptions& options);

}  // namespace detail
}  // namespace output
FAZHI_END_NAMESPACE
