import { encode as encodeCl100k } from 'gpt-tokenizer/encoding/cl100k_base';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { countTokens } from '../../../utils/llm/tokens/count-tokens.ts';
import { tokenUpperBound } from '../../../utils/llm/tokens/token-bound.ts';
import { samplePage } from '../../pages/samples/index.ts';
import { readSample } from '../../support/pipeline.ts';
import { ALPHABETS, randomFrom, randomText, SCRIPTS } from './token-texts.ts';

const PLAIN = { disallowedSpecial: new Set<string>() };
const realTokens = (text: string) => encode(text, PLAIN).length;

describe('the upper bound of a text’s tokens', () => {
  test.each(Object.entries(SCRIPTS))('is not below the real number for %s', (_, text) => {
    expect(tokenUpperBound(text)).toBeGreaterThanOrEqual(realTokens(text));
    expect(tokenUpperBound(text)).toBeGreaterThanOrEqual(encodeCl100k(text, PLAIN).length);
  });

  test.each(Object.keys(ALPHABETS))('is not below the real number for random characters: %s', (name) => {
    const random = randomFrom(11);
    const alphabet = ALPHABETS[name]!;
    for (let i = 0; i < 400; i++) {
      const length = 1 + Math.floor(random() * 40);
      let text = '';
      for (let k = 0; k < length; k++) text += alphabet[Math.floor(random() * alphabet.length)];
      expect([text, tokenUpperBound(text) >= realTokens(text)]).toEqual([text, true]);
    }
  });

  test('is not below the real number for mixtures of everything', () => {
    const random = randomFrom(7);
    for (let i = 0; i < 4_000; i++) {
      const { text } = randomText(random, 60);
      expect([text, tokenUpperBound(text) >= realTokens(text)]).toEqual([text, true]);
    }
  });

  test('is not so high that a limit would be of no use: four times what English and Korean pages take', () => {
    for (const name of ['article-en', 'thread', 'article-ko']) {
      const reading = readSample(samplePage(name))!;
      const text =
        reading.kind === 'article'
          ? reading.article.blocks.map(({ text }) => text).join('\n')
          : reading.kind === 'thread'
            ? reading.thread.comments.map(({ text }) => text).join('\n')
            : '';
      expect(tokenUpperBound(text)).toBeGreaterThan(realTokens(text));
      expect(tokenUpperBound(text)).toBeLessThan(realTokens(text) * 4);
    }
  });

  test('grows with the text and no faster, for every repeated character', () => {
    for (const unit of ['a', ' a', 'q', '가', '쳤 ', '\n', '😂', '\ud800', 'ქ']) {
      const one = tokenUpperBound(unit.repeat(3_000));
      expect(tokenUpperBound(unit.repeat(6_000))).toBe(2 * one);
    }
  });

  test('is zero for nothing', () => {
    expect(tokenUpperBound('')).toBe(0);
  });
});

describe('the likely number of tokens', () => {
  test.each(Object.entries(SCRIPTS))('is not below six tenths of the real number for %s', (_, text) => {
    expect(countTokens(text)).toBeGreaterThanOrEqual(realTokens(text) * 0.6);
  });
});
