#pragma once

#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/io/format.hpp>
#include <fazhi/io/read.hpp>

#include "c/guard.hpp"

#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace c {

/// The first error of a text as an error of the call, with its place.
inline Error first_error(const std::vector<diag::Diagnostic>& problems, const diag::Source& source) {
  for (const diag::Diagnostic& one : problems) {
    if (one.severity != diag::Severity::error) continue;
    std::string place = std::string(source.name()) + ":";
    if (one.place) {
      const diag::Position position = source.position(one.place->begin);
      place += std::to_string(position.line) + ":" + std::to_string(position.column) + ":";
    }
    return {one.id, {place + " " + one.message.zh, place + " " + one.message.en}};
  }
  return {"report.none", {"其中没有可用的内容", "there is nothing in it that can be used"}};
}

/// A value of a described type in a text of JSON or YAML; a text with errors fails the call.
template <class T>
T checked_read(const diag::Source& source) {
  auto read = io::read<T>(source, io::detect(source.name(), source.text()));
  if (!read) fail(first_error(read.problems, source));
  return std::move(read.document->value);
}

/// The report that was read; where there is none the call fails with the reason.
const io::Document<model::Report>& document_of(const fazhi_report& report);

}  // namespace c
FAZHI_END_NAMESPACE
