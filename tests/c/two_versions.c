/* Two versions of the C library in one process, each loaded for all to see: each does its own work, exceptions in it.
 */
#define _GNU_SOURCE /* dlvsym */
#include "failed.h"

#include <fazhi/c/fazhi.h>

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

/* The functions of one version that are called here. */
struct version {
  const char* (*version)(void);
  fazhi_status (*context_new)(fazhi_context**);
  void (*context_free)(fazhi_context*);
  const char* (*error_id)(const fazhi_context*);
  fazhi_status (*read)(fazhi_context*, const char*, size_t, const char*, size_t, const fazhi_read_options*,
                       fazhi_report**);
  void (*report_free)(fazhi_report*);
  fazhi_status (*write)(fazhi_context*, const fazhi_report*, fazhi_format, fazhi_bytes**);
  const char* (*bytes_data)(const fazhi_bytes*);
  void (*bytes_free)(fazhi_bytes*);
  fazhi_status (*checker_new)(fazhi_context*, const fazhi_check_options*, fazhi_checker**);
  void (*checker_free)(fazhi_checker*);
  fazhi_status (*check)(fazhi_context*, const fazhi_checker*, const fazhi_report*, fazhi_result**);
  fazhi_status (*result_json)(fazhi_context*, const fazhi_result*, fazhi_bytes**);
  void (*result_free)(fazhi_result*);
};

/* ISO C has no conversion from a pointer to data to one to a function; POSIX has their bytes the same. */
static void find(void* library, const char* name, void* function) {
  void* found = dlsym(library, name);
  CHECK(found != NULL);
  memcpy(function, &found, sizeof found);
}

static struct version open_version(const char* path) {
  struct version it;
  void* library = dlopen(path, RTLD_NOW | RTLD_GLOBAL);
  if (library == NULL) fprintf(stderr, "%s\n", dlerror());
  find(library, "fazhi_version", &it.version);
  find(library, "fazhi_context_new", &it.context_new);
  find(library, "fazhi_context_free", &it.context_free);
  find(library, "fazhi_error_id", &it.error_id);
  find(library, "fazhi_read", &it.read);
  find(library, "fazhi_report_free", &it.report_free);
  find(library, "fazhi_write", &it.write);
  find(library, "fazhi_bytes_data", &it.bytes_data);
  find(library, "fazhi_bytes_free", &it.bytes_free);
  find(library, "fazhi_checker_new", &it.checker_new);
  find(library, "fazhi_checker_free", &it.checker_free);
  find(library, "fazhi_check", &it.check);
  find(library, "fazhi_result_json", &it.result_json);
  find(library, "fazhi_result_free", &it.result_free);
  return it;
}

/* The library that a function is of. */
static const void* base_of(const char* (*function)(void)) {
  Dl_info told;
  void* place;
  memcpy(&place, &function, sizeof place);
  return dladdr(place, &told) != 0 ? told.dli_fbase : NULL;
}

/* What is found in a text, which need not hold a report: for the caller to free. */
static fazhi_bytes* found_in(const struct version* it, fazhi_context* context, const char* text) {
  fazhi_report* report = NULL;
  fazhi_checker* checker = NULL;
  fazhi_result* result = NULL;
  fazhi_bytes* json = NULL;
  CHECK(it->read(context, "a.yaml", 6, text, strlen(text), NULL, &report) == FAZHI_OK);
  CHECK(it->checker_new(context, NULL, &checker) == FAZHI_OK);
  CHECK(it->check(context, checker, report, &result) == FAZHI_OK);
  CHECK(it->result_json(context, result, &json) == FAZHI_OK);
  it->result_free(result);
  it->checker_free(checker);
  it->report_free(report);
  return json;
}

/* Exceptions are thrown and caught in each, by turns. */
static void fail_in(const struct version* it, fazhi_context* context) {
  fazhi_report* report = NULL;
  fazhi_checker* checker = NULL;
  fazhi_bytes* bytes = NULL;
  fazhi_check_options options = {0};
  const char broken[] = "metadata: [\n  : }\n";
  CHECK(it->read(context, "a.yaml", 6, broken, sizeof broken - 1, NULL, &report) == FAZHI_OK);
  CHECK(it->write(context, report, FAZHI_JSON, &bytes) == FAZHI_E_INPUT && bytes == NULL);
  it->report_free(report);
  options.size = sizeof options;
  options.profile = "nowhere";
  CHECK(it->checker_new(context, &options, &checker) == FAZHI_E_NOT_FOUND);
  CHECK(strcmp(it->error_id(context), "profile.missing") == 0);
}

int main(int count, char** arguments) {
  const char text[] =
      "schema_version: \"1.0\"\nmetadata:\n  title: 云岭市林业局2024年法治政府建设年度报告\nsections: []\n";
  struct version one;
  struct version two;
  fazhi_context* first = NULL;
  fazhi_context* second = NULL;
  int i;
  if (count != 3) return 1;
  one = open_version(arguments[1]);
  two = open_version(arguments[2]);
  if (failed) return 1;
  CHECK(base_of(one.version) != NULL && base_of(two.version) != NULL && base_of(one.version) != base_of(two.version));
  CHECK(dlvsym(RTLD_DEFAULT, "fazhi_check", "FAZHI_1") != NULL);
  CHECK(dlvsym(RTLD_DEFAULT, "fazhi_check", "FAZHI_2") != NULL);
  CHECK(dlvsym(RTLD_DEFAULT, "fazhi_check", "FAZHI_1") != dlvsym(RTLD_DEFAULT, "fazhi_check", "FAZHI_2"));
  CHECK(one.context_new(&first) == FAZHI_OK && two.context_new(&second) == FAZHI_OK);
  for (i = 0; i < 3; ++i) {
    fazhi_bytes* of_one = found_in(&one, first, text);
    fazhi_bytes* of_two = found_in(&two, second, text);
    CHECK(strlen(one.bytes_data(of_one)) > 1000 && strcmp(one.bytes_data(of_one), two.bytes_data(of_two)) == 0);
    fail_in(&one, first);
    fail_in(&two, second);
    one.bytes_free(of_one);
    two.bytes_free(of_two);
  }
  one.context_free(first);
  two.context_free(second);
  return failed;
}
