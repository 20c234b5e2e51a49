/* The C interface from C99: reads, checks, edits, compares and writes as a program would that knows the header alone.
 */
#include "check.h"

#include <locale.h>

static const char* examples; /* the folder of the examples */
static const char* encoded;  /* a printed report in GB18030 */

/* Whether the bytes are that text; ends them. */
static int are(fazhi_bytes* bytes, const char* text) {
  const size_t size = fazhi_bytes_size(bytes);
  const int same = size == strlen(text) && memcmp(fazhi_bytes_data(bytes), text, size) == 0;
  fazhi_bytes_free(bytes);
  return same;
}

/* A file as it is, ended by NUL; for the caller to free. */
static char* bytes_of_file(const char* path, size_t* size) {
  FILE* file = fopen(path, "rb");
  const size_t most = (size_t)1 << 20;
  char* bytes = malloc(most);
  CHECK(file != NULL && bytes != NULL);
  if (file == NULL || bytes == NULL) exit(1);
  *size = fread(bytes, 1, most - 1, file);
  bytes[*size] = '\0';
  fclose(file);
  return bytes;
}

/* Where what is written is gathered, up to `most`, at which it is stopped. */
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

static void values(fazhi_context* context) {
  fazhi_report* report = read_text(context, "report.yaml", draft);
  fazhi_bytes* bytes = NULL;
  uint64_t count = 0;
  uint64_t begin = 0;
  uint64_t end = 0;
  size_t size = 0;
  CHECK(fazhi_report_is_read(report) == 1);
  CHECK(fazhi_report_text_is_file(report) == 1);
  CHECK(strcmp(fazhi_report_text(report, &size), draft) == 0 && size == sizeof draft - 1);

  CHECK(fazhi_get(context, report, TEXT("/metadata/report_year"), &bytes) == FAZHI_OK && are(bytes, "2024"));
  CHECK(fazhi_get(context, report, TEXT("/sections/1/paragraphs"), &bytes) == FAZHI_OK);
  CHECK(are(bytes, "[\"普法形式还不够多。\"]"));
  CHECK(fazhi_get(context, report, NULL, 0, &bytes) == FAZHI_OK && fazhi_bytes_data(bytes)[0] == '{');
  fazhi_bytes_free(bytes);
  CHECK(fazhi_get_text(context, report, TEXT("/sections/0/heading"), &bytes) == FAZHI_OK);
  CHECK(are(bytes, "一、主要举措和成效"));
  CHECK(fazhi_count(context, report, TEXT("/sections"), &count) == FAZHI_OK && count == 2);
  CHECK(fazhi_count(context, report, TEXT("/sections/0"), &count) == FAZHI_OK && count == 4);
  CHECK(fazhi_place(context, report, TEXT("/metadata/report_year"), &begin, &end) == FAZHI_OK);
  CHECK(end - begin == 4 && memcmp(draft + begin, "2024", 4) == 0);

  bytes = NULL;
  CHECK(fazhi_get(context, report, TEXT("/metadata/signature"), &bytes) == FAZHI_E_NOT_FOUND && bytes == NULL);
  CHECK(is_error(context, "pointer.nothing-there"));
  CHECK(fazhi_get_text(context, report, TEXT("/sections"), &bytes) == FAZHI_E_NOT_FOUND && bytes == NULL);
  CHECK(fazhi_count(context, report, TEXT("/metadata/title"), &count) == FAZHI_E_NOT_FOUND && count == 4);
  CHECK(fazhi_place(context, report, TEXT("/sections/2"), &begin, &end) == FAZHI_E_NOT_FOUND);
  CHECK(fazhi_count(context, report, TEXT("/sections"), &count) == FAZHI_OK);
  CHECK(strcmp(fazhi_error_id(context), "") == 0 && strcmp(fazhi_error_message(context, FAZHI_ZH), "") == 0);
  fazhi_report_free(report);
}

