// node scenario.js LIBRARY: goes through the scenario of same_as_command.py with the client in examples/node.
"use strict";

const assert = require("assert");
const childProcess = require("child_process");
const fs = require("fs");
const path = require("path");

const client = path.join(__dirname, "..", "..", "..", "examples", "node");
const { Fazhi, FazhiError } = require(client);
const native = require(path.join(client, "native"));

class Stop extends Error {}

const keep = (name, content) => fs.writeFileSync(path.join("out", name), content);
const keepJson = (name, value) => keep(name, JSON.stringify(value));
const raising = () => {
  throw new Stop();
};

function place(one) {
  return [one.messageZh, one.messageEn, one.pointer, one.begin, one.end, one.line, one.column, one.utf16Column];
}

function* rows(findings) {
  for (const finding of findings) {
    yield ["finding", finding.id, finding.severity, finding.fingerprint, ...place(finding.at)];
    for (const related of finding.related) yield ["related", ...place(related)];
    for (const fix of finding.fixes) {
      yield ["fix", fix.titleZh, fix.titleEn, fix.safe];
      for (const edit of fix.edits) yield ["edit", edit.pointer, edit.begin, edit.end, edit.replacement];
    }
  }
}

function runs(checker, results) {
  for (const format of ["json", "sarif"]) {
    const pieces = [];
    const run = checker.run(format, (piece) => pieces.push(piece));
    for (const result of results) run.add(result);
    run.end();
    run.close();
    keep(`run.${format}`, Buffer.concat(pieces));
  }
}

// What functions do to the objects whose calls call them back: they may close them, and begin other calls.
function fromWithin(fazhi, checker) {
  const freed = [];
  const free = { ...fazhi.c };
  for (const name of ["report_free", "result_free", "run_free"]) {
    fazhi.c[name] = (pointer) => {
      freed.push(name);
      free[name](pointer);
    };
  }
  const report = fazhi.readFile("report.txt");
  const result = checker.check(report);
  const [outer, inner] = [[], []];
  report.writeTo((piece) => {
    report.close();
    assert.deepStrictEqual(freed, []);
    outer.push(piece);
  }, "json");
  assert.deepStrictEqual(freed.splice(0), ["report_free"]);
  assert.strictEqual(Buffer.concat(outer.splice(0)).toString(), fs.readFileSync("out/imported.json", "utf8"));

  const other = checker.run("jsonl", (piece) => inner.push(piece));
  const run = checker.run("jsonl", (piece) => {
    other.add(result);
    assert.strictEqual(errorOf(() => fazhi.readFile("report.txt").writeTo(raising)), "raised again");
    run.close();
    result.close();
    assert.deepStrictEqual(freed, []);
    outer.push(piece);
  });
  run.add(result);
  assert.deepStrictEqual(freed.splice(0).sort(), ["result_free", "run_free"]);
  assert(outer.length > 0 && Buffer.concat(outer).equals(Buffer.concat(inner)));
  assert.strictEqual(errorOf(() => run.end()), "refused");
  run.close();
  other.close();
  assert.deepStrictEqual(freed, ["run_free"]);
  Object.assign(fazhi.c, free);
}

// More runs that nobody closes than koffi has room for functions; the collector finds them.
async function manyRuns(checker, results) {
  const seen = [];
  for (let i = 0; i < 8300; i += 1) {
    const pieces = [];
    const run = checker.run("github", (piece) => pieces.push(piece));
    results.forEach((result) => run.add(result));
    run.end();
    assert(Buffer.concat(pieces).includes("broken.yaml"));
    seen.push(new WeakRef(pieces), new WeakRef(run));
  }
  await new Promise(setImmediate);
  global.gc();
  assert(seen.filter((one) => one.deref() !== undefined).length < 100);
}

function edits(fazhi) {
  const report = fazhi.readFile("report.yaml");
  const title = fs.readFileSync("title.txt", "utf8");
  keep("edited.yaml", report.edit({ op: "set", pointer: "/metadata/title", value: title }));
  const after = fazhi.readFile(path.join("out", "edited.yaml"));
  keep("title.txt", after.getText("/metadata/title"));
  assert.strictEqual(after.get("/metadata/title"), title);
  keepJson("diff.json", report.diff(after));
  return report;
}

function streams(fazhi, report) {
  const file = fs.readFileSync("report.txt");
  let at = 0;
  const slow = (room) => file.subarray(at, (at += Math.min(room, 5)));
  assert.strictEqual(fazhi.readFrom(slow, { name: "report.txt" }).write("json"), report.write("json"));
  const pieces = [];
  report.writeTo((piece) => pieces.push(piece), "json");
  assert.strictEqual(Buffer.concat(pieces).toString(), report.write("json"));
}

