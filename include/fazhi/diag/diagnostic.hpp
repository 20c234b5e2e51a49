#pragma once

#include <fazhi/core/range.hpp>
#include <fazhi/core/text.hpp>
#include <fazhi/diag/pointer.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace diag {

/// How much a finding weighs, the gravest first.
enum class Severity { error, warning, info, hint };

/// The name of a severity in every machine format.
constexpr std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "info";
    case Severity::hint:
      return "hint";
  }
  return "error";
}

/// A second place that explains a finding: the first of two equal keys, the figure that another one contradicts.
struct Related {
  Text message;
  Pointer at;
  std::optional<Range> place;
};

/// A change to one text of a document. An empty range of bytes inserts, an empty replacement deletes.
struct TextEdit {
  Pointer at;    ///< the text that is changed
  Range within;  ///< the bytes of that text which are replaced; of no text, where `at` is empty
  std::string replacement;
  std::optional<Range> place;  ///< the bytes of the source, once they have been looked up
};

/// A way to mend what was found: all edits or none.
struct Fix {
  Text title;         ///< what it does, as an order to a person
  bool safe = false;  ///< whether it cannot change what the text means
  std::vector<TextEdit> edits;
};

/// One thing found in a document, by a reader, the importer or a rule.
struct Diagnostic {
  std::string id;  ///< stable: a reader's `thing.what-is-wrong`, or a rule's kebab-case id
  Severity severity = Severity::error;
  Text message;
  Pointer at;  ///< the value it is about: readers point at the parent of a missing one, rules at its name
  std::optional<Range> place;  ///< the bytes of the source, once they have been looked up
  std::vector<Related> related;
  std::optional<Range> within{};  ///< the bytes of the value's own text, where it is about a part of it
  std::vector<Fix> fixes{};       ///< the best first
  bool discreet = false;          ///< what it points at must not be shown again, as a person's number
};

}  // namespace diag
FAZHI_END_NAMESPACE