static void writes(fazhi_context* context) {
  fazhi_report* report = read_text(context, "report.yaml", draft);
  const fazhi_format formats[] = {FAZHI_JSON, FAZHI_YAML, FAZHI_TEXT};
  static char room[4096];
  size_t i;
  for (i = 0; i < sizeof formats / sizeof *formats; ++i) {
    struct gathered out = {NULL, 0, sizeof room};
    struct gathered small = {NULL, 0, 3};
    fazhi_bytes* bytes = NULL;
    out.text = room;
    CHECK(fazhi_write(context, report, formats[i], &bytes) == FAZHI_OK);
    CHECK(fazhi_write_stream(context, report, formats[i], gather, &out) == FAZHI_OK);
    CHECK(out.size == fazhi_bytes_size(bytes) && memcmp(room, fazhi_bytes_data(bytes), out.size) == 0);
    fazhi_bytes_free(bytes);
    small.text = room;
    CHECK(fazhi_write_stream(context, report, formats[i], gather, &small) == FAZHI_E_STOPPED);
    CHECK(is_error(context, "output.stopped"));
  }
  fazhi_report_free(report);
}

static void streams(fazhi_context* context) {
  struct given in = {draft, sizeof draft - 1, 0};
  fazhi_report* report = NULL;
  CHECK(fazhi_read_stream(context, TEXT("report.yaml"), give, &in, NULL, &report) == FAZHI_OK);
  CHECK(fazhi_report_is_read(report) == 1);
  fazhi_report_free(report);
  report = NULL;
  CHECK(fazhi_read_stream(context, TEXT("report.yaml"), give_nothing, NULL, NULL, &report) == FAZHI_E_STOPPED);
  CHECK(report == NULL && is_error(context, "input.stopped"));
}

/* A printed report, with a word of one's own: the text that is read is not the file. */
static void reads_printed(fazhi_context* context) {
  fazhi_read_options options;
  fazhi_text vocabulary = {TEXT("schema_version: \"1.0\"\nwords:\n  facts:\n    counters:\n      - 网格\n")};
  fazhi_report* report = NULL;
  fazhi_checker* checker = NULL;
  fazhi_bytes* bytes = NULL;
  uint64_t mended = 7;
  size_t size = 0;
  char* file = bytes_of_file(encoded, &size);
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.vocabularies = &vocabulary;
  options.vocabulary_count = 1;
  options.encoding = "gb18030";
  CHECK(fazhi_read_file(context, encoded, &options, &report) == FAZHI_OK);
  CHECK(fazhi_report_is_read(report) == 1);
  CHECK(fazhi_report_text_is_file(report) == 0);
  CHECK(strstr(fazhi_report_text(report, NULL), "法治政府建设") != NULL);
  CHECK(fazhi_get_text(context, report, TEXT("/metadata/title"), &bytes) == FAZHI_OK);
  CHECK(strstr(fazhi_bytes_data(bytes), "法治政府建设") != NULL);
  fazhi_bytes_free(bytes);
  CHECK(fazhi_checker_new(context, NULL, &checker) == FAZHI_OK);
  CHECK(fazhi_fix_text(context, checker, report, 0, &bytes, &mended) == FAZHI_OK);
  CHECK(mended == 0 && fazhi_bytes_size(bytes) == size && memcmp(fazhi_bytes_data(bytes), file, size) == 0);
  fazhi_bytes_free(bytes);
  fazhi_checker_free(checker);
  fazhi_report_free(report);

  report = NULL;
  vocabulary.data = "schema_version: \"1.0\"\nwords:\n  fact: []\n";
  vocabulary.size = strlen(vocabulary.data);
  CHECK(fazhi_read_file(context, encoded, &options, &report) == FAZHI_E_INPUT && report == NULL);
  CHECK(strncmp(fazhi_error_message(context, FAZHI_EN), TEXT("vocabularies[0].yaml:3:3: ")) == 0);
  CHECK(fazhi_read_file(context, "/there/is/no/such.yaml", NULL, &report) == FAZHI_E_NOT_FOUND && report == NULL);
  CHECK(is_error(context, "file.missing"));
  free(file);
}

static void edits(fazhi_context* context) {
  fazhi_report* report = read_text(context, "report.yaml", draft);
  fazhi_report* after = NULL;
  fazhi_edit edit[3];
  fazhi_bytes* text = NULL;
  fazhi_bytes* json = NULL;
  memset(edit, 0, sizeof edit);
  edit[0].size = edit[1].size = edit[2].size = sizeof *edit;
  edit[0].op = FAZHI_SET;
  edit[0].pointer = "/metadata/report_year";
  edit[0].pointer_size = strlen(edit[0].pointer);
  edit[0].value = "2025";
  edit[0].value_size = 4;
  edit[1].op = FAZHI_ADD;
  edit[1].pointer = "/sections/0/paragraphs/-";
  edit[1].pointer_size = strlen(edit[1].pointer);
  edit[1].value = "\"另有\\u4e24场。\"";
  edit[1].value_size = strlen(edit[1].value);
  edit[2].op = FAZHI_REMOVE;
  edit[2].pointer = "/sections/1";
  edit[2].pointer_size = strlen(edit[2].pointer);
  CHECK(fazhi_edit_text(context, report, edit, 3, &text) == FAZHI_OK);
  CHECK(strstr(fazhi_bytes_data(text), "report_year: 2025\n") != NULL);
  CHECK(strstr(fazhi_bytes_data(text), "      - 另有两场。\n") != NULL);
  CHECK(strstr(fazhi_bytes_data(text), "# 此注释须保留\n") != NULL);
  CHECK(strstr(fazhi_bytes_data(text), "二、存在的不足") == NULL);
  after = read_text(context, "report.yaml", fazhi_bytes_data(text));
  fazhi_bytes_free(text);
  CHECK(fazhi_diff(context, report, after, FAZHI_BY_VALUES, &json) == FAZHI_OK);
  CHECK(strstr(fazhi_bytes_data(json), "/metadata/report_year") != NULL);
  fazhi_bytes_free(json);
  CHECK(fazhi_diff(context, report, after, FAZHI_BY_CONTENTS, &json) == FAZHI_OK);
  CHECK(fazhi_bytes_data(json)[0] == '{');
  fazhi_bytes_free(json);
  fazhi_report_free(after);

  text = NULL;
  edit[2].pointer = "/metadata/none";
  edit[2].pointer_size = strlen(edit[2].pointer);
  CHECK(fazhi_edit_text(context, report, edit, 3, &text) == FAZHI_E_NOT_FOUND && text == NULL);
  CHECK(is_error(context, "edit.no-such-place"));
  edit[0].value = "\"soon\"";
  edit[0].value_size = 6;
  CHECK(fazhi_edit_text(context, report, edit, 1, &text) == FAZHI_E_INPUT && text == NULL);
  edit[1].value_size = 1;
  CHECK(fazhi_edit_text(context, report, edit, 2, &text) == FAZHI_E_INPUT && is_error(context, "json.cut"));
  CHECK(fazhi_edit_text(context, report, NULL, 0, &text) == FAZHI_OK && are(text, draft));
  fazhi_report_free(report);
}

static fazhi_result* checked(fazhi_context* context, const fazhi_check_options* options, const char* text) {
  fazhi_report* report = read_text(context, "report.yaml", text);
  fazhi_checker* checker = NULL;
  fazhi_result* result = NULL;
  CHECK(fazhi_checker_new(context, options, &checker) == FAZHI_OK);
  CHECK(fazhi_check(context, checker, report, &result) == FAZHI_OK);
  fazhi_report_free(report); /* the result keeps what it needs */
  fazhi_checker_free(checker);
  return result;
}

/* The finding of an id, which there is. */
static uint64_t index_of(fazhi_context* context, const fazhi_result* result, const char* id) {
  uint64_t i;
  for (i = 0; i < fazhi_result_count(result); ++i) {
    fazhi_finding finding = {0};
    finding.size = sizeof finding;
    CHECK(fazhi_result_finding(context, result, i, &finding) == FAZHI_OK);
    CHECK(strlen(finding.at.message_zh) > 0 && strlen(finding.at.message_en) > 0 && finding.at.pointer != NULL);
    CHECK(finding.at.begin == FAZHI_NOWHERE || (finding.at.line >= 1 && finding.at.end <= sizeof draft - 1));
    if (strcmp(finding.id, id) == 0) return i;
  }
  fprintf(stderr, "there is no %s\n", id);
  failed = 1;
  return 0;
}

