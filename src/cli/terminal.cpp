#include "cli/terminal.hpp"

#include "cli/charset.hpp"
#include "diag/display.hpp"

#include <fazhi/diag/render.hpp>
#include <fazhi/io/file.hpp>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <sys/ioctl.h>
#include <unistd.h>

namespace cli {

using fazhi::Language;

namespace {

[[noreturn]] void output_failed() { throw OutputFailed(std::generic_category().message(errno), errno == EPIPE); }

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets it
  return value == nullptr ? std::string_view() : std::string_view(value);
}

void write_out(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) output_failed();
}

/// What a report holds is not to move the cursor or to turn the line round: controls but tabs and the ends of lines are
/// shown.
std::string shown_on_terminal(std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const bool ends_line = text[at] == '\n' || text.substr(at, 2) == "\r\n";
    if (ends_line)
      shown += text[at++];
    else
      shown += fazhi::diag::next_cell(text, at).shown;
  }
  return shown;
}

/// Whether a terminal is there that knows escape sequences.
bool is_capable(int descriptor) {
  const std::string_view kind = variable("TERM");
  return ::isatty(descriptor) != 0 && !kind.empty() && kind != "dumb";
}

/// What to do about a file error, in continuation of its message.
fazhi::Text way_out(std::string_view code) {
  if (code == "file.missing") return {"，请核对文件名", "; check the name"};
  if (code == "file.unreadable") return {"，请检查路径和权限", "; check the path and its permissions"};
  if (code == "file.unwritable")
    return {"，请换一个位置，或检查空间、目录和权限",
            "; choose another place, or check the space, the folder and its permissions"};
  if (code == "limit.bytes")
    return {"；一份报告远小于此：请拆分文件，或用 validate --max-bytes 提高限额",
            "; a report is far smaller: split the file, or raise the limit by validate --max-bytes"};
  return {};
}

}  // namespace

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const std::string_view value = variable(name); !value.empty())
      return value.substr(0, 2) == "zh" ? Language::zh : Language::en;
  return Language::en;
}

void print(std::string_view text) {
  if (::isatty(STDOUT_FILENO) != 0)
    write_out(shown_on_terminal(text));
  else
    write_out(text);
}

void tell(std::string_view text) {
  const Charset charset = Charset::of_environment();
  charset.is_utf8() ? write_out(text) : write_out(charset.encode(text));
}

void flush() {
  // What complain() could not write is not in the buffer any more.
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) output_failed();
}

void complain(std::string_view text) {
  std::fflush(stdout);  // so that both come in order on a terminal
  const std::string bytes = Charset::of_environment().encode(text);
  std::fwrite(bytes.data(), 1, bytes.size(), stderr);
}

Status wrong_usage(const fazhi::Text& what, Language language) {
  complain(std::string(language == Language::zh ? "fazhi: 用法错误：" : "fazhi: wrong usage: ") + what.in(language) +
           '\n' +
           (language == Language::zh ? "用 fazhi --help 或 fazhi 命令 --help 查看用法\n"
                                     : "See fazhi --help or fazhi COMMAND --help\n"));
  return usage;
}

bool wants_color(const std::string& asked) {
  if (asked != "auto") return asked == "always";
  return variable("NO_COLOR").empty() && is_capable(STDOUT_FILENO);
}

bool has_status_line() { return is_capable(STDERR_FILENO); }

std::size_t columns() {
  constexpr std::size_t usual = 80;
  winsize size{};
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual;
  return size.ws_col;
}

fazhi::Error with_way_out(fazhi::Error error) {
  const fazhi::Text way = way_out(error.code);
  error.message.zh += way.zh;
  error.message.en += way.en;
  return error;
}

std::string file_error(const std::string& path, const fazhi::Error& error, Language language) {
  return fazhi::diag::printable(shown(path)) + ": error: " + fazhi::diag::printable(error.message.in(language)) + " [" +
         error.code + "]\n";
}

bool would_destroy(const std::string& in, const std::string& out, Language language) {
  std::error_code none;
  if (out.empty() || out == "-" || in == "-" || !std::filesystem::equivalent(in, out, none)) return false;
  complain(file_error(
      out,
      {"file.input",
       {"输出会覆盖所读的文件，请另指一个文件", "the output would overwrite the file that is read; name another one"}},
      language));
  return true;
}

bool deliver(const std::string& path, std::string_view text, Language language) {
  if (path.empty() || path == "-") {
    print(text);
    flush();
    return true;
  }
  const auto error = fazhi::io::write_file(path, text);
  if (error) complain(file_error(path, with_way_out(*error), language));
  return !error;
}

}  // namespace cli
