#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>

#include <libxml/globals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// Whether a document has more names of elements, attributes and entities than any that was written to be read: libxml2
/// looks each up in a table that grows no further, and so ever longer. It makes room for names in steps; this one is
/// taken when a third of a megabyte is full.
inline bool has_too_many_names(xmlDictPtr names) {
  constexpr std::size_t most_room = 1'000'000;
  return xmlDictGetUsage(names) > most_room;
}

/// While it lives, libxml2 prints nothing on this thread of what it cannot tell a parser's own handler, as that memory
/// has run out for one of its buffers. What handled that before does so again behind it.
class QuietLibxml {
 public:
  QuietLibxml() : handler_(xmlStructuredError), context_(xmlStructuredErrorContext) {
    xmlSetStructuredErrorFunc(this, take);
  }
  QuietLibxml(const QuietLibxml&) = delete;
  QuietLibxml& operator=(const QuietLibxml&) = delete;
  ~QuietLibxml() { xmlSetStructuredErrorFunc(context_, handler_); }

  bool out_of_memory() const { return out_of_memory_; }

 private:
  // libxml2 took `const` into the type with 2.12.
  template <class Problem>
  static void take(void* self, Problem* error) {
    if (error->code == XML_ERR_NO_MEMORY) static_cast<QuietLibxml*>(self)->out_of_memory_ = true;
  }

  xmlStructuredErrorFunc handler_;
  void* context_;
  bool out_of_memory_ = false;
};

}  // namespace importer::detail
FAZHI_END_NAMESPACE
