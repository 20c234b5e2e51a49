#pragma once

/// Whether functions for AVX2 can be compiled beside the portable ones. Only a function that bears one of the marks may
/// use the wide registers: the rest of the library runs on any machine, and asks at run time what this one has.
#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
#define FAZHI_SCAN_AVX2 1
#include <immintrin.h>

#define FAZHI_AVX2 __attribute__((target("avx2")))
#define FAZHI_AVX2_INLINE __attribute__((target("avx2"), always_inline)) inline

#if !defined(__clang__) && __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#endif

// The C library has asked the processor when the process began; the compiler's own functions would ask once more, which
// takes twenty microseconds on a virtual machine.
#ifdef CPU_FEATURE_ACTIVE
#define FAZHI_HAS_AVX2 CPU_FEATURE_ACTIVE(AVX2)
#define FAZHI_HAS_BMI CPU_FEATURE_ACTIVE(BMI1)
#else
#define FAZHI_HAS_AVX2 (__builtin_cpu_supports("avx2") != 0)
#define FAZHI_HAS_BMI (__builtin_cpu_supports("bmi") != 0)
#endif
#endif
