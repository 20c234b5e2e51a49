// The C interface (include/fazhi/c/fazhi.h) as koffi sees it: its structs and its functions, by their names in C.
// Pointers are BigInts; a uint64_t is a number where it is one exactly, and a BigInt otherwise.
"use strict";

const koffi = require("koffi");

const abi = 1;
const nowhere = 2n ** 64n - 1n;

// By their numbers in C.
const choices = {
  OK: 0,
  languages: ["zh", "en"],
  formats: ["json", "yaml", "text"],
  operations: ["set", "add", "remove"],
  kinds: ["values", "contents"],
  severities: ["error", "warning", "info", "hint"],
  statuses: ["valid", "not_valid", "unreadable", "failed"],
  thresholds: ["profile", "error", "warning", "info", "hint", "never"],
};

const handle = "void *";
const bytes = "const uint8_t *";

// Before the structs: koffi 3.3 gives a prototype without a name that of the struct made last.
const write = koffi.pointer(koffi.proto("int32_t", [handle, handle, "size_t"]));
const read = koffi.pointer(koffi.proto("int64_t", [handle, handle, "size_t"]));

const text = koffi.struct({ data: bytes, size: "size_t" });
const texts = koffi.pointer(text);

const read_options = koffi.struct({
  size: "size_t",
  encoding: "str",
  vocabularies: texts,
  vocabulary_count: "size_t",
  max_bytes: "uint64_t",
  max_depth: "uint64_t",
  max_values: "uint64_t",
  max_problems: "uint64_t",
  any_genre: "int32_t",
  warn_unknown: "int32_t",
});

const edit = koffi.struct({
  size: "size_t",
  pointer: bytes,
  pointer_size: "size_t",
  value: bytes,
  value_size: "size_t",
  op: "int32_t",
});

const check_options = koffi.struct({
  size: "size_t",
  profile: "str",
  profile_text: bytes,
  profile_text_size: "size_t",
  as_of: "str",
  previous: handle,
  catalogues: texts,
  catalogue_count: "size_t",
  instruments: texts,
  instruments_count: "size_t",
  ignored: texts,
  ignored_count: "size_t",
  baseline: bytes,
  baseline_size: "size_t",
  max_findings: "uint64_t",
  fail_on: "int32_t",
  no_suppressions: "int32_t",
});

const location = koffi.struct({
  message_zh: bytes, // with its length, as the others are: a str would end at the first NUL
  message_zh_size: "size_t",
  message_en: bytes,
  message_en_size: "size_t",
  pointer: bytes,
  pointer_size: "size_t",
  begin: "uint64_t",
  end: "uint64_t",
  line: "uint64_t",
  column: "uint64_t",
  utf16_column: "uint64_t",
});

const finding = koffi.struct({
  size: "size_t",
  id: "str",
  fingerprint: "str",
  at: location,
  related_count: "uint64_t",
  fix_count: "uint64_t",
  severity: "int32_t",
});

const fix = koffi.struct({
  size: "size_t",
  title_zh: bytes,
  title_zh_size: "size_t",
  title_en: bytes,
  title_en_size: "size_t",
  edit_count: "uint64_t",
  safe: "int32_t",
});

const fix_edit = koffi.struct({
  size: "size_t",
  pointer: bytes,
  pointer_size: "size_t",
  begin: "uint64_t",
  end: "uint64_t",
  replacement: bytes,
  replacement_size: "size_t",
});

const structs = { text, read_options, edit, check_options, location, finding, fix, fix_edit };

const given = (type) => koffi.inout(koffi.pointer(type));
const made = koffi.out(koffi.pointer(handle));
const number = koffi.out(koffi.pointer("uint64_t"));
const status = "int32_t";
const flag = "int32_t";
const choice = "int32_t";
const label = [bytes, "size_t"];

// What each function gives, and what it takes.
const functions = {
  version: ["str", []],
  context_new: [status, [made]],
  context_free: ["void", [handle]],
  error_id: ["str", [handle]],
  error_message: ["str", [handle, choice]],
  bytes_data: [handle, [handle]],
  bytes_size: ["size_t", [handle]],
  bytes_free: ["void", [handle]],
  read: [status, [handle, ...label, ...label, koffi.pointer(read_options), made]],
  read_file: [status, [handle, "str", koffi.pointer(read_options), made]],
  read_stream: [status, [handle, ...label, read, handle, koffi.pointer(read_options), made]],
  report_free: ["void", [handle]],
  report_is_read: [flag, [handle]],
  report_text: [handle, [handle, koffi.out(koffi.pointer("size_t"))]],
  report_text_is_file: [flag, [handle]],
  write: [status, [handle, handle, choice, made]],
  write_stream: [status, [handle, handle, choice, write, handle]],
  get: [status, [handle, handle, ...label, made]],
  get_text: [status, [handle, handle, ...label, made]],
  count: [status, [handle, handle, ...label, number]],
  place: [status, [handle, handle, ...label, number, number]],
  edit_text: [status, [handle, handle, koffi.pointer(edit), "size_t", made]],
  diff: [status, [handle, handle, handle, choice, made]],
  checker_new: [status, [handle, koffi.pointer(check_options), made]],
  checker_free: ["void", [handle]],
  check: [status, [handle, handle, handle, made]],
  result_free: ["void", [handle]],
  result_status: [choice, [handle]],
  result_acceptable: [flag, [handle]],
  result_total: ["uint64_t", [handle, choice]],
  result_count: ["uint64_t", [handle]],
  result_finding: [status, [handle, handle, "uint64_t", given(finding)]],
  result_related: [status, [handle, handle, "uint64_t", "uint64_t", given(location)]],
  result_fix: [status, [handle, handle, "uint64_t", "uint64_t", given(fix)]],
  result_fix_edit: [status, [handle, handle, "uint64_t", "uint64_t", "uint64_t", given(fix_edit)]],
  result_json: [status, [handle, handle, made]],
  result_page: [status, [handle, handle, choice, made]],
  fix_text: [status, [handle, handle, handle, flag, made, number]],
  run_begin: [status, [handle, handle, "str", choice, write, handle, made]],
  run_add: [status, [handle, handle, handle]],
  run_end: [status, [handle, handle]],
  run_free: ["void", [handle]],
};

// The library at a path, else the one that FAZHI_LIBRARY names, else the system's, by the name with the number of the
// interface where there are such names: it cannot be of another one.
function load(path) {
  const names = { win32: "fazhi_c.dll", darwin: `libfazhi_c.${abi}.dylib` };
  const file = path || process.env.FAZHI_LIBRARY || (names[process.platform] ?? `libfazhi_c.so.${abi}`);
  const library = opened(file, !path && process.env.FAZHI_LIBRARY ? "FAZHI_LIBRARY: " : "");
  const c = {};
  for (const [name, [result, parameters]] of Object.entries(functions)) {
    try {
      c[name] = library.func(`fazhi_${name}`, result, parameters);
    } catch (cause) {
      const what = "不是fazhi的C库，或版本过旧 / it is not fazhi's C library, or an older one";
      throw new Error(`${what}: ${file}, fazhi_${name}`, { cause });
    }
  }
  return c;
}

function opened(file, from) {
  try {
    return koffi.load(file);
  } catch (cause) {
    const what = "无法加载fazhi的C库：请安装libfazhi1，或以FAZHI_LIBRARY指明文件 / "
      + "fazhi's C library cannot be loaded: install libfazhi1, or let FAZHI_LIBRARY name its file";
    throw new Error(`${what}; ${from}${file} (${cause.message})`, { cause });
  }
}

module.exports = { abi, choices, functions, koffi, load, nowhere, read, structs, write };
