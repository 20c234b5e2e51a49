#include <fazhi/io/stream.hpp>

FAZHI_BEGIN_NAMESPACE
namespace io {
namespace {

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos; }

/// A line that ends or begins a document of YAML: three marks alone, or with white space behind them.
bool is_marker(std::string_view line, std::string_view marks) {
  return line.substr(0, 3) == marks &&
         (line.size() == 3 || std::string_view(" \t\r\n").find(line[3]) != std::string_view::npos);
}

/// A line that says nothing yet: blank, a comment or a directive.
bool says_nothing(std::string_view line) {
  const auto first = line.find_first_not_of(" \t\xEF\xBB\xBF");
  return is_blank(line) || line[first] == '#' || line[0] == '%';
}

}  // namespace

DocumentSplitter::DocumentSplitter(std::istream& stream, Format format, std::size_t max_bytes)
    : stream_(stream), format_(format), max_bytes_(max_bytes) {}

std::optional<DocumentSplitter::Piece> DocumentSplitter::next() {
  return format_ == Format::json ? next_json() : next_yaml();
}

/// One line, of which no more is kept than a document may have.
DocumentSplitter::Line DocumentSplitter::read_line() {
  Line line;
  std::streambuf& buffer = *stream_.rdbuf();
  for (int c = buffer.sbumpc(); c != std::streambuf::traits_type::eof(); c = buffer.sbumpc()) {
    if (line.text.size() <= max_bytes_) line.text += static_cast<char>(c);
    if (c == '\n') {
      ++line_;
      line.too_long = line.text.size() > max_bytes_;
      return line;
    }
  }
  line.ends_stream = true;
  if (!line.text.empty()) ++line_;
  line.too_long = line.text.size() > max_bytes_;
  return line;
}

std::optional<DocumentSplitter::Piece> DocumentSplitter::next_json() {
  for (;;) {
    Line line = read_line();
    if (line.too_long) return Piece{{}, line_, true};
    if (!is_blank(line.text)) return Piece{std::move(line.text), line_, false};
    if (line.ends_stream) return std::nullopt;
  }
}

std::optional<DocumentSplitter::Piece> DocumentSplitter::next_yaml() {
  Piece piece;
  bool says_something = false;
  piece.first_line = line_ + 1;
  if (held_) {
    piece.first_line = line_;
    piece.text = *std::exchange(held_, std::nullopt);
    // What stands behind the marks belongs to the document.
    says_something = !says_nothing(std::string_view(piece.text).substr(3));
  }
  for (;;) {
    const Line line = read_line();
    const bool begins = is_marker(line.text, "---");
    const bool ends = is_marker(line.text, "...");
    if (begins && (says_something || piece.too_long)) {
      held_ = line.text;
      return piece;
    }
    if (line.too_long || piece.text.size() + line.text.size() > max_bytes_) {
      piece.text.clear();
      piece.too_long = true;
    }
    if (!piece.too_long && !ends) piece.text += line.text;
    says_something = says_something ||
                     !(begins ? says_nothing(std::string_view(line.text).substr(3)) : ends || says_nothing(line.text));
    if (!ends && !line.ends_stream) continue;
    if (says_something || piece.too_long) return piece;
    if (line.ends_stream) return std::nullopt;
    piece = Piece{{}, line_ + 1, false};
  }
}

}  // namespace io
FAZHI_END_NAMESPACE
