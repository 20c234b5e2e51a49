// Any calls of the C interface, one after another, on any texts: nothing but a status comes of it, a handle only where
// the status is good, and all handles can be freed.

#include <fazhi/c/fazhi.h>

#include "fuzz.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace {

template <class Handle, void (*end)(Handle*)>
struct End {
  void operator()(Handle* handle) const { end(handle); }
};
template <class Handle, void (*end)(Handle*)>
using Held = std::unique_ptr<Handle, End<Handle, end>>;

/// A caller whose every call is chosen by the input: the text of it, the handles, the options, also none of each.
class Caller {
 public:
  explicit Caller(fuzz::Bytes bytes) : bytes_(bytes) {
    const std::string chosen = bytes_.piece();
    calls_.assign(chosen.begin(), chosen.end());
    while (!bytes_.empty() && texts_.size() < 8) texts_.push_back(bytes_.piece());
    if (texts_.empty()) texts_.emplace_back();
    fazhi_context* context = nullptr;
    fuzz::expect(fazhi_context_new(&context) == FAZHI_OK, "no context");
    context_.reset(context);
  }

  void run() {
    constexpr std::size_t most_calls = 32;
    for (std::size_t i = 0; i < most_calls && next_ < calls_.size(); ++i) call();
  }

 private:
  unsigned byte() { return next_ < calls_.size() ? static_cast<unsigned char>(calls_[next_++]) : 0; }
  unsigned below(unsigned limit) { return byte() % limit; }
  const std::string& text() { return texts_[below(static_cast<unsigned>(texts_.size()))]; }
  fazhi_context* context() { return below(32) == 31 ? nullptr : context_.get(); }
  const fazhi_report* report() { return reports_[below(2)].get(); }

  /// Of a status that is not good there is an id and a message, and no handle. `made` is looked at when the call that
  /// gave the status is over, in whichever order arguments are made.
  template <class Handle>
  void expect_status(fazhi_status status, Handle* const& made) {
    fuzz::expect(status >= FAZHI_OK && status <= FAZHI_E_UNSUPPORTED, "a status that says of a fault");
    fuzz::expect((status == FAZHI_OK) == (made != nullptr), "a handle and the status do not agree");
    fuzz::expect(fazhi_error_id(context_.get()) != nullptr, "no id of an error");
    fuzz::expect(fazhi_error_message(context_.get(), FAZHI_ZH) != nullptr, "no message of an error");
  }
  void expect_bytes(fazhi_status status, fazhi_bytes* const& made) {
    const Held<fazhi_bytes, fazhi_bytes_free> held(made);
    expect_status(status, made);
    if (made != nullptr) fuzz::expect(fazhi_bytes_data(made)[fazhi_bytes_size(made)] == '\0', "bytes without an end");
  }

  static int32_t take(void* user, const char* data, size_t size) {
    auto* const caller = static_cast<Caller*>(user);
    caller->written_ += size + (data == nullptr ? 1 : 0);
    return caller->written_ > (1U << 20U) ? 1 : 0;
  }

  static int64_t give(void* user, char* into, size_t room) {
    auto* const caller = static_cast<Caller*>(user);
    const std::string& text = caller->texts_[0];
    const std::size_t size = std::min({room, text.size() - std::min(text.size(), caller->given_), std::size_t{7}});
    text.copy(into, size, std::min(text.size(), caller->given_));
    caller->given_ += size;
    return caller->calls_.size() % 13 == 12 && caller->given_ > 20 ? -1 : static_cast<int64_t>(size);
  }

  fazhi_read_options read_options() {
    fazhi_read_options options{};
    options.size = below(16) == 15 ? byte() : sizeof options;
    if (options.size > sizeof options) options.size = sizeof options;
    static const char* const encodings[] = {nullptr, nullptr, "gb18030", "utf-16le", "no such"};
    options.encoding = encodings[below(5)];
    options.max_depth = below(8);
    options.max_problems = below(4);
    options.any_genre = static_cast<int32_t>(below(2));
    options.warn_unknown = static_cast<int32_t>(below(2));
    return options;
  }

  void read() {
    static const char* const names[] = {"a.yaml", "a.json", "a.txt", "", "a.docx"};
    const std::string name = names[below(5)];
    const fazhi_read_options options = read_options();
    const fazhi_read_options* const how = below(3) == 0 ? nullptr : &options;
    const std::string& bytes = text();
    fazhi_report* made = nullptr;
    fazhi_status status = FAZHI_OK;
    if (below(4) == 3) {
      given_ = 0;
      status = fazhi_read_stream(context(), name.data(), name.size(), &give, this, how, &made);
    } else {
      status = fazhi_read(context(), name.data(), name.size(), bytes.data(), bytes.size(), how, &made);
    }
    expect_status(status, made);
    if (made != nullptr) reports_[below(2)].reset(made);
  }

  void make_checker() {
    fazhi_check_options options{};
    options.size = sizeof options;
    static const char* const profiles[] = {nullptr, "strict", "pre-publish", "no such"};
    options.profile = profiles[below(4)];
    std::array<fazhi_text, 2> some = {};
    for (fazhi_text& one : some) one = {texts_.back().data(), texts_.back().size()};
    if (below(4) == 1) {
      options.profile_text = some[0].data;
      options.profile_text_size = some[0].size;
    }
    if (below(4) == 1) options.as_of = "2025-04-02";
    if (below(4) == 1) options.previous = report();
    if (below(8) == 1) {
      options.baseline = some[0].data;
      options.baseline_size = some[0].size;
    }
    if (below(8) == 1) {
      options.ignored = some.data();
      options.ignored_count = below(3);
    }
    options.max_findings = below(5);
    options.fail_on = static_cast<fazhi_fail_on>(below(7));
    fazhi_checker* made = nullptr;
    expect_status(fazhi_checker_new(context(), below(2) == 0 ? nullptr : &options, &made), made);
    if (made != nullptr) checker_.reset(made);
  }

