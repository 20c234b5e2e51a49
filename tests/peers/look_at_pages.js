// Looks at the pages of fazhi in a browser, as people do who would rather look than read:
//   node look_at_pages.js CHROMIUM FAZHI PROJECT OUT
// Marks stand at the very characters of the findings, every finding is reached by keyboard, nothing is asked of any
// network, no error is logged, and axe finds nothing to complain of, in both languages, light and dark, wide and
// narrow. The pages, pictures of them and one in print are left in OUT.
'use strict';
const {execFileSync} = require('child_process');
const fs = require('fs');
const path = require('path');
const {pathToFileURL} = require('url');
const {chromium} = require('playwright-core');

const [chromiumPath, fazhi, project, out] = process.argv.slice(2);
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const annotated = (name) => path.join(project, 'tests/data/annotated', `${name}.txt`);
const wide = {width: 1280, height: 900};
const narrow = {width: 390, height: 800};

const faults = [];
let looked = 0;
const expect = (holds, what) => {
  ++looked;
  if (!holds) faults.push(what);
};

// What the command prints; findings are no failure of it.
const run = (...args) => {
  try {
    return execFileSync(fazhi, args, {maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore']});
  } catch (error) {
    if (error.stdout && error.stdout.length > 0) return error.stdout;
    throw error;
  }
};
const write = (name, text) => {
  const file = path.join(out, name);
  fs.writeFileSync(file, text);
  return file;
};

// A report that would take the page over, if it were let.
const hostile = () => write('hostile.txt', [
  '云澄县<script>alert(1)</script>水务局2024年度法治政府建设情况报告', '',
  '一、2024年法治政府建设的主要举措和成效', '（一）</style></script><img src=x onerror=alert(2)>推进依法行政',
  '全年办理案件120件，其中罚款90件、警告20件。联系人手机13912345678。\u202e倒过来的字\u202c“引号" \'单引号\' &amp; &lt;',
  '（二）\u05d0\u05d1\u05d2 تقرير 混排', '', '二、存在的不足和原因', '（一）力量不足', '由于编制所限，人员不足。', '',
  '三、2025年主要安排', '（一）继续推进', '', '云澄县水务局', '2025年1月20日', ''].join('\r\n'));

const cases = () => [
  {name: 'printed', files: [path.join(project, 'examples/report.txt')], thorough: true, everyWay: true, sheet: true,
    charts: 5},
  {name: 'yaml', files: [path.join(project, 'examples/report.yaml')], thorough: true, charts: 5},
  {name: 'missing', files: [annotated('19-everything-on-one-line')]},
  {name: 'spaces', files: [annotated('06-pipe-table-stray-spaces')]},
  {name: 'twice', files: [annotated('16-body-printed-twice')]},
  {name: 'hostile', files: [hostile()], secret: '13912345678'},
  {name: 'unreadable', files: [write('unreadable.yaml', 'schema_version: "1.0"\nmetadata: [\n')]},
  {name: 'wrong', files: [
    write('wrong.json', '{"schema_version": "1.0", "metadata": {"title": 5}, "sections": [{}]}'),
  ]},
  {name: 'several', files: ['01-plain-market-bureau', '05-topical-headings-lost-number', '12-half-width-duty-first',
    '22-arabic-heads-many-traps'].map(annotated)},
];

// In the page: what is marked for each finding, and how many UTF-16 units of the text stand before its sign.
const marked = () => [...document.querySelectorAll('.report')].map((report) => {
  const body = report.querySelector('.printed, .source');
  const found = {};
  if (!body) return found;
  let units = 0;
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.parentElement.closest('.printed p, .source p')) units += node.data.length;
      return;
    }
    const one = (number) => found[number] || (found[number] = {before: -1, text: ''});
    if (node.matches('a.sign')) one(/\d+$/.exec(node.id)[0]).before = units;
    if (node.matches('a.sign, a.see')) return;
    if (node.matches('mark[data-f]'))
      for (const number of node.dataset.f.split(' ')) one(number).text += node.textContent;
    for (const child of node.childNodes) walk(child);
    if (node.matches('p')) units -= 1;  // the line feed of the markup between two lines is added by the walk
  };
  for (const line of body.querySelectorAll('p')) {
    walk(line);
    units += 1;
  }
  return found;
});

// Controls are shown written out.
const shown = (text) => text.replace(/[\u202a-\u202e]/g, (c) => '\\u' + c.charCodeAt(0).toString(16));

