#include "import/extract/docx_body.hpp"
#include "import/extract/docx_numbering.hpp"
#include "import/extract/docx_styles.hpp"
#include "import/extract/docx_words.hpp"
#include "import/extract/docx_xml.hpp"
#include "import/extract/plain.hpp"
#include "import/extract/zip.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace docx {
namespace {

// Each section may have six headers and footers; most are alike.
constexpr std::size_t most_margins = 32;

/// The parts that a document is made of, by their kinds: the last word of the type of a relationship.
class Parts final : public XmlReader {
 public:
  /// `folder` is where the targets are counted from.
  explicit Parts(std::string_view folder) : folder_(folder) {}

  void begin(const XmlTag& tag) override {
    if (tag.space != Space::relations || tag.name != "Relationship" || tag.get("TargetMode") == "External") return;
    const std::string_view type = tag.get("Type");
    const std::string_view target = tag.get("Target");
    if (target.empty()) return;
    const std::string_view kind = type.substr(type.rfind('/') + 1);
    const bool from_root = target.front() == '/';
    parts_.emplace_back(kind, from_root ? std::string(target.substr(1)) : folder_ + std::string(target));
  }
  void end() override {}
  void text(std::string_view /*piece*/) override {}

  /// The first part of a kind; where none is named, `usual` in the folder.
  std::string first(std::string_view kind, std::string_view usual) const {
    for (const auto& part : parts_)
      if (part.first == kind) return part.second;
    return folder_ + std::string(usual);
  }
  const std::vector<std::pair<std::string, std::string>>& all() const { return parts_; }

 private:
  std::string folder_;
  std::vector<std::pair<std::string, std::string>> parts_;
};

/// Where the relationships of a part stand.
std::string relations_of(std::string_view folder, std::string_view file) {
  return std::string(folder) + "_rels/" + std::string(file) + ".rels";
}

class Docx {
 public:
  Docx(Package package, const ExtractOptions& options) : package_(std::move(package)), options_(options) {}

  Result<PlainText> text() {
    Parts root("");
    if (auto error = read_parts(relations_of("", ""), root)) return *error;
    const std::string document = root.first("officeDocument", "word/document.xml");
    if (!package_.has(document))
      return damaged_package("压缩包中没有正文“" + document + "”，不是Word文档",
                             "the package has no \"" + document + "\" and is no Word document");
    const std::size_t slash = document.rfind('/') + 1;
    Parts parts(document.substr(0, slash));
    if (auto error = read_parts(relations_of(document.substr(0, slash), document.substr(slash)), parts)) return *error;
    return body(document, parts);
  }

 private:
  std::optional<Error> read_parts(const std::string& name, Parts& parts) {
    if (!package_.has(name)) return std::nullopt;
    const Result<std::string> xml = package_.read(name);
    if (!xml) return xml.error();
    return read_xml(name, xml.value(), options_.max_depth, parts);
  }

  /// A part that a document may lack.
  template <class Part>
  Result<Part> part(const std::string& name, Result<Part> (*read)(std::string_view, std::string_view, std::size_t)) {
    if (!package_.has(name)) return Part();
    const Result<std::string> xml = package_.read(name);
    if (!xml) return xml.error();
    return read(name, xml.value(), options_.max_depth);
  }

  Result<PlainText> body(const std::string& document, const Parts& parts) {
    Result<Styles> styles = part(parts.first("styles", "styles.xml"), read_styles);
    if (!styles) return styles.error();
    Result<ListDefinitions> lists = part(parts.first("numbering", "numbering.xml"), read_numbering);
    if (!lists) return lists.error();
    const Styles known = std::move(styles).value();
    Numbering numbering(std::move(lists).value(),
                        [&](const std::string& style) { return known.find(style).list.value_or(0); });
    const Result<std::string> xml = package_.read(document);
    if (!xml) return xml.error();
    Result<BodyText> read = read_body(document, xml.value(), known, std::move(numbering), options_);
    if (!read) return read.error();
    BodyText body = std::move(read).value();
    if (auto error = note_left_out(parts, body)) return *error;
    return PlainText{std::move(body.text), std::move(notes_)};
  }

  /// What the document holds beside its text is not silently passed over.
  std::optional<Error> note_left_out(const Parts& parts, const BodyText& body) {
    bool margins = false;
    bool notes = false;
    std::size_t looked_at = 0;
    for (const auto& [kind, name] : parts.all()) {
      const bool margin = kind == "header" || kind == "footer";
      const bool note = kind == "footnotes" || kind == "endnotes";
      if ((!margin || margins) && (!note || notes)) continue;
      if (++looked_at > most_margins) break;
      const Result<bool> words = part(name, has_words);
      if (!words) return words.error();
      margins = margins || (margin && words.value());
      notes = notes || (note && words.value());
    }
    const auto info = diag::Severity::info;
    const auto tell = [this](const char* id, diag::Severity severity, const char* zh, const char* en) {
      diag::Diagnostic told;
      told.id = id;
      told.severity = severity;
      told.message = {zh, en};
      if (notes_.size() < options_.max_notes) notes_.push_back(std::move(told));
    };
    if (margins)
      tell("extract.left-out", info, "页眉、页脚中的文字未读入", "the words in headers and footers are left out");
    if (notes) tell("extract.left-out", info, "脚注、尾注未读入", "footnotes and endnotes are left out");
    if (body.embedded)
      tell("extract.left-out", info, "文档中嵌入的其他文件未读入", "documents within the document are left out");
    if (!body.text.empty()) return std::nullopt;
    if (body.pictures)
      tell("extract.empty", diag::Severity::warning, "文档中只有图片，没有文字；请先识别文字",
           "the document holds pictures and no text; recognise it first");
    else
      tell("extract.empty", diag::Severity::warning, "文档中没有文字", "the document holds no text");
    return std::nullopt;
  }

  Package package_;
  const ExtractOptions& options_;
  std::vector<diag::Diagnostic> notes_;
};

}  // namespace
}  // namespace docx

Result<PlainText> text_of_docx(std::string_view package, const ExtractOptions& options) {
  Result<docx::Package> opened = docx::Package::open(package, options);
  if (!opened) return opened.error();
  return docx::Docx(std::move(opened).value(), options).text();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
