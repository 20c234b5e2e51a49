#include <fazhi/import/extract.hpp>

#include "import/extract/encoding.hpp"

#include <algorithm>
#include <array>

FAZHI_BEGIN_NAMESPACE
namespace importer {
namespace {

constexpr std::size_t head_size = 65536;

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }
bool holds(std::string_view bytes, std::string_view part) { return bytes.find(part) != std::string_view::npos; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// A literal with the zeros in it.
template <std::size_t size>
constexpr std::string_view whole(const char (&literal)[size]) {
  return {literal, size - 1};
}

// Names of streams stand in UTF-16 in the directory of a compound file.
constexpr auto word_stream = whole("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0");
constexpr auto works_stream = whole("M\0a\0t\0O\0S\0T\0");
constexpr auto kingsoft_property = whole("KSOProductBuildVer");
constexpr auto wide_kingsoft_property = whole("K\0S\0O\0P\0r\0o\0d\0u\0c\0t\0B\0u\0i\0l\0d\0V\0e\0r\0");

/// WPS writes what Word writes, and signs it.
Container in_compound_file(std::string_view bytes) {
  if (holds(bytes, kingsoft_property) || holds(bytes, wide_kingsoft_property) || holds(bytes, works_stream))
    return Container::wps;
  return holds(bytes, word_stream) ? Container::doc : Container::unknown;
}

/// Calls `see` with the name of each file in a package. By the directory at the end; by the files themselves where a
/// package is cut off before its end.
template <class See>
void for_each_entry(std::string_view bytes, See see) {
  struct Header {
    std::string_view signature;
    std::size_t name_size = 0;  // where it stands
    std::size_t name = 0;
  };
  constexpr std::array<Header, 2> headers = {{{"PK\x01\x02", 28, 46}, {"PK\x03\x04", 26, 30}}};
  for (const Header& header : headers) {
    std::size_t entries = 0;
    constexpr std::size_t most_entries = 65536;
    for (std::size_t at = bytes.find(header.signature); at != std::string_view::npos && entries < most_entries;
         at = bytes.find(header.signature, at + 4), ++entries) {
      if (at + header.name > bytes.size()) break;
      const auto low = static_cast<unsigned char>(bytes[at + header.name_size]);
      const auto high = static_cast<unsigned char>(bytes[at + header.name_size + 1]);
      see(bytes.substr(at + header.name, static_cast<std::size_t>(high << 8 | low)));
    }
    if (entries != 0 && holds(bytes, "PK\x05\x06")) return;
  }
}

Container in_package(std::string_view bytes) {
  bool word = false;
  bool ofd = false;
  for_each_entry(bytes, [&](std::string_view name) {
    word = word || (starts_with(name, "word/document") && holds(name, ".xml"));
    ofd = ofd || name == "OFD.xml";
  });
  if (word) return Container::docx;
  if (ofd) return Container::ofd;
  // The first file of an OpenDocument says its type, uncompressed.
  if (holds(bytes.substr(0, 200), "mimetypeapplication/vnd.oasis.opendocument.text")) return Container::odt;
  // Cut off before the document begins, it can be told no further; read as one, it is called damaged.
  return holds(bytes, "PK\x05\x06") ? Container::unknown : Container::docx;
}

/// The beginning of the text with each unit of UTF-16 as one byte: enough to tell tags by.
std::string ascii_head(std::string_view bytes) {
  const auto mark = detail::opening_by_mark(bytes);
  const auto unmarked = mark ? std::nullopt : detail::unmarked_utf16(bytes);
  const auto encoding = mark ? mark->encoding : unmarked.value_or(detail::Encoding::utf8);
  bytes = bytes.substr(mark ? mark->mark : 0, head_size);
  if (encoding != detail::Encoding::utf16le && encoding != detail::Encoding::utf16be) return std::string(bytes);
  const std::size_t low = encoding == detail::Encoding::utf16le ? 0 : 1;
  std::string head;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) head += bytes[at + 1 - low] == 0 ? bytes[at + low] : '?';
  return head;
}

/// Leaves out what may stand before the first tag of a page: spaces, comments, the XML declaration.
void skip_prolog(std::string_view& head) {
  for (;;) {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n\f"), head.size()));
    const std::string_view end = starts_with(head, "<!--") ? "-->" : starts_with(head, "<?") ? ">" : "";
    if (end.empty()) return;
    const auto at = head.find(end);
    head.remove_prefix(at == std::string_view::npos ? head.size() : at + end.size());
  }
}

bool is_html(std::string_view head) {
  skip_prolog(head);
  if (head.empty() || head[0] != '<') return false;
  std::string name;
  for (std::size_t at = 1; at < head.size() && name.size() < 16; ++at) {
    const char c = lower(head[at]);
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '!' && at == 1))) break;
    name += c;
  }
  if (name == "!doctype") {
    std::string type(head.substr(9, 16));
    std::transform(type.begin(), type.end(), type.begin(), lower);
    return type.find("html") != std::string::npos;
  }
  constexpr std::array<std::string_view, 44> tags = {
      "html", "head", "body", "meta", "title", "link",  "script", "style",  "base",     "table",   "tbody",
      "tr",   "td",   "div",  "p",    "span",  "br",    "font",   "center", "a",        "b",       "strong",
      "h1",   "h2",   "h3",   "h4",   "h5",    "h6",    "ul",     "ol",     "dl",       "img",     "section",
      "hr",   "nav",  "main", "pre",  "aside", "input", "header", "iframe", "noscript", "article", "form"};
  return std::find(tags.begin(), tags.end(), name) != tags.end();
}

/// Text has next to no control characters; bytes that were garbled on the way may have a few.
bool is_text(std::string_view bytes) {
  if (detail::opening_by_mark(bytes) || detail::unmarked_utf16(bytes)) return true;
  const std::string_view head = bytes.substr(0, head_size);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1B && byte != 0x1A;
  });
  return static_cast<std::size_t>(controls) * 100 <= head.size();
}

}  // namespace

Container detect_container(std::string_view bytes) {
  if (starts_with(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return in_compound_file(bytes);
  if (starts_with(bytes, "PK\x03\x04")) return in_package(bytes);
  const std::string head = ascii_head(bytes);
  std::string_view begin = head;
  begin.remove_prefix(std::min(begin.find_first_not_of(" \t\r\n"), begin.size()));
  if (starts_with(begin, "%PDF-")) return Container::pdf;
  if (starts_with(begin, "{\\rtf")) return Container::rtf;
  if (is_html(head)) return Container::html;
  return is_text(bytes) ? Container::text : Container::unknown;
}

}  // namespace importer
FAZHI_END_NAMESPACE
