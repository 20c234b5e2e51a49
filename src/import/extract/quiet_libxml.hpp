#pragma once

#include <fazhi/core/config.hpp>

#include <libxml/globals.h>
#include <libxml/xmlerror.h>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

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