static void findings(fazhi_context* context) {
  fazhi_check_options options;
  fazhi_result* result;
  fazhi_finding finding = {0};
  fazhi_location first;
  fazhi_fix fix = {0};
  fazhi_fix_edit edit = {0};
  uint64_t index;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.as_of = "2025-04-02";
  result = checked(context, &options, draft);
  finding.size = sizeof finding;
  fix.size = sizeof fix;
  edit.size = sizeof edit;
  CHECK(fazhi_result_status(result) == FAZHI_NOT_VALID);
  CHECK(fazhi_result_acceptable(result) == 0);
  CHECK(fazhi_result_total(result, FAZHI_ERROR) > 0 && fazhi_result_total(result, FAZHI_WARNING) > 0);
  CHECK(fazhi_result_total(result, FAZHI_INFO) + fazhi_result_total(result, FAZHI_HINT) < fazhi_result_count(result));

  index = index_of(context, result, "ids-unique");
  CHECK(fazhi_result_finding(context, result, index, &finding) == FAZHI_OK);
  CHECK(finding.severity == FAZHI_ERROR && strcmp(finding.at.pointer, "/sections/1/id") == 0);
  CHECK(finding.fingerprint != NULL && strlen(finding.fingerprint) > 0);
  CHECK(finding.at.line == 12 && finding.at.column == 9 && finding.at.utf16_column == 9);
  CHECK(finding.related_count == 1 && finding.fix_count == 0);
  CHECK(fazhi_result_related(context, result, index, 0, &first) == FAZHI_OK);
  CHECK(strcmp(first.pointer, "/sections/0/id") == 0 && memcmp(draft + first.begin, "s-1", 3) == 0);
  CHECK(fazhi_result_related(context, result, index, 1, &first) == FAZHI_E_NOT_FOUND);

  index = index_of(context, result, "punctuation-single");
  CHECK(fazhi_result_finding(context, result, index, &finding) == FAZHI_OK && finding.fix_count == 1);
  CHECK(fazhi_result_fix(context, result, index, 0, &fix) == FAZHI_OK);
  CHECK(fix.safe != 0 && fix.edit_count == 1 && strlen(fix.title_zh) > 0 && strlen(fix.title_en) > 0);
  CHECK(fazhi_result_fix_edit(context, result, index, 0, 0, &edit) == FAZHI_OK);
  CHECK(memcmp(draft + edit.begin, "。。", edit.end - edit.begin) == 0 && edit.end - edit.begin == 6);
  CHECK(strcmp(edit.replacement, "。") == 0 && edit.replacement_size == 3);
  CHECK(strcmp(edit.pointer, "/sections/0/paragraphs/0") == 0);
  CHECK(fazhi_result_fix(context, result, index, 1, &fix) == FAZHI_E_NOT_FOUND);
  CHECK(fazhi_result_fix_edit(context, result, index, 0, 1, &edit) == FAZHI_E_NOT_FOUND);
  CHECK(fazhi_result_fix_edit(context, result, index, 1, 0, &edit) == FAZHI_E_NOT_FOUND);
  CHECK(fazhi_result_finding(context, result, UINT64_MAX, &finding) == FAZHI_E_NOT_FOUND);
  CHECK(is_error(context, "index.none"));
  fazhi_result_free(result);
}

