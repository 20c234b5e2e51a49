/* leaks REPORT ROUNDS: calls every function of the C library, with what succeeds and with what fails, many times over.
 * What is given is freed, so a tool that watches memory finds nothing left; and after the first rounds, in which what
 * is kept for the whole process is made, the heap holds what it held, which this program looks at itself. For that to
 * be exact malloc must keep no freed pieces aside: GLIBC_TUNABLES=glibc.malloc.tcache_count=0. */
#include <fazhi/c/fazhi.h>

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long calls = 0;

static void want(fazhi_status status, fazhi_status wanted, const char* what, const fazhi_context* context) {
  ++calls;
  if (status == wanted) return;
  fprintf(stderr, "%s: %d for %d: %s\n", what, (int)status, (int)wanted, fazhi_error_message(context, FAZHI_EN));
  exit(1);
}

#define OK(call) want(call, FAZHI_OK, #call, context)
#define FAILS(status, call) want(call, status, #call, context)

static void drop(fazhi_bytes* bytes) {
  if (fazhi_bytes_size(bytes) > 0 && fazhi_bytes_data(bytes)[0] == '\0') exit(1);
  fazhi_bytes_free(bytes);
}

static int32_t take(void* user, const char* data, size_t size) {
  size_t* left = user;
  (void)data;
  if (*left < size) return 1;
  *left -= size;
  return 0;
}

struct given {
  const char* text;
  size_t left;
};

static int64_t give(void* user, char* into, size_t room) {
  struct given* all = user;
  size_t size = all->left < room ? all->left : room;
  memcpy(into, all->text, size);
  all->text += size;
  all->left -= size;
  return (int64_t)size;
}

static int64_t give_up(void* user, char* into, size_t room) {
  (void)user;
  (void)into;
  (void)room;
  return -1;
}

static const char broken[] = "metadata: [\n";
static const char faulty[] =
    "schema_version: \"1.0\"\n"
    "metadata:\n"
    "  title: 云岭市林业局2024年法治政府建设年度报告\n"
    "  report_year: 2024\n"
    "preamble:\n"
    "  - 全年检查企业86家次，，督促整改；清理文件17件，其中保留12件、修改4件、废止2件。\n"
    "sections: []\n";

static fazhi_report* read_text(fazhi_context* context, const char* text) {
  fazhi_report* report = NULL;
  OK(fazhi_read(context, "a.yaml", 6, text, strlen(text), NULL, &report));
  return report;
}

static void read_and_write(fazhi_context* context, const char* path) {
  fazhi_text words = {"nothing: [", 10};
  fazhi_read_options options;
  fazhi_report* report = NULL;
  fazhi_report* none = NULL;
  fazhi_bytes* bytes = NULL;
  struct given in = {faulty, sizeof faulty - 1};
  size_t size = 0;
  size_t room = 1 << 24;
  fazhi_format format;
  memset(&options, 0, sizeof options);
  FAILS(FAZHI_E_ARGUMENT, fazhi_read(context, "", 0, broken, 1, &options, &none));
  options.size = sizeof options;
  options.vocabularies = &words;
  options.vocabulary_count = 1;
  FAILS(FAZHI_E_INPUT, fazhi_read_file(context, path, &options, &none));
  options.vocabulary_count = 0;
  options.max_bytes = 3;
  FAILS(FAZHI_E_LIMIT, fazhi_read(context, "", 0, faulty, sizeof faulty - 1, &options, &none));
  FAILS(FAZHI_E_NOT_FOUND, fazhi_read_file(context, "/there/is/none", NULL, &none));
  FAILS(FAZHI_E_STOPPED, fazhi_read_stream(context, "", 0, give_up, NULL, NULL, &none));
  OK(fazhi_read_stream(context, "a.yaml", 6, give, &in, NULL, &report));
  fazhi_report_free(report);

  OK(fazhi_read_file(context, path, NULL, &report));
  if (fazhi_report_is_read(report) != 1 || fazhi_report_text_is_file(report) != 1) exit(1);
  if (strlen(fazhi_report_text(report, &size)) != size) exit(1);
  for (format = FAZHI_JSON; format <= FAZHI_TEXT; ++format) {
    OK(fazhi_write(context, report, format, &bytes));
    drop(bytes);
    OK(fazhi_write_stream(context, report, format, take, &room));
  }
  room = 10;
  FAILS(FAZHI_E_STOPPED, fazhi_write_stream(context, report, FAZHI_YAML, take, &room));
  FAILS(FAZHI_E_ARGUMENT, fazhi_write(context, report, 99, &bytes));
  fazhi_report_free(report);

  report = read_text(context, broken);
  FAILS(FAZHI_E_INPUT, fazhi_write(context, report, FAZHI_YAML, &bytes));
  fazhi_report_free(report);
}

