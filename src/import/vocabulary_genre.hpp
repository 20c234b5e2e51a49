#pragma once

#include <fazhi/core/text.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// Where a word tells the genre of a page.
enum class CuePlace {
  title,           ///< in the title, or in the first line of a page without one
  title_end,       ///< at its end, brackets aside
  head,            ///< in the head of the page or the first words of its text
  first_name,      ///< before 法治政府建设 in the first line of a page without a title
  first_line,      ///< in the first words of the text
  opening,         ///< in its first sentences
  unnumbered,      ///< the same, where no heading has a number
  first_headings,  ///< in the first two headings of level 1
  headings         ///< in a heading of level 1 or 2
};

/// What else the page may hold so that the word tells nothing.
enum class CueYields {
  nothing,
  lawful_text,    ///< its opening or its headings speak of the rule of law
  named_subject,  ///< its title names 法治政府建设, 依法行政 …
  titled_report,  ///< its title names that and a report
  annual_title,   ///< its title says 年度报告
  joint_title,    ///< its title names that not only to say whose first duty it is
  report,         ///< a titled report, or a text that hands itself over as one
  report_below    ///< a titled report with the sections of one below
};

struct GenreCue {
  std::u32string word;
  CuePlace place = CuePlace::title;
  std::string kind;
  CueYields to = CueYields::nothing;
};

struct GenreReason {
  std::string kind;
  Text text;
};

}  // namespace importer::detail
FAZHI_END_NAMESPACE
