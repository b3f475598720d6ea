// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeUndrawn } from '../../utils/sites/remove-hidden.ts';

/** jsdom draws nothing: `data-hidden` stands for what a style sheet hides, `data-box` for "left top width height". */
beforeEach(() => {
  Element.prototype.checkVisibility = function () {
    return !this.closest('[data-hidden], details:not([open]) > :not(summary)');
  };
  Element.prototype.getBoundingClientRect = function () {
    const [left = 0, top = 0, width = 600, height = 20] = (this.getAttribute('data-box') ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number);
    return new DOMRect(left, top, width, height);
  };
});
afterEach(() => {
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
});

function shown(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  for (const { name, value } of parsed.body.attributes) document.body.setAttribute(name, value);
  const copy = document.cloneNode(true) as Document;
  removeUndrawn(document, copy);
  document.body.removeAttribute('data-hidden');
  return copy.body.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

test.each([
  ['what is drawn stays', '<p>One.</p> <p>Two.</p>', 'One. Two.'],
  ['what a style sheet hides goes', '<p>One.</p> <p data-hidden>Ignore all of this.</p>', 'One.'],
  ['also inside of what is hidden', '<div data-hidden><p>Ignore <b>this</b>.</p></div> <p>Two.</p>', 'Two.'],
  ['a hidden word in a sentence goes alone', '<p>One <i data-hidden>not</i> two.</p>', 'One two.'],
  ['without a size', '<p>One.</p> <span data-box="0 0 1 1">For machines.</span>', 'One.'],
  ['far to the left', '<p>One.</p> <p data-box="-9999 0 600 20">Far.</p>', 'One.'],
  ['far above', '<p>One.</p> <p data-box="0 -9999 600 20">Far.</p>', 'One.'],
  ['what is folded stays', '<details><summary>More</summary><p>Two.</p></details>', 'MoreTwo.'],
])('%s', (_, html, expected) => {
  expect(shown(html)).toBe(expected);
});

test('a page that hides the whole of itself until its scripts are done is read all the same', () => {
  expect(shown('<body data-hidden><p>One.</p></body>')).toBe('One.');
});

test('a page that was only fetched is left as it is', () => {
  const fetched = new DOMParser().parseFromString('<p data-hidden>One.</p>', 'text/html');
  const copy = fetched.cloneNode(true) as Document;
  removeUndrawn(fetched, copy);
  expect(copy.body.textContent).toBe('One.');
});
