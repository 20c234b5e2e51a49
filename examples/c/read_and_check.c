/* Reads a report of any format, checks it and prints what was found, each with its place.
 *   read_and_check report.txt
 * Ends with 0 where the report is acceptable; with 1 where it is not; with 2 for wrong usage; with 3 where it cannot be
 * read or checked. */

#include <fazhi/c/fazhi.h>

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* What comes from a report may hold anything; a terminal gets it without control characters. */
static void print(FILE* to, const char* text) {
  for (; *text != '\0'; ++text) fputc((unsigned char)*text < ' ' || *text == 0x7F ? '?' : *text, to);
}

/* Why the last call did not do what it should: a message for people, an id for programs. */
static int fail(const fazhi_context* context, const char* path) {
  fprintf(stderr, "%s: ", path);
  print(stderr, fazhi_error_message(context, FAZHI_ZH));
  fprintf(stderr, " [%s]\n", fazhi_error_id(context));
  return 3;
}

static int print_findings(fazhi_context* context, const fazhi_result* result, const char* path) {
  static const char* const severities[] = {"error", "warning", "info", "hint"};
  uint64_t i;
  for (i = 0; i < fazhi_result_count(result); ++i) {
    fazhi_finding finding;
    memset(&finding, 0, sizeof finding); /* zero is the default of all members, */
    finding.size = sizeof finding;       /* the size tells which members this program knows */
    if (fazhi_result_finding(context, result, i, &finding) != FAZHI_OK) return fail(context, path);
    printf("%s:", path);
    if (finding.at.line != FAZHI_NOWHERE) printf("%" PRIu64 ":%" PRIu64 ":", finding.at.line, finding.at.column);
    printf(" %s: ", severities[finding.severity]);
    print(stdout, finding.at.message_zh);
    printf(" [%s]\n", finding.id);
  }
  if (fazhi_result_status(result) == FAZHI_UNREADABLE) return 3;
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
