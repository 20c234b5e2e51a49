#pragma once

#include <fazhi/bind/sink.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/rules/validate.hpp>

#include <string>
#include <vector>

namespace cli {

/// What became of one file.
struct Verdict {
  enum class State { valid, not_valid, unreadable, failed };

  std::string path;
  State state = State::unreadable;
  std::vector<fazhi::diag::Diagnostic> findings;  ///< of readers and rules, in the order of the text
  fazhi::rules::Outcome outcome;                  ///< its findings have moved to the list above

  std::size_t count(fazhi::diag::Severity severity) const;
};

/// The name of a state in every machine format.
std::string_view name_of(Verdict::State state);

/// Writes a verdict as an object; `source` may be null where the file could not be read. Positions count from 1 in code
/// points, `utf16_column` in UTF-16 units, `begin` and `end` are byte offsets from 0.
void write(const Verdict& verdict, const fazhi::diag::Source* source, fazhi::bind::Sink& sink);

}  // namespace cli
