/* The C interface when it is called wrongly, or by callers that were compiled against an older or a newer header. */
#include "check.h"

static fazhi_context* context;
static fazhi_report* report;
static fazhi_checker* checker;
static fazhi_result* result;
static const char* examples;

#define REFUSED(call) CHECK((call) == FAZHI_E_ARGUMENT && is_error(context, "argument.wrong"))

static int64_t give_too_much(void* user, char* into, size_t room) {
  (void)user;
  into[0] = ' ';
  return (int64_t)room + 1;
}

static int64_t give_for_ever(void* user, char* into, size_t room) {
  (void)user;
  memset(into, ' ', room);
  return (int64_t)room;
}

static int32_t take(void* user, const char* data, size_t size) {
  (void)user;
  (void)data;
  (void)size;
  return 0;
}

static void without_a_context(void) {
  fazhi_report* other = NULL;
  fazhi_checker* made = NULL;
  fazhi_result* found = NULL;
  fazhi_bytes* bytes = NULL;
  fazhi_run* run = NULL;
  CHECK(fazhi_context_new(NULL) == FAZHI_E_ARGUMENT);
  CHECK(fazhi_read(NULL, TEXT("a"), TEXT(draft), NULL, &other) == FAZHI_E_ARGUMENT && other == NULL);
  CHECK(fazhi_read_file(NULL, "a", NULL, &other) == FAZHI_E_ARGUMENT && other == NULL);
  CHECK(fazhi_read_stream(NULL, TEXT("a"), give_for_ever, NULL, NULL, &other) == FAZHI_E_ARGUMENT && other == NULL);
  CHECK(fazhi_write(NULL, report, FAZHI_JSON, &bytes) == FAZHI_E_ARGUMENT && bytes == NULL);
  CHECK(fazhi_checker_new(NULL, NULL, &made) == FAZHI_E_ARGUMENT && made == NULL);
  CHECK(fazhi_check(NULL, checker, report, &found) == FAZHI_E_ARGUMENT && found == NULL);
  CHECK(fazhi_run_begin(NULL, checker, "json", FAZHI_ZH, take, NULL, &run) == FAZHI_E_ARGUMENT && run == NULL);
}

static void without_handles(void) {
  size_t size = 7;
  CHECK(fazhi_result_status(NULL) == FAZHI_UNREADABLE && fazhi_result_acceptable(NULL) == 0);
  CHECK(fazhi_result_total(NULL, FAZHI_ERROR) == 0 && fazhi_result_count(NULL) == 0);
  CHECK(fazhi_result_total(result, -1) == 0 && fazhi_result_total(result, 4) == 0);
  CHECK(fazhi_report_is_read(NULL) == 0 && fazhi_report_text_is_file(NULL) == 0);
  CHECK(strcmp(fazhi_report_text(NULL, &size), "") == 0 && size == 0);
  CHECK(fazhi_report_text(report, NULL) != NULL);
  CHECK(strcmp(fazhi_bytes_data(NULL), "") == 0 && fazhi_bytes_size(NULL) == 0);
  CHECK(strcmp(fazhi_error_id(NULL), "") == 0 && strcmp(fazhi_error_message(NULL, FAZHI_ZH), "") == 0);
  fazhi_context_free(NULL);
  fazhi_bytes_free(NULL);
  fazhi_report_free(NULL);
  fazhi_checker_free(NULL);
  fazhi_result_free(NULL);
  fazhi_run_free(NULL);
}

