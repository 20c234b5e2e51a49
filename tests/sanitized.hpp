#pragma once

// FAZHI_TEST_SANITIZED: the tests are built with the address sanitizer, which gives each piece of memory a margin and
// keeps what was freed.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FAZHI_TEST_SANITIZED 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define FAZHI_TEST_SANITIZED 1
#endif
#if !defined(FAZHI_TEST_SANITIZED)
#define FAZHI_TEST_SANITIZED 0
#endif
