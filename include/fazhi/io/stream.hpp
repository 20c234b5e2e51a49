#pragma once

#include <fazhi/diag/render.hpp>
#include <fazhi/io/read.hpp>

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// Cuts a stream into documents: lines of JSON Lines, or the documents of a YAML stream between `---` and `...`. Holds
/// one document at a time; blank lines and documents of nothing but comments are passed over.
class FAZHI_API DocumentSplitter {
 public:
  /// The text of one document. `text` is empty and `too_long` set when it has more than Limits::max_bytes.
  struct Piece {
    std::string text;
    std::size_t first_line = 1;  ///< of the stream, counted from 1
    bool too_long = false;
  };

  /// `format` is json or yaml. The stream must outlive this.
  DocumentSplitter(std::istream& stream, Format format, std::size_t max_bytes);

  /// The next document; none at the end of the stream.
  std::optional<Piece> next();

 private:
  struct Line {
    std::string text;  // with its end
    bool too_long = false;
    bool ends_stream = false;
  };

  Line read_line();
  std::optional<Piece> next_json();
  std::optional<Piece> next_yaml();

  std::istream& stream_;
  Format format_;
  std::size_t max_bytes_;
  std::size_t line_ = 0;
  std::optional<std::string> held_;  // a `---` line that begins the next document
};

/// One document of a stream: what reading it gave, and its text, to show places in.
template <class T>
struct StreamItem {
  diag::Source source;
  std::size_t first_line = 1;  ///< where its text begins in the stream: add it to a line of the source and take one off
  Read<T> read;
};

/// The problems of a document for a person, as diag::render_text() shows them, with the lines of the stream.
template <class T>
std::string render_problems(const StreamItem<T>& item, Language language, diag::RenderOptions options = {}) {
  options.first_line = item.first_line;
  std::string text;
  for (const diag::Diagnostic& problem : item.read.problems)
    text += diag::render_text(problem, item.source, language, options);
  return text;
}

/// Reads the documents of a stream one after another, in bounded memory; a bad one never stops the rest. Problems are
/// those of read_json and read_yaml.
template <class T>
class Stream {
 public:
  /// `name` is what the stream is called in messages; `format` is json (JSON Lines) or yaml.
  Stream(std::istream& stream, std::string name, Format format, ReadOptions options = {})
      : pieces_(stream, format, options.limits.max_bytes), name_(std::move(name)), format_(format), options_(options) {}

  /// The next document; none at the end of the stream.
  std::optional<StreamItem<T>> next() {
    auto piece = pieces_.next();
    if (!piece) return std::nullopt;
    StreamItem<T> item{diag::Source(name_, std::move(piece->text)), piece->first_line, {}};
    if (piece->too_long)
      item.read.problems.push_back(detail::too_long(options_.limits));
    else
      item.read = read<T>(item.source, format_, options_);
    return item;
  }

 private:
  DocumentSplitter pieces_;
  std::string name_;
  Format format_;
  ReadOptions options_;
};

}  // namespace io
FAZHI_END_NAMESPACE
