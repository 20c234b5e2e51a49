#pragma once

#include <fazhi/core/config.hpp>

#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace bind {

/// Takes a document as events, in order; each format's writer is one. A key comes before each member's value.
class Sink {
 public:
  virtual void begin_object() = 0;                 ///< an object begins; its keys and values follow
  virtual void key(std::string_view name) = 0;     ///< the key of the value that follows
  virtual void end_object() = 0;                   ///< the object that began last ends
  virtual void begin_array() = 0;                  ///< a list begins
  virtual void end_array() = 0;                    ///< the list that began last ends
  virtual void string(std::string_view text) = 0;  ///< UTF-8, as it is, without quotes and escapes
  /// `digits` is a number as JSON writes it.
  virtual void number(std::string_view digits) = 0;
  virtual void boolean(bool value) = 0;  ///< `true` or `false`
  virtual void null() = 0;               ///< only trees of documents without a type hold it

  Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  virtual ~Sink() = default;
};

}  // namespace bind
FAZHI_END_NAMESPACE
