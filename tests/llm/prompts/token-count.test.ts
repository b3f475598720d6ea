import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { countTokens } from '../../../utils/llm/tokens/count-tokens.ts';
import { INNER_PIECES, SPACED_PIECES } from '../../../utils/llm/tokens/hangul-pieces.ts';
import { samplePage } from '../../pages/samples/index.ts';
import { readSample } from '../../support/pipeline.ts';

/** The texts of our own sample pages, in pieces of some 1,500 characters. */
function sampleTexts(name: string): string[] {
  const reading = readSample(samplePage(name));
  const lines =
    reading?.kind === 'article'
      ? reading.article.blocks.map(({ text }) => text)
      : reading?.kind === 'thread'
        ? reading.thread.comments.map(({ text }) => text)
        : [];
  const texts: string[] = [''];
  for (const line of lines) {
    if (texts.at(-1)!.length > 1_500) texts.push('');
    texts[texts.length - 1] += `${line}\n`;
  }
  return texts.filter((text) => text.length > 700);
}

const errorOf = (text: string) => {
  const real = encode(text).length;
  return (countTokens(text) - real) / real;
};
const mean = (list: number[]) => list.reduce((sum, n) => sum + n, 0) / list.length;

describe('counted tokens beside a real tokenizer', () => {
  test.each([
    ['article-en', 0.04, 0.1],
    ['thread', 0.04, 0.1],
    ['article-ko', 0.03, 0.06],
  ])('%s', (name, average, worst) => {
    const errors = sampleTexts(name).map(errorOf);
    expect(errors.length).toBeGreaterThan(1);
    expect(mean(errors.map(Math.abs))).toBeLessThan(average);
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(worst);
  });

  // What characters/4 would say: right for English, less than half in Korean.
  test('is not characters by four', () => {
    for (const text of sampleTexts('article-ko')) {
      expect(text.length / 4).toBeLessThan(encode(text).length * 0.6);
    }
  });

  test.each([
    ['{"kind":"bullet","depth":1,"text":"월 청구액이 118,400달러에서 23,650달러로 줄었음","src":[10,12]}', 0.2],
    ['[C12 d3] ㅋㅋㅋ OpenAI가 또? GPT-5는 10배 비쌈 😂😂', 0.35],
    ['const total = prices.reduce((sum, price) => sum + price, 0);', 0.25],
    ['東京の会議で発表された新しい規格について', 0.5],
  ])('%s', (text, most) => {
    expect(Math.abs(errorOf(text))).toBeLessThan(most);
  });
});

test('every Hangul piece is one token, as long as a word has it there', () => {
  for (const piece of INNER_PIECES.split(' ')) expect([piece, encode(piece).length]).toEqual([piece, 1]);
  for (const piece of SPACED_PIECES.split(' ')) expect([piece, encode(` ${piece}`).length]).toEqual([piece, 1]);
});

test.each([
  ['', 0],
  ['a', 1],
  [' ', 1],
  ['\n\n', 1],
])('%j is %i', (text, tokens) => {
  expect(countTokens(text)).toBe(tokens);
});
