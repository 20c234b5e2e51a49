// The schema that the library writes, and what a schema can say of the default profile: the sections that must be there.
"use strict";

const fs = require("fs");
const Ajv2020 = require("ajv/dist/2020");
const addFormats = require("ajv-formats");

exports.schemaOf = (path) => {
  const schema = JSON.parse(fs.readFileSync(path, "utf8"));
  schema.allOf = ["achievements", "shortcomings", "principal_leader_duty", "plan"].map((kind) => ({
    properties: { sections: { contains: { properties: { kind: { const: kind } } } } },
  }));
  return schema;
};

exports.ajvFor = (options) => {
  const ajv = new Ajv2020({ allowUnionTypes: true, strictTypes: false, ...options });
  addFormats(ajv, { mode: "full" });
  return ajv;
};
