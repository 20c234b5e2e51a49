// The list of many reports: a click on the head of a column sorts by it, and a box takes words to look for.
'use strict';
(() => {
  const root = document.documentElement;
  const title = document.querySelector('h1');
  for (const input of document.querySelectorAll('.languages input')) {
    const speak = () => {
      root.lang = input.value;
      document.title = input.value === 'en' ? title.dataset.en : title.dataset.zh;
    };
    input.addEventListener('change', speak);
    if (input.checked) speak();
  }

  const table = document.querySelector('.rows');
  const body = table.tBodies[0];
  const rows = [...body.rows];
  // What a cell is sorted by: its number where it has one, else its words.
  const key = (row, column) => row.cells[column].dataset.by ?? row.cells[column].textContent;
  const order = new Intl.Collator('zh-CN', { numeric: true });
  const compare = (a, b) => {
    const numbers = /^-?\d+$/.test(a) && /^-?\d+$/.test(b);
    return numbers ? Number(a) - Number(b) : order.compare(a, b);
  };

  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const sorted = rows.map((row) => [key(row, column), row]);
      sorted.sort(([a], [b]) => (down ? compare(b, a) : compare(a, b)));
      body.append(...sorted.map(([, row]) => row));
    });
  });

  const tools = document.querySelector('.tools');
  const words = document.querySelector('#words');
  const told = document.querySelector('#shown');
  const choose = () => {
    const wanted = words.value.trim().toLowerCase().split(/\s+/);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !wanted.every((word) => text.includes(word));
      if (!row.hidden) ++shown;
    }
    told.textContent = `${shown} / ${rows.length}`;
  };
  words.addEventListener('input', choose);
  tools.hidden = false;
  choose();
})();
