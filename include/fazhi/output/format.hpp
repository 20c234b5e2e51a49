#pragma once

#include <fazhi/core/config.hpp>

#include <optional>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// The results of a run in the forms that people and other programs read.
namespace output {

/// `text` and `html` are for people; the others are for programs and never localised. The two summaries have one row a
/// report.
enum class Format { text, json, jsonl, sarif, github, gitlab, junit, html, summary_csv, summary_html };

/// As it is named on the command line: `sarif`.
constexpr std::string_view name_of(Format format) {
  constexpr std::string_view names[] = {"text",   "json",  "jsonl", "sarif",       "github",
                                        "gitlab", "junit", "html",  "summary-csv", "summary-html"};
  return names[static_cast<int>(format)];
}

/// The format of a name; none for any other text.
constexpr std::optional<Format> format_named(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Format::summary_html); ++i)
    if (name_of(static_cast<Format>(i)) == name) return static_cast<Format>(i);
  return std::nullopt;
}

}  // namespace output
FAZHI_END_NAMESPACE
