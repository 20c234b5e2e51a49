#pragma once

#include <fazhi/core/result.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {

constexpr std::size_t longest_id = 256;    ///< bytes of the id of a style; Word writes a few dozen
constexpr std::size_t max_tags = 4000000;  ///< of a part; a report has some ten thousand

/// The vocabularies of a Word document that matter here; the strict and the transitional ones are one.
enum class Space { other, word, compatibility, math, relations };

/// The beginning of an element. Views last until the call returns.
class XmlTag {
 public:
  Space space = Space::other;
  std::string_view name;

  /// The value of an attribute that is in the element's own vocabulary or in none; empty where there is none.
  std::string_view get(std::string_view attribute) const;
  /// `w:val`, or another attribute, as the id of a style: what is longer is cut, as ids are compared often.
  std::string_view id(std::string_view attribute = "val") const;
  bool has(std::string_view attribute) const { return value(attribute).has_value(); }
  /// A toggle such as `<w:vanish/>`: on unless its value says otherwise.
  bool is_on() const;
  /// Whether `xml:space` keeps the spaces around a text.
  bool keeps_space() const;
  /// `w:val`, or another attribute, as a whole number of at most nine digits.
  std::optional<int> number(std::string_view attribute = "val") const;

 private:
  friend struct XmlCalls;
  std::optional<std::string_view> value(std::string_view attribute) const;

  const unsigned char* const* attributes_ = nullptr;  ///< as libxml2 gives them, five pointers each
  int count_ = 0;
};

/// What is told of an XML text, in its order.
class XmlReader {
 public:
  XmlReader() = default;
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;
  virtual ~XmlReader() = default;

  virtual void begin(const XmlTag& tag) = 0;
  virtual void end() = 0;
  /// A piece of text, which may come in several.
  virtual void text(std::string_view piece) = 0;
  /// Set to stop reading with this error.
  std::optional<Error> failure;
};

/// Reads `xml`, the part `name` of a package, by libxml2: UTF-8 without document types and entities of its own,
/// elements at most `max_depth` in one another. Gives the error, if there is one.
std::optional<Error> read_xml(std::string_view name, std::string_view xml, std::size_t max_depth, XmlReader& reader);

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE
