import { expect, test } from 'vitest';
import { moneyText } from '../../../utils/i18n/texts.ts';
import { costOf, isFree } from '../../../utils/llm/account/price.ts';

test.each([
  [{ baseUrl: 'https://a.example', price: { input: 1, output: 10 } }, 2.5],
  [{ baseUrl: 'https://a.example' }, undefined],
  [{ baseUrl: 'http://localhost:11434' }, 0],
  [{ baseUrl: '' }, 0],
  [{ baseUrl: 'http://localhost:11434', price: { input: 1, output: 0 } }, 0.5],
])('%j costs %s', (model, cost) => {
  expect(costOf(model, { input: 500_000, output: 200_000 })).toBe(cost);
  expect(isFree(model)).toBe(cost === 0);
});

test.each([
  [0, '$0'],
  [0.00001, '<$0.0001'],
  [0.00423, '$0.0042'],
  [0.0126, '$0.01'],
  [0.126, '$0.13'],
  [12, '$12.00'],
])('%s is written %s', (dollars, text) => expect(moneyText(dollars)).toBe(text));
