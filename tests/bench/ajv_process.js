// node ajv_process.js SCHEMA FILE: a process that compiles the schema and judges one file.
// node ajv_process.js SCHEMA --write PROGRAM: writes a program that has the compiled schema in it, for one file.
"use strict";

const fs = require("fs");
const { ajvFor, schemaOf } = require("./schema_of_rules.js");

const [schema, file, program] = process.argv.slice(2);
if (file === "--write") {
  const standalone = require("ajv/dist/standalone").default;
  const ajv = ajvFor({ code: { source: true } });
  const code = standalone(ajv, ajv.compile(schemaOf(schema)));
  fs.writeFileSync(
    program,
    `${code}
process.exitCode = module.exports(JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"))) ? 0 : 1;
`
  );
} else {
  const validate = ajvFor().compile(schemaOf(schema));
  process.exitCode = validate(JSON.parse(fs.readFileSync(file, "utf8"))) ? 0 : 1;
}