function options(fazhi, report) {
  const asOf = "2025-04-02";
  const ids = (how) => fazhi.checker({ asOf, ...how }).check(report).findings().map(({ id }) => id);
  assert(ids({}).includes("published-by-april-1"));
  const ignored = ["published-by-april-1", "each-cause-given"];
  assert.deepStrictEqual(ids({ ignored }), ids({}).filter((id) => !ignored.includes(id)));
  assert.strictEqual(ids({ maxFindings: 1 }).length, 1);
  const profileText = 'schema_version: "1.0"\nid: own\ntitle: {zh: 自定, en: Own}\nextends: strict\nfail_on: info\n';
  const judged = fazhi.checker({ profileText, previous: report }).check(report).json();
  assert.strictEqual(judged.fail_on, "info");
  assert.strictEqual(judged.ledger.find(({ rule }) => rule === "previous-report-fits").state, "ran");
  assert(!fazhi.checker({ failOn: "hint" }).check(report).acceptable);
  const misspelt = report.text.toString().replace("  title:", "  titel:");
  const unknown = (how) => fazhi.checker().check(fazhi.read(misspelt, { name: "a.yaml", ...how })).findings()
    .find(({ id }) => id === "key.unknown").severity;
  assert.strictEqual(unknown({}), "error");
  assert.strictEqual(unknown({ warnUnknown: true }), "warning");
}

