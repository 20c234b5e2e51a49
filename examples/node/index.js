// Annual reports on building a law-based government (法治政府建设年度报告): read, check, edit, compare and write them.
//
//   const { Fazhi } = require("fazhi");
//   const fazhi = new Fazhi();
//   const report = fazhi.readFile("report.yaml");
//   for (const finding of fazhi.checker({ asOf: "2025-04-02" }).check(report).findings()) {
//     console.log(finding.at.line, finding.id, finding.at.messageZh);
//   }
//
// What the library gives is given back when the collector finds that it was dropped; close() does it at once, or as
// soon as the call is through from within which it is closed.
"use strict";

const { choices, koffi, load, nowhere, structs, write: writeType } = require("./native");

const { OK, formats, kinds, languages, operations, severities, statuses, thresholds } = choices;

/** A call that failed: `id` is stable, such as `file.missing`; the messages are for people, and `message` is that in
 *  the language that the library was made with. */
class FazhiError extends Error {
  constructor(status, id, messageZh, messageEn, language = "en") {
    super(`${language === "zh" ? messageZh : messageEn} [${id || status}]`);
    this.name = "FazhiError";
    this.status = status;
    this.id = id;
    this.messageZh = messageZh;
    this.messageEn = messageEn;
  }
}

const dropped = new FinalizationRegistry((free) => free());

/** What users hold of something that the library made. */
class Handle {
  #pointer;
  #free;
  #closed = false;
  #users = 1; // the handle is one, and each call under way that calls back

  constructor(fazhi, pointer, free) {
    this.fazhi = fazhi;
    this.#pointer = pointer;
    this.#free = () => free(pointer);
    dropped.register(this, this.#free, this);
  }

  /** Gives back what it holds: now, or when the call is through from within which it is closed. */
  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.#leave();
  }

  get pointer() {
    if (this.#closed) throw new TypeError(`this ${this.constructor.name} is closed`);
    return this.#pointer;
  }

  /** Makes a call with the pointers of handles, which may be closed by what it calls back. */
  static during(handles, call) {
    const pointers = handles.map(({ pointer }) => pointer);
    for (const one of handles) one.#users += 1;
    try {
      return call(...pointers);
    } finally {
      for (const one of handles) one.#leave();
    }
  }

  #leave() {
    this.#users -= 1;
    if (this.#users > 0) return;
    dropped.unregister(this);
    this.#free();
  }
}
if (Symbol.dispose) {
  Handle.prototype[Symbol.dispose] = Handle.prototype.close;
}

/** The library. */
class Fazhi {
  #idle = []; // contexts: a call takes one for itself, also one that is made while another one calls back

  constructor(path, options = {}) {
    const { language = "en" } = known(options, ["language"]);
    choice(languages, language);
    this.language = language;
    this.c = load(ended(path, "path"));
  }

  get version() {
    return this.c.version();
  }

  read(content, options = {}) {
    const how = readOptions(options, ["name"]);
    const label = utf8(options?.name ?? "", "name");
    const text = utf8(content, "content");
    return this.#report("read", label, label.length, text, text.length, how);
  }

  readFile(path, options = {}) {
    return this.#report("read_file", ended(path ?? wrong("path", "a string", path), "path"), readOptions(options));
  }

  readFrom(read, options = {}) {
    const how = readOptions(options, ["name"]);
    const label = utf8(options?.name ?? "", "name");
    const source = new Callback(-1, (into, room) => {
      const piece = utf8(read(room) ?? "", "what the function gives");
      if (piece.length > room) throw new RangeError("more was given than asked for");
      if (piece.length > 0) koffi.encode(into, "uint8_t", piece, piece.length);
      return piece.length;
    });
    return source.during(() => this.#report("read_stream", label, label.length, source.call, null, how));
  }

  checker(given = {}) {
    const options = known(given, checkNames);
    const profileText = ifGiven(utf8, options.profileText, "profileText");
    const baseline = ifGiven(utf8, options.baseline, "baseline");
    const previous = options.previous ?? null;
    if (previous !== null && !(previous instanceof Report)) wrong("previous", "a Report", previous);
    const how = {
      size: koffi.sizeof(structs.check_options),
      profile: ended(options.profile, "profile"),
      profile_text: profileText,
      profile_text_size: profileText?.length ?? 0,
      as_of: ended(options.asOf, "asOf", 'a string such as "2025-04-02"'),
      previous: previous?.pointer ?? null,
      ...list("catalogues", "catalogue_count", options.catalogues),
      ...list("instruments", "instruments_count", options.instruments),
      ...list("ignored", "ignored_count", options.ignored),
      baseline,
      baseline_size: baseline?.length ?? 0,
      max_findings: options.maxFindings ?? 0,
      fail_on: choice(thresholds, options.failOn ?? "profile"),
      no_suppressions: options.noSuppressions ? 1 : 0,
    };
    return new Checker(this, this.make("checker_new", how));
  }

  #report(name, ...parameters) {
    return new Report(this, this.make(name, ...parameters));
  }