static void reading(void) {
  fazhi_report* other = NULL;
  fazhi_bytes* bytes = NULL;
  uint64_t n = 7;
  REFUSED(fazhi_read(context, TEXT("a"), NULL, 5, NULL, &other));
  REFUSED(fazhi_read(context, NULL, 5, TEXT(draft), NULL, &other));
  REFUSED(fazhi_read(context, TEXT("a"), TEXT(draft), NULL, NULL));
  REFUSED(fazhi_read_file(context, NULL, NULL, &other));
  REFUSED(fazhi_read_file(context, "a", NULL, NULL));
  REFUSED(fazhi_read_stream(context, TEXT("a"), NULL, NULL, NULL, &other));
  REFUSED(fazhi_read_stream(context, TEXT("a"), give_for_ever, NULL, NULL, NULL));
  REFUSED(fazhi_read_stream(context, TEXT("a"), give_too_much, NULL, NULL, &other));
  CHECK(other == NULL);
  CHECK(fazhi_read(context, NULL, 0, NULL, 0, NULL, &other) == FAZHI_OK && fazhi_report_is_read(other) == 0);
  fazhi_report_free(other);
  REFUSED(fazhi_write(context, NULL, FAZHI_JSON, &bytes));
  REFUSED(fazhi_write(context, report, 7, &bytes));
  REFUSED(fazhi_write(context, report, FAZHI_JSON, NULL));
  REFUSED(fazhi_write_stream(context, NULL, FAZHI_JSON, take, NULL));
  REFUSED(fazhi_write_stream(context, report, -1, take, NULL));
  REFUSED(fazhi_write_stream(context, report, FAZHI_JSON, NULL, NULL));
  REFUSED(fazhi_get(context, NULL, NULL, 0, &bytes));
  REFUSED(fazhi_get(context, report, TEXT("metadata"), &bytes));
  REFUSED(fazhi_get(context, report, NULL, 1, &bytes));
  REFUSED(fazhi_get(context, report, NULL, 0, NULL));
  REFUSED(fazhi_get_text(context, NULL, NULL, 0, &bytes));
  REFUSED(fazhi_get_text(context, report, NULL, 0, NULL));
  REFUSED(fazhi_count(context, NULL, NULL, 0, &n));
  REFUSED(fazhi_count(context, report, NULL, 0, NULL));
  REFUSED(fazhi_place(context, NULL, NULL, 0, &n, &n));
  REFUSED(fazhi_place(context, report, NULL, 0, NULL, &n));
  REFUSED(fazhi_place(context, report, NULL, 0, &n, NULL));
  REFUSED(fazhi_diff(context, NULL, report, FAZHI_BY_VALUES, &bytes));
  REFUSED(fazhi_diff(context, report, NULL, FAZHI_BY_CONTENTS, &bytes));
  REFUSED(fazhi_diff(context, report, report, 2, &bytes));
  REFUSED(fazhi_diff(context, report, report, FAZHI_BY_VALUES, NULL));
  CHECK(bytes == NULL && n == 7);
}

static void checking(void) {
  fazhi_result* found = NULL;
  fazhi_bytes* bytes = NULL;
  fazhi_location place;
  fazhi_finding finding = {0};
  uint64_t n = 7;
  REFUSED(fazhi_checker_new(context, NULL, NULL));
  REFUSED(fazhi_check(context, NULL, report, &found));
  REFUSED(fazhi_check(context, checker, NULL, &found));
  REFUSED(fazhi_check(context, checker, report, NULL));
  REFUSED(fazhi_result_finding(context, result, 0, NULL));
  REFUSED(fazhi_result_related(context, NULL, 0, 0, &place));
  REFUSED(fazhi_result_related(context, result, 0, 0, NULL));
  REFUSED(fazhi_result_fix(context, result, 0, 0, NULL));
  REFUSED(fazhi_result_fix_edit(context, result, 0, 0, 0, NULL));
  REFUSED(fazhi_result_json(context, NULL, &bytes));
  REFUSED(fazhi_result_json(context, result, NULL));
  REFUSED(fazhi_result_page(context, NULL, FAZHI_ZH, &bytes));
  REFUSED(fazhi_result_page(context, result, 2, &bytes));
  REFUSED(fazhi_result_page(context, result, FAZHI_ZH, NULL));
  REFUSED(fazhi_fix_text(context, NULL, report, 0, &bytes, &n));
  REFUSED(fazhi_fix_text(context, checker, NULL, 0, &bytes, &n));
  REFUSED(fazhi_fix_text(context, checker, report, 0, NULL, &n));
  finding.size = sizeof finding;
  REFUSED(fazhi_result_finding(context, NULL, 0, &finding));
  CHECK(found == NULL && bytes == NULL && n == 7);
}