async function marksStandRight(page, one) {
  const files = JSON.parse(run('validate', '--format', 'json', ...one.files)).files;
  const reports = await page.evaluate(marked);
  files.forEach((file, i) => {
    const source = file.offsets === 'text' ? run('text', one.files[i]) : fs.readFileSync(one.files[i]);
    file.findings.forEach((finding, k) => {
      if (finding.begin === undefined) return;
      const what = `${one.name}: finding ${k + 1} of ${file.path} (${finding.id})`;
      const mark = reports[i][k + 1];
      if (!mark) {
        expect(false, `${what} has no mark`);
        return;
      }
      const before = shown(source.subarray(0, finding.begin).toString());
      const words = shown(source.subarray(finding.begin, finding.end).toString());
      expect(mark.before === before.length, `${what} is marked ${mark.before - before.length} characters off`);
      expect(mark.text === words || (one.secret === words && mark.text === '█'.repeat(words.length)),
        `${what} marks “${mark.text}” and not “${words}”`);
    });
  });
  expect(files.some((file) => file.findings.length > 0), `${one.name}: there is nothing to be marked`);
}

async function keyboardReachesAll(page, one) {
  const wanted = await page.evaluate(() => {
    for (const report of document.querySelectorAll('details.report')) report.open = true;
    return [...document.querySelectorAll('main .finding')].map((finding) => finding.id);
  });
  const reached = new Set();
  const stops = await page.locator('a, summary, input, button, [tabindex="0"]').count();
  for (let i = 0; i < stops + 5; ++i) {
    await page.keyboard.press('Tab');
    const id = await page.evaluate(() => {
      const finding = document.activeElement && document.activeElement.closest('.finding');
      return finding && finding.id;
    });
    if (id) reached.add(id);
    if (reached.size === wanted.length) break;
  }
  for (const id of wanted) expect(reached.has(id), `${one.name}: Tab does not reach ${id}`);
}

async function linksLeadThereAndBack(page, one) {
  const link = page.locator('.finding a.where').first();
  if (await link.count() === 0) return;
  const there = await link.getAttribute('href');
  await link.focus();
  await page.keyboard.press('Enter');
  const sign = page.locator(there);
  expect(await sign.isVisible(), `${one.name}: ${there} is not seen`);
  const back = await sign.getAttribute('href');
  await sign.focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => location.hash) === back, `${one.name}: ${there} does not lead back to ${back}`);
  // The page hears of its new address a moment later, and shows that finding.
  await page.evaluate(() => new Promise((heard) => setTimeout(heard, 100)));
  await page.keyboard.press('n');
  expect(await page.evaluate(() => document.activeElement.matches('.finding.now')), `${one.name}: n does not step`);
}

async function axeIsContent(page, what) {
  const wrong = await page.evaluate(async () => {
    const result = await axe.run(document, {resultTypes: ['violations'], preload: false});
    const told = (node) => `${node.html.slice(0, 160)} ${node.failureSummary}`;
    return result.violations.map((each) => `${each.id}: ${each.nodes.slice(0, 3).map(told).join(' | ')}`);
  });
  expect(wrong.length === 0, `${what}: axe: ${wrong.join('\n    ')}`);
}

async function opened(browser, file, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  const name = path.basename(file);
  page.on('console', (message) => expect(message.type() !== 'error' && message.type() !== 'warning',
    `${name}: the console says ${message.text()}`));
  page.on('pageerror', (error) => expect(false, `${name}: ${error.message}`));
  page.on('dialog', (dialog) => {
    expect(false, `${name}: a dialog says ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.route('**/*', (route) => {
    if (route.request().url() === url) return route.continue();
    expect(false, `${name}: asks for ${route.request().url()}`);
    return route.abort();
  });
  await page.goto(url);
  return page;
}

// Each language, light and dark, wide and narrow; of most pages two of the eight, which hold each of the six once.
const ways = (every) => every
  ? [[wide, 'light', ['zh', 'en']], [wide, 'dark', ['en', 'zh']], [narrow, 'light', ['zh', 'en']],
    [narrow, 'dark', ['en', 'zh']]]
  : [[wide, 'light', ['zh']], [narrow, 'dark', ['en']]];

async function lookEveryWay(browser, file, one) {
  for (const [viewport, colorScheme, languages] of ways(one.everyWay)) {
    const page = await opened(browser, file, {viewport, colorScheme, reducedMotion: 'reduce'});
    await page.evaluate(axe);
    for (const language of languages) {
      const what = `${one.name} ${viewport.width} ${colorScheme} ${language}`;
      await page.check(`#in-${language}`, {force: true});
      const other = language === 'zh' ? 'en' : 'zh';
      expect(!(await page.locator(`.${other}`).first().isVisible()), `${what}: ${other} is seen`);
      expect((await page.evaluate(() => document.documentElement.lang)).startsWith(language), `${what}: lang is wrong`);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond <= 0, `${what}: ${beyond} pixels wider than the screen`);
      await axeIsContent(page, what);
    }
    await page.screenshot({path: path.join(out, `${one.name}-${viewport.width}-${colorScheme}.png`)});
    if (viewport === narrow && one.sheet && colorScheme === 'light') await sheetOpens(page, one);
    await page.context().close();
  }
}

