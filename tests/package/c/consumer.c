/* A user's program in C: reads a printed report and checks it. Ends with 0 when there is one. */

#include <fazhi/c/fazhi.h>

#include <stdio.h>

int main(int argc, char** argv) {
  fazhi_context* context = NULL;
  fazhi_report* report = NULL;
  fazhi_checker* checker = NULL;
  fazhi_result* result = NULL;
  if (argc != 2 || fazhi_context_new(&context) != FAZHI_OK) return 2;

  int read = 0;
  if (fazhi_read_file(context, argv[1], NULL, &report) == FAZHI_OK &&
      fazhi_checker_new(context, NULL, &checker) == FAZHI_OK &&
      fazhi_check(context, checker, report, &result) == FAZHI_OK) {
    read = fazhi_report_is_read(report);
    printf("fazhi %s: %s, findings: %u\n", fazhi_version(), read ? "a report" : "no report",
           (unsigned)fazhi_result_count(result));
  } else {
    fprintf(stderr, "%s\n", fazhi_error_message(context, FAZHI_EN));
  }

  fazhi_result_free(result);
  fazhi_checker_free(checker);
  fazhi_report_free(report);
  fazhi_context_free(context);
  return read ? 0 : 1;
}
