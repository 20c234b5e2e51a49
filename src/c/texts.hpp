#pragma once

#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/io/document.hpp>

#include "c/guard.hpp"

#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace c {

/// The first error of a text as an error of the call, with its place.
Error first_error(const std::vector<diag::Diagnostic>& problems, const diag::Source& source);

/// A text of the caller's as a file of JSON or YAML, which its name says for texts whose first key says nothing.
diag::Source source_of(const std::string& name, std::string_view text);
/// The same of a list of texts, each named by its index.
std::vector<diag::Source> sources_of(const std::string& name, const fazhi_text* texts, std::size_t count);

/// What was read of a text; a text with errors fails the call.
template <class T>
T value_in(io::Read<T> read, const diag::Source& source) {
  if (!read) fail(first_error(read.problems, source));
  return std::move(read.document->value);
}

/// `a, b, c`, for messages that say what there is.
std::string names_of(const std::vector<std::string_view>& names);

/// The report that was read; where there is none the call fails with the reason.
const io::Document<model::Report>& document_of(const fazhi_report* report);

}  // namespace c
FAZHI_END_NAMESPACE
