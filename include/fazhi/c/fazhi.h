#ifndef FAZHI_C_FAZHI_H
#define FAZHI_C_FAZHI_H

/**
 * @file
 * The C interface of fazhi: reads, checks, edits, compares and writes annual reports on building a law-based government
 * (法治政府建设年度报告), from any language that can call C. It is C99, and the one binary promise of the library
 * (docs/abi.md): what stands here keeps its meaning and its layout as long as FAZHI_C_ABI is the same.
 *
 * **Handles.** What a function gives through a pointer to a pointer is the caller's, who ends it with the `_free`
 * function of its type; freeing NULL does nothing. No handle needs another one to live: a result keeps what it needs of
 * the report and the checker it came from, in whichever order they are freed.
 *
 * **Text** is UTF-8 and given with its length in bytes. Text that is given back is followed by a NUL that its length
 * does not count, though it may hold others, and stays until the handle it came from is freed.
 *
 * **Structs** begin with their size, so that they can grow. Set all of one to zero, then `size` to its sizeof: zero is
 * the default of every member. A library that is newer than its caller takes what the caller does not have as zero, and
 * fills in what the caller has. An older one takes zero for what it does not know, refuses anything else there with
 * FAZHI_E_UNSUPPORTED rather than do something else than was asked, and fills in zero.
 *
 * **Failure.** A function that can fail returns a fazhi_status, and on failure leaves what it should give as it was;
 * the id of the error and its message in both languages are then asked of the context. Every function takes NULL for
 * any handle: FAZHI_E_ARGUMENT, or nothing, 0 and empty text where it has no status. Any function may fail with
 * FAZHI_E_ARGUMENT (`argument.wrong`: also of a struct that has a `size` and was given without it), FAZHI_E_MEMORY
 * (`memory.out`) and FAZHI_E_FAULT. No exception leaves the library, nothing is printed, the process is never ended,
 * and neither locale nor environment is touched.
 *
 * **Callbacks** may call the library, with another context than the call they come from. They neither use nor free the
 * run or any other handle that this call makes or changes.
 *
 * **Threads.** There is no global state. Reports, checkers, results and bytes never change once they are made. Each
 * function says one of:
 * - *Any thread*: at any time, with the same handles in several threads at once.
 * - *A context of its own*: with the same reports, checkers and results in several threads at once, each thread with a
 *   context that no other uses meanwhile.
 * - *Alone*: as long as it runs, no other call is made with any of its handles.
 */

/* NOLINTBEGIN(modernize-deprecated-headers,modernize-use-using): it is C. */
#include <stddef.h>
#include <stdint.h>

/** The binary interface that this header is of: the number in the name of the shared library, libfazhi_c.so.1. */
#define FAZHI_C_ABI 1

#if defined(_WIN32)
#if defined(FAZHI_C_BUILD)
#define FAZHI_C_API __declspec(dllexport)
#else
#define FAZHI_C_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define FAZHI_C_API __attribute__((visibility("default")))
#else
#define FAZHI_C_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- What every call has in common ---- */

/** How a call ended: one of the FAZHI_E_ values or FAZHI_OK. Later versions may have more; each of them is a failure.
 */
typedef int32_t fazhi_status;
enum {
  FAZHI_OK = 0,
  FAZHI_E_ARGUMENT = 1,    /**< a mistake of the caller: a null handle, a struct without its size, no such option */
  FAZHI_E_INPUT = 2,       /**< input that cannot be read, or that does not hold what was asked for */
  FAZHI_E_NOT_FOUND = 3,   /**< there is nothing at that place, or of that name */
  FAZHI_E_LIMIT = 4,       /**< a limit of size or depth */
  FAZHI_E_STOPPED = 5,     /**< a callback of the caller asked to stop */
  FAZHI_E_MEMORY = 6,      /**< out of memory */
  FAZHI_E_UNSUPPORTED = 7, /**< this build, or this kind of file, does not have what it takes */
  FAZHI_E_FAULT = 8        /**< a fault of fazhi */
};

/** The language of what is for people: FAZHI_ZH or FAZHI_EN. */
typedef int32_t fazhi_language;
enum { FAZHI_ZH = 0, FAZHI_EN = 1 };

typedef struct fazhi_context fazhi_context; /**< what the calls of one thread have in common: the last error */
typedef struct fazhi_bytes fazhi_bytes;     /**< bytes that the library gives */
typedef struct fazhi_report fazhi_report;   /**< a file that was read, and the report in it if there is one */
typedef struct fazhi_checker fazhi_checker; /**< what reports are judged by */
typedef struct fazhi_result fazhi_result;   /**< what was found in one report */
typedef struct fazhi_run fazhi_run;         /**< the output of a run over many reports */

/** A text of the caller's in a list. */
typedef struct fazhi_text {
  const char* data;
  size_t size; /**< in bytes */
} fazhi_text;

/** Takes a piece of what is written; returns 0 to go on, anything else to stop. It must return: no exception, no jump.
 */
typedef int32_t (*fazhi_write_function)(void* user, const char* data, size_t size);

/**
 * Gives up to `room` bytes, at least one, of what is read: writes them to `into` and returns how many, 0 at the end, a
 * negative number to stop. It must return: no exception, no jump.
 */
typedef int64_t (*fazhi_read_function)(void* user, char* into, size_t room);

/** The version of the library, `1.2.3`. Any thread. */
FAZHI_C_API const char* fazhi_version(void);

/** Makes a context. FAZHI_E_MEMORY, FAZHI_E_ARGUMENT. Any thread. */
FAZHI_C_API fazhi_status fazhi_context_new(fazhi_context** context);
/** Ends a context and the texts of its error. Alone. */
FAZHI_C_API void fazhi_context_free(fazhi_context* context);

/** The id of the error of the last call with this context, such as `file.missing`; empty where it went well. Alone. */
FAZHI_C_API const char* fazhi_error_id(const fazhi_context* context);
/** What went wrong in the last call with this context, for a person; empty where it went well. It ends with its NUL:
 * one that would stand in it, quoted from the input, is U+FFFD there. Alone. */
FAZHI_C_API const char* fazhi_error_message(const fazhi_context* context, fazhi_language language);

/** The bytes, followed by a NUL. Any thread. */
FAZHI_C_API const char* fazhi_bytes_data(const fazhi_bytes* bytes);
/** How many there are, without that NUL. Any thread. */
FAZHI_C_API size_t fazhi_bytes_size(const fazhi_bytes* bytes);
/** Ends them. Alone. */
FAZHI_C_API void fazhi_bytes_free(fazhi_bytes* bytes);

/* ---- Reading and writing ---- */

/** How reports are read. Of a limit, 0 is its default (docs/limits.md). */
typedef struct fazhi_read_options {
  size_t size;                    /**< sizeof(fazhi_read_options) */
  const char* encoding;           /**< of printed text, such as `gb18030`; NULL: told by the bytes */
  const fazhi_text* vocabularies; /**< YAML or JSON that extends the words printed reports are read with, one another */
  size_t vocabulary_count;
  uint64_t max_bytes;    /**< of the input, and of the text that is taken out of it */
  uint64_t max_depth;    /**< of objects and lists in one another, 200 at the most */
  uint64_t max_values;   /**< of a document, aliases expanded */
  uint64_t max_problems; /**< kept; the rest is counted */
  int32_t any_genre;     /**< other than 0: read printed text that is no annual report too */
  int32_t warn_unknown;  /**< other than 0: keys that the format does not have are warnings, not errors */
} fazhi_read_options;

/**
 * Reads a report from bytes of any format: JSON, YAML, or a printed report as text, HTML or DOCX, which is told by the
 * bytes, and by `name` where that ends in `.json`, `.yaml` or `.yml`. `name` stands in messages and results, opens
 * nothing, and may be empty; `options` may be NULL.
 *
 * A report with mistakes is no failure: the status is FAZHI_OK, and what is wrong with it is what fazhi_check finds,
 * even where the text holds no report at all and fazhi_report_is_read is 0. FAZHI_E_INPUT: not even a text could be
 * had, as of an unknown kind of file; FAZHI_E_LIMIT: larger than `max_bytes`; FAZHI_E_UNSUPPORTED; FAZHI_E_ARGUMENT. A
 * context of its own.
 */