  void look_at_values() {
    const std::string& pointer = text();
    fazhi_bytes* made = nullptr;
    switch (below(4)) {
      case 0:
        return expect_bytes(fazhi_get(context(), report(), pointer.data(), pointer.size(), &made), made);
      case 1:
        return expect_bytes(fazhi_get_text(context(), report(), pointer.data(), pointer.size(), &made), made);
      case 2: {
        uint64_t count = 0;
        fazhi_count(context(), report(), pointer.data(), pointer.size(), &count);
        return;
      }
      default: {
        uint64_t begin = 0;
        uint64_t end = 0;
        const fazhi_report* const from = report();
        if (fazhi_place(context(), from, pointer.data(), pointer.size(), &begin, &end) != FAZHI_OK) return;
        std::size_t size = 0;
        fazhi_report_text(from, &size);
        fuzz::expect(begin <= end && end <= size, "a place beyond the text");
      }
    }
  }

  void edit() {
    std::vector<fazhi_edit> edits(below(4));
    for (fazhi_edit& one : edits) {
      const std::string& pointer = text();
      const std::string& value = text();
      one = {sizeof one,     pointer.data(),
             pointer.size(), below(8) == 7 ? nullptr : value.data(),
             value.size(),   static_cast<fazhi_edit_op>(below(4))};
    }
    fazhi_bytes* made = nullptr;
    expect_bytes(fazhi_edit_text(context(), report(), edits.data(), edits.size(), &made), made);
  }

  void check() {
    fazhi_result* made = nullptr;
    expect_status(fazhi_check(context(), checker_.get(), report(), &made), made);
    if (made != nullptr) result_.reset(made);
  }

  void look_at_findings() {
    const uint64_t count = fazhi_result_count(result_.get());
    fazhi_finding finding{};
    finding.size = sizeof finding;
    const uint64_t index = below(4) == 3 ? byte() : (count == 0 ? 0 : byte() % count);
    const bool is_there = result_ != nullptr && index < count;
    fazhi_context* const with = context();
    const fazhi_status status = fazhi_result_finding(with, result_.get(), index, &finding);
    fuzz::expect((status == FAZHI_OK) == (is_there && with != nullptr), "a finding that is not there");
    if (status != FAZHI_OK) return;
    fazhi_location related{};
    fazhi_result_related(context(), result_.get(), index, byte(), &related);
    fazhi_fix fix{};
    fix.size = sizeof fix;
    if (fazhi_result_fix(context(), result_.get(), index, below(3), &fix) != FAZHI_OK) return;
    fazhi_fix_edit of_fix{};
    of_fix.size = sizeof of_fix;
    fazhi_result_fix_edit(context(), result_.get(), index, 0, below(3), &of_fix);
  }

  void write_results() {
    fazhi_bytes* made = nullptr;
    if (below(2) == 0)
      expect_bytes(fazhi_result_json(context(), result_.get(), &made), made);
    else
      expect_bytes(fazhi_result_page(context(), result_.get(), static_cast<fazhi_language>(below(3)), &made), made);
  }

  void mend() {
    fazhi_bytes* made = nullptr;
    uint64_t mended = 0;
    const auto status =
        fazhi_fix_text(context(), checker_.get(), report(), static_cast<int32_t>(below(2)), &made, &mended);
    expect_bytes(status, made);
  }

  void run_over() {
    static const char* const formats[] = {"json",  "jsonl", "sarif",       "text",         "github", "gitlab",
                                          "junit", "html",  "summary-csv", "summary-html", "none",   nullptr};
    fazhi_run* made = nullptr;
    written_ = 0;
    expect_status(fazhi_run_begin(context(), checker_.get(), formats[below(12)], static_cast<fazhi_language>(below(2)),
                                  &take, this, &made),
                  made);
    const Held<fazhi_run, fazhi_run_free> run(made);
    for (unsigned files = below(3); files > 0; --files) fazhi_run_add(context(), run.get(), result_.get());
    if (below(4) != 0) fazhi_run_end(context(), run.get());
  }

  void write() {
    const auto format = static_cast<fazhi_format>(below(4));
    fazhi_bytes* made = nullptr;
    if (below(4) == 0) {
      written_ = 0;
      fazhi_write_stream(context(), report(), format, &take, this);
      return;
    }
    expect_bytes(fazhi_write(context(), report(), format, &made), made);
  }

  void compare() {
    fazhi_bytes* made = nullptr;
    expect_bytes(
        fazhi_diff(context(), reports_[0].get(), reports_[1].get(), static_cast<fazhi_diff_kind>(below(3)), &made),
        made);
  }

  void call() {
    switch (below(12)) {
      case 0:
      case 1:
        return read();
      case 2:
        return make_checker();
      case 3:
        return look_at_values();
      case 4:
        return edit();
      case 5:
      case 6:
        return check();
      case 7:
        return look_at_findings();
      case 8:
        return write_results();
      case 9:
        return mend();
      case 10:
        return run_over();
      default:
        return below(2) == 0 ? write() : compare();
    }
  }

  fuzz::Bytes bytes_;
  std::string calls_;
  std::size_t next_ = 0;
  std::vector<std::string> texts_;
  std::size_t written_ = 0;
  std::size_t given_ = 0;
  Held<fazhi_context, fazhi_context_free> context_;
  std::array<Held<fazhi_report, fazhi_report_free>, 2> reports_;
  Held<fazhi_checker, fazhi_checker_free> checker_;
  Held<fazhi_result, fazhi_result_free> result_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Caller(fuzz::Bytes(data, size)).run();
  return 0;
}
