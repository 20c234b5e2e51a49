#include <fazhi/version.hpp>

#include "c/guard.hpp"

#include <exception>
#include <new>
#include <stdexcept>

FAZHI_BEGIN_NAMESPACE
namespace c {
namespace {

fazhi_status status_of(std::string_view id) {
  if (id.substr(0, 6) == "limit." || id == "extract.limit") return FAZHI_E_LIMIT;
  if (id == "file.missing" || id == "edit.no-such-place" || id == "suppression.no-such-rule") return FAZHI_E_NOT_FOUND;
  if (id == "extract.support" || id == "format.not-structured" || id == "fix.not-plain") return FAZHI_E_UNSUPPORTED;
  return FAZHI_E_INPUT;
}

/// A text given without its length must not end at a NUL that it quotes.
std::string without_nul(std::string text) {
  constexpr std::string_view stand_in = "\xEF\xBF\xBD";
  if (text.find('\0') == std::string::npos) return text;
  std::string shown;
  for (const char byte : text)
    if (byte == '\0')
      shown += stand_in;
    else
      shown += byte;
  return shown;
}

/// Where there is no memory to tell a failure it is told as that, by the handler around.
fazhi_status keep(fazhi_context& context, fazhi_status status, Error error) {
  error.code = without_nul(std::move(error.code));
  error.message.zh = without_nul(std::move(error.message.zh));
  error.message.en = without_nul(std::move(error.message.en));
  context.error = std::move(error);
  return status;
}

/// Short enough to need no memory.
fazhi_status out_of_memory(fazhi_context& context) {
  return keep(context, FAZHI_E_MEMORY, {"memory.out", {"内存不足", "out of memory"}});
}

fazhi_status fault(fazhi_context& context, const char* what) {
  const std::string told(what);
  return keep(context, FAZHI_E_FAULT, {"fazhi.fault", {"fazhi自身出错：" + told, "a fault of fazhi: " + told}});
}

}  // namespace

void fail(fazhi_status status, Error error) { throw Failure{status, std::move(error)}; }

void fail(Error error) {
  const fazhi_status status = status_of(error.code);
  fail(status, std::move(error));
}

void require(bool holds, const char* zh, const char* en) {
  if (!holds) fail(FAZHI_E_ARGUMENT, {"argument.wrong", {zh, en}});
}

fazhi_status told(fazhi_context& context) noexcept {
  try {
    try {
      throw;
    } catch (Failure& failure) {
      return keep(context, failure.status, std::move(failure.error));
    } catch (const std::bad_alloc&) {
      return out_of_memory(context);
    } catch (const std::length_error&) {
      return out_of_memory(context);
    } catch (const std::exception& thrown) {
      return fault(context, thrown.what());
    } catch (...) {
      return fault(context, "?");
    }
  } catch (...) {
    return out_of_memory(context);
  }
}

std::string_view text_of(const char* data, std::size_t size) {
  require(data != nullptr || size == 0, "指针为空而长度不为零", "a null pointer has a length");
  return data == nullptr ? std::string_view() : std::string_view(data, size);
}

Language language_of(fazhi_language language) {
  require(language == FAZHI_ZH || language == FAZHI_EN, "没有这种语言", "there is no such language");
  return language == FAZHI_ZH ? Language::zh : Language::en;
}

void require_size(std::size_t size) {
  // No struct will ever be as large: such a size is what happened to be there.
  constexpr std::size_t largest = 4096;
  require(size >= sizeof size && size <= largest && size % alignof(std::size_t) == 0, "结构的size未设为其大小",
          "the size of a struct is not set to its size");
}

void require_zeros(const char* data, std::size_t size) {
  if (std::all_of(data, data + size, [](char byte) { return byte == 0; })) return;
  fail(FAZHI_E_UNSUPPORTED, {"argument.newer",
                             {"所要的选项此版本的库没有：" FAZHI_VERSION_STRING,
                              "this version of the library does not have what is asked for: " FAZHI_VERSION_STRING}});
}

void give(fazhi_bytes** place, std::string text) {
  require_place(static_cast<const void*>(place));
  give_new(place, std::move(text));
}

void write_to(fazhi_write_function write, void* user, std::string_view text) {
  constexpr std::size_t most = std::size_t{1} << 16U;
  for (; !text.empty(); text.remove_prefix(std::min(most, text.size())))
    if (write(user, text.data(), std::min(most, text.size())) != 0)
      fail(FAZHI_E_STOPPED, {"output.stopped", {"调用方停止了写出", "the caller stopped the output"}});
}

}  // namespace c
FAZHI_END_NAMESPACE

const char* fazhi_version(void) { return FAZHI_VERSION_STRING; }

fazhi_status fazhi_context_new(fazhi_context** context) {
  if (context == nullptr) return FAZHI_E_ARGUMENT;
  auto made = std::unique_ptr<fazhi_context>(new (std::nothrow) fazhi_context);
  if (made == nullptr) return FAZHI_E_MEMORY;
  *context = made.release();
  return FAZHI_OK;
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