static void tells_all(fazhi_context* context) {
  fazhi_result* result = checked(context, NULL, draft);
  fazhi_bytes* bytes = NULL;
  CHECK(fazhi_result_json(context, result, &bytes) == FAZHI_OK && fazhi_bytes_data(bytes)[0] == '{');
  CHECK(strstr(fazhi_bytes_data(bytes), "\"ledger\"") != NULL);
  fazhi_bytes_free(bytes);
  CHECK(fazhi_result_page(context, result, FAZHI_ZH, &bytes) == FAZHI_OK);
  CHECK(strncmp(fazhi_bytes_data(bytes), "<!DOCTYPE html>", 15) == 0);
  CHECK(strstr(fazhi_bytes_data(bytes), "<html lang=\"zh") != NULL);
  fazhi_bytes_free(bytes);
  CHECK(fazhi_result_page(context, result, FAZHI_EN, &bytes) == FAZHI_OK);
  CHECK(strstr(fazhi_bytes_data(bytes), "<html lang=\"en") != NULL);
  fazhi_bytes_free(bytes);
  fazhi_result_free(result);
}

static void mends(fazhi_context* context) {
  fazhi_report* report = read_text(context, "report.yaml", draft);
  fazhi_checker* checker = NULL;
  fazhi_bytes* text = NULL;
  uint64_t mended = 0;
  CHECK(fazhi_checker_new(context, NULL, &checker) == FAZHI_OK);
  CHECK(fazhi_fix_text(context, checker, report, 0, &text, &mended) == FAZHI_OK && mended == 1);
  CHECK(strstr(fazhi_bytes_data(text), "护林普法12场。\n") != NULL &&
        strstr(fazhi_bytes_data(text), "# 此注释须保留\n"));
  CHECK(fazhi_bytes_size(text) == sizeof draft - 1 - strlen("。"));
  fazhi_report_free(report);
  report = read_text(context, "report.yaml", fazhi_bytes_data(text));
  fazhi_bytes_free(text);
  CHECK(fazhi_fix_text(context, checker, report, 1, &text, NULL) == FAZHI_OK);
  fazhi_bytes_free(text);
  fazhi_report_free(report);

  report = read_text(context, "page.html",
                     "<!DOCTYPE html><title>云岭市林业局2024年法治政府建设年度报告</title><p>一、</p>");
  text = NULL;
  CHECK(fazhi_report_text_is_file(report) == 0);
  CHECK(fazhi_fix_text(context, checker, report, 0, &text, NULL) == FAZHI_E_UNSUPPORTED && text == NULL);
  CHECK(is_error(context, "fix.not-plain"));
  CHECK(fazhi_edit_text(context, report, NULL, 0, &text) == FAZHI_E_UNSUPPORTED && text == NULL);
  CHECK(is_error(context, "format.not-structured"));
  fazhi_report_free(report);
  fazhi_checker_free(checker);
}

/* Every option of a checker has its effect. */
static void options_of_checking(fazhi_context* context) {
  fazhi_check_options options;
  fazhi_result* result;
  const fazhi_text ignored[] = {{TEXT("ids-unique")}, {TEXT("punctuation-single")}};
  const uint64_t all = 10;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.as_of = "2025-04-02";
  result = checked(context, &options, draft);
  CHECK(fazhi_result_count(result) == all);
  fazhi_result_free(result);

  options.ignored = ignored;
  options.ignored_count = 2;
  result = checked(context, &options, draft);
  CHECK(fazhi_result_count(result) == all - 2);
  fazhi_result_free(result);
  options.ignored_count = 0;

  options.max_findings = 3;
  result = checked(context, &options, draft);
  CHECK(fazhi_result_count(result) == 3 && fazhi_result_total(result, FAZHI_WARNING) > 3);
  fazhi_result_free(result);
  options.max_findings = 0;

  options.fail_on = FAZHI_FAIL_NEVER;
  result = checked(context, &options, draft);
  CHECK(fazhi_result_status(result) == FAZHI_NOT_VALID && fazhi_result_acceptable(result) == 1);
  fazhi_result_free(result);
  options.fail_on = FAZHI_FAIL_AS_PROFILE;

  options.profile_text =
      "schema_version: '1.0'\nid: quiet\ntitle: {zh: 安静, en: Quiet}\nextends: national-2019\n"
      "rules:\n  - {rule: punctuation-single, level: 'off'}\n";
  options.profile_text_size = strlen(options.profile_text);
  result = checked(context, &options, draft);
  CHECK(fazhi_result_count(result) == all - 1);
  fazhi_result_free(result);
  options.profile_text = NULL;
  options.profile_text_size = 0;

  options.profile = "strict";
  result = checked(context, &options, draft);
  CHECK(fazhi_result_total(result, FAZHI_WARNING) > 0 && fazhi_result_acceptable(result) == 0);
  fazhi_result_free(result);
}

