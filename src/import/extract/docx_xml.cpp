#include "import/extract/docx_xml.hpp"

#include "import/extract/quiet_libxml.hpp"
#include "import/extract/zip.hpp"

#include <fazhi/core/utf8.hpp>

#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <exception>
#include <limits>
#include <memory>
#include <new>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {
namespace {

// libxml2 compares the attributes of an element with one another, and looks a prefix up among all that are in scope.
constexpr std::size_t max_attributes = 128;
constexpr int max_namespaces = 256;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

Space space_of(const xmlChar* uri) {
  struct Known {
    std::string_view uri;
    Space space;
  };
  constexpr std::array<Known, 6> known = {
      {{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Space::word},
       {"http://purl.oclc.org/ooxml/wordprocessingml/main", Space::word},
       {"http://schemas.openxmlformats.org/markup-compatibility/2006", Space::compatibility},
       {"http://schemas.openxmlformats.org/officeDocument/2006/math", Space::math},
       {"http://purl.oclc.org/ooxml/officeDocument/math", Space::math},
       {"http://schemas.openxmlformats.org/package/2006/relationships", Space::relations}}};
  const std::string_view name = view(uri);
  for (const Known& one : known)
    if (name == one.uri) return one.space;
  return Space::other;
}

/// What would take libxml2 long, or lead it out of the text, found before it sees the text.
class Precheck {
 public:
  explicit Precheck(std::string_view xml) : xml_(xml) {}

  enum class Fault { none, document_type, attributes, tags };

  Fault find() {
    for (at_ = xml_.find('<'); at_ < xml_.size(); at_ = xml_.find('<', at_)) {
      if (starts("<!--"))
        skip(4, "-->");
      else if (starts("<![CDATA["))
        skip(9, "]]>");
      else if (starts("<?"))
        skip(2, "?>");
      else if (starts("<!"))
        return Fault::document_type;
      else if (++tags_ > max_tags)
        return Fault::tags;
      else if (!few_attributes())
        return Fault::attributes;
    }
    return Fault::none;
  }

 private:
  bool starts(std::string_view mark) const { return xml_.compare(at_, mark.size(), mark) == 0; }
  void skip(std::size_t opening, std::string_view closing) { at_ = xml_.find(closing, at_ + opening); }

  bool few_attributes() {
    std::size_t count = 0;
    for (++at_; at_ < xml_.size() && xml_[at_] != '>'; ++at_) {
      if (xml_[at_] != '"' && xml_[at_] != '\'') continue;
      if (++count > max_attributes) return false;
      at_ = std::min(xml_.find(xml_[at_], at_ + 1), xml_.size());
    }
    return true;
  }

  std::string_view xml_;
  std::size_t at_ = 0;
  std::size_t tags_ = 0;
};

struct CloseParser {
  void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
};

}  // namespace

std::optional<std::string_view> XmlTag::value(std::string_view attribute) const {
  for (int i = 0; i < count_; ++i) {
    const unsigned char* const* one = attributes_ + 5 * static_cast<std::ptrdiff_t>(i);
    if (view(one[0]) != attribute) continue;
    if (one[2] != nullptr && space_of(one[2]) != space) continue;
    return std::string_view(reinterpret_cast<const char*>(one[3]), static_cast<std::size_t>(one[4] - one[3]));
  }
  return std::nullopt;
}

std::string_view XmlTag::get(std::string_view attribute) const { return value(attribute).value_or(""); }

std::string_view XmlTag::id(std::string_view attribute) const { return get(attribute).substr(0, longest_id); }

bool XmlTag::is_on() const {
  const std::string_view word = get("val");
  return word != "0" && word != "false" && word != "off";
}

bool XmlTag::keeps_space() const {
  for (int i = 0; i < count_; ++i) {
    const unsigned char* const* one = attributes_ + 5 * static_cast<std::ptrdiff_t>(i);
    if (view(one[0]) == "space" && view(one[1]) == "xml") return true;
  }
  return false;
}

std::optional<int> XmlTag::number(std::string_view attribute) const {
  std::string_view digits = get(attribute);
  const bool negative = !digits.empty() && digits.front() == '-';
  if (negative) digits.remove_prefix(1);
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  int number = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  return negative ? -number : number;
}

/// What libxml2 calls. No exception passes through it: one that is thrown is kept and thrown again behind it.
struct XmlCalls {
  XmlReader* reader = nullptr;
  xmlParserCtxt* parser = nullptr;
  std::size_t max_depth = 0;
  std::vector<int> namespaces;  ///< declared by each open element
  int in_scope = 0;
  bool document_type = false;
  bool attributes = false;
  bool names = false;
  bool deep = false;
  bool broken = false;
  bool out_of_memory = false;
  std::exception_ptr thrown;

  template <class Call>
  static void guarded(void* self, const Call& call) noexcept {
    auto& calls = *static_cast<XmlCalls*>(self);
    try {
      call(calls);
      if (!calls.reader->failure) return;
    } catch (...) {
      calls.thrown = std::current_exception();
    }
    xmlStopParser(calls.parser);
  }

