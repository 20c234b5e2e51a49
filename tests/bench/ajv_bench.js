// node ajv_bench.js SCHEMA FOLDER: the time of JSON.parse and ajv for one document NNN.json, in nanoseconds, for the sets
// of 20 and 200; and js-yaml's for NNN.yaml. Everything is compiled and warm.
"use strict";

const fs = require("fs");
const path = require("path");
const yaml = require("js-yaml");
const { ajvFor, schemaOf } = require("./schema_of_rules.js");

const [schema, folder] = process.argv.slice(2);
const validate = ajvFor().compile(schemaOf(schema));
const textsOf = (pattern) =>
  fs.readdirSync(folder).filter((name) => pattern.test(name)).sort().map((name) => fs.readFileSync(path.join(folder, name)));

// The documents come as bytes; decoding them is where node checks their UTF-8.
const utf8 = new TextDecoder("utf-8", { fatal: true });
const check = (bytes) => {
  if (!validate(JSON.parse(utf8.decode(bytes)))) throw new Error(JSON.stringify(validate.errors));
};

// The lesser of the time that went by and the processor's: on a busy machine the former has that of others in it, and
// the latter always has that of the collector's threads.
function nanoseconds(texts, seconds, work) {
  const times = [];
  const until = process.hrtime.bigint() + BigInt(Math.round(seconds * 1e9));
  do {
    const began = process.hrtime.bigint();
    const before = process.cpuUsage();
    for (const text of texts) work(text);
    const { user, system } = process.cpuUsage(before);
    times.push(Math.min(Number(process.hrtime.bigint() - began), (user + system) * 1000) / texts.length);
  } while (process.hrtime.bigint() < until);
  return times.sort((a, b) => a - b)[times.length >> 1];
}

const json = textsOf(/^\d+\.json$/);
nanoseconds(json.slice(0, 20), 1, check);
const result = {};
for (const [set, count] of [["L2", 20], ["L3", 200]]) {
  result[`validate/compact/${set}/ajv`] = nanoseconds(json.slice(0, count), 0.5, check);
  const documents = textsOf(/^\d+\.yaml$/).slice(0, Math.min(count, 20));
  result[`yaml-read/ours/${set}/js-yaml`] = nanoseconds(documents, 0.3, (bytes) => yaml.load(utf8.decode(bytes)));
}
console.log(JSON.stringify(result));
