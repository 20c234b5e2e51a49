// What several threads may do at once, and calls in any order.

#include "handles.hpp"

#include <array>
#include <deque>
#include <iterator>
#include <random>
#include <thread>
#include <vector>

namespace {

using c_interface::Calls;

const std::string good_report = R"(schema_version: "1.0"
metadata:
  title: 云岭市林业局2024年法治政府建设年度报告
  report_year: 2024
sections:
  - id: s-1
    kind: achievements
    heading: 一、主要举措和成效
    paragraphs:
      - 全年开展护林普法12场。。
)";

const std::string printed_report =
    "云岭市林业局2024年法治政府建设年度报告\n\n一、主要举措和成效\n全年开展护林普法12场。。\n二、存在的不足\n人手不够。"
    "\n";

/// All that can be asked of a report and a checker, one after another.
std::vector<std::string> all_of(const Calls& calls, const c_interface::Checker& checker,
                                const c_interface::Report& report, const c_interface::CheckedReport& result) {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  calls.good(fazhi_place(calls.context(), report.get(), "/metadata/title", 15, &begin, &end));
  return {calls.get(report, ""),
          calls.get(report, "/sections/0/heading"),
          std::to_string(begin) + '-' + std::to_string(end),
          calls.write(report, FAZHI_JSON),
          calls.write(report, FAZHI_TEXT),
          calls.json(result),
          calls.json(calls.check(checker, report)),
          calls.page(result, FAZHI_ZH),
          calls.diff(report, report, FAZHI_BY_CONTENTS),
          calls.fix(checker, report, true)};
}

TEST(Threads, share_reports_checkers_and_results_each_with_its_own_context) {
  for (const auto& [name, text] : {std::pair("a.yaml", good_report), std::pair("a.txt", printed_report)}) {
    const Calls calls;
    const auto report = calls.read(name, text);
    const auto checker = calls.checker();
    const auto result = calls.check(checker, report);
    std::array<std::vector<std::string>, 8> given;
    std::vector<std::thread> threads;
    for (auto& place : given)
      threads.emplace_back([&place, &checker, &report, &result] {
        const Calls own;
        place = all_of(own, checker, report, result);
      });
    for (std::thread& thread : threads) thread.join();
    const auto expected = all_of(calls, checker, report, result);
    for (const auto& one : given) EXPECT_EQ(one, expected) << name;
  }
}

/// A caller that does anything in any order, but gives no handle that has ended.
class AnyCaller {
 public:
  explicit AnyCaller(std::uint32_t seed) : random_(seed) {}

  void call() {
    switch (below(10)) {
      case 0:
        return read();
      case 1:
        return add(checkers_, calls_.checker());
      case 2:
        return check();
      case 3:
        return look();
      case 4:
        return edit();
      case 5:
        return run();
      case 6:
        return fix();
      default:
        return end();
    }
  }

 private:
  std::size_t below(std::size_t most) { return random_() % most; }

  template <class Handle>
  void add(std::vector<Handle>& all, Handle one) {
    if (one) all.push_back(std::move(one));
  }
  /// One of them, or null where there is none.
  template <class Handle>
  auto any(const std::vector<Handle>& all) {
    return all.empty() ? nullptr : all[below(all.size())].get();
  }

  /// Whatever it is, it is told as such.
  void ended(fazhi_status status) {
    const bool is_told = *fazhi_error_id(calls_.context()) != '\0';
    EXPECT_EQ(is_told, status != FAZHI_OK);
    EXPECT_GE(status, FAZHI_OK);
    EXPECT_NE(status, FAZHI_E_MEMORY);
    EXPECT_LT(status, FAZHI_E_FAULT) << fazhi_error_message(calls_.context(), FAZHI_EN);
  }

