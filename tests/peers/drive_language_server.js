// node drive_language_server.js FAZHI PROJECT: ends with 0 when `fazhi lsp` serves a client that was made for language
// servers in general: an editing session from opening to shutting down, and diagnostics that are those of `fazhi
// validate` for the same text. NODE_PATH says where vscode-languageserver-protocol is.
"use strict";

const assert = require("assert");
const { spawn, spawnSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { pathToFileURL } = require("url");
const { TextDocument } = require("vscode-languageserver-textdocument");
const protocol = require("vscode-languageserver-protocol/node");

const patience = 60000; // milliseconds for the whole run, on a slow machine
const [fazhi, project] = process.argv.slice(2).map((one) => path.resolve(one));

class Client {
  constructor() {
    this.server = spawn(fazhi, ["lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.connection = protocol.createProtocolConnection(
      new protocol.StreamMessageReader(this.server.stdout),
      new protocol.StreamMessageWriter(this.server.stdin)
    );
    this.documents = new Map();
    this.waiting = new Map(); // by document, for the diagnostics of a version
    this.connection.onError(([error]) => this.fail(error));
    this.connection.onUnhandledNotification((one) => this.fail(new Error(`${one.method} was not expected`)));
    this.connection.onNotification(protocol.PublishDiagnosticsNotification.type, (told) => this.take(told));
    this.connection.listen();
  }

  fail(error) {
    console.error(error);
    process.exit(1);
  }

  take({ uri, version, diagnostics }) {
    const waiting = this.waiting.get(uri);
    if (!waiting || waiting.version !== version) return;
    this.waiting.delete(uri);
    waiting.resolve(diagnostics);
  }

  // What the server says of a document in its present version.
  told(uri, version) {
    return new Promise((resolve) => this.waiting.set(uri, { version, resolve }));
  }

  start() {
    return this.connection.sendRequest(protocol.InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      locale: "en",
      capabilities: {
        general: { positionEncodings: ["utf-16"] },
        workspace: { workspaceEdit: { documentChanges: true } },
        textDocument: {
          publishDiagnostics: { relatedInformation: true, versionSupport: true, tagSupport: { valueSet: [1, 2] } },
          hover: { contentFormat: ["markdown"] },
          completion: {
            completionItem: { snippetSupport: false, documentationFormat: ["markdown"] },
          },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } }, isPreferredSupport: true },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        },
      },
    });
  }

  notify(type, params) {
    return this.connection.sendNotification(type, params);
  }

  // Gives the diagnostics.
  open(uri, languageId, text) {
    const document = TextDocument.create(uri, languageId, 1, text);
    this.documents.set(uri, document);
    const told = this.told(uri, 1);
    this.notify(protocol.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
    return told;
  }

  // Makes changes one after another, as a person types them; gives the diagnostics of the last.
  change(uri, changes) {
    const document = this.documents.get(uri);
    const told = this.told(uri, document.version + changes.length);
    for (const change of changes) {
      TextDocument.update(document, [change], document.version + 1);
      this.notify(protocol.DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: document.version },
        contentChanges: [change],
      });
    }
    return told;
  }

  // The same of edits that the server itself has given, which all stand in the text before them.
  apply(uri, edits) {
    const text = TextDocument.applyEdits(this.documents.get(uri), edits);
    return this.change(uri, [{ text }]);
  }

  ask(method, uri, more = {}) {
    return this.connection.sendRequest(method, { textDocument: { uri }, ...more });
  }

  close(uri) {
    const told = this.told(uri, undefined);
    this.notify(protocol.DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    return told;
  }

  async stop() {
    const ended = new Promise((resolve) => this.server.on("exit", resolve));
    await this.connection.sendRequest(protocol.ShutdownRequest.type);
    await this.notify(protocol.ExitNotification.type);
    return ended;
  }
}

// What `fazhi validate` finds, as diagnostics would show it.
function found(files) {
  const ran = spawnSync(fazhi, ["validate", "--format", "json", ...files], { maxBuffer: 1 << 28, encoding: "utf8" });
  const levels = { error: 1, warning: 2, info: 3, hint: 4 };
  return JSON.parse(ran.stdout).files.map((file, index) => {
    const bytes = fs.readFileSync(files[index]);
    const document = TextDocument.create("", "", 1, bytes.toString("utf8"));
    const at = (offset) => document.positionAt(bytes.subarray(0, offset).toString("utf8").length);
    return file.findings.map((one) => ({
      code: one.id,
      severity: levels[one.severity],
      message: one.message.en,
      range: { start: at(one.begin ?? 0), end: at(one.end ?? 0) },
    }));
  });
}

const shown = (diagnostics) =>
  diagnostics.map(({ code, severity, message, range }) => ({ code, severity, message, range }));

const languages = { ".txt": "plaintext", ".yaml": "yaml", ".json": "json" };