  /** Calls with a context of its own, and throws what went wrong. */
  call(name, ...parameters) {
    const context = this.#idle.pop() ?? this.#context();
    try {
      const status = this.c[name](context.pointer, ...parameters);
      if (status === OK) return;
      const [messageZh, messageEn] = languages.map((_, i) => this.c.error_message(context.pointer, i));
      throw new FazhiError(status, this.c.error_id(context.pointer), messageZh, messageEn, this.language);
    } finally {
      this.#idle.push(context);
    }
  }

  make(name, ...parameters) {
    const made = [null];
    this.call(name, ...parameters, made);
    return made[0];
  }

  bytes(name, ...parameters) {
    return this.taken(this.make(name, ...parameters));
  }

  text(name, ...parameters) {
    return this.bytes(name, ...parameters).toString("utf8");
  }

  /** Copies bytes that the library gave, and gives them back. */
  taken(bytes) {
    try {
      return copied(this.c.bytes_data(bytes), this.c.bytes_size(bytes));
    } finally {
      this.c.bytes_free(bytes);
    }
  }

  #context() {
    const made = [null];
    if (this.c.context_new(made) !== OK) throw new RangeError("out of memory");
    return new Handle(this, made[0], this.c.context_free);
  }
}

/** A file that was read, and the report in it if there is one. */
class Report extends Handle {
  constructor(fazhi, pointer) {
    super(fazhi, pointer, fazhi.c.report_free);
  }

  get isRead() {
    return this.fazhi.c.report_is_read(this.pointer) !== 0;
  }

  get text() {
    const size = [0];
    const data = this.fazhi.c.report_text(this.pointer, size);
    return copied(data, size[0]);
  }

  get textIsFile() {
    return this.fazhi.c.report_text_is_file(this.pointer) !== 0;
  }

  write(format = "yaml") {
    return this.fazhi.text("write", this.pointer, choice(formats, format));
  }

  writeTo(write, format = "yaml") {
    const how = choice(formats, format);
    Handle.during([this], (report) => {
      new Sink(write).during((sink) => this.fazhi.call("write_stream", report, how, sink, null));
    });
  }

  get(pointer = "") {
    return JSON.parse(this.getJson(pointer));
  }

  getJson(pointer = "") {
    const at = utf8(pointer, "pointer");
    return this.fazhi.text("get", this.pointer, at, at.length);
  }

  getText(pointer) {
    const at = utf8(pointer, "pointer");
    return this.fazhi.text("get_text", this.pointer, at, at.length);
  }

  count(pointer) {
    const at = utf8(pointer, "pointer");
    const count = [0];
    this.fazhi.call("count", this.pointer, at, at.length, count);
    return count[0];
  }

  place(pointer) {
    const at = utf8(pointer, "pointer");
    const begin = [0];
    const end = [0];
    this.fazhi.call("place", this.pointer, at, at.length, begin, end);
    return { begin: begin[0], end: end[0] };
  }

  edit(...edits) {
    const all = edits.map((edit) => {
      const { op, pointer, value, json } = known(edit, ["op", "pointer", "value", "json"]);
      const at = utf8(pointer, "pointer");
      const written = op === "remove" ? null : utf8(json ?? jsonOf(value), "value");
      return {
        size: koffi.sizeof(structs.edit),
        pointer: at,
        pointer_size: at.length,
        value: written,
        value_size: written?.length ?? 0,
        op: choice(operations, op),
      };
    });
    return this.fazhi.text("edit_text", this.pointer, all, all.length);
  }

  diff(after, by = "values") {
    return JSON.parse(this.fazhi.text("diff", this.pointer, after.pointer, choice(kinds, by)));
  }
}

