/* The deepest report that is allowed, on the stack of a thread that is as small as some systems have them. */
#include "failed.h"

#include <fazhi/c/fazhi.h>

#include <pthread.h>
#include <stdio.h>
#include <string.h>

static const size_t stack = (size_t)128 << 10;

/* A report with a key of its own that is nested as deep as asked, in JSON, which is YAML too. */
static void nested(char* text, size_t depth) {
  static const char begin[] =
      "{\"schema_version\": \"1.0\", \"metadata\": {\"title\": \"年报\", \"report_year\": 2024}, \"sections\": [], "
      "\"x-a\": ";
  size_t i;
  text += sprintf(text, "%s", begin);
  for (i = 1; i < depth; ++i) *text++ = '[';
  for (i = 1; i < depth; ++i) *text++ = ']';
  strcpy(text, "}");
}

static void work(const char* name, const char* text) {
  fazhi_context* context = NULL;
  fazhi_read_options options = {0};
  fazhi_report* report = NULL;
  fazhi_checker* checker = NULL;
  fazhi_result* result = NULL;
  fazhi_bytes* bytes = NULL;
  fazhi_edit edit = {0};
  options.size = sizeof options;
  options.max_depth = 200;
  edit.size = sizeof edit;
  edit.pointer = "/metadata/title";
  edit.pointer_size = strlen(edit.pointer);
  edit.value = "\"报告\"";
  edit.value_size = strlen(edit.value);
  CHECK(fazhi_context_new(&context) == FAZHI_OK);
  CHECK(fazhi_read(context, name, strlen(name), text, strlen(text), &options, &report) == FAZHI_OK);
  CHECK(fazhi_report_is_read(report) == 1);
  CHECK(fazhi_checker_new(context, NULL, &checker) == FAZHI_OK);
  CHECK(fazhi_check(context, checker, report, &result) == FAZHI_OK);
  CHECK(fazhi_result_json(context, result, &bytes) == FAZHI_OK);
  fazhi_bytes_free(bytes);
  bytes = NULL;
  CHECK(fazhi_result_page(context, result, FAZHI_ZH, &bytes) == FAZHI_OK);
  fazhi_bytes_free(bytes);
  bytes = NULL;
  CHECK(fazhi_get(context, report, "/x-a", 4, &bytes) == FAZHI_OK);
  fazhi_bytes_free(bytes);
  bytes = NULL;
  CHECK(fazhi_write(context, report, FAZHI_YAML, &bytes) == FAZHI_OK);
  fazhi_bytes_free(bytes);
  bytes = NULL;
  CHECK(fazhi_edit_text(context, report, &edit, 1, &bytes) == FAZHI_OK);
  fazhi_bytes_free(bytes);
  fazhi_result_free(result);
  fazhi_checker_free(checker);
  fazhi_report_free(report);
  fazhi_context_free(context);
}

static void* run(void* user) {
  static char text[1024];
  (void)user;
  nested(text, 200);
  work("deep.json", text);
  work("deep.yaml", text);
  return NULL;
}

int main(void) {
  pthread_attr_t attributes;
  pthread_t thread;
  if (pthread_attr_init(&attributes) != 0 || pthread_attr_setstacksize(&attributes, stack) != 0) return 1;
  if (pthread_create(&thread, &attributes, run, NULL) != 0) return 1;
  if (pthread_join(thread, NULL) != 0) return 1;
  pthread_attr_destroy(&attributes);
  return failed;
}