FAZHI_C_API fazhi_status fazhi_read(fazhi_context* context, const char* name, size_t name_size, const char* bytes,
                                    size_t bytes_size, const fazhi_read_options* options, fazhi_report** report);
/** The same of a file; `path` is what the system opens, ended by NUL. FAZHI_E_NOT_FOUND: `file.missing`. A context of
 *  its own. */
FAZHI_C_API fazhi_status fazhi_read_file(fazhi_context* context, const char* path, const fazhi_read_options* options,
                                         fazhi_report** report);
/** The same of what a function gives, read to its end. FAZHI_E_STOPPED. A context of its own. */
FAZHI_C_API fazhi_status fazhi_read_stream(fazhi_context* context, const char* name, size_t name_size,
                                           fazhi_read_function read, void* user, const fazhi_read_options* options,
                                           fazhi_report** report);
/** Ends a report. Alone. */
FAZHI_C_API void fazhi_report_free(fazhi_report* report);

/** Whether the text holds a report, as far as it goes: 1 or 0. Any thread. */
FAZHI_C_API int32_t fazhi_report_is_read(const fazhi_report* report);
/** The text that all offsets stand on: the file itself, or what was taken out of a printed one. Any thread. */
FAZHI_C_API const char* fazhi_report_text(const fazhi_report* report, size_t* size);
/** Whether that text is the file byte by byte: 1 or 0. Any thread. */
FAZHI_C_API int32_t fazhi_report_text_is_file(const fazhi_report* report);

/** How a report is written. */
typedef int32_t fazhi_format;
enum {
  FAZHI_JSON = 0,
  FAZHI_YAML = 1,
  FAZHI_TEXT = 2 /**< as it is printed: text that reads back as the same report */
};

/** Writes the report. FAZHI_E_INPUT: there is none in the text. A context of its own. */
FAZHI_C_API fazhi_status fazhi_write(fazhi_context* context, const fazhi_report* report, fazhi_format format,
                                     fazhi_bytes** bytes);
/** The same to a function, piece by piece. FAZHI_E_STOPPED. A context of its own. */
FAZHI_C_API fazhi_status fazhi_write_stream(fazhi_context* context, const fazhi_report* report, fazhi_format format,
                                            fazhi_write_function write, void* user);

/* ---- Values by pointer ---- */

/**
 * The value at a JSON Pointer (RFC 6901), as compact JSON: `""` is the whole report, `/metadata/title` a text in
 * quotes. Figures are JSON as the format has them, never rounded. FAZHI_E_NOT_FOUND: there is none; FAZHI_E_INPUT:
 * there is no report. A context of its own.
 */
FAZHI_C_API fazhi_status fazhi_get(fazhi_context* context, const fazhi_report* report, const char* pointer,
                                   size_t pointer_size, fazhi_bytes** json);
/** The same of a text, without quotes and escapes. FAZHI_E_NOT_FOUND also where the value is no text. A context of its
 *  own. */
FAZHI_C_API fazhi_status fazhi_get_text(fazhi_context* context, const fazhi_report* report, const char* pointer,
                                        size_t pointer_size, fazhi_bytes** text);
/** How many items a list or members an object has. FAZHI_E_NOT_FOUND also where the value is neither. A context of its
 *  own. */
FAZHI_C_API fazhi_status fazhi_count(fazhi_context* context, const fazhi_report* report, const char* pointer,
                                     size_t pointer_size, uint64_t* count);
/** Where the value stands in fazhi_report_text, in bytes. FAZHI_E_NOT_FOUND: no such value, or it stands nowhere. A
 *  context of its own. */
FAZHI_C_API fazhi_status fazhi_place(fazhi_context* context, const fazhi_report* report, const char* pointer,
                                     size_t pointer_size, uint64_t* begin, uint64_t* end);

/** What is done at a pointer: FAZHI_SET changes or makes a member, FAZHI_ADD puts an item into a list before the one
 *  pointed at (`/-` at its end), FAZHI_REMOVE takes away. */
typedef int32_t fazhi_edit_op;
enum { FAZHI_SET = 0, FAZHI_ADD = 1, FAZHI_REMOVE = 2 };

