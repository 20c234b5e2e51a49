/* Reads a report of any format, checks it and prints what was found, each with its place.
 *   read_and_check report.txt
 * Ends with 0 where the report is acceptable; with 1 where it is not; with 2 for wrong usage; with 3 where it cannot be
 * read or checked. */

#include <fazhi/c/fazhi.h>

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* How many bytes the character takes that one at the beginning of a text would not see: a control, or one that turns
 * the direction of what follows. 0 where it is another one. */
static size_t unseen(const char* text, size_t size) {
  const unsigned char* at = (const unsigned char*)text;
  if (at[0] < ' ' || at[0] == 0x7F) return 1;
  if (size >= 2 && at[0] == 0xC2 && at[1] >= 0x80 && at[1] <= 0x9F) return 2; /* U+0080 to U+009F */
  if (size < 3 || at[0] != 0xE2) return 0;
  if (at[1] == 0x80 && at[2] >= 0x8B && at[2] <= 0x8F) return 3; /* U+200B to U+200F */
  if (at[1] == 0x80 && at[2] >= 0xAA && at[2] <= 0xAE) return 3; /* U+202A to U+202E */
  if (at[1] == 0x81 && at[2] >= 0xA6 && at[2] <= 0xA9) return 3; /* U+2066 to U+2069 */
  return 0;
}

/* What comes from a report may hold anything, NUL too; a terminal gets it without what would steer it. */
static void print(FILE* to, const char* text, size_t size) {
  while (size > 0) {
    const size_t hidden = unseen(text, size);
    const size_t taken = hidden > 0 ? hidden : 1;
    fputc(hidden > 0 ? '?' : *text, to);
    text += taken;
    size -= taken;
  }
}

/* Why the last call did not do what it should: a message for people, an id for programs. */
static int fail(const fazhi_context* context, const char* path) {
  const char* message = fazhi_error_message(context, FAZHI_ZH);
  print(stderr, path, strlen(path));
  fprintf(stderr, ": ");
  print(stderr, message, strlen(message));
  fprintf(stderr, " [%s]\n", fazhi_error_id(context));
  return 3;
}

static int print_findings(fazhi_context* context, const fazhi_result* result, const char* path) {
  static const char* const severities[] = {"error", "warning", "info", "hint"};
  const fazhi_file_status status = fazhi_result_status(result);
  uint64_t i;
  for (i = 0; i < fazhi_result_count(result); ++i) {
    fazhi_finding finding;
    memset(&finding, 0, sizeof finding); /* zero is the default of all members, */
    finding.size = sizeof finding;       /* the size tells which members this program knows */
    if (fazhi_result_finding(context, result, i, &finding) != FAZHI_OK) return fail(context, path);
    print(stdout, path, strlen(path));
    printf(":");
    if (finding.at.line != FAZHI_NOWHERE) printf("%" PRIu64 ":%" PRIu64 ":", finding.at.line, finding.at.column);
    printf(" %s: ", severities[finding.severity]);
    print(stdout, finding.at.message_zh, finding.at.message_zh_size);
    printf(" [%s]\n", finding.id);
  }
  if (status == FAZHI_UNREADABLE || status == FAZHI_FAILED) return 3; /* nothing is said of the whole */
  return fazhi_result_acceptable(result) ? 0 : 1;
}

int main(int argc, char** argv) {
  fazhi_context* context = NULL;
  fazhi_report* report = NULL;
  fazhi_checker* checker = NULL;
  fazhi_result* result = NULL;
  fazhi_check_options options;
  int status = 3;
  if (argc != 2) return fprintf(stderr, "用法：read_and_check 文件\n"), 2;

  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.profile = "department";
  options.as_of = "2025-05-01"; /* deadlines are judged by this day: no rule reads the clock */

  if (fazhi_context_new(&context) != FAZHI_OK) return 3;
  if (fazhi_read_file(context, argv[1], NULL, &report) == FAZHI_OK &&
      fazhi_checker_new(context, &options, &checker) == FAZHI_OK &&
      fazhi_check(context, checker, report, &result) == FAZHI_OK)
    status = print_findings(context, result, argv[1]);
  else
    status = fail(context, argv[1]);

  fazhi_result_free(result); /* of NULL these do nothing, and their order does not matter */
  fazhi_checker_free(checker);
  fazhi_report_free(report);
  fazhi_context_free(context);
  return status;
}