static void runs(void) {
  fazhi_checker* other = NULL;
  fazhi_run* run = NULL;
  REFUSED(fazhi_run_begin(context, NULL, "json", FAZHI_ZH, take, NULL, &run));
  REFUSED(fazhi_run_begin(context, checker, NULL, FAZHI_ZH, take, NULL, &run));
  REFUSED(fazhi_run_begin(context, checker, "json", 2, take, NULL, &run));
  REFUSED(fazhi_run_begin(context, checker, "json", FAZHI_ZH, NULL, NULL, &run));
  REFUSED(fazhi_run_begin(context, checker, "json", FAZHI_ZH, take, NULL, NULL));
  CHECK(fazhi_run_begin(context, checker, "pdf", FAZHI_ZH, take, NULL, &run) == FAZHI_E_NOT_FOUND && run == NULL);
  CHECK(is_error(context, "format.none"));
  REFUSED(fazhi_run_add(context, NULL, result));
  REFUSED(fazhi_run_end(context, NULL));
  CHECK(fazhi_checker_new(context, NULL, &other) == FAZHI_OK);
  CHECK(fazhi_run_begin(context, other, "json", FAZHI_ZH, take, NULL, &run) == FAZHI_OK);
  fazhi_checker_free(other); /* the run keeps it */
  REFUSED(fazhi_run_add(context, run, NULL));
  REFUSED(fazhi_run_add(context, run, result));
  CHECK(fazhi_run_end(context, run) == FAZHI_OK);
  fazhi_run_free(run);
}

static void no_checker(const fazhi_check_options* options, fazhi_status status, const char* id) {
  fazhi_checker* made = NULL;
  CHECK(fazhi_checker_new(context, options, &made) == status && made == NULL);
  CHECK(is_error(context, id));
}

static void options_of_checking(void) {
  fazhi_check_options options;
  fazhi_text text = {TEXT("none")};
  fazhi_report* broken = read_text(context, "broken.yaml", "metadata: 1\n");
  const fazhi_check_options none = {0};
  options = none;
  options.size = sizeof options;
  options.profile = "nowhere";
  no_checker(&options, FAZHI_E_NOT_FOUND, "profile.missing");
  options.profile_text = "id: own";
  no_checker(&options, FAZHI_E_ARGUMENT, "argument.wrong");
  options.profile = NULL;
  options.profile_text_size = 7;
  no_checker(&options, FAZHI_E_INPUT, "key.missing");
  CHECK(strncmp(fazhi_error_message(context, FAZHI_ZH), TEXT("profile.yaml:1:1: ")) == 0);
  options.profile_text = NULL;
  no_checker(&options, FAZHI_E_ARGUMENT, "argument.wrong");
  options.profile_text_size = 0;
  options.baseline_size = 7;
  no_checker(&options, FAZHI_E_ARGUMENT, "argument.wrong");
  options.baseline_size = 0;
  options.as_of = "2025-02-30";
  no_checker(&options, FAZHI_E_INPUT, "date.no-such-day");
  options.as_of = NULL;
  options.previous = broken;
  no_checker(&options, FAZHI_E_INPUT, "key.missing");
  options.previous = NULL;
  options.fail_on = 6;
  no_checker(&options, FAZHI_E_ARGUMENT, "argument.wrong");
  options.fail_on = FAZHI_FAIL_NEVER;
  options.ignored = &text;
  options.ignored_count = 1;
  no_checker(&options, FAZHI_E_NOT_FOUND, "suppression.no-such-rule");
  text.data = "suppression.unused";
  text.size = strlen(text.data);
  no_checker(&options, FAZHI_E_INPUT, "suppression.not-suppressible");
  options.ignored = NULL;
  no_checker(&options, FAZHI_E_ARGUMENT, "argument.wrong");
  options.ignored_count = 0;
  options.catalogues = &text;
  options.catalogue_count = 1;
  no_checker(&options, FAZHI_E_INPUT, "type.object-expected");
  options.catalogues = NULL;
  no_checker(&options, FAZHI_E_ARGUMENT, "argument.wrong");
  options.catalogue_count = 0;
  options.instruments = &text;
  options.instruments_count = 1;
  no_checker(&options, FAZHI_E_INPUT, "type.object-expected");
  options.instruments_count = 0;
  options.baseline = "{\"schema\":\"other\",\"files\":[]}";
  options.baseline_size = strlen(options.baseline);
  no_checker(&options, FAZHI_E_INPUT, "baseline.schema");
  CHECK(strncmp(fazhi_error_message(context, FAZHI_ZH), TEXT("baseline.json:1:")) == 0);
  fazhi_report_free(broken);
}