static void point_and_edit(fazhi_context* context) {
  fazhi_report* report = read_text(context, faulty);
  fazhi_report* after = NULL;
  fazhi_bytes* bytes = NULL;
  uint64_t begin = 0, end = 0, count = 0;
  fazhi_edit edits[2];
  memset(edits, 0, sizeof edits);
  edits[0].size = edits[1].size = sizeof edits[0];
  edits[0].pointer = "/metadata/report_year";
  edits[0].pointer_size = 21;
  edits[0].value = "2025";
  edits[0].value_size = 4;
  edits[1].pointer = "/preamble/0";
  edits[1].pointer_size = 11;
  edits[1].op = FAZHI_REMOVE;

  OK(fazhi_get(context, report, "", 0, &bytes));
  drop(bytes);
  OK(fazhi_get_text(context, report, "/metadata/title", 15, &bytes));
  drop(bytes);
  OK(fazhi_count(context, report, "/preamble", 9, &count));
  OK(fazhi_place(context, report, "/preamble/0", 11, &begin, &end));
  FAILS(FAZHI_E_NOT_FOUND, fazhi_get(context, report, "/none", 5, &bytes));
  FAILS(FAZHI_E_NOT_FOUND, fazhi_get_text(context, report, "/preamble", 9, &bytes));
  FAILS(FAZHI_E_NOT_FOUND, fazhi_count(context, report, "/metadata/title", 15, &count));
  FAILS(FAZHI_E_NOT_FOUND, fazhi_place(context, report, "/none", 5, &begin, &end));

  OK(fazhi_edit_text(context, report, edits, 2, &bytes));
  after = read_text(context, fazhi_bytes_data(bytes));
  drop(bytes);
  OK(fazhi_diff(context, report, after, FAZHI_BY_VALUES, &bytes));
  drop(bytes);
  OK(fazhi_diff(context, report, after, FAZHI_BY_CONTENTS, &bytes));
  drop(bytes);
  FAILS(FAZHI_E_ARGUMENT, fazhi_diff(context, report, NULL, FAZHI_BY_VALUES, &bytes));
  edits[1].pointer = "/preamble/9";
  FAILS(FAZHI_E_NOT_FOUND, fazhi_edit_text(context, report, edits, 2, &bytes));
  edits[0].value = "none";
  FAILS(FAZHI_E_INPUT, fazhi_edit_text(context, report, edits, 1, &bytes));
  fazhi_report_free(after);
  fazhi_report_free(report);
}

static void walk(fazhi_context* context, const fazhi_result* result) {
  uint64_t index, other, change;
  for (index = 0; index < fazhi_result_count(result); ++index) {
    fazhi_finding finding = {0};
    finding.size = sizeof finding;
    OK(fazhi_result_finding(context, result, index, &finding));
    for (other = 0; other < finding.related_count; ++other) {
      fazhi_location related;
      OK(fazhi_result_related(context, result, index, other, &related));
    }
    FAILS(FAZHI_E_NOT_FOUND, fazhi_result_related(context, result, index, other, &finding.at));
    for (other = 0; other < finding.fix_count; ++other) {
      fazhi_fix fix = {0};
      fazhi_fix_edit edit = {0};
      fix.size = sizeof fix;
      edit.size = sizeof edit;
      OK(fazhi_result_fix(context, result, index, other, &fix));
      for (change = 0; change < fix.edit_count; ++change)
        OK(fazhi_result_fix_edit(context, result, index, other, change, &edit));
      FAILS(FAZHI_E_NOT_FOUND, fazhi_result_fix_edit(context, result, index, other, change, &edit));
    }
  }
}

