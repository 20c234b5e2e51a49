#pragma once

#include <fazhi/bind/binder.hpp>
#include <fazhi/core/schema_version.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/diag/source_map.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/io/format.hpp>

#include <type_traits>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace io {
namespace detail {

/// Sends the document's events to the binder and gives all problems with their places.
FAZHI_API std::vector<diag::Diagnostic> read_json(const diag::Source& source, const Limits& limits,
                                                  bind::Binder& binder);
FAZHI_API std::vector<diag::Diagnostic> read_yaml(const diag::Source& source, const Limits& limits,
                                                  bind::Binder& binder);
/// The same, read by the complete reader alone whatever the text.
FAZHI_API std::vector<diag::Diagnostic> read_yaml_completely(const diag::Source& source, const Limits& limits,
                                                             bind::Binder& binder);

/// Fills `value`, which `type` describes, from a document in which nothing is wrong; false, with `value` in any state,
/// where that is not sure.
FAZHI_API bool read_fast(const diag::Source& source, Format format, const ReadOptions& options, const bind::Ops& type,
                         void* value, bind::Extras& extras);

/// The problem of a document with more than Limits::max_bytes.
FAZHI_API diag::Diagnostic too_long(const Limits& limits);

/// Adds the warning about a file of a newer minor version, of which some keys may be unknown, in the order of the text.
FAZHI_API void warn_of_newer_version(const diag::Source& source, Format format, const Limits& limits,
                                     const SchemaVersion& version, std::vector<diag::Diagnostic>& problems);

/// Of a file of another major version all else that was found is noise.
FAZHI_API void only_the_version(std::vector<diag::Diagnostic>& problems);

template <class T, class = void>
inline constexpr bool has_version = false;
template <class T>
inline constexpr bool has_version<T, std::enable_if_t<std::is_same_v<decltype(T::schema_version), SchemaVersion>>> =
    true;

template <class T, class Reader>
Read<T> read_once(const diag::Source& source, const ReadOptions& options, Reader reader, Document<T>& document) {
  bind::BindOptions bind_options;
  bind_options.max_problems = options.limits.max_problems;
  if (options.unknown_keys == ReadOptions::Unknown::warn) bind_options.unknown_keys = bind::BindOptions::Unknown::warn;
  bind::Binder binder(document.value, bind_options);
  Read<T> result;
  result.problems = reader(source, options.limits, binder);
  bool good = binder.is_good();
  for (const diag::Diagnostic& problem : result.problems) good = good && problem.severity != diag::Severity::error;
  if (good) {
    document.extras = binder.take_extras();
    result.document = std::move(document);
  }
  return result;
}

template <class T, class Reader>
Read<T> read_first(const diag::Source& source, const ReadOptions& options, Format format, Reader reader,
                   Document<T>& document) {
  if constexpr (!std::is_same_v<T, bind::Tree>) {  // a tree takes any document; no description drives its reading
    if (read_fast(source, format, options, bind::ops_of<T>(), &document.value, document.extras)) {
      Read<T> result;
      result.document = std::move(document);
      result.by_fast_reader = true;
      return result;
    }
    document = {};
  }
  return read_once(source, options, reader, document);
}

template <class T, class Reader>
Read<T> read(const diag::Source& source, const ReadOptions& options, Format format, Reader reader) {
  Document<T> document;
  Read<T> result = read_first(source, options, format, reader, document);
  if constexpr (has_version<T>) {
    only_the_version(result.problems);
    // A failed reading leaves the document as far as it was read.
    const SchemaVersion version = result ? result.document->value.schema_version : document.value.schema_version;
    if (!version.is_newer()) return result;
    if (!result) {
      ReadOptions lenient = options;
      lenient.unknown_keys = ReadOptions::Unknown::warn;
      document = {};
      result = read_once(source, lenient, reader, document);
    }
    warn_of_newer_version(source, format, options.limits, version, result.problems);
  }
  return result;
}

}  // namespace detail

/// Reads one JSON document (RFC 8259, UTF-8, a BOM is passed over). Problems are those of bind::Binder and
/// - `utf8.invalid`, `json.syntax`, `json.cut` (the text ends too soon), `json.junk` (something follows the document)
/// - `document.empty`, `limit.…` (see Limits)
/// A file of another major version gives `schema-version.major` alone. One of a newer minor version is read with the
/// warning `schema-version.newer`, and its unknown keys are warnings.
template <class T>
Read<T> read_json(const diag::Source& source, const ReadOptions& options = {}) {
  return detail::read<T>(source, options, Format::json, detail::read_json);
}

/// Reads one YAML document (YAML 1.2, core schema; a plain scalar takes the type of its field). Problems are those of
/// bind::Binder and
/// - `utf8.invalid`, `yaml.syntax`, `yaml.key` (a key that is no scalar), `yaml.tag` (a type that the core schema
/// lacks)
/// - `yaml.quote` (never closed), `yaml.control` (a control character), `yaml.second-document`, `yaml.alias` (an alias
/// within its own anchor), `document.empty`, `limit.…` (see Limits)
template <class T>
Read<T> read_yaml(const diag::Source& source, const ReadOptions& options = {}) {
  return detail::read<T>(source, options, Format::yaml,
                         options.fast_readers ? detail::read_yaml : detail::read_yaml_completely);
}

/// Reads JSON or YAML. `format` must be one of the two; anything else gives the problem `format.not-structured`.
template <class T>
Read<T> read(const diag::Source& source, Format format, const ReadOptions& options = {}) {
  if (format == Format::json) return read_json<T>(source, options);
  if (format == Format::yaml) return read_yaml<T>(source, options);
  Read<T> result;
  diag::Diagnostic problem;
  problem.id = "format.not-structured";
  problem.message = {"既不是JSON也不是YAML", "this is neither JSON nor YAML"};
  result.problems.push_back(std::move(problem));
  return result;
}

/// The places of all values of a JSON or YAML document, as far as it can be read; empty for other formats. A document
/// that was read without problems has a place for each value of the model that its file held. `fast_readers` as in
/// ReadOptions: the places are the same.
FAZHI_API diag::SourceMap places(const diag::Source& source, Format format, const Limits& limits = {},
                                 bool fast_readers = true);

/// The first byte that is not UTF-8, as the problem `utf8.invalid`; none in valid text.
FAZHI_API std::optional<diag::Diagnostic> check_utf8(const diag::Source& source);

}  // namespace io
FAZHI_END_NAMESPACE
