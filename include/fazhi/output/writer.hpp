#pragma once

#include <fazhi/check/check.hpp>
#include <fazhi/core/text.hpp>
#include <fazhi/output/format.hpp>
#include <fazhi/rules/findings_file.hpp>

#include <memory>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace output {

/// What outputs differ by, beside their format.
struct WriterOptions {
  Language language = Language::zh;  ///< of what is for people; machine formats are the same in both
  bool color = false;                ///< of `text`: with the colours of terminals
  bool quiet = false;                ///< of `text`: nothing of files that are acceptable
};

/// Writes the results of a run, one file after another, so that a run over many files holds a few of them at a time:
/// begin() once, file() for each in the order in which they are to stand, end() once. Each gives what is to be written
/// next; together they are the same bytes for the same input, whatever the day, the machine and the locale.
class FAZHI_API Writer {
 public:
  Writer() = default;
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  virtual ~Writer();

  virtual std::string begin() = 0;  ///< what stands before the first file
  /// What is said of one file.
  virtual std::string file(const check::Loaded& loaded, const check::Checked& checked) = 0;
  /// `run` counts the files that were given.
  virtual std::string end(const rules::RunSummary& run) = 0;
};

/// A writer of what the checker finds; the checker must outlive it.
FAZHI_API std::unique_ptr<Writer> writer_of(Format format, const check::Checker& checker,
                                            const WriterOptions& options = {});

}  // namespace output
FAZHI_END_NAMESPACE