/** What reports are judged by. */
class Checker extends Handle {
  constructor(fazhi, pointer) {
    super(fazhi, pointer, fazhi.c.checker_free);
  }

  check(report) {
    return new Result(this.fazhi, this.fazhi.make("check", this.pointer, report.pointer));
  }

  fix(report, options = {}) {
    const { unsafe = false } = known(options, ["unsafe"]);
    const text = [null];
    const fixes = [0];
    this.fazhi.call("fix_text", this.pointer, report.pointer, unsafe ? 1 : 0, text, fixes);
    return { bytes: this.fazhi.taken(text[0]), fixes: fixes[0] };
  }

  run(format, write, language = "zh") {
    const how = [ended(format, "format"), choice(languages, language)];
    const into = new Sink(write);
    return Handle.during([this], (checker) => {
      const made = into.during((sink) => this.fazhi.make("run_begin", checker, ...how, sink, null));
      return new Run(this.fazhi, made, into);
    });
  }
}

/** What was found in one report. */
class Result extends Handle {
  constructor(fazhi, pointer) {
    super(fazhi, pointer, fazhi.c.result_free);
  }

  get status() {
    return statuses[this.fazhi.c.result_status(this.pointer)];
  }

  get acceptable() {
    return this.fazhi.c.result_acceptable(this.pointer) !== 0;
  }

  total(severity) {
    return this.fazhi.c.result_total(this.pointer, choice(severities, severity));
  }

  findings() {
    return each(this.fazhi.c.result_count(this.pointer), (index) => this.#finding(index));
  }

  json() {
    return JSON.parse(this.fazhi.text("result_json", this.pointer));
  }

  page(language = "zh") {
    return this.fazhi.text("result_page", this.pointer, choice(languages, language));
  }

  #filled(name, type, ...index) {
    const one = "size" in type.members ? { size: koffi.sizeof(type) } : {};
    this.fazhi.call(name, this.pointer, ...index, one);
    return one;
  }

  #finding(index) {
    const one = this.#filled("result_finding", structs.finding, index);
    return {
      id: one.id,
      severity: severities[one.severity],
      fingerprint: one.fingerprint,
      at: located(one.at),
      related: each(one.related_count, (i) => located(this.#filled("result_related", structs.location, index, i))),
      fixes: each(one.fix_count, (i) => this.#fix(index, i)),
    };
  }

  #fix(finding, index) {
    const one = this.#filled("result_fix", structs.fix, finding, index);
    return {
      titleZh: told(one, "title_zh"),
      titleEn: told(one, "title_en"),
      safe: one.safe !== 0,
      edits: each(one.edit_count, (i) => {
        const edit = this.#filled("result_fix_edit", structs.fix_edit, finding, index, i);
        const [pointer, replacement] = [told(edit, "pointer"), told(edit, "replacement")];
        return { pointer, begin: edit.begin, end: edit.end, replacement };
      }),
    };
  }
}

/** The output of a run over many reports. */
class Run extends Handle {
  #sink;

  constructor(fazhi, pointer, sink) {
    super(fazhi, pointer, fazhi.c.run_free);
    this.#sink = sink;
  }

