#pragma once

#include <fazhi/bind/tree.hpp>
#include <fazhi/c/fazhi.h>
#include <fazhi/check/check.hpp>
#include <fazhi/check/load.hpp>
#include <fazhi/core/result.hpp>
#include <fazhi/diag/source_map.hpp>
#include <fazhi/output/writer.hpp>
#include <fazhi/rules/findings_file.hpp>

#include "core/lazy.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace c {

using fazhi::detail::Lazy;

}  // namespace c
FAZHI_END_NAMESPACE

// What stands behind the handles. They are declared in the header and so stand outside of the namespace.

struct fazhi_context {
  fazhi::Error error;
};

struct fazhi_bytes {
  explicit fazhi_bytes(std::string bytes) : text(std::move(bytes)) {}

  std::string text;
};

/// It never changes but for what is worked out when it is first asked for.
struct fazhi_report {
  explicit fazhi_report(fazhi::check::Loaded what)
      : loaded(std::make_shared<const fazhi::check::Loaded>(std::move(what))) {}

  /// The report as a tree, by which pointers are followed. Fails where there is none.
  const fazhi::bind::Tree& tree() const;
  const fazhi::diag::SourceMap& places() const;

  std::shared_ptr<const fazhi::check::Loaded> loaded;

 private:
  fazhi::c::Lazy<fazhi::bind::Tree> tree_;
  fazhi::c::Lazy<fazhi::diag::SourceMap> places_;
};

struct fazhi_checker {
  explicit fazhi_checker(fazhi::check::CheckOptions options)
      : checker(std::make_shared<const fazhi::check::Checker>(std::move(options))) {}

  std::shared_ptr<const fazhi::check::Checker> checker;
};

struct fazhi_result {
  fazhi_result(std::shared_ptr<const fazhi::check::Loaded> what, std::shared_ptr<const fazhi::check::Checker> by)
      : loaded(std::move(what)), checker(std::move(by)), checked(checker->check(*loaded)) {}

  /// What machines read of it.
  const fazhi::rules::FileFindings& findings() const;

  std::shared_ptr<const fazhi::check::Loaded> loaded;
  std::shared_ptr<const fazhi::check::Checker> checker;
  fazhi::check::Checked checked;

 private:
  fazhi::c::Lazy<fazhi::rules::FileFindings> findings_;
};

struct fazhi_run {
  std::shared_ptr<const fazhi::check::Checker> checker;
  std::unique_ptr<fazhi::output::Writer> writer;
  fazhi::rules::RunSummary summary;
  fazhi_write_function write = nullptr;
  void* user = nullptr;
  bool ended = false;
};
