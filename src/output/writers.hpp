#pragma once

#include <fazhi/output/writer.hpp>

#include <memory>

FAZHI_BEGIN_NAMESPACE
namespace output {
namespace detail {

// One function a format, each in the file of its name.
std::unique_ptr<Writer> text_writer(const check::Checker& checker, const WriterOptions& options);
std::unique_ptr<Writer> json_writer(const check::Checker& checker);

}  // namespace detail
}  // namespace output
FAZHI_END_NAMESPACE
