#pragma once

#include <fazhi/core/text.hpp>

#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace output::detail::html {

/// What stands round the contents of a page.
struct Frame {
  Text title;                             ///< of the window, and at the head of the page
  Language language = Language::zh;       ///< that the page begins in
  std::vector<std::string_view> scripts;  ///< files of src/output/html
};

/// From the doctype to where the contents begin, in `<main>`.
std::string head(const Frame& frame);

/// From where the contents end: what was used to judge (markup), the scripts, the end of the page.
std::string foot(const Frame& frame, const std::string& colophon);

}  // namespace output::detail::html
FAZHI_END_NAMESPACE