  static void begin(void* self, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* uri, int declared,
                    const xmlChar** /*declarations*/, int count, int /*defaulted*/, const xmlChar** attributes) {
    guarded(self, [&](XmlCalls& calls) {
      calls.namespaces.push_back(declared);
      calls.in_scope += declared;
      calls.deep = calls.deep || calls.namespaces.size() > calls.max_depth;
      calls.attributes = calls.attributes || calls.in_scope > max_namespaces;
      calls.names = calls.names || has_too_many_names(calls.parser->dict);
      if (calls.deep || calls.attributes || calls.names) return xmlStopParser(calls.parser);
      XmlTag tag;
      tag.space = space_of(uri);
      tag.name = view(name);
      tag.attributes_ = attributes;
      tag.count_ = count;
      calls.reader->begin(tag);
    });
  }

  static void end(void* self, const xmlChar* /*name*/, const xmlChar* /*prefix*/, const xmlChar* /*uri*/) {
    guarded(self, [](XmlCalls& calls) {
      calls.in_scope -= calls.namespaces.back();
      calls.namespaces.pop_back();
      calls.reader->end();
    });
  }

  static void text(void* self, const xmlChar* piece, int length) {
    guarded(self, [&](XmlCalls& calls) {
      calls.reader->text({reinterpret_cast<const char*>(piece), static_cast<std::size_t>(length)});
    });
  }

  static void instruction(void* self, const xmlChar* /*target*/, const xmlChar* /*data*/) {
    auto& calls = *static_cast<XmlCalls*>(self);
    calls.names = has_too_many_names(calls.parser->dict);
    if (calls.names) xmlStopParser(calls.parser);
  }

  static void doctype(void* self, const xmlChar* /*name*/, const xmlChar* /*id*/, const xmlChar* /*uri*/) {
    auto& calls = *static_cast<XmlCalls*>(self);
    calls.document_type = true;
    xmlStopParser(calls.parser);
  }

  // Without this libxml2 would print what it finds, and go on to find more. It took `const` into the type with 2.12.
  template <class Problem>
  static void problem(void* self, Problem* error) {
    if (error->level < XML_ERR_ERROR) return;
    auto& calls = *static_cast<XmlCalls*>(self);
    (error->code == XML_ERR_NO_MEMORY ? calls.out_of_memory : calls.broken) = true;
    xmlStopParser(calls.parser);
  }

  xmlSAXHandler handler() const {
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = begin;
    sax.endElementNs = end;
    sax.characters = text;
    sax.ignorableWhitespace = text;
    sax.cdataBlock = text;
    sax.processingInstruction = instruction;
    sax.internalSubset = doctype;
    sax.serror = problem;
    return sax;
  }
};

std::optional<Error> read_xml(std::string_view name, std::string_view xml, std::size_t max_depth, XmlReader& reader) {
  static const bool ready = (xmlInitParser(), true);
  static_cast<void>(ready);
  const std::string part(name);
  const auto broken = [&](const char* zh, const char* en) {
    return damaged_package("“" + part + "”" + zh, "\"" + part + "\" " + en);
  };
  const auto crowded = [&] {
    return package_limit(
        {"“" + part + "”一个元素的属性数", "the number of attributes of an element of \"" + part + "\" is"},
        max_attributes);
  };
  if (xml.substr(0, 3) == "\xEF\xBB\xBF") xml.remove_prefix(3);
  if (xml.empty()) return broken("是空的", "is empty");
  // A zero byte would make libxml2 take the text for UTF-16.
  if (utf8::first_invalid(xml) || xml.find('\0') != std::string_view::npos)
    return broken("不是有效的UTF-8文本", "is not valid UTF-8");
  const Precheck::Fault fault = Precheck(xml).find();
  if (fault == Precheck::Fault::document_type) return broken("含有文档类型声明", "has a document type declaration");
  if (fault == Precheck::Fault::attributes) return crowded();
  if (fault == Precheck::Fault::tags)
    return package_limit({"“" + part + "”的标记数", "the number of tags of \"" + part + "\" is"}, max_tags);
  constexpr std::size_t most = std::numeric_limits<int>::max();
  if (xml.size() > most) return package_limit({"“" + part + "”的字节数", "the size of \"" + part + "\" is"}, most);

  const QuietLibxml quiet;
  const std::unique_ptr<xmlParserCtxt, CloseParser> parser(
      xmlCreateMemoryParserCtxt(xml.data(), static_cast<int>(xml.size())));
  if (!parser) throw std::bad_alloc();
  XmlCalls calls;
  calls.reader = &reader;
  calls.parser = parser.get();
  calls.max_depth = max_depth;
  *parser->sax = calls.handler();
  parser->userData = &calls;
  // The bounds of libxml2 itself are replaced by those above; NOENT so that `&amp;` in an attribute is `&`.
  xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC);
  xmlParseDocument(parser.get());
  if (calls.thrown) std::rethrow_exception(calls.thrown);
  if (calls.out_of_memory || quiet.out_of_memory()) throw std::bad_alloc();
  if (reader.failure) return reader.failure;
  if (calls.deep)
    return package_limit({"“" + part + "”的元素嵌套层数", "the depth of elements in \"" + part + "\" is"}, max_depth);
  if (calls.attributes) return crowded();
  if (calls.names)
    return Error{"extract.limit", {"“" + part + "”中不同的名称过多", "\"" + part + "\" has too many different names"}};
  if (calls.document_type) return broken("含有文档类型声明", "has a document type declaration");
  if (calls.broken || parser->wellFormed == 0) return broken("不是完整的XML", "is no whole XML text");
  return std::nullopt;
}

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE
