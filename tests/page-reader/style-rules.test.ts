// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { fitsReader, rulesIn } from '../../utils/page-reader/style-rules.ts';

test('rules that multiply by their nesting are left out', () => {
  const ands = '& '.repeat(200);
  const css = `.a { ${ands} { ${ands} { ${ands} { display: none } } } } .b { display: none }`;
  const selectors = rulesIn(css).map(({ selector }) => selector);
  expect(selectors).toContain('.b');
  expect(Math.max(...selectors.map(({ length }) => length))).toBeLessThan(20_000);
});

test('a list of selectors may be long', () => {
  const list = Array.from({ length: 1_000 }, (_, i) => `.a${i}`).join(', ');
  expect(rulesIn(`${list} { display: none }`)).toHaveLength(1);
});

test('a condition beyond all measure holds for nobody', () => {
  expect(fitsReader('screen')).toBe(true);
  expect(fitsReader(`screen${' '.repeat(300_000)}and (min-width: 1px)`)).toBe(false);
});
