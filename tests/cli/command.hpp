#pragma once

// Runs the command as a user does, in a folder of its own.

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace command {

/// The command that was built with these tests, or another build of it that the environment names.
inline const char* command_under_test() {
  const char* named = std::getenv("FAZHI_TEST_COMMAND");  // NOLINT(concurrency-mt-unsafe): nothing sets it
  return named != nullptr ? named : FAZHI_COMMAND;
}

struct Ran {
  int status;
  std::string out;
  std::string err;
};

/// Where standard output goes.
enum class Output { kept, closed_pipe, full_device };

inline std::string slurp(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// A folder that goes away with its files.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "fazhi-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
    std::filesystem::create_directory(path_ / "in");
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / "in" / name, std::ios::binary) << text;
  }
  void make_folder(const std::string& name) const { std::filesystem::create_directory(path_ / "in" / name); }
  std::string read(const std::string& name) const { return slurp(path_ / "in" / name); }

  std::filesystem::path path(const std::string& name) const { return path_ / "in" / name; }

  /// The names of all that the folder holds.
  std::set<std::string> names() const {
    std::set<std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator(path_ / "in"))
      all.insert(entry.path().filename().string());
    return all;
  }

  /// `prepare` is what the process does before it becomes the command.
  Ran run(const std::vector<std::string>& arguments, const std::string& standard_input = "",
          const std::map<std::string, std::string>& environment = {}, Output output = Output::kept,
          void (*prepare)() = nullptr) const {
    write_input(standard_input);
    return ended(started(arguments, environment, output, prepare));
  }

  /// Starts the command, and leaves it to itself.
  pid_t start(const std::vector<std::string>& arguments) const {
    write_input("");
    return started(arguments, {}, Output::kept, nullptr);
  }
  /// What a command that was started has written so far, both of it.
  std::string told() const { return slurp(path_ / "stdout") + slurp(path_ / "stderr"); }

  /// Waits for a command that was started.
  Ran ended(pid_t child) const {
    int state = 0;
    ::waitpid(child, &state, 0);
    return {WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state), slurp(path_ / "stdout"),
            slurp(path_ / "stderr")};
  }

 private:
  void write_input(const std::string& text) const { std::ofstream(path_ / "stdin", std::ios::binary) << text; }

  pid_t started(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment,
                Output output, void (*prepare)()) const {
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("no process");
    if (child == 0) {
      if (prepare != nullptr) prepare();
      become(arguments, environment, output);
    }
    return child;
  }

  static void redirect(const std::filesystem::path& path, int flags, int descriptor) {
    const int file = ::open(path.c_str(), flags, 0600);
    if (file < 0 || ::dup2(file, descriptor) < 0) ::_exit(125);
  }

  [[noreturn]] void become(const std::vector<std::string>& arguments,
                           const std::map<std::string, std::string>& environment, Output output) const {
    redirect(path_ / "stdin", O_RDONLY, 0);
    redirect(path_ / "stderr", O_WRONLY | O_CREAT | O_TRUNC, 2);
    if (output == Output::closed_pipe) {
      int ends[2];
      if (::pipe(ends) != 0 || ::close(ends[0]) != 0 || ::dup2(ends[1], 1) < 0) ::_exit(125);
    } else {
      const bool full = output == Output::full_device;
      redirect(full ? "/dev/full" : path_ / "stdout", O_WRONLY | O_CREAT | O_TRUNC, 1);
    }
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG", "NO_COLOR"}) ::unsetenv(name);
    for (const auto& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
    if (::chdir((path_ / "in").c_str()) != 0) ::_exit(125);
    std::vector<char*> argv{const_cast<char*>("fazhi")};
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    ::execv(command_under_test(), argv.data());
    ::_exit(126);
  }

  std::filesystem::path path_;
};

/// A report without findings but that it does not say when it was published.
inline const std::string report = R"(schema_version: "1.0"
metadata:
  title: 清河县应急管理局2024年度法治政府建设年度报告
  report_year: 2024
  issuing_agency:
    name: 清河县应急管理局
  signature:
    agencies:
      - 清河县应急管理局
    signed_on: "2025-01-20"
sections:
  - kind: achievements
    number: 一、
    heading: 主要举措和成效
    paragraphs:
      - 全年检查企业86家次。
  - kind: shortcomings
    number: 二、
    heading: 存在的不足和原因
    paragraphs:
      - 由于编制有限，12个乡镇中仅5个有持证执法人员。
  - kind: principal_leader_duty
    number: 三、
    heading: 党政主要负责人履行第一责任人职责情况
    paragraphs:
      - 局主要负责人亲自部署执法案卷评查。
  - kind: plan
    number: 四、
    heading: 2025年度主要安排
    paragraphs:
      - 为各乡镇培训执法人员30名。
)";

/// The same, changed in one place.
inline std::string with(const std::string& what, const std::string& by) {
  std::string text = report;
  const auto at = text.find(what);
  if (at == std::string::npos) throw std::invalid_argument(what);
  return text.replace(at, what.size(), by);
}

/// A report as it is printed, without a cause for its shortcomings and without a date of signing.
inline const std::string printed = R"(清河县应急管理局2024年度法治政府建设年度报告

发布日期：2025-02-10  来源：清河县应急管理局

2024年，本局扎实推进法治政府建设，现将有关情况报告如下。

一、主要举措和成效

（一）规范执法检查。全年检查企业86家次，督促整改隐患112处。

二、存在的不足和原因

（一）基层力量不足。乡镇持证人员偏少。

三、党政主要负责人履行推进法治建设第一责任人职责情况

（一）带头学法。局主要负责人主持专题学习4次。

四、2025年度主要安排

（一）充实执法力量。为乡镇培训执法人员30名。

清河县应急管理局
)";

}  // namespace command
