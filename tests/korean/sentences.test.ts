import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../utils/korean/sentences.ts';
import { TOGETHER, WHOLE } from './sentences.cases.ts';

describe('splitSentences', () => {
  it.each(TOGETHER)('$language: $what', ({ language, sentences }) => {
    expect(splitSentences(sentences.join(' '), language).map((s) => s.text)).toEqual(sentences);
  });

  it.each(WHOLE)('$language: $what, whole', ({ language, text, sentences }) => {
    expect(splitSentences(text, language).map((s) => s.text)).toEqual(sentences);
  });

  it('gives offsets whose slices are the trimmed sentences, and loses only white space', () => {
    for (const { language, sentences } of TOGETHER) {
      const text = `  ${sentences.join('\n ')}\t`;
      let end = 0;
      for (const sentence of splitSentences(text, language)) {
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        expect(sentence.text).toBe(sentence.text.trim());
        expect(text.slice(end, sentence.start).trim()).toBe('');
        end = sentence.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }
  });

  it.each([
    ['sentences', 'It works. Nobody knows why. '],
    ['one word without an end', 'a'],
    ['full stops', '.'],
    ['spaced stops', '. '],
    ['open brackets', '('],
    ['brackets', '()'],
    ['straight quotes', '"'],
    ['spaced quotes', ' "a'],
    ['Korean without stops', '값을 내렸습니다 그리고 '],
    ['spaces', ' '],
  ])('reads 1 MB of %s in linear time', (_, unit) => {
    const time = (size: number) => {
      const text = unit.repeat(Math.ceil(size / unit.length));
      const from = performance.now();
      splitSentences(text, 'ko');
      return performance.now() - from;
    };
    time(50_000);
    expect(time(1_000_000)).toBeLessThan(Math.max(1500, time(100_000) * 40));
  });
});