/** One edit. In a list of them each has the same size. */
typedef struct fazhi_edit {
  size_t size; /**< sizeof(fazhi_edit) */
  const char* pointer;
  size_t pointer_size;
  const char* value; /**< JSON; NULL to remove */
  size_t value_size;
  fazhi_edit_op op;
} fazhi_edit;

/**
 * Edits a report of JSON or YAML on its text and gives the new text; outside the lines that are edited every byte
 * stays, comments too. The edits are made one after another, all or none; the report itself stays as it is.
 * FAZHI_E_INPUT: a value is no JSON, the result would be no report, or an edit cannot be made without a risk to the
 * rest (`edit.alias`, `edit.unsafe`); FAZHI_E_NOT_FOUND: `edit.no-such-place`; FAZHI_E_UNSUPPORTED: a printed report;
 * FAZHI_E_ARGUMENT: sizes that differ, a value to remove; FAZHI_E_LIMIT: `limit.edits`, more than 10,000. Edits of
 * different objects together cost one reading of the text, each further one of the same list or object one more. A
 * context of its own.
 */
FAZHI_C_API fazhi_status fazhi_edit_text(fazhi_context* context, const fazhi_report* report, const fazhi_edit* edits,
                                         size_t count, fazhi_bytes** text);

/** Two reports value by value, or by what they are about. */
typedef int32_t fazhi_diff_kind;
enum { FAZHI_BY_VALUES = 0, FAZHI_BY_CONTENTS = 1 };

/** The differences as JSON, as `fazhi diff --format json` prints them. FAZHI_E_INPUT: one of them is no report. A
 * context of its own. */
FAZHI_C_API fazhi_status fazhi_diff(fazhi_context* context, const fazhi_report* before, const fazhi_report* after,
                                    fazhi_diff_kind kind, fazhi_bytes** json);

/* ---- Checking ---- */

/** How grave a finding is. */
typedef int32_t fazhi_severity;
enum { FAZHI_ERROR = 0, FAZHI_WARNING = 1, FAZHI_INFO = 2, FAZHI_HINT = 3 };

/** From which severity on findings make a report not acceptable. */
typedef int32_t fazhi_fail_on;
enum {
  FAZHI_FAIL_AS_PROFILE = 0, /**< as the profile says */
  FAZHI_FAIL_ON_ERROR = 1,
  FAZHI_FAIL_ON_WARNING = 2,
  FAZHI_FAIL_ON_INFO = 3,
  FAZHI_FAIL_ON_HINT = 4,
  FAZHI_FAIL_NEVER = 5
};

/** What reports are judged by. Texts are JSON or YAML in memory: no file is opened by what they say. */
typedef struct fazhi_check_options {
  size_t size;              /**< sizeof(fazhi_check_options) */
  const char* profile;      /**< the id of a profile that comes with fazhi; NULL: `national-2019` */
  const char* profile_text; /**< a profile of one's own instead, which may extend those; NULL: none */
  size_t profile_text_size;
  const char* as_of; /**< the day to judge deadlines by, `2025-04-02`; NULL: rules that need one are skipped */
  const fazhi_report* previous; /**< the agency's report of the year before; NULL: none */
  const fazhi_text* catalogues; /**< catalogues of codes beside those that come with fazhi */
  size_t catalogue_count;
  const fazhi_text* instruments; /**< lists of instruments beside the one that comes with fazhi */
  size_t instruments_count;
  const fazhi_text* ignored; /**< ids of rules and readers whose findings are known */
  size_t ignored_count;
  const char* baseline; /**< a baseline of known findings; NULL: none */
  size_t baseline_size;
  uint64_t max_findings; /**< kept of one report, 0: 1000; the rest is counted */
  fazhi_fail_on fail_on;
  int32_t no_suppressions; /**< other than 0: comments and `x-fazhi` keys of reports suppress nothing */
} fazhi_check_options;

/** Makes a checker; `options` may be NULL. FAZHI_E_NOT_FOUND: there is no profile or rule of that id; FAZHI_E_INPUT: a
 *  text has mistakes, of which the message tells the first with its place, `as_of` is no day, or `previous` no report.
 * A context of its own. */
