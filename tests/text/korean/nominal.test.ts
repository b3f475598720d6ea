import { describe, expect, it } from 'vitest';
import { toNominal } from '../../../utils/text/korean/nominal.ts';
import { CLASSES, forms } from './conjugate.ts';
import { KEPT } from './kept.cases.ts';
import { CASES } from './nominal.cases.ts';

describe('toNominal', () => {
  it.each(CASES)('$class: $in', ({ in: sentence, accept }) => {
    expect(accept).toContain(toNominal(sentence));
  });

  it.each(KEPT)('keeps $why: $text', ({ text }) => {
    expect(toNominal(text)).toBe(text);
  });

  it('has nothing left to do on its own results', () => {
    for (const { in: sentence } of CASES) {
      const ended = toNominal(sentence);
      expect(toNominal(ended)).toBe(ended);
    }
  });

  it('leaves the spaces around a bullet', () => {
    expect(toNominal('  값이 내렸습니다.  \n\t값이 올랐습니다. \n')).toBe('  값이 내렸음  \n\t값이 올랐음 \n');
  });
});

describe('toNominal never damages a stem', () => {
  // A form may be left alone; if it is rewritten it is the stem's own nominal form, or the past's.
  const LEFT_ALONE = 0.02;

  it.each(CLASSES)('$name', (stemClass) => {
    let kept = 0;
    let all = 0;
    for (const stem of stemClass.stems) {
      const nominal = stemClass.nominal(stem);
      for (const [ending, form] of Object.entries(forms(stem, stemClass))) {
        const sentence = `사람들이 ${form}.`;
        const ended = toNominal(sentence);
        all++;
        if (ended === sentence) {
          kept++;
          continue;
        }
        const right = [nominal];
        const past = /^(.+?)(?:다|습니다|어요|죠|네요)$/.exec(form)?.[1];
        if (/^-[았겠]/.test(ending)) right.push(`${past}음`);
        expect(
          right.map((word) => `사람들이 ${word}`),
          `${form} (${ending})`,
        ).toContain(ended);
      }
    }
    expect(kept / all).toBeLessThanOrEqual(LEFT_ALONE);
  });
});
