/* What the programs in C tell a fault by; each returns `failed`. */
#ifndef FAZHI_TESTS_C_FAILED_H
#define FAZHI_TESTS_C_FAILED_H

#include <stdio.h>

static int failed = 0;

#define CHECK(condition)                                              \
  do {                                                                \
    if (!(condition)) {                                               \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
      failed = 1;                                                     \
    }                                                                 \
  } while (0)

#endif
