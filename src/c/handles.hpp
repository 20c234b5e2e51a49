#pragma once

#include <fazhi/bind/tree.hpp>
#include <fazhi/c/fazhi.h>
#include <fazhi/check/check.hpp>
#include <fazhi/check/load.hpp>
#include <fazhi/core/result.hpp>
#include <fazhi/diag/source_map.hpp>
#include <fazhi/output/writer.hpp>
#include <fazhi/rules/findings_file.hpp>

#include <memory>
#include <mutex>
#include <optional>
#include <string>

// What stands behind the handles. They are declared in the header and so stand outside of the namespace.

struct fazhi_context {
  fazhi::Error error;
};

struct fazhi_bytes {
  std::string text;
};

/// It never changes but for what is worked out when it is first asked for, by one thread for all.
struct fazhi_report {
  explicit fazhi_report(fazhi::check::Loaded what) : loaded(std::make_shared<const fazhi::check::Loaded>(std::move(what))) {}

  /// The report as a tree, by which pointers are followed; it must be there.
  const fazhi::bind::Tree& tree() const;
  const fazhi::diag::SourceMap& places() const;

  std::shared_ptr<const fazhi::check::Loaded> loaded;

 private:
  mutable std::once_flag tree_made_;
  mutable std::optional<fazhi::bind::Tree> tree_;
  mutable std::once_flag places_made_;
  mutable std::optional<fazhi::diag::SourceMap> places_;
};

struct fazhi_checker {
  std::shared_ptr<const fazhi::check::Checker> checker;
};

struct fazhi_result {
  fazhi_result(std::shared_ptr<const fazhi::check::Loaded> what, std::shared_ptr<const fazhi::check::Checker> by,
               fazhi::check::Checked found)
      : loaded(std::move(what)), checker(std::move(by)), checked(std::move(found)) {}

  std::shared_ptr<const fazhi::check::Loaded> loaded;
  std::shared_ptr<const fazhi::check::Checker> checker;
  fazhi::check::Checked checked;

  /// What machines read of it, made when it is first asked for.
  const fazhi::rules::FileFindings& findings() const;

 private:
  mutable std::once_flag findings_made_;
  mutable std::optional<fazhi::rules::FileFindings> findings_;
};

struct fazhi_run {
  std::shared_ptr<const fazhi::check::Checker> checker;
  std::unique_ptr<fazhi::output::Writer> writer;
  fazhi::rules::RunSummary summary;
  fazhi_write_function write = nullptr;
  void* user = nullptr;
  bool ended = false;
};
