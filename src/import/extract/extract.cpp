#include <fazhi/import/extract.hpp>

#include "import/digest.hpp"
#include "import/extract/encoding.hpp"
#include "import/extract/plain.hpp"

#include <fazhi/core/utf8.hpp>

#include <iterator>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace importer {
namespace {

using detail::Damage;
using detail::Decoded;
using detail::PlainText;

Error beyond(const char* zh, const char* en, std::size_t limit) {
  const std::string most = std::to_string(limit);
  return {"extract.limit", {zh + ("超过" + most + "字节"), en + (" is larger than " + most + " bytes")}};
}

struct Way {
  const char* zh_name;
  const char* en_name;
  const char* zh_way;
  const char* en_way;
};

/// What a person does with a document that is not read here.
Way way_out(Container container) {
  constexpr const char* zh_office = "请先转换：libreoffice --headless --convert-to docx 文件";
  constexpr const char* en_office = "convert it first: libreoffice --headless --convert-to docx FILE";
  switch (container) {
    case Container::doc:
      return {"Word 97–2003文档（.doc）", "a Word 97-2003 document (.doc)", zh_office, en_office};
    case Container::wps:
      return {"WPS文字文档（.wps）", "a WPS Writer document (.wps)", zh_office, en_office};
    case Container::rtf:
      return {"RTF文档", "an RTF document", zh_office, en_office};
    case Container::odt:
      return {"OpenDocument文档（.odt）", "an OpenDocument text (.odt)", zh_office, en_office};
    case Container::pdf:
      return {"PDF文件", "a PDF file", "请先取出文字：pdftotext -layout 文件；扫描件须先作文字识别",
              "take out its text first: pdftotext -layout FILE; what was scanned needs character recognition"};
    case Container::ofd:
      return {"OFD版式文件", "an OFD file", "请用OFD阅读器导出为纯文本或DOCX",
              "export it as plain text or DOCX from an OFD reader"};
    default:
      return {"无法识别的二进制文件", "a binary file of an unknown kind", "能读取的是纯文本、网页（HTML）和DOCX",
              "what can be read is plain text, web pages (HTML) and DOCX"};
  }
}

Error unread(Container container) {
  const Way way = way_out(container);
  return {"extract.container",
          {std::string("这是") + way.zh_name + "，不能直接读取；" + way.zh_way,
           std::string("this is ") + way.en_name + ", which is not read here; " + way.en_way}};
}

/// Whether a compound file holds an Office document behind a password.
bool is_behind_password(std::string_view bytes) {
  std::string stream;  // its name in UTF-16
  for (const char c : std::string_view("EncryptedPackage")) stream += {c, '\0'};
  return bytes.substr(0, 4) == "\xD0\xCF\x11\xE0" && bytes.find(stream) != std::string_view::npos;
}

Error behind_password() {
  return {"extract.damaged",
          {"文档已用密码加密，不能读取；请用Word或WPS打开，取消密码后另存为新的.docx文件",
           "the document is encrypted with a password; open it in Word or WPS, take the password away and save it as a "
           "new .docx file"}};
}

diag::Diagnostic note_on(const Damage& damage, detail::Encoding encoding) {
  const std::string name(name_of(encoding));
  const std::string begin = std::to_string(damage.begin);
  const std::string size = std::to_string(damage.end - damage.begin);
  diag::Diagnostic note;
  note.id = "extract.bytes";
  note.severity = diag::Severity::warning;
  note.place = Range{damage.at, damage.at + 3};
  note.message = {"文件偏移" + begin + "起的" + size + "个字节不合" + name + "，以“\uFFFD”代之",
                  size + (size == "1" ? " byte" : " bytes") + " at byte offset " + begin + " of the file " +
                      (size == "1" ? "is" : "are") + " not " + name + "; \"\uFFFD\" stands for " +
                      (size == "1" ? "it" : "them")};
  if (damage.foreign) {
    const std::string foreign(name_of(*damage.foreign));
    note.message.zh += "；像是混入的" + foreign + "文字";
    note.message.en += "; this looks like text in " + foreign + " that got in";
  }
  return note;
}

std::vector<diag::Diagnostic> notes_on(const Decoded& decoded, detail::Encoding encoding) {
  std::vector<diag::Diagnostic> notes;
  for (const Damage& damage : decoded.damages) notes.push_back(note_on(damage, encoding));
  if (decoded.damage_count > decoded.damages.size()) {
    const std::string more = std::to_string(decoded.damage_count - decoded.damages.size());
    diag::Diagnostic note;
    note.id = "extract.bytes";
    note.severity = diag::Severity::warning;
    note.message = {"另有" + more + "处错误字节未列出", more + " further places with wrong bytes are not listed"};
    notes.push_back(std::move(note));
  }
  return notes;
}

std::vector<std::size_t> replacements_in(std::string_view text) {
  constexpr std::string_view replacement = "\uFFFD";
  std::vector<std::size_t> places;
  for (auto at = text.find(replacement); at != std::string_view::npos; at = text.find(replacement, at + 3))
    places.push_back(at);
  return places;
}

/// Moves notes on the bytes of a page to where their U+FFFD has got to in its text. Where some of these were in parts
/// that are not shown, or the page has such characters of its own, nobody can tell which is which, and the notes have
/// the offset in the file only.
void move_places(std::vector<diag::Diagnostic>& notes, std::size_t damage_count, std::string_view html,
                 std::string_view text) {
  const std::vector<std::size_t> places = replacements_in(text);
  const bool same = places.size() == damage_count && replacements_in(html).size() == damage_count;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    if (same && notes[i].place)
      notes[i].place = Range{places[i], places[i] + 3};
    else
      notes[i].place.reset();
  }
}

