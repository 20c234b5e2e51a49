#pragma once

#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/diag/source.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace diag {

/// How a diagnostic is shown.
struct RenderOptions {
  /// Columns of a source line that are shown at most; a longer line is shown around the place, with … where it is cut.
  std::size_t columns = 96;
  /// Whether the source line and the caret below it are shown.
  bool snippet = true;
  /// Whether it is told how to mend it.
  bool fixes = true;
  /// Whether places, severities and carets stand out by the colours of terminals (SGR sequences of ECMA-48).
  bool color = false;
  /// Parts of the source that source lines show as `*`, in their order and apart; they must outlive the call.
  const std::vector<Range>* hidden = nullptr;
  /// The number of the source's first line, as of a document in a stream.
  std::size_t first_line = 1;
};

/// A diagnostic for a person, in lines that end with LF:
///
///     report.yaml:4:18: error: 年份须用六角括号〔〕 [document-number.brackets]
///       4 | document_number: 清应急[2025]5号
///         |                  ^~~~~~~~~~~~~~~  /document_number
///
/// Line and column count from 1, a column is one code point; the caret stands right under Chinese characters in a
/// terminal that gives them two columns. Without a place the first line has the path alone. A fix that may
/// change the meaning is told as `fix (unsafe)`. Related places follow as notes. Control characters and bytes that are
/// no UTF-8 are shown escaped, never sent.
FAZHI_API std::string render_text(const Diagnostic& diagnostic, const Source& source, Language language,
                                  const RenderOptions& options = {});

/// The columns of a terminal that a text takes: 2 for wide characters, 0 for combining and zero-width ones. Characters
/// that Unicode calls ambiguous, as “ and …, take 1, as in most terminals.
/// Source: Unicode 15, EastAsianWidth.txt.
FAZHI_API std::size_t display_width(std::string_view text);

/// The text with control characters, bidirectional controls and broken bytes written as `\x1b`, `\u202e`, `\xff`, and
/// with the beginnings of what the runners of build services take for orders: `##[`, `##vso[`, and `::` in front.
FAZHI_API std::string printable(std::string_view text);

}  // namespace diag
FAZHI_END_NAMESPACE
