#include <fazhi/core/callback.hpp>

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace {

using fazhi::Callback;

int twice(int number) { return 2 * number; }

TEST(Callback, CallsWhatItWasMadeOf) {
  const Callback<int(int)> of_lambda = [more = 5](int number) { return number + more; };
  const Callback<int(int)> of_function = twice;
  EXPECT_EQ(of_lambda(1), 6);
  EXPECT_EQ(of_function(4), 8);
}

TEST(Callback, GivesArgumentsAndResultsOn) {
  const Callback<std::string(std::string_view, std::unique_ptr<int>)> join =
      [](std::string_view text, std::unique_ptr<int> number) { return std::string(text) + std::to_string(*number); };
  EXPECT_EQ(join("第", std::make_unique<int>(3)), "第3");
  std::string seen;
  const Callback<void(const std::string&)> see = [&seen](const std::string& text) { return seen = text; };
  see("a");
  EXPECT_EQ(seen, "a");
}

TEST(Callback, IsEmptyOfWhatCallsNothing) {
  int (*no_function)(int) = nullptr;
  EXPECT_FALSE(Callback<int(int)>());
  EXPECT_FALSE(Callback<int(int)>(nullptr));
  EXPECT_FALSE(Callback<int(int)>(no_function));
  EXPECT_FALSE(Callback<int(int)>(std::function<int(int)>()));
  EXPECT_TRUE(Callback<int(int)>(std::function<int(int)>(twice)));
  EXPECT_TRUE(Callback<int(int)>([](int number) { return number; }));
  EXPECT_THROW(Callback<int(int)>()(1), std::logic_error);
}

TEST(Callback, SharesWhatItHoldsWithItsCopies) {
  const Callback<int()> count = [calls = 0]() mutable { return ++calls; };
  const Callback<int()> copy = count;
  EXPECT_EQ(count(), 1);
  EXPECT_EQ(copy(), 2);
}

TEST(Callback, TakesOnlyWhatCanBeCalledSo) {
  EXPECT_FALSE((std::is_constructible_v<Callback<int(int)>, std::string>));
  EXPECT_FALSE((std::is_constructible_v<Callback<int(int)>, Callback<int(std::string)>>));
}

}  // namespace