/// What a document comes to, before its name and digest are put to it.
struct Content {
  PlainText plain;
  std::string encoding = "UTF-8";
};

Result<Content> from_bytes(std::string_view bytes, Container container, const ExtractOptions& options) {
  const bool html = container == Container::html;
  const auto opening =
      detail::find_encoding(bytes, options.encoding, html ? detail::declared_encoding(bytes) : std::string());
  if (!opening) return opening.error();
  auto decoded = detail::decode(bytes, opening.value(), options.max_notes);
  if (!decoded) return decoded.error();
  Content content;
  content.encoding = name_of(opening.value().encoding);
  std::vector<diag::Diagnostic> notes = notes_on(decoded.value(), opening.value().encoding);
  const std::size_t damage_count = decoded.value().damage_count;
  std::string text = std::move(decoded).value().text;
  if (!html) {
    content.plain = {std::move(text), std::move(notes)};
    return content;
  }
  auto shown = detail::text_of_html(text, options);
  if (!shown) return shown.error();
  content.plain = std::move(shown).value();
  move_places(notes, damage_count, text, content.plain.text);
  content.plain.notes.insert(content.plain.notes.begin(), std::make_move_iterator(notes.begin()),
                             std::make_move_iterator(notes.end()));
  return content;
}

Result<Content> from_extractor(const TextExtractor& extractor, std::string_view name, std::string_view bytes) {
  auto text = extractor.text(name, bytes);
  if (!text) return text.error();
  if (const auto invalid = utf8::first_invalid(text.value())) {
    const std::string at = std::to_string(*invalid);
    return Error{"extract.damaged",
                 {"文字提取程序给出的文字在偏移" + at + "字节处不是UTF-8",
                  "the text that the extractor gave is not UTF-8 at byte offset " + at}};
  }
  std::string plain = std::move(text).value();
  if (const auto mark = detail::opening_by_mark(plain)) plain.erase(0, mark->mark);
  return Content{{std::move(plain), {}}, "UTF-8"};
}

Result<Content> content_of(std::string_view name, std::string_view bytes, Container container,
                           const ExtractOptions& options) {
  for (const TextExtractor& extractor : options.extractors)
    if (extractor.accepts(name, bytes)) return from_extractor(extractor, name, bytes);
  if (container == Container::text || container == Container::html) return from_bytes(bytes, container, options);
  if (container == Container::unknown && is_behind_password(bytes)) return behind_password();
  if (container != Container::docx) return unread(container);
  auto plain = detail::text_of_docx(bytes, options);
  if (!plain) return plain.error();
  return Content{std::move(plain).value(), "UTF-8"};
}

}  // namespace

Result<Extracted> extract(std::string name, std::string_view bytes, const ExtractOptions& options) {
  if (bytes.size() > options.max_bytes) return beyond("文件", "the file", options.max_bytes);
  const Container container = detect_container(bytes);
  auto content = content_of(name, bytes, container, options);
  if (!content) return content.error();
  auto [plain, encoding] = std::move(content).value();
  if (plain.text.size() > options.max_text_bytes) return beyond("取出的文字", "the text", options.max_text_bytes);
  return Extracted{diag::Source(std::move(name), std::move(plain.text)), container, std::move(encoding),
                   detail::digest_of(bytes), std::move(plain.notes)};
}

}  // namespace importer
FAZHI_END_NAMESPACE