  void read() {
    const std::string texts[] = {
        good_report, printed_report, "metadata: [", "%PDF-1.7", "", good_report.substr(0, below(good_report.size()))};
    const std::string& text = texts[below(std::size(texts))];
    fazhi_report* report = nullptr;
    const fazhi_status status =
        fazhi_read(calls_.context(), "a.yaml", below(7), text.data(), text.size(), nullptr, &report);
    ended(status);
    EXPECT_EQ(report != nullptr, status == FAZHI_OK);
    add(reports_, c_interface::Report(report));
  }

  void check() {
    fazhi_result* result = nullptr;
    ended(fazhi_check(calls_.context(), any(checkers_), any(reports_), &result));
    add(results_, c_interface::CheckedReport(result));
  }

  void look() {
    const fazhi_result* const result = any(results_);
    const std::uint64_t count = fazhi_result_count(result);
    for (std::uint64_t i = 0; i <= count; ++i) {
      fazhi_finding finding{};
      finding.size = sizeof finding;
      const fazhi_status status = fazhi_result_finding(calls_.context(), result, i, &finding);
      ended(status);
      EXPECT_EQ(status == FAZHI_OK, i < count);
    }
    fazhi_bytes* page = nullptr;
    ended(fazhi_result_page(calls_.context(), result, FAZHI_EN, &page));
    c_interface::text_of(page);
  }

  void edit() {
    const std::string pointers[] = {"/metadata/title",          "/sections/0", "/sections/-",
                                    "/sections/0/paragraphs/0", "/x-a",        ""};
    const std::string values[] = {"\"a\"", "1", "{}", "[", "null"};
    std::vector<fazhi_edit> edits(below(3));
    for (fazhi_edit& one : edits) {
      const std::string& pointer = kept_.emplace_back(pointers[below(std::size(pointers))]);
      const std::string& value = kept_.emplace_back(values[below(std::size(values))]);
      one = {sizeof one,   pointer.data(), pointer.size(),
             value.data(), value.size(),   static_cast<fazhi_edit_op>(below(3))};
    }
    fazhi_bytes* text = nullptr;
    ended(fazhi_edit_text(calls_.context(), any(reports_), edits.data(), edits.size(), &text));
    if (text == nullptr) return;
    const std::string after = c_interface::text_of(text);
    add(reports_, calls_.read("a.yaml", after));
  }

  void run() {
    struct Taker {
      std::size_t left;
      static int32_t take(void* user, const char*, std::size_t size) {
        auto& left = static_cast<Taker*>(user)->left;
        if (size > left) return 1;
        left -= size;
        return 0;
      }
    } taker{below(3) == 0 ? below(20000) : std::size_t{1} << 30U};
    const char* const formats[] = {"json", "html", "text", "sarif", "none"};
    fazhi_run* run = nullptr;
    ended(fazhi_run_begin(calls_.context(), any(checkers_), formats[below(std::size(formats))], FAZHI_ZH, Taker::take,
                          &taker, &run));
    const c_interface::Run held(run);
    for (std::size_t i = below(4); i > 0; --i) ended(fazhi_run_add(calls_.context(), run, any(results_)));
    if (below(2) == 0) ended(fazhi_run_end(calls_.context(), run));
  }

  void fix() {
    fazhi_bytes* text = nullptr;
    ended(fazhi_fix_text(calls_.context(), any(checkers_), any(reports_), 1, &text, nullptr));
    c_interface::text_of(text);
  }

  void end() {
    const auto one = [this](auto& all) {
      if (!all.empty()) all.erase(all.begin() + static_cast<std::ptrdiff_t>(below(all.size())));
    };
    one(reports_);
    if (below(2) == 0) one(results_);
    if (below(3) == 0) one(checkers_);
  }

  std::mt19937 random_;
  Calls calls_;
  std::deque<std::string> kept_;
  std::vector<c_interface::Report> reports_;
  std::vector<c_interface::Checker> checkers_;
  std::vector<c_interface::CheckedReport> results_;
};

TEST(Calls, may_come_in_any_order) {
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    SCOPED_TRACE(seed);
    AnyCaller caller(seed);
    for (int i = 0; i < 100; ++i) caller.call();
  }
}

}  // namespace
