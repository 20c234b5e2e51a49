#pragma once

#include <fazhi/bind/edit.hpp>
#include <fazhi/core/result.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/io/format.hpp>
#include <fazhi/io/limits.hpp>

#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// Edits a JSON or YAML document on its text, one edit after another, and gives the new text. Outside the lines of the
/// values that are edited every byte stays: comments, order, quotes, blank lines, indentation, line ends. See
/// docs/edits.md for what becomes of comments and how new lines are written.
///
/// Reading the new text gives what bind::apply makes of the old one; where that cannot be done, or where the result
/// would not read so, there is an error and no text. Errors are those of bind::apply, the first problem of a text that
/// cannot be read, `format.not-structured` for a format that is neither, and
/// - `edit.alias`: the value stands under an anchor whose aliases would change or be left without it, or in an alias
/// - `edit.unsafe`: the text is written in a way that cannot be edited without a risk to the rest
///
/// Time is that of reading the text once for each run of edits in which none touches the object or list of another: all
/// edits of different objects together cost one reading, k removals from one list cost k.
FAZHI_API Result<std::string> edit(const diag::Source& source, Format format, const std::vector<bind::Edit>& edits,
                                   const Limits& limits = {});

}  // namespace io
FAZHI_END_NAMESPACE
