import { describe, expect, test } from 'vitest';
import type { Bullet } from '../../utils/domain/index.ts';
import { createLocalizer } from '../../utils/jobs/localizer.ts';
import { findLiterals } from '../../utils/translation/literals.ts';
import { findLostFigures } from '../../utils/translation/lost-figures.ts';
import { NO_MEMORY } from '../../utils/translation/memory-interface.ts';
import { hasLostNegation } from '../../utils/translation/translate-sentence.ts';
import { HOSTILE, hostile } from './hostile.ts';

const SENTENCES = [
  'The team moved from Slack to GitHub in 2024.',
  'It does not cost $14.7 billion.',
  'See https://example.org/docs and run `npm test` on v2.0.1.',
  'Write to security@example.org about MAX_SIZE.',
  'Nobody asked Jensen Huang without 3 reasons.',
  'We like it.',
];

const bullet = (text: string): Bullet => ({ text, depth: 0, sources: [], language: 'en' });

async function finished(by: (typeof HOSTILE)[string], parallel: number) {
  const finisher = createLocalizer(hostile(by), NO_MEMORY, new AbortController().signal, { parallel });
  const bullets = await Promise.all(SENTENCES.map((text) => finisher.bullet(bullet(text))));
  return { bullets, failures: finisher.failures() };
}

describe.each(Object.entries(HOSTILE))('a translator that %s', (name, by) => {
  test.each([1, 4])('breaks no bullet, %i at once', async (parallel) => {
    const { bullets, failures } = await finished(by, parallel);
    for (const [i, { text, language, untranslated }] of bullets.entries()) {
      const source = SENTENCES[i]!;
      if (untranslated) {
        expect([text, language]).toEqual([source, 'en']);
        continue;
      }
      expect(language).toBe('ko');
      expect(text).toMatch(/[가-힣]/);
      expect(text).not.toMatch(/[{}｛｝]|&quot;|은\(는\)/);
      expect(findLiterals(source).filter(({ start, end }) => !text.includes(source.slice(start, end)))).toEqual([]);
      expect(findLostFigures(source, text)).toEqual([]);
      expect(hasLostNegation(source, text)).toBe(false);
    }
    expect(bullets.filter(({ untranslated }) => untranslated)).toHaveLength(failures);
  });

  test('is asked at most twice for a sentence', async () => {
    let asked = 0;
    const counting = (text: string, n: number) => {
      asked++;
      return by(text, n);
    };
    await finished(counting, 1);
    expect(asked).toBeLessThanOrEqual(SENTENCES.length * 2);
  });

  if (/^(?:drops|translates|puts blanks|writes|doubles|renumbers|leaves half|spells|escapes|answers out)/.test(name))
    test('leaves nothing in English, and names as they are', async () => {
      const { bullets, failures } = await finished(by, 4);
      expect(failures).toBe(0);
      expect(bullets[0]?.text).toMatch(/Slack은 .*GitHub는/);
    });
});

test('one sentence that fails leaves the others Korean', async () => {
  const { bullets } = await finished(HOSTILE['throws at the third']!, 1);
  expect(bullets.filter(({ untranslated }) => untranslated)).toHaveLength(1);
});

test('a figure that got lost is asked for once more, behind a placeholder', async () => {
  const asked: string[] = [];
  const by = (text: string) => {
    asked.push(text);
    return text.includes('{0}') ? '{0} 명이 떠났습니다.' : '사람들이 떠났습니다.';
  };
  const finisher = createLocalizer(hostile(by), NO_MEMORY, new AbortController().signal);
  expect((await finisher.bullet(bullet('They lost 356 people.'))).text).toBe('356 명이 떠났음');
  expect(asked).toEqual(['They lost 356 people.', 'They lost {0} people.']);
});

test('a headline is asked for as a sentence', async () => {
  const asked: string[] = [];
  const by = (text: string) => {
    asked.push(text);
    return '번역';
  };
  const finisher = createLocalizer(hostile(by), NO_MEMORY, new AbortController().signal);
  await finisher.heading('How We Left the Cloud in One Weekend');
  expect(asked).toEqual(['How we left the cloud in one weekend']);
});
