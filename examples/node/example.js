// node example.js REPORT [OUTPUT.yaml]: prints what is found in a report, and writes it as YAML with one field edited.
// Ends with 0 where the report is acceptable; with 1 where it is not; with 2 for wrong usage; with 3 where it cannot be
// read.
"use strict";

const fs = require("fs");
const { Fazhi, FazhiError } = require("./index");

// What comes from a report may hold anything; a terminal gets it without controls.
function shown(text) {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "?");
}

function place({ line, column, messageZh }) {
  return `${line === null ? "" : `:${line}:${column}`}: ${shown(messageZh)}`;
}

function main(path, output) {
  const fazhi = new Fazhi();
  const report = fazhi.readFile(path);
  const asOf = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  const result = fazhi.checker({ profile: "national-2019", asOf }).check(report);
  for (const finding of result.findings()) {
    console.log(`${shown(path)}${place(finding.at)} [${finding.id}]`);
    for (const related of finding.related) console.log(`  ${shown(path)}${place(related)}`);
    for (const fix of finding.fixes) console.log(`  可改：${shown(fix.titleZh)}`);
  }
  if (report.isRead && output !== undefined) {
    const imported = fazhi.read(report.write("yaml"), { name: "report.yaml" });
    const pointer = "/metadata/publication/disclosure_scope";
    fs.writeFileSync(output, imported.edit({ op: "set", pointer, value: "面向全社会" }));
  }
  if (["unreadable", "failed"].includes(result.status)) return 3; // nothing is said of the whole
  return result.acceptable ? 0 : 1;
}

const given = process.argv.slice(2);
try {
  if (given.length === 1 || given.length === 2) process.exitCode = main(...given);
  else {
    console.error("用法：example.js 报告 [输出.yaml]");
    process.exitCode = 2;
  }
} catch (problem) {
  if (!(problem instanceof FazhiError)) throw problem;
  console.error(`${shown(given[0])}: ${shown(problem.messageZh)} [${problem.id}]`);
  process.exitCode = 3;
}
