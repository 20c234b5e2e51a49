// node check_outputs.js FOLDER SCHEMAS: ends with 0 when what fazhi-write-outputs wrote to the folder holds the shapes
// that each format is known by. NODE_PATH says where ajv is.
"use strict";

const fs = require("fs");
const path = require("path");
const Ajv2020 = require("ajv/dist/2020");
const addFormats = require("ajv-formats");

const [folder, schemas] = process.argv.slice(2);
let wrong = 0;

function expect(holds, what) {
  if (holds) return;
  wrong += 1;
  console.log(`wrong: ${what}`);
}

const read = (name) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fs.readFileSync(path.join(folder, name)));
const linesOf = (text) => text.split("\n").filter((line) => line !== "");

function validator(file) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats(ajv, { mode: "full" });
  const validate = ajv.compile(JSON.parse(fs.readFileSync(file, "utf8")));
  return (value, what) => expect(validate(value), `${what}: ${ajv.errorsText(validate.errors)}`);
}

// json and jsonl: the schemas that fazhi gives, and the same files in both.
const isRun = validator(path.join(schemas, "findings.schema.json"));
const isLine = validator(path.join(schemas, "findings-line.schema.json"));
for (const name of ["tricky", "empty"]) {
  const run = JSON.parse(read(`${name}.json`));
  isRun(run, `${name}.json`);
  const lines = linesOf(read(`${name}.jsonl`)).map((line) => JSON.parse(line));
  lines.forEach((line, i) => isLine(line, `${name}.jsonl, line ${i + 1}`));
  expect(JSON.stringify(lines.map((line) => line.file)) === JSON.stringify(run.files), `${name}: jsonl is not json`);
}
const run = JSON.parse(read("tricky.json"));
const findings = run.files.flatMap((file) => file.findings);
expect(findings.length >= 20, "the tricky run has few findings");

// gitlab: the shape, and no fingerprint twice.
const isReport = validator(path.join(__dirname, "code-quality.schema.json"));
for (const name of ["tricky", "empty"]) {
  const issues = JSON.parse(read(`${name}.gitlab`));
  isReport(issues, `${name}.gitlab`);
  expect(new Set(issues.map((issue) => issue.fingerprint)).size === issues.length, `${name}.gitlab: a fingerprint twice`);
}
expect(JSON.parse(read("tricky.gitlab")).length === findings.length, "gitlab has not one issue for each finding");

// github: each line as the runner takes it apart: a command, properties between commas, a message behind the colons.
const unescapeProperty = (text) =>
  text.replace(/%3A/g, ":").replace(/%2C/g, ",").replace(/%0D/g, "\r").replace(/%0A/g, "\n").replace(/%25/g, "%");
const commands = linesOf(read("tricky.github")).map((line) => {
  const parts = /^::(error|warning|notice) (.*?)::(.*)$/s.exec(line);
  expect(parts !== null, `no command: ${line}`);
  const [, level, properties, message] = parts ?? [null, "", "", ""];
  const named = properties.split(",").map((one) => one.split("="));
  return { level, message, ...Object.fromEntries(named.map(([key, ...value]) => [key, unescapeProperty(value.join("="))])) };
});
expect(commands.length === findings.length, "github has not one command for each finding");
expect(commands.every(({ file, title }) => file && title), "a command without file or title");
expect(JSON.stringify(commands.map(({ title }) => title)) === JSON.stringify(findings.map(({ id }) => id)), "titles are not the ids");
expect(commands[0].file === "报告 2024/一, 二:三%.txt", `the first file is ${commands[0].file}`);
const known = new Set(["level", "message", "file", "line", "endLine", "col", "endColumn", "title"]);
expect(commands.every((command) => Object.keys(command).every((key) => known.has(key))), "a property that was smuggled in");

// sarif: the schema of the standard, as Microsoft's tool brings it; the tool itself passes over a log with a wrong word.
const ofSarif = path.join(path.dirname(require.resolve("@microsoft/sarif-multitool-linux/package.json")), "sarif-2.1.0.json");
const sarif = new Ajv2020({ strict: false });
addFormats(sarif, { mode: "full" });
const isSarif = sarif.compile(JSON.parse(fs.readFileSync(ofSarif, "utf8").replace(/^\uFEFF/, "")));
for (const name of ["tricky", "empty"])
  expect(isSarif(JSON.parse(read(`${name}.sarif`))), `${name}.sarif: ${sarif.errorsText(isSarif.errors)}`);
const results = JSON.parse(read("tricky.sarif")).runs[0].results;
expect(results.filter((result) => result.suppressions.length === 0).length === findings.length, "results are not the findings");
const grave = JSON.parse(read("tricky.sarif"));
grave.runs[0].results[0].level = "grave";
expect(!isSarif(grave), "the schema of SARIF takes any level");

// junit: the counts are those of the cases.
for (const suite of read("tricky.junit").split("<testsuite ").slice(1)) {
  const count = (what) => suite.split(what).length - 1;
  const said = (name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)[1]);
  expect(said("tests") === count("<testcase "), "tests");
  expect(said("failures") === count("<failure "), "failures");
  expect(said("errors") === count("<error "), "errors");
  expect(said("skipped") === count("<skipped "), "skipped");
}

// summary-csv: a mark, CR LF behind each row, as many cells in each.
const csv = read("tricky.summary-csv");
expect(csv.startsWith("\uFEFF") && csv.endsWith("\r\n"), "the ends of the table");
const rows = csv.slice(1, -2).split("\r\n");
const cells = (row) => (row.match(/("(?:[^"]|"")*"|[^,"]*)(,|$)/g) ?? []).length - (row.endsWith(",") ? 0 : 1);
expect(rows.length === run.files.length + 1, "the rows of the table");
expect(rows.every((row) => cells(row) === cells(rows[0])), "rows of different length");

console.log(`${findings.length} findings, ${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
