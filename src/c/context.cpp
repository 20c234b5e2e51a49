#include <fazhi/version.hpp>

#include "c/guard.hpp"

#include <array>

using fazhi::c::guarded;

FAZHI_BEGIN_NAMESPACE
namespace c {
namespace {

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

}  // namespace

fazhi_status status_of(const Error& error) {
  const std::string_view id = error.code;
  if (begins(id, "limit.") || id == "extract.limit") return FAZHI_E_LIMIT;
  if (id == "extract.support") return FAZHI_E_UNSUPPORTED;
  if (id == "edit.no-such-place") return FAZHI_E_NOT_FOUND;
  return FAZHI_E_INPUT;
}

}  // namespace c
FAZHI_END_NAMESPACE

const char* fazhi_version(void) { return FAZHI_VERSION_STRING; }

fazhi_status fazhi_context_new(fazhi_context** context) {
  if (context == nullptr) return FAZHI_E_ARGUMENT;
  *context = new (std::nothrow) fazhi_context;
  return *context == nullptr ? FAZHI_E_MEMORY : FAZHI_OK;
}

void fazhi_context_free(fazhi_context* context) { delete context; }

const char* fazhi_error_id(const fazhi_context* context) {
  return context == nullptr ? "" : context->error.code.c_str();
}

const char* fazhi_error_message(const fazhi_context* context, fazhi_language language) {
  if (context == nullptr) return "";
  return (language == FAZHI_EN ? context->error.message.en : context->error.message.zh).c_str();
}

const char* fazhi_bytes_data(const fazhi_bytes* bytes) { return bytes == nullptr ? "" : bytes->text.c_str(); }
size_t fazhi_bytes_size(const fazhi_bytes* bytes) { return bytes == nullptr ? 0 : bytes->text.size(); }
void fazhi_bytes_free(fazhi_bytes* bytes) { delete bytes; }
