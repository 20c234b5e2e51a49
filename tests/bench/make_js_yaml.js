// node make_js_yaml.js FOLDER: what js-yaml writes of the documents NNN.json in the folder.
const fs = require('fs');
const path = require('path');
const yaml = require('js-yaml');

const folder = process.argv[2];
for (const name of fs.readdirSync(folder).filter((name) => /^\d+\.json$/.test(name))) {
  const file = path.join(folder, name);
  const document = JSON.parse(fs.readFileSync(file, 'utf8'));
  fs.writeFileSync(file.replace(/\.json$/, '.js-yaml.yaml'), yaml.dump(document));
}
