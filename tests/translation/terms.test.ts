import { describe, expect, it } from 'vitest';
import { applyGlossary, GLOSSARY } from '../../utils/translation/glossary/apply-glossary.ts';
import { LEFT, REPLACED } from './terms.cases.ts';

describe('our word for a term', () => {
  it.each(REPLACED)('%s: %s', (english, korean, expected) => {
    expect(applyGlossary(english, korean)).toBe(expected);
    expect(applyGlossary(english, expected)).toBe(expected);
  });

  it.each(LEFT)('nothing changes: %s: %s', (english, korean) => {
    expect(applyGlossary(english, korean)).toBe(korean);
  });
});

describe('the table', () => {
  it('holds at least 150 terms, each once', () => {
    const sources = GLOSSARY.map(({ english }) => english.source);
    expect(GLOSSARY.length).toBeGreaterThanOrEqual(150);
    expect(sources.filter((source, i) => sources.indexOf(source) !== i)).toEqual([]);
  });

  it('no variant is its own term, or so short that it stands in other words', () => {
    const wrong = GLOSSARY.flatMap(({ korean, variants, context }) =>
      variants.filter(
        (variant) => variant === korean || (variant.length < 2 && !context) || variant.trim() !== variant,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('no term undoes another: what one row writes no row of the same sentence takes for a variant', () => {
    const wrong = GLOSSARY.flatMap((term) =>
      GLOSSARY.filter((other) => other !== term && other.variants.includes(term.korean)).map(
        (other) => `${term.korean} (${term.english.source}) -> ${other.korean} (${other.english.source})`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('is fast enough for every bullet', () => {
    const long = `${'The startup has a website. '.repeat(40)}`;
    expect(applyGlossary(long, '신생 기업에는 웹 사이트가 있습니다. '.repeat(40))).toContain('스타트업에는 웹사이트가');
  });
});