/* What else reports are held against. */
static void beside_the_report(fazhi_context* context) {
  fazhi_check_options options;
  fazhi_report* previous = read_text(context, "before.yaml", draft);
  fazhi_result* result;
  fazhi_bytes* json = NULL;
  const char baseline[] =
      "{\"schema\":\"urn:fazhi:schema:baseline:1\",\"files\":[{\"path\":\"report.yaml\",\"findings\":[]}]}";
  const fazhi_text catalogue = {
      TEXT("schema_version: \"1.0\"\nid: own\nkind: task_areas\ntitle: 自有\nsource: 自拟\n"
           "entries:\n  - {code: a, name: 护林}\n")};
  const fazhi_text instruments = {
      TEXT("schema_version: \"1.0\"\nid: own\ntitle: 自有\ninstruments:\n"
           "  - {title: 云岭市护林办法, in_force_from: \"2018\", source: 自拟, confidence: high}\n")};
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.previous = previous;
  result = checked(context, &options, draft);
  index_of(context, result, "previous-report-fits"); /* it is of the same year */
  fazhi_result_free(result);
  fazhi_report_free(previous);
  options.previous = NULL;
  options.baseline = baseline;
  options.baseline_size = sizeof baseline - 1;
  options.catalogues = &catalogue;
  options.catalogue_count = 1;
  options.instruments = &instruments;
  options.instruments_count = 1;
  options.no_suppressions = 1;
  result = checked(context, &options, draft);
  CHECK(fazhi_result_json(context, result, &json) == FAZHI_OK);
  fazhi_bytes_free(json);
  fazhi_result_free(result);
}

/* What cannot be read is a report handle with problems, not a failure of the call. */
static void tells_mistakes(fazhi_context* context) {
  fazhi_report* report = read_text(context, "broken.yaml", "metadata:\n  title: \"未完\n");
  fazhi_checker* checker = NULL;
  fazhi_result* result = NULL;
  fazhi_bytes* bytes = NULL;
  uint64_t mended = 7;
  CHECK(fazhi_report_is_read(report) == 0);
  CHECK(fazhi_write(context, report, FAZHI_YAML, &bytes) == FAZHI_E_INPUT && is_error(context, "yaml.quote"));
  CHECK(fazhi_get(context, report, TEXT("/metadata"), &bytes) == FAZHI_E_INPUT && bytes == NULL);
  CHECK(fazhi_diff(context, report, report, FAZHI_BY_VALUES, &bytes) == FAZHI_E_INPUT && bytes == NULL);
  CHECK(fazhi_checker_new(context, NULL, &checker) == FAZHI_OK);
  CHECK(fazhi_check(context, checker, report, &result) == FAZHI_OK);
  CHECK(fazhi_result_status(result) == FAZHI_UNREADABLE && fazhi_result_count(result) > 0);
  CHECK(fazhi_fix_text(context, checker, report, 0, &bytes, &mended) == FAZHI_OK && mended == 0);
  CHECK(are(bytes, "metadata:\n  title: \"未完\n"));
  fazhi_result_free(result);
  fazhi_checker_free(checker);
  fazhi_report_free(report);
  report = NULL;
  CHECK(fazhi_read(context, TEXT("a.pdf"), TEXT("%PDF-1.7\n"), NULL, &report) == FAZHI_E_INPUT && report == NULL);
  CHECK(is_error(context, "extract.container"));
}

