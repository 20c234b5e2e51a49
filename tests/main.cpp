// The tests run under the locale of the environment, as a program that embeds fazhi may: numbers, dates and characters
// must not change with it.

#include "sanitized.hpp"

#include <gtest/gtest.h>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <locale>
#include <stdexcept>

// glibc itself loses a few bytes when LOCPATH names a locale; that is not to be held against the tests.
#if FAZHI_TEST_SANITIZED
#include <sanitizer/lsan_interface.h>
#endif

namespace {

constexpr int skipped = 77;  // what tests/locale.cmake tells CTest

bool use_locale_of_environment() {
#if FAZHI_TEST_SANITIZED
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