static void limits(void) {
  char path[4096];
  fazhi_read_options options = {0};
  fazhi_report* other = NULL;
  options.size = sizeof options;
  options.max_bytes = 10;
  CHECK(snprintf(path, sizeof path, "%s/report.txt", examples) < (int)sizeof path);
  CHECK(fazhi_read(context, TEXT("a.yaml"), TEXT(draft), &options, &other) == FAZHI_E_LIMIT && other == NULL);
  CHECK(is_error(context, "limit.bytes"));
  CHECK(fazhi_read_file(context, path, &options, &other) == FAZHI_E_LIMIT && is_error(context, "limit.bytes"));
  CHECK(fazhi_read_stream(context, TEXT("a"), give_for_ever, NULL, &options, &other) == FAZHI_E_LIMIT);
  CHECK(is_error(context, "limit.bytes") && other == NULL);
  options.max_bytes = UINT64_MAX;
  options.max_values = UINT64_MAX;
  options.max_problems = UINT64_MAX;
  options.max_depth = 201;
  REFUSED(fazhi_read(context, TEXT("a.yaml"), TEXT(draft), &options, &other));
  options.max_depth = 200;
  CHECK(fazhi_read(context, TEXT("a.yaml"), TEXT(draft), &options, &other) == FAZHI_OK);
  fazhi_report_free(other);
  other = NULL;
  options.max_depth = 2;
  CHECK(fazhi_read(context, TEXT("a.yaml"), TEXT(draft), &options, &other) == FAZHI_OK);
  CHECK(fazhi_report_is_read(other) == 0);
  fazhi_report_free(other);
  other = NULL;
  options.encoding = "none";
  CHECK(fazhi_read(context, TEXT("a.txt"), TEXT("一、"), &options, &other) == FAZHI_E_INPUT && other == NULL);
  CHECK(is_error(context, "extract.encoding"));
}

/* Sizes that nobody can have meant. */
static void sizes_that_are_none(void) {
  const size_t sizes[] = {0, 1, sizeof(size_t) - 1, sizeof(fazhi_read_options) - 1, 1 << 20, (size_t)-8};
  fazhi_read_options reading_options = {0};
  fazhi_check_options check_options = {0};
  fazhi_finding finding = {0};
  fazhi_fix fix = {0};
  fazhi_fix_edit fix_edit = {0};
  fazhi_edit edit = {0};
  fazhi_report* other = NULL;
  fazhi_checker* made = NULL;
  fazhi_bytes* bytes = NULL;
  size_t i;
  edit.op = FAZHI_REMOVE;
  for (i = 0; i < sizeof sizes / sizeof *sizes; ++i) {
    reading_options.size = check_options.size = finding.size = fix.size = fix_edit.size = edit.size = sizes[i];
    REFUSED(fazhi_read(context, TEXT("a.yaml"), TEXT(draft), &reading_options, &other));
    REFUSED(fazhi_checker_new(context, &check_options, &made));
    REFUSED(fazhi_result_finding(context, result, 0, &finding));
    REFUSED(fazhi_result_fix(context, result, 0, 0, &fix));
    REFUSED(fazhi_result_fix_edit(context, result, 0, 0, 0, &fix_edit));
    REFUSED(fazhi_edit_text(context, report, &edit, 1, &bytes));
    CHECK(finding.id == NULL && finding.size == sizes[i]);
  }
  CHECK(other == NULL && made == NULL && bytes == NULL);
}

/* An older caller: what lies behind its struct is not looked at, nor written to. */
static void from_a_smaller_caller(void) {
  fazhi_read_options options;
  fazhi_finding finding;
  fazhi_report* other = NULL;
  memset(&options, 0x5a, sizeof options);
  options.size = offsetof(fazhi_read_options, vocabularies);
  options.encoding = NULL;
  CHECK(fazhi_read(context, TEXT("a.yaml"), TEXT(draft), &options, &other) == FAZHI_OK);
  CHECK(fazhi_report_is_read(other) == 1);
  fazhi_report_free(other);

  memset(&finding, 0x5a, sizeof finding);
  finding.size = offsetof(fazhi_finding, at);
  CHECK(fazhi_result_finding(context, result, 0, &finding) == FAZHI_OK);
  CHECK(finding.size == offsetof(fazhi_finding, at) && strlen(finding.id) > 0 && finding.fingerprint != NULL);
  CHECK(finding.fix_count == UINT64_C(0x5a5a5a5a5a5a5a5a));
}

