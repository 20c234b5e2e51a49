/* Memory that ends at any moment of a call: each ends with a status, nothing is lost, and the next one goes well. */
#define _POSIX_C_SOURCE 200112L
#include <fazhi/c/fazhi.h>

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What glibc's own functions are called, which ours stand before. */
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* place, size_t size);
void __libc_free(void* place);

static size_t asked = 0; /* how often memory was asked for */
static size_t first_refused = (size_t)-1;
static size_t behind_refused = (size_t)-1;
static long held = 0; /* pieces of memory that were given and not taken back */
static long most_held = LONG_MAX;

static int refused(void) {
  const size_t now = asked++;
  return (now >= first_refused && now < behind_refused) || held >= most_held;
}

static void give_all(void) {
  first_refused = behind_refused = (size_t)-1;
  most_held = LONG_MAX;
}

void* malloc(size_t size) {
  void* place = refused() ? NULL : __libc_malloc(size);
  if (place != NULL) ++held;
  return place;
}

void* calloc(size_t count, size_t size) {
  void* place = refused() ? NULL : __libc_calloc(count, size);
  if (place != NULL) ++held;
  return place;
}

void* realloc(void* place, size_t size) {
  void* moved = refused() ? NULL : __libc_realloc(place, size);
  if (place == NULL && moved != NULL) ++held;
  return moved;
}

void free(void* place) {
  if (place != NULL) --held;
  __libc_free(place);
}

static const char text[] =
    "schema_version: \"1.0\"\n"
    "metadata:\n"
    "  title: 云岭市林业局2024年法治政府建设年度报告\n"
    "sections:\n"
    "  - id: s-1\n"
    "    kind: achievements\n"
    "    heading: 一、主要举措和成效\n"
    "    paragraphs:\n"
    "      - 全年开展护林普法12场。。\n";

static const char page[] = "云岭市林业局2024年法治政府建设年度报告\n\n一、主要举措和成效\n全年开展护林普法12场。\n";

struct handles {
  fazhi_context* context;
  fazhi_report* report;
  fazhi_report* printed;
  fazhi_checker* checker;
  fazhi_result* result;
  fazhi_bytes* bytes;
  fazhi_run* run;
};

static void end(struct handles* all) {
  fazhi_run_free(all->run);
  fazhi_bytes_free(all->bytes);
  fazhi_result_free(all->result);
  fazhi_checker_free(all->checker);
  fazhi_report_free(all->printed);
  fazhi_report_free(all->report);
  fazhi_context_free(all->context);
  memset(all, 0, sizeof *all);
}

static int32_t pass_over(void* user, const char* piece, size_t size) {
  (void)user;
  (void)piece;
  (void)size;
  return 0;
}

static void drop(struct handles* all) {
  fazhi_bytes_free(all->bytes);
  all->bytes = NULL;
}

/* The status of the first call that fails. */
static fazhi_status make(struct handles* all) {
  fazhi_edit edit = {0};
  fazhi_status status = fazhi_context_new(&all->context);
  edit.size = sizeof edit;
  edit.op = FAZHI_SET;
  edit.pointer = "/sections/0/id";
  edit.pointer_size = strlen(edit.pointer);
  edit.value = "\"s-2\"";
  edit.value_size = strlen(edit.value);
  if (status == FAZHI_OK) status = fazhi_read(all->context, "a.yaml", 6, text, sizeof text - 1, NULL, &all->report);
  if (status == FAZHI_OK) status = fazhi_read(all->context, "a.txt", 5, page, sizeof page - 1, NULL, &all->printed);
  if (status == FAZHI_OK) status = fazhi_checker_new(all->context, NULL, &all->checker);
  if (status == FAZHI_OK) status = fazhi_check(all->context, all->checker, all->report, &all->result);
  if (status == FAZHI_OK) status = fazhi_edit_text(all->context, all->report, &edit, 1, &all->bytes);
  drop(all);
  return status;
}

static fazhi_status show(struct handles* all) {
  uint64_t number = 0;
  uint64_t behind = 0;
  fazhi_status status = fazhi_fix_text(all->context, all->checker, all->report, 1, &all->bytes, &number);
  drop(all);
  if (status == FAZHI_OK) status = fazhi_result_page(all->context, all->result, FAZHI_ZH, &all->bytes);
  drop(all);
  if (status == FAZHI_OK) status = fazhi_diff(all->context, all->report, all->printed, FAZHI_BY_CONTENTS, &all->bytes);
  drop(all);
  if (status == FAZHI_OK) status = fazhi_get(all->context, all->report, "", 0, &all->bytes);
  drop(all);
  if (status == FAZHI_OK) status = fazhi_place(all->context, all->report, "/metadata/title", 15, &number, &behind);
  if (status == FAZHI_OK)
    status = fazhi_run_begin(all->context, all->checker, "sarif", FAZHI_ZH, pass_over, NULL, &all->run);
  if (status == FAZHI_OK) status = fazhi_run_add(all->context, all->run, all->result);
  if (status == FAZHI_OK) status = fazhi_run_end(all->context, all->run);
  if (status == FAZHI_OK) status = fazhi_result_json(all->context, all->result, &all->bytes);
  return status;
}