async function sheetOpens(page, one) {
  const sign = page.locator('a.sign').first();
  await sign.click();
  expect(await page.locator('.sheet').isVisible(), `${one.name}: no sheet opens at a mark`);
  await axeIsContent(page, `${one.name} with its sheet`);
  await page.screenshot({path: path.join(out, `${one.name}-sheet.png`)});
  await page.locator('.sheet .close').click();
  expect(!(await page.locator('.sheet').isVisible()), `${one.name}: the sheet does not close`);
}

async function worksWithoutScripts(browser, file, one) {
  const page = await opened(browser, file, {viewport: wide, javaScriptEnabled: false});
  expect(await page.locator('h1 .zh').isVisible(), `${one.name}: without scripts Chinese is not seen`);
  await page.check('#in-en', {force: true});
  expect(await page.locator('h1 .en').isVisible() && !(await page.locator('h1 .zh').isVisible()),
    `${one.name}: without scripts the language does not change`);
  await page.context().close();
}

async function prints(page, one) {
  await page.emulateMedia({media: 'print'});
  expect(!(await page.locator('.languages').isVisible()), `${one.name}: the switch is printed`);
  const plain = await page.evaluate(() => [...document.querySelectorAll('mark[data-f]')].every((mark) => {
    const style = getComputedStyle(mark);
    return style.borderBottomStyle !== 'none' && style.backgroundColor === 'rgba(0, 0, 0, 0)';
  }));
  expect(plain, `${one.name}: marks are not underlined in print`);
  const pdf = await page.pdf({path: path.join(out, `${one.name}.pdf`), format: 'A4'});
  expect(pdf.length > 10000, `${one.name}: nothing is printed`);
  await page.emulateMedia({media: 'screen'});
}

async function chartsSpeak(page, one) {
  const charts = await page.evaluate(() => [...document.querySelectorAll('.charts figure')].map((figure) => {
    const bar = figure.querySelector('svg.bar');
    const table = figure.querySelector('table');
    const label = table.getAttribute('aria-labelledby');
    // Figures against last year that no bar can show have a table alone.
    const drawn = !bar || (bar.querySelector('rect') && bar.getAttribute('aria-labelledby') === label);
    return Boolean(drawn && document.getElementById(label).textContent.trim() && table.querySelector('td'));
  }));
  expect(charts.length >= (one.charts || 0), `${one.name}: ${charts.length} charts`);
  expect(charts.every(Boolean), `${one.name}: a chart has no name or no table`);
}

async function listOfMany(browser) {
  const files = cases().filter((one) => one.files.length === 1).map((one) => one.files[0]);
  const file = path.join(out, 'summary.html');
  run('validate', '--lang', 'zh', '--summary', file, ...files);
  await lookEveryWay(browser, file, {name: 'summary', everyWay: true});
  const page = await opened(browser, file, {viewport: wide});
  const column = () => page.evaluate(() => [...document.querySelectorAll('.rows tbody tr')]
    .map((row) => Number(row.cells[4].textContent)));
  expect((await column()).length === files.length, 'summary: not one row a file');
  const head = page.locator('.rows thead button').nth(4);
  await head.click();
  await head.click();
  const errors = await column();
  expect(errors.every((count, i) => i === 0 || errors[i - 1] >= count), `summary: not sorted: ${errors}`);
  await page.fill('#words', 'unreadable.yaml');
  expect(await page.locator('.rows tbody tr:visible').count() === 1, 'summary: the filter does not filter');
  await page.context().close();
}

async function main() {
  fs.mkdirSync(out, {recursive: true});
  const browser = await chromium.launch({executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu']});
  for (const one of cases()) {
    const file = write(`${one.name}.html`, run('validate', '--lang', 'zh', '--format', 'html', ...one.files));
    const text = fs.readFileSync(file, 'utf8');
    if (one.secret) expect(!text.includes(one.secret), `${one.name}: shows a person's number`);
    const page = await opened(browser, file, {viewport: wide, reducedMotion: 'reduce'});
    await marksStandRight(page, one);
    await chartsSpeak(page, one);
    await keyboardReachesAll(page, one);
    await linksLeadThereAndBack(page, one);
    if (one.thorough) await prints(page, one);
    await page.context().close();
    if (one.thorough) await worksWithoutScripts(browser, file, one);
    await lookEveryWay(browser, file, one);
  }
  await listOfMany(browser);
  await browser.close();
  for (const fault of faults) console.log(fault);
  console.log(`${looked} looks, ${faults.length} faults`);
  process.exit(faults.length === 0 ? 0 : 1);
}

main().catch((error) => {
  console.log(error);
  process.exit(1);
});
