#pragma once

/// Whether functions for AVX2 can be compiled beside the portable ones. Only a function that bears one of the marks may
/// use the wide registers: the rest of the library runs on any machine, and asks at run time what this one has.
#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
#define FAZHI_SCAN_AVX2 1
#include <immintrin.h>

#define FAZHI_AVX2 __attribute__((target("avx2")))
#define FAZHI_AVX2_INLINE __attribute__((target("avx2"), always_inline)) inline
#endif