  add(result) {
    Handle.during([this, result], (run, of) => this.#sink.during(() => this.fazhi.call("run_add", run, of)));
  }

  end() {
    Handle.during([this], (run) => this.#sink.during(() => this.fazhi.call("run_end", run)));
  }
}

/** A function that C calls. What it throws stops the call, and is thrown again once that has ended. */
class Callback {
  #thrown = [];

  constructor(stop, body) {
    this.call = (_, data, size) => {
      try {
        return body(data, size);
      } catch (problem) {
        this.#thrown.push(problem);
        return stop;
      }
    };
  }

  during(call) {
    try {
      return call();
    } catch (problem) {
      throw this.#thrown.length > 0 ? this.#thrown.pop() : problem;
    }
  }
}

/**
 * A function that C calls with what is written. C keeps that of a run from call to call, but koffi has room for a few
 * thousand such functions in all, and lets none of them be collected: so C is given one for all, which calls that of
 * the call under way.
 */
class Sink extends Callback {
  static #underWay = []; // the call made last is the innermost one
  static #forC = null;

  constructor(write) {
    super(1, (data, size) => {
      write(copied(data, size));
      return 0;
    });
  }

  during(call) {
    Sink.#forC ??= koffi.register((...piece) => Sink.#underWay[Sink.#underWay.length - 1].call(...piece), writeType);
    Sink.#underWay.push(this);
    try {
      return super.during(() => call(Sink.#forC));
    } finally {
      Sink.#underWay.pop();
    }
  }
}

const readNames = [
  "encoding", "vocabularies", "maxBytes", "maxDepth", "maxValues", "maxProblems", "anyGenre", "warnUnknown",
];
const checkNames = [
  "profile", "profileText", "asOf", "previous", "catalogues", "instruments", "ignored", "baseline", "maxFindings",
  "failOn", "noSuppressions",
];

function wrong(what, expected, given) {
  const kind = given === null ? "null" : typeof given === "object" ? given.constructor?.name : typeof given;
  throw new TypeError(`${what}: ${expected} is expected, not ${kind}`);
}

/** Options, which may have no name that nobody looks at. */
function known(options, names) {
  if (options === null || options === undefined) return {};
  if (typeof options !== "object") wrong("options", "an object", options);
  const plain = (name) => name.replace(/[-_]/g, "").toLowerCase();
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue;
    const meant = names.find((one) => plain(one) === plain(name));
    const hint = meant === undefined ? "" : `; did you mean ${meant}`;
    throw new TypeError(`no option ${name}${hint} (there are ${names.join(", ")})`);
  }
  return options;
}

function ifGiven(converted, value, what) {
  return value === null || value === undefined ? null : converted(value, what);
}

function utf8(content, what) {
  if (typeof content === "string") return Buffer.from(whole(content), "utf8");
  return content instanceof Uint8Array ? content : wrong(what, "a string or Uint8Array", content);
}

/** A text that has a form in UTF-8, where half a surrogate pair has none. */
function whole(text) {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError("half a character in a text");
  return text;
}

/** JSON.stringify would write half a character as an escape, which is no JSON for the library. */
function jsonOf(value) {
  return JSON.stringify(value, (key, one) => {
    whole(key);
    return typeof one === "string" ? whole(one) : one;
  });
}

/** A text that C ends at its NUL, so that it can hold none. */
function ended(text, what, expected = "a string") {
  if (text === null || text === undefined) return null;
  if (typeof text !== "string") wrong(what, expected, text);
  if (text.includes("\0")) throw new TypeError("a NUL in a text that cannot hold one");
  return whole(text);
}

function list(name, countName, given) {
  const contents = given ?? [];
  if (!Array.isArray(contents)) wrong(name, "an array", contents);
  const each = contents.map((content) => {
    const data = utf8(content, name);
    return { data, size: data.length };
  });
  return { [name]: each.length > 0 ? each : null, [countName]: each.length };
}

function readOptions(given, more = []) {
  const options = known(given, [...more, ...readNames]);
  return {
    size: koffi.sizeof(structs.read_options),
    encoding: ended(options.encoding, "encoding"),
    ...list("vocabularies", "vocabulary_count", options.vocabularies),
    max_bytes: options.maxBytes ?? 0,
    max_depth: options.maxDepth ?? 0,
    max_values: options.maxValues ?? 0,
    max_problems: options.maxProblems ?? 0,
    any_genre: options.anyGenre ? 1 : 0,
    warn_unknown: options.warnUnknown ? 1 : 0,
  };
}

function choice(names, name) {
  const index = names.indexOf(name);
  if (index < 0) throw new TypeError(`${name} is none of ${names.join(", ")}`);
  return index;
}

function copied(data, size) {
  return size > 0 ? Buffer.from(koffi.decode(data, "uint8_t", size)) : Buffer.alloc(0);
}

/** A text that is given with its length. */
function told(one, name) {
  return copied(one[name], one[`${name}_size`]).toString("utf8");
}

function each(count, one) {
  return Array.from({ length: count }, (_, i) => one(i));
}

function located(one) {
  const known = (number) => (number === nowhere ? null : number);
  return {
    messageZh: told(one, "message_zh"),
    messageEn: told(one, "message_en"),
    pointer: told(one, "pointer"),
    begin: known(one.begin),
    end: known(one.end),
    line: known(one.line),
    column: known(one.column),
    utf16Column: known(one.utf16_column),
  };
}

module.exports = { Checker, Fazhi, FazhiError, Report, Result, Run };
