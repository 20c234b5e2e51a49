// The tests run under the locale of the environment, as a program that embeds fazhi may: numbers, dates and characters
// must not change with it.

#include <gtest/gtest.h>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <locale>
#include <stdexcept>

// glibc itself loses a few bytes when LOCPATH names a locale; that is not to be held against the tests.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FAZHI_TEST_HAS_LSAN
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define FAZHI_TEST_HAS_LSAN
#endif
#if defined(FAZHI_TEST_HAS_LSAN)
#include <sanitizer/lsan_interface.h>
#endif

namespace {

constexpr int skipped = 77;  // what tests/locale.cmake tells CTest

bool use_locale_of_environment() {
#if defined(FAZHI_TEST_HAS_LSAN)
  const __lsan::ScopedDisabler not_ours;
#endif
  if (std::setlocale(LC_ALL, "") == nullptr) return false;
  try {
    std::locale::global(std::locale(""));
    return true;
  } catch (const std::runtime_error&) {
    return false;
  }
}

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (!use_locale_of_environment() && std::getenv("FAZHI_TEST_NEEDS_LOCALE") != nullptr) {
    std::puts("skipped: the locale of the environment is not installed");
    return skipped;
  }
  return RUN_ALL_TESTS();
}
