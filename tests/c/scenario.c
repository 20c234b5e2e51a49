/* The C interface from C99: reads, checks, edits, compares and writes as a program would that knows the header alone. */
#include <fazhi/c/fazhi.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failed = 0;

#define CHECK(condition)                                                    \
  do {                                                                      \
    if (!(condition)) {                                                     \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);       \
      failed = 1;                                                           \
    }                                                                       \
  } while (0)

static const char valid[] =
    "schema_version: \"1.0\"\n"
    "# 此注释须保留\n"
    "metadata:\n"
    "  title: 云岭市林业局2024年法治政府建设年度报告\n"
    "  report_year: 2024\n"
    "sections: []\n";

struct gathered {
  char* text;
  size_t size;
  size_t most;
};

static int32_t gather(void* user, const char* data, size_t size) {
  struct gathered* all = user;
  if (all->size + size > all->most) return 1;
  memcpy(all->text + all->size, data, size);
  all->size += size;
  return 0;
}

struct given {
  const char* text;
  size_t size;
  size_t at;
};

/* Five bytes at a time, so that characters are cut. */
static int64_t give(void* user, char* into, size_t room) {
  struct given* all = user;
  size_t size = all->size - all->at < 5 ? all->size - all->at : 5;
  if (size > room) size = room;
  memcpy(into, all->text + all->at, size);
  all->at += size;
  return (int64_t)size;
}

static int64_t give_nothing(void* user, char* into, size_t room) {
  (void)user;
  (void)into;
  (void)room;
  return -1;
}

static fazhi_report* read_text(fazhi_context* context, const char* name, const char* text) {
  fazhi_report* report = NULL;
  CHECK(fazhi_read(context, name, strlen(name), text, strlen(text), NULL, &report) == FAZHI_OK);
  return report;
}

static void reads_and_writes(fazhi_context* context) {
  fazhi_report* report = read_text(context, "report.yaml", valid);
  fazhi_bytes* bytes = NULL;
  uint64_t count = 0, begin = 0, end = 0;
  size_t size = 0;
  CHECK(fazhi_report_is_read(report) == 1);
  CHECK(fazhi_report_text_is_file(report) == 1);
  CHECK(strcmp(fazhi_report_text(report, &size), valid) == 0 && size == sizeof valid - 1);

  CHECK(fazhi_get(context, report, "/metadata/report_year", 21, &bytes) == FAZHI_OK);
  CHECK(strcmp(fazhi_bytes_data(bytes), "2024") == 0 && fazhi_bytes_size(bytes) == 4);
  fazhi_bytes_free(bytes);
  CHECK(fazhi_get_text(context, report, "/metadata/title", 15, &bytes) == FAZHI_OK);
  CHECK(strncmp(fazhi_bytes_data(bytes), "云岭市林业局", 18) == 0);
  fazhi_bytes_free(bytes);
  CHECK(fazhi_count(context, report, "/sections", 9, &count) == FAZHI_OK && count == 0);
  CHECK(fazhi_place(context, report, "/metadata/report_year", 21, &begin, &end) == FAZHI_OK);
  CHECK(strncmp(valid + begin, "2024", end - begin) == 0);

  bytes = NULL;
  CHECK(fazhi_get(context, report, "/metadata/signature", 19, &bytes) == FAZHI_E_NOT_FOUND && bytes == NULL);
  CHECK(strcmp(fazhi_error_id(context), "pointer.nothing-there") == 0);
  CHECK(strlen(fazhi_error_message(context, FAZHI_ZH)) > 0 && strlen(fazhi_error_message(context, FAZHI_EN)) > 0);
  CHECK(fazhi_get_text(context, report, "/sections", 9, &bytes) == FAZHI_E_NOT_FOUND);
  CHECK(fazhi_get(context, report, "metadata", 8, &bytes) == FAZHI_E_ARGUMENT);

  CHECK(fazhi_write(context, report, FAZHI_JSON, &bytes) == FAZHI_OK);
  CHECK(strcmp(fazhi_error_id(context), "") == 0);
  fazhi_bytes_free(bytes);
  CHECK(fazhi_write(context, report, 7, &bytes) == FAZHI_E_ARGUMENT);
  fazhi_report_free(report);
}