function wrongValues(fazhi, checker, report) {
  const refused = (call, message) => assert.throws(call, { name: "TypeError", message });
  refused(() => fazhi.checker({ as_of: "2025-04-02" }), /^no option as_of; did you mean asOf \(there are profile, /);
  refused(() => fazhi.readFile("report.txt", { max_bytes: 1 }), /^no option max_bytes; did you mean maxBytes \(/);
  refused(() => fazhi.readFile("report.txt", { name: "a.txt" }), /^no option name \(there are encoding, /);
  refused(() => checker.fix(report, { force: true }), /^no option force \(there are unsafe\)/);
  refused(() => report.edit({ op: "remove", path: "/metadata/title" }), /^no option path \(/);
  refused(() => fazhi.read(5), /^content: a string or Uint8Array is expected, not number/);
  refused(() => fazhi.readFile(undefined), /^path: a string is expected, not undefined/);
  refused(() => fazhi.checker({ asOf: new Date() }), /^asOf: a string such as "2025-04-02" is expected, not Date/);
  refused(() => fazhi.checker({ ignored: "each-cause-given" }), /^ignored: an array is expected, not string/);
  refused(() => fazhi.checker({ previous: {} }), /^previous: a Report is expected, not Object/);
  refused(() => fazhi.readFrom(async () => null), /a string or Uint8Array is expected, not Promise/);
  assert.strictEqual(fazhi.read(report.text, null).text.length, report.text.length);
}

// What is wrong with a library is told, with the file that was tried; and the language of errors is chosen.
function loading(library) {
  assert.throws(() => new Fazhi("no/such.so"), /^Error: 无法加载.*FAZHI_LIBRARY.*; no\/such\.so \(/);
  assert.throws(() => new Fazhi("./report.txt"), /report\.txt \(/);
  if (process.platform === "linux") assert.throws(() => new Fazhi("libm.so.6"), /is not fazhi's C library.*libm\.so/);
  process.env.FAZHI_LIBRARY = "no/other.so";
  assert.throws(() => new Fazhi(), /FAZHI_LIBRARY: no\/other\.so/);
  process.env.FAZHI_LIBRARY = library;
  assert.throws(() => new Fazhi(null, { language: "zh" }).readFile("no/such.yaml"), /没有这个文件/);
}

// How the example ends: used wrongly, for a file that is not there, and for one that is no report.
function examples(library) {
  const env = { ...process.env, LC_ALL: "C", FAZHI_LIBRARY: library };
  return [[], ["no/such.yaml"], ["broken.yaml"]].map((given) => {
    const command = [path.join(client, "example.js"), ...given];
    const { status, stdout, stderr } = childProcess.spawnSync(process.execPath, command, { env, encoding: "utf8" });
    return [status, stdout, stderr];
  });
}

// Handles that nobody closes, while the collector is at work.
async function drops(fazhi, checker, report) {
  const expected = JSON.stringify(checker.check(report).json());
  for (let i = 0; i < 100; i += 1) {
    assert.strictEqual(JSON.stringify(checker.check(fazhi.readFile("report.txt")).json()), expected);
    checker.run("json", () => {});
    if (i % 40 === 0) {
      global.gc?.();
      await new Promise(setImmediate);
    }
  }
}

function errorOf(call) {
  try {
    call();
  } catch (problem) {
    if (problem instanceof FazhiError) return [problem.status, problem.id, problem.messageZh, problem.messageEn];
    if (problem instanceof Stop) return "raised again";
    return problem instanceof TypeError ? "refused" : String(problem);
  }
  return "no error";
}

function errors(fazhi, checker, report, broken, result) {
  const closed = fazhi.read("", { name: "a.yaml" });
  closed.close();
  return {
    "missing file": errorOf(() => fazhi.readFile("no/such.yaml")),
    "no such value": errorOf(() => report.get("/metadata/none")),
    "no such profile": errorOf(() => fazhi.checker({ profile: "nowhere" })),
    "no such day": errorOf(() => fazhi.checker({ asOf: "2025-02-30" })),
    "no such place to edit": errorOf(() => report.edit({ op: "remove", pointer: "/metadata/none" })),
    "would be no report": errorOf(() => report.edit({ op: "set", pointer: "/metadata/report_year", value: "不久" })),
    "no report in the text": errorOf(() => broken.write()),
    "over a limit": errorOf(() => fazhi.read(report.text, { name: "a.yaml", maxBytes: 10 })),
    "no such format": errorOf(() => checker.run("morse", raising)),
    closed: errorOf(() => closed.write()),
    "a NUL in a name": errorOf(() => fazhi.checker({ profile: "strict\0" })),
    "half a character in a text": errorOf(() => fazhi.read("\ud83d", { name: "a.txt" })),
    "half a character in a name": errorOf(() => fazhi.checker({ profile: "\ude00" })),
    "half a character in a pointer": errorOf(() => report.get("/\ude00\ud83d")),
    "half a character in a value": errorOf(() => {
      report.edit({ op: "set", pointer: "/metadata/title", value: "\ud83d" });
    }),
    "raised while reading": errorOf(() => fazhi.readFrom(raising)),
    "raised while writing": errorOf(() => report.writeTo(raising)),
    "raised during a run": errorOf(() => {
      const run = checker.run("json", raising);
      run.add(result);
      run.end();
    }),
    "added from within": errorOf(() => {
      const run = checker.run("jsonl", () => run.add(result));
      run.add(result);
    }),
  };
}

function kind({ primitive, size }) {
  const named = { Void: "void", String: "pointer", Pointer: "pointer", Callback: "function" };
  return named[primitive] ?? size;
}

function constants({ choices }) {
  const named = { C_ABI: native.abi, OK: choices.OK, NOWHERE: native.nowhere };
  const all = (names, inC = (name) => name) => names.forEach((name, value) => {
    named[inC(name).toUpperCase()] = value;
  });
  const { languages, formats, operations, severities, statuses, kinds, thresholds } = choices;
  [languages, formats, operations, severities, statuses].forEach((names) => all(names));
  all(kinds, (name) => `by_${name}`);
  all(thresholds, (name) => `fail_${{ profile: "as_profile", never: "never" }[name] ?? `on_${name}`}`);
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [`FAZHI_${name}`, `${value}`]));
}

function layouts(fazhi) {
  const structs = {};
  for (const [name, type] of Object.entries(native.structs)) {
    const members = Object.values(type.members).map((member) => [member.name, member.offset]);
    structs[`fazhi_${name}`] = { sizeof: type.size, ...Object.fromEntries(members) };
  }
  const functions = { fazhi_write_function: native.write.proto, fazhi_read_function: native.read.proto };
  for (const name of Object.keys(native.functions)) functions[`fazhi_${name}`] = fazhi.c[name].info;
  for (const [name, { result, arguments: parameters }] of Object.entries(functions)) {
    functions[name] = [result, ...parameters.map(({ type }) => type)].map(kind);
  }
  return { structs, functions, constants: constants(native) };
}

async function main(library) {
  const fazhi = new Fazhi(library);
  const checker = fazhi.checker({ profile: "strict", asOf: "2025-04-02" });
  const names = ["report.txt", "faulty.txt", "broken.yaml", "nul.json"];
  const [report, faulty, broken, withNul] = names.map((name) => fazhi.readFile(name));
  const results = [report, faulty, broken, withNul].map((one) => checker.check(one));
  keep("imported.json", report.write("json"));
  names.forEach((name, i) => keepJson(`${name.split(".")[0]}.result.json`, results[i].json()));
  keepJson("findings.json", [...rows(results[1].findings())]);
  keepJson("nul.findings.json", [...rows(results[3].findings())]);
  keep("page.html", results[1].page());
  runs(checker, results.slice(1, 3));
  fromWithin(fazhi, checker);
  const { bytes, fixes } = checker.fix(faulty);
  keep("mended.txt", bytes);
  const edited = edits(fazhi);
  streams(fazhi, report);
  options(fazhi, edited);
  wrongValues(fazhi, checker, edited);
  loading(library);
  keepJson("examples.json", examples(library));
  await drops(fazhi, checker, report);
  await manyRuns(checker, results.slice(2, 3));
  keepJson("errors.json", errors(fazhi, checker, edited, broken, results[0]));
  keepJson("layouts.json", layouts(fazhi));
  const { begin, end } = edited.place("/metadata/report_year");
  keepJson("values.json", {
    version: fazhi.version,
    is_read: [edited.isRead, broken.isRead],
    text_is_file: edited.textIsFile,
    text_size: edited.text.length,
    year: edited.get("/metadata/report_year"),
    sections: edited.count("/sections"),
    place: [begin, end],
    status: results.map(({ status }) => status),
    acceptable: results.map(({ acceptable }) => acceptable),
    warnings: results[1].total("warning"),
    mended: fixes,
    in_threads: true, // JavaScript has one; workers load a library of their own
  });
}

main(...process.argv.slice(2));
