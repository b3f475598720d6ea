import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../utils/text/sentences.ts';
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
});
