// node validate_with_ajv.js SCHEMA.json DOCUMENTS.jsonl: ends with 0 when ajv gives each document the verdict that
// fazhi's reader gave it. The documents are those of generate_documents.cpp; NODE_PATH says where ajv is.
"use strict";

const fs = require("fs");
const readline = require("readline");
const Ajv2020 = require("ajv/dist/2020");
const addFormats = require("ajv-formats");

// How many digits a number takes when it is written out: `1.5e3` takes four.
function digitsOf(written) {
  const parts = /^[-+]?(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(written);
  if (parts === null) return 0;
  const [, whole, fraction = "", exponent = "0"] = parts;
  const coefficient = (whole + fraction).replace(/^0+/, "");
  const scale = fraction.length - Number(exponent);
  if (scale >= 0) return Math.max(coefficient.length, scale + 1);
  return coefficient === "" ? 1 : coefficient.length - scale;
}

// Where the two may differ, and why JSON Schema cannot say what the reader says. Each is for a document in which the
// reader finds this and nothing else.
const exemptions = [
  {
    reason: "a decimal has at most 18 digits in all; a pattern bounds those before and behind the point",
    covers: ({ accepted, problems: [{ id, written }] }) =>
      !accepted && id === "decimal.range" && digitsOf(written) > 18,
  },
  {
    reason: "an integer is written as one; to JSON Schema 2024.0 and 2.024e3 are integers",
    covers: ({ accepted, problems: [{ id, written }] }) =>
      !accepted && id === "type.integer-expected" && /[.eE]/.test(written) && Number.isInteger(Number(written)),
  },
  {
    reason: "the calendar has no year 0000; ajv's format date takes it",
    covers: ({ accepted, problems: [{ id, written }] }) =>
      !accepted && id === "date.no-such-day" && /^0000-\d\d-\d\d$/.test(written),
  },
];

// A file of a newer minor version is read with warnings about the keys that this version does not know.
const newerVersion = {
  reason: "keys that a newer minor version has added are passed over; the schema is that of its own version",
  covers: ({ accepted, problems }) =>
    accepted &&
    problems.some(({ id }) => id === "schema-version.newer") &&
    problems.some(({ id }) => id === "key.unknown") &&
    problems.every(({ id }) => id === "schema-version.newer" || id === "key.unknown"),
};

function exemptionOf(record) {
  if (newerVersion.covers(record)) return newerVersion;
  const problems = record.problems.filter(({ id }) => id !== "schema-version.newer");
  return problems.length === 1 ? exemptions.find((one) => one.covers({ ...record, problems })) : undefined;
}

async function main(schemaPath, documentsPath) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats(ajv, { mode: "full" });
  const validate = ajv.compile(JSON.parse(fs.readFileSync(schemaPath, "utf8")));

  const counts = new Map(); // by mutation
  const exempt = new Map(); // by reason
  let wrong = 0;
  let line = 0;
  for await (const text of readline.createInterface({ input: fs.createReadStream(documentsPath, "utf8") })) {
    line += 1;
    const record = JSON.parse(text);
    const valid = validate(record.document);
    const count = counts.get(record.mutation) ?? { accepted: 0, refused: 0, exempt: 0, differ: 0 };
    counts.set(record.mutation, count);
    count[record.accepted ? "accepted" : "refused"] += 1;
    if (valid === record.accepted) continue;
    const exemption = exemptionOf(record);
    if (exemption !== undefined) {
      count.exempt += 1;
      exempt.set(exemption.reason, (exempt.get(exemption.reason) ?? 0) + 1);
      continue;
    }
    count.differ += 1;
    wrong += 1;
    if (wrong > 20) continue;
    console.log(`line ${line}: ${record.mutation}: the reader ${record.accepted ? "accepts" : "refuses"}, ajv does not`);
    console.log(`  reader: ${JSON.stringify(record.problems.slice(0, 3))}`);
    console.log(`  ajv: ${ajv.errorsText(validate.errors)} ${JSON.stringify(validate.errors?.[0]?.params ?? {})}`);
  }

  console.table(Object.fromEntries([...counts].sort()));
  for (const [reason, count] of exempt) console.log(`${count} exempt: ${reason}`);
  console.log(`${line} documents, ${wrong} disagreements`);
  // A generator that gave nothing, or nothing that is refused, would prove nothing.
  const both = [...counts.values()].some((c) => c.accepted > 0) && [...counts.values()].some((c) => c.refused > 0);
  process.exitCode = wrong === 0 && line >= 1000 && both ? 0 : 1;
}

main(...process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
