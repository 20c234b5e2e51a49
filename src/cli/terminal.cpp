#include "cli/terminal.hpp"

#include <fazhi/diag/render.hpp>
#include <fazhi/io/file.hpp>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace cli {

using fazhi::Language;

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets it
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).substr(0, 2) == "zh" ? Language::zh : Language::en;
  }
  return Language::en;
}

namespace {

[[noreturn]] void output_failed() { throw OutputFailed(std::generic_category().message(errno)); }

/// What to do about a file error, in continuation of its message.
fazhi::Text way_out(std::string_view code) {
  if (code == "file.missing") return {"，请核对文件名", "; check the name"};
  if (code == "file.unreadable") return {"，请检查权限", "; check its permissions"};
  if (code == "file.unwritable")
    return {"，请换一个位置，或检查目录和权限", "; choose another place, or check folder and permissions"};
  if (code == "limit.bytes") return {"，请拆分文件", "; split it"};
  return {};
}

}  // namespace

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) output_failed();
}

void flush() {
  if (std::fflush(stdout) != 0) output_failed();
}

void complain(std::string_view text) {
  std::fflush(stdout);  // so that both come in order on a terminal
  std::fwrite(text.data(), 1, text.size(), stderr);
}

fazhi::Error with_way_out(fazhi::Error error) {
  const fazhi::Text way = way_out(error.code);
  error.message.zh += way.zh;
  error.message.en += way.en;
  return error;
}

std::string file_error(const std::string& path, const fazhi::Error& error, Language language) {
  return fazhi::diag::printable(path) + ": error: " + fazhi::diag::printable(error.message.in(language)) + " [" +
         error.code + "]\n";
}

bool would_destroy(const std::string& in, const std::string& out, Language language) {
  std::error_code none;
  if (out.empty() || out == "-" || in == "-" || !std::filesystem::equivalent(in, out, none)) return false;
  complain(file_error(out,
                      {"file.input",
                       {"输出会覆盖所读的文件，请用-o另指一个文件",
                        "the output would overwrite the file that is read; name another with -o"}},
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