/* A newer caller: what it knows more of is zero, or refused. */
static void from_a_larger_caller(void) {
  struct {
    fazhi_read_options known;
    uint64_t more[2];
  } options;
  struct {
    fazhi_finding known;
    uint64_t more[2];
  } finding;
  struct {
    fazhi_edit known;
    uint64_t more;
  } edits[2];
  fazhi_report* other = NULL;
  fazhi_bytes* text = NULL;
  memset(&options, 0, sizeof options);
  options.known.size = sizeof options;
  CHECK(fazhi_read(context, TEXT("a.yaml"), TEXT(draft), &options.known, &other) == FAZHI_OK);
  fazhi_report_free(other);
  other = NULL;
  options.more[1] = 1;
  CHECK(fazhi_read(context, TEXT("a.yaml"), TEXT(draft), &options.known, &other) == FAZHI_E_UNSUPPORTED);
  CHECK(is_error(context, "argument.newer") && other == NULL);

  memset(&finding, 0x5a, sizeof finding);
  finding.known.size = sizeof finding;
  CHECK(fazhi_result_finding(context, result, 0, &finding.known) == FAZHI_OK);
  CHECK(finding.known.size == sizeof finding && finding.more[0] == 0 && finding.more[1] == 0);

  memset(edits, 0, sizeof edits);
  edits[0].known.size = edits[1].known.size = sizeof *edits;
  edits[0].known.op = edits[1].known.op = FAZHI_REMOVE;
  edits[0].known.pointer = "/sections/1";
  edits[1].known.pointer = "/sections/0";
  edits[0].known.pointer_size = edits[1].known.pointer_size = strlen("/sections/1");
  CHECK(fazhi_edit_text(context, report, &edits[0].known, 2, &text) == FAZHI_OK);
  CHECK(strstr(fazhi_bytes_data(text), "sections: []\n") != NULL);
  fazhi_bytes_free(text);
  text = NULL;
  edits[1].known.size = sizeof(fazhi_edit);
  REFUSED(fazhi_edit_text(context, report, &edits[0].known, 2, &text));
  edits[1].known.size = sizeof *edits;
  edits[1].more = 1;
  CHECK(fazhi_edit_text(context, report, &edits[0].known, 2, &text) == FAZHI_E_UNSUPPORTED && text == NULL);
  REFUSED(fazhi_edit_text(context, NULL, &edits[0].known, 1, &text));
  REFUSED(fazhi_edit_text(context, report, NULL, 1, &text));
  REFUSED(fazhi_edit_text(context, report, &edits[0].known, 1, NULL));
  edits[0].known.op = 3;
  REFUSED(fazhi_edit_text(context, report, &edits[0].known, 1, &text));
  edits[0].known.op = FAZHI_SET;
  CHECK(fazhi_edit_text(context, report, &edits[0].known, 1, &text) == FAZHI_E_INPUT && text == NULL);
  CHECK(is_error(context, "document.empty"));
}

/* Edits that end where their memory ends, the second of which says that it is larger: tools that watch memory see
 * whoever looks behind it. */
static void edits_of_another_size(void) {
  const size_t sizes[] = {0, 1, sizeof(size_t), sizeof(fazhi_edit) - sizeof(size_t), sizeof(fazhi_edit) + 8, 4096};
  fazhi_bytes* text = NULL;
  size_t i;
  for (i = 0; i < sizeof sizes / sizeof *sizes; ++i) {
    fazhi_edit* const edits = calloc(2, sizeof *edits);
    if (edits == NULL) exit(1);
    edits[0].size = sizeof *edits;
    edits[1].size = sizes[i];
    edits[0].op = edits[1].op = FAZHI_REMOVE;
    edits[0].pointer = edits[1].pointer = "/sections/0";
    edits[0].pointer_size = edits[1].pointer_size = strlen("/sections/0");
    REFUSED(fazhi_edit_text(context, report, edits, 2, &text));
    CHECK(text == NULL);
    free(edits);
  }
}

