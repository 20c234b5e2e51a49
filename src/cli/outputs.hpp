#pragma once

#include "cli/commands.hpp"

#include <fazhi/core/result.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/output/writer.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace cli {

/// One of the results that were asked for.
struct AskedOutput {
  fazhi::output::Format format;
  std::string file;  ///< empty: standard output
};

/// What `--format` and `--summary` ask for. An error is wrong usage: two results in one place, or none named.
fazhi::Result<std::vector<AskedOutput>> asked_outputs(const ValidateArguments& arguments);

/// A result cannot be written to its file.
struct FileFailed : std::runtime_error {
  FileFailed(std::string file, fazhi::Error why)
      : std::runtime_error(why.message.en), path(std::move(file)), error(std::move(why)) {}

  std::string path;
  fazhi::Error error;
};

/// The results of a run in all formats that were asked for, written as they come: those in files stand there when the
/// run has come to its end, or not at all.
class Outputs {
 public:
  /// Throws FileFailed. The checker must outlive it. `text_on_stderr`: standard output is for something else.
  Outputs(const std::vector<AskedOutput>& asked, const fazhi::check::Checker& checker,
          const ValidateArguments& arguments, bool text_on_stderr);

  // Each throws OutputFailed and FileFailed.
  void begin();
  void file(const fazhi::check::Loaded& loaded, const fazhi::check::Checked& checked);
  void end(const fazhi::rules::RunSummary& run);

 private:
  struct One {
    AskedOutput asked;
    std::unique_ptr<fazhi::output::Writer> writer;
    std::unique_ptr<fazhi::io::FileWriter> file;  ///< none of standard output
  };

  void put(One& one, const std::string& text) const;

  std::vector<One> outputs_;
  bool text_on_stderr_;
};

}  // namespace cli