static void streams(fazhi_context* context) {
  struct given in = {valid, sizeof valid - 1, 0};
  char room[4096];
  struct gathered out = {room, 0, sizeof room};
  struct gathered small = {room, 0, 3};
  fazhi_report* report = NULL;
  CHECK(fazhi_read_stream(context, "report.yaml", 11, give, &in, NULL, &report) == FAZHI_OK);
  CHECK(fazhi_report_is_read(report) == 1);
  CHECK(fazhi_write_stream(context, report, FAZHI_YAML, gather, &out) == FAZHI_OK && out.size > 0);
  CHECK(fazhi_write_stream(context, report, FAZHI_YAML, gather, &small) == FAZHI_E_STOPPED);
  fazhi_report_free(report);
  report = NULL;
  CHECK(fazhi_read_stream(context, "report.yaml", 11, give_nothing, NULL, NULL, &report) == FAZHI_E_STOPPED);
  CHECK(report == NULL);
}

static void edits(fazhi_context* context) {
  fazhi_report* report = read_text(context, "report.yaml", valid);
  fazhi_edit edit = {sizeof edit, FAZHI_SET, "/metadata/report_year", 21, "2025", 4};
  fazhi_edit wrong = {sizeof wrong, FAZHI_REMOVE, "/metadata/none", 14, NULL, 0};
  fazhi_bytes* text = NULL;
  CHECK(fazhi_edit_text(context, report, &edit, 1, &text) == FAZHI_OK);
  CHECK(strstr(fazhi_bytes_data(text), "report_year: 2025\n") != NULL);
  CHECK(strstr(fazhi_bytes_data(text), "# 此注释须保留\n") != NULL);
  {
    fazhi_report* after = read_text(context, "report.yaml", fazhi_bytes_data(text));
    fazhi_bytes* json = NULL;
    CHECK(fazhi_diff(context, report, after, FAZHI_BY_VALUES, &json) == FAZHI_OK);
    CHECK(strstr(fazhi_bytes_data(json), "/metadata/report_year") != NULL);
    fazhi_bytes_free(json);
    fazhi_report_free(after);
  }
  fazhi_bytes_free(text);
  text = NULL;
  CHECK(fazhi_edit_text(context, report, &wrong, 1, &text) == FAZHI_E_NOT_FOUND && text == NULL);
  edit.value = "\"soon\"";
  edit.value_size = 6;
  CHECK(fazhi_edit_text(context, report, &edit, 1, &text) == FAZHI_E_INPUT && text == NULL);
  fazhi_report_free(report);
}

