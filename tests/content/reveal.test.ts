// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { findText } from '../../utils/content/find-text.ts';
import { revealRange, unfoldComment } from '../../utils/content/reveal.ts';

function show(markup: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(`<body>${markup}`, 'text/html');
  document.body.replaceChildren(...body.childNodes);
  return document.body;
}

it('opens every closed part around a range', () => {
  const body = show(
    '<details id=a><summary>More</summary><details id=b><p hidden=until-found>Here.</p></details></details><details id=c></details>',
  );
  revealRange(findText(body, 'Here.')!);
  expect([...body.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, true, false]);
  expect(body.querySelector('p')?.hidden).toBe(false);
});

/** Rows as the site has them: id, depth, classes of the row and of the comment in it. */
const row = (id: number, depth: number, on = '', inside = '') =>
  `<tr class="athing comtr ${on}" id="${id}"><td class="ind" indent="${depth}"></td><td><a class="togg"></a><div class="comment ${inside}">c${id}</div></td></tr>`;
const table = (...rows: string[]) => show(`<table><tbody>${rows.join('')}</tbody></table>`);
const hidden = (body: HTMLElement) =>
  [...body.querySelectorAll('.comtr')]
    .filter((each) => each.matches('.noshow') || each.querySelector('.noshow'))
    .map(({ id }) => id);

it('unfolds a comment and those above it by the toggles of the page, the outermost first', () => {
  const body = table(
    row(1, 0, 'coll', 'noshow'),
    row(2, 1, 'noshow coll', 'noshow'),
    row(3, 2, 'noshow'),
    row(4, 1, 'noshow'),
  );
  const pressed: string[] = [];
  body.addEventListener('click', ({ target }) => {
    const fold = (target as Element).closest('tr')!;
    pressed.push(fold.id);
    fold.classList.remove('coll');
  });
  unfoldComment(body.querySelector('[id="3"]')!);
  expect(pressed).toEqual(['1', '2']);
  expect(body.querySelector('[id="3"]')?.classList.contains('noshow')).toBe(false);
});

it('leaves others folded and presses nothing where nothing is', () => {
  const body = table(row(1, 0), row(2, 1, 'coll', 'noshow'), row(3, 2, 'noshow'), row(4, 1));
  let pressed = 0;
  body.addEventListener('click', () => {
    pressed++;
  });
  unfoldComment(body.querySelector('[id="4"]')!);
  expect(pressed).toBe(0);
  expect(hidden(body)).toEqual(['2', '3']);
});

it('shows a folded comment also where no script of the page does', () => {
  const body = table(row(1, 0, 'coll', 'noshow'));
  unfoldComment(body.querySelector('[id="1"]')!);
  expect(hidden(body)).toEqual([]);
});
