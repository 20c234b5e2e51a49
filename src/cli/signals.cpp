#include "cli/signals.hpp"

namespace cli {
namespace {

constexpr int ending_signals[] = {SIGINT, SIGTERM, SIGHUP};

}  // namespace

HeldSignals::HeldSignals(bool is_wanted) : held_(), before_() {
  sigemptyset(&held_);
  for (const int number : ending_signals) {
    struct sigaction action {};
    if (is_wanted && sigaction(number, nullptr, &action) == 0 && action.sa_handler != SIG_IGN)
      sigaddset(&held_, number);
  }
  pthread_sigmask(SIG_BLOCK, &held_, &before_);
}

HeldSignals::~HeldSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

void HeldSignals::look() const {
  sigset_t waiting;
  sigemptyset(&waiting);
  sigpending(&waiting);
  for (const int number : ending_signals)
    if (sigismember(&held_, number) == 1 && sigismember(&waiting, number) == 1) throw Interrupted();
}

}  // namespace cli