async function compareAll(client, folder) {
  const files = [];
  const annotated = path.join(project, "tests/data/annotated");
  for (const name of fs.readdirSync(annotated)) if (name.endsWith(".txt")) files.push(path.join(annotated, name));
  for (const name of ["report.txt", "report.yaml", "report.json"]) files.push(path.join(project, "examples", name));
  // Texts that are being typed, cut anywhere but within a character.
  for (const ending of ["yaml", "json"]) {
    const text = fs.readFileSync(path.join(project, `examples/report.${ending}`), "utf8");
    for (let i = 1; i <= 10; i += 1) {
      const name = path.join(folder, `cut-${i}.${ending}`);
      fs.writeFileSync(name, text.slice(0, Math.floor((text.length * i) / 11)));
      files.push(name);
    }
  }
  const expected = found(files);
  let count = 0;
  for (const [index, file] of files.entries()) {
    const uri = pathToFileURL(file).href;
    const told = await client.open(uri, languages[path.extname(file)], fs.readFileSync(file, "utf8"));
    assert.deepStrictEqual(shown(told), expected[index], file);
    count += told.length;
    assert.deepStrictEqual(await client.close(uri), []);
  }
  assert.ok(files.length >= 40 && count > 100, `only ${count} findings in ${files.length} files`);
  return `${count} findings in ${files.length} files`;
}

function checkNesting(symbols, within) {
  const holds = (outer, inner) =>
    [outer.start, inner.start, inner.end, outer.end].every(
      (one, i, all) => i === 0 || all[i - 1].line < one.line || (all[i - 1].line === one.line && all[i - 1].character <= one.character)
    );
  for (const one of symbols) {
    assert.ok(holds(one.range, one.selectionRange), one.name);
    assert.ok(!within || holds(within.range, one.range), one.name);
    checkNesting(one.children ?? [], one);
  }
}

async function editReport(client, folder) {
  const uri = "file:///anywhere/%E6%8A%A5%E5%91%8A.yaml";
  const text = fs.readFileSync(path.join(project, "examples/report.yaml"), "utf8");
  const before = await client.open(uri, "yaml", text);
  const document = client.documents.get(uri);
  const end = document.positionAt(text.indexOf("没有出现漏户。") + 7);

  // A person types, one character after another; what is told is of the last version.
  const typed = [..."𠮷。。"];
  let character = end.character;
  const told = await client.change(
    uri,
    typed.map((one) => {
      const at = { line: end.line, character };
      character += one.length;
      return { range: { start: at, end: at }, text: one };
    })
  );
  const fresh = told.filter(({ code }) => !before.some((one) => one.code === code));
  assert.deepStrictEqual([...new Set(fresh.map(({ code }) => code))], ["punctuation-single"]);
  const file = path.join(folder, "typed.yaml");
  fs.writeFileSync(file, document.getText());
  assert.deepStrictEqual(shown(told), found([file])[0]);

  const [{ range }] = fresh;
  const hover = await client.ask("textDocument/hover", uri, { position: range.start });
  assert.ok(hover.contents.value.includes("punctuation-single"), hover.contents.value);

  const actions = await client.ask("textDocument/codeAction", uri, { range, context: { diagnostics: fresh } });
  const fix = actions.find(({ isPreferred }) => isPreferred);
  const { textDocument, edits } = fix.edit.documentChanges[0];
  assert.strictEqual(textDocument.version, document.version);
  const mended = await client.apply(uri, edits);
  assert.ok(!mended.some(({ code }) => code === "punctuation-single"));
  assert.strictEqual(document.getText().replace("𠮷。", ""), text);

  const again = actions.find(({ title }) => title.startsWith("Ignore punctuation-single"));
  assert.match(again.edit.documentChanges[0].edits[0].newText, /^ +# fazhi: ignore punctuation-single -- \n$/);

  const lines = document.getText().split("\n");
  const line = lines.findIndex((one) => one.startsWith("sections:")) + 2;
  const items = await client.ask("textDocument/completion", uri, {
    position: { line, character: lines[line].indexOf(":") + 2 },
  });
  const labels = items.items.map(({ label }) => label);
  for (const kind of ["achievements", "plan"]) assert.ok(labels.includes(kind), `${kind} is not among ${labels}`);

  const outline = await client.ask("textDocument/documentSymbol", uri);
  checkNesting(outline);
  assert.ok(outline.length >= 5 && outline.some(({ children }) => children?.length > 0));

  const unlike = await client.change(uri, [{ text: document.getText().replace("kind: plan", "kind:    plan") }]);
  const form = await client.ask("textDocument/formatting", uri, { options: { tabSize: 2, insertSpaces: true } });
  assert.ok(form.length > 0 && unlike);
  await client.apply(uri, form);
  assert.ok(document.getText().includes("kind: plan"));
  assert.deepStrictEqual(await client.close(uri), []);
  return `${document.version} versions`;
}

async function main() {
  const stop = setTimeout(() => {
    console.error("fazhi lsp did not answer in time");
    process.exit(1);
  }, patience);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "fazhi-lsp-"));
  const client = new Client();
  try {
    const { capabilities, serverInfo } = await client.start();
    assert.strictEqual(serverInfo.name, "fazhi");
    assert.strictEqual(capabilities.positionEncoding, "utf-16");
    client.notify(protocol.InitializedNotification.type, {});
    console.log(`ok: an editing session (${await editReport(client, folder)})`);
    console.log(`ok: the diagnostics are those of fazhi validate (${await compareAll(client, folder)})`);
    assert.strictEqual(await client.stop(), 0);
    console.log("ok: it ends when it is told to");
  } finally {
    fs.rmSync(folder, { recursive: true });
    client.server.kill();
  }
  clearTimeout(stop);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
