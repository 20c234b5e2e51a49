// What the page does beyond what it is without a script: the language of the document follows the switch, links open
// what they lead into, n and p step through the findings, and on a narrow screen a mark shows what it says in a sheet.
'use strict';
(() => {
  const root = document.documentElement;
  const title = document.querySelector('h1');
  const narrow = matchMedia('(max-width: 40rem)');
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const languages = all('.languages input');
  const speak = (input) => {
    root.lang = input.value;
    document.title = input.value === 'en' ? title.dataset.en : title.dataset.zh;
  };
  for (const input of languages) {
    input.addEventListener('change', () => speak(input));
    if (input.checked) speak(input);
  }

  // The table of all reports is written last, when all are known; it is read first.
  const index = one('#index');
  if (index) {
    one('main').prepend(index);
    one('.to-index').remove();
  }

  const reportOf = (element) => element.closest('.report');
  const marksOf = (finding) =>
    all('mark[data-f]', reportOf(finding)).filter((mark) => mark.dataset.f.split(' ').includes(finding.dataset.f));

  let lit = [];
  const light = (finding) => {
    for (const element of lit) element.classList.remove('now');
    lit = finding ? [finding, ...marksOf(finding)] : [];
    for (const element of lit) element.classList.add('now');
  };

  const findingOf = (hash) => {
    const id = decodeURIComponent(hash.slice(1)).replace(/-m(\d+)(-\d+)?$/, '-f$1');
    const found = document.getElementById(id);
    return found && found.classList.contains('finding') ? found : null;
  };
  const openAround = (element) => {
    for (let at = element; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
  };
  const wide = matchMedia('(min-width: 64rem)');
  const show = (element, block) => element && element.scrollIntoView({block, behavior: 'instant'});
  const signOf = (finding) => document.getElementById(finding.id.replace(/-f(\d+)$/, '-m$1'));
  // In two columns a step in one brings the other along.
  const arrive = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    openAround(target);
    const finding = findingOf(location.hash);
    light(finding);
    if (finding && wide.matches) {
      show(signOf(finding), 'center');
      show(finding, 'nearest');
    }
    if (target !== finding) show(target, finding ? 'center' : 'start');
  };
  addEventListener('hashchange', arrive);
  arrive();

  const text = (zh, en) => {
    const zhPart = document.createElement('span');
    zhPart.className = 'zh';
    zhPart.lang = 'zh-CN';
    zhPart.textContent = zh;
    const enPart = document.createElement('span');
    enPart.className = 'en';
    enPart.lang = 'en';
    enPart.textContent = en;
    return [zhPart, enPart];
  };

  const sheet = document.createElement('dialog');
  sheet.className = 'sheet';
  const caption = document.createElement('p');
  caption.className = 'off';
  caption.id = 'sheet-name';
  caption.append(...text('此处的发现', 'The finding at this place'));
  sheet.setAttribute('aria-labelledby', caption.id);
  one('main').append(sheet);
  const closeSheet = () => {
    sheet.close();
    light(null);
  };
  const button = (name, zh, en, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = name;
    made.append(...text(zh, en));
    made.addEventListener('click', act);
    return made;
  };
  const showInSheet = (finding) => {
    const copy = finding.cloneNode(true);
    copy.removeAttribute('id');
    copy.classList.remove('now');
    const card = document.createElement('div');
    card.className = copy.className;
    card.append(...copy.childNodes);
    const steps = document.createElement('p');
    steps.className = 'steps';
    steps.append(button('', '上一处', 'Previous', () => step(-1)), button('', '下一处', 'Next', () => step(1)),
      button('close', '关闭', 'Close', () => {
        const sign = signOf(finding);
        closeSheet();
        if (sign) sign.focus({preventScroll: true});
      }));
    sheet.replaceChildren(caption, steps, card);
    light(finding);
    if (!sheet.open) sheet.show();
    show(signOf(finding), 'center');
  };

  const step = (by) => {
    const findings = all('.finding', one('main')).filter((each) => each.id && (!each.closest('details.report') ||
      each.closest('details.report').open));
    if (findings.length === 0) return;
    const now = findings.findIndex((each) => lit[0] === each);
    const first = by > 0 ? 0 : findings.length - 1;
    const next = findings[now < 0 ? first : (now + by + findings.length) % findings.length];
    if (narrow.matches && sheet.open) {
      showInSheet(next);
      return;
    }
    light(next);
    next.focus({preventScroll: true});
    if (wide.matches) show(signOf(next), 'center');
    show(next, 'nearest');
  };

  addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    if (!link) return;
    const finding = findingOf(link.getAttribute('href'));
    if (!finding) return;
    openAround(finding);
    if (link.matches('.sign, a.see') && narrow.matches) {
      event.preventDefault();
      showInSheet(finding);
      return;
    }
    if (sheet.open) sheet.close();
    light(finding);
  });
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === 'INPUT') return;
    if (event.key === 'Escape' && sheet.open) closeSheet();
    if (event.key === 'n' || event.key === 'j') step(1);
    if (event.key === 'p' || event.key === 'k') step(-1);
  });
})();