FAZHI_C_API fazhi_status fazhi_checker_new(fazhi_context* context, const fazhi_check_options* options,
                                           fazhi_checker** checker);
/** Ends a checker. Alone. */
FAZHI_C_API void fazhi_checker_free(fazhi_checker* checker);

/** Judges a report. Mistakes of the report are no failure of the call. A context of its own. */
FAZHI_C_API fazhi_status fazhi_check(fazhi_context* context, const fazhi_checker* checker, const fazhi_report* report,
                                     fazhi_result** result);
/** Ends a result. Alone. */
FAZHI_C_API void fazhi_result_free(fazhi_result* result);

/** How a report ended. */
typedef int32_t fazhi_file_status;
enum {
  FAZHI_VALID = 0,      /**< no error was found */
  FAZHI_NOT_VALID = 1,  /**< errors were found */
  FAZHI_UNREADABLE = 2, /**< the text holds no report */
  FAZHI_FAILED = 3      /**< a rule did not come to its end, so nothing is said of the whole */
};

/** How the report ended; of NULL, FAZHI_UNREADABLE. Any thread. */
FAZHI_C_API fazhi_file_status fazhi_result_status(const fazhi_result* result);
/** Whether it was read and judged, and nothing was found at or above the threshold: 1 or 0. Any thread. */
FAZHI_C_API int32_t fazhi_result_acceptable(const fazhi_result* result);
/** How many findings of a severity there are, those over the limit too. Any thread. */
FAZHI_C_API uint64_t fazhi_result_total(const fazhi_result* result, fazhi_severity severity);
/** How many findings can be asked for. Any thread. */
FAZHI_C_API uint64_t fazhi_result_count(const fazhi_result* result);

/** What a place that is not there is: of a finding without a place in the text. */
#define FAZHI_NOWHERE UINT64_MAX

/** A place in a report and what is to be said of it. Texts stay as long as the result. Each is followed by a NUL and
 * may hold a NUL itself, where the report does: their sizes, in bytes, tell where they end. */
typedef struct fazhi_location {
  const char* message_zh;
  size_t message_zh_size;
  const char* message_en;
  size_t message_en_size;
  const char* pointer; /**< the JSON Pointer of the value that it is about */
  size_t pointer_size;
  uint64_t begin; /**< its bytes in fazhi_report_text, FAZHI_NOWHERE where it stands nowhere, as all below */
  uint64_t end;
  uint64_t line;         /**< from 1 */
  uint64_t column;       /**< in characters, from 1 */
  uint64_t utf16_column; /**< in UTF-16 code units, from 1 */
} fazhi_location;

/** A finding. */
typedef struct fazhi_finding {
  size_t size;             /**< sizeof(fazhi_finding), set by the caller */
  const char* id;          /**< of the rule, or of the reader's problem */
  const char* fingerprint; /**< the same in another version of the report; NULL where there is none */
  fazhi_location at;
  uint64_t related_count; /**< further places that explain it, see fazhi_result_related */
  uint64_t fix_count;     /**< ways to mend it, see fazhi_result_fix */
  fazhi_severity severity;
} fazhi_finding;

/** The finding of an index, in the order of the text. FAZHI_E_NOT_FOUND: there is none; FAZHI_E_ARGUMENT: a size that
 * is not set. A context of its own. */
FAZHI_C_API fazhi_status fazhi_result_finding(fazhi_context* context, const fazhi_result* result, uint64_t index,
                                              fazhi_finding* finding);
/** A further place of a finding. FAZHI_E_NOT_FOUND. A context of its own. */
FAZHI_C_API fazhi_status fazhi_result_related(fazhi_context* context, const fazhi_result* result, uint64_t index,
                                              uint64_t related_index, fazhi_location* related);

/** A way to mend a finding: all its edits or none. */
typedef struct fazhi_fix {
  size_t size; /**< sizeof(fazhi_fix), set by the caller */
  const char* title_zh;
  size_t title_zh_size;
  const char* title_en;
  size_t title_en_size;
  uint64_t edit_count; /**< see fazhi_result_fix_edit */
  int32_t safe;        /**< other than 0: it cannot change what the text means */
} fazhi_fix;

