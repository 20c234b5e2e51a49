/* A draft, and what is asked of calls with it. The programs in C print nothing unless something is wrong. */
#ifndef FAZHI_TESTS_C_CHECK_H
#define FAZHI_TESTS_C_CHECK_H

#include "failed.h"

#include <fazhi/c/fazhi.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A pointer or an id with its length. */
#define TEXT(literal) (literal), (sizeof(literal) - 1)

/* A report with something to find: an id that stands twice, a stop too many. */
static const char draft[] =
    "schema_version: \"1.0\"\n"
    "# 此注释须保留\n"
    "metadata:\n"
    "  title: 云岭市林业局2024年法治政府建设年度报告\n"
    "  report_year: 2024\n"
    "sections:\n"
    "  - id: s-1\n"
    "    kind: achievements\n"
    "    heading: 一、主要举措和成效\n"
    "    paragraphs:\n"
    "      - 全年开展护林普法12场。。\n"
    "  - id: s-1\n"
    "    kind: shortcomings\n"
    "    heading: 二、存在的不足\n"
    "    paragraphs:\n"
    "      - 普法形式还不够多。\n";

static fazhi_report* read_text(fazhi_context* context, const char* name, const char* text) {
  fazhi_report* report = NULL;
  CHECK(fazhi_read(context, name, strlen(name), text, strlen(text), NULL, &report) == FAZHI_OK);
  return report;
}

static int is_error(const fazhi_context* context, const char* id) {
  const int told =
      strlen(fazhi_error_message(context, FAZHI_ZH)) > 0 && strlen(fazhi_error_message(context, FAZHI_EN)) > 0;
  if (strcmp(fazhi_error_id(context), id) == 0 && told) return 1;
  fprintf(stderr, "%s: %s\n", fazhi_error_id(context), fazhi_error_message(context, FAZHI_EN));
  return 0;
}

#endif
