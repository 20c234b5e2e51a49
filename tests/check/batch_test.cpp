#include <fazhi/check/batch.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <numeric>
#include <set>
#include <stdexcept>
#include <thread>
#include <utility>

namespace {

using fazhi::check::Attempt;
using fazhi::check::BatchOptions;
using fazhi::check::in_order;

class InOrder : public testing::TestWithParam<BatchOptions> {};

/// Jobs that take unlike times, so that they end in another order than they begin in.
std::size_t slow_square(std::size_t i) {
  std::this_thread::sleep_for(std::chrono::microseconds((i * 7919) % 300));
  return i * i;
}

TEST_P(InOrder, GivesEachResultOnceInOrderOnTheThreadThatCalls) {
  std::vector<std::size_t> given;
  const auto here = std::this_thread::get_id();
  in_order(
      500, slow_square,
      [&](std::size_t i, const Attempt<std::size_t>& made) {
        EXPECT_EQ(std::this_thread::get_id(), here);
        ASSERT_TRUE(made.result);
        EXPECT_EQ(*made.result, i * i);
        given.push_back(i);
      },
      GetParam());
  std::vector<std::size_t> all(500);
  std::iota(all.begin(), all.end(), 0U);
  EXPECT_EQ(given, all);
}

TEST_P(InOrder, LetsOneJobFailAlone) {
  std::size_t failed = 0;
  std::size_t done = 0;
  in_order(
      100,
      [](std::size_t i) {
        if (i % 10 == 3) throw std::runtime_error(std::to_string(i));
        return i;
      },
      [&](std::size_t i, const Attempt<std::size_t>& made) {
        EXPECT_NE(made.result.has_value(), made.failure != nullptr);
        if (made.result) {
          ++done;
          return;
        }
        ++failed;
        try {
          std::rethrow_exception(made.failure);
        } catch (const std::runtime_error& error) {
          EXPECT_EQ(error.what(), std::to_string(i));
        }
      },
      GetParam());
  EXPECT_EQ(failed, 10u);
  EXPECT_EQ(done, 90u);
}

TEST_P(InOrder, NeverRunsAheadByMoreThanItsWindow) {
  const auto window = fazhi::check::detail::filled_in(GetParam(), 200).window;
  std::atomic<std::size_t> begun{0};
  in_order(
      200, [&](std::size_t) { return ++begun; },
      [&](std::size_t i, const Attempt<std::size_t>&) {
        if (i % 16 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
        EXPECT_LE(begun, i + window);
      },
      GetParam());
  EXPECT_EQ(begun, 200u);
}

TEST_P(InOrder, BeginsNothingMoreOnceAResultCannotBeUsed) {
  std::atomic<std::size_t> begun{0};
  const auto window = fazhi::check::detail::filled_in(GetParam(), 100000).window;
  const auto full = [](std::size_t i, const Attempt<std::size_t>&) {
    if (i == 5) throw std::runtime_error("full");
  };
  EXPECT_THROW(in_order(
                   100000, [&](std::size_t i) { return ++begun, i; }, full, GetParam()),
               std::runtime_error);
  EXPECT_LE(begun, 5 + window);
}

/// Says on which thread it goes away.
class Made {
 public:
  explicit Made(std::atomic<std::size_t>& elsewhere) : elsewhere_(&elsewhere) {}
  Made(Made&& other) noexcept : elsewhere_(std::exchange(other.elsewhere_, nullptr)), by_(other.by_) {}
  Made& operator=(Made&&) = delete;
  Made(const Made&) = delete;
  Made& operator=(const Made&) = delete;
  ~Made() {
    if (elsewhere_ != nullptr && std::this_thread::get_id() != by_) ++*elsewhere_;
  }

 private:
  std::atomic<std::size_t>* elsewhere_;
  std::thread::id by_ = std::this_thread::get_id();
};

TEST_P(InOrder, LeavesAResultToTheThreadThatMadeIt) {
  std::atomic<std::size_t> elsewhere{0};
  in_order(
      1000, [&](std::size_t) { return Made(elsewhere); }, [](std::size_t, const Attempt<Made>&) {}, GetParam());
  // Those that stand at the end are the caller's to put away.
  EXPECT_LE(elsewhere, fazhi::check::detail::filled_in(GetParam(), 1000).window);
}

TEST_P(InOrder, DoesNothingForNothing) {
  const auto never = [](std::size_t) -> int { throw std::logic_error("called"); };
  in_order(
      0, never, [](std::size_t, const Attempt<int>&) { FAIL(); }, GetParam());
}

INSTANTIATE_TEST_SUITE_P(, InOrder,
                         testing::Values(BatchOptions{0, 0}, BatchOptions{1, 0}, BatchOptions{2, 2}, BatchOptions{3, 1},
                                         BatchOptions{8, 9}, BatchOptions{64, 0}),
                         [](const auto& test) {
                           return "Jobs" + std::to_string(test.param.jobs) + "Window" +
                                  std::to_string(test.param.window);
                         });

TEST(InOrderByThreads, MakesNoneForOneJobAndSeveralForMore) {
  const auto threads_of = [](unsigned jobs) {
    std::mutex mutex;
    std::set<std::thread::id> threads;
    in_order(
        64,
        [&](std::size_t i) {
          std::this_thread::sleep_for(std::chrono::milliseconds(1));
          const std::lock_guard<std::mutex> lock(mutex);
          threads.insert(std::this_thread::get_id());
          return i;
        },
        [](std::size_t, const Attempt<std::size_t>&) {}, {jobs, 0});
    return threads;
  };
  EXPECT_EQ(threads_of(1), (std::set<std::thread::id>{std::this_thread::get_id()}));
  const auto several = threads_of(4);
  EXPECT_GT(several.size(), 1u);
  EXPECT_LE(several.size(), 4u);  // the calling one is among them
}

// --- files ---

TEST(CheckFiles, GivesEachInOrderWhetherItCouldBeReadOrNot) {
  const fazhi::check::Checker checker;
  const std::vector<std::string> paths = {FAZHI_SOURCE_DIR "/examples/report.yaml", "/absent.yaml",
                                          FAZHI_SOURCE_DIR "/examples/report.txt"};
  std::vector<std::string> names;
  std::vector<std::string> ends;
  check_files(checker, paths,
              [&](const fazhi::check::Judged& judged) {
                names.push_back(judged.loaded.text.name);
                ends.emplace_back(fazhi::meta::name_of(judged.checked.status));
              },
              {2, 0});
  EXPECT_EQ(names, paths);
  ASSERT_EQ(ends.size(), 3u);
  EXPECT_EQ(ends[1], "unreadable");
  EXPECT_NE(ends[0], "unreadable");
  EXPECT_NE(ends[2], "unreadable");
}

TEST(CheckFiles, TellsAFaultAsThatOfItsFile) {
  const auto judged = fazhi::check::failed_check("a.yaml", std::make_exception_ptr(std::runtime_error("out of luck")));
  EXPECT_EQ(judged.loaded.text.name, "a.yaml");
  EXPECT_FALSE(judged.checked.acceptable());
  const auto file = findings_of(judged.loaded, judged.checked);
  EXPECT_EQ(file.status, fazhi::rules::FileStatus::failed);
  ASSERT_EQ(file.findings.size(), 1u);
  EXPECT_EQ(file.findings[0].id, "check.threw");
  EXPECT_EQ(file.findings[0].message.en, "a fault while judging: out of luck");
  EXPECT_EQ(file.summary.errors, 1);
}

TEST(CheckFiles, TellsWhereMemoryEnded) {
  const auto judged = fazhi::check::failed_check("a.yaml", std::make_exception_ptr(std::bad_alloc()));
  EXPECT_EQ(judged.checked.status, fazhi::rules::FileStatus::failed);
  ASSERT_EQ(judged.checked.outcome.findings.size(), 1u);
  EXPECT_EQ(judged.checked.outcome.findings[0].id, "check.memory");
}

}  // namespace
