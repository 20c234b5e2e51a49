#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cli {

/// Writes a manual page in roff, with the macros of man(7). The same calls give the same bytes.
class Roff {
 public:
  /// The title line; the page has no date of its own but the version of the program.
  void title(const std::string& name, const std::string& version, const std::string& manual);
  void section(const std::string& name) { text_ += ".SH " + quoted(name) + '\n'; }
  void subsection(const std::string& name) { text_ += ".SS " + quoted(name) + '\n'; }
  void paragraph() { text_ += ".PP\n"; }
  /// Running text, filled by whoever shows it.
  void text(const std::string& text);
  /// What is explained, written by bold(), italic() and plain(); the explanation follows as text.
  void item(const std::string& tag) { text_ += ".TP\n" + tag + '\n'; }
  /// A line written as it is, by bold(), italic() and plain().
  void line(const std::string& line) { text_ += line + '\n'; }
  /// A command to be typed, in lines of its own.
  void example(const std::string& command) { text_ += ".IP\n.EX\n" + plain(command) + "\n.EE\n"; }

  static std::string plain(std::string_view text);
  static std::string bold(std::string_view text) { return "\\fB" + plain(text) + "\\fR"; }
  static std::string italic(std::string_view text) { return "\\fI" + plain(text) + "\\fR"; }

  const std::string& page() const { return text_; }

 private:
  static std::string quoted(const std::string& text) { return '"' + plain(text) + '"'; }

  std::string text_;
};

}  // namespace cli