static void edits_that_are_none(void) {
  fazhi_edit edit = {0};
  fazhi_edit* many = NULL;
  fazhi_bytes* text = NULL;
  size_t i;
  CHECK(fazhi_edit_text(context, report, NULL, 0, &text) == FAZHI_OK && strcmp(fazhi_bytes_data(text), draft) == 0);
  fazhi_bytes_free(text);
  text = NULL;
  edit.size = sizeof edit;
  edit.op = FAZHI_REMOVE;
  edit.pointer = "/sections/0";
  edit.pointer_size = strlen(edit.pointer);
  edit.value = "1";
  REFUSED(fazhi_edit_text(context, report, &edit, 1, &text));
  edit.value_size = 1;
  REFUSED(fazhi_edit_text(context, report, &edit, 1, &text));
  edit.op = FAZHI_SET;
  edit.pointer = "/sections/0/id";
  edit.pointer_size = strlen(edit.pointer);
  edit.value = "\"s-2\"";
  edit.value_size = strlen(edit.value);
  many = malloc(10001 * sizeof edit);
  if (many == NULL) exit(1);
  for (i = 0; i < 10001; ++i) many[i] = edit;
  CHECK(fazhi_edit_text(context, report, many, 10001, &text) == FAZHI_E_LIMIT && is_error(context, "limit.edits"));
  CHECK(fazhi_edit_text(context, report, many, 10000, &text) == FAZHI_OK);
  CHECK(strstr(fazhi_bytes_data(text), "id: s-2") != NULL);
  fazhi_bytes_free(text);
  free(many);
}

/* Calls what fails with the context of the call that it comes from. */
static int32_t fail_within(void* user, const char* data, size_t size) {
  (void)data;
  (void)size;
  ++*(int*)user;
  CHECK(fazhi_check(context, NULL, NULL, NULL) == FAZHI_E_ARGUMENT);
  return 0;
}

static void errors_of_callbacks(void) {
  int calls = 0;
  CHECK(fazhi_write_stream(context, report, FAZHI_YAML, fail_within, &calls) == FAZHI_OK && calls > 0);
  CHECK(strcmp(fazhi_error_id(context), "") == 0 && strcmp(fazhi_error_message(context, FAZHI_ZH), "") == 0);
}

/* A text that quotes a NUL does not end there. */
static void texts_with_a_nul(void) {
  static const char text[] = "{\"metadata\": {\"title\\u0000\": 1}, \"sections\": []}";
  fazhi_report* other = read_text(context, "nul.json", text);
  fazhi_result* found = NULL;
  fazhi_bytes* json = NULL;
  uint64_t i;
  int whole = 0;
  CHECK(fazhi_check(context, checker, other, &found) == FAZHI_OK);
  for (i = 0; i < fazhi_result_count(found); ++i) {
    fazhi_finding finding = {0};
    finding.size = sizeof finding;
    CHECK(fazhi_result_finding(context, found, i, &finding) == FAZHI_OK);
    CHECK(finding.at.message_zh[finding.at.message_zh_size] == '\0' &&
          finding.at.pointer[finding.at.pointer_size] == '\0');
    if (finding.at.pointer_size == sizeof "/metadata/title" &&
        memcmp(finding.at.pointer, "/metadata/title", sizeof "/metadata/title") == 0)
      ++whole;
    else
      CHECK(strlen(finding.at.pointer) == finding.at.pointer_size);
  }
  CHECK(whole == 1);
  fazhi_result_free(found);
  fazhi_report_free(other);
  CHECK(fazhi_get(context, report, TEXT("/none\0there"), &json) == FAZHI_E_NOT_FOUND && json == NULL);
  CHECK(strstr(fazhi_error_message(context, FAZHI_ZH), "there") != NULL); /* it is shown, and ends nothing */
  CHECK(strstr(fazhi_error_message(context, FAZHI_EN), "there\"") != NULL);
}

int main(int count, char** arguments) {
  if (count != 2 || fazhi_context_new(&context) != FAZHI_OK) return 1;
  examples = arguments[1];
  report = read_text(context, "report.yaml", draft);
  CHECK(fazhi_checker_new(context, NULL, &checker) == FAZHI_OK);
  CHECK(fazhi_check(context, checker, report, &result) == FAZHI_OK);
  without_a_context();
  without_handles();
  reading();
  checking();
  runs();
  options_of_checking();
  limits();
  sizes_that_are_none();
  from_a_smaller_caller();
  from_a_larger_caller();
  edits_of_another_size();
  edits_that_are_none();
  errors_of_callbacks();
  texts_with_a_nul();
  fazhi_result_free(result);
  fazhi_checker_free(checker);
  fazhi_report_free(report);
  fazhi_context_free(context);
  return failed;
}