static void checks(fazhi_context* context) {
  fazhi_report* report = read_text(context, "report.yaml", valid);
  fazhi_check_options options;
  fazhi_checker* checker = NULL;
  fazhi_result* result = NULL;
  fazhi_finding finding;
  fazhi_bytes* bytes = NULL;
  uint64_t i;
  fazhi_check_options_init(&options);
  options.as_of = "2025-04-02";
  options.fail_on = FAZHI_NEVER;
  CHECK(fazhi_checker_new(context, &options, &checker) == FAZHI_OK);
  CHECK(fazhi_check(context, checker, report, &result) == FAZHI_OK);
  fazhi_report_free(report); /* the result keeps what it needs */
  fazhi_checker_free(checker);

  CHECK(fazhi_result_status(result) == FAZHI_NOT_VALID);
  CHECK(fazhi_result_acceptable(result) == 1);
  CHECK(fazhi_result_total(result, FAZHI_ERROR) > 0);
  CHECK(fazhi_result_count(result) > 0);
  for (i = 0; i < fazhi_result_count(result); ++i) {
    memset(&finding, 0, sizeof finding);
    finding.size = sizeof finding;
    CHECK(fazhi_result_finding(context, result, i, &finding) == FAZHI_OK);
    CHECK(strlen(finding.id) > 0 && strlen(finding.message_zh) > 0 && strlen(finding.message_en) > 0);
    CHECK(finding.begin == FAZHI_NOWHERE || finding.end <= sizeof valid - 1);
  }
  CHECK(fazhi_result_finding(context, result, i, &finding) == FAZHI_E_NOT_FOUND);
  finding.size = offsetof(fazhi_finding, message_zh); /* of a caller that knows the first members alone */
  finding.message_zh = NULL;
  CHECK(fazhi_result_finding(context, result, 0, &finding) == FAZHI_OK && finding.message_zh == NULL);
  CHECK(fazhi_result_json(context, result, &bytes) == FAZHI_OK && fazhi_bytes_data(bytes)[0] == '{');
  fazhi_bytes_free(bytes);
  fazhi_result_free(result);

  options.as_of = "2025-02-30";
  checker = NULL;
  CHECK(fazhi_checker_new(context, &options, &checker) == FAZHI_E_INPUT && checker == NULL);
  options.as_of = NULL;
  options.profile = "nowhere";
  CHECK(fazhi_checker_new(context, &options, &checker) == FAZHI_E_NOT_FOUND);
}

static void refuses(fazhi_context* context) {
  fazhi_report* report = NULL;
  fazhi_read_options options;
  CHECK(fazhi_read(NULL, "a", 1, valid, sizeof valid - 1, NULL, &report) == FAZHI_E_ARGUMENT);
  CHECK(fazhi_read(context, "a", 1, NULL, 5, NULL, &report) == FAZHI_E_ARGUMENT);
  CHECK(fazhi_read_file(context, "/there/is/no/such.yaml", NULL, &report) == FAZHI_E_INPUT && report == NULL);
  CHECK(strcmp(fazhi_error_id(context), "file.missing") == 0);
  fazhi_read_options_init(&options);
  options.max_bytes = 10;
  CHECK(fazhi_read(context, "a.yaml", 6, valid, sizeof valid - 1, &options, &report) != FAZHI_E_FAULT);
  fazhi_report_free(report);
  fazhi_report_free(NULL);
  fazhi_checker_free(NULL);
  fazhi_result_free(NULL);
  fazhi_bytes_free(NULL);
  fazhi_run_free(NULL);
  CHECK(fazhi_result_status(NULL) == FAZHI_UNREADABLE);
}

/* What cannot be read is a report handle with problems, not a failure of the call. */
static void tells_mistakes(fazhi_context* context) {
  fazhi_report* report = read_text(context, "broken.yaml", "metadata: [\n");
  fazhi_checker* checker = NULL;
  fazhi_result* result = NULL;
  fazhi_bytes* bytes = NULL;
  CHECK(fazhi_report_is_read(report) == 0);
  CHECK(fazhi_write(context, report, FAZHI_YAML, &bytes) == FAZHI_E_INPUT);
  CHECK(fazhi_checker_new(context, NULL, &checker) == FAZHI_OK);
  CHECK(fazhi_check(context, checker, report, &result) == FAZHI_OK);
  CHECK(fazhi_result_status(result) == FAZHI_UNREADABLE && fazhi_result_count(result) > 0);
  fazhi_result_free(result);
  fazhi_checker_free(checker);
  fazhi_report_free(report);
}

int main(void) {
  fazhi_context* context = NULL;
  if (fazhi_context_new(&context) != FAZHI_OK) return 1;
  CHECK(strchr(fazhi_version(), '.') != NULL);
  reads_and_writes(context);
  streams(context);
  edits(context);
  checks(context);
  refuses(context);
  tells_mistakes(context);
  fazhi_context_free(context);
  return failed;
}