static void run(fazhi_context* context, const fazhi_checker* checker, const fazhi_result* result) {
  static const char* const formats[] = {"json",  "jsonl", "sarif", "github",      "gitlab",
                                        "junit", "html",  "text",  "summary-csv", "summary-html"};
  fazhi_run* made = NULL;
  size_t i, room;
  for (i = 0; i < sizeof formats / sizeof formats[0]; ++i) {
    room = 1 << 24;
    OK(fazhi_run_begin(context, checker, formats[i], FAZHI_EN, take, &room, &made));
    OK(fazhi_run_add(context, made, result));
    OK(fazhi_run_end(context, made));
    FAILS(FAZHI_E_ARGUMENT, fazhi_run_add(context, made, result));
    fazhi_run_free(made);
  }
  room = 1 << 20;
  OK(fazhi_run_begin(context, checker, "jsonl", FAZHI_ZH, take, &room, &made));
  room = 10;
  FAILS(FAZHI_E_STOPPED, fazhi_run_add(context, made, result));
  fazhi_run_free(made);
  FAILS(FAZHI_E_NOT_FOUND, fazhi_run_begin(context, checker, "none", FAZHI_ZH, take, &room, &made));
}

static fazhi_result* judge(fazhi_context* context, const fazhi_checker* checker, fazhi_report* report) {
  fazhi_result* result = NULL;
  fazhi_bytes* bytes = NULL;
  fazhi_severity severity;
  uint64_t mended = 0;
  OK(fazhi_check(context, checker, report, &result));
  if (fazhi_report_is_read(report)) {
    OK(fazhi_fix_text(context, checker, report, 1, &bytes, &mended));
    drop(bytes);
  }
  fazhi_report_free(report); /* the result keeps what it needs */
  for (severity = FAZHI_ERROR; severity <= FAZHI_HINT; ++severity)
    if (fazhi_result_total(result, severity) > 1000) exit(1);
  if (fazhi_result_status(result) == FAZHI_FAILED || fazhi_result_acceptable(result) > 1) exit(1);
  walk(context, result);
  OK(fazhi_result_json(context, result, &bytes));
  drop(bytes);
  OK(fazhi_result_page(context, result, FAZHI_ZH, &bytes));
  drop(bytes);
  FAILS(FAZHI_E_ARGUMENT, fazhi_result_page(context, result, 9, &bytes));
  run(context, checker, result);
  return result;
}

static void check(fazhi_context* context, const char* path) {
  static const fazhi_text ignored[] = {{"each-cause-given", 16}, {"no-stray-spaces", 15}};
  static const fazhi_text wrong[] = {{"no-such-rule", 12}};
  fazhi_check_options options;
  fazhi_checker* checker = NULL;
  fazhi_checker* none = NULL;
  fazhi_report* report = NULL;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.profile = "strict";
  options.as_of = "2025-04-02";
  options.previous = report = read_text(context, faulty);
  options.ignored = ignored;
  options.ignored_count = 2;
  OK(fazhi_checker_new(context, &options, &checker));
  options.ignored = wrong;
  options.ignored_count = 1;
  FAILS(FAZHI_E_NOT_FOUND, fazhi_checker_new(context, &options, &none));
  options.ignored_count = 0;
  options.profile = NULL;
  options.profile_text = broken;
  options.profile_text_size = sizeof broken - 1;
  FAILS(FAZHI_E_INPUT, fazhi_checker_new(context, &options, &none));
  options.profile_text = NULL;
  options.profile_text_size = 0;
  options.profile = "none";
  FAILS(FAZHI_E_NOT_FOUND, fazhi_checker_new(context, &options, &none));
  fazhi_report_free(report);

  fazhi_result_free(judge(context, checker, read_text(context, faulty)));
  fazhi_result_free(judge(context, checker, read_text(context, broken)));
  OK(fazhi_read_file(context, path, NULL, &report));
  fazhi_result_free(judge(context, checker, report));
  fazhi_checker_free(checker);
}

static void go_round(const char* path) {
  fazhi_context* context = NULL;
  if (fazhi_context_new(&context) != FAZHI_OK || strlen(fazhi_version()) == 0) exit(1);
  read_and_write(context, path);
  point_and_edit(context);
  FAILS(FAZHI_E_ARGUMENT, fazhi_check(context, NULL, NULL, NULL));
  if (strlen(fazhi_error_id(context)) == 0) exit(1);
  check(context, path);
  fazhi_context_free(context);
}

int main(int count, char** arguments) {
  const size_t slack = 1024; /* a leak of every round is more by far */
  long round, rounds = count == 3 ? atol(arguments[2]) : 0;
  size_t settled = 0, held = 0;
  if (rounds < 2) return 2;
  for (round = 0; round < rounds; ++round) {
    go_round(arguments[1]);
    if (round == rounds / 10) settled = mallinfo2().uordblks;
  }
  held = mallinfo2().uordblks; /* before printf takes memory for its output */
  printf("%ld calls, %zu bytes held after a tenth of them, %zu at the end\n", calls, settled, held);
  return held > settled + slack ? 1 : 0;
}
