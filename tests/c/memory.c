/* Memory that ends at any moment of a call: each ends with a status, nothing is lost, and the next one goes well. */
#include <fazhi/c/fazhi.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What glibc's own functions are called, which ours stand before. */
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* place, size_t size);
void __libc_free(void* place);

static size_t allowed = (size_t)-1; /* how often memory is given still */
static long held = 0;               /* pieces of memory that were given and not taken back */

void* malloc(size_t size) {
  void* place;
  if (allowed == 0) return NULL;
  if (allowed != (size_t)-1) --allowed;
  place = __libc_malloc(size);
  if (place != NULL) ++held;
  return place;
}

void* calloc(size_t count, size_t size) {
  void* place;
  if (allowed == 0) return NULL;
  if (allowed != (size_t)-1) --allowed;
  place = __libc_calloc(count, size);
  if (place != NULL) ++held;
  return place;
}

void* realloc(void* place, size_t size) {
  void* moved;
  if (allowed == 0) return NULL;
  if (allowed != (size_t)-1) --allowed;
  moved = __libc_realloc(place, size);
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
};

static void end(struct handles* all) {
  fazhi_bytes_free(all->bytes);
  fazhi_result_free(all->result);
  fazhi_checker_free(all->checker);
  fazhi_report_free(all->printed);
  fazhi_report_free(all->report);
  fazhi_context_free(all->context);
  memset(all, 0, sizeof *all);
}

/* The status of the first call that fails. */
static fazhi_status work(struct handles* all) {
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
  if (status != FAZHI_OK) return status;
  fazhi_bytes_free(all->bytes);
  all->bytes = NULL;
  return fazhi_result_json(all->context, all->result, &all->bytes);
}

int main(void) {
  struct handles all = {NULL, NULL, NULL, NULL, NULL, NULL};
  const size_t most = (size_t)1 << 30;
  size_t needed;
  size_t i;
  long before;
  /* What libraries keep for good is made first, the buffers of the streams too. */
  fprintf(stderr, "%s", "");
  for (i = 0; i < 2; ++i) {
    if (work(&all) != FAZHI_OK) return 1;
    end(&all);
  }
  before = held;
  allowed = most;
  if (work(&all) != FAZHI_OK) return 1;
  needed = most - allowed;
  end(&all);
  allowed = (size_t)-1;
  if (held != before || needed < 1000) {
    fprintf(stderr, "%lu pieces were given, %ld of them not back\n", (unsigned long)needed, held - before);
    return 1;
  }
  for (i = 0; i < needed; i += i < 100 ? 1 : needed / 150 + 1) {
    fazhi_status status;
    fazhi_status named = FAZHI_E_MEMORY;
    allowed = i;
    status = work(&all);
    allowed = (size_t)-1;
    if (status == FAZHI_OK) named = FAZHI_OK;
    end(&all);
    if (status == named && held == before) continue;
    fprintf(stderr, "after %lu of %lu: status %d, %ld not back\n", (unsigned long)i, (unsigned long)needed, (int)status,
            held - before);
    return 1;
  }
  return 0;
}