/** A change of a fix: bytes of fazhi_report_text, and what takes their place. */
typedef struct fazhi_fix_edit {
  size_t size; /**< sizeof(fazhi_fix_edit), set by the caller */
  const char* pointer;
  size_t pointer_size;
  uint64_t begin;
  uint64_t end;
  const char* replacement; /**< empty to delete */
  size_t replacement_size;
} fazhi_fix_edit;

/** A way to mend a finding, the best first. FAZHI_E_NOT_FOUND; FAZHI_E_ARGUMENT: a size that is not set. A context of
 *  its own. */
FAZHI_C_API fazhi_status fazhi_result_fix(fazhi_context* context, const fazhi_result* result, uint64_t index,
                                          uint64_t fix_index, fazhi_fix* fix);
/** A change of it. FAZHI_E_NOT_FOUND; FAZHI_E_ARGUMENT: a size that is not set. A context of its own. */
FAZHI_C_API fazhi_status fazhi_result_fix_edit(fazhi_context* context, const fazhi_result* result, uint64_t index,
                                               uint64_t fix_index, uint64_t edit_index, fazhi_fix_edit* edit);

/** All of a result as JSON, what is suppressed and what became of each rule among it: an object of the `files` that
 *  `fazhi validate --format json` prints, described by schemas/findings.schema.json. A context of its own. */
FAZHI_C_API fazhi_status fazhi_result_json(fazhi_context* context, const fazhi_result* result, fazhi_bytes** json);

/** The page for people: one HTML file that needs nothing beside it. A context of its own. */
FAZHI_C_API fazhi_status fazhi_result_page(fazhi_context* context, const fazhi_result* result, fazhi_language language,
                                           fazhi_bytes** html);

/**
 * The bytes of the file with what can be mended mended: what is safe, and with `unsafe` other than 0 the rest too.
 * Everything else stays as it is. `mended` counts the fixes that were made and may be NULL; at 0 the bytes are the
 * file's. FAZHI_E_UNSUPPORTED: the text was taken out of HTML or DOCX; FAZHI_E_INPUT: its encoding lacks a character
 * that a fix puts in (`fix.encoding`), or does not give the bytes of the file again (`fix.bytes`). A context of its
 * own.
 */
FAZHI_C_API fazhi_status fazhi_fix_text(fazhi_context* context, const fazhi_checker* checker,
                                        const fazhi_report* report, int32_t unsafe, fazhi_bytes** text,
                                        uint64_t* mended);

/* ---- Runs over many reports ---- */

/**
 * Begins a run whose results are written in a format of `fazhi validate --format`: `json`, `jsonl`, `sarif`, `github`,
 * `gitlab`, `junit`, `html`, `text`, and `summary-csv`, `summary-html`. What is written goes to `write`, piece by
 * piece, during this call, fazhi_run_add and fazhi_run_end; the run keeps what it needs of the checker.
 * FAZHI_E_NOT_FOUND: there is no such format; FAZHI_E_STOPPED: by `write`. A context of its own.
 */
FAZHI_C_API fazhi_status fazhi_run_begin(fazhi_context* context, const fazhi_checker* checker, const char* format,
                                         fazhi_language language, fazhi_write_function write, void* user,
                                         fazhi_run** run);
/** Adds a result, of the run's checker only. FAZHI_E_STOPPED; FAZHI_E_ARGUMENT: of another checker. Where that fails
 * but for FAZHI_E_ARGUMENT the output is not whole, and nothing can be added. Alone, as to the run. */
FAZHI_C_API fazhi_status fazhi_run_add(fazhi_context* context, fazhi_run* run, const fazhi_result* result);
/** Writes what ends the output; nothing can be added then. FAZHI_E_STOPPED. Alone, as to the run. */
FAZHI_C_API fazhi_status fazhi_run_end(fazhi_context* context, fazhi_run* run);
/** Ends a run, without a word of the output that may be missing. Alone. */
FAZHI_C_API void fazhi_run_free(fazhi_run* run);

/* NOLINTEND(modernize-deprecated-headers,modernize-use-using) */

#ifdef __cplusplus
}
#endif

#endif
