// fazhi-bench-spawn ROUNDS COMMAND...: runs each command so many times, in turn, and prints a line for each: the median
// of the whole process in microseconds, from its start to its end, and its greatest memory in KiB. A command is one
// argument, its words set apart by spaces; what it prints is thrown away.

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

extern char** environ;

namespace {

struct Command {
  std::vector<std::string> words;
  std::vector<double> times;
  long memory = 0;
};

bool run(Command& command, const posix_spawn_file_actions_t& actions) {
  std::vector<char*> arguments;
  for (std::string& word : command.words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const auto began = std::chrono::steady_clock::now();
  pid_t child = 0;
  if (posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ) != 0) return false;
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return false;
  command.times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - began).count());
  command.memory = std::max(command.memory, usage.ru_maxrss);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  const long rounds = argc > 2 ? std::strtol(argv[1], nullptr, 10) : 0;
  if (rounds < 1) {
    std::fputs("usage: fazhi-bench-spawn ROUNDS COMMAND...\n", stderr);
    return 2;
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (const int stream : {0, 1, 2})
    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", stream == 0 ? O_RDONLY : O_WRONLY, 0);
  std::vector<Command> commands;
  for (int i = 2; i < argc; ++i) {
    Command command;
    std::istringstream words(argv[i]);
    for (std::string word; words >> word;) command.words.push_back(word);
    commands.push_back(std::move(command));
  }
  for (long round = 0; round < rounds; ++round)
    for (Command& command : commands)
      if (!run(command, actions)) {
        std::fprintf(stderr, "fazhi-bench-spawn: it fails: %s\n", command.words.front().c_str());
        return 1;
      }
  for (Command& command : commands) {
    std::sort(command.times.begin(), command.times.end());
    std::printf("%.1f %ld\n", command.times[command.times.size() / 2], command.memory);
  }
}
