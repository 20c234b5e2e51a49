#pragma once

#include <fazhi/bind/sink.hpp>

#include <string>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// JSON over several lines for people, or on one line for JSON Lines.
enum class JsonStyle { pretty, compact };

/// Writes events as JSON (RFC 8259). The pretty style ends with a newline, the compact one does not.
class FAZHI_API JsonSink final : public bind::Sink {
 public:
  explicit JsonSink(JsonStyle style = JsonStyle::pretty) : style_(style) {}  ///< pretty: two spaces, one member a line

  void begin_object() override;
  void key(std::string_view name) override;
  void end_object() override;
  void begin_array() override;
  void end_array() override;
  void string(std::string_view text) override;
  void number(std::string_view digits) override;
  void boolean(bool value) override;
  void null() override;

  /// What was written, once the document is whole; the sink is empty afterwards.
  std::string take();

 private:
  void before_value();
  void open(char bracket);
  void close(char bracket);
  void new_line();
  void quoted(std::string_view text);

  JsonStyle style_;
  std::string out_;
  std::size_t depth_ = 0;
  bool first_ = true;
  bool after_key_ = false;
};

/// Writes events as block-style YAML 1.2.
class FAZHI_API YamlSink final : public bind::Sink {
 public:
  void begin_object() override;
  void key(std::string_view name) override;
  void end_object() override;
  void begin_array() override;
  void end_array() override;
  void string(std::string_view text) override;
  void number(std::string_view digits) override;
  void boolean(bool value) override;
  void null() override;

  /// What was written, once the document is whole; the sink is empty afterwards.
  std::string take();

 private:
  struct Level {
    bool is_array;
    bool empty;
    std::size_t indent;
  };

  void begin(bool is_array);
  void end(std::string_view when_empty);
  void begin_entry();
  void plain(std::string_view text);
  void literal(std::string_view text);

  std::string out_;
  std::vector<Level> levels_;
  bool after_key_ = false;   // a key stands before what comes next
  bool after_dash_ = false;  // the item that comes next begins on the dash's line
};

}  // namespace io
FAZHI_END_NAMESPACE
