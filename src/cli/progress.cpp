#include "cli/progress.hpp"

#include "cli/terminal.hpp"

#include <fazhi/diag/render.hpp>

#include <algorithm>
#include <string>

namespace cli {
namespace {

constexpr std::size_t few_files = 8;
constexpr auto between = std::chrono::milliseconds(100);

}  // namespace

Progress::Progress(bool is_wanted, std::size_t total, fazhi::Language language)
    : total_(total),
      language_(language),
      is_shown_(is_wanted && total > few_files && has_status_line()),
      next_(Clock::now() + between) {}  // a run that ends at once shows none

void Progress::show(std::size_t done) {
  if (!is_shown_ || Clock::now() < next_) return;
  draw(done);
  next_ = Clock::now() + between;
}

void Progress::hide() {
  if (!is_drawn_) return;
  complain("\r\x1b[K");
  is_drawn_ = false;
}

/// `judging 123/1000 [####......]`, as much of it as there is room for. The last column stays free: some terminals go
/// to the next line once it is written.
void Progress::draw(std::size_t done) {
  const std::size_t room = columns() - 1;
  const std::string count = std::to_string(done) + '/' + std::to_string(total_);
  std::string line = (language_ == fazhi::Language::zh ? "校验 " : "judging ") + count;
  constexpr std::size_t least = 10;
  constexpr std::size_t most = 40;
  const std::size_t taken = fazhi::diag::display_width(line) + 3;
  if (room >= taken + least) {
    const std::size_t width = std::min(room - taken, most);
    const std::size_t full = width * done / total_;
    line += " [" + std::string(full, '#') + std::string(width - full, '.') + ']';
  } else if (fazhi::diag::display_width(line) > room) {
    line = count.size() > room ? std::string() : count;
  }
  complain('\r' + line + "\x1b[K");
  is_drawn_ = true;
}

}  // namespace cli
