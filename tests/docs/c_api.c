/* The pieces of docs/c-api.md in one program: c_api REPORT.yaml REPORT.txt */

#include <fazhi/c/fazhi.h>

#include <stdio.h>
#include <string.h>

/* A report that came over the wire, with limits. It is read, or the context tells why not. */
static fazhi_report* receive(fazhi_context* context, const char* bytes, size_t size) {
  fazhi_read_options options;
  fazhi_report* report = NULL;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.max_bytes = 8u << 20;
  fazhi_read(context, "report", 6, bytes, size, &options, &report);
  return report; /* NULL where it failed: nothing is given then */
}

static void print_title(fazhi_context* context, const fazhi_report* report) {
  static const char pointer[] = "/metadata/title";
  fazhi_bytes* title = NULL;
  if (fazhi_get_text(context, report, pointer, strlen(pointer), &title) == FAZHI_OK)
    printf("%s\n", fazhi_bytes_data(title));
  else
    printf("(%s)\n", fazhi_error_id(context));
  fazhi_bytes_free(title);
}

/* Sets the day of publication in a file of YAML or JSON; comments stay. The new text is the caller's to free. */
static fazhi_bytes* set_published_on(fazhi_context* context, const fazhi_report* report, const char* json) {
  static const char pointer[] = "/metadata/publication/published_on";
  fazhi_edit edit;
  fazhi_bytes* text = NULL;
  memset(&edit, 0, sizeof edit);
  edit.size = sizeof edit;
  edit.op = FAZHI_SET;
  edit.pointer = pointer;
  edit.pointer_size = strlen(pointer);
  edit.value = json; /* a text in quotes, "\"2025-03-28\"" */
  edit.value_size = strlen(json);
  fazhi_edit_text(context, report, &edit, 1, &text);
  return text;
}

/* Takes what is written; anything but 0 would stop it. */
static int32_t to_file(void* file, const char* data, size_t size) {
  return fwrite(data, 1, size, (FILE*)file) == size ? 0 : 1;
}

/* Checks files one after another and writes a line of JSON about each. */
static fazhi_status write_lines(fazhi_context* context, const fazhi_checker* checker, char** paths, int count,
                                FILE* out) {
  fazhi_run* run = NULL;
  fazhi_status status = fazhi_run_begin(context, checker, "jsonl", FAZHI_EN, to_file, out, &run);
  int i;
  for (i = 0; status == FAZHI_OK && i < count; ++i) {
    fazhi_report* report = NULL;
    fazhi_result* result = NULL;
    status = fazhi_read_file(context, paths[i], NULL, &report);
    if (status == FAZHI_OK) status = fazhi_check(context, checker, report, &result);
    if (status == FAZHI_OK) status = fazhi_run_add(context, run, result);
    fazhi_result_free(result);
    fazhi_report_free(report);
  }
  if (status == FAZHI_OK) status = fazhi_run_end(context, run);
  fazhi_run_free(run);
  return status;
}

int main(int argc, char** argv) {
  fazhi_context* context = NULL;
  fazhi_report* report = NULL;
  fazhi_checker* checker = NULL;
  fazhi_bytes* text = NULL;
  int good = argc == 3 && fazhi_context_new(&context) == FAZHI_OK &&
             fazhi_read_file(context, argv[1], NULL, &report) == FAZHI_OK;
  if (good) {
    print_title(context, report);
    good = (text = set_published_on(context, report, "\"2025-03-32\"")) == NULL;
    printf("%s\n", fazhi_error_id(context));
    text = set_published_on(context, report, "\"2025-03-28\"");
    good = good && text != NULL && strstr(fazhi_bytes_data(text), "\"2025-03-28\"  # ") != NULL;
  }
  fazhi_report_free(report);
  if (good) {
    report = receive(context, fazhi_bytes_data(text), fazhi_bytes_size(text));
    print_title(context, report);
    fazhi_report_free(report);
    good = fazhi_checker_new(context, NULL, &checker) == FAZHI_OK &&
           write_lines(context, checker, argv + 1, argc - 1, stdout) == FAZHI_OK;
  }
  if (!good) fprintf(stderr, "%s\n", fazhi_error_message(context, FAZHI_EN));
  fazhi_bytes_free(text);
  fazhi_checker_free(checker);
  fazhi_context_free(context);
  return good ? 0 : 1;
}
