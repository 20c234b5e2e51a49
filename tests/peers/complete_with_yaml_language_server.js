// node complete_with_yaml_language_server.js SCHEMA.json REPORT.yaml: ends with 0 when an editor that speaks to
// yaml-language-server gets help with report files: completion, hover texts and diagnostics, all through the schema.
// NODE_PATH says where yaml-language-server is.
"use strict";

const assert = require("assert");
const { spawn } = require("child_process");
const fs = require("fs");
const path = require("path");
const { pathToFileURL } = require("url");

const patience = 60000; // milliseconds for the whole run, on a slow machine

// The settings of an editor that looks nothing up in the network.
const settings = {
  yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false }, schemas: {} },
  http: {},
  editor: { tabSize: 2 },
  files: {},
};

// A client of the Language Server Protocol, as far as it is needed here.
class Client {
  constructor() {
    const main = require.resolve("yaml-language-server/bin/yaml-language-server");
    this.server = spawn(process.execPath, [main, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.server.stdout.on("data", (data) => this.take(data));
    this.received = Buffer.alloc(0);
    this.waiting = new Map(); // the requests that have no answer yet
    this.diagnostics = new Map(); // by document
    this.next = 1;
  }

  send(message) {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  notify(method, params) {
    this.send({ method, params });
  }

  request(method, params) {
    const id = this.next++;
    this.send({ id, method, params });
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  take(data) {
    this.received = Buffer.concat([this.received, data]);
    for (;;) {
      const end = this.received.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.received.toString("ascii", 0, end))[1]);
      const begin = end + 4;
      if (this.received.length < begin + length) return;
      const text = this.received.toString("utf8", begin, begin + length);
      this.received = this.received.subarray(begin + length);
      this.handle(JSON.parse(text));
    }
  }

  handle(message) {
    if (message.method === undefined) {
      const { resolve, reject } = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      return message.error ? reject(new Error(message.error.message)) : resolve(message.result);
    }
    if (message.method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = message.params;
      this.diagnostics.get(uri)?.(diagnostics);
    }
    if (message.id === undefined) return undefined;
    // The server asks for settings by their sections; everything else it asks is only to be acknowledged.
    const asked = message.method === "workspace/configuration";
    const result = asked ? message.params.items.map(({ section }) => settings[section] ?? null) : null;
    return this.send({ id: message.id, result });
  }

  async start() {
    const root = pathToFileURL(process.cwd()).href;
    const capabilities = {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        completion: { completionItem: { documentationFormat: ["markdown"] } },
        hover: { contentFormat: ["markdown"] },
        publishDiagnostics: {},
      },
    };
    await this.request("initialize", { processId: process.pid, rootUri: root, capabilities });
    this.notify("initialized", {});
    this.notify("workspace/didChangeConfiguration", { settings });
  }

  // Opens a document; gives what the server first has to say about it.
  open(uri, text) {
    const told = new Promise((resolve) => this.diagnostics.set(uri, resolve));
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    return told;
  }

  async complete(uri, position) {
    const answer = await this.request("textDocument/completion", { textDocument: { uri }, position });
    return answer.items ?? answer;
  }

  async hover(uri, position) {
    const { contents } = await this.request("textDocument/hover", { textDocument: { uri }, position });
    return contents.value ?? contents;
  }
}

// Where the mark `¦` stands in a text, and the text without it.
function marked(text) {
  const before = text.slice(0, text.indexOf("¦")).split("\n");
  return { text: text.replace("¦", ""), position: { line: before.length - 1, character: before.at(-1).length } };
}

async function main(schemaPath, reportPath) {
  const modeline = `# yaml-language-server: $schema=${pathToFileURL(path.resolve(schemaPath)).href}\n`;
  const client = new Client();
  const stop = setTimeout(() => {
    console.error("yaml-language-server did not answer in time");
    client.server.kill();
    process.exit(1);
  }, patience);
  await client.start();

  const cases = {
    "says nothing of a good report": async (uri) => {
      assert.deepStrictEqual(await client.open(uri, modeline + fs.readFileSync(reportPath, "utf8")), []);
    },

    "reports an unknown key and an unknown name at their places": async (uri) => {
      const text =
        'schema_version: "1.0"\nmetadata:\n  titel: 年报\nsections:\n  - kind: achievement\n    heading: 举措\n';
      const diagnostics = await client.open(uri, modeline + text);
      const told = diagnostics.map(({ range, message }) => `${range.start.line}: ${message}`).sort();
      assert.strictEqual(told.length, 2, told.join("\n"));
      assert.match(told[0], /^3: .*titel/);
      assert.match(told[1], /^5: .*"achievements"/);
    },

    "reports a key that is missing and a value of another form": async (uri) => {
      const text = 'schema_version: "1.0"\nmetadata:\n  submitted_on: 2025年2月\n';
      const told = (await client.open(uri, modeline + text)).map(({ message }) => message).join("\n");
      assert.match(told, /"sections"/);
      assert.match(told, /pattern/);
    },

    "completes keys with their meaning in Chinese": async (uri) => {
      const { text, position } = marked(`${modeline}schema_version: "1.0"\nmetadata:\n  title: 年报\n  ¦\n`);
      await client.open(uri, text);
      const items = await client.complete(uri, position);
      const labels = items.map(({ label }) => label);
      for (const key of ["report_year", "issuing_agency", "signature", "publication"])
        assert.ok(labels.includes(key), `${key} is not among ${labels}`);
      assert.ok(!labels.includes("title"), "a key that is there is offered again");
      const { documentation } = items.find(({ label }) => label === "report_year");
      assert.match(JSON.stringify(documentation), /\p{Script=Han}/u);
    },

    "completes the names of an enum": async (uri) => {
      const { text, position } = marked(`${modeline}schema_version: "1.0"\nmetadata: {}\nsections:\n  - kind: ¦\n`);
      await client.open(uri, text);
      const labels = (await client.complete(uri, position)).map(({ label }) => label);
      for (const name of ["achievements", "shortcomings", "principal_leader_duty", "plan", "other"])
        assert.ok(labels.includes(name), `${name} is not among ${labels}`);
    },

    "shows title and meaning of a key in Chinese": async (uri) => {
      const { text, position } = marked(`${modeline}schema_version: "1.0"\nmetadata:\n  report¦_year: 2024\n`);
      await client.open(uri, text);
      const hover = await client.hover(uri, position);
      const { title, description } = schema.$defs.metadata.properties.report_year;
      assert.ok(hover.includes(title) && hover.includes(description), hover);
    },
  };
  const schema = JSON.parse(fs.readFileSync(schemaPath, "utf8"));

  let failed = 0;
  for (const [index, [name, run]] of Object.entries(cases).entries()) {
    try {
      await run(pathToFileURL(path.resolve(`sample-${index}.yaml`)).href);
      console.log(`ok: ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED: ${name}\n${error.message}`);
    }
  }

  await client.request("shutdown");
  client.notify("exit");
  clearTimeout(stop);
  process.exitCode = failed === 0 ? 0 : 1;
}

main(...process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