static void runs(fazhi_context* context) {
  const char* const formats[] = {"json",  "jsonl", "sarif", "github",      "gitlab",
                                 "junit", "html",  "text",  "summary-csv", "summary-html"};
  static char room[1 << 20];
  fazhi_report* report = read_text(context, "report.yaml", draft);
  fazhi_checker* checker = NULL;
  fazhi_result* result = NULL;
  fazhi_run* run = NULL;
  size_t i;
  CHECK(fazhi_checker_new(context, NULL, &checker) == FAZHI_OK);
  CHECK(fazhi_check(context, checker, report, &result) == FAZHI_OK);
  for (i = 0; i < sizeof formats / sizeof *formats; ++i) {
    struct gathered out = {NULL, 0, sizeof room};
    out.text = room;
    CHECK(fazhi_run_begin(context, checker, formats[i], FAZHI_ZH, gather, &out, &run) == FAZHI_OK);
    CHECK(fazhi_run_add(context, run, result) == FAZHI_OK);
    CHECK(fazhi_run_add(context, run, result) == FAZHI_OK);
    CHECK(fazhi_run_end(context, run) == FAZHI_OK && out.size > 0);
    CHECK(fazhi_run_add(context, run, result) == FAZHI_E_ARGUMENT);
    CHECK(fazhi_run_end(context, run) == FAZHI_E_ARGUMENT);
    fazhi_run_free(run);
  }
  {
    struct gathered none = {NULL, 0, 0};
    none.text = room;
    run = NULL;
    CHECK(fazhi_run_begin(context, checker, "json", FAZHI_ZH, gather, &none, &run) == FAZHI_E_STOPPED && run == NULL);
    none.most = 600; /* enough for the beginning alone */
    CHECK(fazhi_run_begin(context, checker, "json", FAZHI_ZH, gather, &none, &run) == FAZHI_OK);
    CHECK(fazhi_run_add(context, run, result) == FAZHI_E_STOPPED && is_error(context, "output.stopped"));
    CHECK(fazhi_run_end(context, run) == FAZHI_E_ARGUMENT);
    fazhi_run_free(run);
  }
  fazhi_result_free(result);
  fazhi_checker_free(checker);
  fazhi_report_free(report);
}

/* A page of an office: what its text lacks stands nowhere, and is not to be found. */
static void reads_the_example(fazhi_context* context) {
  char path[4096];
  fazhi_report* report = NULL;
  fazhi_bytes* json = NULL;
  uint64_t begin = 0;
  uint64_t end = 0;
  CHECK(snprintf(path, sizeof path, "%s/report.txt", examples) < (int)sizeof path);
  CHECK(fazhi_read_file(context, path, NULL, &report) == FAZHI_OK && fazhi_report_text_is_file(report) == 1);
  CHECK(fazhi_write(context, report, FAZHI_JSON, &json) == FAZHI_OK && fazhi_bytes_size(json) > 1000);
  CHECK(fazhi_place(context, report, TEXT("/metadata/title"), &begin, &end) == FAZHI_OK);
  CHECK(memcmp(fazhi_report_text(report, NULL) + begin, TEXT("云澄县水务局")) == 0);
  CHECK(fazhi_place(context, report, TEXT("/metadata/cover"), &begin, &end) == FAZHI_E_NOT_FOUND);
  fazhi_bytes_free(json);
  fazhi_report_free(report);
}

int main(int count, char** arguments) {
  fazhi_context* context = NULL;
  char locale[256];
  if (count != 3 || fazhi_context_new(&context) != FAZHI_OK) return 1;
  examples = arguments[1];
  encoded = arguments[2];
  setlocale(LC_ALL, "");
  CHECK(snprintf(locale, sizeof locale, "%s", setlocale(LC_ALL, NULL)) < (int)sizeof locale);
  CHECK(strchr(fazhi_version(), '.') != NULL);
  values(context);
  writes(context);
  streams(context);
  reads_printed(context);
  edits(context);
  findings(context);
  tells_all(context);
  mends(context);
  options_of_checking(context);
  beside_the_report(context);
  tells_mistakes(context);
  runs(context);
  reads_the_example(context);
  fazhi_context_free(context);
  CHECK(strcmp(setlocale(LC_ALL, NULL), locale) == 0);
  return failed;
}