static fazhi_status work(struct handles* all) {
  const fazhi_status status = make(all);
  return status == FAZHI_OK ? show(all) : status;
}

static struct {
  const char* name;
  char bytes[16384];
  size_t size;
} file;

static fazhi_status read_file(struct handles* all) {
  fazhi_status status = fazhi_context_new(&all->context);
  if (status == FAZHI_OK)
    status = fazhi_read(all->context, file.name, strlen(file.name), file.bytes, file.size, NULL, &all->report);
  return status;
}

typedef fazhi_status (*work_function)(struct handles*);

static size_t needed_by(work_function function) {
  struct handles all = {NULL, NULL, NULL, NULL, NULL, NULL, NULL};
  const size_t before = asked;
  const fazhi_status status = function(&all);
  const size_t needed = asked - before;
  end(&all);
  return status == FAZHI_OK ? needed : 0;
}

/* What is refused at a moment: all from it on, that piece alone, or what is beyond as many pieces at a time. */
enum refusal { REST, ONE, BEYOND };

/* Points are all up to `whole`, then some. `kept` is what the libraries of a format may keep at each. */
static int refuse(work_function function, enum refusal refusal, size_t whole, size_t some, long kept) {
  struct handles all = {NULL, NULL, NULL, NULL, NULL, NULL, NULL};
  size_t needed;
  size_t i;
  int k;
  /* What libraries keep for good is made first. */
  for (k = 0; k < 2; ++k)
    if (needed_by(function) == 0) return fprintf(stderr, "%s: cannot be read\n", file.name), 1;
  needed = needed_by(function);
  for (i = 0; i < needed; i += i < whole ? 1 : needed / some + 1) {
    const long before = held;
    fazhi_status status;
    alarm(20);
    asked = 0;
    if (refusal == BEYOND) {
      most_held = before + (long)i;
    } else {
      first_refused = i;
      behind_refused = refusal == ONE ? i + 1 : (size_t)-1;
    }
    status = function(&all);
    give_all();
    if (status == FAZHI_E_MEMORY && all.context != NULL && strcmp(fazhi_error_id(all.context), "memory.out") != 0)
      return fprintf(stderr, "%s: at %lu: %s\n", file.name, (unsigned long)i, fazhi_error_id(all.context)), 1;
    end(&all);
    alarm(0);
    if (refusal == BEYOND && status == FAZHI_OK && held <= before + kept) return i < 10;
    if ((status == FAZHI_E_MEMORY || refusal == ONE) && held <= before + kept) continue;
    fprintf(stderr, "%s: at %lu of %lu: status %d, %ld not back\n", file.name, (unsigned long)i, (unsigned long)needed,
            (int)status, held - before);
    return 1;
  }
  return refusal == BEYOND || needed_by(function) != needed;
}

static int open_file(const char* folder, const char* name) {
  char path[4096];
  FILE* stream;
  snprintf(path, sizeof path, "%s/%s", folder, name);
  stream = fopen(path, "rb");
  if (stream == NULL) return fprintf(stderr, "%s: no such file\n", path), 0;
  file.name = name;
  file.size = fread(file.bytes, 1, sizeof file.bytes, stream);
  fclose(stream);
  return file.size != 0;
}

int main(int count, char** words) {
  /* libxml2 keeps the last error, and loses a few pieces where a parser cannot be made; minizip loses a buffer. */
  long kept_by_libraries = 8;
  long kept_by_us = 0;
  int failed = 0;
  if (count < 2) return 2;
  /* GCC before 12 loses members of an aggregate when making one of the next throws (its bug 66139). */
  if (count > 2 && strcmp(words[2], "loses-members") == 0) kept_by_libraries = kept_by_us = 1000;
  fprintf(stderr, "%s", ""); /* the buffers of the streams too */
  file.name = "work";
  failed |= refuse(work, REST, 100, 150, kept_by_us);
  if (!open_file(words[1], "pages/old_tables.html")) return 1;
  failed |= refuse(read_file, REST, 600, 100, kept_by_libraries);
  failed |= refuse(read_file, ONE, 400, 20, kept_by_libraries);
  if (!open_file(words[1], "pages/water_bureau_lists.docx")) return 1;
  failed |= refuse(read_file, REST, 600, 100, kept_by_libraries);
  failed |= refuse(read_file, ONE, 400, 20, kept_by_libraries);
  if (!open_file(words[1], "encodings/simplified.gb18030.txt")) return 1;
  failed |= refuse(read_file, REST, 100000, 1, kept_by_us);
  /* ICU's detector bears no refusal between two of its pieces; what was given back before must be there again. */
  if (!open_file(words[1], "encodings/traditional.big5.txt")) return 1;
  failed |= refuse(read_file, BEYOND, 100000, 1, kept_by_us);
  return failed;
}
